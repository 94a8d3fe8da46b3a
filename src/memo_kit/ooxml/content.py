"""Whether an element shows anything to a reader."""

from __future__ import annotations

from typing import Final

from memo_kit.ooxml.markup import Element
from memo_kit.ooxml.names import kind_of

__all__ = ["stray_text"]

# What describes its neighbours and shows nothing itself.
_SILENT: Final = frozenset(
    (
        "pPr", "rPr", "tblPr", "tblGrid", "tblPrEx", "trPr", "tcPr", "sdtPr", "sdtEndPr",
        "proofErr", "lastRenderedPageBreak", "bookmarkStart", "bookmarkEnd", "permStart",
        "permEnd", "commentRangeStart", "commentRangeEnd", "moveFromRangeStart",
        "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "tab",
    )
)  # fmt: skip
_HOLDERS: Final = frozenset(
    (
        "p", "r", "tbl", "tr", "tc", "hyperlink", "ins", "moveTo", "smartTag", "customXml", "sdt",
        "sdtContent", "dir", "bdo",
    )
)  # fmt: skip


def stray_text(element: Element) -> str | None:
    """Return what an element shows, as a message calls it, or None when it shows nothing.

    Blanks and tabs show nothing. A section break counts, because the pages after it
    would change.
    """
    kind = kind_of(element.tag)
    if kind in {"t", "delText"}:
        text = (element.text or "").strip()
        return f"“{text}”" if text else None
    if kind == "pPr" and any(kind_of(child.tag) == "sectPr" for child in element):
        return "a section break"
    if kind in _SILENT or not isinstance(element.tag, str):
        return None
    if kind in {"del", "moveFrom"}:
        return "a tracked deletion"
    if kind in _HOLDERS:
        return next(filter(None, map(stray_text, element)), None)
    return f"something that is no text ({element.tag.rpartition('}')[2]})"
