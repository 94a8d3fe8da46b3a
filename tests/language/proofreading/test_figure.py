"""Numbers of a text."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memo_kit.errors import Severity
from memo_kit.language.english import count as count_in_english
from memo_kit.language.language import Variety
from memo_kit.language.lithuanian import count
from memo_kit.language.money import Currency, Money, format_money
from memo_kit.language.numbers import format_percent
from memo_kit.language.proofreading import proposals
from memo_kit.language.typography import NBSP
from tests.language.proofreading.reader import found, mended

LT, GB = Variety.LT, Variety.EN_GB


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("12,500 EUR", "12~500 EUR"),
        ("12.500,50 EUR", "12~500,50 EUR"),
        ("12500 EUR", "12~500 EUR"),
        ("1000 eurų", "1~000 eurų"),
        ("1,234,567 gyventojų", "1~234~567 gyventojų"),
        ("2.5 proc.", "2,5 proc."),
        ("3.5 km", "3,5 km"),
    ],
)
def test_lithuanian_has_a_decimal_comma_and_spaces(wrong: str, right: str) -> None:
    """Decimal comma; thousands by a no-break space from 1 000 up; never comma or dot (VLKK)."""
    assert mended(wrong, "check.thousands") == right
    assert found(right, "check.thousands") == []


@pytest.mark.parametrize(
    "text", ["1,234 km", "2.5 punktas", "12,50 EUR", "2019 m.", "8 5 266 16 40"]
)
def test_what_may_be_right_is_left_alone(text: str) -> None:
    """Three decimals, a point of a text, a year, a telephone number."""
    assert found(text, "check.thousands") == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("EUR 12 500", "EUR 12,500"),
        ("EUR 12.500,50", "EUR 12,500.50"),
        ("EUR 12500", "EUR 12,500"),
        ("EUR 1 234.50", "EUR 1,234.50"),
        ("12 500 EUR", "12,500 EUR"),
    ],
)
def test_english_has_a_decimal_point_and_commas(wrong: str, right: str) -> None:
    """EUR 12,500.50 (EU Interinstitutional Style Guide; CLDR)."""
    assert mended(wrong, "check.thousands-en", GB) == right
    assert found(right, "check.thousands-en", GB) == []
    assert found("EUR 12,500.50 in 2019", "check.thousands-en", GB) == []


def test_the_currency_stands_on_the_side_of_the_language() -> None:
    """„12 500 EUR“, “EUR 12,500”: code after the amount in Lithuanian, before it in English."""
    assert mended("suma EUR 12~500", "check.money-order") == "suma 12~500~EUR"
    assert mended("suma EUR 12 500 per metus", "check.money-order") == "suma 12 500~EUR per metus"
    assert mended("a sum of 12,500.50 EUR", "check.money-order", GB) == "a sum of EUR~12,500.50"
    assert found("12 500 EUR", "check.money-order") == []
    assert found("EUR 12,500, CAD 5", "check.money-order", GB) == []


@pytest.mark.parametrize(
    ("variety", "wrong", "right"),
    [
        (LT, "5km", "5~km"),
        (LT, "10%", "10~%"),
        (LT, "100EUR", "100~EUR"),
        (GB, "EUR100", "EUR~100"),
        (GB, "10%", "10%"),
    ],
)
def test_a_unit_is_a_word_of_its_own(variety: Variety, wrong: str, right: str) -> None:
    """„10 %“ with a space (VLKK on numbers); English has none before the sign."""
    assert mended(wrong, "check.unit-space", variety) == right


def test_percent_is_a_word_in_running_text() -> None:
    """In document text *procentas* / *proc.*: a note, nothing more."""
    assert mended("sudaro 2,5 % visos sumos", "check.percent") == "sudaro 2,5~proc. visos sumos"
    assert found("10 %", "check.percent")[0].severity is Severity.NOTE


@pytest.mark.parametrize(
    ("wrong", "right"), [("1as", "1-as"), ("3iasis", "3-iasis"), ("II-asis skyrius", "II skyrius")]
)
def test_an_ordinal_has_a_hyphen_and_a_roman_number_no_ending(wrong: str, right: str) -> None:
    """„1-as, 3-iasis“ (hyphen + ending); none after Roman numbers."""
    assert mended(wrong, "check.ordinal") == right
    assert found(right, "check.ordinal") == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("pagal 3. straipsnį", "pagal 3 straipsnį"),
        ("2.4-asis punktas", "2.4 punktas"),
        ("1-o priedo", "1 priedo"),
    ],
)
def test_the_number_of_a_reference_has_no_dot_and_no_ending(wrong: str, right: str) -> None:
    """„2.4 punktas“, „3 straipsnis“, „1 priedas“: no dot, no ending on the number."""
    assert mended(wrong, "check.reference-number") == right
    assert found(right, "check.reference-number") == []
    assert found("3. Straipsnis keičiamas", "check.reference-number") == []


@given(
    st.decimals(min_value=0, max_value=10**9, places=2),
    st.sampled_from(Currency),
    st.sampled_from(Variety),
)
def test_a_sum_of_memo_kit_needs_no_correction(
    amount: Decimal, currency: Currency, variety: Variety
) -> None:
    """Sums, percentages and counts are written by the rules."""
    assert proposals(format_money(Money(amount, currency), variety), variety) == []
    said = {each.code for each in proposals(format_percent(amount, variety), variety)}
    assert said <= {"check.percent"}


@given(st.integers(min_value=1, max_value=999_999))
def test_a_count_of_memo_kit_needs_no_correction(number: int) -> None:
    """Figures and words of one number agree, in both languages."""
    counted = count(number, "mėnuo", "accusative", style="both").replace(" (", f"{NBSP}(")
    assert proposals(counted, LT) == []
    assert proposals(count_in_english(number, "month"), GB) == []
