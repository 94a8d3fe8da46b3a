"""Sums of money and dates in words, as deeds and contracts write them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from memo_kit.language.dates import month_name
from memo_kit.language.language import Language
from memo_kit.language.lithuanian.form import Case, Gender, Number
from memo_kit.language.lithuanian.numeral import ordinal
from memo_kit.language.lithuanian.quantity import counted_in_words
from memo_kit.language.lithuanian.terms import as_term
from memo_kit.language.money import Currency, Money

__all__ = ["amount_in_words", "date_in_words"]

_CENTS = 100
_ROUND_YEARS = (1000, 2000)

# The main unit and the hundredth, in the nominative.
_UNITS = {
    Currency.EUR: ("euras", "centas"),
    Currency.CAD: ("Kanados doleris", "centas"),
    Currency.USD: ("JAV doleris", "centas"),
    Currency.GBP: ("svaras sterlingų", "pensas"),
}


def amount_in_words(amount: Decimal, currency: str) -> str:
    """Return a sum of money in words; cents are left out where there are none.

    Source: standard grammar; the word „ir“ before the cents is to be checked by a
    language editor.

    Args:
        amount: The sum, not negative, with at most two decimals, below 1 000 000 000.
        currency: ``EUR``, ``CAD``, ``USD`` or ``GBP``.

    Raises:
        MoneyPrecisionError: If the sum has parts of a cent.
        NumberInexactError: If it is not a Decimal.
        NumberNotFiniteError: If it is infinite or not a number.
        NumberUnspeakableError: If it is negative or too large.
        TermUnknownError: If the currency is not one of these.

    Example:
        >>> amount_in_words(Decimal("12500.50"), "EUR")
        'dvylika tūkstančių penki šimtai eurų ir penkiasdešimt centų'
    """
    money = Money(amount, as_term(currency, Currency, "currency that memo_kit knows"))
    unit, hundredth = _UNITS[money.currency]
    # Multiplied before it is made whole, so that a negative part of a unit stays negative.
    hundredths = int(money.amount * _CENTS)
    whole, cents = hundredths // _CENTS, hundredths % _CENTS
    words = counted_in_words(whole, unit)
    return f"{words} ir {counted_in_words(cents, hundredth)}" if cents else words


def date_in_words(day: date) -> str:
    """Return a date in words: the year in the genitive plural, the day as a feminine ordinal.

    Source: practice of deeds and notarial acts.

    Args:
        day: The date.

    Raises:
        NumberUnspeakableError: If the year is a round hundred other than 2000.

    Example:
        >>> date_in_words(date(2019, 6, 26))
        'du tūkstančiai devynioliktų metų birželio dvidešimt šešta diena'
    """
    year = ordinal(
        day.year,
        Case.GENITIVE,
        Gender.MASCULINE,
        Number.PLURAL,
        definite=day.year in _ROUND_YEARS,
    )
    number = ordinal(day.day, Case.NOMINATIVE, Gender.FEMININE, Number.SINGULAR, definite=False)
    return f"{year} metų {month_name(day.month, Language.LT)} {number} diena"
