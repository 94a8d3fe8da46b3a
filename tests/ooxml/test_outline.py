"""A Word file as the list of what stands in it."""

from __future__ import annotations

import pytest

from memo_kit.ooxml.outline import Entry, EntryKind, outline
from memo_kit.ooxml.package import Package
from tests.paper import paper, paragraph, shape

FORMULA = (
    '<w:p><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">'
    "<m:r><m:t>E=mc</m:t></m:r></m:oMath></w:p>"
)
BOX = "<w:txbxContent><w:p><w:r><w:t>Box</w:t></w:r></w:p></w:txbxContent>"


def entries(*blocks: str, **more: str) -> list[Entry]:
    """Return the outline of a small file."""
    return outline(Package.open(paper(*blocks, parts=more)))


def test_each_paragraph_has_its_style_its_level_and_its_bookmarks() -> None:
    """By the name of the style, which Word keeps in English; its own bookmarks are passed over."""
    found = entries(
        paragraph("Tikslas", style="Article", bookmark="purpose"),
        paragraph("Šalys susitaria.", style="Clause", bookmark="_GoBack"),
        "Pabaiga",
        paragraph("Be stiliaus", style="Missing"),
    )
    assert [(each.style, each.level, each.labels, each.text) for each in found] == [
        ("article", 0, ("purpose",), "Tikslas"),
        ("clause", 1, (), "Šalys susitaria."),
        ("normal", None, (), "Pabaiga"),
        ("missing", None, (), "Be stiliaus"),
    ]


