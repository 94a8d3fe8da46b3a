"""``memo-kit data`` and ``memo-kit draft --embed``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from memo_kit.cli.main import main
from tests.packages import files_of
from tests.paper import zipped


def test_data_that_are_read_back_give_the_same_document(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """All of them, in every edition."""
    assert main(["draft", "memorandum.yaml", "--embed", "all"]) == 0
    capsys.readouterr()
    for edition in ("lt", "en", "bilingual"):
        name = f"memorandum.{edition}.docx"
        assert main(["data", name]) == 0
        printed = capsys.readouterr()
        assert printed.err == ""
        folder = desk / edition
        folder.mkdir()
        (folder / "memorandum.json").write_text(printed.out, encoding="utf-8")
        again = ["draft", f"{edition}/memorandum.json", "-o", edition, "--embed", "all"]
        assert main([*again, "-l", edition]) == 0
        capsys.readouterr()
        assert (folder / name).read_bytes() == (desk / name).read_bytes()


@pytest.mark.usefixtures("desk")
def test_only_what_is_named_goes_into_the_document(capsys: pytest.CaptureFixture[str]) -> None:
    """With the kind, and with what was left out told by name."""
    fields = ["--embed", "document.date", "--embed", "parties.organisation.short_name"]
    assert main(["draft", "memorandum.yaml", "-l", "lt", *fields]) == 0
    capsys.readouterr()
    assert main(["data", "memorandum.lt.docx"]) == 0
    printed = capsys.readouterr()
    assert json.loads(printed.out) == {
        "document": {"date": "2024-03-08"},
        "kind": "memorandum",
        "parties": [
            {"organisation": {"short_name": "ĄŽUOLAS"}},
            {"organisation": {"short_name": "NPC"}},
        ],
    }
    assert "document.place, " in printed.err
    assert "parties.organisation.name, " in printed.err


def test_a_document_without_data_is_told(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is embedded unless somebody asks."""
    assert main(["draft", "memorandum.yaml", "-l", "lt"]) == 0
    assert not [
        name for name in files_of((desk / "memorandum.lt.docx").read_bytes()) if "/item" in name
    ]
    assert main(["data", "memorandum.lt.docx"]) == 3
    assert "error[data.not-embedded]" in capsys.readouterr().err


def test_altered_data_are_refused(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """``check`` tells of them, too (PRV01)."""
    assert main(["draft", "memorandum.yaml", "-l", "lt", "--embed", "all"]) == 0
    path = desk / "memorandum.lt.docx"
    files = files_of(path.read_bytes())
    files["customXml/item1.xml"] = files["customXml/item1.xml"].replace(
        b"2024-03-08", b"2024-03-09"
    )
    path.write_bytes(zipped(files))
    assert main(["data", path.name]) == 3
    assert "error[data.embedded-altered]" in capsys.readouterr().err
    assert main(["check", path.name]) == 7
    assert "error[check.data-altered]: the embedded data were changed" in capsys.readouterr().err
    files["docProps/custom.xml"] = files["docProps/custom.xml"].replace(b"embedded-", b"x-")
    path.write_bytes(zipped(files))
    assert main(["check", path.name]) == 7


@pytest.mark.usefixtures("desk")
def test_a_field_that_is_not_there_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """A misspelt name would leave out what was meant."""
    assert main(["draft", "memorandum.yaml", "--embed", "partys", "--embed", "zzz"]) == 2
    told = capsys.readouterr().err
    assert "the data have no field “partys” to put in" in told
    assert "did you mean “parties”?" in told
    assert "name fields as the data file does" in told
