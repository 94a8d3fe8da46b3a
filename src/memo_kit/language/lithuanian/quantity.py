"""A number with its noun: „3 metus“, „trejus metus“, „3 (trejus) metus“."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from memo_kit.errors import LanguageError
from memo_kit.language.language import Variety
from memo_kit.language.lithuanian.form import Case, Confidence, Number
from memo_kit.language.lithuanian.numeral import (
    NumberUnspeakableError,
    NumeralKind,
    PluralClass,
    cardinal,
    plural_class,
)
from memo_kit.language.lithuanian.phrase import Phrase, decline_phrase, phrase_of
from memo_kit.language.lithuanian.terms import as_case, as_term
from memo_kit.language.numbers import format_number

__all__ = ["CountStyle", "NounUnknownError", "count", "counted_in_words"]


class CountStyle(StrEnum):
    """How the number is written: in figures, in words, or in figures with the words in brackets."""

    FIGURES = "figures"
    WORDS = "words"
    BOTH = "both"


class NounUnknownError(LanguageError):
    """A noun that is to be counted cannot be declined for sure.

    A number changes the noun after it, and a guess would stand in the agreement. Give the noun in
    its nominative, as metai, mėnuo or darbo diena; write the phrase by hand where it is not known.
    """

    code = "language.noun-unknown"


def count(
    number: int | Decimal, noun: str, case: str = "nominative", *, style: str = "figures"
) -> str:
    """Return a number with its noun in the form that the number and the case ask for.

    1, 21 … take the singular, 2–9, 22–29 … the plural, 10–20, 30 … the genitive plural, fractions
    the genitive singular. Nouns without a singular take the collective numerals, but „vieni“ for
    one (Institute of the Lithuanian Language, administrative-language guide).

    Args:
        number: The number; words are made for whole numbers only.
        noun: The noun in the nominative singular (mėnuo, darbo diena), or metai.
        case: The case of the whole, as ``accusative`` or ``gal.``.
        style: ``figures``, ``words`` or ``both``.

    Raises:
        NounUnknownError: If the noun cannot be declined for sure.
        NumberUnspeakableError: If words are asked for and the number has a fraction, is negative or
            too large, or the case is the vocative.
        TermUnknownError: If the case or the style is not one of these.

    Example:
        >>> count(3, "metai", "accusative", style="both"), count(12, "mėnuo", "accusative")
        ('3 (trejus) metus', '12 mėnesių')
        >>> count(2, "egzempliorius", "instrumental", style="words")
        'dviem egzemplioriais'
    """
    wanted, written = as_case(case), as_term(style, CountStyle, "style of a count")
    form = _noun(noun, _asked(number), wanted)
    figures = format_number(number, Variety.LT)
    if written is CountStyle.FIGURES:
        return f"{figures} {form}"
    words = _words(number, noun, wanted)
    return f"{words} {form}" if written is CountStyle.WORDS else f"{figures} ({words}) {form}"


def counted_in_words(number: int, noun: str) -> str:
    """Return a number with its noun in words, in the nominative.

    Args:
        number: A whole number.
        noun: As for :func:`count`.

    Raises:
        NounUnknownError: If the noun cannot be declined for sure.
        NumberUnspeakableError: If the number is negative or too large.
    """
    return count(number, noun, style=CountStyle.WORDS)


def _asked(number: int | Decimal) -> PluralClass | None:
    # Nothing stands for a fraction, CLDR's class “many”.
    return plural_class(abs(int(number))) if number == int(number) else None


@lru_cache(maxsize=1024)
def _noun(noun: str, asked: PluralClass | None, case: Case) -> str:
    number = Number.SINGULAR if asked in {PluralClass.ONE, None} else Number.PLURAL
    if asked in {PluralClass.OTHER, None}:
        case = Case.GENITIVE
    form = decline_phrase(_phrase(noun), case, gender=None, number=number)
    if form.confidence is Confidence.UNSURE:
        raise _unknown(noun, form.reason)
    return form.text


def _phrase(noun: str) -> Phrase:
    phrase = phrase_of(noun, Number.SINGULAR, apposition=False)
    if phrase.problem or not phrase.heads:
        raise _unknown(noun, phrase.problem or "it has no head")
    return phrase


def _unknown(noun: str, reason: str) -> NounUnknownError:
    message = f"“{noun}” cannot be counted: {reason}"
    return NounUnknownError(message, hint="give a noun in the nominative, as metai or mėnuo")


def _words(number: int | Decimal, noun: str, case: Case) -> str:
    if number != int(number):
        message = f"{number} has a fraction and is not said in words"
        raise NumberUnspeakableError(message, hint="write it in figures")
    phrase = _phrase(noun)
    genders = {lexeme.gender for head in phrase.heads for lexeme in head}
    if len(genders) > 1:
        raise _unknown(noun, "its gender is not certain")
    kind = NumeralKind(genders.pop())
    if phrase.is_plural_only:
        single = plural_class(int(number)) is PluralClass.ONE
        kind = NumeralKind(f"{'single' if single else 'collective'}-{kind}")
    return cardinal(int(number), case, kind)
