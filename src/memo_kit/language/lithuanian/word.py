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

    # Groups of the table that are looked up otherwise.
    PREFIX = "prefix"
    CLASS = "class"
    BODY = "body"
    ABBREVIATION = "abbreviation"


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
    def is_class(self) -> bool:
        """Whether it names a legal form, beside which a second noun may stand."""
        return self.lower in _table(Use.CLASS)

    @property
    def is_body(self) -> bool:
        """Whether it names one body although it is a plural."""
        return self.lower in _table(Use.BODY)

    @property
    def ends_part(self) -> bool:
        """Whether a comma or the like parts it from what follows."""
        return any(mark in self.after for mark in ",;–")


# A word that cannot be a nominative and has none of these endings is foreign to the phrase.
_OTHER_CASE = re.compile(
    r"(?:[oųąęįuūe]|[oaėeiyuū]s|a|[ua]i|ei|[oae]?ms|ens|ers|mis?|osi|uo|am|ie)$"
)
_CAPITALS_OF_AN_ACRONYM = 2
# An adjective that has the endings of ordinals, both after a hard stem (2-asis) and a soft one (3-iasis).
_ORDINAL = "žal"
_ORDINAL_ENDING = re.compile(r"i?(?:as|a|asis|oji|i|os|ieji|osios)")
_LONGEST_ACRONYM = 5


@cache
def _pieces() -> re.Pattern[str]:
    return re.compile(
        r"(\s*)(„[^“”]*[“”]+|“[^”]*”|\"[^\"]*\"|\([^()]*\)|\[[^\]]*\]|[^\s„“\"(\[]+|\S)([,;:]*)"
    )


@cache
def _edges() -> re.Pattern[str]:
    return re.compile(r"([^\w]*)(.*?)([^\w.]*)", re.DOTALL)


@cache
def _table(use: Use) -> frozenset[str]:
    lines = (line.split(":") for line in table_lines("uninflected"))
    return frozenset(word for found, listed in lines if found == use for word in listed.split())


@cache
def _uninflected() -> Mapping[str, Use]:
    alone = (Use.PREPOSITION, Use.CONJUNCTION, Use.ADVERB, Use.OBJECT, Use.FORM)
    return {word: use for use in alone for word in _table(use)}


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
    words = [
        _word(match[1], match[2], match[3], number=number, shouted=shouted)
        for match in _pieces().finditer(text)
    ]
    trailing = text[len(text.rstrip()) :]
    if words and trailing:
        words[-1] = words[-1]._replace(after=words[-1].after + trailing)
    return tuple(words)


def _is_shouted(text: str) -> bool:
    # “VILNIAUS UNIVERSITETAS” is declined in capitals; “LITEK” and “AB LITEK” are not.
    forms = _table(Use.FORM)
    words = [word for word in text.split() if word.isalpha() and word.lower() not in forms]
    return text.isupper() and len(words) > 1


def _word(before: str, piece: str, after: str, *, number: Number, shouted: bool) -> Word:
    edges = _edges().fullmatch(piece)
    if piece[0] in '„“"([' or edges is None or not edges[2]:
        return Word(before, piece, after, _use_of_mark(piece))
    word = Word(before + edges[1], edges[2], edges[3] + after, Use.NAME)
    lower = word.text.lower()
    if found := _uninflected().get(lower) or _use_by_shape(word.text):
        return word._replace(use=found)
    found_nouns = _readings(lower, number, nouns)
    word = word._replace(nouns=found_nouns, adjectives=_readings(lower, number, adjectives))
    if not shouted and _capitals(word.text) >= _CAPITALS_OF_AN_ACRONYM:
        return word._replace(use=_use_of_capitals(word))
    if word.nouns or word.adjectives:
        return word._replace(use=Use.NOMINATIVE)
    known = not foreign_letters(lower) and _OTHER_CASE.search(lower)
    return word._replace(use=Use.ATTRIBUTE if known else Use.UNKNOWN)


def _use_of_mark(piece: str) -> Use:
    if piece in {"–", "-"}:
        return Use.CONJUNCTION
    # A mark without its partner: nobody knows where the quoted name ends.
    return Use.UNKNOWN if piece in set('„“”"([') else Use.NAME


def _use_by_shape(text: str) -> Use | None:
    # What is no plain word: an abbreviation, a code, an acronym with a sign in it.
    plain = text.replace("-", "").replace("’", "")
    if len(text) == 1 or text.removesuffix(".").lower() in _table(Use.ABBREVIATION):
        return Use.NAME
    if plain.isalpha():
        return None
    if re.search(r"\d-[^\W\d_]+$", text):
        return None
    return Use.UNKNOWN if re.search(r"[^\W\d_A-ZĄČĘĖĮŠŲŪŽ]{4}", text) else Use.NAME


def _capitals(text: str) -> int:
    # “Bosnija-Hercegovina”: a capital in each half is no acronym.
    if all(half.istitle() for half in text.split("-")):
        return 0
    return sum(letter.isupper() for letter in text)


def _use_of_capitals(word: Word) -> Use:
    if not word.text.isupper():
        # “IT-specialistas” would be declined at its end; “VilniusTech”, “VšĮ” are names.
        return Use.UNKNOWN if word.text.rpartition("-")[2].islower() else Use.NAME
    if word.is_listed_noun:
        return Use.NOMINATIVE
    may_be_shouted = len(word.text) > _LONGEST_ACRONYM and word.nouns
    return Use.UNKNOWN if may_be_shouted else Use.NAME


def _readings(
    lower: str, number: Number, find: Callable[[str, Number], tuple[Lexeme, ...]]
) -> tuple[Lexeme, ...]:
    if foreign_letters(lower.lstrip("0123456789")):
        return ()
    if "-" not in lower:
        return find(lower, number)
    first, _, rest = lower.partition("-")
    if first.isdigit() and _ORDINAL_ENDING.fullmatch(rest):
        ordinals = find(_ORDINAL + rest, number) if find is adjectives else ()
        return tuple(_in_figures(first, ordinal) for ordinal in ordinals)
    ends = _readings(rest, number, find)
    if first in _table(Use.PREFIX) or first.isdigit():
        return tuple(_joined(first, end) for end in ends)
    starts = find(first, number)
    return tuple(_joined(start, end) for start in starts for end in ends)


def _in_figures(figures: str, word: Lexeme) -> Lexeme:
    """Return an ordinal in figures: „2-asis, 2-ojo“, as „žaliasis, žaliojo“ with its ending alone."""
    singular, plural = (
        tuple(f"{figures}-{form.removeprefix(_ORDINAL)}" for form in forms)
        for forms in (word.singular, word.plural)
    )
    return word._replace(singular=singular, plural=plural)


def _joined(start: Lexeme | str, end: Lexeme) -> Lexeme:
    if isinstance(start, str):
        singular, plural = [start] * len(end.singular), [start] * len(end.plural)
    else:
        singular, plural = list(start.singular), list(start.plural)
    return end._replace(
        singular=tuple(f"{one}-{two}" for one, two in zip(singular, end.singular, strict=False)),
        plural=tuple(f"{one}-{two}" for one, two in zip(plural, end.plural, strict=False)),
    )
