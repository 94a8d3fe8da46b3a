"""Dashes of a text."""

from __future__ import annotations

import pytest

from memo_kit.language.language import Variety
from tests.language.proofreading.reader import found, mended


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("memorandumas - svarbus žingsnis", "memorandumas – svarbus žingsnis"),
        ("memorandumas — svarbus", "memorandumas – svarbus"),
        ("memorandumas—svarbus", "memorandumas – svarbus"),
        ("klasteris (toliau - Klasteris)", "klasteris (toliau~– Klasteris)"),
        ("klasteris (toliau -Klasteris)", "klasteris (toliau~– Klasteris)"),
        ("(toliau kartu–Šalys)", "(toliau kartu~– Šalys)"),
        ("nuo 5 - visada", "nuo 5 – visada"),
    ],
)
def test_a_dash_between_clauses_has_spaces(wrong: str, right: str) -> None:
    """U+2013 with spaces in „toliau – Šalis“ and between clauses (VLKK N-8 (178); Klaipėda district)."""
    assert mended(wrong, "check.dash") == right


@pytest.mark.parametrize(
    "right",
    [
        "toliau – Šalis, toliau~– Šalys, toliau kartu – Šalys",
        "Jonaitienė-Petraitienė, 2019-06-26, Nr. 3D-473, 50-metis",
        "2017–2019 m., 2 – 1",
        "- pirmas punktas",
    ],
)
def test_a_hyphen_inside_a_word_or_a_date_is_right(right: str) -> None:
    """Double surnames, dates in digits, register numbers, „50-metis“ have a hyphen."""
    assert found(right, "check.dash") == []


def test_a_dash_without_spaces_between_words_is_worth_a_look() -> None:
    """Between clauses it has spaces; in a range of months or days it has none."""
    assert mended("tikslas–skatinti", "check.dash-unspaced") == "tikslas – skatinti"
    for right in ("balandžio–gegužės mėn.", "pirmadienis–penktadienis", "Vilniaus–Kauno kelias"):
        assert found(right, "check.dash-unspaced") == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("2017-2019 m.", "2017–2019 m."),
        ("2017 - 2019 m.", "2017–2019 m."),
        ("2017 – 2019 m.", "2017–2019 m."),
        ("5-10 dienų", "5–10 dienų"),
        ("pagal 3-5 punktus", "pagal 3–5 punktus"),
        ("10-20 %", "10–20 %"),
    ],
)
def test_a_range_has_a_dash_without_spaces(wrong: str, right: str) -> None:
    """Without spaces in ranges: 2017–2019 m. (VLKK N-8 (178) of 2019)."""
    assert mended(wrong, "check.range") == right
    assert found(right, "check.range") == []


@pytest.mark.parametrize(
    "text", ["2019-06-26", "8-5-266", "Nr. 2018-2019/5", "LT-02300", "V-117 2 punktas"]
)
def test_a_date_or_a_number_of_a_document_is_no_range(text: str) -> None:
    """They keep their hyphens."""
    assert found(text, "check.range") == []


def test_english_has_a_dash_where_a_hyphen_has_spaces() -> None:
    """To be checked by a language editor."""
    assert (
        mended("the network - a success", "check.dash-en", Variety.EN_GB)
        == "the network – a success"
    )
    assert found("a three-year term", "check.dash-en", Variety.EN_GB) == []
    assert mended("5-10 days", "check.range", Variety.EN_CA) == "5–10 days"
