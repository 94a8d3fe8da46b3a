"""Comments are set where Word shows them, beside those that are there."""

from __future__ import annotations

from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from memo_kit.ooxml.comments import Comment, CommentsImpossibleError, with_comments
from memo_kit.ooxml.markup import find_all, parse
from memo_kit.ooxml.names import w
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.text import readable_text
from tests.paper import paper, paragraph, part_of, zipped

BOX = (
    "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>"
    "<w:p><w:r><w:t>box</w:t></w:r></w:p>"
    "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
)
OWN = (
    '<w:comment w:id="7" w:author="Ona"><w:p><w:r><w:t>Own</w:t></w:r></w:p></w:comment>'
    '<w:comment w:id="x" w:author="Ona"><w:p/></w:comment>'
)


def commented(source: bytes, *comments: Comment) -> bytes:
    """Return a Word file with comments of the author “A & B”."""
    return with_comments(Package.open(source), comments, "A & B").write()


def shown(data: bytes) -> dict[str, tuple[str, ...]]:
    """Return the paragraphs of each comment by its id."""
    return {
        comment.get(w("id"), ""): tuple(
            "".join(str(text) for text in line.itertext()) for line in comment
        )
        for comment in parse(part_of(data, "word/comments.xml").encode(), name="comments")
    }


def spanned(data: bytes) -> list[str]:
    """Return the marks of comments and the texts of the body, in the order of its XML."""
    body = parse(part_of(data, "word/document.xml").encode(), name="document")
    found = body.iter(*map(w, ("commentRangeStart", "commentRangeEnd", "commentReference", "t")))
    short = {w("commentRangeStart"): "<", w("commentRangeEnd"): ">", w("commentReference"): "!"}
    return [
        f"{short[node.tag]}{node.get(w('id'))}" if node.tag in short else str(node.text)
        for node in found
    ]


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ("body, paragraph 1", ["<0", "a", ">0", "!0", "b", "c"]),
        ("body, paragraph 2", ["a", "b", "c", "<0", ">0", "!0"]),
        ("body, table 1, row 1, cell 2, paragraph 1", ["a", "b", "<0", "c", ">0", "!0"]),
        ("body, table 1, row 1, cell 2", ["a", "b", "<0", "c", ">0", "!0"]),
        ("body, table 1", ["a", "<0", "b", ">0", "!0", "c"]),
    ],
)
def test_a_comment_spans_its_paragraph(where: str, expected: list[str]) -> None:
    """That of a table, row or cell spans the first paragraph in it."""
    data = commented(paper("a", "¦ b ¦ c", "<w:p/>"), Comment(where, ("x",), "elsewhere"))
    assert spanned(data) == expected
    assert shown(data) == {"0": ("x",)}


@pytest.mark.parametrize("where", ["header 1, paragraph 1", "properties, title", "word/a.xml", ""])
def test_what_has_no_margin_is_told_of_at_the_first_paragraph(where: str) -> None:
    """The last line of the comment says where it belongs; a longer number is another paragraph."""
    source = paper("a", "b", parts={"header1": "h"})
    data = commented(source, Comment(where, ("x",), "elsewhere"))
    assert spanned(data) == ["<0", "a", ">0", "!0", "b"]
    assert shown(data) == {"0": ("x", "elsewhere")}
    assert shown(commented(source, Comment(where, ("x",)))) == {"0": ("x",)}


def test_a_comment_on_a_text_box_stands_at_its_anchor() -> None:
    """Word has no comments in text boxes."""
    where = "body, paragraph 2, text box 1, paragraph 1"
    data = commented(paper("a", BOX), Comment(where, ("x",), "elsewhere"))
    assert spanned(data) == ["a", "<0", "box", ">0", "!0"]
    assert shown(data) == {"0": ("x", "elsewhere")}


