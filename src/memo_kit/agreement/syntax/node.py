"""The values of a data file and where each stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from memo_kit.errors import Place
from memo_kit.language.characters import forbidden_characters

__all__ = [
    "LONGEST_EXCERPT",
    "Entry",
    "Group",
    "Item",
    "Mark",
    "Node",
    "Series",
    "Source",
    "path_of",
    "place_at",
    "steps_of",
]

LONGEST_EXCERPT = 160
"""The longest line that a message shows, in characters."""

_STEP = re.compile(r"\[(\d+)\]|\.?([^.\[\]]+)")


class Mark(NamedTuple):
    """Line and column of a value, both from 1."""

    line: int
    column: int


class Item(NamedTuple):
    """A single value: its text as typed, or None where nothing stands."""

    mark: Mark
    text: str | None

    def plain(self) -> str:
        """Return the text, empty where nothing stands."""
        return self.text or ""


@dataclass(frozen=True)
class Series:
    """A list of values."""

    mark: Mark
    items: list[Node] = field(default_factory=list)

    def plain(self) -> list[Any]:
        """Return the values without their places."""
        return [item.plain() for item in self.items]


class Entry(NamedTuple):
    """The name of a field and its value."""

    mark: Mark
    value: Node


@dataclass(frozen=True)
class Group:
    """Named fields."""

    mark: Mark
    entries: dict[str, Entry] = field(default_factory=dict)

    def plain(self) -> dict[str, Any]:
        """Return the values by name, without their places."""
        return {name: entry.value.plain() for name, entry in self.entries.items()}


Node = Item | Series | Group
"""A value of any kind."""


class Source(NamedTuple):
    """A data file that was read.

    Attributes:
        name: Its name, for messages.
        lines: Its lines, without their ends.
        root: Its values.
    """

    name: str
    lines: Sequence[str]
    root: Node

    def place(self, steps: Sequence[str | int], *, at_name: bool = False) -> Place:
        """Return where a field stands, or the nearest place around it.

        Args:
            steps: The way to the field: names, and numbers from 0.
            at_name: Whether the field's name is at fault and not its value.
        """
        node, mark, length = self.root, self.root.mark, 1
        for step in steps:
            match node:
                case Group() if step in node.entries:
                    entry = node.entries[str(step)]
                    node = entry.value
                    named = at_name or not isinstance(node, Item)
                    mark = entry.mark if named else node.mark
                    length = len(str(step)) if named else _length(node)
                case Series() if isinstance(step, int) and step < len(node.items):
                    node = node.items[step]
                    mark, length = node.mark, _length(node)
                case _:
                    break
        return place_at(self.name, self.lines, mark, length=length, path=path_of(steps))


def place_at(
    name: str, lines: Sequence[str], mark: Mark, *, length: int = 1, path: str | None = None
) -> Place:
    """Return a place with the line that it stands in, where a terminal can show that line.

    Args:
        name: The file's name.
        lines: The file's lines.
        mark: The place of the fault's first character.
        length: How many characters are at fault; a fault ends with its line.
        path: The field.
    """
    line = lines[mark.line - 1] if mark.line <= len(lines) else ""
    shown = (
        0 < len(line) <= LONGEST_EXCERPT
        and "\t" not in line
        and next(forbidden_characters(line), None) is None
    )
    start = mark.column - 1
    return Place(
        file=name,
        line=mark.line,
        column=mark.column,
        path=path or None,
        text=line if shown else None,
        span=(start, min(len(line), start + length)) if shown else None,
    )


def path_of(steps: Sequence[str | int]) -> str:
    """Return the way to a field as messages write it.

    Example:
        >>> path_of(["parties", 1, "organisation", "name"])
        'parties[1].organisation.name'
    """
    written = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
    return written.removeprefix(".")


def steps_of(path: str) -> Iterator[str | int]:
    """Yield the steps of a way to a field.

    Example:
        >>> list(steps_of("parties[1].organisation"))
        ['parties', 1, 'organisation']
    """
    for number, name in _STEP.findall(path):
        yield int(number) if number else name


def _length(node: Node) -> int:
    return len(node.text or "") or 1 if isinstance(node, Item) else 1