def test_tables_and_rows_are_entries_of_their_own() -> None:
    """A row says how many columns each cell takes; tables stand in cells, too."""
    inner = (
        "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>"
        '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>'
        "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    )
    outer = f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>{inner}<w:p/></w:tc></w:tr></w:tbl><w:p/>"
    found = entries("Pradžia", outer)
    cell = "body, table 1, row 1, cell 1"
    assert [(each.kind.value, each.where, each.form) for each in found] == [
        ("paragraph", "body, paragraph 1", ()),
        ("table", "body, table 1", ()),
        ("row", "body, table 1, row 1", ("1",)),
        ("table", f"{cell}, table 1", ()),
        ("row", f"{cell}, table 1, row 1", ("2", "1 merged continue", "1")),
        ("paragraph", f"{cell}, table 1, row 1, cell 1, paragraph 1", ()),
    ]
    assert found[-1].story == "body, table, row, cell, table, row, cell, paragraph"


def test_what_shows_nothing_is_left_out_and_a_picture_is_not() -> None:
    """An empty line is layout."""
    assert entries("<w:p/>", "<w:p><w:r><w:t> </w:t></w:r></w:p>") == []
    assert len(entries(f"<w:p><w:r>{shape(1, 'logo')}</w:r></w:p>")) == 1
    (note,) = entries('<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>')
    (page,) = entries('<w:p><w:r><w:br w:type="page"/></w:r></w:p>')
    assert (note.is_break, page.is_break) == (False, True)


def test_a_formula_alone_is_a_text() -> None:
    """Word sets one on a line of its own: it must not be lost where two texts are paired."""
    assert [each.text for each in entries("Energy", FORMULA)] == ["Energy", "E=mc"]


def test_a_number_without_a_text_is_something_to_see() -> None:
    """Word shows it and counts it."""
    (empty,) = entries(paragraph(style="Article"))
    assert (empty.level, empty.text, empty.is_break) == (0, "", False)


def test_content_controls_are_entries_and_part_of_where_a_thing_stands() -> None:
    """A place to fill stands beside a place to fill; each is told once, the outer one first."""
    line = "<w:p><w:r><w:t>a</w:t></w:r></w:p>"
    control = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
    found = entries(control.format(line + control.format(line)))
    assert [(each.kind.value, each.story, each.is_outermost) for each in found] == [
        ("content control", "body, control", True),
        ("paragraph", "body, control, paragraph", False),
        ("content control", "body, control, control", False),
        ("paragraph", "body, control, control, paragraph", False),
    ]


def test_what_is_no_text_is_listed_where_it_stands() -> None:
    """A file that was inserted as a whole; marks of Word's own are passed over."""
    found = entries("A", '<w:altChunk r:id="rId9"/>', "<w:proofErr/>", '<w:permEnd w:id="1"/>')
    assert [(each.kind.value, each.where) for each in found] == [
        ("paragraph", "body, paragraph 1"),
        ("inserted part", "body, paragraph 1"),
    ]


def test_the_cell_of_a_paragraph_counts_and_the_number_of_it_does_not() -> None:
    """Empty paragraphs are no reason to find no counterpart; another column is."""
    left, right = entries("<w:p/>", "A", "¦a¦ "), entries("A", "¦ ¦a")
    same = [one.layout == other.layout for one, other in zip(left, right, strict=True)]
    assert same == [True, True, True, False]


def test_a_table_without_any_paragraph_still_has_a_place() -> None:
    """Word would call it damaged; the file may come from a stranger."""
    found = entries("<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc/></w:tr></w:tbl>")
    assert [(each.kind.value, each.where) for each in found] == [
        ("table", "body, table 1"),
        ("row", "body, table 1, row 1"),
    ]


def test_a_text_box_that_is_stored_twice_is_read_once() -> None:
    """Word stores it for new and for old programs."""
    both = (
        "<mc:AlternateContent>"
        f'<mc:Choice Requires="wps">{shape(1, "box", f"<wps:txbx>{BOX}</wps:txbx>")}</mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent>"
    )
    found = entries(f"<w:p><w:r>{both}</w:r></w:p>")
    assert [each.where for each in found] == [
        "body, paragraph 1",
        "body, paragraph 1, text box 1, paragraph 1",
    ]


def test_headers_and_notes_follow_and_comments_are_left_out() -> None:
    """The number of a note does not tell two languages apart; that of a header does."""
    line = "<w:p><w:r><w:t>a</w:t></w:r></w:p>"
    found = entries(
        "Tekstas",
        header1=line,
        footnotes=f'<w:footnote w:id="2">{line}</w:footnote>',
        comments=f'<w:comment w:id="0">{line}</w:comment>',
    )
    assert [each.story for each in found] == [
        "body, paragraph",
        "header 1, paragraph",
        "footnote, paragraph",
    ]


def test_references_are_counted_however_they_are_written() -> None:
    """As a link, as a field in pieces, as a field in one piece; a page number is none."""
    field = "<w:r><w:instrText> REF purpose \\r </w:instrText></w:r>"
    simple = '<w:fldSimple w:instr=" REF purpose "/><w:fldSimple w:instr=" PAGE "/>'
    link = '<w:hyperlink w:anchor="purpose"><w:r><w:t>1</w:t></w:r></w:hyperlink>'
    (found,) = entries(f"<w:p>{field}{simple}{link}<w:hyperlink/></w:p>")
    assert found.links == 3


def test_a_section_says_what_kind_of_pages_begin() -> None:
    """One inside the text stands at its last paragraph, the last one at the end of the body."""
    wide = (
        '<w:sectPr><w:type w:val="nextPage"/><w:pgSz w:w="1" w:orient="landscape"/><w:cols/>'
        "</w:sectPr>"
    )
    found = entries(f"<w:p><w:pPr>{wide}</w:pPr></w:p>", "Tekstas", "<w:sectPr/>")
    sections = [each for each in found if each.kind is EntryKind.SECTION]
    assert [(each.where, each.form) for each in sections] == [
        ("body, paragraph 1", ("pgSz landscape",)),
        ("body", ()),
    ]


@pytest.mark.parametrize(
    ("mark", "form"),
    [("<w:titlePg/>", ("different first page",)), ('<w:titlePg w:val="0"/>', ())],
)
def test_a_section_says_whether_its_first_page_differs(mark: str, form: tuple[str, ...]) -> None:
    """Two languages with other headers on their first pages are no counterparts."""
    (*_, section) = entries("Tekstas", f"<w:sectPr>{mark}</w:sectPr>")
    assert section.form == form


def test_a_file_without_styles_has_no_names() -> None:
    """Some programs write none."""
    package = Package.open(paper("Tekstas"))
    bare = package.changed({"word/styles.xml": b'<w:styles xmlns:w="urn:none"/>'})
    assert [each.style for each in outline(bare)] == [""]
