"""Tags that shape the cell they stand in: ``cellbg``, ``colspan``, ``vm`` and ``hm``.

They are those of docxtpl. Each becomes a property of its cell that is written with the value;
the paragraph loses the tag.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Final, NamedTuple

from memo_kit.errors import MemoKitError, TemplateError
from memo_kit.ooxml.marks import mark, marks, number_of, token
from memo_kit.ooxml.markup import Element, parent_of
from memo_kit.ooxml.names import kind_of, w
from memo_kit.ooxml.tables import cell_properties, set_shading
from memo_kit.template.marking import Sheet
from memo_kit.template.slots import Outlet, OutletKind, Slot
from memo_kit.template.tags import CELL_TAGS, Tag, TagKind

__all__ = ["CellTagMisplacedError", "shape_cells"]


class CellTagMisplacedError(TemplateError):
    """A tag that shapes a cell (``cellbg``, ``colspan``, ``vm``, ``hm``) stands where it cannot.

    It stands in a cell of a table, once, and outside of conditions and loops of that cell: what
    depends on a condition is written into it, ``{% cellbg "FFCC00" if late else "FFFFFF" %}``.
    ``vm`` needs a loop over rows around the cell, ``hm`` one over cells.
    """

    code = "template.cell-tag-misplaced"


_STEPS: Final = {
    "for": 1, "if": 1, "with": 1, "endfor": -1, "endif": -1, "endwith": -1,
}  # fmt: skip
_ONCE: Final = "loop.first"
_ROUND: Final = "loop.index"
_ROUNDS: Final = "loop.length"


class _Shape(NamedTuple):
    """A tag, the cell that it shapes and the blocks that are open where it stands."""

    node: Element
    slot: Slot
    cell: Element | None
    opened: tuple[Element, ...]


def shape_cells(sheet: Sheet) -> list[MemoKitError]:
    """Turn the tags that shape cells into properties of their cells.

    Args:
        sheet: A part whose tags are lifted.

    Returns:
        The errors.
    """
    errors: list[MemoKitError] = []
    seen: set[tuple[Element, str]] = set()
    for shape in list(_shapes(sheet)):
        keyword = shape.slot.tag.keyword
        reason = _misplaced(sheet, shape)
        if reason is None and shape.cell is not None:
            key = (shape.cell, "merge" if keyword in {"colspan", "hm"} else keyword)
            reason = _TWICE if key in seen else None
            seen.add(key)
        if reason is not None or shape.cell is None:
            message = f"“{shape.slot.tag.typed}” {reason[0] if reason else _OUTSIDE[0]}"
            hint = reason[1] if reason else _OUTSIDE[1]
            errors.append(CellTagMisplacedError(message, hint=hint, place=shape.slot.place))
            continue
        _settle(shape.node, shape.cell, sheet)
        _SHAPERS[keyword](sheet, shape.cell, number_of(shape.node), shape.slot)
    return errors


_OUTSIDE: Final = ("stands in no cell of a table", "move it into the cell that it shapes")
_TWICE: Final = ("is the second of its kind in the cell", "keep one of them")
_EMPTY: Final = ("says no value", "write it into the tag: {% cellbg “FFCC00” %}, {% colspan 2 %}")
_FULL: Final = ("takes no value", "write the word alone")
_BLOCK: Final = (
    "stands inside a condition or loop of the cell",
    "write the condition into the tag: {% cellbg “FFCC00” if late else “FFFFFF” %}",
)
_NO_ROWS: Final = (
    "merges the rounds of a loop over rows, and the nearest loop is none",
    "write {% for … %} and {% endfor %} in rows of their own around this one",
)
_NO_CELLS: Final = (
    "merges the rounds of a loop over cells, and the nearest loop is none",
    "write {% for … %} and {% endfor %} in cells of their own around this one",
)


def _shapes(sheet: Sheet) -> Iterator[_Shape]:
    opened: list[Element] = []
    for node in marks(sheet.root):
        slot = sheet.slot(number_of(node))
        step = _STEPS.get(slot.tag.keyword, 0)
        if slot.tag.keyword in CELL_TAGS:
            cell = next(node.iterancestors(w("tc")), None)
            yield _Shape(node, slot, cell, tuple(opened))
        elif step > 0:
            opened.append(node)
        elif step < 0 and opened:
            opened.pop()
    for capture in sheet.captures.values():
        for piece in capture.pieces:
            if isinstance(piece, int) and sheet.slot(piece).tag.keyword in CELL_TAGS:
                yield _Shape(sheet.root, sheet.slot(piece), None, ())


def _misplaced(sheet: Sheet, shape: _Shape) -> tuple[str, str] | None:
    """Return what is wrong with a tag and what to do, or None."""
    keyword, _, value = shape.slot.tag.body.partition(" ")
    cell = shape.cell
    if cell is None:
        return _OUTSIDE
    if bool(value.strip()) != (keyword in {"cellbg", "colspan"}):
        return _FULL if value.strip() else _EMPTY
    if any(cell in block.iterancestors() for block in shape.opened):
        return _BLOCK
    loops = [block for block in shape.opened if sheet.slot(number_of(block)).tag.keyword == "for"]
    row = next(cell.iterancestors(w("tr")))
    around = kind_of(parent_of(loops[-1]).tag) if loops else ""
    if keyword == "vm" and not (around in {"tbl", "sdtContent"} and _shares(loops[-1], row)):
        return _NO_ROWS
    if keyword == "hm" and not (loops and parent_of(loops[-1]) in {row, parent_of(cell)}):
        return _NO_CELLS
    return None


def _shares(loop: Element, row: Element) -> bool:
    """Tell whether a loop repeats a row of its own table."""
    table = next(row.iterancestors(w("tbl")))
    return table in loop.iterancestors() and row not in loop.iterancestors()


def _settle(node: Element, cell: Element, sheet: Sheet) -> None:
    """Take a tag out of its paragraph; a paragraph that held nothing else goes, if others stay."""
    parent = parent_of(node)
    parent.remove(node)
    blocks = [child for child in cell if kind_of(child.tag) in {"p", "tbl", "sdt", "customXml"}]
    if not blocks:
        paragraph = cell.makeelement(w("p"), {})
        properties = sheet.left.get(cell)
        if properties is not None:
            paragraph.append(deepcopy(properties))
        cell.append(paragraph)


def _colour(sheet: Sheet, cell: Element, number: int, slot: Slot) -> None:
    set_shading(cell, token(number))
    _print(sheet, number, slot, OutletKind.COLOUR, _value(slot))


def _span(sheet: Sheet, cell: Element, number: int, slot: Slot) -> None:
    cell_properties(cell).append(mark(number))
    _print(sheet, number, slot, OutletKind.SPAN, _value(slot))


def _merge_across(sheet: Sheet, cell: Element, number: int, slot: Slot) -> None:
    cell_properties(cell).append(mark(number))
    _print(sheet, number, slot, OutletKind.REPEATS, _ROUNDS)
    row = parent_of(cell)
    for position, statement in ((0, f"if {_ONCE}"), (1, "endif")):
        row.insert(row.index(cell) + position, _control(sheet, slot, statement))


def _merge_down(sheet: Sheet, cell: Element, number: int, slot: Slot) -> None:
    properties = cell_properties(cell)
    properties.append(mark(number))
    _print(sheet, number, slot, OutletKind.ROUND, _ROUND)
    first = next((child for child in cell.iter(w("p")) if child.find(w("pPr")) is not None), None)
    blank = cell.makeelement(w("p"), {})
    formatting = first.find(w("pPr")) if first is not None else None
    if formatting is not None:
        blank.append(deepcopy(formatting))
    start = cell.index(properties) + 1
    cell.insert(start, _control(sheet, slot, f"if {_ONCE}"))
    cell.extend((_control(sheet, slot, "else"), blank, _control(sheet, slot, "endif")))


_SHAPERS: Final[dict[str, Callable[[Sheet, Element, int, Slot], None]]] = {
    "cellbg": _colour,
    "colspan": _span,
    "hm": _merge_across,
    "vm": _merge_down,
}


def _value(slot: Slot) -> str:
    return slot.tag.body.partition(" ")[2].strip()


def _print(sheet: Sheet, number: int, slot: Slot, kind: OutletKind, expression: str) -> None:
    """Let a tag print an expression where its property stands."""
    tag = slot.tag._replace(kind=TagKind.PRINT, mark="", body=expression)
    sheet.holes[number] = Slot(tag, slot.place, Outlet(kind))


def _control(sheet: Sheet, slot: Slot, statement: str) -> Element:
    tag = Tag(TagKind.CONTROL, "", statement, slot.tag.start, slot.tag.end)
    return mark(sheet.add(slot._replace(tag=tag)))
