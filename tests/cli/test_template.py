"""``memo-kit template check`` with ``--annotate`` and with a model of one's own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from memo_kit.cli.main import main
from memo_kit.ooxml.text import readable_text
from tests.drafting.paper import paper

pytestmark = pytest.mark.usefixtures("desk")

CHECK = ["template", "check", "own.docx", "--kind", "memorandum", "--annotate", "copy.docx"]


def test_faults_are_written_as_comments(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The copy is the same as from Python; the command ends as it does without it."""
    source = paper("{{ documen.date }}")
    (desk / "own.docx").write_bytes(source)
    assert main(CHECK) == 4
    told = capsys.readouterr()
    assert told.out == "written: copy.docx\n"
    assert "template.unknown-field" in told.err
    copy = (desk / "copy.docx").read_bytes()
    assert "\ntemplate.unknown-field" in readable_text(copy)
    assert (desk / "own.docx").read_bytes() == source
    assert "template.unknown-field" not in readable_text(source)


def test_a_copy_that_is_there_is_kept(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Somebody may have gone on with it; ``--overwrite`` says that nobody has."""
    (desk / "own.docx").write_bytes(paper("{{ a"))
    (desk / "copy.docx").write_bytes(b"mine")
    assert main(CHECK) == 6
    told = capsys.readouterr()
    assert told.out == "not written: copy.docx\n"
    assert "template.tag-unclosed" in told.err
    assert "output.changed-by-somebody" in told.err
    assert (desk / "copy.docx").read_bytes() == b"mine"
    assert main([*CHECK, "--overwrite"]) == 4
    assert readable_text((desk / "copy.docx").read_bytes()).startswith("{{ a\n")


def test_without_faults_there_is_no_copy(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And it is said."""
    (desk / "own.docx").write_bytes(paper("{{ document.date }}"))
    assert main(CHECK) == 0
    assert capsys.readouterr().out == (
        "own.docx: nothing wrong found (as a memorandum)\n"
        "not written: copy.docx (there is nothing to set a comment at)\n"
    )
    assert not (desk / "copy.docx").exists()


@pytest.mark.parametrize("content", [b"%PDF-1.7", None])
def test_what_is_no_word_file_has_no_copy(
    desk: Path, capsys: pytest.CaptureFixture[str], content: bytes | None
) -> None:
    """The reason is told once."""
    if content is not None:
        (desk / "own.docx").write_bytes(content)
    assert main(CHECK) != 0
    told = capsys.readouterr()
    assert told.out == "not written: copy.docx\n"
    assert told.err.count("error[") == 1
    assert not (desk / "copy.docx").exists()


def test_programs_are_told_of_the_copy(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Beside the faults; nothing else is printed."""
    (desk / "own.docx").write_bytes(paper("{{ documen.date }}"))
    assert main([*CHECK, "--json"]) == 4
    told = json.loads(capsys.readouterr().out)
    assert told["documents"] == [{"file": "copy.docx", "annotates": "own.docx"}]
    assert [error["code"] for error in told["errors"]] == ["template.unknown-field"]
    (desk / "own.docx").write_bytes(paper("{{ document.date }}"))
    assert main([*CHECK, "--json"]) == 0
    documents = json.loads(capsys.readouterr().out)["documents"]
    assert documents == [{"file": "own.docx", "kind": "memorandum"}]


def test_one_copy_is_of_one_template(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two templates cannot be annotated in one file."""
    (desk / "own.docx").write_bytes(paper("{{ a"))
    assert main([*CHECK, "other.docx"]) == 2
    assert "name one" in capsys.readouterr().err
    assert not (desk / "copy.docx").exists()


def test_warnings_are_written_as_comments_too(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """They bar nothing, but are worth a look in Word."""
    (desk / "own.docx").write_bytes(paper("{% if term %}a{% else %}b{% endif %}"))
    assert main(CHECK) == 0
    told = capsys.readouterr()
    assert told.out == "written: copy.docx\n"
    assert "warning[template.branch-never-used]" in told.err
    copy = readable_text((desk / "copy.docx").read_bytes())
    assert "\nwarning, template.branch-never-used" in copy
    assert "template.fields-not-used" in told.err
    assert "template.fields-not-used" not in copy


MODEL = """
from pydantic import BaseModel

class Lease(BaseModel):
    title: str
    end: str | None = None
    class Room(BaseModel):
        size: int
"""


def test_a_model_of_ones_own_is_checked_against(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its module lies in the folder; only a note is no fault."""
    (desk / "lease_a.py").write_text(MODEL, encoding="utf-8")
    (desk / "own.docx").write_bytes(paper("{{ titel }} {{ end }}"))
    check = ["template", "check", "own.docx", "--model", "lease_a:Lease"]
    assert main(check) == 4
    told = capsys.readouterr().err
    assert "did you mean “title”?" in told
    assert "“end” may be none and is printed without a guard" in told
    assert "fields-not-used" not in told
    (desk / "own.docx").write_bytes(paper("{{ title }}"))
    assert main(check) == 0
    told_ = capsys.readouterr()
    assert told_.out == "own.docx: nothing wrong found (as a Lease)\n"
    assert "note[template.fields-not-used]: the template never uses end\n" in told_.err
    assert main([*check, "--json"]) == 0
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert [(each["code"], each["severity"]) for each in findings] == [
        ("template.fields-not-used", "note")
    ]


def test_a_kind_and_a_model_are_not_given_at_once(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Both say what the template is for."""
    (desk / "own.docx").write_bytes(paper("{{ title }}"))
    arguments = ["--kind", "memorandum", "--model", "lease_a:Lease"]
    assert main(["template", "check", "own.docx", *arguments]) == 2
    assert "give one" in capsys.readouterr().err


def test_what_stands_beside_the_tags_is_read(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A warning tells what is not written as Lithuanian is; the template may be used."""
    (desk / "own.docx").write_bytes(paper("Šalys yra “{{ document.date }}” ir kitos, kad"))
    assert main(["template", "check", "own.docx", "--kind", "memorandum"]) == 0
    told = capsys.readouterr().err
    assert "warning[check.quotes-lt]" in told
    assert "hint: write “„{{ document.date }}“”" in told
