"""LibreOffice is asked in a way that notices when it fails."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from tests.office.office import pages, to_pdf

pytestmark = pytest.mark.xdist_group("office")


def test_a_document_becomes_pages(tmp_path: Path) -> None:
    """Each page is given by itself."""
    document = Document()
    document.add_paragraph("Pirmas puslapis")
    document.add_page_break()
    document.add_paragraph("Antras puslapis")
    document.save(str(tmp_path / "du.docx"))
    (pdf,) = to_pdf([tmp_path / "du.docx"], tmp_path)
    assert [page.strip() for page in pages(pdf)] == ["Pirmas puslapis", "Antras puslapis"]


def test_a_file_that_is_not_converted_is_noticed(tmp_path: Path) -> None:
    """LibreOffice ends with 0 even if it wrote nothing."""
    with pytest.raises(AssertionError):
        to_pdf([tmp_path / "nėra.docx"], tmp_path)
