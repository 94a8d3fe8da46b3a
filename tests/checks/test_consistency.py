"""What two passages say of one thing."""

from __future__ import annotations

import pytest

from memo_kit.checks.wording import wording_of_data
from memo_kit.errors import Severity
from tests.checks.test_term import of_page
from tests.drafting.desk import agreement


@pytest.mark.parametrize(
    ("first", "second", "forms"),
    [
        ("VĮ „Parkas“ ir", "VšĮ „Parkas“ ir", "VšĮ here and VĮ"),
        ("uždaroji akcinė bendrovė „Parkas“", "akcinės bendrovės „Parkas“", "AB here and UAB"),
        ("AB „Parkas“", "viešosios įstaigos „Parkas“", "VšĮ here and AB"),
    ],
)
def test_an_organisation_has_one_legal_form(first: str, second: str, forms: str) -> None:
    """Two forms for one party are an error."""
    (each,) = of_page("check.legal-form", f"kad {first} yra", f"kad {second} yra")
    assert each.severity is Severity.ERROR
    assert forms in each.message


def test_one_form_in_full_and_in_short_is_one_form() -> None:
    """„UAB“ is „uždaroji akcinė bendrovė“, and two names are two organisations."""
    lines = ("UAB „A“ ir kad", "uždarosios akcinės bendrovės „A“ ir kad", "AB „B“ ir kad")
    assert of_page("check.legal-form", *lines) == []


def test_a_party_has_one_name() -> None:
    """Three English names for one party are in use; the official one is used everywhere."""
    name = "en: Northern Photonics Consortium"
    data = agreement(("develop", "with the Photonics Northern Consortium develop"))
    (each,) = [each for each in wording_of_data(data) if each.code == "check.party-name"]
    assert each.place.path == "purpose.en"
    assert each.message == f"“Photonics Northern Consortium” is almost “{name[4:]}”"
    right = agreement(("develop", "with the Northern Photonics Consortium develop"))
    assert wording_of_data(right) == []


def test_a_declined_name_is_the_same_name() -> None:
    """„Šiaurės fotonikos konsorciumo“ is a form of it, „Fotonikos Šiaurės konsorciumo“ is not."""
    right = agreement(("plėtoti", "su Šiaurės fotonikos konsorciumu plėtoti"))
    assert wording_of_data(right) == []
    wrong = agreement(("plėtoti", "su Fotonikos Šiaurės konsorciumu plėtoti"))
    assert [each.code for each in wording_of_data(wrong)] == ["check.party-name"]


@pytest.mark.parametrize(
    "lines",
    [
        ("Abu tekstai turi vienodą galią ir kad", "kad tekstas anglų kalba yra vertimas ir"),
        ("The texts are equally authentic and", "the Lithuanian text is a translation of it"),
        (
            "In case of doubt the English text shall prevail",
            "and the Lithuanian text shall prevail",
        ),
        ("kad vadovaujamasi tekstu anglų kalba ir", "kad vadovaujamasi tekstu lietuvių kalba ir"),
    ],
)
def test_clauses_on_languages_do_not_contradict_each_other(lines: tuple[str, str]) -> None:
    """“both equally authentic” and “one prevails” contradict each other unless worded together."""
    (each,) = of_page("check.authenticity", *lines)
    assert each.place.where == "body, paragraph 2"


def test_both_texts_and_one_that_prevails_go_together() -> None:
    """“both texts being equally authentic”, and in case of divergence one prevails: one clause of two parts."""
    text = "Abu tekstai turi vienodą galią. Kilus skirtumų, vadovaujamasi tekstu anglų kalba."
    english = "The texts are equally authentic. The English text shall prevail."
    assert of_page("check.authenticity", text, english) == []


def test_a_cooperation_protocol_has_no_agenda() -> None:
    """It is signed by both sides; minutes have a chair, a secretary and an agenda."""
    lines = ("BENDRADARBIAVIMO PROTOKOLAS", "DARBOTVARKĖ", "Posėdžio sekretorius Jonas")
    assert [each.message for each in of_page("check.minutes-fields", *lines)] == [
        "“DARBOTVARKĖ” belongs into minutes",
        "“Posėdžio sekretor” belongs into minutes",
    ]
    assert of_page("check.minutes-fields", "POSĖDŽIO PROTOKOLAS", "DARBOTVARKĖ") == []


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"given_names": "J."}, "the first name is an initial"),
        ({"surname": "Jonaitienė - Petraitienė"}, "the surname has no plain hyphen"),
        ({"surname": "Jonaitienė–Petraitienė"}, "the surname has no plain hyphen"),
    ],
)
def test_a_person_is_named_in_full(fields: dict[str, str], message: str) -> None:
    """In documents the full first name; double surname with hyphen."""
    (each,) = wording_of_data({"person": fields})
    assert (each.code, each.message) == ("check.person-name", message)
    right = {"given_names": "Jonas Jurgis", "surname": "Jonaitienė-Petraitienė"}
    assert wording_of_data({"person": right}) == []


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        (
            "the Canadian Industry Photonics Consortium and",
            "the Canadian Photonic Industry Consortium and",
            1,
        ),
        ("kad Kanados Fotonikos Centras ir", "kad Fotonikos Kanados Centro ir", 1),
        ("kad Kanados Fotonikos Centras ir", "kad Kanados Fotonikos Centro ir", 0),
        ("the Science and Technology Park of it", "the Science and Technology Park and", 0),
    ],
)
def test_a_document_names_an_organisation_in_one_way(first: str, second: str, count: int) -> None:
    """Three English names for one party are in use; Lithuanian declines one."""
    seen = of_page("check.name-drift", first, second)
    assert len(seen) == count
    assert all(each.place.where == "body, paragraph 2" for each in seen)
