"""Taking in the tables, rows and cells that are written, and what tags say of a cell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from memo_kit.errors import TemplateError
from memo_kit.ooxml.tables import WIDEST
from memo_kit.template.filling import Filling
from memo_kit.template.layout import Cell, CellSpanError, Row, Table, too_wide
from memo_kit.template.slots import Action, ActionKind, OutletKind, Slot
from memo_kit.template.values import kind_of_value

__all__ = ["CellColourError", "lay_out", "shape"]


class CellColourError(TemplateError):
    """``cellbg`` was given something that is no colour.

    A colour is six hexadecimal figures without a sign before them, as ``FFCC00``, two each for
    red, green and blue; or ``auto`` for none.
    """

    code = "template.cell-colour"


_FIGURES: Final = frozenset("0123456789abcdefABCDEF")
_LENGTH: Final = 6


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
    row = Row(token, where, bool(looped), int(before), int(after), int(end), bool(inside))
    filling.tables[-1].rows.append(row)
    return f"\x07g{token}\x07" if reshaped else ""


def _cell(filling: Filling, detail: Sequence[str]) -> str:
    table: Table = filling.tables[-1]
    start, width, looped, kind, measure, merge = detail
    token = _token(filling)
    cell = Cell(token, int(start), int(width), int(width), bool(looped), kind, measure, merge)
    if table.span is not None:
        cell.span, cell.asked = table.span
    cell.span *= table.times
    if table.round:
        cell.merge = "restart" if table.round == 1 else "continue"
    table.span, table.times, table.round = None, 1, 0
    row = table.rows[-1]
    row.cells.append(cell)
    if table.token is not None and len(row.cells) > WIDEST:
        # At once: a loop over cells may be endless, and all rows are kept until the table ends.
        raise too_wide(row)
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
