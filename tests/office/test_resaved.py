"""A document that somebody opened and saved in LibreOffice can be checked."""

from __future__ import annotations

from pathlib import Path

import pytest

import memo_kit
from memo_kit.checks.document import check_document, origin
from memo_kit.errors import Severity
from tests.house.source import ROOT
from tests.office.office import converted

pytestmark = pytest.mark.xdist_group("office")


def test_a_document_that_libreoffice_saved_is_checked_like_any_other(tmp_path: Path) -> None:
    """What it writes otherwise is told, and its text is the same: no tag, no gap, no broken reference."""
    agreement = memo_kit.load(ROOT / "examples" / "litek-cpic" / "memorandum.yaml")
    sources = [tmp_path / f"{edition}.docx" for edition in ("lt", "bilingual")]
    for source in sources:
        source.write_bytes(memo_kit.draft(agreement, source.stem).data)
    folder = tmp_path / "saved"
    folder.mkdir()
    for saved in converted(sources, folder, "docx"):
        found = check_document(saved.read_bytes(), name=saved.name)
        assert {each.code for each in found if each.severity is Severity.ERROR} == set()


def test_the_text_of_a_document_that_libreoffice_saved_is_as_it_was_written(tmp_path: Path) -> None:
    """The fingerprint of the text holds for every edition, with places to fill in and a mark."""
    agreements = {
        "example": ROOT / "examples" / "litek-cpic" / "memorandum.yaml",
        "open": ROOT / "examples" / "three-parties" / "memorandum.yaml",
    }
    sources = []
    for name, data in agreements.items():
        for edition in ("lt", "en", "bilingual"):
            sources.append(tmp_path / f"{name}-{edition}.docx")
            sources[-1].write_bytes(memo_kit.draft(memo_kit.load(data), edition).data)
    folder = tmp_path / "saved"
    folder.mkdir()
    told = {saved.name: origin(saved.read_bytes()) for saved in converted(sources, folder, "docx")}
    assert len(told) == len(sources)
    assert [name for name, each in told.items() if each is None or not each.is_as_written] == []
