"""British and Canadian spelling."""

from __future__ import annotations

import pytest

from memo_kit.language.english import spell
from memo_kit.language.language import Variety

PAIRS = [
    ("organise", "organize"),
    ("Organisation", "Organization"),
    ("authorised representatives", "authorized representatives"),
    ("recognises", "recognizes"),
    ("ORGANISATION", "ORGANIZATION"),
]


@pytest.mark.parametrize(("british", "canadian"), PAIRS)
def test_the_switch_works_in_both_directions(british: str, canadian: str) -> None:
    """One switch, one word list (organise, organize)."""
    assert spell(british, Variety.EN_CA) == canadian
    assert spell(canadian, Variety.EN_GB) == british
    assert spell(british, Variety.EN_GB) == british


@pytest.mark.parametrize(
    "text", ["research centre", "exercise", "supervise", "promise", "honour", "organism"]
)
def test_words_that_both_spell_alike_stay(text: str) -> None:
    """Canada writes *centre* and *honour* as Britain does."""
    assert spell(text, Variety.EN_CA) == text


def test_lithuanian_is_left_alone() -> None:
    """The switch is about English."""
    assert spell("organise", Variety.LT) == "organise"


@pytest.mark.parametrize(
    ("text", "british", "canadian"),
    [
        ("the research programme", "the research programme", "the research program"),
        ("to analyze labor", "to analyse labour", "to analyze labour"),
        ("a Center, ANALYSED", "a Centre, ANALYSED", "a Centre, ANALYZED"),
        ("a computer program", "a computer program", "a computer program"),
        ("to supervise an exercise", "to supervise an exercise", "to supervise an exercise"),
    ],
)
def test_words_that_two_countries_of_three_share(text: str, british: str, canadian: str) -> None:
    """Canada has *program* and *analyze* with the United States, *centre* and *labour* with Britain."""
    assert spell(text, Variety.EN_GB) == british
    assert spell(text, Variety.EN_CA) == canadian
