"""Tables on the console."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from memo_kit.cli.console import is_coloured, is_terminal

__all__ = ["table"]


def table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table: with lines on a terminal, elsewhere in plain columns.

    Args:
        headings: The heading of each column.
        rows: The cells of each row.

    Example:
        >>> print(table(("case", "form"), [("genitive", "Jono")]))
        case      form
        genitive  Jono
    """
    if is_terminal(sys.stdout):
        return _drawn(headings, rows)
    widths = [max(map(len, column)) for column in zip(headings, *rows, strict=True)]
    lines = (
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in (headings, *rows)
    )
    return "\n".join(lines)


def _drawn(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    from rich.box import SIMPLE_HEAD  # noqa: PLC0415 - only a terminal shows lines
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    drawn = Table(box=SIMPLE_HEAD)
    for heading in headings:
        # A cell that does not fit goes on in the next line: the way to a field is needed whole.
        drawn.add_column(heading, overflow="fold")
    for row in rows:
        drawn.add_row(*map(Text, row))
    console = Console(no_color=not is_coloured(sys.stdout))
    with console.capture() as shown:
        console.print(drawn)
    return shown.get().rstrip("\n")
