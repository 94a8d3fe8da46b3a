"""``memo-kit new``, ``schema``, ``text``, ``template`` and ``explain``."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from memo_kit.agreement.kind import Kind
from memo_kit.agreement.schema import json_schema
from memo_kit.agreement.starter import starter
from memo_kit.cli.explanation import explanations, reference
from memo_kit.cli.main import main
from memo_kit.drafting.draft import draft
from memo_kit.drafting.stock import stock_template
from memo_kit.errors import OutputError
from memo_kit.language.language import Language
from tests.cli.program import run
from tests.drafting.desk import agreement
from tests.drafting.paper import paper
from tests.paper import paper as wordpaper

pytestmark = pytest.mark.usefixtures("desk")


@pytest.mark.parametrize("kind", [*map(str, Kind)])
def test_new_prints_a_file_to_start_from(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The same as from Python."""
    assert main(["new", kind]) == 0
    assert capsys.readouterr().out.rstrip("\n") == starter(kind).rstrip("\n")


def test_new_writes_a_file_to_start_from(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whatever the console knows of letters."""
    assert main(["new", "protocol", "-o", "naujas.yaml"]) == 0
    assert (desk / "naujas.yaml").read_text(encoding="utf-8") == starter("protocol")
    assert capsys.readouterr().out == "written: naujas.yaml\n"
    assert main(["new", "memorandum", "-o", "naujas.yaml", "--overwrite"]) == 0
    assert (desk / "naujas.yaml").read_text(encoding="utf-8") == starter("memorandum")


def test_new_says_when_the_console_loses_letters(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is printed there would be a damaged file."""
    monkeypatch.setattr("memo_kit.cli.new.shows_unicode", lambda: False)
    assert main(["new", "memorandum"]) == 0
    assert "give “-o FILE” instead" in capsys.readouterr().err


def test_new_does_not_fail_on_a_console_of_another_alphabet(desk: Path) -> None:
    """A real one."""
    done = run("new", "memorandum", at=desk, encoding="ascii")
    assert done.returncode == 0
    assert "kind: memorandum" in done.stdout


@pytest.mark.parametrize("kind", [*map(str, Kind)])
def test_schema_prints_the_schema(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    """As JSON, for editors."""
    assert main(["schema", kind]) == 0
    assert json.loads(capsys.readouterr().out) == json.loads(json.dumps(json_schema(kind)))


def test_text_prints_what_people_read(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A paragraph a line, the cells of a row between bars."""
    (desk / "a.docx").write_bytes(paper("Sutartis", "| Šalis | Party |"))
    assert main(["text", "a.docx"]) == 0
    assert capsys.readouterr().out == "Sutartis\nŠalis | Party\n"


def test_template_list_shows_the_stock(capsys: pytest.CaptureFixture[str]) -> None:
    """By layout, kind and language."""
    assert main(["template", "list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["kind", "language", "layout"]
    assert ["memorandum", "lt", "drt_2020"] in [line.split() for line in lines]
    assert main(["template", "list", "--json"]) == 0
    documents = json.loads(capsys.readouterr().out)["documents"]
    assert len(documents) == len(lines) - 1
    assert all(Path(each["file"]).is_file() for each in documents)


def test_template_copy_gives_a_file_to_edit(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A draft from the copy is the same as one from the stock."""
    assert main(["template", "copy", "memorandum", "lt"]) == 0
    assert capsys.readouterr().out == "written: memorandum.lt.docx\n"
    source = stock_template("memorandum", Language.LT)
    assert (desk / "memorandum.lt.docx").read_bytes() == source.read_bytes()
    arguments = ["memorandum.yaml", "-l", "lt", "-t", "lt=memorandum.lt.docx", "-o", "out"]
    assert main(["draft", *arguments]) == 0
    assert (desk / "out" / "memorandum.lt.docx").read_bytes() == draft(agreement(), "lt").data


def test_template_copy_takes_a_layout_and_a_place(desk: Path) -> None:
    """And does not replace what somebody edited, unless it is told to."""
    arguments = ["template", "copy", "protocol", "en", "--preset", "treaty", "-o", "own.docx"]
    assert main(arguments) == 0
    assert main(arguments) == 6
    assert main([*arguments, "--overwrite"]) == 0
    assert (desk / "own.docx").stat().st_size > 0


@pytest.mark.parametrize(
    ("name", "option", "said"),
    [
        ("memorandum.lt.docx", [], "as a memorandum"),
        ("own.docx", ["--kind", "protocol"], "as a protocol"),
        ("own.docx", [], "its tags only: give --kind or --model"),
    ],
)
def test_template_check_says_what_it_checked(
    desk: Path, capsys: pytest.CaptureFixture[str], name: str, option: list[str], said: str
) -> None:
    """The kind stands in the name, or is given; without one only the tags are looked at."""
    (desk / name).write_bytes(paper("{{ document.date }}"))
    assert main(["template", "check", name, *option]) == 0
    assert capsys.readouterr().out == f"{name}: nothing wrong found ({said})\n"


def test_template_check_warns_of_a_tag_in_a_tracked_deletion(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With its place and text; the template can be used, so that the command ends well."""
    change = "<w:p><w:del w:id='1'><w:r><w:delText>a {{ term }}</w:delText></w:r></w:del></w:p>"
    (desk / "own.docx").write_bytes(wordpaper("{{ document.date }}", change))
    assert main(["template", "check", "own.docx"]) == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == (
        "warning[template.tag-deleted]: “{{ term }}” is deleted or moved away by a tracked change, "
        "and is left alone\n  at own.docx: body, paragraph 2\n    a {{ term }}\n      ^^^^^^^^^^\n"
        "  hint: accept or reject the change in Word\n"
    )


def test_template_check_tells_programs(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every fault with its place."""
    (desk / "memorandum.lt.docx").write_bytes(paper("{{ documen.date }}", "{{ partys }}"))
    assert main(["template", "check", "memorandum.lt.docx", "--json"]) == 4
    errors = json.loads(capsys.readouterr().out)["errors"]
    assert [error["code"] for error in errors] == ["template.unknown-field"] * 2
    (desk / "memorandum.lt.docx").write_bytes(paper("{{ document.date }}"))
    assert main(["template", "check", "memorandum.lt.docx", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["documents"] == [
        {"file": "memorandum.lt.docx", "kind": "memorandum"}
    ]


def test_template_fields_lists_what_a_template_uses(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each field once, with its places; with its type when the model is known."""
    (desk / "own.docx").write_bytes(paper("Data", "{{ document.date }}", "{{ document.date }}"))
    assert main(["template", "fields", "own.docx"]) == 0
    rows = [re.split(r"  +", line) for line in capsys.readouterr().out.splitlines()]
    assert rows[0] == ["field", "stands at"]
    assert ["document.date", "body, paragraph 2 and 1 more"] in rows
    assert main(["template", "fields", "own.docx", "--json"]) == 0
    fields = json.loads(capsys.readouterr().out)["fields"]
    assert [field["field"] for field in fields] == ["document", "document.date"]
    wheres = [place["where"] for place in fields[1]["places"]]
    assert wheres == ["body, paragraph 2", "body, paragraph 3"]
    assert main(["template", "fields", "own.docx", "--kind", "memorandum"]) == 0
    rows = [re.split(r"  +", line) for line in capsys.readouterr().out.splitlines()]
    assert rows[0] == ["field", "type", "stands at"]
    assert ["document.date", "date or later", "body, paragraph 2 and 1 more"] in rows
    assert main(["template", "fields", "own.docx", "--kind", "memorandum", "--json"]) == 0
    fields = json.loads(capsys.readouterr().out)["fields"]
    assert fields[1]["type"] == "date or later"


def test_template_fields_gives_a_schema(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """For data of one's own, told from the template alone."""
    (desk / "own.docx").write_bytes(paper("{{ document.date }}"))
    assert main(["template", "fields", "own.docx", "--schema"]) == 0
    schema = json.loads(capsys.readouterr().out)
    assert schema["required"] == ["document"]
    assert schema["properties"]["document"]["required"] == ["date"]


@pytest.mark.parametrize("code", ["output.disk-full", "[check.tag-left]"])
def test_explain_tells_of_errors_and_findings(
    code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Copied from a message, with its brackets or without."""
    assert main(["explain", code]) == 0
    page = capsys.readouterr().out
    assert page.startswith(f"{code.strip('[]')}\n\n")
    assert "``" not in page
    assert re.search(r"^(Exit status|Severity): ", page, re.MULTILINE)


def test_explain_needs_a_code(capsys: pytest.CaptureFixture[str]) -> None:
    """Or ``--all``."""
    assert main(["explain"]) == 2
    assert "which code?" in capsys.readouterr().err


def test_explain_all_is_a_page_with_every_code(capsys: pytest.CaptureFixture[str]) -> None:
    """As Markdown, for the documentation."""
    assert main(["explain", "--all"]) == 0
    page = capsys.readouterr().out
    assert page.rstrip("\n") == reference()
    headings = re.findall(r"^### `(.+)`$", page, re.MULTILINE)
    assert sorted(headings) == sorted(explanations())


def test_every_explanation_is_prose_for_people() -> None:
    """No list of arguments for developers is in it, and it says more than one sentence."""
    for each in explanations().values():
        assert not re.search(r"^(Args|Attributes|Example|Raises):", each.text, re.MULTILINE)
        assert each.text.count(".") >= 2, each.code


def test_an_error_of_somebody_else_is_not_explained() -> None:
    """A program that uses memo_kit may have errors of its own under the same families."""

    class LetterUnstampedError(OutputError):
        """Not one of memo_kit's. Put a stamp on it."""

        code = "output.letter-unstamped"

    assert LetterUnstampedError.code not in explanations()


def test_an_error_with_errors_below_it_has_no_code_of_its_own() -> None:
    """Only what can be raised is explained; families and classes between stand for others."""
    assert not {"data", "template", "language", "output", "usage"} & explanations().keys()
