"""Places in Word's terms."""

from __future__ import annotations

from memo_kit.ooxml.markup import parse
from memo_kit.ooxml.places import paragraphs
from tests.paper import SPACES


def places(root: str, inner: str, label: str) -> list[tuple[str, str]]:
    """Return the text and the place of each paragraph of a part."""
    data = f"<w:{root} {SPACES}>{inner}</w:{root}>".encode()
    found = paragraphs(parse(data, name="x"), label)
    return [("".join(map(str, p.itertext())), where) for p, where in found]


def test_paragraphs_tables_rows_and_cells_are_counted() -> None:
    """A content control around a block, row or cell is passed through."""
    cell = "<w:tc><w:p>{}</w:p><w:p>{}</w:p></w:tc>"
    table = (
        f"<w:tbl><w:tr>{cell.format('a', 'b')}</w:tr><w:sdt><w:sdtContent><w:tr>"
        f"{cell.format('c', 'd')}<w:sdt><w:sdtContent>{cell.format('e', 'f')}</w:sdtContent></w:sdt>"
        "</w:tr></w:sdtContent></w:sdt></w:tbl>"
    )
    body = f"<w:p>1</w:p><w:tbl/>{table}<w:sdt><w:sdtContent><w:p>2</w:p></w:sdtContent></w:sdt><w:sectPr/>"
    assert places("document", f"<w:body>{body}</w:body>", "body") == [
        ("1", "body, paragraph 1"),
        ("a", "body, table 2, row 1, cell 1, paragraph 1"),
        ("b", "body, table 2, row 1, cell 1, paragraph 2"),
        ("c", "body, table 2, row 2, cell 1, paragraph 1"),
        ("d", "body, table 2, row 2, cell 1, paragraph 2"),
        ("e", "body, table 2, row 2, cell 2, paragraph 1"),
        ("f", "body, table 2, row 2, cell 2, paragraph 2"),
        ("2", "body, paragraph 2"),
    ]


def test_a_nested_table_is_counted_inside_its_cell() -> None:
    """As Word nests them."""
    inner = "<w:tbl><w:tr><w:tc><w:p>a</w:p></w:tc></w:tr></w:tbl>"
    outer = f"<w:body><w:tbl><w:tr><w:tc>{inner}<w:p>b</w:p></w:tc></w:tr></w:tbl></w:body>"
    assert places("document", outer, "body") == [
        ("a", "body, table 1, row 1, cell 1, table 1, row 1, cell 1, paragraph 1"),
        ("b", "body, table 1, row 1, cell 1, paragraph 1"),
    ]


def test_both_forms_of_a_text_box_have_one_place() -> None:
    """Word stores a text box for new programs and for old ones."""
    box = "<w:txbxContent><w:p>{}</w:p></w:txbxContent>"
    inner = (
        "<w:body><w:p>0<w:r><mc:AlternateContent>"
        f"<mc:Choice Requires='wps'><wps:txbx>{box.format('a')}</wps:txbx>"
        f"<wps:txbx>{box.format('b')}</wps:txbx></mc:Choice>"
        f"<mc:Fallback><v:textbox>{box.format('c')}</v:textbox></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p></w:body>"
    )
    found = dict(places("document", inner, "body"))
    assert found["a"] == found["c"] == "body, paragraph 1, text box 1, paragraph 1"
    assert found["b"] == "body, paragraph 1, text box 2, paragraph 1"


def test_a_text_box_in_a_text_box_belongs_to_its_own_paragraph() -> None:
    """It is not counted twice."""
    inner = "<w:p><w:r><w:txbxContent><w:p>b</w:p></w:txbxContent></w:r></w:p>"
    outer = f"<w:body><w:p><w:r><w:txbxContent>{inner}</w:txbxContent></w:r></w:p></w:body>"
    assert [where for _, where in places("document", outer, "body")] == [
        "body, paragraph 1",
        "body, paragraph 1, text box 1, paragraph 1",
        "body, paragraph 1, text box 1, paragraph 1, text box 1, paragraph 1",
    ]


def test_notes_are_counted_without_their_separators() -> None:
    """A separator is stored as a note, and nobody counts it."""
    notes = '<w:footnote w:type="separator"><w:p>-</w:p></w:footnote><w:footnote><w:p>a</w:p></w:footnote>'
    assert places("footnotes", notes, "footnotes")[1:] == [("a", "footnote 1, paragraph 1")]
    assert places("comments", "<w:comment><w:p>a</w:p></w:comment>", "comments") == [
        ("a", "comment 1, paragraph 1")
    ]
    assert places("hdr", "<w:p>a</w:p>", "header 1") == [("a", "header 1, paragraph 1")]
