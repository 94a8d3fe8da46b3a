"""Styles that go with content that is taken over into another document."""

from __future__ import annotations

import pytest

from memo_kit.errors import MemoKitError
from memo_kit.ooxml.facing import Facing
from tests.ooxml.beside import beside, column, restyled, root_of, values
from tests.paper import paragraph


def test_a_style_that_looks_different_is_taken_over_under_another_name() -> None:
    """The right column looks as its template does; the left one is not changed."""
    right = restyled(
        column(paragraph("Two", style="Clause"), tag="en-GB"),
        (
            '<w:basedOn w:val="Article"/>',
            '<w:basedOn w:val="Article"/><w:rPr><w:i/></w:rPr>'.replace(
                "<w:rPr><w:i/></w:rPr>", ""
            ),
        ),
        ('<w:name w:val="Clause"/>', '<w:name w:val="Clause"/><w:aliases w:val="Point"/>'),
    )
    made = beside(column(paragraph("Du", style="Clause")), right)
    assert values(root_of(made), "pStyle") == ["Clause", "Clause_en"]
    styles = root_of(made, "word/styles.xml")
    assert values(styles, "style", "styleId")[-2:] == ["Clause_en", "Bilingual"]
    assert values(styles, "name")[-2:] == ["Clause en", "Bilingual"]


def test_a_style_that_only_the_right_document_has_is_taken_over() -> None:
    """With its name, since nothing else has it."""
    extra = (
        '<w:style w:type="paragraph" w:styleId="Note"><w:name w:val="Note"/></w:style></w:styles>'
    )
    right = restyled(column(paragraph("Two", style="Note"), tag="en-GB"), ("</w:styles>", extra))
    made = beside(column("Du"), right)
    assert values(root_of(made), "pStyle") == ["Note"]
    assert "Note" in values(root_of(made, "word/styles.xml"), "style", "styleId")


def test_other_default_letters_are_refused() -> None:
    """Text without a style would look different from what its template shows."""
    right = restyled(column("Two"), ("<w:rPr><w:lang", '<w:rPr><w:sz w:val="30"/><w:lang'))
    with pytest.raises(MemoKitError) as caught:
        Facing(column("Du"), right)
    assert caught.value.code == "template.defaults-differ"


def test_a_style_with_another_id_is_known_by_its_name() -> None:
    """Word of another language calls “Heading1” “Antrat1”; its name is the same."""
    right = restyled(
        column(paragraph("Two", style="Punktas"), tag="en-GB"),
        ('w:styleId="Clause"', 'w:styleId="Punktas"'),
    )
    made = beside(column(paragraph("Du", style="Clause")), right)
    assert values(root_of(made), "pStyle") == ["Clause", "Clause"]
    titles = values(root_of(made, "word/styles.xml"), "name")
    assert len(titles) == len(set(titles))


def test_what_builds_on_a_style_that_looks_different_is_taken_over_with_it() -> None:
    """Text without a style, too: it keeps the letters of its template."""
    usual = '<w:name w:val="Normal"/>'
    right = restyled(
        column("Two", paragraph("Three", style="Clause"), tag="en-GB"),
        (usual, f'{usual}<w:rPr><w:sz w:val="18"/></w:rPr>'),
    )
    made = beside(column("Du", paragraph("Trys", style="Clause")), right)
    assert values(root_of(made), "pStyle") == ["Normal_en", "Clause", "Clause_en"]
    styles = root_of(made, "word/styles.xml")
    assert values(styles, "basedOn")[-2:] == ["Normal_en", "Article_en"]
