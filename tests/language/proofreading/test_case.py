"""Cases that a text gets wrong."""

from __future__ import annotations

import pytest

from tests.language.proofreading.reader import found


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("atstovauti klasterį", "klasterį"),
        ("Direktorius atstovauja Lietuvos fotonikos asociaciją.", "asociaciją"),
        ("atstovaujantis „Ąžuolo“ bendrovę", "bendrovę"),
    ],
)
def test_atstovauti_takes_the_dative(text: str, word: str) -> None:
    """*atstovauti* + accusative (it takes the dative) (Utena municipality)."""
    (each,) = found(text, "check.represent-acc")
    assert (each.found, each.hint) == (word, "write the dative: atstovauti kam?")


@pytest.mark.parametrize(
    "text",
    [
        "atstovauti klasteriui",
        "atstovauja Lietuvos klasteriui pasirašant sutartį",
        "Klasteris, atstovaujamas direktoriaus",
        "atstovauja visą laiką",
        "atstovavo trejus metus",
        "atstovauti",
    ],
)
def test_a_dative_or_a_time_is_right(text: str) -> None:
    """How long one represents somebody is told in the accusative."""
    assert found(text, "check.represent-acc") == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("atstovaujama direktoriaus Jonas Jonaitis, veikiančio", "Jonaitis"),
        ("atstovaujamas direktorius Jono Jonaičio", "direktorius"),
        ("atstovaujami Onos Jonaitienė ir kitų", "Jonaitienė"),
        ("veikiančio pagal bendrovės įstatai", "įstatai"),
    ],
)
def test_no_nominative_is_left_in_a_genitive_slot(text: str, word: str) -> None:
    """A nominative name in a genitive slot: „atstovaujama direktoriaus Jonas …“."""
    (each,) = found(text, "check.nominative-left")
    assert each.found == word


@pytest.mark.parametrize(
    "text",
    [
        "atstovaujama direktoriaus Jono Jonaičio, kuris yra direktorius",
        "atstovaujamas prezidento Thomas Davis",
        "atstovaujamos direktorės Onos Jonaitienės",
        "veikiančio pagal įstatus ir pagal 2019 m. įgaliojimą",
    ],
)
def test_a_right_slot_and_a_foreign_name_are_left_alone(text: str) -> None:
    """A foreign name may keep its form, whatever its ending looks like."""
    assert found(text, "check.nominative-left") == []


@pytest.mark.parametrize(
    "text",
    [
        "veikianč[-io/-ios]",
        "veikiančio (-ios)",
        "atstovaujamas(-a)",
        "kurio/-ios",
        "vadinamas/vadinama",
    ],
)
def test_both_endings_are_no_ending(text: str) -> None:
    """„veikianč[-io/-ios]“ and other unresolved gender brackets."""
    assert len(found(text, "check.participle-slash")) == 1


@pytest.mark.parametrize(
    "text", ["vardas (-ai)", "veikiančio", "Nr. 3D-473/D1-427", "kuris (toliau – X)"]
)
def test_other_brackets_are_left_alone(text: str) -> None:
    """„vardas (-ai)“ is a heading of a form."""
    assert found(text, "check.participle-slash") == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Pasirašyta Vilnius 2019 m.", "Vilnius"),
        ("pasirašyta Otava, Kanadoje", "Otava"),
        (" Vilniuje ", "Vilniuje"),
    ],
)
def test_a_place_has_the_case_of_its_slot(text: str, word: str) -> None:
    """Place line in the nominative, formula in the locative."""
    (each,) = found(text, "check.place-case")
    assert each.found == word


@pytest.mark.parametrize(
    "text",
    [
        "Pasirašyta Vilniuje 2019 m.",
        "Pasirašyta Oslo 2019 m.",
        "Vilnius",
        "Pasirašyta dviem egzemplioriais",
    ],
)
def test_a_place_in_its_case_is_right(text: str) -> None:
    """A town that does not change stands as it is."""
    assert found(text, "check.place-case") == []
