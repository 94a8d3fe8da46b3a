"""Numbers with their nouns."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memo_kit.language.lithuanian import (
    NounUnknownError,
    NumberUnspeakableError,
    TermUnknownError,
    count,
)


@pytest.mark.parametrize(
    ("style", "text"),
    [("figures", "3 metus"), ("words", "trejus metus"), ("both", "3 (trejus) metus")],
)
def test_a_count_is_written_in_three_ways(style: str, text: str) -> None:
    """In clauses figures and words stand together: 3 (trejus) metus."""
    assert count(3, "metai", "gal.", style=style) == text


@pytest.mark.parametrize(
    ("number", "text"), [("1.5", "1,5 mėnesio"), ("0.25", "0,25 mėnesio"), ("2.0", "2,0 mėnesiai")]
)
def test_a_fraction_takes_the_genitive_singular(number: str, text: str) -> None:
    """CLDR's class “many”: 1,5 mėnesio."""
    assert count(Decimal(number), "mėnuo") == text


def test_a_noun_without_a_singular_has_its_genitive_plural_after_a_fraction() -> None:
    """Metai has no singular to give."""
    assert count(Decimal("1.5"), "metai") == "1,5 metų"


def test_a_phrase_is_counted_with_its_adjectives() -> None:
    """What agrees with the noun follows it; attributes stay."""
    assert count(3, "darbo diena", "accusative", style="both") == "3 (tris) darbo dienas"
    assert count(12, "kalendorinis mėnuo") == "12 kalendorinių mėnesių"
    assert count(2, "durys", style="words") == "dvejos durys"


@given(st.integers(0, 999_999))
def test_both_styles_have_the_same_noun(number: int) -> None:
    """Figures and words of one count are one count."""
    figures = count(number, "diena", "accusative")
    words = count(number, "diena", "accusative", style="words")
    assert figures.split()[-1] == words.split()[-1]


@pytest.mark.parametrize(
    "noun", ["memo", "lauktis", "LITEK", "Šalys", "keitimasis", "direktorius ir valdyba"]
)
def test_a_noun_that_is_not_known_for_sure_is_refused(noun: str) -> None:
    """A guess would stand in the agreement."""
    with pytest.raises(NounUnknownError) as caught:
        count(2, noun, "genitive", style="words")
    assert caught.value.hint


def test_a_fraction_is_not_said_in_words() -> None:
    """Contracts say whole numbers in words."""
    with pytest.raises(NumberUnspeakableError, match="fraction"):
        count(Decimal("1.5"), "mėnuo", style="words")


def test_an_unknown_style_is_refused() -> None:
    """A misspelt style must not pass as figures."""
    with pytest.raises(TermUnknownError):
        count(3, "metai", style="letters")
