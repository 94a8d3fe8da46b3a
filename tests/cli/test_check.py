"""``memo-kit check``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import memo_kit
from memo_kit.cli.main import main
from tests.drafting.desk import data
from tests.drafting.paper import paper
from tests.packages import files_of
from tests.paper import zipped


def told(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    """Return what a command told a program."""
    answer: dict[str, Any] = json.loads(capsys.readouterr().out)
    return answer


def retold(data: bytes, old: str, new: str) -> bytes:
    """Return a document with a text of its body replaced."""
    files = files_of(data)
    body = files["word/document.xml"].decode()
    assert old in body
    return zipped(files | {"word/document.xml": body.replace(old, new).encode()})


def origin_told(capsys: pytest.CaptureFixture[str], file: str) -> dict[str, Any]:
    """Return what a program is told of where a document comes from."""
    main(["check", file, "--json"])
    (document,) = told(capsys)["documents"]
    origin: dict[str, Any] = document.get("origin", {})
    return origin


@pytest.mark.usefixtures("desk")
def test_data_are_shown_with_every_form(capsys: pytest.CaptureFixture[str]) -> None:
    """Each with how sure it is and the field for another form."""
    assert main(["check", "memorandum.yaml"]) == 0
    printed = capsys.readouterr()
    lines = [line.split("  ") for line in printed.out.splitlines()]
    cells = [[cell.strip() for cell in row if cell.strip()] for row in lines]
    rows = {row[0]: row[1:] for row in cells}
    assert rows["John Sample"] == [
        "genitive",
        "Johno Sample’o",
        "given",
        "parties[1].representatives[0].forms.genitive",
    ]
    assert printed.out.endswith("nothing found\n")
    assert printed.err == ""


@pytest.mark.usefixtures("desk")
def test_programs_get_the_forms_too(capsys: pytest.CaptureFixture[str]) -> None:
    """Beside documents, errors and findings."""
    assert main(["check", "memorandum.yaml", "--json"]) == 0
    answer = told(capsys)
    assert list(answer) == ["ok", "documents", "errors", "findings", "summary", "forms"]
    counts = {"errors": 0, "warnings": 0, "notes": 0}
    assert answer["documents"] == [{"file": "memorandum.yaml", **counts}]
    assert answer["summary"] == counts
    (form,) = [form for form in answer["forms"] if form["name"] == "John Sample"]
    assert form == {
        "file": "memorandum.yaml",
        "name": "John Sample",
        "case": "genitive",
        "form": "Johno Sample’o",
        "confidence": "given",
        "reason": "given in the data",
        "field": "parties[1].representatives[0].forms.genitive",
    }


def test_a_finished_document_of_memo_kit_has_no_finding(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In either language, when it is final; a draft is told to be one."""
    assert main(["draft", "memorandum.yaml", "-o", "drafts"]) == 0
    capsys.readouterr()
    assert main(["check", str(desk / "drafts" / "memorandum.lt.docx")]) == 0
    assert "check.draft-mark" in "".join(capsys.readouterr())
    assert main(["draft", "memorandum.yaml", "--final"]) == 0
    capsys.readouterr()
    files = sorted(desk.glob("*.docx"))
    assert main(["check", *map(str, files)]) == 0
    *proved, conclusion = capsys.readouterr().out.splitlines()
    version = memo_kit.__version__
    assert proved == [
        f"{file}: the text is what memo_kit {version} wrote as the final document" for file in files
    ]
    assert conclusion == "nothing found"


