"""Two documents block by block."""

from __future__ import annotations

import pytest

from memo_kit.drafting.alignment import Side, UnevenDocumentsError, aligned
from memo_kit.errors import SeveralProblemsError
from memo_kit.ooxml.blocks import sections
from memo_kit.ooxml.markup import parse
from memo_kit.ooxml.numbering import Numbering
from memo_kit.ooxml.package import Package
from tests.paper import paper, paragraph


def side(name: str, *lines: str) -> Side:
    """Return the blocks of a document with some paragraphs and rows."""
    package = Package.open(paper(*lines))
    root = parse(package.read(package.document), name=name)
    (section,) = sections(root, Numbering.of(package))
    return Side(name, section.blocks)


def uneven(left: tuple[str, ...], right: tuple[str, ...]) -> list[str]:
    """Return what is said of two documents that differ, an error a text."""
    with pytest.raises((UnevenDocumentsError, SeveralProblemsError)) as caught:
        aligned(side("a.lt.docx", *left), side("a.en.docx", *right))
    error = caught.value
    errors = error.errors if isinstance(error, SeveralProblemsError) else (error,)
    return [f"{each.place}: {each.message}" for each in errors]


def clause(text: str) -> str:
    """Return a numbered clause."""
    return paragraph(text, style="Clause")


def article(text: str) -> str:
    """Return a heading."""
    return paragraph(text, style="Article")


def test_blocks_of_the_same_style_and_level_are_counterparts() -> None:
    """In the same order; what shows nothing is passed over."""
    left = side("a.lt.docx", article("Tikslas"), "<w:p/>", clause("Šalys susitaria."), "¦a¦b")
    right = side("a.en.docx", article("Purpose"), clause("The Parties agree."), "¦a¦b")
    assert [(one.text, other.text) for one, other in aligned(left, right)] == [
        ("Tikslas", "Purpose"),
        ("Šalys susitaria.", "The Parties agree."),
        ("a\nb", "a\nb"),
    ]


def test_a_clause_in_one_language_alone_is_named_with_both_places() -> None:
    """An edit made in one language only is the worst defect of bilingual documents."""
    found = uneven(
        (article("Tikslas"), clause("Viena."), clause("Dvi.")), (article("Purpose"), clause("One."))
    )
    assert found == [
        (
            "a.lt.docx: body, paragraph 3: a paragraph in “Clause”, level 2 has no counterpart in"
            " a.en.docx (after body, paragraph 2)"
        )
    ]


def test_every_difference_is_told_at_once() -> None:
    """A table against a paragraph, and a clause at the beginning of the other document."""
    found = uneven(("¦a¦b", clause("Viena.")), (article("Purpose"), "Text", clause("One.")))
    assert found == [
        (
            "a.lt.docx: body, table 1: a table with 2 cells stands beside a paragraph in “Article”, level 1"
            " (body, paragraph 1 of a.en.docx), which differs"
        ),
        (
            "a.en.docx: body, paragraph 2: a paragraph without a style has no counterpart in a.lt.docx"
            " (after body, table 1)"
        ),
    ]


def test_a_content_control_is_no_paragraph() -> None:
    """A place to fill stands beside a place to fill."""
    control = "<w:sdt><w:sdtContent><w:p><w:r><w:t>X</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    assert uneven((control,), ("Text",)) == [
        (
            "a.lt.docx: body, paragraph 1: a content control stands beside a paragraph without a style"
            " (body, paragraph 1 of a.en.docx), which differs"
        )
    ]


def test_tables_of_different_rows_are_no_counterparts() -> None:
    """A row would stand beside another one, or be lost."""
    assert uneven(("¦a¦b", "¦c¦d"), ("¦a¦b",)) == [
        (
            "a.lt.docx: body, table 1: a table with 2 + 2 cells stands beside a table with 2 cells"
            " (body, table 1 of a.en.docx), which differs"
        )
    ]


def test_a_block_that_one_document_begins_with_is_told_too() -> None:
    """There is nothing before it to name."""
    assert uneven((clause("Viena."),), ("Text", clause("One."))) == [
        (
            "a.en.docx: body, paragraph 1: a paragraph without a style has no counterpart in a.lt.docx"
            " (at its beginning)"
        )
    ]
