"""Which clause of one file is the counterpart of which clause of the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import log
from typing import Final, NamedTuple

from memo_kit.checks.tagging import Tagging, unmatched
from memo_kit.ooxml.outline import Entry

__all__ = ["Clause", "Step", "figures", "matched"]

_ALONE: Final = 1.0
_NEVER: Final = 9.0
_LAYOUT: Final = 0.6
_FRAME: Final = 0.6
_TAGS: Final = 0.4
_FACTS: Final = 0.3
# Never enough by itself to tell two clauses apart.
_LENGTH: Final = 0.25
# How many clauses before and after a difference are looked at: where they look alike, the one that
# stands alone is told by its length.
_AROUND: Final = 12
# How many clauses can be added in one place and taken away in another one.
_MOVED: Final = 50


class Clause(NamedTuple):
    """A paragraph, a row, a table or a section of a file, with its tags.

    Attributes:
        entry: What stands there.
        tags: Its tags.
        figures: The numbers beside its tags.
    """

    entry: Entry
    tags: Tagging
    figures: tuple[str, ...]

    @property
    def is_bare(self) -> bool:
        """Whether it is nothing but tags that reach beyond it."""
        return bool(self.tags.frame) and not self.tags.literal.strip() and not self.tags.fields


class Step(NamedTuple):
    """A clause with its counterpart; or one without, then the other is None.

    Attributes:
        left: The clause of the first file.
        right: The clause of the second one.
    """

    left: Clause | None
    right: Clause | None


def figures(text: str) -> tuple[str, ...]:
    """Return the numbers of a text, sorted: languages write dates in other orders.

    Example:
        >>> figures("5 March 2026") == figures("2026 m. kovo 5 d.")
        True
    """
    return tuple(sorted(re.findall(r"\d+", text)))


def matched(left: Sequence[Clause], right: Sequence[Clause]) -> list[Step]:
    """Return the clauses of two files in pairs, in reading order, with those that stand alone.

    Args:
        left: The clauses of the first file.
        right: Those of the second one.
    """
    least = min(len(left), len(right))
    first = next((n for n in range(least) if _cost(left[n], right[n]) >= _FACTS), least)
    if first == len(left) == len(right):
        return [Step(*pair) for pair in zip(left, right, strict=True)]
    last = next((n for n in range(least) if _cost(left[-1 - n], right[-1 - n]) >= _FACTS), least)
    first, last = max(0, first - _AROUND), max(0, min(last, least - first) - _AROUND)
    ends = len(left) - last, len(right) - last
    return [
        *(Step(*pair) for pair in zip(left[:first], right[:first], strict=True)),
        *_Grid(left[first : ends[0]], right[first : ends[1]]).steps(),
        *(Step(*pair) for pair in zip(left[ends[0] :], right[ends[1] :], strict=True)),
    ]


class _Grid:
    """All ways to match two rows of clauses, near the diagonal; the cheapest is taken."""

    def __init__(self, left: Sequence[Clause], right: Sequence[Clause]) -> None:
        self._left = left
        self._right = right

    def steps(self) -> list[Step]:
        choices = self._choices()
        found: list[Step] = []
        at = len(self._left), len(self._right)
        while at != (0, 0):
            down, across = choices[at]
            left = self._left[at[0] - 1] if down else None
            found.append(Step(left, self._right[at[1] - 1] if across else None))
            at = at[0] - down, at[1] - across
        return found[::-1]

    def _choices(self) -> dict[tuple[int, int], tuple[int, int]]:
        """Return for each point how the cheapest way reaches it: a step down, across or both."""
        size, other = len(self._left), len(self._right)
        width = abs(size - other) + _MOVED
        costs = {(0, 0): 0.0}
        choices = {}
        for down in range(size + 1):
            for across in range(max(0, down - width), min(other, down + width) + 1):
                ways = [
                    (costs[before] + self._price(down, across, step), step)
                    for step in ((1, 1), (1, 0), (0, 1))
                    if (before := (down - step[0], across - step[1])) in costs
                ]
                if ways:
                    costs[down, across], choices[down, across] = min(ways, key=lambda way: way[0])
        return choices

    def _price(self, down: int, across: int, step: tuple[int, int]) -> float:
        if step != (1, 1):
            return _ALONE
        return _cost(self._left[down - 1], self._right[across - 1])


def _cost(one: Clause, other: Clause) -> float:
    """Return how little two clauses look like counterparts, from 0."""
    if (one.entry.kind, one.entry.story) != (other.entry.kind, other.entry.story):
        return _NEVER
    if one.is_bare is not other.is_bare:
        return _NEVER
    weight = 0.0
    if one.entry.layout != other.entry.layout:
        weight += _LAYOUT
    if one.tags.frame != other.tags.frame:
        weight += _FRAME
    if one.tags.choices != other.tags.choices and any(unmatched(one.tags, other.tags)):
        weight += _TAGS
    if one.tags.fields != other.tags.fields:
        weight += _TAGS
    if _labels(one) != _labels(other):
        weight += _FACTS
    if one.figures != other.figures:
        weight += _FACTS
    return _LENGTH * min(1.0, abs(log(_size(one) / _size(other)))) + weight


def _size(clause: Clause) -> int:
    return len("".join(clause.tags.literal.split())) + 10


def _labels(clause: Clause) -> tuple[object, ...]:
    return clause.entry.labels, clause.entry.links, clause.tags.labels
