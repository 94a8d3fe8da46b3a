"""Rules about the XML under a document: what Word expects where, and what it calls damaged."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from memo_kit.checks.rule import Fault, rule
from memo_kit.errors import Place, Severity
from memo_kit.ooxml.names import kind_of
from memo_kit.ooxml.schema import LOOSE, SEQUENCES, VOCABULARY, Misplaced
from memo_kit.ooxml.survey import Sighting
from memo_kit.ooxml.values import VALUES, is_allowed
from memo_kit.ooxml.view import DocumentView

__all__ = [
    "element_order",
    "element_unknown",
    "formatting_order",
    "part_malformed",
    "value_unknown",
]

_REPAIR: Final = (
    "draft the document anew, or let Word repair it and compare its text with the draft"
)


@rule(
    "check.part-malformed",
    Severity.ERROR,
    source="ISO/IEC 29500-2, 6.2.5 and XML 1.0, 2.1: a part is well-formed XML",
)
def part_malformed(document: DocumentView) -> Iterator[Fault]:
    """A part of the file is not well-formed XML, so that Word does not open the document.

    A faulty program wrote it, or somebody changed it by hand. Draft the document anew. The
    other rules are asked when the parts can be read.
    """
    for name, message in document.survey.damaged.items():
        yield Fault(message, Place(file=document.name, where=name), _REPAIR)


@rule(
    "check.element-unknown",
    Severity.ERROR,
    source="ISO/IEC 29500-1, annex A.1: the schema of WordprocessingML",
)
def element_unknown(document: DocumentView) -> Iterator[Fault]:
    """An element stands in the file that WordprocessingML does not have, or not at this place.

    Word calls such a document damaged, and other programs leave out what they do not know: people
    would see different texts. Draft the document anew.
    """
    for sighting, fault in document.survey.misplaced:
        if fault.after is None:
            holder = kind_of(sighting.element.tag)
            message = f"“{fault.name}” must not stand in “{holder}”"
            yield Fault(message, document.place(_child(sighting, fault)), _REPAIR)
    for part, tag, elements in document.survey.every():
        kind = kind_of(tag)
        if kind and kind not in VOCABULARY:
            for element in elements:
                above = element.getparent()
                if above is None or kind_of(above.tag) not in SEQUENCES:
                    place = document.place(Sighting(part, element))
                    yield Fault(f"Word has no element “{kind}”", place, _REPAIR)


@rule(
    "check.element-order",
    Severity.ERROR,
    source="ISO/IEC 29500-1, annex A.1: the children of an element have an order",
)
def element_order(document: DocumentView) -> Iterator[Fault]:
    """The elements of the file stand in an order that its format does not allow, or twice.

    Word calls such a document damaged, or passes over what comes too late: formatting that
    follows the text of a run, settings of a section in the wrong order. Draft the document anew.
    """
    for sighting, fault in document.survey.misplaced:
        if fault.after is not None and kind_of(sighting.element.tag) not in LOOSE:
            yield Fault(_order(sighting, fault), document.place(sighting), _REPAIR)


@rule(
    "check.formatting-order",
    Severity.WARNING,
    source="ECMA-376 (1st edition), part 4, 2.3.2: formatting of text has an order; later editions ask for none",
)
def formatting_order(document: DocumentView) -> Iterator[Fault]:
    """The formatting of a text is written in another order than Word writes it, or twice.

    Word reads it; validators report it, and stricter programs may pass over a part of it. Open the
    document in Word and save it, or draft it anew.
    """
    for sighting, fault in document.survey.misplaced:
        if fault.after is not None and kind_of(sighting.element.tag) in LOOSE:
            yield Fault(_order(sighting, fault), document.place(sighting), "save it in Word")


@rule(
    "check.value-unknown",
    Severity.ERROR,
    source="ISO/IEC 29500-1, 17.18: the values that attributes may have",
)
def value_unknown(document: DocumentView) -> Iterator[Fault]:
    """A setting of the document has a value that its format does not know.

    As an alignment “middle”: Word calls the document damaged, or takes another value in its
    place. Draft the document anew, or set the value again in Word.
    """
    for part, tag, elements in document.survey.every():
        attributes = VALUES.get(tag)
        for name, pattern in attributes.items() if attributes else ():
            seen: dict[str, bool] = {}
            for element in elements:
                value = element.get(name)
                if value is None:
                    continue
                if value not in seen:
                    seen[value] = is_allowed(pattern, value)
                if not seen[value]:
                    what = f"“{kind_of(tag)}” has no value “{value}” ({kind_of(name)})"
                    yield Fault(what, document.place(Sighting(part, element)), _REPAIR)


def _child(sighting: Sighting, fault: Misplaced) -> Sighting:
    return Sighting(sighting.part, sighting.element[fault.position])


def _order(sighting: Sighting, fault: Misplaced) -> str:
    holder = kind_of(sighting.element.tag)
    if fault.after == fault.name:
        return f"“{fault.name}” stands twice in “{holder}”"
    return f"“{fault.name}” stands after “{fault.after}” in “{holder}”, and belongs before it"
