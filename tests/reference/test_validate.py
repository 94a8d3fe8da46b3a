"""What a validator of Word's format reports is told, and makes the run fail."""

from __future__ import annotations

import json
import stat
import sys
from pathlib import Path

import pytest

from tools.validate import main

REPORT = {"description": "an element is missing", "path": "/word/document.xml"}


def program(folder: Path) -> Path:
    """Return a validator that finds a fault in each file that holds “faulty”."""
    path = folder / "validator"
    path.write_text(
        f"#!{sys.executable}\n"
        "import json, pathlib, sys\n"
        "text = pathlib.Path(sys.argv[1]).read_text()\n"
        "sys.exit(2) if text == 'broken' else None\n"
        f"errors = [{json.dumps(REPORT)}] if text == 'faulty' else []\n"
        "print(json.dumps({'errors': errors}))\n"
        "sys.exit(bool(errors))\n"
    )
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def outcome(folder: Path, document: str, template: str) -> int:
    """Return the status of validating one document."""
    kept = folder / "kept"
    kept.mkdir()
    (kept / "a.docx").write_text(document)
    (kept / "a.template.docx").write_text(template)
    return main([str(program(folder)), str(kept)])


@pytest.mark.parametrize(
    ("document", "template", "status"),
    [("sound", "sound", 0), ("faulty", "sound", 1), ("faulty", "faulty", 0)],
)
def test_what_the_template_has_too_is_not_the_engines(
    tmp_path: Path, document: str, template: str, status: int
) -> None:
    """Everything else makes the run fail."""
    assert outcome(tmp_path, document, template) == status


def test_a_fault_is_told_with_its_part(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And with the document, which is kept."""
    outcome(tmp_path, "faulty", "sound")
    told = capsys.readouterr().out
    assert "a.docx: an element is missing (/word/document.xml)" in told
    assert told.endswith("1 documents, 1 with a fault\n")


def test_no_documents_are_a_failure(tmp_path: Path) -> None:
    """A run that looks at nothing proves nothing."""
    assert main(["validator", str(tmp_path)]) == 1


def test_a_validator_that_does_not_run_is_a_failure(tmp_path: Path) -> None:
    """It is not taken for a document without faults."""
    with pytest.raises(RuntimeError):
        outcome(tmp_path, "broken", "sound")
