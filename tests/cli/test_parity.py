"""``memo-kit parity``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from memo_kit.cli.main import main
from tests.paper import paper


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with small files; the test works in it."""
    monkeypatch.chdir(tmp_path)
    for name, blocks in {
        "a.lt.docx": ("{{ a }}", "{% if b %}Taip{% endif %}"),
        "a.en.docx": ("{{ a }}", "{% if b %}Yes{% endif %}"),
        "other.en.docx": ("{{ a }}", "Yes"),
        "text.docx": ("Yes",),
    }.items():
        (tmp_path / name).write_bytes(paper(*blocks))
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_two_templates_that_agree_end_well(capsys: pytest.CaptureFixture[str]) -> None:
    """And it is said how much was looked at."""
    assert main(["parity", "a.lt.docx", "a.en.docx"]) == 0
    assert capsys.readouterr().out == "nothing found: 2 places of two templates agree\n"


@pytest.mark.usefixtures("folder")
def test_two_documents_are_compared_too(capsys: pytest.CaptureFixture[str]) -> None:
    """What has no tags is a finished document."""
    assert main(["parity", "text.docx", "text.docx"]) == 0
    assert capsys.readouterr().out == "nothing found: 1 places of two documents agree\n"


@pytest.mark.usefixtures("folder")
def test_a_difference_is_told_with_both_places(capsys: pytest.CaptureFixture[str]) -> None:
    """And the command ends with 7."""
    assert main(["parity", "a.lt.docx", "other.en.docx"]) == 7
    printed = capsys.readouterr()
    assert printed.out == ""
    first, second, *_ = printed.err.splitlines()
    assert first == (
        "error[check.parity-conditions]: “{% if b %}” does not stand in the counterpart"
        " (other.en.docx: body, paragraph 2)"
    )
    assert second == "  at a.lt.docx: body, paragraph 2"


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("right", ["a.en.docx", "other.en.docx"])
def test_programs_get_json(right: str, capsys: pytest.CaptureFixture[str]) -> None:
    """With the same keys whether something is found or not."""
    status = main(["parity", "a.lt.docx", right, "--json"])
    answer = json.loads(capsys.readouterr().out)
    assert answer["ok"] is (status == 0)
    assert answer["documents"] == [{"file": "a.lt.docx"}, {"file": right}]
    assert [each["code"] for each in answer["findings"]] == ["check.parity-conditions"] * (
        status == 7
    )


@pytest.mark.usefixtures("folder")
def test_a_template_beside_a_document_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing in them could agree."""
    assert main(["parity", "text.docx", "a.en.docx"]) == 2
    assert "error[usage.template-beside-document]" in capsys.readouterr().err
