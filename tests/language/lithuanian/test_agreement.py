"""Words that agree."""

from __future__ import annotations

import pytest

from memo_kit.language.lithuanian import (
    Gender,
    TermUnknownError,
    WordNotAgreeingError,
    agree,
    gender_of_group,
)


def test_several_men_and_women_are_masculine() -> None:
    """One man: veikiančio; one woman: veikiančios; several: veikiančių."""
    group = gender_of_group([Gender.FEMININE, Gender.MASCULINE])
    assert agree("veikiantis", "genitive", gender=group, number="plural") == "veikiančių"
    assert gender_of_group([Gender.FEMININE, Gender.FEMININE]) is Gender.FEMININE


def test_capitals_are_kept() -> None:
    """A sentence may start with the word."""
    assert agree("Atstovaujamas", gender="feminine") == "Atstovaujama"


def test_both_has_a_plural_only() -> None:
    """„Abi Šalys“, „abiejų Šalių“."""
    assert agree("abu", "genitive", gender="feminine", number="plural") == "abiejų"
    with pytest.raises(WordNotAgreeingError):
        agree("abu", gender="feminine")


@pytest.mark.parametrize("word", ["direktorius", "namas", "memo", "mokslui", "atstovaujama"])
def test_a_word_that_is_no_masculine_adjective_is_refused(word: str) -> None:
    """A noun does not agree, and a feminine has lost what decides its pattern."""
    with pytest.raises(WordNotAgreeingError) as caught:
        agree(word, gender="masculine")
    assert caught.value.code == "language.word-not-agreeing"


def test_an_unknown_gender_is_refused() -> None:
    """There is no neuter among organisations."""
    with pytest.raises(TermUnknownError):
        agree("kuris", gender="neuter")
