"""Abbreviations, initials and addresses of a text."""

from __future__ import annotations

import pytest

from memo_kit.language.language import Variety
from tests.language.proofreading.reader import found, mended


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("t.y. viskas", "t.~y. viskas"),
        ("ir t.t.", "ir t.~t."),
        ("a.k. 1", "a.~k. 1"),
        ("A.V.", "A.~V."),
        ("el.p. a@b.lt", "el.~p. a@b.lt"),
        ("Nr.5, tel.+370 5 266 16 40", "Nr.~5, tel.~+370 5 266 16 40"),
    ],
)
def test_an_abbreviation_has_a_space_inside(wrong: str, right: str) -> None:
    """Space inside: t. y., a. k., A. V., el. p. (Klaipėda city, abbreviations)."""
    assert mended(wrong, "check.abbreviation-space") == right
    assert found(right, "check.abbreviation-space") == []


@pytest.mark.parametrize("variety", [Variety.LT, Variety.EN_GB])
def test_a_space_parts_initial_and_surname(variety: Variety) -> None:
    """Initials „J. Petraitis“."""
    assert mended("J.Petraitis", "check.initials", variety) == "J.~Petraitis"
    assert found("J. Petraitis, A. V., UAB.LT, M.Sc.", "check.initials", variety) == []


def test_a_space_parts_word_and_ending() -> None:
    """„vardas (-ai)“ with a space."""
    assert mended("vardas(-ai)", "check.bracket-ending") == "vardas (-ai)"
    assert found("vardas (-ai)", "check.bracket-ending") == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Telefonas: 8 5 266 16 40", "Telefonas~8 5 266 16 40"),
        ("tel.: +370 5 266 16 40.", "tel.~+370 5 266 16 40."),
        ("el. paštas: info@example.lt", "el. paštas~info@example.lt"),
    ],
)
def test_no_colon_stands_before_one_number(wrong: str, right: str) -> None:
    """None before a single phone or e-mail: „tel. 210 0001“, „el. paštas …“."""
    assert mended(wrong, "check.phone-colon") == right
    assert found(right, "check.phone-colon") == []


@pytest.mark.parametrize(
    "text", ["tel.: 8 5 266 16 40, 8 5 260 23 17", "el. paštas: a@b.lt, c@d.lt", "tel.: darbo"]
)
def test_a_colon_before_several_is_right(text: str) -> None:
    """A list follows."""
    assert found(text, "check.phone-colon") == []


@pytest.mark.parametrize(
    "wrong",
    [
        "Savanorių pr. 235 Vilnius, LT-02300",
        "Savanorių pr. 235, Vilnius, LT-02300",
        "Savanorių pr. 235 LT-02300 Vilnius",
    ],
)
def test_the_postcode_stands_before_the_town(wrong: str) -> None:
    """„Savanorių pr. 235, LT-02300 Vilnius“ (to be checked by a language editor)."""
    assert mended(wrong, "check.address") == "Savanorių pr. 235, LT-02300 Vilnius"
    assert found("Savanorių pr. 235, LT-02300 Vilnius", "check.address") == []


def test_a_joint_number_has_both_halves() -> None:
    """One number per author, joined by a slash: „Nr. 3D-473/D1-427“; never an empty slash."""
    assert mended("Nr. /D1-427", "check.joint-number") == "Nr. D1-427"
    assert mended("Nr. 3D-473/", "check.joint-number") == "Nr. 3D-473"
    assert mended("No. /D1-427", "check.joint-number", Variety.EN_GB) == "No. D1-427"
    assert found("Nr. 3D-473/D1-427", "check.joint-number") == []


def test_the_sign_of_a_currency_has_no_dot() -> None:
    """Domestic „12 500 Eur“ (no dot); the stop of a sentence stays."""
    assert mended("100 Eur. ir 5 km.,", "check.unit-dot") == "100 Eur ir 5 km,"
    assert found("sumoka 100 Eur. Šalys", "check.unit-dot") == []
