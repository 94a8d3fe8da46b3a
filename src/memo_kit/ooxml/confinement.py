"""Where a paragraph stands, as far as that keeps its text from being seen: rows, cells, frames, indents."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from memo_kit.ooxml.markup import Element
from memo_kit.ooxml.names import w

__all__ = ["confined", "placing"]

# Twentieths of a point. The width of the text of a page when no cell tells one.
_WIDTH: Final = 9638
# Less of the width is no room for a word: a centimetre.
_ROOM: Final = 567
# Half a centimetre holds no word either.
_NARROW: Final = 284
# Farther to the left or above than this, a page has ended.
_BEFORE: Final = -1700
# Farther to the right or below than this, the largest page in use has.
_AFTER: Final = 16000
# Lines and rows that are lower cut their letters off.
_LOW: Final = 120
# About what a letter, and a line, take.
_LETTER: Final = 90
_LINE: Final = 220
_AWAY: Final = "off the page"
_CUT: Final = "cut off"


def confined(paragraph: Element, looks: dict[str, str]) -> str:
    """Return how the place of a paragraph keeps its text from being seen, or nothing.

    Args:
        paragraph: The paragraph.
        looks: What its style says of its place, as “left” for an indent.

    Returns:
        “hidden”, “cut off”, “off the page” or “in a cell that another one covers”.
    """
    width = float(_WIDTH)
    for how, cell in _around(paragraph):
        if how:
            return how
        width = min(width, cell)
    own = dict(looks)
    properties = paragraph.find(w("pPr"))
    if properties is not None:
        own |= placing(properties)
    sides = [float(own.get(name, 0)) for name in ("left", "right", "firstLine")]
    if min(sides) < _BEFORE or sum(sides) > max(width - _ROOM, _ROOM):
        return _AWAY
    if not all(_BEFORE <= float(own.get(name, 0)) <= _AFTER for name in ("x", "y")):
        return _AWAY
    return _CUT if float(own.get("line", _LOW)) < _LOW else ""


def placing(properties: Element) -> dict[str, str]:
    """Return what the properties of a paragraph, or of a style, say of its place."""
    found: dict[str, str] = {}
    indent, spacing, frame = (properties.find(w(each)) for each in ("ind", "spacing", "framePr"))
    if indent is not None:
        told = {
            "left": indent.get(w("left"), indent.get(w("start"))),
            "right": indent.get(w("right"), indent.get(w("end"))),
            "firstLine": indent.get(w("firstLine")),
        }
        found |= {name: str(_number(value)) for name, value in told.items() if value is not None}
    if spacing is not None and spacing.get(w("line")) is not None:
        is_exact = spacing.get(w("lineRule")) == "exact"
        found["line"] = str(_number(spacing.get(w("line")))) if is_exact else str(_LOW)
    if frame is not None:
        found |= {name: str(_number(frame.get(w(name)))) for name in ("x", "y")}
    return found


def _around(paragraph: Element) -> Iterator[tuple[str, float]]:
    """Yield what each cell, row and table around a paragraph does to it, and how wide it leaves it."""
    for node in paragraph.iterancestors(w("tc"), w("tr"), w("tbl")):
        if node.tag == w("tc"):
            yield _of_cell(node)
        elif node.tag == w("tr"):
            yield _of_row(node, paragraph), _WIDTH
        else:
            yield _of_table(node), _WIDTH


def _of_cell(cell: Element) -> tuple[str, float]:
    for merge in ("vMerge", "hMerge"):
        mark = cell.find(f"{w('tcPr')}/{w(merge)}")
        if mark is not None and mark.get(w("val")) != "restart":
            return "in a cell that another one covers", _WIDTH
    told = cell.find(f"{w('tcPr')}/{w('tcW')}")
    width = float(_WIDTH)
    if told is not None and told.get(w("type"), "dxa") == "dxa":
        # Nothing is told by zero: programs then work the width out.
        width = _number(told.get(w("w"))) or width
    return (_CUT if width < _NARROW else ""), width


def _of_row(row: Element, paragraph: Element) -> str:
    properties = row.find(w("trPr"))
    if properties is None:
        return ""
    if properties.find(w("hidden")) is not None:
        return "hidden"
    height = properties.find(w("trHeight"))
    if height is None or height.get(w("hRule")) != "exact":
        return ""
    letters = sum(len(each.text or "") for each in paragraph.iter(w("t")))
    lines = 1 + letters * _LETTER // _WIDTH
    return _CUT if _number(height.get(w("val"))) < lines * _LINE / 2 else ""


def _of_table(table: Element) -> str:
    indent = table.find(f"{w('tblPr')}/{w('tblInd')}")
    float_ = table.find(f"{w('tblPr')}/{w('tblpPr')}")
    sides = [_number(indent.get(w("w")))] if indent is not None else []
    if float_ is not None:
        sides += [_number(float_.get(w(name))) for name in ("tblpX", "tblpY")]
    return "" if all(_BEFORE <= each <= _WIDTH for each in sides) else _AWAY


def _number(value: str | None) -> float:
    try:
        return float(value or 0)
    except ValueError:
        return 0
