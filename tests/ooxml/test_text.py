"""The readable text of a document."""

from __future__ import annotations

import pytest

from memo_kit.errors import MemoKitError
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.text import readable_text
from tests.paper import paper, paragraph


def test_a_paragraph_is_a_line_and_a_row_is_one_with_bars() -> None:
    """Numbers of Word's own stand before their paragraphs; other stories follow."""
    data = paper(
        paragraph("Tikslas", style="Article"),
        paragraph("Šalys", " bendradarbiauja", style="Clause"),
        "¦ a ¦ b",
        parts={
            "header1": "Viršus",
            "footer1": "",
            "footnotes": "<w:footnote><w:p><w:r><w:t>x</w:t></w:r></w:p></w:footnote>",
        },
    )
    assert (
        readable_text(data)
        == "1 straipsnis. Tikslas\n1.1. Šalys bendradarbiauja\na | b\n\nViršus\n\nx"
    )
    assert readable_text(Package.open(data)) == readable_text(data)


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/></w:r>", "a\tb c-"),
        ("<w:hyperlink><w:r><w:t>a</w:t></w:r></w:hyperlink>", "a"),
        ("<w:ins><w:r><w:t>a</w:t></w:r></w:ins><w:del><w:r><w:delText>b</w:delText></w:r></w:del>", "a"),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>1</w:t></w:r>", "1"),
        ("<w:sdt><w:sdtPr><w:t>no</w:t></w:sdtPr><w:sdtContent><w:r><w:t>a</w:t></w:r></w:sdtContent></w:sdt>", "a"),
        ("<w:r><w:t/></w:r>", ""),
    ],
)  # fmt: skip
def test_a_line_shows_what_a_reader_sees(inner: str, text: str) -> None:
    """Insertions, not deletions; results of fields, not their instructions."""
    assert readable_text(paper(f"<w:p>{inner}</w:p>", "z")) == f"{text}\nz"


def test_a_text_box_follows_its_paragraph_once() -> None:
    """The copy for old programs is not read again."""
    box = "<w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent>"
    block = (
        "<w:p><w:r><w:t>a</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires='wps'>"
        f"<wps:txbx>{box}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>{box}</v:textbox>"
        "</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert readable_text(paper(block)) == "a\nbox"


def test_what_is_no_word_file_has_no_text() -> None:
    """The error is the one of opening."""
    with pytest.raises(MemoKitError, match="not-a-docx"):
        readable_text(b"no")
