"""The body of a document, section by section."""

from __future__ import annotations

import pytest

from memo_kit.ooxml.manuscript import Manuscript
from memo_kit.ooxml.names import w
from memo_kit.ooxml.outline import EntryKind
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.section import Section, Unsettled, sections, unsettled
from tests.paper import BY_ONA, paper, paragraph

MARK = '<w:bookmarkStart w:id="7" w:name="{}"/>'
END = '<w:bookmarkEnd w:id="7"/>'
LINE = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"


def body(*lines: str) -> list[Section]:
    """Return what stands in a document."""
    made = Manuscript(Package.open(paper(*lines)))
    return sections(made.document, made.definitions)


def found(*lines: str, **parts: str) -> list[Unsettled]:
    """Return what is not settled in a document."""
    made = Manuscript(Package.open(paper(*lines, parts=parts)))
    return unsettled(made.labelled(), sections(made.document, made.definitions))


def test_a_section_break_divides() -> None:
    """The paragraph that holds it goes when it shows nothing; else it stays, and gives it away."""
    ended = "<w:p><w:pPr><w:sectPr/></w:pPr>{}</w:p>"
    words = "<w:r><w:t>Pabaiga</w:t></w:r>"
    made = body("A", ended.format(""), "B", ended.format(words), "C", "<w:sectPr/>")
    assert [[each.text for each in section.blocks] for section in made] == [
        ["A"],
        ["B", "Pabaiga"],
        ["C"],
    ]
    assert all(section.entries[-1].kind is EntryKind.SECTION for section in made)
    for section in made:
        section.open_end()
        section.open_end()
    assert not [*made[1].blocks[1].element.iter(w("sectPr"))]


def test_a_body_without_the_properties_of_its_pages_is_one_section() -> None:
    """Word leaves them out where all are as it would set them; so does an empty file."""
    (only,) = body("A")
    assert (only.properties.tag, len(only.properties)) == (w("sectPr"), 0)
    assert [len(each.entries) for each in body()] == [1]


def test_blocks_are_what_stands_in_no_other() -> None:
    """A table is one, with all that it holds; so is a content control."""
    control = f"<w:sdt><w:sdtContent>{LINE.format('X')}</w:sdtContent></w:sdt>"
    (section,) = body("A", "¦a¦b", control)
    assert [each.kind.value for each in section.blocks] == ["paragraph", "table", "content control"]
    assert len(section.entries) == 8


def test_bookmarks_between_paragraphs_go_into_them() -> None:
    """The start into the first paragraph after it, the end into the last one before it."""
    (section,) = body(
        "<w:proofErr/>", MARK.format("aim"), paragraph("A", style="Clause"), "¦a¦b", END
    )
    first, second = section.blocks
    assert first.labels == ("aim",)
    assert [each.tag for each in first.element] == [w("pPr"), w("bookmarkStart"), w("r")]
    assert list(second.element.iter(w("p")))[-1][-1].tag == w("bookmarkEnd")


def test_a_bookmark_with_nothing_after_it_goes() -> None:
    """There is nothing that it could name."""
    (section,) = body("A", MARK.format("aim"), END)
    assert section.blocks[0].labels == ()


@pytest.mark.parametrize(
    ("line", "what"),
    [
        (f'<w:p><w:ins w:id="9" {BY_ONA}><w:r><w:t>b</w:t></w:r></w:ins></w:p>', "a tracked change"),
        (f'<w:ins w:id="9" {BY_ONA}>{LINE.format("b")}</w:ins>', "a tracked change"),
        (f'<w:p><w:pPr><w:rPr><w:ins w:id="9" {BY_ONA}/></w:rPr></w:pPr></w:p>', "a tracked change"),
        ('<w:p><w:r><w:commentReference w:id="1"/></w:r></w:p>', "a comment"),
        (f'<w:customXml w:element="x">{LINE.format("b")}</w:customXml>', "an inserted part"),
    ],
    ids=["insertion", "insertion around", "mark of a paragraph", "comment", "custom markup"],
)  # fmt: skip
def test_what_is_not_text_yet_is_told_with_its_place(line: str, what: str) -> None:
    """A tracked change has two readings; a comment is about the text."""
    ((told, where, near),) = found("A", line)
    assert (told, where) == (what, "body, paragraph 2")
    assert near in {"body, paragraph 1", "body, paragraph 2"}


def test_a_paragraph_that_was_deleted_stands_after_the_one_before() -> None:
    """It shows nothing, so that it has no counterpart of its own."""
    gone = f'<w:p><w:del w:id="9" {BY_ONA}><w:r><w:delText>sena</w:delText></w:r></w:del></w:p>'
    assert found("A", gone) == [
        Unsettled("a tracked change", "body, paragraph 2", "body, paragraph 1")
    ]
    assert found(gone) == [Unsettled("a tracked change", "body, paragraph 1", "")]


def test_a_row_that_was_inserted_is_told_with_its_first_paragraph() -> None:
    """The mark of a row stands in no paragraph."""
    row = (
        f'<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:trPr><w:ins w:id="9" {BY_ONA}/></w:trPr>'
        f"<w:tc>{LINE.format('a')}</w:tc></w:tr></w:tbl>"
    )
    (only,) = found(row, "B")
    assert only.where == "body, table 1, row 1, cell 1, paragraph 1"


def test_headers_are_looked_at_too_and_a_file_without_a_paragraph_has_nothing_to_tell() -> None:
    """What a header says is set beside the other language as the body is."""
    header = f'<w:p><w:ins w:id="9" {BY_ONA}><w:r><w:t>b</w:t></w:r></w:ins></w:p>'
    assert found("A", header1=header) == [
        Unsettled("a tracked change", "header 1, paragraph 1", "")
    ]
    pages = f'<w:sectPr><w:sectPrChange w:id="9" {BY_ONA}/></w:sectPr>'
    assert found(pages) == [Unsettled("a tracked change", "body", "")]
