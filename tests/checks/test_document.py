"""Checking a finished document."""

from __future__ import annotations

import pytest

from memo_kit.checks.document import check_document
from memo_kit.errors import TemplateError
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
