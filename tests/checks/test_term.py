"""Defined terms."""

from __future__ import annotations

import pytest

from memo_kit.checks.wording import wording_of_data, wording_of_document, wording_of_template
from memo_kit.errors import Finding, Severity
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.view import DocumentView
from tests.checks.page import page, paragraph
from tests.drafting.desk import agreement
from tests.stock.sample import protocol

LT = "Šį susitarimo memorandumą (toliau – Memorandumas) sudaro Šalys (toliau kartu – Šalys)."
EN = "This Memorandum of Understanding (hereinafter – the “Memorandum”) is made by the parties."


def of_page(code: str, *lines: str) -> list[Finding]:
    """Return what one rule finds in a document."""
    body = "".join(paragraph(line, "") for line in lines)
    found = wording_of_document(DocumentView(Package.open(page(body)), "a.docx"))
    return [each for each in found if each.code == code]


@pytest.mark.parametrize(
    "lines",
    [
        (LT, "Ši sutartis įsigalioja jį pasirašius."),
        (LT, "Šalys susitaria dėl šio susitarimo galiojimo."),
        (EN, "The Parties agree that this Agreement shall enter into force."),
    ],
)
def test_a_document_calls_itself_by_one_word(lines: tuple[str, ...]) -> None:
    """Once introduced the term is used everywhere; „sutartis“, “agreement” for it are wrong."""
    (each,) = of_page("check.term-drift", *lines)
    assert each.severity is Severity.ERROR
    assert each.place.where == "body, paragraph 2"


@pytest.mark.parametrize(
    "lines",
    [
        (LT, "Šis Memorandumas ir pagal sutartį sudarytas šis susitarimo memorandumas."),
        (EN, "The Parties to this Memorandum made an agreement in this field."),
        ("Šalys pagal šią sutartį susitaria, kad",),
    ],
)
def test_another_agreement_may_be_named(lines: tuple[str, ...]) -> None:
    """Only *this* one has its word; a document that declares none has none."""
    assert of_page("check.term-drift", *lines) == []


def test_a_title_tells_what_a_document_is() -> None:
    """Where no word is declared for it."""
    title = "SUSITARIMO MEMORANDUMAS ir kad"
    (each,) = of_page(
        "check.term-drift", "Vilnius", title, "Šalys pagal šią sutartį susitaria, kad"
    )
    assert each.place.where == "body, paragraph 3"
    assert (
        of_page("check.term-drift", "Susitarimas prie sutarties, kad ir", "kad ši sutartis yra")
        == []
    )


def test_data_know_what_they_are() -> None:
    """The kind of agreement tells its word."""
    data = agreement(("plėtoti", "šia sutartimi plėtoti"))
    assert [each.code for each in wording_of_data(data)] == ["check.term-drift"]
    said = protocol(
        recitals=[
            {"opening": "noting", "text": {"lt": "šiuo memorandumu", "en": "this memorandum"}}
        ]
    )
    assert [each.code for each in wording_of_data(said)] == ["check.term-drift"] * 2


def test_a_capital_needs_a_declaration() -> None:
    """A capitalised word that is never declared is a finding, told once."""
    (each,) = of_page(
        "check.term-undeclared", "Taip susitarė, kad Šalys ir kitos Šalys", "kad Šalims"
    )
    assert each.message == "the term “Šalys” is not declared"
    assert of_page("check.term-undeclared", LT, "pagal šį Memorandumą abi Šalys") == []
    assert (
        of_page("check.term-undeclared", EN, "the Memorandum of the grant and the Protocol to it")
        == []
    )
    assert len(of_page("check.term-undeclared", "The parties and each Party of the Agreement")) == 2


@pytest.mark.parametrize(
    ("line", "term"),
    [
        ("Šalys susitaria, kad už darbus moka Užsakovas.", "Užsakovas"),
        ("The parties agree that the Supplier shall pay.", "Supplier"),
        ("Vykdant šį planą ir kad Projekto rezultatai", "Projekto"),
        ("The parties agree on the work of the Project Manager.", None),
        ("This is the Consortium of Laser Centres and it is known.", None),
        ("Šalys pagal šį planą ir Klasteriui „Rytai“ bei kitiems", None),
    ],
)
def test_usual_terms_of_agreements_are_declared(line: str, term: str | None) -> None:
    """A capital stands for a declaration; a name has one of its own."""
    seen = of_page("check.term-undeclared", "Tekstas ir kad yra", line)
    named = [each.message.split("“")[1].split("”")[0] for each in seen]
    assert [each for each in named if each != "Šalys"] == ([term] if term else [])


def test_a_declared_term_is_used() -> None:
    """A term that is declared and never used is a finding."""
    (each,) = of_page(
        "check.term-unused", "UAB „Ąžuolas“ (toliau – Tiekėjas) ir kiti, kad yra taip."
    )
    assert each.message == "the term “Tiekėjas” is declared and not used"
    assert each.place.span == (24, 32)
    assert of_page("check.term-unused", "UAB (toliau – Tiekėjas) ir", "Kad su Tiekėjais yra") == []
    assert of_page("check.term-unused", "LITEK, the cluster (hereinafter – “LITEK”) and its") == []


def test_a_template_declares_what_a_tag_names() -> None:
    """What a tag will print is no term yet."""
    data = page(paragraph("Klasteris (toliau\u00a0– {{ party.short_name }}) ir kiti, kad yra"))
    assert wording_of_template(data, name="own.docx") == []
