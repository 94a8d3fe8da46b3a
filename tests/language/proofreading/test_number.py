"""Numbers in figures and in words."""

from __future__ import annotations

import pytest

from memo_kit.language.language import Language, Variety
from memo_kit.language.proofreading.number import spoken
from tests.language.proofreading.reader import found, mended

CODE = "check.number-match"


@pytest.mark.parametrize(
    "text",
    ["galioja 3 (keturis) metus", "2 (trimis) egzemplioriais", "12~500 (dvylika tūkstančių) eurų"],
)
def test_figures_and_words_that_differ_are_an_error(text: str) -> None:
    """A number in figures and in words is one number: „3 (keturis)“ is two."""
    (each,) = found(text, CODE)
    assert each.proposed is None
    assert each.hint == "correct the one that is wrong"


@pytest.mark.parametrize(
    "text",
    [
        "galioja 3 (trejus) metus, 2 (dviem) egzemplioriais, 21 (dvidešimt viena) diena",
        "12~500 (dvylika tūkstančių penki šimtai) eurų",
        "3 (iš kurių vienas) priedai, 5 (6) p., 9 999 999 999 (devyni)",
        "26 (dvidešimt šeštą) dieną",
        "0,02 (dvi šimtosios) procento",
    ],
)
def test_figures_and_words_that_agree_are_right(text: str) -> None:
    """In any case, gender and kind; other words in brackets are no number."""
    assert found(text, CODE) == []


@pytest.mark.parametrize(
    "text", ["three (4) years", "one hundred and five (106) days", "3 (four) years"]
)
def test_english_figures_and_words_that_differ_are_an_error(text: str) -> None:
    """“three (4)”."""
    assert len(found(text, CODE, Variety.EN_GB)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "for three (3) years and one hundred and five (105) days",
        "the Parties (2)",
        "Article 1 and (2)",
    ],
)
def test_english_figures_and_words_that_agree_are_right(text: str) -> None:
    """With and without “and”; words that are no number are left alone."""
    assert found(text, CODE, Variety.EN_CA) == []


def test_a_number_is_known_in_all_its_forms() -> None:
    """Zero has no ordinal, the others have."""
    assert {"trys", "trijų", "trejus", "trečias", "trečioji"} <= spoken(3, Language.LT)
    assert {"dvidešimt vieną", "dvidešimt vienerius", "dvidešimt vienų"} <= spoken(21, Language.LT)
    assert "nulis" in spoken(0, Language.LT)
    assert spoken(3, Language.EN) == {"three", "third"}


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("galioja 10 mėnesius", "galioja 10 mėnesių"),
        ("12 metai", "12 metų"),
        ("per 30 (trisdešimt) dienas", "per 30 (trisdešimt) dienų"),
        ("per 10 darbo dienas", "per 10 darbo dienų"),
        ("100 eurai", "100 eurų"),
        ("11 egzemplioriai", "11 egzempliorių"),
    ],
)
def test_after_ten_the_noun_is_in_the_genitive_plural(wrong: str, right: str) -> None:
    """Plural classes (CLDR): other (0, 10–20, 30 …) takes the genitive plural."""
    assert mended(wrong, "check.number-noun") == right
    assert found(right, "check.number-noun") == []


def test_after_other_numbers_the_noun_follows_the_case() -> None:
    """„21 dieną“, „3 mėnesius“, „102 eurai“."""
    for text in ("21 dienos", "3 mėnesius", "102 eurai", "1,10 dienos", "nuo 2010 metais"):
        assert found(text, "check.number-noun") == []
