"""``memo-kit check --expect``."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from memo_kit.cli.main import main
from tests.drafting.desk import data
from tests.drafting.paper import paper
from tests.drafting.tampered import changed, rewrite

DOCUMENTS = ["memorandum.bilingual.docx", "memorandum.en.docx", "memorandum.lt.docx"]


@pytest.fixture
def drafted(desk: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A folder with a data file and its documents."""
    assert main(["draft", "memorandum.yaml", "--final"]) == 0
    capsys.readouterr()
    return desk


@pytest.mark.usefixtures("drafted")
def test_what_was_proved_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    """Of each document: how much of it, in which language."""
    assert main(["check", *DOCUMENTS, "--expect", "memorandum.yaml"]) == 0
    *sentences, last = capsys.readouterr().out.splitlines()
    assert last == "nothing found"
    told = "every text of memorandum.yaml stands in {0}, and no other: # paragraphs {1}, with # fields of the data"
    languages = ["in Lithuanian and English", "in English", "in Lithuanian"]
    assert [re.sub(r"\b\d+\b", "#", each) for each in sentences] == [
        told.format(*pair) for pair in zip(DOCUMENTS, languages, strict=True)
    ]


def test_what_differs_is_told_with_the_line_of_the_data(
    drafted: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command ends with 7, and says of no document that it is proved."""
    file = drafted / "memorandum.lt.docx"
    file.write_bytes(changed(file.read_bytes(), rewrite("000000001", "000000002")))
    assert main(["check", str(file.name), "--expect", "memorandum.yaml"]) == 7
    told = capsys.readouterr()
    assert "every text" not in told.out
    assert "error[check.expect-value]: expected “000000001”, found “000000002”" in told.err
    line = data().splitlines().index('      register_code: "000000001"') + 1
    assert f"the data say it in memorandum.yaml, line {line}, column 22: parties[0]." in told.err


@pytest.mark.usefixtures("drafted")
def test_programs_get_the_proof_with_the_document(capsys: pytest.CaptureFixture[str]) -> None:
    """Beside what was found."""
    assert main(["check", "memorandum.en.docx", "--expect", "memorandum.yaml", "--json"]) == 0
    (document,) = json.loads(capsys.readouterr().out)["documents"]
    proof = document["expectation"]
    assert proof.pop("values") > 20
    assert proof.pop("paragraphs") > 30
    assert proof == {"data": "memorandum.yaml", "language": "en", "proved": True}


@pytest.mark.usefixtures("drafted")
def test_other_data_are_one_finding(capsys: pytest.CaptureFixture[str]) -> None:
    """Instead of one for each paragraph."""
    assert main(["new", "protocol", "-o", "protocol.yaml"]) == 0
    capsys.readouterr()
    example = Path(__file__).parents[2] / "examples" / "litek-cpic" / "memorandum.yaml"
    assert main(["check", "memorandum.en.docx", "--expect", str(example), "--json"]) == 7
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert [each["code"] for each in findings] == ["check.expect-agreement"]


@pytest.mark.usefixtures("drafted")
def test_data_that_cannot_be_read_are_told_beside_the_check(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A file that is not there, and one with a fault."""
    assert main(["check", "memorandum.en.docx", "--expect", "none.yaml", "--json"]) == 3
    answer = json.loads(capsys.readouterr().out)
    assert [each["code"] for each in answer["errors"]] == ["data.file-unreadable"]
    assert "expectation" not in answer["documents"][0]


def test_a_document_that_cannot_be_compared_does_not_hide_the_others(
    drafted: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its language cannot be told; it is checked all the same."""
    (drafted / "a.docx").write_bytes(paper("1"))
    files = ["a.docx", "memorandum.en.docx"]
    assert main(["check", *files, "--expect", "memorandum.yaml", "--json"]) == 2
    answer = json.loads(capsys.readouterr().out)
    (error,) = answer["errors"]
    assert error["code"] == "usage.document-language-unknown"
    assert error["place"]["file"] == "a.docx"
    assert [each.get("expectation", {}).get("proved") for each in answer["documents"]] == [
        None,
        True,
    ]


def test_how_a_document_was_drafted_can_be_said(
    drafted: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Language, layout, what stands left, and own templates."""
    (drafted / "own.lt.docx").write_bytes(paper("{{ parties[0].short_name }} dirba"))
    options = ["-l", "lt", "--template", "lt=own.lt.docx", "-o", "own"]
    assert main(["draft", "memorandum.yaml", *options]) == 0
    own = ["check", "own/memorandum.lt.docx", "--expect", "memorandum.yaml", "--language", "lt"]
    capsys.readouterr()
    main([*own, "-t", "lt=own.lt.docx", "--json"])
    assert json.loads(capsys.readouterr().out)["documents"][0]["expectation"]["proved"]
    main([*own, "--json"])
    assert not json.loads(capsys.readouterr().out)["documents"][0]["expectation"]["proved"]
    swapped = ["--left", "en", "--layout", "consecutive"]
    assert main(["draft", "memorandum.yaml", "-l", "bilingual", *swapped, "-o", "swapped"]) == 0
    given = ["check", "swapped/memorandum.bilingual.docx", "--expect", "memorandum.yaml"]
    assert main([*given, *swapped]) == 0
    capsys.readouterr()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("a.docx", "--left", "en"), "an option tells of a document that is compared with nothing"),
        (
            ("a.docx", "memorandum.yaml", "--expect", "memorandum.yaml"),
            "memorandum.yaml is no document that could be compared with data",
        ),
        (
            ("a.docx", "--expect", "memorandum.yaml", "--expect", "b.yaml"),
            "“--expect” was given more than once",
        ),
    ],
)
@pytest.mark.usefixtures("desk")
def test_options_that_contradict_each_other_are_refused(
    arguments: tuple[str, ...], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is passed over in silence."""
    assert main(["check", *arguments]) == 2
    assert f"error[usage.expect-option]: {message}" in capsys.readouterr().err
