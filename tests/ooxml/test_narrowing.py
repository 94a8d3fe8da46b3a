"""What was written for a whole page stands in half of it."""

from __future__ import annotations

from memo_kit.ooxml.markup import fragment
from memo_kit.ooxml.narrowing import indents_of, narrow
from tests.ooxml.test_joint import element

STYLES = element(
    "<w:styles>"
    '<w:style w:styleId="Mark"><w:pPr><w:ind w:left="6800"/></w:pPr></w:style>'
    '<w:style w:styleId="Annex"><w:basedOn w:val="Mark"/></w:style>'
    '<w:style w:styleId="Clause"><w:pPr><w:ind w:hanging="10"/></w:pPr></w:style>'
    '<w:style w:styleId="Round"><w:basedOn w:val="Round"/></w:style>'
    "</w:styles>"
)


def test_an_indent_is_inherited() -> None:
    """From the style that a style is based on; a style based on itself has none."""
    assert indents_of(STYLES) == {"Mark": 6800, "Annex": 6800, "Clause": 0, "Round": 0}


def test_a_paragraph_without_room_stands_at_the_right_edge() -> None:
    """The mark of an annex begins where the column has ended."""
    mark = element(
        '<w:p><w:pPr><w:pStyle w:val="Annex"/><w:ind w:left="1"/><w:jc w:val="left"/><w:rPr/></w:pPr></w:p>'
    )
    narrow(mark, 4_000, 8_000, indents_of(STYLES))
    assert fragment(mark) == (
        '<w:p><w:pPr><w:pStyle w:val="Annex"/><w:ind w:left="0"/><w:jc w:val="right"/><w:rPr/></w:pPr></w:p>'
    )


def test_a_paragraph_with_room_stays() -> None:
    """Nothing is changed that need not be."""
    for xml in ('<w:p><w:pPr><w:pStyle w:val="Clause"/></w:pPr></w:p>', "<w:p/>"):
        line = element(xml)
        narrow(line, 4_000, 8_000, indents_of(STYLES))
        assert fragment(line) == xml


def test_a_table_shrinks_in_proportion() -> None:
    """Widths in points; a share of the page is a share of the column, too."""
    table = element(
        '<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid><w:gridCol w:w="8000"/>'
        '</w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="8000" w:type="dxa"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>'
    )
    narrow(table, 4_000, 8_000, {})
    assert 'w:tblW w:w="5000"' in fragment(table)
    assert 'w:gridCol w:w="4000"' in fragment(table)
    assert 'w:tcW w:w="4000"' in fragment(table)
