"""Spaces of a text."""

from __future__ import annotations

import pytest

from memo_kit.language.language import Variety
from tests.language.proofreading.reader import found, mended


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Lietuvos ir  Kanados", "Lietuvos ir Kanados"),
        ("Lietuvos ir~ Kanados", "Lietuvos ir Kanados"),
        ("ir\u202f\u2009Kanados", "ir Kanados"),
        ("Šalys , kurios", "Šalys, kurios"),
        ("pabaiga .", "pabaiga."),
        ("( toliau", "(toliau"),
        ("„ Fotonika“", "„Fotonika“"),
    ],
)
def test_one_space_parts_two_words(wrong: str, right: str) -> None:
    """Two spaces in a row of any kind (U+0020, U+00A0, U+202F, U+2009), space before punctuation."""
    assert mended(wrong, "check.double-space") == right
    assert found(right, "check.double-space") == []


@pytest.mark.parametrize("text", ["domenas .lt", "ir …", "____ , ____"])
def test_other_spaces_are_left_alone(text: str) -> None:
    """A place to fill in, an ending of an address."""
    assert found(text, "check.double-space") == []


@pytest.mark.parametrize(
    ("variety", "wrong", "right"),
    [
        (Variety.LT, "nuo 2019 m. sausio 2 d. Nr. 5,", "nuo 2019~m. sausio 2~d. Nr.~5,"),
        (Variety.LT, "suma 1 234 567 EUR", "suma 1~234~567~EUR"),
        (Variety.LT, "pagal § 5 ir 3 straipsnį", "pagal §~5 ir 3~straipsnį"),
        (Variety.LT, "J. Petraitis\nUAB „Ąžuolas“", "J.~Petraitis\nUAB~„Ąžuolas“"),
        (Variety.EN_GB, "on 26 June 2019, p. 5", "on 26~June 2019, p.~5"),
        (Variety.EN_CA, "June 26, 2019", "June~26, 2019"),
    ],
)
def test_a_line_does_not_break_inside_a_pair(variety: Variety, wrong: str, right: str) -> None:
    """Year + m., day + d., Nr. + number, number + unit … (to be checked by a language editor)."""
    assert mended(wrong, "check.nbsp", variety) == right
    assert found(right, "check.nbsp", variety) == []


def test_a_finding_names_the_words_on_either_side() -> None:
    """So that a reader finds the place."""
    assert [each.found for each in found("nuo 2019 m. sausio 2 d., rytą", "check.nbsp")] == [
        "2019 m.",
        "2 d.",
    ]
