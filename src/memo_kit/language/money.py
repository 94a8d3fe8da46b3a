"""Sums of money: the amount before the currency in Lithuanian, after it in English."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from memo_kit.errors import LanguageError
from memo_kit.language.language import Language, Variety
from memo_kit.language.numbers import NumberInexactError, NumberNotFiniteError, format_number
from memo_kit.language.typography import NBSP

__all__ = ["Currency", "Money", "MoneyPrecisionError", "decimals", "format_money"]

_CENTS = 2


class Currency(StrEnum):
    """A currency, by its ISO 4217 code."""

    EUR = "EUR"
    CAD = "CAD"
    USD = "USD"
    GBP = "GBP"


class MoneyPrecisionError(LanguageError):
    """A sum of money has parts of a cent.

    No such sum can be paid, and rounding it here would change what the parties agreed.
    Give at most two decimals.
    """

    code = "language.money-precision"


@dataclass(frozen=True)
class Money:
    """A sum in one currency.

    Attributes:
        amount: The sum in the currency's main unit, with at most two decimals.
        currency: The currency.

    Raises:
        NumberInexactError: If the amount is not a Decimal.
        NumberNotFiniteError: If the amount is infinite or not a number.
        MoneyPrecisionError: If the amount has more than two decimals.

    Example:
        >>> Money(Decimal("12500.50"), Currency.EUR).text_in(Language.EN).replace(NBSP, " ")
        'EUR 12,500.50'
    """

    amount: Decimal
    currency: Currency

    def __post_init__(self) -> None:
        given: object = self.amount
        if not isinstance(given, Decimal):
            message = f"the amount {self.amount!r} is not a Decimal"
            raise NumberInexactError(message, hint='give a Decimal made from text: Decimal("0.10")')
        if not self.amount.is_finite():
            message = f"the amount {self.amount} is not a number that can be written"
            raise NumberNotFiniteError(message, hint="give the amount itself")
        if decimals(self.amount) > _CENTS:
            message = f"the amount {self.amount} has parts of a cent"
            raise MoneyPrecisionError(message, hint="give at most two decimals")

    def text_in(self, language: Language) -> str:
        """Return the sum as a language writes it."""
        return format_money(self, Variety.LT if language is Language.LT else Variety.EN_GB)


def decimals(amount: Decimal) -> int:
    """Return how many decimals a finite amount was written with.

    Example:
        >>> decimals(Decimal("12.50")), decimals(Decimal("1E+3"))
        (2, 0)
    """
    exponent = amount.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def format_money(money: Money, variety: Variety) -> str:
    """Return a sum: Lithuanian has the amount before the code, English after it.

    Legal texts of the EU write „12 500 EUR“ and “EUR 12,500” (EU Interinstitutional Style Guide).
    An amount given without decimals is written without; one that has cents shows two figures.

    Args:
        money: The sum.
        variety: The language as one country writes it.

    Example:
        >>> format_money(Money(Decimal("12500"), Currency.EUR), Variety.LT).replace(NBSP, " ")
        '12 500 EUR'
        >>> format_money(Money(Decimal("0.5"), Currency.CAD), Variety.EN_CA).replace(NBSP, " ")
        'CAD 0.50'
    """
    amount = money.amount
    if decimals(amount):
        amount = amount.quantize(Decimal("0.01"))
    figures = format_number(amount, variety)
    if variety is Variety.LT:
        return f"{figures}{NBSP}{money.currency}"
    return f"{money.currency}{NBSP}{figures}"
