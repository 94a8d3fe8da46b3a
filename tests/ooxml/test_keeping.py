"""On which page a paragraph stands."""

from __future__ import annotations

from memo_kit.ooxml.keeping import begin_page, keep_with_next
from memo_kit.ooxml.markup import fragment
from tests.ooxml.test_joint import cell, element, table


def test_a_paragraph_begins_a_page() -> None:
    """In the place that the schema has for it (ISO/IEC 29500-1, 17.3.1.26), whatever it said before."""
    block = element(
        '<w:p><w:pPr><w:pStyle w:val="Title"/><w:keepNext/><w:pageBreakBefore w:val="0"/>'
        '<w:jc w:val="center"/></w:pPr></w:p>'
    )
    begin_page(block)
    assert fragment(block) == (
        '<w:p><w:pPr><w:pStyle w:val="Title"/><w:keepNext/><w:pageBreakBefore/>'
        '<w:jc w:val="center"/></w:pPr></w:p>'
    )


def test_a_table_begins_a_page_with_its_first_paragraph() -> None:
    """Word and LibreOffice move the row to the top of the page."""
    block = table(cell("A") + cell("B"))
    begin_page(block)
    assert fragment(block).count("<w:pPr><w:pageBreakBefore/></w:pPr>") == 1
    assert "<w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:t>A</w:t>" in fragment(block)


def test_what_says_how_it_is_kept_stays_as_it_is() -> None:
    """Its author knows why."""
    block = element('<w:p><w:pPr><w:keepNext w:val="0"/></w:pPr></w:p>')
    keep_with_next(block)
    assert fragment(block) == '<w:p><w:pPr><w:keepNext w:val="0"/></w:pPr></w:p>'
