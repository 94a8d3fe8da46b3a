"""Text that is set from right to left."""

from __future__ import annotations

import pytest

from memo_kit.checks.character import bidi_control
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.view import DocumentView
from tests.paper import paper

RUN = "<w:p>{}<w:r><w:rPr>{}</w:rPr><w:t>{}</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    ("block", "times"),
    [
        (RUN.format("", "<w:rtl/>", "50,000"), 1),
        (RUN.format("<w:pPr><w:bidi/></w:pPr>", "", "50,000"), 1),
        (RUN.format("", '<w:rtl w:val="0"/>', "50,000"), 0),
        (RUN.format("", "<w:rtl/>", " "), 0),
        ("<w:sectPr><w:bidi/></w:sectPr>", 0),
    ],
)
def test_only_what_turns_a_text_around_is_found(block: str, times: int) -> None:
    """A mark that is off, turns nothing, or sets the columns of a section only is none."""
    view = DocumentView(Package.open(paper("Tekstas", block)), "a.docx")
    assert len([*bidi_control.findings(view)]) == times
