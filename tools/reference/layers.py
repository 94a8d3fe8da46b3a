"""The rooms of memo_kit, in the order of the contract of imports."""

from __future__ import annotations

import ast
import tomllib
from pathlib import Path

from tools.reference.block import prose, table

__all__ = ["layers"]

ROOT = Path(__file__).parents[2]


def layers() -> str:
    """Return a table: each room, what it is, and the libraries that stay in it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    order = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    # A room in brackets may be absent.
    floors = [[room.strip(" ()") for room in floor.split("|")] for floor in order]
    rooms = [[room for room in floor if _file(room).exists()] for floor in floors]
    rooms = [floor for floor in rooms if floor]
    homes = _homes([room for floor in rooms for room in floor], contracts)
    return table(
        ("floor", "room", "what it is", "libraries that stay in it"),
        [
            (
                str(floor),
                f"`{room}`",
                _purpose(room),
                ", ".join(f"`{each}`" for each in homes[room]),
            )
            for floor, beside in zip(range(len(rooms), 0, -1), rooms, strict=True)
            for room in beside
        ],
    )


def _file(room: str) -> Path:
    home = ROOT / "src" / "memo_kit"
    module = home / f"{room}.py"
    return module if module.exists() else home / room / "__init__.py"


def _purpose(room: str) -> str:
    tree = ast.parse(_file(room).read_text(encoding="utf-8"))
    return prose(ast.get_docstring(tree)).partition("\n")[0].removesuffix(".")


def _homes(rooms: list[str], contracts: list[dict[str, list[str]]]) -> dict[str, list[str]]:
    """Return by room the libraries that one or two rooms may import and the others may not."""
    barred: dict[str, set[str]] = {}
    for contract in contracts:
        for library in contract.get("forbidden_modules", ()):
            sources = {source.removeprefix("memo_kit.") for source in contract["source_modules"]}
            barred.setdefault(library, set()).update(sources)
    homes: dict[str, list[str]] = {room: [] for room in rooms}
    for library, others in sorted(barred.items()):
        free = [room for room in rooms if room not in others and "memo_kit" not in others]
        if len(free) <= _FEW:
            for room in free:
                homes[room].append(library)
    return homes


_FEW = 2
