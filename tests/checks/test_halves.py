"""The rows of a document in two languages."""

from __future__ import annotations

from memo_kit.checks.halves import Halves, halves, halves_of_data
from memo_kit.checks.passage import prose_of_data
from memo_kit.language.language import Language
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.view import DocumentView
from tests.checks.page import page, paragraph
from tests.checks.test_table import GAP, pair, table


def rows(body: str) -> list[Halves]:
    """Return the rows of a page that say the same twice."""
    return [*halves(DocumentView(Package.open(page(body)), "a.docx"))]


def test_a_row_has_a_half_in_each_language() -> None:
    """The halves know where they stand and what they say."""
    first, _ = rows(table(pair("Tikslas", "Purpose"), pair("Sritys", "Areas")))
    assert (first.left.language, first.right.language) == (Language.LT, Language.EN)
    assert (first.left.text, first.right.text) == ("Tikslas", "Purpose")
    assert first.right.where == "body, table 1, row 1, cell 2"


def test_a_text_tells_its_language_where_the_mark_does_not() -> None:
    """A stranger's document has one language for all of its text, or none."""
    row = (
        paragraph("Šalys susitaria dėl tikslo ir sričių"),
        paragraph("The Parties agree on the purpose and the areas"),
    )
    assert [half.language for half in rows(table(row))[0]] == [Language.LT, Language.EN]


def test_columns_in_one_language_are_no_halves() -> None:
    """Signatures of two parties stand side by side, too."""
    assert rows(table((paragraph("LITEK"), paragraph("CPIC")))) == []
    assert rows(table((paragraph("Tikslas"), paragraph("Purpose", "en-GB"), GAP))) == []
    assert rows(paragraph("Tikslas")) == []


def test_a_row_that_stands_once_for_both_is_no_pair_of_halves() -> None:
    """The details of a party are in both languages, in one cell."""
    details = f"{paragraph('Juridinio asmens kodas')}{paragraph('Registration code', 'en-GB')}"
    found = rows(table(pair("Tikslas", "Purpose"), (details, details)))
    assert [row.left.text for row in found] == ["Tikslas"]


def test_places_to_sign_are_no_pair_of_halves() -> None:
    """Names say nothing of languages, however long they are, and one party may have more of them."""
    mark = '<w:bookmarkStart w:id="1" w:name="memosig1"/><w:bookmarkEnd w:id="1"/>'
    left = paragraph("Ona Pavyzdytė").replace("</w:p>", f"{mark}</w:p>")
    found = rows(table(pair("Tikslas", "Purpose"), (left, paragraph("Jonas Jonaitis"))))
    assert [row.left.text for row in found] == ["Tikslas"]


def test_a_table_in_a_half_is_part_of_its_text() -> None:
    """A table of dates stands in each half, row by row."""
    inner = [
        table((paragraph("2019", language),)).removesuffix("<w:p/>")
        for language in ("lt-LT", "en-GB")
    ]
    lt, en = pair("Tikslas", "Purpose")
    (row,) = rows(table((f"{lt}{inner[0]}{GAP}", f"{en}{inner[1]}{GAP}")))
    assert row.left.text == "Tikslas\n2019"
    assert (
        row.left.at("2019").where
        == "body, table 1, row 1, cell 1, table 1, row 1, cell 1, paragraph 1"
    )


def test_words_that_stand_over_two_paragraphs_have_the_place_of_the_cell() -> None:
    """A place names one paragraph, or none."""
    (row,) = rows(table(pair("Tikslas", "Purpose")))
    assert row.left.at("Sritys").where == "body, table 1, row 1, cell 1"


def test_the_data_have_halves_where_a_field_is_in_both_languages() -> None:
    """A field of one language has no counterpart, and neither has one without any."""
    data = {
        "purpose": {"lt": "plėtoti ryšius", "en": "develop ties"},
        "title": {"lt": "Tikslas"},
        "name": "LITEK",
    }
    (row,) = halves_of_data(prose_of_data(data))
    assert (row.left.text, row.right.text) == ("plėtoti ryšius", "develop ties")
    assert row.left.language is Language.LT
