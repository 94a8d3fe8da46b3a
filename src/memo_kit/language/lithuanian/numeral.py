"""Numbers in words: „trys“, „trejus“, „dvidešimt pirmas“."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache, lru_cache
from typing import Final

from memo_kit.errors import LanguageError
from memo_kit.language.lithuanian.form import Case, Gender, Number
from memo_kit.language.lithuanian.lexicon import nouns
from memo_kit.language.lithuanian.paradigm import paradigm_named, table_lines
from memo_kit.language.lithuanian.terms import as_case, as_gender

__all__ = [
    "NumberUnspeakableError",
    "NumeralKind",
    "PluralClass",
    "cardinal",
    "in_words",
    "ordinal",
    "ordinal_in_words",
    "plural_class",
]

_LARGEST: Final = 999_999_999
_LARGEST_ORDINAL: Final = 999_999
_GROUPS: Final = ((1_000_000, "milijonas"), (1_000, "tūkstantis"), (100, "šimtas"))
# Round ordinals that are one word; the others (du šimtasis, dušimtasis) are disputed.
_ROUND_ORDINALS: Final = (100, 1_000, 2_000)
_CASES: Final = tuple(case for case in Case if case is not Case.VOCATIVE)


class NumberUnspeakableError(LanguageError):
    """A number cannot be said in words.

    Words are made for whole numbers from 0 to 999 999 999, in every case but the vocative, and for
    ordinals whose last part is not a round hundred or thousand (but for 100, 1000 and 2000).
    Write other numbers in figures.
    """

    code = "language.number-unspeakable"


class PluralClass(StrEnum):
    """What a number asks of the noun after it, by the names of CLDR."""

    ONE = "one"
    FEW = "few"
    OTHER = "other"


class NumeralKind(StrEnum):
    """Which row of ones a number ends in; the values are the kinds of ``tables/numerals.txt``."""

    MASCULINE = "masculine"
    FEMININE = "feminine"
    COLLECTIVE_MASCULINE = "collective-masculine"
    COLLECTIVE_FEMININE = "collective-feminine"
    SINGLE_MASCULINE = "single-masculine"
    SINGLE_FEMININE = "single-feminine"


def plural_class(number: int) -> PluralClass:
    """Return what a whole number asks of the noun after it.

    1, 21, 31 … take the singular, 2–9, 22–29 … the plural, 0, 10–20, 30 … the genitive plural
    (the classes are those of CLDR).

    Args:
        number: A whole number, not negative.

    Example:
        >>> [plural_class(n).value for n in (1, 11, 22, 30)]
        ['one', 'other', 'few', 'other']
    """
    ones, hundredth = number % 10, number % 100
    if ones == 0 or 10 < hundredth < 20:  # noqa: PLR2004 - eleven to nineteen
        return PluralClass.OTHER
    return PluralClass.ONE if ones == 1 else PluralClass.FEW


def in_words(
    number: int,
    case: str = "nominative",
    *,
    gender: str = "masculine",
    collective: bool = False,
) -> str:
    """Return a whole number in words.

    Hundreds, thousands and ones are declined, tens before ones are not (dvidešimt dviejų). The
    collective numerals stand with nouns that have no singular (dveji metai).

    Source: standard grammar, to be checked by a language editor.

    Args:
        number: From 0 to 999 999 999.
        case: The case, as ``accusative`` or ``gal.``; not the vocative.
        gender: The gender of the noun that is counted.
        collective: Whether the noun has no singular.

    Raises:
        NumberUnspeakableError: If the number is out of range or the case is the vocative.
        TermUnknownError: If the case or the gender is not one of these.

    Example:
        >>> in_words(3, "accusative", collective=True), in_words(21, gender="feminine")
        ('trejus', 'dvidešimt viena')
        >>> in_words(12500)
        'dvylika tūkstančių penki šimtai'
    """
    counted = as_gender(gender)
    kind = f"collective-{counted}" if collective else counted.value
    return cardinal(number, as_case(case), NumeralKind(kind))


@lru_cache(maxsize=1024)
def cardinal(number: int, case: Case, kind: NumeralKind) -> str:
    """Return a whole number in words, ending in the row of ones that a noun asks for.

    Args:
        number: From 0 to 999 999 999.
        case: Any case but the vocative.
        kind: The row of ones.

    Raises:
        NumberUnspeakableError: If the number is out of range or the case is the vocative.
    """
    if not 0 <= number <= _LARGEST:
        message = f"{number} cannot be said in words"
        raise NumberUnspeakableError(message, hint="write it in figures")
    if case is Case.VOCATIVE:
        message = "a number has no vocative"
        raise NumberUnspeakableError(message, hint="ask for the nominative")
    return " ".join(_words(number, case, kind)) or _forms("any", 0)[case]


def _words(number: int, case: Case, kind: NumeralKind) -> Iterator[str]:
    for size, name in _GROUPS:
        many, number = divmod(number, size)
        if many:
            yield from _group(many, name, case)
    if number and number in _numbers("any"):
        yield _forms("any", number)[case]
    elif number:
        tens, ones = number // 10 * 10, number % 10
        if tens:
            yield _forms("any", tens)[Case.NOMINATIVE]
        yield _forms(kind, ones)[case]


def _group(many: int, name: str, case: Case) -> Iterator[str]:
    # A single hundred, thousand or million goes without „vienas“.
    if many > 1:
        yield from _words(many, case, NumeralKind.MASCULINE)
    noun = nouns(name, Number.SINGULAR)[0]
    asked = plural_class(many)
    number = Number.SINGULAR if asked is PluralClass.ONE else Number.PLURAL
    form = noun.form(Case.GENITIVE if asked is PluralClass.OTHER else case, number)
    yield str(form)


def ordinal_in_words(
    number: int,
    case: str = "nominative",
    *,
    gender: str = "masculine",
    definite: bool = False,
) -> str:
    """Return an ordinal in words; only its last part is declined.

    Args:
        number: From 1 to 999 999, but no round hundreds or thousands other than 100, 1000, 2000.
        case: The case, as ``genitive`` or ``kilm.``.
        gender: The gender of the noun.
        definite: Whether the definite form is asked for (pirmasis, pirmoji).

    Raises:
        NumberUnspeakableError: If the number is out of range or round.
        TermUnknownError: If the case or the gender is not one of these.

    Example:
        >>> ordinal_in_words(26, gender="feminine"), ordinal_in_words(3, "genitive", definite=True)
        ('dvidešimt šešta', 'trečiojo')
    """
    return ordinal(number, as_case(case), as_gender(gender), Number.SINGULAR, definite=definite)


def ordinal(number: int, case: Case, gender: Gender, count: Number, *, definite: bool) -> str:
    """Return an ordinal in words in either grammatical number (years take the plural).

    Args:
        number: As for :func:`ordinal_in_words`.
        case: The case asked for.
        gender: The gender of the noun.
        count: The grammatical number of the noun.
        definite: Whether the definite form is asked for.

    Raises:
        NumberUnspeakableError: If the number is out of range or round.
    """
    last = _last_part(number)
    before = number - last
    stem = _stems()[last]
    softened = stem.endswith("č")
    names = ("trečiasis", "trečias") if softened else ("naujasis", "geras")
    pattern = paradigm_named(names[0] if definite else names[1], gender)
    lexeme = pattern.lexeme(stem.removesuffix("č"), numbers=frozenset(Number), listed=True)
    start = f"{cardinal(before, Case.NOMINATIVE, NumeralKind.MASCULINE)} " if before else ""
    return f"{start}{lexeme.form(case, count)}"


def _last_part(number: int) -> int:
    if 0 < number <= _LARGEST_ORDINAL:
        if number in _ROUND_ORDINALS:
            return number
        last = number % 100
        if last in _stems():
            return last
        if last % 10:
            return last % 10
    message = f"the ordinal of {number} cannot be said in words"
    raise NumberUnspeakableError(message, hint="write it in figures")


@cache
def _table() -> Mapping[tuple[str, int], tuple[str, ...]]:
    lines = (line.split() for line in table_lines("numerals"))
    return {(kind, int(number)): tuple(forms) for kind, number, *forms in lines}


@cache
def _numbers(kind: str) -> frozenset[int]:
    return frozenset(number for found, number in _table() if found == kind)


@cache
def _stems() -> Mapping[int, str]:
    return {number: forms[0] for (kind, number), forms in _table().items() if kind == "ordinal"}


def _forms(kind: str, number: int) -> Mapping[Case, str]:
    return dict(zip(_CASES, _table()[kind, number], strict=True))
