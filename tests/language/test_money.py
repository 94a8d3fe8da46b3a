"""Sums of money."""

from __future__ import annotations

from decimal import Decimal

import pytest

from memo_kit.language.language import Language, Variety
from memo_kit.language.money import Currency, Money, MoneyPrecisionError, decimals, format_money
from memo_kit.language.numbers import NumberInexactError, NumberNotFiniteError
from memo_kit.language.typography import NBSP


@pytest.mark.parametrize(
    ("amount", "lithuanian", "english"),
    [
        ("12500", "12 500 EUR", "EUR 12,500"),
        ("12500.50", "12 500,50 EUR", "EUR 12,500.50"),
        ("0.5", "0,50 EUR", "EUR 0.50"),
        ("100.00", "100,00 EUR", "EUR 100.00"),
        ("1E+3", "1 000 EUR", "EUR 1,000"),
    ],
)
def test_the_amount_stands_before_the_code_in_lithuanian_and_after_it_in_english(
    amount: str, lithuanian: str, english: str
) -> None:
    """Legal texts of the EU: „12 500 EUR“, “EUR 12,500” (Interinstitutional Style Guide)."""
    money = Money(Decimal(amount), Currency.EUR)
    assert format_money(money, Variety.LT).replace(NBSP, " ") == lithuanian
    for variety in (Variety.EN_GB, Variety.EN_CA):
        assert format_money(money, variety).replace(NBSP, " ") == english


def test_a_sum_does_not_break_at_its_code() -> None:
    """No line ends between the amount and the currency."""
    money = Money(Decimal(1), Currency.CAD)
    assert money.text_in(Language.LT) == f"1{NBSP}CAD"
    assert money.text_in(Language.EN) == f"CAD{NBSP}1"


def test_a_sum_is_exact() -> None:
    """No float, no part of a cent, no infinity."""
    with pytest.raises(MoneyPrecisionError):
        Money(Decimal("0.005"), Currency.EUR)
    with pytest.raises(NumberNotFiniteError):
        Money(Decimal("NaN"), Currency.EUR)
    with pytest.raises(NumberInexactError):
        Money(12, Currency.EUR)  # type: ignore[arg-type]


def test_an_infinite_amount_has_no_decimals() -> None:
    """The exponent of an infinity is no number."""
    assert decimals(Decimal("Infinity")) == 0
