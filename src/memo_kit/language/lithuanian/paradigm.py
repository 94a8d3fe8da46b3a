"""How a word is declined: the patterns of ``tables/paradigms.txt``, and the one interpreter of them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import Final, NamedTuple

from memo_kit.language.lithuanian.form import Case, Confidence, Gender, Number

__all__ = [
    "Lexeme",
    "Paradigm",
    "Part",
    "paradigm_named",
    "paradigms",
    "spelled_like",
    "stems",
    "table_lines",
]

_POSITIONS: Final = {case: position for position, case in enumerate(Case)}
_NEVER_MADE: Final = "?"
_SOFTENED: Final = {"t": "č", "d": "dž"}
_OF_ADJECTIVES: Final = {"adjective", "listed-adjective"}


class Part(StrEnum):
    """A part of speech, as far as declension needs it."""

    NOUN = "noun"
    ADJECTIVE = "adjective"


class Lexeme(NamedTuple):
    """One way to read a word: what it is, and all its forms in lower case.

    Attributes:
        part: Noun or adjective (pronouns and participles are adjectives here).
        gender: Its grammatical gender.
        singular: Seven forms, or none where the number is not used or not known.
        plural: Likewise.
        confidence: How far the forms can be trusted.
        listed: Whether the word stands in a table, and so is known to be what it seems.
    """

    part: Part
    gender: Gender
    singular: tuple[str, ...]
    plural: tuple[str, ...]
    confidence: Confidence
    listed: bool

    def form(self, case: Case, number: Number) -> str | None:
        """Return a form, or nothing where the word has none that is sure.

        A word that has one number only (metai, deguonis) gives that one.
        """
        forms = self.singular if number is Number.SINGULAR else self.plural
        if not forms and self.listed:
            forms = self.singular or self.plural
        form = forms[_POSITIONS[case]] if forms else _NEVER_MADE
        return None if form == _NEVER_MADE else form


class Paradigm(NamedTuple):
    """A pattern: the endings of a line of ``tables/paradigms.txt``."""

    name: str
    uses: frozenset[str]
    gender: Gender
    singular: tuple[str, ...]
    plural: tuple[str, ...]

    def lexeme(self, stem: str, *, numbers: frozenset[Number], listed: bool) -> Lexeme:
        """Return a word of this pattern.

        Args:
            stem: What stands before the endings, in lower case.
            numbers: The numbers that the stem is good for; a stem that was found in the plural may
                be softened already (mokesč-iai), and says nothing of the singular.
            listed: Whether the word stands in a table.
        """
        return Lexeme(
            self.part,
            self.gender,
            _attached(stem, self.singular) if Number.SINGULAR in numbers else (),
            _attached(stem, self.plural) if Number.PLURAL in numbers else (),
            Confidence.RULE,
            listed,
        )

    @property
    def part(self) -> Part:
        """The part of speech of its words."""
        return Part.NOUN if self.uses.isdisjoint(_OF_ADJECTIVES) else Part.ADJECTIVE

    def nominative(self, number: Number) -> str:
        """Return the ending of the nominative as it is written, without the sign of softening."""
        endings = self.singular if number is Number.SINGULAR else self.plural
        return endings[0].removeprefix("+")


@cache
def paradigms() -> tuple[Paradigm, ...]:
    """Return all patterns in the order of the table.

    Example:
        >>> next(p for p in paradigms() if p.name == "profesorius").singular[1]
        'iaus'
    """
    return tuple(_paradigm(line) for line in table_lines("paradigms"))


def paradigm_named(name: str, gender: Gender | None = None) -> Paradigm:
    """Return the pattern with a name.

    Args:
        name: The name in ``tables/paradigms.txt``.
        gender: Which one of the pair, where the name stands for an adjective.
    """
    found = [pattern for pattern in paradigms() if pattern.name == name]
    return next((pattern for pattern in found if pattern.gender is gender), found[0])


def _paradigm(line: str) -> Paradigm:
    head, plural = line.split("|")
    name, uses, gender, *singular = head.split()
    return Paradigm(
        name, frozenset(uses.split(",")), Gender(gender), tuple(singular), tuple(plural.split())
    )


def table_lines(name: str) -> Iterator[str]:
    """Yield the lines of a table that say something.

    Args:
        name: The table's file name without its ending.
    """
    # pathlib would add a tenth to the time that importing this package takes.
    path = os.path.join(os.path.dirname(__file__), "tables", f"{name}.txt")  # noqa: PTH118, PTH120
    with open(path, encoding="utf-8") as table:  # noqa: PTH123
        for line in table.read().splitlines():
            if line and not line.startswith("#"):
                yield line


def stems(word: str, ending: str) -> Iterator[str]:
    """Yield the stems that give a word with an ending of the table.

    Args:
        word: A form in lower case.
        ending: An ending as the table has it, with the sign of softening where it softens.

    Example:
        >>> list(stems("medžiai", "+iai"))
        ['medž', 'med']
        >>> list(stems("vėjai", "+iai"))
        ['vėj']
    """
    written = ending.removeprefix("+")
    whole = word.removesuffix(written)
    candidates = [whole]
    if ending.startswith("+"):
        candidates += [
            whole.removesuffix(soft) + hard
            for hard, soft in _SOFTENED.items()
            if whole.endswith(soft)
        ]
        candidates.append(word.removesuffix(written[1:]))
    yield from (
        stem for stem in dict.fromkeys(candidates) if stem != word and _attach(stem, ending) == word
    )


def _attached(stem: str, endings: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(_attach(stem, ending) for ending in endings)


def _attach(stem: str, ending: str) -> str:
    if ending == _NEVER_MADE:
        return ending
    if not ending.startswith("+"):
        return stem + ending
    ending = ending[1:]
    if stem.endswith("j"):
        return stem + ending[1:]
    if stem[-1:] in _SOFTENED:
        return stem[:-1] + _SOFTENED[stem[-1]] + ending
    return stem + ending


def spelled_like(word: str, form: str) -> str:
    """Return a form with the capitals of the word that it is a form of.

    Args:
        word: The word as it was given.
        form: Its form in lower case.

    Example:
        >>> spelled_like("Jonaitis", "jonaičio"), spelled_like("JONAITIS", "jonaičio")
        ('Jonaičio', 'JONAIČIO')
        >>> spelled_like("Bosnija-Hercegovina", "bosnijos-hercegovinos")
        'Bosnijos-Hercegovinos'
    """
    if word.isupper() and len(word) > 1:
        return form.upper()
    halves, made_halves = word.split("-"), form.split("-")
    return "-".join(map(_spelled_half, halves, made_halves))


def _spelled_half(word: str, form: str) -> str:
    shared = 0
    for given, made in zip(word.lower(), form, strict=False):
        if given != made:
            break
        shared += 1
    return word[:shared] + form[shared:]