def test_comments_that_are_there_stay() -> None:
    """New ones are counted from the highest id, also of a mark that lost its comment."""
    marks = '<w:p><w:commentRangeStart w:id="9"/><w:r><w:t>a</w:t></w:r></w:p>'
    one = Comment("body, paragraph 1", ("x",))
    data = commented(paper(marks, parts={"comments": OWN}), one, one)
    assert shown(data) == {"7": ("Own",), "x": ("",), "10": ("x",), "11": ("x",)}
    assert spanned(data) == ["<9", "<10", "<11", "a", ">10", "!10", ">11", "!11"]
    package = Package.open(data)
    assert package.targets(package.document, "comments") == ("word/comments.xml",)
    types = package.read("[Content_Types].xml").decode()
    assert types.count("/word/comments.xml") == 1


def test_the_properties_of_a_paragraph_stay_first() -> None:
    """As the schema wants it (ISO/IEC 29500-1, 17.3.1.22)."""
    data = commented(paper(paragraph("a", style="Article")), Comment("body", ("x",)))
    root = parse(part_of(data, "word/document.xml").encode(), name="document")
    (found,) = find_all(root, "//*[local-name()='commentRangeStart']/..")
    assert [child.tag for child in found][:2] == [w("pPr"), w("commentRangeStart")]


def test_the_part_is_registered_once() -> None:
    """With a content type and a relationship, under a name that is free."""
    source = Package.open(paper("a")).changed({"word/comments.xml": b"<other/>"}).write()
    package = Package.open(commented(source, Comment("body", ("x",))))
    assert package.targets(package.document, "comments") == ("word/comments2.xml",)
    assert package.content_type("word/comments2.xml").endswith(".comments+xml")
    assert package.read("word/comments.xml") == b"<other/>"
    keys = [relationship.key for relationship in package.relationships(package.document)]
    assert len(set(keys)) == len(keys)


def test_a_body_without_relationships_gets_some() -> None:
    """A Word file of one part is a Word file, too."""
    package = Package.open(paper("a"))
    bare = {name: package.read(name) for name in package.names if "document.xml.rels" not in name}
    assert shown(commented(zipped(bare), Comment("body", ("x",)))) == {"0": ("x",)}


def test_a_missing_part_of_comments_is_made_where_it_is_expected() -> None:
    """The relationship is there already."""
    package = Package.open(paper("a", parts={"comments": ""}))
    files = {name: package.read(name) for name in package.names if name != "word/comments.xml"}
    types = files["[Content_Types].xml"].partition(b'<Override PartName="/word/comments.xml"')
    files["[Content_Types].xml"] = types[0] + types[2].partition(b"/>")[2]
    changed = Package.open(commented(zipped(files), Comment("body", ("x",))))
    assert changed.targets(changed.document, "comments") == ("word/comments.xml",)
    assert changed.content_type("word/comments.xml").endswith(".comments+xml")


def test_a_body_without_paragraphs_is_refused() -> None:
    """A comment would stand beside nothing."""
    with pytest.raises(CommentsImpossibleError, match="no paragraph"):
        commented(paper("<w:sectPr/>"), Comment("body", ("x",)))


def test_any_text_can_stand_in_a_comment() -> None:
    """What XML cannot hold becomes the sign for unknown characters; all else stays."""
    data = commented(paper("a"), Comment("body", ('<„ž“ & "x">', "a\x00b\ufffe")))
    assert shown(data) == {"0": ('<„ž“ & "x">', "a\ufffdb\ufffd")}
    assert 'w:author="A &amp; B"' in part_of(data, "word/comments.xml")


def test_a_file_with_comments_is_valid_and_the_same_every_time(tmp_path: Path) -> None:
    """openxml-audit has nothing new to say, and readers see the text unchanged."""
    source = paper("a", "¦ b ¦ c", "d")
    comments = [Comment("body, paragraph 1", ("x", "y")), Comment("body, table 1", ("z",))]
    data = commented(source, *comments, comments[0])
    assert data == commented(source, *comments, comments[0])
    assert "w:date" not in part_of(data, "word/comments.xml")
    assert readable_text(data).startswith(readable_text(source))
    for name, content in (("source", source), ("copy", data)):
        (tmp_path / f"{name}.docx").write_bytes(content)
    before, after = (
        {error.description for error in OpenXmlValidator().validate(tmp_path / name).errors}
        for name in ("source.docx", "copy.docx")
    )
    assert after <= before
