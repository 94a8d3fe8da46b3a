"""Dates and periods."""

from __future__ import annotations

from datetime import date

import pytest
from babel.dates import format_date as babel_date
from babel.dates import get_month_names

from memo_kit.language.dates import (
    DateStyle,
    PeriodReversedError,
    format_date,
    format_period,
    format_years,
    month_name,
)
from memo_kit.language.language import Language, Variety
from memo_kit.language.typography import NBSP

VARIETIES = [(Variety.LT, "lt"), (Variety.EN_GB, "en_GB"), (Variety.EN_CA, "en_CA")]
DAYS = [date(2019, month, day) for month in range(1, 13) for day in (1, 26)]


@pytest.mark.parametrize(("variety", "locale"), VARIETIES)
def test_months_are_those_of_cldr(variety: Variety, locale: str) -> None:
    """Inside a date Lithuanian has the genitive: CLDR's month names in “format” context."""
    names = get_month_names("wide", context="format", locale=locale)
    assert [month_name(month, variety.language) for month in range(1, 13)] == [
        names[month] for month in range(1, 13)
    ]


@pytest.mark.parametrize(("variety", "locale"), VARIETIES)
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_a_long_date_is_that_of_cldr_but_for_its_spaces(
    variety: Variety, locale: str, day: date
) -> None:
    """Lithuanian: the day without a zero, spaces obligatory; English: never “26th of June”."""
    expected = babel_date(day, format="long", locale=locale)
    assert format_date(day, variety).replace(NBSP, " ") == expected


@pytest.mark.parametrize(("variety", "locale"), VARIETIES)
def test_a_date_in_digits_is_that_of_cldr(variety: Variety, locale: str) -> None:
    """Lithuanian in digits: groups 4-2-2, hyphens, zero-padded."""
    day = date(2019, 6, 2)
    expected = babel_date(day, format="short", locale=locale)
    assert format_date(day, variety, style=DateStyle.DIGITS) == expected


def test_a_lithuanian_date_does_not_break_between_number_and_abbreviation() -> None:
    """Year + „m.“ and day + „d.“ hold together; the line may break around the month."""
    assert format_date(date(2019, 6, 26), Variety.LT) == f"2019{NBSP}m. birželio 26{NBSP}d."


def test_a_period_of_one_day_is_a_period() -> None:
    """Start and end may be the same day."""
    day = date(2019, 6, 26)
    assert format_period(day, day, Variety.EN_GB).replace(NBSP, " ") == (
        "from 26 June 2019 to 26 June 2019"
    )


def test_years_have_a_dash_without_spaces() -> None:
    """The dash of a range stands without spaces: 2017–2019 m."""
    assert format_years(2017, 2019, Variety.LT) == f"2017–2019{NBSP}m."
    assert format_years(2017, 2019, Variety.EN_CA) == "2017–2019"
    assert format_years(2019, 2019, Variety.LT) == f"2019{NBSP}m."


def test_a_period_that_ends_before_it_starts_is_refused() -> None:
    """Such a period says nothing."""
    with pytest.raises(PeriodReversedError, match="before it starts"):
        format_period(date(2019, 6, 30), date(2017, 7, 1), Variety.LT)
    with pytest.raises(PeriodReversedError):
        format_years(2019, 2017, Variety.LT)


def test_month_names_exist_in_both_languages() -> None:
    """A month is named in the language asked for."""
    assert month_name(12, Language.LT) == "gruodžio"
    assert month_name(12, Language.EN) == "December"
