"""The terms of Lithuanian grammar, and what declining a word gives."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, runtime_checkable

__all__ = ["Case", "Confidence", "Declinable", "Form", "Gender", "Number"]


class Case(StrEnum):
    """A Lithuanian case (linksnis), by its English name; the short names of school grammar are accepted too.

    Example:
        >>> Case("kilm.") is Case("genitive") is Case.GENITIVE
        True
    """

    NOMINATIVE = "nominative"
    GENITIVE = "genitive"
    DATIVE = "dative"
    ACCUSATIVE = "accusative"
    INSTRUMENTAL = "instrumental"
    LOCATIVE = "locative"
    VOCATIVE = "vocative"

    @classmethod
    def _missing_(cls, value: object) -> Case | None:
        return _SHORT_NAMES.get(str(value).rstrip("."))

    @property
    def short_name(self) -> str:
        """The name in Lithuanian school grammar, as ``kilm``."""
        return next(short for short, case in _SHORT_NAMES.items() if case is self)


_SHORT_NAMES = dict(
    zip(("vard", "kilm", "naud", "gal", "įnag", "viet", "šauksm"), Case, strict=True)
)


class Gender(StrEnum):
    """Grammatical gender (giminė)."""

    MASCULINE = "masculine"
    FEMININE = "feminine"


class Number(StrEnum):
    """Grammatical number (skaičius)."""

    SINGULAR = "singular"
    PLURAL = "plural"


class Confidence(StrEnum):
    """How a form came about, and so how far it can be trusted.

    ``given`` by the data or a shipped table; ``exception``: in the list of exceptions;
    ``rule``: by ending and gender; ``unsure``: a person has to look.
    """

    GIVEN = "given"
    EXCEPTION = "exception"
    RULE = "rule"
    UNSURE = "unsure"


@dataclass(frozen=True)
class Form:
    """A word or phrase in one case.

    Attributes:
        text: The form itself.
        confidence: How it came about.
        reason: The rule applied, or why the form is unsure; one clause, in English.
    """

    text: str
    confidence: Confidence
    reason: str


@runtime_checkable
class Declinable(Protocol):
    """Anything with a Lithuanian name that knows its cases: a party, a title, a person, a place."""

    def declined(self, case: Case) -> Form:
        """Return the Lithuanian form in a case."""
        ...
