"""LibreOffice is asked in a way that notices when it fails."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from tests.office.office import pages, pandoc_text, program, to_pdf, words

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


def test_words_are_found_where_they_stand(tmp_path: Path) -> None:
    """Each with its page and its margins; pandoc reads the same words without pages."""
    document = Document()
    document.add_paragraph("Tikslas ir sritys")
    document.add_page_break()
    document.add_table(1, 2).cell(0, 1).text = "Parašas"
    document.save(str(tmp_path / "du.docx"))
    (pdf,) = to_pdf([tmp_path / "du.docx"], tmp_path)
    found = [*words(pdf)]
    assert [(word.page, word.text) for word in found] == [
        (1, "Tikslas"), (1, "ir"), (1, "sritys"), (2, "Parašas"),
    ]  # fmt: skip
    left, *_ = (word.margins[0] for word in found)
    assert 60 < left < found[-1].margins[0]
    assert pandoc_text(tmp_path / "du.docx").split() == ["Tikslas", "ir", "sritys", "Parašas"]


def test_a_program_that_is_missing_fails_the_run() -> None:
    """A check that is left out in silence proves nothing."""
    with pytest.raises(AssertionError, match="no-such-program is missing: make setup"):
        program("no-such-program")


def test_a_file_that_is_not_converted_is_noticed(tmp_path: Path) -> None:
    """LibreOffice ends with 0 even if it wrote nothing."""
    with pytest.raises(AssertionError):
        to_pdf([tmp_path / "nėra.docx"], tmp_path)
