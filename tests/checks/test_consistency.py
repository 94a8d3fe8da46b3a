"""What two passages say of one thing."""

from __future__ import annotations

import pytest

from memo_kit.checks.wording import wording_of_data, wording_of_template
from memo_kit.errors import Finding, Severity
from memo_kit.language.bilingual import Bilingual
from tests.checks.page import page, paragraph
from tests.checks.test_term import of_page
from tests.drafting.desk import agreement


def parity(lt: str, en: str) -> list[Finding]:
    """Return what the rule about numbers finds in the two halves of a text."""
    seen = wording_of_data({"text": Bilingual(lt=lt, en=en)})
    return [each for each in seen if each.code == "check.parity-facts"]


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
    ("lt", "en", "number"),
    [
        ("iki 2019 m.", "by 2018", "2019"),
        ("per 5 metus", "in 6 years", "5"),
        ("plėtra", "growth of 300 members", "300"),
        ("9999999999 kodas", "code", "9999999999"),
    ],
)
def test_a_number_stands_in_both_languages(lt: str, en: str, number: str) -> None:
    """Number, date, party, reference in one half only is an error."""
    seen = parity(lt, en)
    assert number in {each.message.split()[2] for each in seen}
    assert {each.severity for each in seen} == {Severity.ERROR}


@pytest.mark.parametrize(
    ("lt", "en"),
    [
        ("2019 m. birželio 26 d.", "26 June 2019"),
        ("2019-06-26", "26 June 2019"),
        ("12\u00a0500,50 EUR", "EUR\u00a012,500.50"),
        ("3 metai", "three years"),
        ("trejus metus", "3 years"),
        ("2019 m. birželio 6 d.", "2019-06-06"),
        ("XXI amžius", "the 21st century"),
    ],
)
def test_each_language_says_a_number_in_its_way(lt: str, en: str) -> None:
    """A date, a sum, a number in words are the same fact."""
    assert parity(lt, en) == []


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


def test_the_halves_of_a_row_have_the_same_numbers() -> None:
    """A template with both languages side by side is read row by row; a table of numbers is not."""
    rows = [
        ("per 3 mėnesius ir kad", "within 4 months of the end"),
        ("iki 2019 m. ir", "by the end of 2019"),
    ]
    cells = "".join(
        f"<w:tr><w:tc>{paragraph(lt)}</w:tc><w:tc>{paragraph(en, 'en-GB')}</w:tc></w:tr>"
        for lt, en in rows
    )
    table = f"<w:tbl><w:tblPr/><w:tblGrid/>{cells}</w:tbl><w:p/>"
    seen = wording_of_template(page(table), name="a.docx")
    numbers = [each for each in seen if each.code == "check.parity-facts"]
    assert [each.place.where for each in numbers] == [
        "body, table 1, row 1, cell 1, paragraph 1",
        "body, table 1, row 1, cell 2, paragraph 1",
    ]
    alike = table.replace("within 4 months of the end", "per 4 mėnesius ir kad").replace(
        "en-GB", "lt-LT"
    )
    seen = wording_of_template(page(alike), name="a.docx")
    assert [each for each in seen if each.code == "check.parity-facts"] == []


def test_a_number_of_thousands_of_figures_is_no_bug() -> None:
    """Nobody says it in words; Python would refuse to read it as a number."""
    assert parity("0" * 5_000, "none")
    (each,) = parity("9" * 5_000, "none")
    assert "9999" in each.message
