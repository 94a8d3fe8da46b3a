"""Laying out tables whose columns depend on their tags, when all their rows are known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Final

from memo_kit.errors import Place, TemplateError
from memo_kit.ooxml.tables import WIDEST, written_grid
from memo_kit.template.filling import Filling
from memo_kit.template.slots import Action, ActionKind, OutletKind, Slot
from memo_kit.template.values import kind_of_value

__all__ = [
    "CellColourError",
    "CellSpanError",
    "Table",
    "TableRaggedError",
    "TableTooWideError",
    "lay_out",
    "shape",
]


class CellColourError(TemplateError):
    """``cellbg`` was given something that is no colour.

    A colour is six hexadecimal figures without a sign before them, as ``FFCC00``, two each for
    red, green and blue; or ``auto`` for none.
    """

    code = "template.cell-colour"


class CellSpanError(TemplateError):
    """``colspan`` was given something that is no number of columns, or more than the table has.

    A cell spans 1 column at least, and its row must not become longer than the other rows.
    """

    code = "template.cell-span"


class TableRaggedError(TemplateError):
    """A loop over cells gives a row fewer cells than another, and cells follow the loop.

    They would stand under other columns than the same cells of the other rows: a sum under
    somebody's name. A row that ends with its loop may be shorter. Give each row as many items,
    or end the rows with the loop.
    """

    code = "template.table-ragged"


class TableTooWideError(TemplateError):
    """A loop over cells makes a table of more than 63 columns, which Word cannot open.

    Loop over rows instead, or over fewer items.
    """

    code = "template.table-too-wide"


_FIGURES: Final = frozenset("0123456789abcdefABCDEF")
_LENGTH: Final = 6


@dataclass
class _Cell:
    """A cell as it was written.

    Attributes:
        token: The number of what is written into its properties.
        start: Its first column in the template's grid.
        width: How many of them it covers there.
        span: How many columns it spans now.
        looped: Whether a loop over cells wrote it.
        kind: The type of its width, as ``dxa``.
        measure: The value of its width.
        merge: ``restart``, ``continue`` or nothing.
        asked: Where a tag asks for the span.
    """

    token: int
    start: int
    width: int
    span: int
    looped: bool
    kind: str
    measure: str
    merge: str
    asked: Place | None = None


@dataclass
class _Row:
    """A row as it was written.

    Attributes:
        token: The number of what is written into its properties.
        where: Its place in the template.
        looped: Whether its cells depend on tags.
        before: Columns that stay free before its cells.
        after: Columns that stay free after them.
        end: The column of the template's grid after its last cell.
        inside: Whether it has properties of its own.
        cells: Its cells.
    """

    token: int
    where: str
    looped: bool
    before: int
    after: int
    end: int
    inside: bool
    cells: list[_Cell] = field(default_factory=list)

    @property
    def length(self) -> int:
        return self.before + sum(cell.span for cell in self.cells) + self.after

    @property
    def columns(self) -> Iterator[tuple[int, int]]:
        column = self.before
        for cell in self.cells:
            if not cell.looped:
                yield cell.start, column
            column += cell.span


@dataclass
class Table:
    """A table on its way into the document.

    Attributes:
        token: The number of its grid; nothing when its columns stay as they are.
        widths: The widths of the template's columns.
        rows: Its rows so far.
    """

    token: int | None
    widths: list[int]
    rows: list[_Row] = field(default_factory=list)
    span: tuple[int, Place] | None = None
    times: int = 1
    round: int = 0

    def finish(self) -> dict[int, str]:
        """Return what is written at each token.

        Raises:
            TemplateError: If a row is longer than it may be.
        """
        rows = [row for row in self.rows if row.cells]
        written: dict[int, str] = {}
        grid = self.widths
        if self.token is not None:
            _stretch(rows)
            _refuse_ragged(rows)
            grid = _grid(rows, self.widths)
            written[self.token] = written_grid(grid)
            for row in rows:
                written[row.token] = _offsets(row, grid)
        _restart(rows)
        for row in rows:
            column = row.before
            for cell in row.cells:
                written[cell.token] = self._properties(cell, grid[column : column + cell.span])
                column += cell.span
        return written

    def _properties(self, cell: _Cell, columns: Sequence[int]) -> str:
        merge = {"restart": '<w:vMerge w:val="restart"/>', "continue": "<w:vMerge/>"}
        merged = merge.get(cell.merge, "")
        if self.token is None:
            return merged
        span = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
        return f"{self._width(cell, sum(columns))}{span}{merged}"

    def _width(self, cell: _Cell, width: int) -> str:
        measure, total = cell.measure, sum(self.widths)
        if width != sum(self.widths[cell.start : cell.start + cell.width]) and total:
            if cell.kind == "dxa":
                measure = str(width)
            elif cell.kind == "pct":
                measure = str(round(5000 * width / total))
        return f'<w:tcW w:w="{measure}" w:type="{cell.kind}"/>' if cell.kind else ""


def lay_out(filling: Filling, action: Action) -> str:
    """Take in a table, row or cell that is written, and return what stands for it until later.

    Args:
        filling: What the rendering knows.
        action: What begins or ends.
    """
    return _STEPS[action.kind](filling, action.detail)


def shape(value: object, slot: Slot, filling: Filling) -> str:
    """Return what a tag that shapes a cell writes.

    Args:
        value: The value of its expression.
        slot: The tag.
        filling: What the rendering knows.

    Raises:
        TemplateError: If the value is no colour, or no number of columns.
    """
    if slot.outlet.kind is OutletKind.COLOUR:
        return _colour(value)
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= WIDEST:
        message = f"{_named(value)} is no number of columns"
        raise CellSpanError(message, hint=f"give a whole number from 1 to {WIDEST}")
    table: Table = filling.tables[-1]
    if slot.outlet.kind is OutletKind.SPAN:
        table.span = (value, slot.place)
    elif slot.outlet.kind is OutletKind.REPEATS:
        table.times = value
    else:
        table.round = value
    return ""


def _colour(value: object) -> str:
    if isinstance(value, str) and (
        value == "auto" or (len(value) == _LENGTH and _FIGURES.issuperset(value))
    ):
        return value
    hint = "give six hexadecimal figures, as FFCC00"
    if isinstance(value, str) and value.startswith("#"):
        hint = "write it without “#”"
    message = f"{_named(value)} is no colour"
    raise CellColourError(message, hint=hint)


def _named(value: object) -> str:
    return f"“{value}”" if isinstance(value, str | int) else kind_of_value(value)


def _open(filling: Filling, detail: Sequence[str]) -> str:
    reshaped, *widths = detail
    token = _token(filling) if reshaped else None
    # Nothing of the part is let go before the columns are known.
    filling.doubtful += 1
    filling.tables.append(Table(token, list(map(int, widths))))
    return "" if token is None else f"\x07g{token}\x07"


def _row(filling: Filling, detail: Sequence[str]) -> str:
    where, looped, before, after, end, reshaped, inside = detail
    token = _token(filling) if reshaped else -1
    row = _Row(token, where, bool(looped), int(before), int(after), int(end), bool(inside))
    filling.tables[-1].rows.append(row)
    return f"\x07g{token}\x07" if reshaped else ""


def _cell(filling: Filling, detail: Sequence[str]) -> str:
    table: Table = filling.tables[-1]
    start, width, looped, kind, measure, merge = detail
    token = _token(filling)
    cell = _Cell(token, int(start), int(width), int(width), bool(looped), kind, measure, merge)
    if table.span is not None:
        cell.span, cell.asked = table.span
    cell.span *= table.times
    if table.round:
        cell.merge = "restart" if table.round == 1 else "continue"
    table.span, table.times, table.round = None, 1, 0
    table.rows[-1].cells.append(cell)
    return f"\x07g{token}\x07"


def _close(filling: Filling, _: Sequence[str]) -> str:
    table: Table = filling.tables.pop()
    filling.doubtful -= 1
    for token, written in table.finish().items():
        filling.shapes[token] = written
    return ""


_STEPS: Final[dict[ActionKind, Callable[[Filling, Sequence[str]], str]]] = {
    ActionKind.TABLE: _open,
    ActionKind.ROW: _row,
    ActionKind.CELL: _cell,
    ActionKind.END_TABLE: _close,
}


def _token(filling: Filling) -> int:
    filling.shapes.append("")
    return len(filling.shapes) - 1


def _stretch(rows: Sequence[_Row]) -> None:
    """Let a cell that spans looped columns in the template span what has become of them."""
    columns: dict[int, int] = {}
    for row in rows:
        if row.looped:
            found: Counter[int] = Counter()
            for cell in row.cells:
                found[cell.start] += cell.span
            for column in range(row.before, row.end):
                columns[column] = max(columns.get(column, 0), found[column])
    for row in rows:
        for cell in row.cells:
            if not row.looped and cell.width > 1 and cell.asked is None:
                covered = range(cell.start, cell.start + cell.width)
                cell.span = max(1, sum(columns.get(column, 1) for column in covered))


def _grid(rows: Sequence[_Row], widths: Sequence[int]) -> list[int]:
    """Return the widths of the columns: the table stays as wide as it was."""
    widest = max((row.length for row in rows), default=len(widths))
    _refuse_long(rows, widest)
    looped = any(row.looped for row in rows)
    if not looped:
        widest = max(widest, len(widths))
    if widest == len(widths) and not looped:
        return list(widths)
    full = (row for row in rows if row.length == widest)
    model = max(full, key=lambda row: (row.looped, len(row.cells)))
    total = sum(widths)
    parts = [sum(widths[cell.start : cell.start + cell.width]) for cell in model.cells]
    looping = [part for part, cell in zip(parts, model.cells, strict=True) if cell.looped]
    before, after = widths[: model.before], widths[model.end : model.end + model.after]
    left = total - sum(before) - sum(after) - sum(parts) + sum(looping)
    if looping and left > 0 and sum(looping):
        parts = [
            part * left // sum(looping) if cell.looped else part
            for part, cell in zip(parts, model.cells, strict=True)
        ]
    columns = [*before]
    for part, cell in zip(parts, model.cells, strict=True):
        columns += _shared([1] * cell.span, part)
    columns += after
    return _shared(columns, total)


def _shared(parts: Sequence[int], total: int) -> list[int]:
    """Share a width out so that nothing is left over."""
    whole = sum(parts) or 1
    edges = [round(total * edge / whole) for edge in accumulate(parts, initial=0)]
    return [right - left for left, right in zip(edges, edges[1:], strict=False)]


def _refuse_ragged(rows: Sequence[_Row]) -> None:
    """Refuse a row whose cells after a loop stand under other columns than those of other rows."""
    compared = [row for row in rows if not any(cell.asked for cell in row.cells)]
    if not any(row.looped for row in compared):
        return
    expected: dict[int, int] = {}
    for row in compared:
        for start, column in row.columns:
            expected[start] = max(column, expected.get(start, 0))
    for row in compared:
        if any(column < expected[start] for start, column in row.columns):
            message = "the loop gives this row fewer cells than another, and cells follow it"
            hint = "give each row as many items, or end the rows with the loop"
            raise TableRaggedError(message, hint=hint, place=Place(where=row.where))


def _refuse_long(rows: Sequence[_Row], widest: int) -> None:
    plain = [row.length for row in rows if not any(cell.asked for cell in row.cells)]
    for row in rows:
        asked = next((cell.asked for cell in row.cells if cell.asked), None)
        if asked is not None and plain and row.length > max(plain):
            message = f"the row has {row.length} columns, and the others have {max(plain)}"
            raise CellSpanError(message, hint="let the cell span fewer columns", place=asked)
        if row.length == widest > WIDEST:
            message = f"the row has {widest} columns, and Word knows {WIDEST}"
            hint = "loop over rows, or over fewer items"
            raise TableTooWideError(message, hint=hint, place=Place(where=row.where))


def _offsets(row: _Row, grid: Sequence[int]) -> str:
    """Return the properties of a row that ends short, or begins late."""
    after = len(grid) - (row.length - row.after)
    sizes = ("Before", row.before, grid[: row.before]), ("After", after, grid[len(grid) - after :])
    known = [(side, count, columns) for side, count, columns in sizes if count]
    written = "".join(f'<w:grid{side} w:val="{count}"/>' for side, count, _ in known)
    written += "".join(
        f'<w:w{side} w:w="{sum(columns)}" w:type="dxa"/>' for side, _, columns in known
    )
    return written if row.inside or not written else f"<w:trPr>{written}</w:trPr>"


def _restart(rows: Sequence[_Row]) -> None:
    """Begin a vertical merge anew where what it went on from is not there."""
    above: set[int] = set()
    for row in rows:
        here: set[int] = set()
        column = row.before
        for cell in row.cells:
            if cell.merge == "continue" and column not in above:
                cell.merge = "restart"
            if cell.merge:
                here.add(column)
            column += cell.span
        above = here
