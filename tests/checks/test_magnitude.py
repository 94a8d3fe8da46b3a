"""Thousands and millions of money."""

from __future__ import annotations

import re

import pytest

from memo_kit.checks.magnitude import MULTIPLIERS, multiplied
from memo_kit.language.language import Language


@pytest.mark.parametrize(
    ("words", "language", "written"),
    [
        ("tūkst.", Language.LT, "1500"),
        ("tūkstančio", Language.LT, "1500"),
        ("mln.", Language.LT, "1500000"),
        ("milijono", Language.LT, "1500000"),
        ("mlrd.", Language.LT, "1500000000"),
        ("milijardo", Language.LT, "1500000000"),
        ("thousand", Language.EN, "1500"),
        ("millions", Language.EN, "1500000"),
        ("billion", Language.EN, "1500000000"),
    ],
)
def test_a_number_is_written_out(words: str, language: Language, written: str) -> None:
    """Whatever it is shortened to."""
    found = re.fullmatch(MULTIPLIERS[language], words)
    assert found
    assert multiplied("1.5", found[1]) == written


def test_decimals_that_are_left_stay() -> None:
    """Nothing is rounded, and nothing is as much as a thousand nothings."""
    assert multiplied("1.2345678", "million") == "1234567.8"
    assert multiplied("0", "thousand") == "0"
