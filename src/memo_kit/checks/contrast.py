"""Two texts word by word: what one says and the other does not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from memo_kit.language.plain import level
from memo_kit.language.typography import NBSP

__all__ = ["Change", "changes", "told", "widened"]

_TOKEN: Final = re.compile(r"\w+|\s|[^\w\s]")
_LAST: Final = re.compile(r"\S+\Z")
_FIRST: Final = re.compile(r"\A\S+")
_MOST: Final = 3
_LONGEST: Final = 80
# More pairs of words than these are not compared one by one.
_MANY: Final = 1_000_000


class Change(NamedTuple):
    """Words that differ.

    Attributes:
        expected: What should stand there, or nothing.
        found: What stands there, or nothing.
        span: Where the expected words begin and end in their text.
        at: Where the found words do in theirs.
    """

    expected: str
    found: str
    span: tuple[int, int]
    at: tuple[int, int]

    def __str__(self) -> str:
        if not self.expected:
            return f"“{_clipped(self.found)}” was added"
        if not self.found:
            return f"“{_clipped(self.expected)}” is missing"
        return f"expected “{_clipped(self.expected)}”, found “{_clipped(self.found)}”"


def changes(expected: str, found: str, *, key: Callable[[str], str] = level) -> list[Change]:
    """Return in which words two texts differ.

    Args:
        expected: The first text.
        found: The second text.
        key: What has to differ of a word; kinds of spaces, dashes and quotation marks do not count
            when it is left out.

    Example:
        >>> [str(each) for each in changes("galioja 3 (trejus) metus", "negalioja 3 (trejus) metų")]
        ['expected “galioja”, found “negalioja”', 'expected “metus”, found “metų”']
    """
    own, theirs = list(_TOKEN.finditer(expected)), list(_TOKEN.finditer(found))
    merged: list[list[int]] = []
    for block in _differing([key(each[0]) for each in own], [key(each[0]) for each in theirs]):
        # Words that only a space parts are told together.
        if merged and block[0] - merged[-1][1] == 1 and own[block[0] - 1][0].isspace():
            merged[-1][1], merged[-1][3] = block[1], block[3]
        else:
            merged.append(list(block))
    return [
        Change(
            expected[slice(*(span := _span(own, each[:2], len(expected))))],
            found[slice(*(at := _span(theirs, each[2:], len(found))))],
            span,
            at,
        )
        for each in merged
    ]


def widened(change: Change, expected: str, found: str) -> Change:
    """Return a difference with the words beside it, as one between two spaces needs them.

    Args:
        change: The difference.
        expected: The text that the expected words stand in.
        found: The text that the found words stand in.

    Example:
        >>> (only,) = changes("Nr. 5", "Nr.\N{NO-BREAK SPACE}5", key=str)
        >>> str(widened(only, "Nr. 5", "Nr.\N{NO-BREAK SPACE}5"))
        'expected “Nr. 5”, found “Nr.~5”'
    """
    before = len("".join(_LAST.findall(expected[: change.span[0]])))
    after = len("".join(_FIRST.findall(expected[change.span[1] :])))
    span = change.span[0] - before, change.span[1] + after
    at = change.at[0] - before, change.at[1] + after
    return Change(expected[slice(*span)], found[slice(*at)], span, at)


def told(differing: Sequence[Change]) -> str:
    """Return what differs as a sentence tells it; of many differences the first ones.

    Example:
        >>> told(changes("a b", "a c"))
        'expected “b”, found “c”'
    """
    shown = "; ".join(map(str, differing[:_MOST]))
    rest = len(differing) - _MOST
    return f"{shown}; and {rest} more" if rest > 0 else shown


def _differing(own: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    least = min(len(own), len(theirs))
    first = next((n for n in range(least) if own[n] != theirs[n]), least)
    last = next((n for n in range(least - first) if own[-1 - n] != theirs[-1 - n]), least - first)
    ends = len(own) - last, len(theirs) - last
    if (ends[0] - first) * (ends[1] - first) > _MANY:
        yield first, ends[0], first, ends[1]
        return
    matcher = SequenceMatcher(None, own[first : ends[0]], theirs[first : ends[1]], autojunk=False)
    for tag, start, end, begin, finish in matcher.get_opcodes():
        if tag != "equal":
            yield start + first, end + first, begin + first, finish + first


def _span(tokens: Sequence[re.Match[str]], piece: Sequence[int], length: int) -> tuple[int, int]:
    first, last = piece
    start = tokens[first].start() if first < len(tokens) else length
    return start, tokens[last - 1].end() if last > first else start


def _clipped(text: str) -> str:
    shown = " ".join(text.replace(NBSP, "~").split()) if text.strip() else text.replace(NBSP, "~")
    return shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1]}…"
