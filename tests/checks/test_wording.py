"""The wording of data, templates and documents."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

import pytest

from memo_kit.agreement.agreement import English
from memo_kit.checks.wording import (
    WORDING_RULES,
    corrections,
    wording_of_data,
    wording_of_document,
    wording_of_template,
)
from memo_kit.drafting.stock import stock
from memo_kit.errors import Finding, Severity
from memo_kit.language.bilingual import Bilingual
from memo_kit.language.language import Language
from memo_kit.language.proofreading import TEXT_RULES
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.view import DocumentView
from tests.checks.page import page, paragraph
from tests.cli.program import run_code
from tests.drafting.desk import agreement
from tests.stock.sample import SAMPLES
from tests.stock.test_drafts import drafted

STOCK = [each.path for each in stock()]


def of_page(*lines: str, language: str = "lt-LT") -> list[Finding]:
    """Return what is found in the paragraphs of a document."""
    body = "".join(paragraph(line, language) for line in lines)
    return wording_of_document(DocumentView(Package.open(page(body)), "a.docx"))


def test_a_finding_of_data_has_its_field_and_a_proposal() -> None:
    """Nothing is changed: the finding says what to write, with ~ for a no-break space."""
    text = Bilingual(lt="plėtra iki 2019 m. birželio 26d.", en="development by 26\u00a0June 2019")
    space, date = wording_of_data({"purpose": text})
    assert (space.code, space.severity) == ("check.nbsp", Severity.WARNING)
    assert (date.code, date.severity) == ("check.date-space", Severity.ERROR)
    assert date.place.path == "purpose.lt"
    assert date.place.span == (28, 32)
    assert date.hint == "write “26~d.” (~ is a no-break space)"
    assert date.proposed == "26\N{NO-BREAK SPACE}d."
    assert date.as_dict()["proposed"] == date.proposed


def test_what_is_alike_in_a_text_is_told_once() -> None:
    """It is mended in one go; the first place is shown."""
    (each,) = wording_of_data({"text": Bilingual(lt="nuo 2019 m. iki 2020 m.", en="2019 2020")})
    assert each.message == "a line may break where it should not, at 2 places"
    assert each.hint == "write “2019~m.”, “2020~m.” (~ is a no-break space)"
    assert each.proposed is None


def test_a_name_without_a_language_is_looked_at_too() -> None:
    """For two spaces, which are wrong in any."""
    (each,) = wording_of_data({"surname": "Van  Gogh - Smith"})
    assert (each.code, each.hint) == ("check.double-space", "write one space")


def test_what_has_no_proposal_has_a_hint() -> None:
    """Only a person can tell."""
    (each,) = of_page("galioja 3 (keturis) metus")
    assert (each.code, each.hint) == ("check.number-match", "correct the one that is wrong")
    assert each.proposed is None
    assert "proposed" not in each.as_dict()


def test_what_is_too_much_is_taken_out() -> None:
    """A proposal may be nothing at all."""
    (each,) = [each for each in of_page("Nr.\u00a0/D1-427") if each.code == "check.joint-number"]
    assert (each.hint, each.proposed) == ("remove it", "")


def test_findings_come_in_reading_order() -> None:
    """Whatever the order of the rules."""
    found = of_page("birželio 26d. 2019", "“Fotonika”", "ir  kita", "t.y. čia")
    assert [each.place.where for each in found] == [f"body, paragraph {n}" for n in (1, 2, 3, 4)]


def test_the_spelling_of_a_strangers_english_is_left_alone() -> None:
    """Nobody chose British or Canadian there; in a document of memo_kit somebody did."""
    line = "The Parties organize the center of this network"
    assert "check.spelling" not in {each.code for each in of_page(line, language="en-US")}
    assert "check.spelling" in {each.code for each in of_page(line, language="en-GB")}


@pytest.mark.parametrize("path", STOCK, ids=lambda path: "-".join(path.parts[-2:]))
def test_the_stock_is_written_as_its_language_is(path: Path) -> None:
    """Every rule is read over the text beside the tags of every template."""
    assert wording_of_template(path.read_bytes(), name="a.docx") == []


def test_of_a_template_everything_is_a_warning_at_most() -> None:
    """What bars signing is the finished document."""
    data = page(paragraph("“{{ name }}” galioja 10 %"))
    found = wording_of_template(data, name="own.lt.docx")
    assert [(each.code, each.severity) for each in found] == [
        ("check.quotes-lt", Severity.WARNING),
        ("check.percent", Severity.NOTE),
        ("check.nbsp", Severity.WARNING),
    ]
    assert found[0].proposed == "„{{ name }}“"
    assert found[0].place.text == "“{{ name }}” galioja 10 %"


@pytest.mark.parametrize("name", SAMPLES)
def test_the_known_words_are_written_as_their_language_is(name: str) -> None:
    """Of agreements of every shape."""
    assert wording_of_data(SAMPLES[name]) == []


def test_a_corrected_text_is_for_a_person_to_copy() -> None:
    """Only texts that would change, with what they would be."""
    data = agreement(("plėtoti", "plėtoti  „X” -"))
    (each,) = corrections(data)
    assert each.path == "purpose.lt"
    assert "  „X” - " in each.text
    assert "plėtoti „X“ – " in each.proposed


def test_a_draft_does_not_load_the_rules() -> None:
    """They take longer to load than a document takes to draft."""
    code = "import sys, memo_kit.cli.draft; print([name for name in sys.modules if 'proofreading' in name])"
    assert run_code(code, at=Path.cwd()).strip() == "[]"


def test_each_rule_stands_in_the_list_once() -> None:
    """One list, three readers."""
    codes = [rule.code for rule in WORDING_RULES]
    assert len(set(codes)) == len(codes)
    assert {rule.code for rule in TEXT_RULES} < {*chain(codes)}


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("english", English)
def test_what_memo_kit_writes_needs_no_correction(name: str, english: English) -> None:
    """Dates, sums, references, abbreviations and the stock's own words, in every draft.

    British and Canadian: the templates' words that the two spell differently follow the data.
    """
    agreement = SAMPLES[name].model_copy(update={"english": english})
    for language in Language:
        data = drafted(agreement, language)
        assert wording_of_document(DocumentView(Package.open(data), "a.docx")) == []
