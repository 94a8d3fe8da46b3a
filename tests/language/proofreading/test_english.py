"""English words of a text."""

from __future__ import annotations

import pytest

from memo_kit.language.language import Variety
from tests.language.proofreading.reader import found, mended

GB, CA = Variety.EN_GB, Variety.EN_CA


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("a agreement", "an agreement"),
        ("an university", "a university"),
        ("a SME and a hour", "an SME and an hour"),
        ("A honest report", "An honest report"),
        ("a “innovation champion”", "an “innovation champion”"),
        ("a 8-year term", "an 8-year term"),
    ],
)
def test_the_article_follows_the_sound(wrong: str, right: str) -> None:
    """“an” before a word that is spoken with a vowel."""
    assert mended(wrong, "check.article", GB) == right
    assert found(right, "check.article", GB) == []


def test_a_letter_is_no_article() -> None:
    """“Annex A is”: a name, not an article."""
    assert found("Annex A is part of it; vitamin A each", "check.article", GB) == []


@pytest.mark.parametrize(
    ("variety", "wrong", "right"),
    [
        (GB, "to organize a center", "to organise a centre"),
        (CA, "to organise a center", "to organize a centre"),
        (CA, "Organise a programme", "Organize a program"),
        (GB, "analyze the labor", "analyse the labour"),
    ],
)
def test_a_word_is_spelled_as_the_data_choose(variety: Variety, wrong: str, right: str) -> None:
    """en-GB organise, centre; en-CA organize, centre (to be checked by a language editor)."""
    assert mended(wrong, "check.spelling", variety) == right
    assert found(right, "check.spelling", variety) == []


def test_a_name_keeps_the_spelling_of_its_owner() -> None:
    """“World Health Organization”, “Laser Center”."""
    assert found("the World Health Organization and the Laser Center", "check.spelling", GB) == []


def test_a_comma_before_the_last_item_is_noted() -> None:
    """A, B and C in both varieties (CLDR)."""
    assert mended("seminars, missions, and exhibitions.", "check.serial-comma", CA) == (
        "seminars, missions and exhibitions."
    )
    assert found("It ended, and we left.", "check.serial-comma", GB) == []
