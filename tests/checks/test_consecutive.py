"""Documents with two texts one after the other."""

from __future__ import annotations

import pytest

from memo_kit.errors import Finding
from tests.checks.page import found, paragraph
from tests.checks.test_table import GAP, table

LT = (
    "SUSITARIMO MEMORANDUMAS",
    "Šalys susitaria, kad šis tekstas galioja 3 (trejus) metus.",
    "Šalys moka 500 eurų iki 2019 m. birželio 26 d.",
    "Vilnius",
)
EN = (
    "MEMORANDUM OF UNDERSTANDING",
    "The Parties agree that this text is in force for three (3) years.",
    "The Parties pay EUR 500 by 26 June 2019.",
    "Vilnius",
)
ANNEX = "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"


def body(lt: tuple[str, ...] = LT, en: tuple[str, ...] = EN, marks: str = "lt-LT en-GB") -> str:
    """Return two texts, one after the other, marked with languages."""
    first, second = marks.split(" ")
    return "".join(
        [*(paragraph(each, first) for each in lt), *(paragraph(each, second) for each in en)]
    )


def told(text: str) -> list[Finding]:
    """Return what the rules about both languages find."""
    rules = ("check.parity", "check.hal", "check.joint")
    return [each for each in found(text) if each.code.startswith(rules)]


def test_two_texts_that_say_the_same_are_no_finding() -> None:
    """Either may stand first."""
    assert told(body()) == []
    assert told(body(EN, LT, "en-GB lt-LT")) == []


def test_a_stranger_marks_no_languages() -> None:
    """The texts tell them by their small words."""
    assert told(body(marks="ru-RU ru-RU")) == []
    other = (*EN[:2], EN[2].replace("500", "600"), EN[3])
    assert {each.code for each in told(body(en=other, marks="ru-RU ru-RU"))} == {
        "check.parity-amount"
    }


@pytest.mark.parametrize("side", [0, 1])
@pytest.mark.parametrize("number", range(4))
def test_a_paragraph_of_one_text_alone_is_found(side: int, number: int) -> None:
    """An edit made in one language only, whichever."""
    texts: list[tuple[str, ...]] = [LT, EN]
    texts[side] = (*texts[side][:number], *texts[side][number + 1 :])
    (finding,) = told(body(texts[0], texts[1]))
    assert finding.code == "check.parity-structure"
    assert f"the {('Lithuanian', 'English')[side]} text of a.docx" in finding.message
    assert (
        finding.place.where
        == f"body, paragraph {number + 1 + (4 if side == 0 else 0) - (side == 0)}"
    )


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("three (3)", "four (4)", "check.parity-number"),
        ("EUR 500", "EUR 501", "check.parity-amount"),
        ("26 June", "25 June", "check.parity-date"),
        ("The Parties pay", "ABC and the Parties pay", "check.parity-short-name"),
    ],
)
def test_what_one_text_says_otherwise_is_found(old: str, new: str, code: str) -> None:
    """By the rules that read the rows of columns, with the place in the other text."""
    seen = told(body(en=tuple(each.replace(old, new) for each in EN)))
    assert {each.code for each in seen} == {code}
    assert all("counterpart: a.docx: body, paragraph" in each.message for each in seen)


def test_an_annex_has_both_texts_in_a_section_of_its_own() -> None:
    """It is compared by itself."""
    annex = (
        ("Šalys surengia 2 seminarus ir", "Šalys ir kiti"),
        ("The Parties hold 2 seminars and", "The Parties and"),
    )
    assert told(body() + ANNEX + body(*annex)) == []
    seen = told(body() + ANNEX + body(annex[0], annex[1][:1]))
    assert [each.code for each in seen] == ["check.parity-structure"]


def test_what_stands_once_or_in_columns_belongs_to_neither_text() -> None:
    """A letterhead above, signatures below."""
    head = paragraph("Klasteris") + paragraph("Cluster", "en-GB")
    signed = paragraph("Direktorius") + paragraph("Director", "en-GB")
    assert told(head + body() + table((signed, signed))) == []
    assert told(body() + table((paragraph("Parašai"), paragraph("Signatures", "en-GB")))) == []


def test_a_text_with_a_few_words_in_another_language_is_one_text() -> None:
    """A quotation, or a summary, is no second text."""
    many = tuple(f"Šalys susitaria, kad šis yra punktas {number}." for number in range(9))
    assert told(body(many, EN[:3])) == []
    turned = "".join(
        body(LT[number : number + 1], EN[number : number + 1]) for number in (1, 2, 1, 2)
    )
    assert told(turned) == []
    assert told(paragraph("2019") + GAP) == []


def test_the_last_name_of_a_letterhead_may_be_in_a_third_language() -> None:
    """It has the style of the one before."""
    style = '<w:p><w:pPr><w:pStyle w:val="Letterhead"/></w:pPr>'
    names = ("Klasteris", "lt-LT"), ("Cluster", "en-GB"), ("Grappe", "lt-LT")
    head = "".join(paragraph(*each).replace("<w:p>", style) for each in names)
    assert told(head + body()) == []
    assert told(head.replace(style, "<w:p>") + body()) != []
