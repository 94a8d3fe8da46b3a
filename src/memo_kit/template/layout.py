"""Laying out a table whose columns depend on its tags, when all its rows are known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise

from memo_kit.errors import Place, TemplateError
from memo_kit.ooxml.tables import WIDEST, written_grid

__all__ = [
    "Cell",
    "CellSpanError",
    "Row",
    "Table",
    "TableRaggedError",
    "TableTooWideError",
    "too_wide",
]


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


@dataclass(eq=False, repr=False)
class Cell:
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


@dataclass(eq=False, repr=False)
class Row:
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
    cells: list[Cell] = field(default_factory=list)

    @property
    def length(self) -> int:
        """How many columns it takes, with those that it leaves free."""
        return self.before + sum(cell.span for cell in self.cells) + self.after

    @property
    def columns(self) -> Iterator[tuple[int, int]]:
        """The columns of the cells that no loop wrote: in the template, and now."""
        column = self.before
        for cell in self.cells:
            if not cell.looped:
                yield cell.start, column
            column += cell.span


@dataclass(eq=False, repr=False)
class Table:
    """A table on its way into the document.

    Attributes:
        token: The number of its grid; nothing when its columns stay as they are.
        widths: The widths of the template's columns.
        rows: Its rows so far.
        span: What a tag says of the next cell, and where: how many columns it spans.
        times: How often the columns of the next cell are repeated.
        round: In which round of a loop the next cell is written, if it is merged down.
    """

    token: int | None
    widths: list[int]
    rows: list[Row] = field(default_factory=list)
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

    def _properties(self, cell: Cell, columns: Sequence[int]) -> str:
        merge = {"restart": '<w:vMerge w:val="restart"/>', "continue": "<w:vMerge/>"}
        merged = merge.get(cell.merge, "")
        if self.token is None:
            return merged
        span = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
        return f"{self._width(cell, sum(columns))}{span}{merged}"

    def _width(self, cell: Cell, width: int) -> str:
        measure, total = cell.measure, sum(self.widths)
        if width != sum(self.widths[cell.start : cell.start + cell.width]) and total:
            if cell.kind == "dxa":
                measure = str(width)
            elif cell.kind == "pct":
                measure = str(round(5000 * width / total))
        return f'<w:tcW w:w="{measure}" w:type="{cell.kind}"/>' if cell.kind else ""


def _stretch(rows: Sequence[Row]) -> None:
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


def _grid(rows: Sequence[Row], widths: Sequence[int]) -> list[int]:
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
    return [right - left for left, right in pairwise(edges)]


def _refuse_ragged(rows: Sequence[Row]) -> None:
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


def _refuse_long(rows: Sequence[Row], widest: int) -> None:
    plain = [row.length for row in rows if not any(cell.asked for cell in row.cells)]
    for row in rows:
        asked = next((cell.asked for cell in row.cells if cell.asked), None)
        if asked is not None and plain and row.length > max(plain):
            message = f"the row has {row.length} columns, and the others have {max(plain)}"
            raise CellSpanError(message, hint="let the cell span fewer columns", place=asked)
        if row.length == widest > WIDEST:
            raise too_wide(row)


def too_wide(row: Row) -> TableTooWideError:
    """Return the error for a row with more columns than Word knows."""
    message = f"the row has more than {WIDEST} columns, and Word knows no more"
    hint = "loop over rows, or over fewer items"
    return TableTooWideError(message, hint=hint, place=Place(where=row.where))


def _offsets(row: Row, grid: Sequence[int]) -> str:
    """Return the properties of a row that ends short, or begins late."""
    after = len(grid) - (row.length - row.after)
    sizes = ("Before", row.before, grid[: row.before]), ("After", after, grid[len(grid) - after :])
    known = [(side, count, columns) for side, count, columns in sizes if count]
    written = "".join(f'<w:grid{side} w:val="{count}"/>' for side, count, _ in known)
    written += "".join(
        f'<w:w{side} w:w="{sum(columns)}" w:type="dxa"/>' for side, _, columns in known
    )
    return written if row.inside or not written else f"<w:trPr>{written}</w:trPr>"


def _restart(rows: Sequence[Row]) -> None:
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
