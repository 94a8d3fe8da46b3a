"""The example's script."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from memo_kit.agreement.reading import load
from memo_kit.drafting.draft import draft
from memo_kit.language.language import Language
from tests.house.source import ROOT

DATA = sorted((ROOT / "examples").glob("*/*.yaml"))


def test_the_script_writes_what_the_command_writes(tmp_path: Path) -> None:
    """Each data file in each language, as ``draft`` gives it."""
    script = ROOT / "examples" / "litek-cpic" / "draft.py"
    folder = tmp_path / "out"
    subprocess.run(
        [sys.executable, script, folder],
        check=True,
        capture_output=True,
        env={"PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": "utf-8"},
    )
    assert sorted(path.name for path in folder.iterdir()) == [
        "memorandum.en.docx",
        "memorandum.lt.docx",
        "protocol.en.docx",
        "protocol.lt.docx",
    ]


@pytest.mark.parametrize("path", DATA, ids=lambda path: f"{path.parent.name}/{path.stem}")
@pytest.mark.parametrize("language", Language)
def test_an_example_drafts_without_a_finding_that_is_an_error(
    path: Path, language: Language
) -> None:
    """Whatever an agreement can have, the stock writes it."""
    findings = draft(load(path), language).check()
    assert [finding for finding in findings if finding.severity == "error"] == []


@pytest.mark.parametrize("path", DATA, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_no_form_of_an_example_is_unsure(path: Path) -> None:
    """The signing copy refuses forms that a person has to look at."""
    assert [
        form for form in draft(load(path), Language.LT).forms if form.form.confidence == "unsure"
    ] == []
