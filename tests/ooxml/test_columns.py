"""Two texts side by side."""

from __future__ import annotations

from memo_kit.ooxml.columns import (
    Look,
    Row,
    align,
    columns,
    hold,
    is_halved,
    style_of_columns,
    text_width,
    turned,
)
from memo_kit.ooxml.host import Host
from memo_kit.ooxml.markup import fragment
from memo_kit.ooxml.names import kind_of, w
from memo_kit.ooxml.package import Package
from tests.ooxml.test_joint import cell, element, line, table
from tests.paper import paper, paragraph


def test_the_width_of_the_text_is_that_of_the_page_without_its_margins() -> None:
    """In twentieths of a point; a section that says nothing has Word's own."""
    section = element(
        '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:left="1701" w:right="567" w:gutter="10"/></w:sectPr>'
    )
    assert text_width(section) == 9_628
    assert text_width(element("<w:sectPr/>")) == 9_000


def test_only_an_upright_page_is_turned() -> None:
    """One that lies stays as it is; a section that says no size has none to turn."""
    lying = element('<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>')
    for section in (lying, element("<w:sectPr/>")):
        before = fragment(section)
        turned(section)
        assert fragment(section) == before


def test_a_table_in_a_cell_is_followed_by_a_paragraph() -> None:
    """A cell ends with one (ISO/IEC 29500-1, 17.4.65)."""
    inner = table(cell("A") + cell("B"))
    rows = [Row([inner], [line("B", "en-GB")])]
    made = columns(
        element("<w:body/>"), rows, 8_000, Row([line("LT")], [line("EN")]), Look("Bilingual")
    )
    first = list(made.iter(w("tc")))[2]
    assert [each.tag for each in first] == [w("tcPr"), w("tbl"), w("p")]


def test_clauses_are_held_before_the_signatures() -> None:
    """The signature block must not stand alone on a page (Document Drafting Rules, 2011)."""
    signing = element(
        '<w:tbl><w:tblGrid><w:gridCol w:w="400"/><w:gridCol w:w="400"/></w:tblGrid>'
        f"<w:tr>{cell('A')}{cell('B')}</w:tr></w:tbl>"
    )
    assert is_halved(signing)
    kept = element("<w:p><w:pPr><w:keepNext/></w:pPr></w:p>")
    bare = element("<w:p><w:r><w:t>bare</w:t></w:r></w:p>")
    hold(
        signing,
        [Row([line("Punktas", style="Clause")], [line("Clause", "en-GB")]), Row([kept], [bare])],
    )
    first, second, last = signing.iter(w("tr"))
    assert all(len(list(each.iter(w("keepNext")))) == 2 for each in (first, second))
    assert [each.tag for each in next(first.iter(w("pPr")))] == [w("pStyle"), w("keepNext")]
    assert len(list(first.iter(w("tcMar")))) == 2
    # The line between the columns goes on.
    lines = [[kind_of(each.tag) for each in borders] for borders in first.iter(w("tcBorders"))]
    assert lines == [["right"], ["left"]]
    assert [kind_of(each.tag) for each in next(first.iter(w("tcPr")))][-2:] == [
        "tcBorders",
        "tcMar",
    ]
    assert not list(last.iter(w("keepNext"), w("tcMar")))


def test_signatures_begin_below_the_columns() -> None:
    """The text of both is as far from the edge of its half; what has no room for that stays."""
    whole = (
        "<w:tbl><w:tblPr><w:tblCellMar>{}</w:tblCellMar></w:tblPr>"
        '<w:tblGrid><w:gridCol w:w="400"/><w:gridCol w:w="400"/></w:tblGrid></w:tbl>'
    )
    left, right = '<w:left w:w="{}" w:type="dxa"/>', '<w:right w:w="{}" w:type="dxa"/>'
    signing = element(whole.format(left.format(0) + right.format(567)))
    align(signing)
    assert fragment(signing) == whole.format(left.format(142) + right.format(425))
    for margins in (
        left.format(0) + right.format(200),
        left.format(0) + right.format("5%"),
        left.format(10) + right.format(567),
        right.format(567),
        left.format(0),
    ):
        other = element(whole.format(margins))
        align(other)
        assert fragment(other) == whole.format(margins)
    bare = element("<w:tbl><w:tblPr/></w:tbl>")
    align(bare)
    assert fragment(bare) == "<w:tbl><w:tblPr/></w:tbl>"


def test_a_table_of_other_columns_is_not_that_of_the_languages() -> None:
    """Nor is a paragraph."""
    assert not is_halved(element("<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid></w:tbl>"))
    assert not is_halved(line("A"))


def test_a_style_of_the_template_is_used() -> None:
    """Whoever owns the wording has made a table style of the name in Word."""
    package = Package.open(paper("A"))
    name = "word/styles.xml"
    own = '<w:style w:type="table" w:styleId="Bilingual"><w:name w:val="Bilingual"/></w:style></w:styles>'
    styles = package.read(name).decode().replace("</w:styles>", own)
    host = Host(package.changed({name: styles.encode()}))
    assert style_of_columns(host) == "Bilingual"
    written = host.finished().read(name).decode()
    assert written.count('w:styleId="Bilingual"') == 1
    assert "insideV" not in written


def test_a_part_without_links_gets_its_first() -> None:
    """The part with the relationships is made where there is none."""
    host = Host(Package.open(paper(paragraph("A"), parts={"header1": "X"})))
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    key = host.relate("word/header1.xml", kind, "https://example.org", external=True)
    made = host.finished()
    assert [(each.key, each.target) for each in made.relationships("word/header1.xml")] == [
        (key, "https://example.org")
    ]


def test_a_screen_reader_is_told_what_the_table_is() -> None:
    """Its name and purpose, its first row as a heading; a table that nobody describes says neither."""
    rows, header = [Row([line("A")], [line("B")])], Row([line("LT")], [line("EN")])
    body = element("<w:body/>")
    told = columns(body, rows, 8_000, header, Look("", "Tekstas „A“ & <B>", "Maketas"))
    properties = next(told.iter(w("tblPr")))
    assert [each.tag for each in properties][-3:] == [
        w("tblLook"), w("tblCaption"), w("tblDescription"),
    ]  # fmt: skip
    assert [each.get(w("val")) for each in properties][-2:] == ["Tekstas „A“ & <B>", "Maketas"]
    look = properties.find(w("tblLook"))
    assert look is not None
    assert (look.get(w("firstRow")), look.get(w("firstColumn"))) == ("1", "0")
    silent = columns(body, rows, 8_000, header, Look())
    assert not list(silent.iter(w("tblCaption"), w("tblDescription")))
