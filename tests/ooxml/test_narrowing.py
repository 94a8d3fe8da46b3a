"""What was written for a whole page stands in half of it."""

from __future__ import annotations

from memo_kit.ooxml.markup import fragment
from memo_kit.ooxml.names import kind_of, w
from memo_kit.ooxml.narrowing import Measures, measures_of, narrow
from tests.ooxml.test_joint import element
from tests.paper import shape

STYLES = element(
    "<w:styles>"
    '<w:style w:styleId="Mark"><w:pPr><w:ind w:left="6800"/></w:pPr></w:style>'
    '<w:style w:styleId="Annex"><w:basedOn w:val="Mark"/></w:style>'
    '<w:style w:styleId="Clause"><w:pPr><w:ind w:hanging="10"/></w:pPr></w:style>'
    '<w:style w:styleId="Text"><w:pPr><w:ind w:firstLine="1200"/></w:pPr></w:style>'
    '<w:style w:styleId="Point"><w:basedOn w:val="Text"/></w:style>'
    '<w:style w:styleId="Hung"><w:basedOn w:val="Text"/><w:pPr><w:ind w:hanging="9"/></w:pPr></w:style>'
    '<w:style w:styleId="Round"><w:basedOn w:val="Round"/></w:style>'
    '<w:style w:styleId="Entry"><w:pPr><w:tabs><w:tab w:val="left" w:pos="500"/>'
    '<w:tab w:val="right" w:leader="dot" w:pos="8000"/></w:tabs></w:pPr></w:style>'
    '<w:style w:styleId="Deeper"><w:basedOn w:val="Entry"/></w:style>'
    "</w:styles>"
)


def test_an_indent_is_inherited() -> None:
    """From the style that a style is based on; a style based on itself has none."""
    indents = measures_of(STYLES).indents
    assert (indents["Mark"], indents["Annex"]) == (6800, 6800)
    assert {indents[key] for key in indents.keys() - {"Mark", "Annex"}} == {0}


def test_a_paragraph_without_room_stands_at_the_right_edge() -> None:
    """The mark of an annex begins where the column has ended."""
    mark = element(
        '<w:p><w:pPr><w:pStyle w:val="Annex"/><w:ind w:left="1"/><w:jc w:val="left"/><w:rPr/></w:pPr></w:p>'
    )
    narrow(mark, 4_000, 8_000, measures_of(STYLES))
    assert fragment(mark) == (
        '<w:p><w:pPr><w:pStyle w:val="Annex"/><w:ind w:left="0"/><w:jc w:val="right"/><w:rPr/></w:pPr></w:p>'
    )


def test_a_paragraph_with_room_stays() -> None:
    """Nothing is changed that need not be."""
    for xml in ('<w:p><w:pPr><w:pStyle w:val="Clause"/></w:pPr></w:p>', "<w:p/>"):
        line = element(xml)
        narrow(line, 4_000, 8_000, measures_of(STYLES))
        assert fragment(line) == xml


def test_a_first_line_begins_sooner_in_proportion() -> None:
    """Twenty millimetres of a page are too many in half of it; also where the style inherits them."""
    for style in ("Text", "Point"):
        line = element(
            f'<w:p><w:pPr><w:pStyle w:val="{style}"/><w:spacing w:after="9"/><w:jc w:val="both"/></w:pPr></w:p>'
        )
        narrow(line, 4_000, 8_000, measures_of(STYLES).beyond(4_000))
        assert fragment(line) == (
            f'<w:p><w:pPr><w:pStyle w:val="{style}"/><w:spacing w:after="9"/>'
            '<w:ind w:firstLine="600"/><w:jc w:val="both"/></w:pPr></w:p>'
        )


def test_a_first_line_stays_where_it_has_room_or_says_itself_where_it_begins() -> None:
    """A wide column has room; a hanging indent is none of a first line."""
    own = '<w:p><w:pPr><w:pStyle w:val="Text"/><w:ind w:firstLine="1100"/></w:pPr></w:p>'
    hung = '<w:p><w:pPr><w:pStyle w:val="Hung"/></w:pPr></w:p>'
    text = '<w:p><w:pPr><w:pStyle w:val="Text"/></w:pPr></w:p>'
    for xml, width in ((own, 4_000), (hung, 4_000), (text, 12_000)):
        line = element(xml)
        narrow(line, width, 2 * width, measures_of(STYLES))
        assert fragment(line) == xml