def test_whether_the_text_is_as_it_was_written_is_told(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of a draft, too; of a changed text it is a finding, of a stranger's document nothing."""
    assert main(["draft", "memorandum.yaml", "-l", "lt"]) == 0
    drafted = desk / "memorandum.lt.docx"
    capsys.readouterr()
    main(["check", "memorandum.lt.docx"])
    assert f"memo_kit {memo_kit.__version__} wrote as the draft\n" in capsys.readouterr().out
    assert origin_told(capsys, "memorandum.lt.docx") == {
        "version": memo_kit.__version__,
        "stage": "draft",
        "is_as_written": True,
    }
    drafted.write_bytes(retold(drafted.read_bytes(), "Memorandumas", "Susitarimas"))
    assert origin_told(capsys, "memorandum.lt.docx")["is_as_written"] is False
    main(["check", "memorandum.lt.docx"])
    assert "wrote as the draft" not in capsys.readouterr().out
    drafted.write_bytes(paper("Sutartis"))
    assert origin_told(capsys, "memorandum.lt.docx") == {}
    drafted.write_bytes(retold(paper("Sutartis"), "</w:body>", ""))
    assert origin_told(capsys, "memorandum.lt.docx") == {}


def test_a_fault_of_one_file_does_not_hide_another(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """All files are looked at; the highest status counts."""
    (desk / "a.docx").write_bytes(paper("{{ tag }}"))
    (desk / "bad.yaml").write_text(data(("english: en-GB", "english: en-US")), encoding="utf-8")
    assert main(["check", "bad.yaml", "a.docx", "--json"]) == 3
    answer = told(capsys)
    assert answer["ok"] is False
    assert [error["code"] for error in answer["errors"]] == ["data.word-unknown"]
    assert "check.tag-left" in [finding["code"] for finding in answer["findings"]]


def test_the_last_line_says_how_much_was_found(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And in how many files: of many findings, one wants to know how many there are left."""
    (desk / "a.docx").write_bytes(paper("{{ tag }} ir {{ tag }}"))
    (desk / "b.docx").write_bytes(b"")
    assert main(["check", "a.docx", "b.docx", "missing.docx"]) == 4
    printed = capsys.readouterr()
    *_, last = printed.out.splitlines()
    assert last.startswith("4 errors, ")
    assert last.endswith(" in 3 files")
    assert "  at b.docx\n" in printed.err


def test_a_template_of_word_is_a_document_too(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Only data files are known by the ends of their names; everything else is opened."""
    (desk / "a.dotx").write_bytes(paper("{{ tag }}"))
    assert main(["check", "a.dotx"]) == 7
    assert "check.tag-left" in capsys.readouterr().err


@pytest.mark.usefixtures("desk")
def test_a_text_that_is_not_written_as_its_language_is_has_its_line(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """File, line, field, what stands there and what to write; the file stays as it is."""
    given = data(("lt: plėtoti", "lt: plėtoti „X” -"))
    (desk / "own.yaml").write_text(given, encoding="utf-8")
    line = next(n for n, text in enumerate(given.splitlines(), 1) if "„X”" in text)
    assert main(["check", "own.yaml"]) == 7
    told = capsys.readouterr()
    assert "error[check.quotes-lt]: the quotation marks of “X” are not “„…“”" in told.err
    assert f"  at own.yaml, line {line}, column " in told.err
    assert ": purpose.lt\n" in told.err
    assert "hint: write “„X“”" in told.err
    assert (desk / "own.yaml").read_text(encoding="utf-8") == given


def test_corrected_texts_are_printed_on_request(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """To be copied by hand: nothing is written."""
    given = data(("lt: plėtoti", "lt: plėtoti „X” -"))
    (desk / "own.yaml").write_text(given, encoding="utf-8")
    assert main(["check", "own.yaml", "--propose"]) == 7
    told = capsys.readouterr().out
    assert "own.yaml: purpose.lt, line " in told
    assert "as memo_kit would write it:\n    plėtoti „X“ – " in told
    assert (desk / "own.yaml").read_text(encoding="utf-8") == given
    assert main(["check", "own.yaml", "--propose", "--json"]) == 7
    (proposal,) = json.loads(capsys.readouterr().out)["proposals"]
    assert list(proposal) == ["file", "line", "column", "path", "text", "proposed"]
    assert proposal["path"] == "purpose.lt"
    assert proposal["proposed"].startswith("plėtoti „X“ – ")


@pytest.mark.usefixtures("desk")
def test_good_texts_need_no_proposal(capsys: pytest.CaptureFixture[str]) -> None:
    """And it is said."""
    assert main(["check", "memorandum.yaml", "--propose"]) == 0
    assert "\nno text that memo_kit would write otherwise\n" in capsys.readouterr().out


def test_a_finished_document_is_read_for_its_wording(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Anybody's: by the same rules as the data."""
    (desk / "a.docx").write_bytes(paper("Šalys susitaria, kad yra “taip” ir 3 (keturis) metus"))
    assert main(["check", "a.docx", "--json"]) == 7
    codes = [finding["code"] for finding in told(capsys)["findings"]]
    assert {"check.quotes-lt", "check.number-match"} <= {*codes}


def test_final_refuses_a_text_that_is_wrong(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What a check calls an error bars signing; a draft may hold it, and a warning may stay."""
    given = data(
        ("lt: plėtoti", "lt: 12 mėnesius plėtoti “X”"), ("en: develop", "en: for 12 months develop")
    )
    (desk / "own.yaml").write_text(given, encoding="utf-8")
    assert main(["draft", "own.yaml", "--language", "lt"]) == 0
    assert main(["draft", "own.yaml", "--language", "lt", "--final", "-o", "final"]) == 6
    told = capsys.readouterr().err
    assert "error[output.check-failed]" in told
    assert "(check.quotes-lt)" in told
    assert "check.number-noun" not in told
    assert not (desk / "final").exists()
