"""Word's own numbers in a finished document beside the expected ones."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from memo_kit.checks.counterpart import Counterpart
from memo_kit.language.plain import plain
from memo_kit.ooxml.statement import Statement

__all__ = ["Numeral", "is_typed", "numerals"]

_COUNT: Final = re.compile(r"\d+|(?<![^\W\d_])[a-z](?![^\W\d_])")
# More numbers of one column that are not as expected are told of as one.
_MANY: Final = 5


class Numeral(NamedTuple):
    """A number that is not as expected.

    Attributes:
        statement: The paragraph that has it.
        message: What is wrong.
    """

    statement: Statement
    message: str


def is_typed(expected: Statement, found: Statement) -> bool:
    """Tell whether a number that Word counted was made a part of the text, and reads the same."""
    numbered = plain(f"{expected.number} {expected.text}")
    return bool(expected.number) and not found.number and numbered == plain(found.text)


def numerals(pairs: Sequence[Counterpart]) -> Iterator[Numeral]:
    """Yield the numbers and levels that are not as expected.

    A number that only counts on after a paragraph that is missing, was added or moved follows
    from that, and is not told of.

    Args:
        pairs: The paragraphs of both documents.
    """
    shifts = _shifts(pairs)
    lanes: dict[object, list[Numeral]] = defaultdict(list)
    counted: set[object] = set()
    for pair in pairs:
        if pair.both is None:
            continue
        expected, found = pair.both
        one, other, lane = expected.statement, found.statement, expected.lane
        if (one.number, one.level) == (other.number, other.level) or is_typed(one, other):
            continue
        is_other = _COUNT.sub("0", one.number) != _COUNT.sub("0", other.number)
        is_other |= one.level != other.level
        follows = pair.is_moved or lane in counted
        follows |= expected.order > shifts.get(lane, expected.order)
        if is_other or not follows:
            lanes[lane].append(Numeral(other, _message(one, other)))
        if not is_other:
            counted.add(lane)
    for told in lanes.values():
        if len(told) > _MANY:
            message = f"{told[0].message}; and {len(told) - 1} more numbers after it"
            yield told[0]._replace(message=message)
        else:
            yield from told


def _message(one: Statement, other: Statement) -> str:
    if one.number == other.number:
        return f"“{one.number}” stands on another level of its list"
    if not other.number:
        return f"the number “{one.number}” is missing"
    if not one.number:
        return f"the number “{other.number}” was added"
    return f"the number is “{other.number}”, expected “{one.number}”"


def _shifts(pairs: Sequence[Counterpart]) -> dict[object, int]:
    """Return after which paragraph of each column numbers count on from another one."""
    first: dict[object, int] = {}
    known = (pair.both for pair in pairs if pair.both is not None)
    orders = sorted((found.order, expected.order) for expected, found in known)
    for pair in pairs:
        if pair.both is not None and not pair.is_moved:
            continue
        if pair.expected is not None:
            _lower(first, pair.expected.lane, pair.expected.order)
        if pair.found is not None:
            after = (one for other, one in orders if other > pair.found.order)
            _lower(first, pair.found.lane, min(after, default=len(pairs)) - 1)
    return first


def _lower(first: dict[object, int], lane: object, order: int) -> None:
    first[lane] = min(first.get(lane, order), order)
