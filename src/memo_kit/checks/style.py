"""Rules about what a text refers to: styles and lists that the document does not define."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from memo_kit.checks.rule import Fault, rule
from memo_kit.errors import Place, Severity
from memo_kit.ooxml.markup import Element
from memo_kit.ooxml.names import w
from memo_kit.ooxml.survey import Sighting
from memo_kit.ooxml.view import DocumentView

__all__ = ["numbering_undefined", "style_repeated", "style_undefined"]

_USES: Final = {
    w("pStyle"): "paragraph",
    w("rStyle"): "character",
    w("tblStyle"): "table",
}
_RELATED: Final = (w("basedOn"), w("next"), w("link"))


@rule(
    "check.style-repeated",
    Severity.ERROR,
    source="ISO/IEC 29500-1, 17.7.4.17: the id of a style is unique in a document",
)
def style_repeated(document: DocumentView) -> Iterator[Fault]:
    """Two styles of the document have the same id.

    Programs disagree on which of them counts, so that the document looks different from one to the
    next. Draft the document anew.
    """
    counted = Counter(style.get(w("styleId"), "") for style in _styles(document))
    for key, times in counted.items():
        if times > 1:
            yield Fault(
                f"the style “{key}” is defined {times} times",
                Place(file=document.name, where="styles"),
                "draft the document anew, or remove one of them in Word",
            )


@rule(
    "check.style-undefined",
    Severity.ERROR,
    source="ISO/IEC 29500-1, 17.3.1.27, 17.3.2.29 and 17.4.62: a style that is used is defined",
)
def style_undefined(document: DocumentView) -> Iterator[Fault]:
    """A paragraph, a text or a table uses a style that the document does not define.

    Word shows it in the standard style instead: headings lose their looks and their numbers. Apply
    the style again in Word, or draft the document anew.
    """
    if "styles" not in document.survey.definitions:
        return
    defined: dict[str, set[str]] = {}
    for style in _styles(document):
        kind = style.get(w("type"), "paragraph")
        defined.setdefault(kind, set()).add(style.get(w("styleId"), ""))
    for sighting in document.survey.find(*_USES):
        kind = _USES[sighting.element.tag]
        value = sighting.element.get(w("val"), "")
        if value not in defined.get(kind, ()):
            yield _undefined(document, sighting, f"the {kind} style “{value}” is not defined")
    every = set().union(*defined.values())
    (part,) = (part for part, label in document.survey.labels.items() if label == "styles")
    for style in _styles(document):
        for related in style.iterchildren(*_RELATED):
            if related.get(w("val"), "") not in every:
                message = f"the style “{related.get(w('val'), '')}” is not defined"
                yield _undefined(document, Sighting(part, related), message)


@rule(
    "check.numbering-undefined",
    Severity.ERROR,
    source="ISO/IEC 29500-1, 17.9.15 and 17.9.18: a list that is used is defined",
)
def numbering_undefined(document: DocumentView) -> Iterator[Fault]:
    """A paragraph is numbered by a list that the document does not define.

    It has no number in Word, and references to it lead nowhere. Number it again in Word, or draft
    the document anew.
    """
    lists, outlines = _lists(document)
    uses = [*document.survey.find(w("numId")), *_of_styles(document)]
    for sighting in uses:
        value = sighting.element.get(w("val"), "")
        # A paragraph that belongs to the list 0 is taken out of the list of its style.
        if value not in lists and value != "0":
            yield Fault(
                f"the list {value} is not defined",
                document.place(sighting),
                "number the paragraph again in Word, or draft the document anew",
            )
    for number, outline in lists.items():
        if outline not in outlines:
            yield Fault(
                f"the list {number} has no definition of its levels",
                Place(file=document.name, where="numbering"),
                "draft the document anew",
            )


def _styles(document: DocumentView) -> Iterator[Element]:
    root = document.survey.definitions.get("styles")
    if root is not None:
        yield from root.iterchildren(w("style"))


def _undefined(document: DocumentView, sighting: Sighting, message: str) -> Fault:
    hint = "apply the style again in Word, or draft the document anew"
    return Fault(message, document.place(sighting), hint)


def _lists(document: DocumentView) -> tuple[dict[str, str], set[str]]:
    """Return the definition that each list has, and the definitions that there are."""
    root = document.survey.definitions.get("numbering")
    if root is None:
        return {}, set()
    outlines = {each.get(w("abstractNumId"), "") for each in root.iterchildren(w("abstractNum"))}
    lists = {}
    for each in root.iterchildren(w("num")):
        outline = each.find(w("abstractNumId"))
        lists[each.get(w("numId"), "")] = "" if outline is None else outline.get(w("val"), "")
    return lists, outlines


def _of_styles(document: DocumentView) -> Iterator[Sighting]:
    part = next((part for part, label in document.survey.labels.items() if label == "styles"), "")
    for style in _styles(document):
        for number in style.iterfind(f"{w('pPr')}/{w('numPr')}/{w('numId')}"):
            yield Sighting(part, number)
