"""Rules about what is left over."""

from __future__ import annotations

import pytest

from memo_kit.errors import Severity
from tests.checks.page import control, found, paragraph


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("Šalis {{ party.name | kilm }} susitaria", "{{ party.name | kilm }}"),
        ("Šalis {{ party¦.name }} susitaria", "{{ party.name }}"),
        ("{% if project %}", "{% if project %}"),
        ("{# pastaba #}", "{# pastaba #}"),
        ("pavadinimas }}", "}}"),
        ("{{ pavadinimas", "{{"),
        ("{% if", "{%"),
    ],
)
def test_a_tag_that_is_left_is_found(text: str, tag: str) -> None:
    """Whole or cut, however Word split it into runs."""
    (finding,) = found(paragraph(text))
    assert finding.code == "check.tag-left"
    assert finding.severity is Severity.ERROR
    assert finding.message == f"a tag is left: “{tag}”"
    assert finding.place.where == "body, paragraph 1"
    assert finding.place.text == text.replace("¦", "")


def test_the_place_of_a_fault_is_shown_with_carets() -> None:
    """A person sees where to look."""
    (finding,) = found(paragraph("Šalis {{ name }}"))
    assert finding.place.excerpt() == ("Šalis {{ name }}", "      ^^^^^^^^^^")


@pytest.mark.parametrize(
    ("text", "placeholder"),
    [
        ("Sutartį pasirašo T" + "ODO.", "T" + "ODO"),
        ("Suma: XX" + "X Eur", "XX" + "X"),
        ("Data: TBD", "TBD"),
        ("Kodas […]", "[…]"),
        ("Kodas [...]", "[...]"),
        ("Kodas [ ]", "[ ]"),
        ("Kodas [____]", "[____]"),
    ],
)
def test_a_placeholder_is_found(text: str, placeholder: str) -> None:
    """A mark for something still to be written bars signing."""
    (finding,) = found(paragraph(text))
    assert finding.code == "check.placeholder"
    assert finding.severity is Severity.ERROR
    assert finding.message == f"a placeholder is left: “{placeholder}”"


def test_words_in_brackets_are_worth_a_look() -> None:
    """They may be meant, so they bar nothing."""
    (finding,) = found(paragraph("Adresas: [gatvė, namas]"))
    assert finding.code == "check.bracketed"
    assert finding.severity is Severity.WARNING


@pytest.mark.parametrize(
    "text",
    [
        "„LASER-GO GLOBAL“ {2019}",
        "UAB\u00a0„Mėta & Co“",
        "ataskaita [1]",
        "50 {tekstas}",
        "XXXL",
        "metodO",
    ],
)
def test_an_ordinary_text_is_left_alone(text: str) -> None:
    """Single braces, notes in brackets and capitals are no placeholders."""
    assert found(paragraph(text.replace("&", "&amp;"))) == []


@pytest.mark.parametrize(
    "body",
    [
        f"<w:p>{control('data')}</w:p>",
        control("data", inside=paragraph("[data]")),
    ],
    ids=["inside a paragraph", "round a paragraph"],
)
def test_a_label_that_waits_is_no_placeholder(body: str) -> None:
    """A content control says itself that it is to be filled: that is a warning of its own."""
    (finding,) = found(body)
    assert finding.code == "check.place-open"
    assert finding.severity is Severity.WARNING
    assert finding.message == "the place for “data” is not filled"
    assert finding.place.where == "body, paragraph 1"


def test_a_content_control_that_was_filled_is_an_ordinary_text() -> None:
    """Word takes the mark of a waiting label away once somebody types."""
    filled = control("data").replace("<w:showingPlcHdr/>", "")
    assert [finding.code for finding in found(f"<w:p>{filled}</w:p>")] == ["check.bracketed"]


def test_a_content_control_without_a_title_is_found_too() -> None:
    """A stranger's document may have such."""
    nameless = control("data").replace('<w:alias w:val="data"/>', "")
    (finding,) = found(f"<w:p>{nameless}</w:p>")
    assert finding.message == "the place for “” is not filled"


def test_tabs_breaks_and_hyphens_do_not_hide_a_tag() -> None:
    """They read as spaces and as a hyphen; a deleted text does not read at all."""
    body = (
        "<w:p><w:r><w:t>{{</w:t><w:tab/><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:br/>"
        "<w:t>}}</w:t></w:r><w:del><w:r><w:delText>{{ c }}</w:delText></w:r></w:del></w:p>"
    )
    (finding,) = (each for each in found(body) if each.code == "check.tag-left")
    assert finding.message == "a tag is left: “{{ a-b }}”"
