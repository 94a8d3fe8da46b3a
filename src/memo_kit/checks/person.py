"""Names of people in two languages: Lithuanian declines them, English does not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from typing import Final, NamedTuple

__all__ = ["FullName", "full_names", "half_alike"]

_WORD: Final = r"[A-ZĄČĘĖĮŠŲŪŽ][^\W\d_A-ZĄČĘĖĮŠŲŪŽ]+(?:-[A-ZĄČĘĖĮŠŲŪŽ][^\W\d_]+)?"
_PAIR: Final = re.compile(rf"(?<![\w-])(?=({_WORD})[ \u00a0]({_WORD})(?![\w-]))")
# How many letters at the end of a name another case may change.
_ENDING: Final = 3
_WHOLE: Final = 2
# A half with more names than these is a list, which would take long to compare.
_MANY: Final = 100
_LITHUANIAN: Final = re.compile(r"(?:as|is|ys|us|na|ė)$|[ąčęėįšųūž]")


class FullName(NamedTuple):
    """Two words side by side that begin with capitals, as a first name and a surname do.

    Attributes:
        first: The first word.
        last: The second word.
        words: Both, as they are written.
    """

    first: str
    last: str
    words: str


def full_names(text: str) -> list[FullName]:
    """Return what may be names of people, in reading order.

    Example:
        >>> [each.words for each in full_names("direktoriaus Jono Jonaičio, veikiančio")]
        ['Jono Jonaičio']
    """
    return [
        FullName(found[1], found[2], text[found.start(1) : found.end(2)])
        for found in _PAIR.finditer(text)
    ]


def half_alike(lithuanian: str, english: str) -> Iterator[tuple[FullName, FullName]]:
    """Yield names in two texts of which one word is the same name and the other is not.

    Such a pair is one person, whose name was changed in one of the texts. A name whose counterpart is
    there is passed over, and so is a foreign one, which Lithuanian may spell as it sounds.

    Args:
        lithuanian: A text.
        english: The same in English.

    Example:
        >>> [(one.words, other.words) for one, other in half_alike("Jono Jonaičio", "Petras Jonaitis")]
        [('Jono Jonaičio', 'Petras Jonaitis')]
        >>> list(half_alike("Jono Jonaičio", "Director Jonas Jonaitis"))
        []
    """
    alone: list[FullName] = []
    free = full_names(english)[:_MANY]
    for one in full_names(lithuanian)[:_MANY]:
        same = next((other for other in free if _likeness(one, other) == _WHOLE), None)
        if same is None:
            alone.append(one)
        else:
            free.remove(same)
    for one, other in product(alone, free):
        if _likeness(one, other) == 1 and _is_lithuanian(one, other):
            yield one, other


def _likeness(one: FullName, other: FullName) -> int:
    """Return how many of the two words are the same name."""
    return _is_same(one.first, other.first) + _is_same(one.last, other.last)


def _is_lithuanian(one: FullName, other: FullName) -> bool:
    """Tell whether the words that differ are Lithuanian: a foreign name is spelt as it sounds."""
    word = other.last if _is_same(one.first, other.first) else other.first
    return bool(_LITHUANIAN.search(word))


def _is_same(one: str, other: str) -> bool:
    """Tell whether two words are one name, maybe in two cases."""
    ones, others = one.split("-"), other.split("-")
    return len(ones) == len(others) and all(map(_has_stem, ones, others))


def _has_stem(one: str, other: str) -> bool:
    shorter = min(len(one), len(other))
    stem = max(min(_ENDING, shorter - 1), shorter - _ENDING)
    return one[:stem] == other[:stem]
