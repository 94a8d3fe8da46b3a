"""Checking a finished document."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memo_kit.checks.document import check_document
from memo_kit.errors import TemplateError
from memo_kit.ooxml.markup import escape
from tests.checks.page import found, page, paragraph


def test_a_good_document_has_no_finding() -> None:
    """A check that cries wolf is not read."""
    assert found(paragraph("Susitarimo memorandumas")) == []


def test_findings_name_the_document() -> None:
    """Several documents are checked at once."""
    (finding,) = check_document(page(paragraph("{{ a }}")), name="out/a.docx")
    assert str(finding.place) == "out/a.docx: body, paragraph 1"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"kind: memorandum\n", "template.not-a-docx"),
        (bytes.fromhex("D0CF11E0A1B11AE1"), "template.password-locked"),
        (page(paragraph("Sutartis"))[:-100], "template.damaged"),
    ],
)
def test_what_is_no_document_is_an_error_with_the_name(data: bytes, code: str) -> None:
    """Nothing can be said about what cannot be opened."""
    with pytest.raises(TemplateError) as caught:
        check_document(data, name="a.docx")
    assert caught.value.code == code
    assert caught.value.place is not None
    assert caught.value.place.file == "a.docx"


TAGS = (
    "p", "r", "t", "tab", "tbl", "tr", "tc", "sdt", "sdtPr", "sdtContent", "id", "showingPlcHdr",
    "alias", "bookmarkStart", "drawing", "hyperlink", "pPr", "rPr", "lang", "numPr", "sectPr",
)  # fmt: skip
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn"))).map(escape)
BODIES = st.recursive(
    st.one_of(TEXTS, st.sampled_from(TAGS).map("<w:{}/>".format)),
    lambda inner: st.builds(
        "<w:{0}>{1}</w:{0}>".format, st.sampled_from(TAGS), st.lists(inner).map("".join)
    ),
)


@given(BODIES)
def test_a_document_of_any_elements_can_be_checked(body: str) -> None:
    """A stranger's document, however odd, gives findings and no foreign exception."""
    for finding in found(body):
        assert finding.code.startswith("check.")
        assert finding.place.file == "a.docx"
