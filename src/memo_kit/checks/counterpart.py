"""Which paragraph of a finished document is the counterpart of which expected one."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import takewhile
from typing import Final, NamedTuple

from memo_kit.language.plain import plain
from memo_kit.ooxml.statement import Statement

__all__ = ["PLACE", "Clause", "Counterpart", "Filled", "clauses", "counterparts", "likeness"]

PLACE: Final = "\ufff9"
"""Stands in a compared text where a place to fill does."""

# What one paragraph without a counterpart costs, where 1 is a pair that has no word in common.
_ALONE: Final = 0.6
# More possible pairs than these between two known places are paired in their order.
_MANY: Final = 40_000
_WORD: Final = re.compile(r"\w+")

_Lane = tuple[str, int]
_Pair = tuple[int, int]


class Filled(NamedTuple):
    """A place to fill.

    Attributes:
        label: What belongs there.
        text: What stands there, the label in brackets or what was typed over it.
    """

    label: str
    text: str


class Clause(NamedTuple):
    """A paragraph of a document on its way to its counterpart.

    Attributes:
        statement: What it says.
        order: Which paragraph of the document it is, from 0.
        shown: Its text, letter for letter, without what stands in places to fill.
        text: The same without the difference between kinds of spaces, dashes and quotation marks,
            as it is compared.
        fillings: What stands in its places to fill, each with its label.
    """

    statement: Statement
    order: int
    shown: str
    text: str
    fillings: tuple[Filled, ...] = ()

    @property
    def lane(self) -> _Lane:
        """The story, and the column of the outermost table, that it stands in."""
        column = self.statement.column
        return self.statement.story, column[0] if column else 0


class Counterpart(NamedTuple):
    """A paragraph that is expected with the one that was found; or one of them alone.

    Attributes:
        expected: The expected paragraph; None for one that was added.
        found: The one of the document; None for one that is missing.
        is_moved: Whether it says the same at another place.
    """

    expected: Clause | None
    found: Clause | None
    is_moved: bool = False

    @property
    def both(self) -> tuple[Clause, Clause] | None:
        """The two, where there are two."""
        if self.expected is None or self.found is None:
            return None
        return self.expected, self.found


def clauses(statements: Sequence[Statement], labels: Collection[str]) -> list[Clause]:
    """Return the paragraphs of a document, ready to be compared.

    Args:
        statements: What the document says.
        labels: The labels of places that may be filled.
    """
    return [_clause(each, order, labels) for order, each in enumerate(statements)]


def counterparts(expected: Sequence[Clause], found: Sequence[Clause]) -> list[Counterpart]:
    """Return each paragraph of two documents once, with its counterpart where it has one.

    Each column of a table in two languages is compared with its own, and so are headers, footers
    and notes. What says the same at another place has moved. Of what is left, paragraphs between the
    same neighbours are counterparts.

    Args:
        expected: The paragraphs that are expected, in reading order.
        found: Those of the document.

    Returns:
        The expected paragraphs in their order, then those that were added.
    """
    anchors = _anchors(expected, found)
    anchors |= _said_again(expected, found, anchors)
    moved = _elsewhere(_rest(expected, anchors.keys()), _rest(found, anchors.values()))
    pairs = anchors | moved
    rest = _rest(expected, pairs.keys()), _rest(found, pairs.values())
    for own, theirs in _gaps(*rest, anchors):
        pairs |= _alike(own, theirs)
    taken = set(pairs.values())
    return [
        *(
            Counterpart(each, found[pairs[each.order]], each.order in moved)
            if each.order in pairs
            else Counterpart(each, None)
            for each in expected
        ),
        *(Counterpart(None, each) for each in found if each.order not in taken),
    ]


def likeness(one: str, other: str) -> float:
    """Return which part of the words of two texts is the same, from 0 to 1.

    Example:
        >>> likeness("three years", "three months")
        0.5
    """
    words, others = Counter(_WORD.findall(one)), Counter(_WORD.findall(other))
    most = max(words.total(), others.total())
    return (words & others).total() / most if most else float(one == other)


def _clause(statement: Statement, order: int, labels: Collection[str]) -> Clause:
    pieces: list[str] = []
    fillings: list[Filled] = []
    end = 0
    for each in statement.opens:
        if each.label in labels and each.start >= end:
            pieces += [statement.text[end : each.start], PLACE]
            fillings.append(Filled(each.label, statement.text[each.start : each.end]))
            end = each.end
    shown = "".join((*pieces, statement.text[end:]))
    return Clause(statement, order, shown, plain(shown), tuple(fillings))


def _rest(clauses: Sequence[Clause], taken: Collection[int]) -> list[Clause]:
    known = set(taken)
    return [each for each in clauses if each.order not in known]


def _anchors(expected: Sequence[Clause], found: Sequence[Clause]) -> dict[int, int]:
    """Return what is said once in both documents, in the same column and the same order."""
    own, theirs = _said_once(expected), _said_once(found)
    lanes: dict[_Lane, list[_Pair]] = defaultdict(list)
    for key, one in own.items():
        if key in theirs:
            lanes[key[0]].append((theirs[key], one))
    calm: set[_Pair] = set()
    kept: list[_Pair] = []
    for pairs in lanes.values():
        rising = _rising(sorted(pairs), lambda pair: (pair[1],))
        kept += rising
        if len(rising) == len(pairs):
            calm.update(rising)
    # Where columns contradict each other, the one gives way in which something moved: each of
    # its paragraphs counts half.
    firm = _rising(
        sorted(kept),
        lambda pair: (2 * pair[1], 2 * pair[1] + 1) if pair in calm else (2 * pair[1],),
    )
    return {one: other for other, one in firm}


def _said_once(clauses: Sequence[Clause]) -> dict[tuple[_Lane, str], int]:
    counts = Counter((each.lane, each.text) for each in clauses)
    return {
        (each.lane, each.text): each.order for each in clauses if counts[each.lane, each.text] == 1
    }


def _rising(pairs: Sequence[_Pair], values: Callable[[_Pair], Sequence[int]]) -> list[_Pair]:
    """Return the most pairs whose values rise.

    Args:
        pairs: The pairs in their order.
        values: Gives the values of one, itself rising; the more, the more it counts.
    """
    entries = [(value, pair) for pair in pairs for value in values(pair)]
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for number, (value, _) in enumerate(entries):
        length = bisect_left(tails, value)
        before.append(ends[length - 1] if length else -1)
        tails[length : length + 1] = [value]
        ends[length : length + 1] = [number]
    chosen: list[_Pair] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        chosen.append(entries[at][1])
        at = before[at]
    return list(dict.fromkeys(reversed(chosen)))


def _said_again(
    expected: Sequence[Clause], found: Sequence[Clause], anchors: dict[int, int]
) -> dict[int, int]:
    """Return the counterparts of what is said more than once, each between known neighbours."""
    pairs: dict[int, int] = {}
    rest = _rest(expected, anchors.keys()), _rest(found, anchors.values())
    for own, theirs in _gaps(*rest, anchors):
        same = list(takewhile(_is_said_twice, zip(own, theirs, strict=False)))
        pairs |= {one.order: other.order for one, other in same}
        sides = own[len(same) :], theirs[len(same) :]
        if len(sides[0]) * len(sides[1]) > _MANY:
            continue
        one, other = ([(each.lane, each.text) for each in side] for side in sides)
        for block in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks():
            for n in range(block.size):
                pairs[sides[0][block.a + n].order] = sides[1][block.b + n].order
    return pairs


def _is_said_twice(pair: tuple[Clause, Clause]) -> bool:
    return (pair[0].lane, pair[0].text) == (pair[1].lane, pair[1].text)


def _gaps(
    expected: Sequence[Clause], found: Sequence[Clause], anchors: dict[int, int]
) -> Iterator[tuple[list[Clause], list[Clause]]]:
    """Yield what stands between the same two anchors of both documents."""
    own, theirs = sorted(anchors), sorted(anchors.values())
    gaps: dict[int, tuple[list[Clause], list[Clause]]] = defaultdict(lambda: ([], []))
    for each in expected:
        gaps[bisect_right(own, each.order)][0].append(each)
    for each in found:
        gaps[bisect_right(theirs, each.order)][1].append(each)
    yield from (gap for gap in gaps.values() if all(gap))


def _elsewhere(expected: Sequence[Clause], found: Sequence[Clause]) -> dict[int, int]:
    """Return what says the same at another place, in the same column where there is a choice."""
    free: dict[str, list[Clause]] = defaultdict(list)
    for each in found:
        free[each.text].append(each)
    pairs: dict[int, int] = {}
    for each in expected:
        if free[each.text]:
            best = min(free[each.text], key=lambda other: other.lane != each.lane)
            free[each.text].remove(best)
            pairs[each.order] = best.order
    return pairs


def _alike(expected: Sequence[Clause], found: Sequence[Clause]) -> dict[int, int]:
    """Return the counterparts between the same neighbours, column by column."""
    pairs: dict[int, int] = {}
    for lane in dict.fromkeys(each.lane for each in expected):
        own = [each for each in expected if each.lane == lane]
        theirs = [each for each in found if each.lane == lane]
        if len(own) == len(theirs) == 1 or len(own) * len(theirs) > _MANY:
            pairs |= {one.order: other.order for one, other in zip(own, theirs, strict=False)}
        else:
            pairs |= _cheapest(own, theirs)
    return pairs


def _cheapest(own: Sequence[Clause], theirs: Sequence[Clause]) -> dict[int, int]:
    """Return the pairs of paragraphs, in order, that have the most words in common."""
    costs = [[_ALONE * n for n in range(len(theirs) + 1)]]
    for down, one in enumerate(own, 1):
        costs.append([_ALONE * down])
        for across, other in enumerate(theirs, 1):
            pair = costs[down - 1][across - 1] + 1 - likeness(one.text, other.text)
            alone = min(costs[down - 1][across], costs[down][across - 1]) + _ALONE
            costs[down].append(min(pair, alone))
    pairs: dict[int, int] = {}
    down, across = len(own), len(theirs)
    while down and across:
        here = costs[down][across]
        if here == costs[down - 1][across] + _ALONE:
            down -= 1
        elif here == costs[down][across - 1] + _ALONE:
            across -= 1
        else:
            down, across = down - 1, across - 1
            pairs[own[down].order] = theirs[across].order
    return pairs
