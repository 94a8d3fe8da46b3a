"""Places that the data leave to be filled in Word, in the finished document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product
from typing import Final, NamedTuple

from memo_kit.checks.counterpart import PLACE, Clause
from memo_kit.language.plain import plain

__all__ = ["Vacancy", "vacancies"]

# With more places in a paragraph, nobody tries out which of them are filled.
_FEW: Final = 4


class Vacancy(NamedTuple):
    """A place to fill.

    Attributes:
        label: What belongs there.
        content: What stands there now, or nothing.
        waits: Whether it still shows its label.
    """

    label: str
    content: str
    waits: bool


def vacancies(expected: Clause, found: Clause) -> list[Vacancy] | None:
    """Return the places to fill of a paragraph with what stands there in the finished document.

    A program that saves the document may drop the content controls; what stands between the
    same words is what was filled in.

    Args:
        expected: The paragraph with its places.
        found: Its counterpart.

    Returns:
        The places in order; None where the texts differ in something else.
    """
    if expected.text == found.text:
        contents = [each.text for each in found.fillings]
    else:
        text = plain(found.statement.text)
        matches = (pattern.fullmatch(text) for pattern in _patterns(expected))
        match = next(filter(None, matches), None)
        if match is None or not expected.fillings:
            return None
        contents = list(match.groups())
    return list(_vacancies(expected, contents))


def _vacancies(expected: Clause, contents: list[str]) -> Iterator[Vacancy]:
    for place, content in zip(expected.fillings, contents, strict=False):
        text = plain(content)
        yield Vacancy(place.label, text, text == plain(place.text))


def _patterns(expected: Clause) -> Iterator[re.Pattern[str]]:
    """Yield what finds the contents of places: first with as many labels as there may be left."""
    count = len(expected.fillings)
    waiting = product((True, False), repeat=count) if count <= _FEW else [(False,) * count]
    for labels in sorted(waiting, key=sum, reverse=True):
        yield from (_pattern(expected, labels, between) for between in (r"\s+", r"\s*"))


def _pattern(expected: Clause, labels: Sequence[bool], between: str) -> re.Pattern[str]:
    """Return what finds the contents of places.

    Args:
        expected: The paragraph with its places.
        labels: Which of them still show their label.
        between: What parts two places that only spaces part.
    """
    first, *pieces = expected.text.split(PLACE)
    written = [re.escape(first.strip()), r"\s*"]
    for place, piece, waits in zip(expected.fillings, pieces, labels, strict=True):
        words = re.escape(piece.strip())
        after = rf"\s*{words}\s*" if words or not piece else between
        content = re.escape(plain(place.text)) if waits else ".+?|"
        written += [f"({content})", after]
    return re.compile("".join(written))
