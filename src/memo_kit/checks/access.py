"""Rules about who reads with ears or fingers: pictures, tables and headings that say what they are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from memo_kit.checks.rule import Fault, rule
from memo_kit.errors import Place, Severity
from memo_kit.ooxml.markup import Element
from memo_kit.ooxml.names import DRAWING, w
from memo_kit.ooxml.view import DocumentView

__all__ = ["heading_missing", "picture_untold", "table_headless"]

_DECORATIVE: Final = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_SHAPE: Final = "{urn:schemas-microsoft-com:vml}shape"
_PICTURE: Final = "{urn:schemas-microsoft-com:vml}imagedata"
_MANY: Final = 3
# Shorter documents are found through without headings.
_LONG: Final = 40
_NO_LINES: Final = frozenset(("nil", "none"))


@rule(
    "check.picture-untold",
    Severity.WARNING,
    source="WCAG 2.1, 1.1.1, and ISO 14289-1 (PDF/UA-1), 7.3: a picture has a text that stands for it",
)
def picture_untold(document: DocumentView) -> Iterator[Fault]:
    """A picture has no alternative text, so that whoever cannot see it does not know what it shows.

    In Word: right-click on the picture, View Alt Text; write what it says, or mark it as decorative.
    """
    hint = "in Word: right-click on it, View Alt Text"
    for sighting in document.survey.find(DRAWING):
        told = sighting.element.get("descr", "") or sighting.element.get("title", "")
        decorative = next(sighting.element.iter(_DECORATIVE), None)
        if not told.strip() and (decorative is None or decorative.get("val") != "1"):
            yield Fault("a picture has no alternative text", document.place(sighting), hint)
    for sighting in document.survey.find(_SHAPE):
        untold = not sighting.element.get("alt", "").strip()
        if untold and sighting.element.find(_PICTURE) is not None:
            yield Fault("a picture has no alternative text", document.place(sighting), hint)


@rule(
    "check.table-headless",
    Severity.WARNING,
    source="WCAG 2.1, 1.3.1, and ISO 14289-1 (PDF/UA-1), 7.5: a table says which cells are its headings",
)
def table_headless(document: DocumentView) -> Iterator[Fault]:
    """A table with lines has no header row.

    A screen reader cannot say which column a cell belongs to, and on the next page nobody knows.
    In Word: click in the first row, Layout, Repeat Header Rows. Tables without lines, which only
    set texts side by side, need none.
    """
    lined = {*document.inheriting(f"{w('tblPr')}/{w('tblBorders')}")}
    for sighting in document.survey.find(w("tbl")):
        rows = [*sighting.element.iterchildren(w("tr"))]
        columns = max((len([*row.iterchildren(w("tc"))]) for row in rows), default=0)
        if len(rows) < _MANY or columns < len("ab") or not _has_lines(sighting.element, lined):
            continue
        if rows[0].find(f"{w('trPr')}/{w('tblHeader')}") is None:
            hint = "in Word: click in the first row, Layout, Repeat Header Rows"
            yield Fault("a table has no header row", document.place(sighting), hint)


@rule(
    "check.heading-missing",
    Severity.WARNING,
    source="WCAG 2.1, 1.3.1 and 2.4.6: headings are known as headings",
)
def heading_missing(document: DocumentView) -> Iterator[Fault]:
    """A long document has no heading that Word knows as one.

    Nobody can jump from article to article, and its PDF has no bookmarks. Give the headings the
    style “Heading 1” in Word.
    """
    written = sum(1 for each in document.paragraphs if each.text.strip())
    if written < _LONG:
        return
    headings = {*document.inheriting(f"{w('pPr')}/{w('outlineLvl')}")}
    used = {each.element.get(w("val"), "") for each in document.survey.find(w("pStyle"))}
    if not used & headings and not document.survey.has(w("outlineLvl")):
        hint = "give the headings the style “Heading 1” in Word"
        yield Fault("the document has no heading", Place(file=document.name), hint)


def _has_lines(table: Element, lined: set[str]) -> bool:
    properties = table.find(w("tblPr"))
    if properties is None:
        return False
    borders = properties.find(w("tblBorders"))
    if borders is not None:
        return any(each.get(w("val"), "") not in _NO_LINES for each in borders)
    style = properties.find(w("tblStyle"))
    return style is not None and style.get(w("val"), "") in lined
