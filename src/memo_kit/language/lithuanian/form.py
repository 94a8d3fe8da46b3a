"""The terms of Lithuanian grammar, and what declining a word gives."""

from __future__ import annotations

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


class Form:
    """A word or phrase in one case; it never changes.

    Not a dataclass, whose import takes a third of the time that this package may take, and not a
    tuple, which templates would print as a list.

    Example:
        >>> Form("direktoriaus", Confidence.RULE, "by ending")
        Form('direktoriaus', <Confidence.RULE: 'rule'>, 'by ending')
    """

    __slots__ = ("_parts",)

    def __init__(self, text: str, confidence: Confidence, reason: str) -> None:
        """Take what a form consists of.

        Args:
            text: The form itself.
            confidence: How it came about.
            reason: The rule applied, or why the form is unsure; one clause, in English.
        """
        self._parts = (text, confidence, reason)

    @property
    def text(self) -> str:
        """The form itself."""
        return self._parts[0]

    @property
    def confidence(self) -> Confidence:
        """How it came about."""
        return self._parts[1]

    @property
    def reason(self) -> str:
        """The rule applied, or why the form is unsure; one clause, in English."""
        return self._parts[2]

    def __eq__(self, other: object) -> bool:
        """Whether another form is the same in every part."""
        return isinstance(other, Form) and self._parts == other._parts

    def __hash__(self) -> int:
        """Equal forms have one."""
        return hash(self._parts)

    def __repr__(self) -> str:
        return f"Form{self._parts!r}"


@runtime_checkable
class Declinable(Protocol):
    """Anything with a Lithuanian name that knows its cases: a party, a title, a person, a place."""

    def declined(self, case: Case) -> Form:
        """Return the Lithuanian form in a case."""
        ...
