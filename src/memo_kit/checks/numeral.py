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
        if pair.expected is None or pair.found is None:
            continue
        one, other, lane = pair.expected.statement, pair.found.statement, pair.expected.lane
        if (one.number, one.level) == (other.number, other.level) or is_typed(one, other):
            continue
        is_other = _COUNT.sub("0", one.number) != _COUNT.sub("0", other.number)
        is_other |= one.level != other.level
        follows = pair.is_moved or lane in counted
        follows |= pair.expected.order > shifts.get(lane, pair.expected.order)
        if is_other or not follows:
            lanes[lane].append(Numeral(other, _message(one, other)))
        if not is_other:
            counted.add(lane)
    for found in lanes.values():
        if len(found) > _MANY:
            message = f"{found[0].message}; and {len(found) - 1} more numbers after it"
            yield found[0]._replace(message=message)
        else:
            yield from found


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
    orders = sorted(
        (pair.found.order, pair.expected.order) for pair in pairs if pair.expected and pair.found
    )
    for pair in pairs:
        clauses = [each for each in (pair.expected, pair.found) if each is not None]
        if len(clauses) > 1 and not pair.is_moved:
            continue
        if pair.expected is not None:
            _lower(first, pair.expected.lane, pair.expected.order)
        if pair.found is not None:
            after = (one for other, one in orders if other > pair.found.order)
            _lower(first, pair.found.lane, min(after, default=len(pairs)) - 1)
    return first


def _lower(first: dict[object, int], lane: object, order: int) -> None:
    first[lane] = min(first.get(lane, order), order)
