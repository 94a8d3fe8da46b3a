"""Numbers in words: “three”, “twenty-first”, “three (3) years”."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from memo_kit.errors import LanguageError
from memo_kit.language.language import Variety
from memo_kit.language.money import Currency, Money
from memo_kit.language.numbers import format_number

__all__ = [
    "CurrencyUnknownError",
    "EnglishNumberError",
    "StyleUnknownError",
    "amount_in_words",
    "count",
    "in_words",
    "ordinal_in_words",
]

_LARGEST: Final = 999_999_999
_TWENTY: Final = 20
_HUNDRED: Final = 100
_ONES: Final = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
_TENS: Final = (
    *("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
)
_GROUPS: Final = ((1_000_000, "million"), (1_000, "thousand"))
_IRREGULAR_ORDINALS: Final = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_IRREGULAR_PLURALS: Final = {
    "analysis": "analyses",
    "basis": "bases",
    "child": "children",
    "criterion": "criteria",
    "half": "halves",
    "man": "men",
    "penny": "pence",
    "person": "persons",
    "woman": "women",
}
_STYLES: Final = ("both", "figures", "words")

# The main unit and the hundredth.
_UNITS: Final = {
    Currency.EUR: ("euro", "cent"),
    Currency.CAD: ("Canadian dollar", "cent"),
    Currency.USD: ("United States dollar", "cent"),
    Currency.GBP: ("pound sterling", "penny"),
}


class EnglishNumberError(LanguageError):
    """A number cannot be said in English words.

    Words are made for whole numbers from 0 to 999 999 999. Write other numbers in figures.
    """

    code = "language.english-number"


class StyleUnknownError(LanguageError):
    """A number was asked for in a style that there is none of.

    The styles are ``both`` (“three (3) years”), ``words`` and ``figures``.
    """

    code = "language.style-unknown"


class CurrencyUnknownError(LanguageError):
    """A currency is not one that memo_kit can say in words.

    The currencies are EUR, CAD, USD and GBP. Write other sums in figures.
    """

    code = "language.currency-unknown"


def in_words(number: int) -> str:
    """Return a whole number in words, with “and” after the hundreds, as British English has it.

    Args:
        number: From 0 to 999 999 999.

    Raises:
        EnglishNumberError: If the number is out of range.

    Example:
        >>> in_words(3), in_words(12_521)
        ('three', 'twelve thousand five hundred and twenty-one')
    """
    if not 0 <= number <= _LARGEST:
        message = f"{number} cannot be said in words"
        raise EnglishNumberError(message, hint="write it in figures")
    return " ".join(_words(number)) or _ONES[0]


def _words(number: int) -> Iterator[str]:
    above = False
    for size, name in _GROUPS:
        many, number = divmod(number, size)
        if many:
            yield from (*_hundreds(many), name)
            above = True
    if 0 < number < _HUNDRED and above:
        yield "and"
    yield from _hundreds(number)


def _hundreds(number: int) -> Iterator[str]:
    many, rest = divmod(number, _HUNDRED)
    if many:
        yield from (_ONES[many], "hundred")
        if rest:
            yield "and"
    if rest:
        yield _below_hundred(rest)


def _below_hundred(number: int) -> str:
    if number < _TWENTY:
        return _ONES[number]
    tens, ones = divmod(number, 10)
    return f"{_TENS[tens]}-{_ONES[ones]}" if ones else _TENS[tens]


def ordinal_in_words(number: int) -> str:
    """Return an ordinal in words.

    Args:
        number: From 0 to 999 999 999.

    Raises:
        EnglishNumberError: If the number is out of range.

    Example:
        >>> ordinal_in_words(1), ordinal_in_words(26), ordinal_in_words(40)
        ('first', 'twenty-sixth', 'fortieth')
    """
    words = in_words(number)
    cut = max(words.rfind(" "), words.rfind("-")) + 1
    return words[:cut] + _ordinal(words[cut:])


def _ordinal(word: str) -> str:
    if word in _IRREGULAR_ORDINALS:
        return _IRREGULAR_ORDINALS[word]
    return f"{word[:-1]}ieth" if word.endswith("y") else f"{word}th"


def count(number: int, noun: str, *, style: str = "both") -> str:
    """Return a number with its noun, in words and figures as contracts write it.

    Args:
        number: A whole number.
        noun: The noun in the singular.
        style: ``both`` (“three (3) years”), ``words`` or ``figures``.

    Raises:
        EnglishNumberError: If the number is out of range.
        StyleUnknownError: If there is no such style.

    Example:
        >>> count(3, "year"), count(1, "original copy")
        ('three (3) years', 'one (1) original copy')
        >>> count(12, "month", style="figures"), count(2, "child", style="words")
        ('12 months', 'two children')
    """
    counted = _noun(number, noun)
    if style not in _STYLES:
        message = f"“{style}” is no way to write a number"
        raise StyleUnknownError(message, hint=f"use one of: {', '.join(_STYLES)}")
    if style == "words":
        return f"{in_words(number)} {counted}"
    figures = format_number(number, Variety.EN_GB)
    return (
        f"{figures} {counted}"
        if style == "figures"
        else f"{in_words(number)} ({figures}) {counted}"
    )


def _noun(number: int, noun: str) -> str:
    return noun if number == 1 else _plural(noun)


def _plural(noun: str) -> str:
    start, space, last = noun.rpartition(" ")
    if last == "sterling":
        return f"{_plural(start)}{space}{last}"
    if last in _IRREGULAR_PLURALS:
        return f"{start}{space}{_IRREGULAR_PLURALS[last]}"
    if last.endswith("y") and last[-2:-1] not in "aeiou":
        return f"{start}{space}{last[:-1]}ies"
    return f"{noun}es" if last.endswith(("s", "x", "ch", "sh")) else f"{noun}s"


def amount_in_words(amount: Decimal, currency: str) -> str:
    """Return a sum of money in words; cents are left out where there are none.

    Args:
        amount: The sum, not negative, with at most two decimals, below 1 000 000 000.
        currency: ``EUR``, ``CAD``, ``USD`` or ``GBP``.

    Raises:
        CurrencyUnknownError: If the currency is not one of these.
        EnglishNumberError: If the sum is negative or too large.
        MoneyPrecisionError: If the sum has parts of a cent.
        NumberInexactError: If it is not a Decimal.
        NumberNotFiniteError: If it is infinite or not a number.

    Example:
        >>> amount_in_words(Decimal("12500.50"), "CAD")
        'twelve thousand five hundred Canadian dollars and fifty cents'
    """
    if currency not in set(Currency):
        message = f"“{currency}” is no currency that memo_kit knows"
        raise CurrencyUnknownError(message, hint=f"use one of: {', '.join(Currency)}")
    money = Money(amount, Currency(currency))
    unit, hundredth = _UNITS[money.currency]
    # Multiplied before it is made whole, so that a negative part of a unit stays negative.
    whole, cents = divmod(int(money.amount * _HUNDRED), _HUNDRED)
    words = f"{in_words(whole)} {_noun(whole, unit)}"
    return f"{words} and {in_words(cents)} {_noun(cents, hundredth)}" if cents else words
