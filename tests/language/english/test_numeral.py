"""Numbers in English words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from memo_kit.language.english import amount_in_words, count, in_words, ordinal_in_words
from memo_kit.language.english.numeral import (
    CurrencyUnknownError,
    EnglishNumberError,
    StyleUnknownError,
)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "zero"),
        (13, "thirteen"),
        (20, "twenty"),
        (99, "ninety-nine"),
        (100, "one hundred"),
        (101, "one hundred and one"),
        (1_000, "one thousand"),
        (1_005, "one thousand and five"),
        (12_500, "twelve thousand five hundred"),
        (1_000_000, "one million"),
        (2_000_021, "two million and twenty-one"),
    ],
)
def test_a_number_is_said_with_and(number: int, words: str) -> None:
    """British and Canadian contracts say “one hundred and one”."""
    assert in_words(number) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "first"),
        (2, "second"),
        (3, "third"),
        (5, "fifth"),
        (8, "eighth"),
        (9, "ninth"),
        (12, "twelfth"),
        (20, "twentieth"),
        (21, "twenty-first"),
        (100, "one hundredth"),
        (103, "one hundred and third"),
    ],
)
def test_an_ordinal_changes_its_last_word(number: int, words: str) -> None:
    """Only the last word takes the ending."""
    assert ordinal_in_words(number) == words


@pytest.mark.parametrize(
    ("number", "noun", "text"),
    [
        (1, "year", "one (1) year"),
        (3, "year", "three (3) years"),
        (2, "original copy", "two (2) original copies"),
        (6, "day", "six (6) days"),
        (2, "annex", "two (2) annexes"),
        (1500, "hour", "one thousand five hundred (1,500) hours"),
        (0, "penny", "zero (0) pence"),
    ],
)
def test_a_count_has_words_and_figures(number: int, noun: str, text: str) -> None:
    """Contracts write “three (3) years”, and both say the same."""
    assert count(number, noun) == text


def test_a_count_has_one_of_three_styles() -> None:
    """Words and figures, or one of the two; nouns with a plural of their own have it."""
    assert count(3, "year", style="words") == "three years"
    assert count(1500, "hour", style="figures") == "1,500 hours"
    assert count(2, "child", style="both") == "two (2) children"
    with pytest.raises(StyleUnknownError, match="use one of: both, figures, words"):
        count(2, "child", style="roman")


@pytest.mark.parametrize(
    ("amount", "currency", "words"),
    [
        ("1", "EUR", "one euro"),
        ("12500.50", "EUR", "twelve thousand five hundred euros and fifty cents"),
        ("2.01", "CAD", "two Canadian dollars and one cent"),
        ("3", "USD", "three United States dollars"),
        ("2.05", "GBP", "two pounds sterling and five pence"),
    ],
)
def test_an_amount_is_said_with_its_cents(amount: str, currency: str, words: str) -> None:
    """An int is never cents, and cents that are none are not said."""
    assert amount_in_words(Decimal(amount), currency) == words


def test_what_cannot_be_said_is_refused() -> None:
    """A negative or a larger number is written in figures."""
    for number in (-1, 1_000_000_000):
        with pytest.raises(EnglishNumberError):
            in_words(number)
    with pytest.raises(EnglishNumberError):
        amount_in_words(Decimal("-0.50"), "EUR")
    with pytest.raises(CurrencyUnknownError):
        amount_in_words(Decimal(1), "SEK")
