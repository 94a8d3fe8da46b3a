"""What keeps two documents from being set side by side."""

from __future__ import annotations

import pytest

from memo_kit.drafting.alignment import Side, differing, uneven
from memo_kit.language.language import Language
from memo_kit.ooxml.manuscript import Manuscript
from memo_kit.ooxml.numbering import Numbering
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.section import sections, unsettled
from memo_kit.template.template import Template
from tests.paper import BY_ONA, paper, paragraph

CHANGE = f'<w:p><w:ins w:id="9" {BY_ONA}><w:r><w:t>Nauja</w:t></w:r></w:ins></w:p>'
GONE = f'<w:p><w:del w:id="9" {BY_ONA}><w:r><w:delText>Sena</w:delText></w:r></w:del></w:p>'
INSERTED = '<w:altChunk r:id="rId9"/>'


def side(name: str, *lines: str, **parts: str) -> Side:
    """Return a document with some paragraphs and rows."""
    made = Manuscript(Package.open(paper(*lines, parts=parts)))
    body = sections(made.document, made.definitions)
    entries = [entry for section in body for entry in section.entries]
    changes = unsettled(made.labelled(), body)
    return Side(name, Language(name[2:4]), entries, made.definitions.numbering, changes)


def told(left: tuple[str, ...], right: tuple[str, ...]) -> list[str]:
    """Return what is said of two documents that differ, an error a text."""
    errors = uneven(side("a.lt.docx", *left), side("a.en.docx", *right))
    return [f"{each.place}: {each.message}" for each in errors]


def clause(text: str) -> str:
    """Return a numbered clause."""
    return paragraph(text, style="Clause")


def article(text: str) -> str:
    """Return a heading."""
    return paragraph(text, style="Article")


def test_entries_of_the_same_style_and_level_are_counterparts() -> None:
    """In the same order; what shows nothing is passed over."""
    left = (article("Tikslas"), "<w:p/>", clause("Šalys susitaria."), "¦a¦b")
    assert told(left, (article("Purpose"), clause("The Parties agree."), "¦a¦b")) == []


def test_a_clause_in_one_language_alone_is_named_with_both_places() -> None:
    """An edit made in one language only is the worst defect of bilingual documents."""
    found = told(
        (article("Tikslas"), clause("Vienas."), clause("Du: gerokai ilgesnis punktas.")),
        (article("Purpose"), clause("One.")),
    )
    assert found == [
        (
            "a.lt.docx: body, paragraph 3: a paragraph in “clause”, level 2 has no counterpart in"
            " a.en.docx (after body, paragraph 2)"
        )
    ]


def test_every_difference_is_told_at_once() -> None:
    """A level, a cell, and a tracked change."""
    found = told((clause("Viena."), "¦a¦b", CHANGE), (article("One."), "¦a¦ ", "Nauja"))
    assert found == [
        (
            "a.lt.docx: body, paragraph 1: a paragraph in “clause”, level 2 stands beside"
            " a paragraph in “article”, level 1 (a.en.docx: body, paragraph 1)"
        ),
        (
            "a.lt.docx: body, table 1, row 1, cell 2, paragraph 1: a paragraph in “normal” has no"
            " counterpart in a.en.docx (after body, table 1, row 1, cell 1, paragraph 1)"
        ),
        (
            "a.lt.docx: body, paragraph 2: a tracked change stands in the text (counterpart:"
            " a.en.docx: body, paragraph 2)"
        ),
    ]


def test_a_text_in_another_column_is_no_counterpart() -> None:
    """It would stand beside an empty cell."""
    assert told(("¦a¦ ",), ("¦ ¦a",)) == [
        (
            "a.lt.docx: body, table 1, row 1, cell 1, paragraph 1: a paragraph in “normal” stands"
            " beside a paragraph in “normal” (a.en.docx: body, table 1, row 1, cell 2, paragraph 1)"
        )
    ]


