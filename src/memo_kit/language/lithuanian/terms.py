"""The grammar terms that callers pass as text, checked."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

from memo_kit.language.lithuanian.form import Case, Gender, Number

__all__ = ["as_case", "as_gender", "as_number", "as_term"]

_Term = TypeVar("_Term", bound=StrEnum)


def as_term(value: str, terms: type[_Term], what: str) -> _Term:
    """Return the term that a text names.

    Args:
        value: The text, or the term itself.
        terms: The terms to choose from.
        what: What the terms are called, for the message.

    Raises:
        TermUnknownError: If no term has the name.

    Example:
        >>> as_term("plural", Number, "number")
        <Number.PLURAL: 'plural'>
    """
    try:
        return terms(value)
    except ValueError:
        from memo_kit.language.lithuanian.misnomer import (  # noqa: PLC0415 - a fault is rare
            TermUnknownError,
        )

        message = f"“{value}” is no {what}"
        raise TermUnknownError(message, hint=f"use one of: {', '.join(terms)}") from None


def as_case(value: str) -> Case:
    """Return the case that a text names, in English or as in Lithuanian school grammar.

    Raises:
        TermUnknownError: If no case has the name.

    Example:
        >>> as_case("kilm.")
        <Case.GENITIVE: 'genitive'>
    """
    return as_term(value, Case, "case")


def as_gender(value: str) -> Gender:
    """Return the gender that a text names.

    Raises:
        TermUnknownError: If no gender has the name.
    """
    return as_term(value, Gender, "gender")


def as_number(value: str) -> Number:
    """Return the grammatical number that a text names.

    Raises:
        TermUnknownError: If no number has the name.
    """
    return as_term(value, Number, "grammatical number")
