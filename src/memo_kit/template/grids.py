"""Tables whose columns depend on their tags: what has to be known of them while they are written.

A loop over cells gives a table another number of columns, and a loop over rows may part the two
halves of a vertical merge. The grid, the spans, the widths and the merges of such a table are
worked out when all its rows are known (``layout.py``).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, pairwise
from typing import Final

from memo_kit.ooxml.marks import is_mark, mark, number_of
from memo_kit.ooxml.markup import Element
from memo_kit.ooxml.names import kind_of, w
from memo_kit.ooxml.tables import (
    cell_properties,
    grid_of,
    members,
    merge_of,
    offset_of,
    row_properties,
    span_of,
    take,
    width_of,
)
from memo_kit.template.marking import Sheet
from memo_kit.template.slots import Action, ActionKind, OutletKind, Slot

__all__ = ["follow_grids"]

_SPANS: Final = frozenset((OutletKind.SPAN, OutletKind.REPEATS))


def follow_grids(sheet: Sheet) -> None:
    """Set marks into the tables whose columns or merges depend on tags.

    Args:
        sheet: A part whose tags are lifted and whose cells are shaped.
    """
    for table in list(sheet.root.iter(w("tbl"))):
        rows = [row for row in members(table) if kind_of(row.tag) == "tr"]
        cells = [cell for row in rows for cell in _cells(row)]
        reshaped = any(_is_looped(row) for row in rows) or any(_spans(sheet, c) for c in cells)
        merged = any(map(merge_of, cells)) and any(map(is_mark, members(table)))
        if reshaped or merged or any(_merges(sheet, cell) for cell in cells):
            _follow(sheet, table, rows, reshaped=reshaped)


def _follow(sheet: Sheet, table: Element, rows: list[Element], *, reshaped: bool) -> None:
    widths = grid_of(table)
    columns = max((_follow_row(sheet, row, reshaped=reshaped) for row in rows), default=0)
    if widths and len(widths) < columns:
        # A grid that is out of date: Word makes it anew when it opens the file.
        widths += [sum(widths) // len(widths)] * (columns - len(widths))
        widths = _as_wide(table, widths)
    grid = next((child for child in table if kind_of(child.tag) == "tblGrid"), None)
    detail = ("reshaped" if reshaped else "", *map(str, widths))
    opening = mark(sheet.add(Action(ActionKind.TABLE, detail)))
    if grid is None or not reshaped:
        # Without a grid of its own, which Word makes anew, the new one stands where it belongs.
        first = sum(kind_of(child.tag) in {"tblPr", "tblGrid"} for child in table)
        table.insert(first, opening)
    else:
        table.replace(grid, opening)
    table.append(mark(sheet.add(Action(ActionKind.END_TABLE))))


def _as_wide(table: Element, widths: list[int]) -> list[int]:
    """Return the widths of columns so that the table is as wide as it says itself.

    Word takes a table of fixed columns at its columns' word, and off the page with them.
    """
    said = next((each for child in table for each in child if kind_of(each.tag) == "tblW"), None)
    whole = said.get(w("w"), "") if said is not None and said.get(w("type")) == "dxa" else ""
    ends = [0, *accumulate(widths)]
    if not whole.isdigit() or int(whole) < len(widths) or not ends[-1]:
        return widths
    ends = [each * int(whole) // ends[-1] for each in ends]
    return [max(1, second - first) for first, second in pairwise(ends)]


def _follow_row(sheet: Sheet, row: Element, *, reshaped: bool) -> int:
    """Set marks into a row and return how many columns of the template's grid it takes."""
    position = before = offset_of(row, "gridBefore")
    depth = 0
    for each in list(members(row)):
        if is_mark(each):
            position += sheet.carried.get(each, 0)
            depth += _step(sheet, each)
        elif kind_of(each.tag) == "tc":
            span = span_of(each)
            _follow_cell(sheet, each, (position, span), looped=depth > 0, reshaped=reshaped)
            position += span
    after = offset_of(row, "gridAfter")
    properties = row_properties(row)
    detail = (
        _place(sheet, row),
        "looped" if _is_looped(row) else "",
        str(before),
        str(after),
        str(position),
        "reshaped" if reshaped else "",
        "inside" if properties is not None else "",
    )
    number = sheet.add(Action(ActionKind.ROW, detail))
    if properties is not None and reshaped:
        take(properties, "gridBefore", "gridAfter", "wBefore", "wAfter")
        properties.insert(0, mark(number))
    else:
        row.insert(sum(kind_of(child.tag) in {"tblPrEx", "trPr"} for child in row), mark(number))
    return position + after


def _follow_cell(
    sheet: Sheet, cell: Element, columns: tuple[int, int], *, looped: bool, reshaped: bool
) -> None:
    start, span = columns
    properties = cell_properties(cell)
    kind, width = width_of(cell)
    detail = (str(start), str(span), "looped" if looped else "", kind, width, merge_of(cell))
    spans = [child for child in properties if is_mark(child)]
    if not reshaped:
        detail = (*detail[:2], "", "", "", detail[5])
    take(properties, "vMerge", *(("tcW", "gridSpan") if reshaped else ()))
    position = sum(
        kind_of(child.tag) in {"cnfStyle", "tcW", "gridSpan", "hMerge"} for child in properties
    )
    # What a tag says of the cell is worked out before the cell is taken in.
    for each in (*spans, mark(sheet.add(Action(ActionKind.CELL, detail)))):
        properties.insert(position, each)
        position = properties.index(each) + 1


def _cells(row: Element) -> Iterator[Element]:
    return (cell for cell in members(row) if kind_of(cell.tag) == "tc")


def _is_looped(row: Element) -> bool:
    return any(map(is_mark, members(row)))


def _spans(sheet: Sheet, cell: Element) -> bool:
    return any(kind in _SPANS for kind in _outlets(sheet, cell))


def _merges(sheet: Sheet, cell: Element) -> bool:
    return OutletKind.ROUND in _outlets(sheet, cell)


def _outlets(sheet: Sheet, cell: Element) -> list[OutletKind]:
    """Return what the tags in the properties of a cell say of it."""
    marks_in = (each for properties in cell.iterchildren(w("tcPr")) for each in properties)
    holes = (sheet.holes[number_of(each)] for each in marks_in if is_mark(each))
    return [hole.outlet.kind for hole in holes if isinstance(hole, Slot)]


def _step(sheet: Sheet, node: Element) -> int:
    hole = sheet.holes[number_of(node)]
    keyword = hole.tag.keyword if isinstance(hole, Slot) else ""
    return {"for": 1, "endfor": -1}.get(keyword, 0)


def _place(sheet: Sheet, row: Element) -> str:
    for paragraph in row.iter(w("p")):
        cell = next(paragraph.iterancestors(w("tc")), None)
        holder = None if cell is None else next(cell.iterancestors(w("tr")), None)
        if holder is row and paragraph in sheet.where:
            return sheet.where[paragraph].rpartition(", cell ")[0]
    return sheet.part.label