def test_a_content_control_is_no_paragraph() -> None:
    """A place to fill stands beside a place to fill."""
    control = f"<w:sdt><w:sdtContent>{paragraph('X')}</w:sdtContent></w:sdt>"
    assert sorted(each.partition(" (")[0] for each in told((control,), ("X",))) == [
        "a.en.docx: body, paragraph 1: a paragraph in “normal” has no counterpart in a.lt.docx",
        "a.lt.docx: body, paragraph 1: a content control has no counterpart in a.en.docx",
        "a.lt.docx: body, paragraph 1: a paragraph in “normal” has no counterpart in a.en.docx",
    ]
    assert told((control,), (control,)) == []


def test_a_list_that_counts_otherwise_is_told_once() -> None:
    """What follows in it follows from its first number."""
    left = side("a.lt.docx", article("A"), clause("a"), clause("b"))
    right = side("a.en.docx", article("A"), clause("a"), clause("b"))
    level = right.numbering.lists["1"].levels[1]
    lists = {"1": right.numbering.lists["1"]}
    lists["1"].levels[1] = level._replace(form="lowerLetter")
    other = right._replace(numbering=Numbering(lists, right.numbering.styles))
    assert [f"{each.place}: {each.message}" for each in uneven(left, other)] == [
        (
            "a.lt.docx: body, paragraph 2: a paragraph with the number “1.1.” stands beside one with"
            " “1.a.” (a.en.docx: body, paragraph 2)"
        )
    ]


@pytest.mark.parametrize(
    ("right", "there"),
    [
        (("A", "Nauja"), "after body, paragraph 1"),
        (("Nauja",), "at its beginning"),
    ],
)
def test_a_deleted_paragraph_is_told_with_what_it_stands_after(
    right: tuple[str, ...], there: str
) -> None:
    """It shows nothing, so that nothing stands beside it."""
    left = (*right[:-1], GONE, right[-1])
    (found,) = told(left, right)
    assert found.endswith(f"a tracked change stands in the text (counterpart: a.en.docx: {there})")


def test_a_change_without_a_counterpart_is_told_with_what_is_before_it() -> None:
    """Beside the clause that is missing."""
    assert told(("A", CHANGE), ("A",))[1].endswith(
        "(counterpart: a.en.docx: after body, paragraph 1)"
    )
    assert told((CHANGE, clause("A")), (clause("A"),))[1].endswith("a.en.docx: at its beginning)")


def test_a_change_in_a_header_is_told_with_the_header() -> None:
    """Headers are joined as the bodies are."""
    errors = uneven(side("a.lt.docx", "A", header1=CHANGE), side("a.en.docx", "A"))
    assert [f"{each.place}: {each.message}" for each in errors] == [
        (
            "a.lt.docx: header 1, paragraph 1: a tracked change stands in the text"
            " (counterpart: a.en.docx: header 1)"
        )
    ]


def test_inserted_parts_are_told_from_both_sides() -> None:
    """Word reads them in when it opens the file; one that stands alone is told once."""
    assert [each.partition(": an")[0] for each in told(("A", INSERTED), ("A", INSERTED))] == [
        "a.lt.docx: body, paragraph 1",
        "a.en.docx: body, paragraph 1",
    ]
    (alone,) = told(("A", INSERTED), ("A",))
    assert "an inserted part has no counterpart in a.en.docx" in alone


def test_templates_that_differ_are_told_with_both_places() -> None:
    """Also where the data of this draft hide it; numbers are left to the check."""

    def template(name: str, *lines: str) -> Template:
        return Template.from_bytes(paper(*lines), name=name)

    left = template("a.lt.docx", "{% if a %}", "{{ b }}", "{% endif %}", "12 mėn.")
    right = template("a.en.docx", "{% if c %}", "{{ b }}", "{% endif %}", "13 months")
    assert [f"{each.place}: {each.message}" for each in differing(left, right)] == [
        (
            "a.lt.docx: body, paragraph 1: “{% if a %}” does not stand in the counterpart"
            " (a.en.docx: body, paragraph 1)"
        ),
        (
            "a.en.docx: body, paragraph 1: “{% if c %}” does not stand in the counterpart"
            " (a.lt.docx: body, paragraph 1)"
        ),
    ]
    assert differing(left, left) == ()
