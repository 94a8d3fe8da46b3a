"""The words of a phrase, and what each can do in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from memo_kit.language.lithuanian.form import Number
from memo_kit.language.lithuanian.lexicon import adjectives, nouns
from memo_kit.language.lithuanian.paradigm import Lexeme, table_lines
from memo_kit.language.lithuanian.spelling import foreign_letters

__all__ = ["Use", "Word", "words_of"]


class Use(StrEnum):
    """What a piece of a phrase does."""

    NAME = "name"  # quoted, bracketed, an acronym, an abbreviation: never declined
    FORM = "form"  # an abbreviated legal form
    PREPOSITION = "preposition"
    CONJUNCTION = "conjunction"
    ADVERB = "adverb"
    OBJECT = "object"
    ATTRIBUTE = "attribute"  # in another case already
    NOMINATIVE = "nominative"
    UNKNOWN = "unknown"


class Word(NamedTuple):
    """A piece of a phrase.

    Attributes:
        before: Spaces and marks in front.
        text: The word itself.
        after: Marks behind.
        use: What it does.
        nouns: The nouns that it can be in the nominative.
        adjectives: The adjectives that it can be in the nominative.
    """

    before: str
    text: str
    after: str
    use: Use
    nouns: tuple[Lexeme, ...] = ()
    adjectives: tuple[Lexeme, ...] = ()

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.lower()

    @property
    def is_listed_noun(self) -> bool:
        """Whether a table knows it as a noun."""
        return any(noun.listed for noun in self.nouns)

    @property
    def ends_part(self) -> bool:
        """Whether a comma or the like parts it from what follows."""
        return any(mark in self.after for mark in ",;–")


# A word that cannot be a nominative and has none of these endings is foreign to the phrase.
_OTHER_CASE = re.compile(
    r"(?:[oųąęįuūe]|[oaėeiyuū]s|a|[ua]i|ei|[oae]?ms|ens|ers|mis?|osi|uo|am|ie)$"
)
_LONGEST_ABBREVIATION = 7
_CAPITALS_OF_AN_ACRONYM = 2


@cache
def _pieces() -> re.Pattern[str]:
    return re.compile(
        r"(\s*)(„[^“”]*[“”]+|“[^”]*”|\"[^\"]*\"|\([^()]*\)|\[[^\]]*\]|[^\s„“\"(\[]+)([,;:]*)"
    )


@cache
def _edges() -> re.Pattern[str]:
    return re.compile(r"([^\w]*)(.*?)([^\w.]*)", re.DOTALL)


@cache
def _uninflected() -> Mapping[str, Use]:
    uses: dict[str, Use] = {}
    for line in table_lines("uninflected"):
        use, listed = line.split(":")
        uses.update((word, Use(use)) for word in listed.split() if use != "prefix")
    return uses


@cache
def _prefixes() -> frozenset[str]:
    lines = (line.split(":") for line in table_lines("uninflected"))
    return frozenset(word for use, listed in lines if use == "prefix" for word in listed.split())


def words_of(text: str, number: Number) -> tuple[Word, ...]:
    """Return the pieces of a phrase, in order, so that joined they give the phrase.

    Args:
        text: A phrase in the nominative.
        number: The number that it stands in.

    Example:
        >>> [(word.text, word.use.value) for word in words_of("klasteris LITEK", Number.SINGULAR)]
        [('klasteris', 'nominative'), ('LITEK', 'name')]
    """
    shouted = _is_shouted(text)
    return tuple(
        _word(match[1], match[2], match[3], number=number, shouted=shouted)
        for match in _pieces().finditer(text)
    )


def _is_shouted(text: str) -> bool:
    # “VILNIAUS UNIVERSITETAS” is declined in capitals; “LITEK” alone is an acronym.
    words = [word for word in text.split() if word.isalpha()]
    return text.isupper() and len(words) > 1


def _word(before: str, piece: str, after: str, *, number: Number, shouted: bool) -> Word:
    edges = _edges().fullmatch(piece)
    if piece[0] in '„“"([' or edges is None or not edges[2]:
        return Word(before, piece, after, _use_of_mark(piece))
    word = Word(before + edges[1], edges[2], edges[3] + after, Use.NAME)
    lower = word.text.lower()
    if found := _uninflected().get(lower):
        return word._replace(use=found)
    if _stays(word.text, shouted=shouted):
        return word
    nominatives = _readings(lower, number, nouns), _readings(lower, number, adjectives)
    if any(nominatives):
        found_nouns, found_adjectives = nominatives
        return word._replace(use=Use.NOMINATIVE, nouns=found_nouns, adjectives=found_adjectives)
    known = not foreign_letters(lower) and _OTHER_CASE.search(lower)
    return word._replace(use=Use.ATTRIBUTE if known else Use.UNKNOWN)


def _use_of_mark(piece: str) -> Use:
    return Use.CONJUNCTION if piece in {"–", "-", "/"} else Use.NAME


def _stays(text: str, *, shouted: bool) -> bool:
    capitals = sum(letter.isupper() for letter in text)
    return (
        len(text) == 1
        or not text.replace("-", "").replace("’", "").isalnum()
        or text[-1].isdigit()
        or (capitals >= _CAPITALS_OF_AN_ACRONYM and not shouted and not _is_double(text))
    )


def _is_double(text: str) -> bool:
    # “Bosnija-Hercegovina”: a capital in each half is no acronym.
    halves = text.split("-")
    return len(halves) > 1 and all(half.istitle() for half in halves)


def _readings(
    lower: str, number: Number, find: Callable[[str, Number], tuple[Lexeme, ...]]
) -> tuple[Lexeme, ...]:
    if foreign_letters(lower):
        return ()
    if "-" not in lower:
        return find(lower, number)
    first, _, rest = lower.partition("-")
    ends = _readings(rest, number, find)
    if first in _prefixes() or first.isdigit():
        return tuple(_joined(first, end) for end in ends)
    starts = find(first, number)
    return tuple(_joined(start, end) for start in starts for end in ends)


def _joined(start: Lexeme | str, end: Lexeme) -> Lexeme:
    if isinstance(start, str):
        singular, plural = [start] * len(end.singular), [start] * len(end.plural)
    else:
        singular, plural = list(start.singular), list(start.plural)
    return end._replace(
        singular=tuple(f"{one}-{two}" for one, two in zip(singular, end.singular, strict=False)),
        plural=tuple(f"{one}-{two}" for one, two in zip(plural, end.plural, strict=False)),
    )
