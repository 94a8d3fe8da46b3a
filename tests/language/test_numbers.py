"""Numbers in figures."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel.numbers import format_decimal
from babel.numbers import format_percent as babel_percent
from hypothesis import given
from hypothesis import strategies as st

from memo_kit.language.language import Variety
from memo_kit.language.numbers import (
    NumberInexactError,
    NumberNotFiniteError,
    format_number,
    format_percent,
)
from memo_kit.language.typography import NBSP

VARIETIES = [(Variety.LT, "lt"), (Variety.EN_GB, "en_GB"), (Variety.EN_CA, "en_CA")]


@pytest.mark.parametrize(("variety", "locale"), VARIETIES)
@given(number=st.integers(-(10**12), 10**12))
def test_whole_numbers_are_written_as_cldr_writes_them(
    variety: Variety, locale: str, number: int
) -> None:
    """Thousands are parted by a no-break space from 1 000 up in Lithuanian, by a comma in English."""
    assert format_number(number, variety) == format_decimal(number, locale=locale)


@pytest.mark.parametrize(("variety", "locale"), VARIETIES)
@given(number=st.decimals(-(10**9), 10**9, places=2))
def test_decimals_are_written_as_cldr_writes_them(
    variety: Variety, locale: str, number: Decimal
) -> None:
    """Lithuanian has a decimal comma, English a point."""
    expected = format_decimal(number, format="#,##0.00", locale=locale)
    assert format_number(number, variety) == expected


def test_decimals_stay_as_they_were_given() -> None:
    """A zero that the data states is printed, and none is added."""
    assert format_number(Decimal("1.50"), Variety.LT) == "1,50"
    assert format_number(Decimal("1E+3"), Variety.LT) == f"1{NBSP}000"


@pytest.mark.parametrize(("variety", "locale"), VARIETIES)
def test_a_percentage_is_written_as_cldr_writes_it(variety: Variety, locale: str) -> None:
    """Lithuanian parts the sign by a no-break space: 12 %."""
    assert format_percent(12, variety) == babel_percent(Decimal("0.12"), locale=locale)


@pytest.mark.parametrize("number", [0.1, True, "5"])
def test_a_number_that_is_not_exact_is_refused(number: object) -> None:
    """A float has changed the amount already."""
    with pytest.raises(NumberInexactError):
        format_number(number, Variety.LT)  # type: ignore[arg-type]


@pytest.mark.parametrize("number", ["NaN", "Infinity"])
def test_a_number_without_figures_is_refused(number: str) -> None:
    """The trace of a failed calculation never reaches a document."""
    with pytest.raises(NumberNotFiniteError):
        format_number(Decimal(number), Variety.EN_GB)
