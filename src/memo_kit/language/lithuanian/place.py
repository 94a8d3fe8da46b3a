"""Places that memo_kit knows: countries, capitals and larger cities, with their cases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from memo_kit.language.lithuanian.form import Case, Confidence, Form, Gender, Number
from memo_kit.language.lithuanian.paradigm import (
    Paradigm,
    paradigm_named,
    spelled_like,
    table_lines,
)

__all__ = ["Place", "decline_place", "is_genitive_of_place", "place_named", "placed"]

_BOTH = frozenset(Number)


class Place(NamedTuple):
    """A place of the shipped table.

    Attributes:
        number: The number of its name.
        pieces: Its words, each with the pattern that it follows; without, it is not declined.
    """

    number: Number
    pieces: tuple[tuple[str, Paradigm | None], ...]

    @property
    def gender(self) -> Gender | None:
        """The gender of the name, unless it is not declined."""
        declined = [pattern for _, pattern in self.pieces if pattern]
        return declined[-1].gender if declined else None

    def form(self, case: Case) -> str:
        """Return the name in a case."""
        return " ".join(_form(word, pattern, case, self.number) for word, pattern in self.pieces)


def place_named(text: str) -> Place | None:
    """Return the place with a name, or nothing when the table lacks it.

    Args:
        text: The name in the nominative.
    """
    return _place(text) if text in _listed() else None


def decline_place(place: Place, case: Case) -> Form:
    """Return a place of the shipped table in a case.

    Args:
        place: The place.
        case: The case asked for.

    Example:
        >>> decline_place(place_named("Lietuvos Respublika"), Case.LOCATIVE).text
        'Lietuvos Respublikoje'
    """
    return Form(place.form(case), Confidence.GIVEN, "the place stands in the shipped table")


def is_genitive_of_place(word: str) -> bool:
    """Return whether a word is the genitive of a place, as the first of „Lietuvos įmonės“.

    Args:
        word: The word with its capital.
    """
    return word in _genitives()


def placed() -> tuple[Place, ...]:
    """Return every place of the shipped table, in its order."""
    return tuple(map(_place, _listed()))


@cache
def _genitives() -> frozenset[str]:
    return frozenset(place.form(Case.GENITIVE) for place in placed())


class _Line(NamedTuple):
    """A name as the table has it: its number, and its words with the names of their patterns."""

    number: str
    words: tuple[tuple[str, str], ...]


@cache
def _place(name: str) -> Place:
    # Made when it is asked for: an agreement names a few places of nearly a thousand.
    line = _listed()[name]
    number = Number(line.number)
    pieces = tuple((word, _pattern(pattern, word, number)) for word, pattern in line.words)
    return Place(number, pieces)


@cache
def _listed() -> Mapping[str, _Line]:
    return dict(_lines())


def _lines() -> Iterator[tuple[str, _Line]]:
    for line in table_lines("places"):
        head, names = line.split(":")
        kind, *rest = head.split()
        if kind == "phrase":
            words = [piece.partition("=") for piece in names.split()]
            named = tuple((word, pattern) for word, _, pattern in words)
            yield " ".join(word for word, _ in named), _Line(rest[0], named)
            continue
        number, pattern = ("singular", "") if kind == "unchanged" else (kind, rest[0])
        for name in names.split():
            yield name, _Line(number, ((name, pattern),))


def _form(word: str, pattern: Paradigm | None, case: Case, number: Number) -> str:
    if pattern is None:
        return word
    stem = word.lower().removesuffix(pattern.nominative(number))
    form = pattern.lexeme(stem, numbers=_BOTH, listed=True).form(case, number)
    return spelled_like(word, form or word)


def _pattern(name: str, word: str, number: Number) -> Paradigm | None:
    """Return the pattern with a name; where it stands for a pair, the one that the word ends like."""
    found = (paradigm_named(name, gender) for gender in Gender if name)
    return next((one for one in found if word.endswith(one.nominative(number))), None)
