"""Numbers in Lithuanian words."""

from __future__ import annotations

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from memo_kit.language.lithuanian import (
    Case,
    Gender,
    NumberUnspeakableError,
    in_words,
    ordinal_in_words,
)
from memo_kit.language.lithuanian.numeral import plural_class

CASES = [case for case in Case if case is not Case.VOCATIVE]


@given(st.integers(0, 1_000_000))
def test_the_plural_class_is_that_of_cldr(number: int) -> None:
    """CLDR for Lithuanian: one 1, 21 …; few 2–9, 22–29 …; other 0, 10–20, 30 …"""  # noqa: D415
    assert plural_class(number) == Locale("lt").plural_form(number)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "nulis"),
        (10, "dešimt"),
        (19, "devyniolika"),
        (21, "dvidešimt vienas"),
        (100, "šimtas"),
        (999, "devyni šimtai devyniasdešimt devyni"),
        (1_000, "tūkstantis"),
        (1_100, "tūkstantis šimtas"),
        (12_500, "dvylika tūkstančių penki šimtai"),
        (21_000, "dvidešimt vienas tūkstantis"),
        (2_000_000, "du milijonai"),
        (10_011_011, "dešimt milijonų vienuolika tūkstančių vienuolika"),
    ],
)
def test_a_number_is_said(number: int, words: str) -> None:
    """Hundreds, thousands and millions are nouns that the number before them governs."""
    assert in_words(number) == words


@pytest.mark.parametrize(
    ("number", "case", "words"),
    [
        (225, "genitive", "dviejų šimtų dvidešimt penkių"),
        (2_019, "dative", "dviem tūkstančiams devyniolikai"),
        (30, "instrumental", "trisdešimčia"),
        (22, "locative", "dvidešimt dviejuose"),
        (21_000, "accusative", "dvidešimt vieną tūkstantį"),
    ],
)
def test_all_words_decline_but_tens_before_ones(number: int, case: str, words: str) -> None:
    """Tens before ones stay as they are: dvidešimt penkių."""
    assert in_words(number, case) == words


@given(st.integers(0, 999_999_999), st.sampled_from(CASES), st.sampled_from(Gender))
def test_different_numbers_have_different_words(number: int, case: Case, gender: Gender) -> None:
    """Words that say two numbers would not bind the figure."""
    words = in_words(number, case, gender=gender)
    assert words
    assert words != in_words(number + 1 if number < 999_999_999 else 0, case, gender=gender)


@given(st.integers(0, 999_999_999))
def test_figures_and_words_agree(number: int) -> None:
    """Read back part by part, the words give the figure."""
    ones = {in_words(n): n for n in range(1, 100)}
    sizes = {"milijon": 1_000_000, "tūkstan": 1_000}
    total = part = tens = 0
    for word in in_words(number).split():
        size = next((value for stem, value in sizes.items() if word.startswith(stem)), None)
        if size:
            total, part = total + (part or 1) * size, 0
        elif word in {"šimtas", "šimtai"}:
            part = (part or 1) * 100
        else:
            part += ones.get(word, 0)
    assert total + part + tens == number


def test_collectives_have_a_feminine() -> None:
    """Nouns without a singular may be feminine: dvejos durys, trejomis durimis."""
    assert in_words(2, collective=True, gender="feminine") == "dvejos"
    assert in_words(3, "instrumental", collective=True, gender="feminine") == "trejomis"


@pytest.mark.parametrize("number", [-1, 1_000_000_000])
def test_a_number_out_of_range_is_refused(number: int) -> None:
    """No form is made up."""
    with pytest.raises(NumberUnspeakableError) as caught:
        in_words(number)
    assert caught.value.code == "language.number-unspeakable"


def test_a_number_has_no_vocative() -> None:
    """Nobody addresses a number."""
    with pytest.raises(NumberUnspeakableError, match="no vocative"):
        in_words(3, "vocative")


@pytest.mark.parametrize("number", [0, -3, 200, 1_100, 3_000, 1_000_000])
def test_a_round_or_impossible_ordinal_is_refused(number: int) -> None:
    """How round hundreds and thousands are said is disputed."""
    with pytest.raises(NumberUnspeakableError, match="the ordinal of"):
        ordinal_in_words(number)


def test_large_ordinals_decline_their_last_part_only() -> None:
    """The cardinal before it stays in the nominative."""
    assert ordinal_in_words(2_019, "genitive") == "du tūkstančiai devyniolikto"
    assert ordinal_in_words(1_000, definite=True) == "tūkstantasis"