def test_a_table_shrinks_in_proportion() -> None:
    """Widths in points; a share of the page is a share of the column, too."""
    table = element(
        '<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid><w:gridCol w:w="8000"/>'
        '</w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="8000" w:type="dxa"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>'
    )
    narrow(table, 4_000, 8_000, Measures({}, {}, {}))
    assert 'w:tblW w:w="5000"' in fragment(table)
    assert 'w:gridCol w:w="4000"' in fragment(table)
    assert 'w:tcW w:w="4000"' in fragment(table)


def test_a_tab_stop_beyond_the_column_is_drawn_in() -> None:
    """The page numbers of a table of contents stand at the edge of their column."""
    entry = element(
        '<w:p><w:pPr><w:pStyle w:val="Deeper"/><w:jc w:val="left"/></w:pPr><w:r><w:tab/></w:r></w:p>'
    )
    narrow(entry, 4_284, 8_000, measures_of(STYLES))
    (tabs,) = entry.iter(w("tabs"))
    assert fragment(tabs) == (
        '<w:tabs><w:tab w:val="clear" w:leader="dot" w:pos="8000"/>'
        '<w:tab w:val="right" w:leader="dot" w:pos="4000"/></w:tabs>'
    )
    assert [kind_of(each.tag) for each in entry[0]] == ["pStyle", "tabs", "jc"]


def test_a_tab_stop_of_the_paragraph_itself_is_drawn_in() -> None:
    """One that takes a stop of the style away says which, and one with room stays."""
    stops = (
        '<w:tab w:val="clear" w:pos="8000"/><w:tab w:val="left" w:pos="300"/>'
        '<w:tab w:val="right" w:pos="{}"/>'
    )
    line = element(
        f'<w:p><w:pPr><w:pStyle w:val="Entry"/><w:tabs>{stops.format(7_000)}</w:tabs></w:pPr></w:p>'
    )
    narrow(line, 4_284, 8_000, measures_of(STYLES))
    assert stops.format(3_500) in fragment(line)


def test_a_style_with_tab_stops_leaves_lines_without_tabs_alone() -> None:
    """They would change nothing; a stop without a place is none."""
    line = element('<w:p><w:pPr><w:pStyle w:val="Entry"/></w:pPr><w:r><w:t>A</w:t></w:r></w:p>')
    before = fragment(line)
    narrow(line, 4_284, 8_000, measures_of(STYLES))
    assert fragment(line) == before
    odd = element('<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr></w:p>')
    narrow(odd, 4_284, 8_000, measures_of(STYLES))
    assert 'w:tab w:val="left"/>' in fragment(odd)


def test_a_paragraph_with_stops_of_its_own_keeps_them_beside_those_of_its_style() -> None:
    """In the one list that a paragraph may have (ISO/IEC 29500-1, 17.3.1.38)."""
    line = element(
        '<w:p><w:pPr><w:pStyle w:val="Entry"/><w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs></w:pPr>'
        "<w:r><w:tab/></w:r></w:p>"
    )
    narrow(line, 4_284, 8_000, measures_of(STYLES))
    (tabs,) = line.iter(w("tabs"))
    assert [each.get(w("pos")) for each in tabs] == ["9", "8000", "4000"]


def test_a_picture_is_no_wider_than_its_column() -> None:
    """Its height shrinks with it; a small one stays as it is."""
    more = '<a:extLst xmlns:a="urn:a"><a:ext uri="{1}"/></a:extLst>'
    wide = element(f"<w:p><w:r>{shape(1, 'Logo', more)}</w:r></w:p>")
    narrow(wide, 284 + 720, 8_000, measures_of(STYLES))
    sizes = [(each.get("cx"), each.get("cy")) for each in wide.iter("{*}extent", "{*}ext")]
    assert sizes == [("457200", "228600")] * 2 + [(None, None)]
    small = element(f"<w:p><w:r>{shape(1, 'Logo')}</w:r></w:p>")
    before = fragment(small)
    narrow(small, 4_000, 8_000, measures_of(STYLES))
    assert fragment(small) == before
