"""Dates of a text."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memo_kit.language.dates import DateStyle, format_date, format_period
from memo_kit.language.language import Variety
from memo_kit.language.proofreading import proposals
from tests.language.proofreading.reader import found, mended

LT, GB, CA = Variety.LT, Variety.EN_GB, Variety.EN_CA


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("birželio 26d.", "birželio 26~d."),
        ("2019m. birželio", "2019~m. birželio"),
        ("2019 m.birželio 26 d.", "2019 m. birželio 26 d."),
        ("26 d.Nr. 5", "26 d. Nr. 5"),
    ],
)
def test_the_spaces_of_a_date_are_obligatory(wrong: str, right: str) -> None:
    """„2019 m. birželio 26 d.“: spaces obligatory (Marijampolė, memo on dates; conspectus 12.2)."""
    assert mended(wrong, "check.date-space") == right
    assert found(right, "check.date-space") == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("2019 m. birželis 26 d.", "2019 m. birželio 26 d."),
        ("2019 m. birželio 06 d.", "2019 m. birželio 6 d."),
        ("2019.06.26", "2019-06-26"),
        ("2019/6/26", "2019-06-26"),
        ("2019-6-26", "2019-06-26"),
        ("26.06.2019", "2019-06-26"),
    ],
)
def test_a_lithuanian_date_has_two_forms(wrong: str, right: str) -> None:
    """Month in the genitive, day without a zero; digits in groups 4-2-2, zero-padded (VLKK No. 2 (78))."""
    assert mended(wrong, "check.date-form") == right
    assert found(right, "check.date-form") == []


def test_a_date_whose_order_is_not_certain_has_no_proposal() -> None:
    """05.06.2019 may be in May or in June."""
    (each,) = found("05.06.2019", "check.date-form")
    assert each.proposed is None
    for other in ("2019.13.40", "99.99.2019", "1.2.3 punktas"):
        assert found(other, "check.date-form") == []


@pytest.mark.parametrize(
    ("variety", "wrong", "right"),
    [
        (GB, "on 26th of June, 2019", "on 26~June 2019"),
        (GB, "on the 3rd June", "on 3~June"),
        (CA, "on June 26th, 2019", "on June~26, 2019"),
        (CA, "on June 26th", "on June~26"),
        (GB, "06 June 2019", "6~June 2019"),
    ],
)
def test_an_english_date_has_a_plain_number(variety: Variety, wrong: str, right: str) -> None:
    """Never “26th of June”: 26 June 2019, June 26, 2019 (CLDR)."""
    assert mended(wrong, "check.date-form-en", variety) == right
    assert found(right, "check.date-form-en", variety) == []


def test_a_date_of_the_other_english_is_noted() -> None:
    """en-GB “26 June 2019”, en-CA “June 26, 2019” (CLDR)."""
    assert mended("June 26, 2019", "check.date-variety", GB) == "26~June 2019"
    assert mended("26 June 2019", "check.date-variety", CA) == "June~26, 2019"
    assert found("26 June 2019", "check.date-variety", GB) == []


@pytest.mark.parametrize(
    ("variety", "text", "many"),
    [
        (LT, "iki birželio 30 d.", 1),
        (LT, "nuo 2019 m. sausio 1 d. iki birželio 30 d.", 0),
        (LT, "kiekvienų metų birželio 30 d.", 0),
        (GB, "by 30 June", 1),
        (CA, "by June 30", 1),
        (GB, "from 1 January to 30 June 2019", 0),
        (GB, "on 30 June of each year", 0),
    ],
)
def test_a_day_without_a_year_is_worth_a_look(variety: Variety, text: str, many: int) -> None:
    """It names another day each year; a day that comes every year says so."""
    assert len(found(text, "check.date-year", variety)) == many


@given(st.dates(min_value=date(1000, 1, 1)), st.sampled_from(Variety), st.sampled_from(DateStyle))
def test_what_memo_kit_writes_needs_no_correction(
    day: date, variety: Variety, style: DateStyle
) -> None:
    """Of a date that memo_kit writes itself no rule finds anything."""
    assert proposals(format_date(day, variety, style=style), variety) == []
    assert proposals(format_period(day, day, variety), variety) == []
