"""Sums and dates in words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from memo_kit.language.lithuanian import (
    NumberUnspeakableError,
    TermUnknownError,
    amount_in_words,
    date_in_words,
)
from memo_kit.language.money import MoneyPrecisionError


@pytest.mark.parametrize(
    ("amount", "currency", "words"),
    [
        ("0", "EUR", "nulis eurų"),
        ("1", "EUR", "vienas euras"),
        ("21.02", "EUR", "dvidešimt vienas euras ir du centai"),
        ("12500.50", "EUR", "dvylika tūkstančių penki šimtai eurų ir penkiasdešimt centų"),
        ("3", "CAD", "trys Kanados doleriai"),
        ("10", "USD", "dešimt JAV dolerių"),
        ("2.01", "GBP", "du svarai sterlingų ir vienas pensas"),
    ],
)
def test_an_amount_is_said_with_its_cents(amount: str, currency: str, words: str) -> None:
    """The noun follows the number, and an amount is never read as cents."""
    assert amount_in_words(Decimal(amount), currency) == words


@pytest.mark.parametrize("amount", ["-0.50", "1000000000"])
def test_an_amount_out_of_range_is_refused(amount: str) -> None:
    """Such sums are written in figures."""
    with pytest.raises(NumberUnspeakableError):
        amount_in_words(Decimal(amount), "EUR")


def test_a_part_of_a_cent_is_refused() -> None:
    """Rounding would change what the parties agreed."""
    with pytest.raises(MoneyPrecisionError):
        amount_in_words(Decimal("0.005"), "EUR")


def test_an_unknown_currency_is_refused() -> None:
    """Names of other currencies are not in the table."""
    with pytest.raises(TermUnknownError, match="no currency"):
        amount_in_words(Decimal(1), "SEK")


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (
            date(2019, 6, 26),
            "du tūkstančiai devynioliktų metų birželio dvidešimt šešta diena",
        ),
        (date(2023, 1, 3), "du tūkstančiai dvidešimt trečių metų sausio trečia diena"),
        (date(2030, 12, 31), "du tūkstančiai trisdešimtų metų gruodžio trisdešimt pirma diena"),
        (date(2000, 2, 20), "dutūkstantųjų metų vasario dvidešimta diena"),
        (
            date(1998, 3, 11),
            "tūkstantis devyni šimtai devyniasdešimt aštuntų metų kovo vienuolikta diena",
        ),
    ],
    ids=str,
)
def test_a_date_is_said_as_in_deeds(day: date, words: str) -> None:
    """The year in the genitive plural, its last part an ordinal; the day a feminine ordinal."""
    assert date_in_words(day) == words


def test_a_round_year_is_refused() -> None:
    """How 2100 is said is disputed."""
    with pytest.raises(NumberUnspeakableError):
        date_in_words(date(2100, 1, 1))
