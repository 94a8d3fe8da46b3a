"""The body of a document as its blocks."""

from __future__ import annotations

import pytest

from memo_kit.errors import MemoKitError
from memo_kit.ooxml.blocks import Block, BlockKind, sections
from memo_kit.ooxml.markup import parse
from memo_kit.ooxml.names import w
from memo_kit.ooxml.numbering import Numbering
from memo_kit.ooxml.package import Package
from tests.paper import paper, paragraph

MARK = '<w:bookmarkStart w:id="7" w:name="{}"/>'
END = '<w:bookmarkEnd w:id="7"/>'


def blocks(*lines: str) -> list[list[Block]]:
    """Return the blocks of a document, section by section."""
    package = Package.open(paper(*lines))
    root = parse(package.read(package.document), name="document")
    return [list(each.blocks) for each in sections(root, Numbering.of(package))]


def test_a_block_knows_what_it_shows() -> None:
    """Kind, style, level, text, bookmarks and place."""
    ((heading, table),) = blocks(paragraph("Tikslas", style="Article", bookmark="aim"), "¦a¦b")
    assert heading[:6] == (
        BlockKind.PARAGRAPH, "Article", 0, "Tikslas", ("aim",), "body, paragraph 1",
    )  # fmt: skip
    assert table[:6] == (BlockKind.TABLE, "", None, "a\nb", (), "body, table 1")
    assert table.cells == (2,)


def test_a_section_break_divides() -> None:
    """The paragraph that holds it goes when it shows nothing, and stays when it does."""
    ended = "<w:p><w:pPr><w:sectPr/></w:pPr>{}</w:p>"
    words = "<w:r><w:t>Pabaiga</w:t></w:r>"
    found = blocks("A", ended.format(""), "B", ended.format(words), "C", "<w:sectPr/>")
    assert [[each.text for each in section] for section in found] == [
        ["A"],
        ["B", "Pabaiga"],
        ["C"],
    ]


def test_a_picture_is_something_to_see() -> None:
    """A paragraph with it is not empty."""
    ((picture, empty),) = blocks("<w:p><w:r><w:pict/></w:r></w:p>", "<w:p/>")
    assert (picture.is_empty, empty.is_empty) == (False, True)


def test_bookmarks_between_paragraphs_go_into_them() -> None:
    """The start into the first paragraph after it, the end into the last one before it."""
    ((first, second),) = blocks(
        "<w:proofErr/>", MARK.format("aim"), paragraph("A", style="Clause"), "¦a¦b", END
    )
    assert first.labels == ("aim",)
    assert [each.tag for each in first.element] == [w("pPr"), w("bookmarkStart"), w("r")]
    assert list(second.element.iter(w("p")))[-1][-1].tag == w("bookmarkEnd")


def test_a_bookmark_with_nothing_after_it_goes() -> None:
    """There is nothing that it could name."""
    ((only,),) = blocks("A", MARK.format("aim"), END)
    assert only.labels == ()


@pytest.mark.parametrize(
    "line",
    [
        '<w:p><w:ins w:id="9" w:author="A"><w:r><w:t>nauja</w:t></w:r></w:ins></w:p>',
        '<w:p><w:del w:id="9" w:author="A"><w:r><w:delText>sena</w:delText></w:r></w:del></w:p>',
        '<w:p><w:r><w:commentReference w:id="1"/></w:r></w:p>',
        '<w:customXml w:element="x"><w:p/></w:customXml>',
    ],
    ids=["insertion", "deletion", "comment", "custom markup"],
)
def test_what_is_not_text_yet_is_refused(line: str) -> None:
    """With its place: a tracked change has two readings."""
    with pytest.raises(MemoKitError) as caught:
        blocks("A", line)
    assert caught.value.code == "template.block-unknown"
    assert caught.value.place is not None
    assert caught.value.place.where == "body, paragraph 2"
