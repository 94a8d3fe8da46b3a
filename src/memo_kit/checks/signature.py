"""Rules about the place where a document is signed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from memo_kit.checks.rule import Fault, rule
from memo_kit.errors import Place, Severity
from memo_kit.ooxml.markup import Element
from memo_kit.ooxml.names import OFF, kind_of, w
from memo_kit.ooxml.places import children
from memo_kit.ooxml.properties import read_custom
from memo_kit.ooxml.survey import Sighting
from memo_kit.ooxml.view import DocumentView

__all__ = ["signature_alone", "signature_missing"]

_ANCHOR: Final = re.compile(r"memosig([1-9]\d?)")
# The style of the line above which somebody signs, in Word's own list of styles.
_STYLE: Final = "Signature"
_OURS: Final = "memo_kit.kind"


@rule(
    "check.signature-missing",
    Severity.ERROR,
    source="each signatory has one place to sign, which a signing service finds by its bookmark",
)
def signature_missing(document: DocumentView) -> Iterator[Fault]:
    """A signatory has no place to sign, or a place has lost the bookmark that marks it.

    Documents of memo_kit have a bookmark ``memosig1``, ``memosig2`` … for each signatory; the
    signature field of a PDF is set there. Draft the document anew.
    """
    if _OURS not in read_custom(document.package):
        return
    anchors = _anchors(document)
    hint = "draft the document anew"
    for number in range(1, max((*anchors, 1)) + 1):
        if number not in anchors:
            place = Place(file=document.name)
            yield Fault(
                f"the place of signatory {number} (memosig{number}) is missing", place, hint
            )
    marked = {_paragraph(each.element) for each in anchors.values()}
    for sighting in document.survey.find(w("pStyle")):
        signs = sighting.element.get(w("val")) == _STYLE
        if signs and _paragraph(sighting.element) not in marked:
            message = "a line to sign on has no bookmark for its signatory"
            yield Fault(message, document.place(sighting), hint)


@rule(
    "check.signature-alone",
    Severity.ERROR,
    source="practice of record keeping, to be checked by a records manager: no signature stands alone "
    "on a page; measured with 56 documents: kept together as told here, none did",
)
def signature_alone(document: DocumentView) -> Iterator[Fault]:
    """Signatures may come to stand on a page without any text of the agreement.

    A signature on a page of its own says nothing of what was signed. The rows of the table with
    the signatures are kept whole and with the next one, and the last text before them is kept with
    them. In Word: Paragraph, Line and Page Breaks, Keep with next; Table Properties, Row, do not
    allow row to break across pages. Looked at are tables with places to sign as memo_kit marks them.
    """
    looks = _Looks(
        frozenset(document.inheriting(f"{w('pPr')}/{w('keepNext')}")),
        frozenset(document.inheriting(f"{w('pPr')}/{w('numPr')}")),
    )
    tables: dict[Element, list[Sighting]] = {}
    for sighting in _anchors(document).values():
        table = next(sighting.element.iterancestors(w("tbl")), None)
        if table is not None:
            tables.setdefault(table, []).append(sighting)
    for table, anchors in tables.items():
        rows = [row for row in children(table) if kind_of(row.tag) == "tr"]
        signed = {row for each in anchors for row in each.element.iterancestors(w("tr"))}
        # Below the last line to sign on, details of the parties may go on to the next page.
        last = max(number for number, row in enumerate(rows) if row in signed)
        yield from _loose_rows(document, anchors[0].part, rows[: last + 1], looks)
        yield from _loose_text(document, Sighting(anchors[0].part, table), rows[:last], looks)


class _Looks(NamedTuple):
    """What styles give to their paragraphs: those that keep with the next one, those with numbers."""

    keeping: frozenset[str]
    numbering: frozenset[str]


def _loose_rows(
    document: DocumentView, part: str, rows: list[Element], looks: _Looks
) -> Iterator[Fault]:
    for row in rows:
        switch = row.find(f"{w('trPr')}/{w('cantSplit')}")
        if switch is None or switch.get(w("val"), "on") in OFF:
            hint = "in Word: Table Properties, Row, do not allow row to break across pages"
            place = document.place(Sighting(part, row))
            yield Fault("a row with signatures may break across pages", place, hint)
    for row in rows[:-1]:
        if not all(_has(paragraph, "keepNext", looks.keeping) for paragraph in _firsts(row)):
            yield _unkept(document, Sighting(part, row), "a row is not kept with the next one")


def _loose_text(
    document: DocumentView, table: Sighting, rows: list[Element], looks: _Looks
) -> Iterator[Fault]:
    if any(_has(each, "numPr", looks.numbering) for row in rows for each in row.iter(w("p"))):
        return
    before = _before(table.element)
    if before is not None:
        last = [before] if kind_of(before.tag) == "p" else _of_last_row(before)
        if not any(_has(paragraph, "keepNext", looks.keeping) for paragraph in last):
            message = "the text before the signatures is not kept with them"
            yield _unkept(document, Sighting(table.part, before), message)


def _unkept(document: DocumentView, sighting: Sighting, message: str) -> Fault:
    hint = "in Word: Paragraph, Line and Page Breaks, Keep with next"
    return Fault(message, document.place(sighting), hint)


def _before(table: Element) -> Element | None:
    """Return the paragraph or table before a table, without paragraphs that show nothing."""
    for node in table.itersiblings(preceding=True):
        kind = kind_of(node.tag)
        if kind == "tbl" or (kind == "p" and any(text.text for text in node.iter(w("t")))):
            return node
        if kind == "p" and node.find(f"{w('pPr')}/{w('sectPr')}") is not None:
            return None
    return None


def _firsts(row: Element) -> Iterator[Element]:
    for cell in children(row):
        yield from [*cell.iterchildren(w("p"))][:1]


def _of_last_row(table: Element) -> list[Element]:
    rows = [*table.iterchildren(w("tr"))]
    return [*_firsts(rows[-1])] if rows else []


def _has(paragraph: Element, name: str, styles: frozenset[str]) -> bool:
    """Tell whether a paragraph has a property, by itself or by its style."""
    own = paragraph.find(f"{w('pPr')}/{w(name)}")
    if own is not None:
        return own.get(w("val"), "on") not in OFF
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return style is not None and style.get(w("val"), "") in styles


def _anchors(document: DocumentView) -> dict[int, Sighting]:
    """Return the place of each signatory, by its number."""
    found: dict[int, Sighting] = {}
    for sighting in document.survey.find(w("bookmarkStart")):
        match = _ANCHOR.fullmatch(sighting.element.get(w("name"), ""))
        if match is not None:
            found[int(match[1])] = sighting
    return found


def _paragraph(node: Element) -> Element | None:
    return next(node.iterancestors(w("p")), None)
