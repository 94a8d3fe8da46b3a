"""A table of many rows, filled in a process of its own so that its memory can be seen.

``python -m benchmarks.grid memo_kit|floor ROWS`` prints as JSON: the milliseconds of a rendering,
and the megabytes that it took over those that the process held with its data.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import Final

from pydantic import BaseModel, ConfigDict

from benchmarks.documents import DIALECTS, package, table
from benchmarks.floor import StreamedFloor
from benchmarks.measuring import memory, milliseconds
from memo_kit.template.template import Template

__all__ = ["COLUMNS", "Grid", "Row", "floor", "grid", "ours"]

COLUMNS: Final = ("item", "count", "text", "maker")
LEVEL: Final = 6


class Row(BaseModel):
    """A row of the table."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    item: str
    count: str
    text: str
    maker: str


class Grid(BaseModel):
    """The table."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    rows: tuple[Row, ...]


def grid(rows: int) -> Grid:
    """Return a table of some rows."""
    return Grid(
        rows=tuple(
            Row(
                item=f"Item {number}",
                count=f"{number % 97} pieces",
                text="as agreed by the parties",
                maker="Ąžuolas & Co" if number % 4 == 0 else "Sample Photonics",
            )
            for number in range(1, rows + 1)
        )
    )


def ours() -> Callable[[Grid], bytes]:
    """Return what fills the table with memo_kit."""
    made = package(table(DIALECTS["jinja"], COLUMNS))
    template = Template.from_bytes(made, name="grid.docx", model=Grid)
    return lambda data: template.rendering(data, level=LEVEL).data


def floor() -> Callable[[Grid], bytes]:
    """Return what fills the table with the streamed floor."""
    made = package(table(DIALECTS["jinja"], COLUMNS))
    streamed = StreamedFloor(made, table(DIALECTS["floor"], COLUMNS), level=LEVEL)
    return lambda data: streamed.render(vars(data))


def main(engine: str, rows: str) -> None:
    """Fill the table once and print what that took."""
    render = {"memo_kit": ours, "floor": floor}[engine]()
    data = grid(int(rows))
    render(grid(1))
    before, _ = memory()
    taken = milliseconds(render, data)
    print(json.dumps([taken, memory()[1] - before]))


if __name__ == "__main__":
    main(*sys.argv[1:])
