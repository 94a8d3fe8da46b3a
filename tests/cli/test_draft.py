"""``memo-kit draft``."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

import memo_kit
from memo_kit.cli import draft as command
from memo_kit.cli.main import main
from memo_kit.cli.main import memo_kit as program
from memo_kit.ooxml.facing import Layout
from memo_kit.ooxml.text import readable_text
from memo_kit.template import printing
from memo_kit.template.template import Template
from tests.cli.program import run, run_code
from tests.drafting.desk import data
from tests.drafting.paper import paper
from tests.paper import paper as wordpaper

ALL = ["memorandum.bilingual.docx", "memorandum.en.docx", "memorandum.lt.docx"]


def written(folder: Path) -> dict[str, bytes]:
    """Return the documents of a folder."""
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*.docx"))}


def test_three_ways_to_run_give_the_same_documents(desk: Path) -> None:
    """From Python, by click in this process, and as a program of its own."""
    agreement = memo_kit.load(desk / "memorandum.yaml")
    wanted = {
        f"memorandum.{language}.docx": memo_kit.draft(agreement, language).data
        for language in ("bilingual", "en", "lt")
    }
    done = CliRunner().invoke(program, ["draft", "memorandum.yaml", "-o", "by-click"])
    assert done.stdout.splitlines() == [
        f"written: {Path('by-click', name)}"
        for name in ("memorandum.lt.docx", "memorandum.en.docx", "memorandum.bilingual.docx")
    ]
    assert run("draft", "memorandum.yaml", "-o", "by-program", at=desk).returncode == 0
    assert written(desk / "by-click") == written(desk / "by-program") == wanted


@pytest.mark.parametrize(
    ("languages", "names"),
    [
        ([], ALL),
        (["--language", "all"], ALL),
        (["-l", "lt", "-l", "en"], ["memorandum.en.docx", "memorandum.lt.docx"]),
        (["-l", "en"], ["memorandum.en.docx"]),
        (["-l", "bilingual"], ["memorandum.bilingual.docx"]),
    ],
)
def test_languages_are_chosen(desk: Path, languages: list[str], names: list[str]) -> None:
    """All of them when none is named."""
    assert main(["draft", "memorandum.yaml", *languages]) == 0
    assert list(written(desk)) == names


def test_drafting_again_is_the_daily_loop(desk: Path) -> None:
    """Change the data, run the command again."""
    assert main(["draft", "memorandum.yaml"]) == 0
    (desk / "memorandum.yaml").write_text(data(("Kaunas", "Alytus")), encoding="utf-8")
    before = written(desk)
    assert main(["draft", "memorandum.yaml"]) == 0
    assert all(before[name] != document for name, document in written(desk).items())


def test_json_tells_what_was_written(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same four parts whatever happens."""
    assert main(["draft", "memorandum.yaml", "-l", "lt", "--json"]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    assert json.loads(printed.out) == {
        "ok": True,
        "documents": [
            {
                "file": "memorandum.lt.docx",
                "data": "memorandum.yaml",
                "kind": "memorandum",
                "language": "lt",
            }
        ],
        "errors": [],
        "findings": [],
    }
    assert list(written(desk)) == ["memorandum.lt.docx"]


def test_json_tells_what_went_wrong(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With code, place and hint."""
    (desk / "memorandum.lt.docx").write_bytes(b"notes")
    assert main(["draft", "memorandum.yaml", "--json"]) == 6
    told = json.loads(capsys.readouterr().out)
    assert told["ok"] is False
    assert told["documents"] == []
    assert [error["code"] for error in told["errors"]] == ["output.changed-by-somebody"]
    assert told["errors"][0]["place"] == {"file": "memorandum.lt.docx"}


def test_json_tells_of_warnings(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A warning of both languages is told once."""
    (desk / "memorandum.yaml").write_text(data(("2024-03-08", "later")), encoding="utf-8")
    assert main(["draft", "memorandum.yaml", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["ok"] is True
    assert [finding["code"] for finding in told["findings"]] == ["output.later-value"]
    assert told["findings"][0]["place"] == {"file": "memorandum.yaml", "path": "document.date"}


def test_a_warning_of_a_template_names_the_template(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Not the data, where nobody would find the tag."""
    change = "<w:p><w:del w:id='1'><w:r><w:delText>{{ term }}</w:delText></w:r></w:del></w:p>"
    (desk / "own.docx").write_bytes(wordpaper("{{ document.date }}", change))
    assert main(["draft", "memorandum.yaml", "-l", "lt", "--template", "lt=own.docx"]) == 0
    complaints = capsys.readouterr().err
    assert "warning[template.tag-deleted]" in complaints
    assert "  at own.docx: body, paragraph 2\n" in complaints


def test_own_templates_are_opened_once_and_checked(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many data files there are."""
    (desk / "own.docx").write_bytes(paper("Šalis: {{ parties[0].organisation.name | kilm }}"))
    (desk / "second.yaml").write_text(data(), encoding="utf-8")
    opened: list[object] = []
    real = Template.open

    def counted(path: Path) -> Template:
        opened.append(path)
        return real(path)

    monkeypatch.setattr(Template, "open", counted)
    assert main(["draft", "memorandum.yaml", "second.yaml", "-l", "lt", "-t", "lt=own.docx"]) == 0
    assert opened == [Path("own.docx")]
    assert list(written(desk)) == ["memorandum.lt.docx", "own.docx", "second.lt.docx"]


@pytest.mark.parametrize(
    "options",
    [["lt"], ["lt="], ["lv=own.docx"], ["lt=a.docx", "lt=b.docx"]],
    ids=["no file", "empty", "no such language", "twice"],
)
def test_a_template_that_cannot_be_meant_is_refused(
    desk: Path, options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Before anything is read."""
    given = [part for option in options for part in ("--template", option)]
    assert main(["draft", "memorandum.yaml", *given]) == 2
    assert "usage.template-option" in capsys.readouterr().err
    assert written(desk) == {}


@pytest.mark.parametrize("name", ["sutartis su tarpais.yaml", "ąžuolo ėjimas.yaml", "a.b.yaml"])
def test_names_with_spaces_and_letters_work(desk: Path, name: str) -> None:
    """A party's files are named as its people name them."""
    (desk / name).write_text(data(), encoding="utf-8")
    folder = desk / "mūsų sutartys"
    assert run("draft", name, "-o", str(folder), "-l", "lt", at=desk).returncode == 0
    assert list(written(folder)) == [name.removesuffix("yaml") + "lt.docx"]


def test_the_habits_of_windows_change_nothing(desk: Path) -> None:
    """A byte-order mark and line ends of two characters, as Notepad writes them."""
    assert main(["draft", "memorandum.yaml", "-o", "plain"]) == 0
    text = "\ufeff" + data().replace("\n", "\r\n")
    (desk / "memorandum.yaml").write_bytes(text.encode())
    assert main(["draft", "memorandum.yaml", "-o", "windows"]) == 0
    assert written(desk / "plain") == written(desk / "windows")


@pytest.mark.parametrize("encoding", ["ascii", "cp437", "cp1257"])
def test_a_console_of_another_alphabet_does_not_stop_a_draft(desk: Path, encoding: str) -> None:
    """What it cannot show is replaced on the console, and nowhere else."""
    (desk / "ąžuolas.yaml").write_text(data(("2024-03-08", "later")), encoding="utf-8")
    done = run("draft", "ąžuolas.yaml", at=desk, encoding=encoding)
    assert done.returncode == 0
    assert "Traceback" not in done.stderr
    assert "output.later-value" in done.stderr
    assert list(written(desk)) == ["ąžuolas.bilingual.docx", "ąžuolas.en.docx", "ąžuolas.lt.docx"]
    assert written(desk)["ąžuolas.lt.docx"]


def test_many_files_show_how_far_the_work_is(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal, and beside the result; elsewhere nothing is shown."""
    names = [f"{number}.yaml" for number in range(5)]
    for name in names:
        (desk / name).write_text(data(), encoding="utf-8")
    shown: list[object] = []

    def track(files: Sequence[Path], **about: object) -> Sequence[Path]:
        shown.append(about["description"])
        return files

    monkeypatch.setattr(command, "is_terminal", lambda _: True)
    monkeypatch.setattr("rich.progress.track", track)
    assert main(["draft", *names, "-l", "lt"]) == 0
    assert len(written(desk)) == 5
    assert shown == ["drafting"]


def test_few_files_show_no_progress(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are done before one could read it."""
    monkeypatch.setattr(command, "is_terminal", lambda _: True)
    monkeypatch.delitem(sys.modules, "rich.progress", raising=False)
    assert main(["draft", "memorandum.yaml", "-l", "lt"]) == 0
    assert "rich.progress" not in sys.modules
    assert list(written(desk)) == ["memorandum.lt.docx"]


def test_a_draft_loads_nothing_that_it_does_not_need(desk: Path) -> None:
    """So that it starts fast: no tables, no python-docx, no rules about documents."""
    code = (
        "import sys; from memo_kit.cli.main import main; main(['draft', 'memorandum.yaml']); "
        "print(*sys.modules)"
    )
    loaded = set(run_code(code, at=desk).split())
    assert loaded.isdisjoint({"rich", "docx", "babel", "asyncio", "xml.dom"})
    assert loaded.isdisjoint({"memo_kit.checks.document", "memo_kit.cli.check"})


def test_a_document_that_lost_a_value_is_never_written(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every draft is verified before any file is written."""
    monkeypatch.setattr(printing, "text_of_run", lambda text: text[:-1])
    assert main(["draft", "memorandum.yaml"]) == 4
    assert written(desk) == {}
    assert "template.not-verified" in capsys.readouterr().err


def test_a_bilingual_document_is_made_of_own_templates(desk: Path) -> None:
    """Each language with the template that was named for it; English may stand left."""
    for language, text in (("lt", "Sutartis"), ("en", "Agreement")):
        (desk / f"{language}.docx").write_bytes(wordpaper(text, language=language))
    templates = ["-t", "lt=lt.docx", "-t", "en=en.docx"]
    arguments = ["draft", "memorandum.yaml", "-l", "bilingual", "--left", "en", *templates]
    assert main(arguments) == 0
    made = written(desk)["memorandum.bilingual.docx"]
    assert readable_text(made).splitlines() == [
        "English | Lietuvių kalba",
        "Agreement | Sutartis",
        "",
        "",
        "DRAFT / PROJEKTAS",
    ]


def test_a_language_that_cannot_be_drafted_keeps_both_from_being_paired(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The fault is told once, and nothing is written."""
    (desk / "lt.docx").write_bytes(wordpaper("{{ missing }}"))
    assert main(["draft", "memorandum.yaml", "-t", "lt=lt.docx"]) == 4
    assert capsys.readouterr().err.count("error[") == 1
    assert list(written(desk)) == ["lt.docx"]


def test_uneven_templates_are_told_with_both_places(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A clause in one template only."""
    (desk / "lt.docx").write_bytes(wordpaper("Vienas", "Du: gerokai ilgesnis punktas"))
    (desk / "en.docx").write_bytes(wordpaper("One", language="en"))
    templates = ["-t", "lt=lt.docx", "-t", "en=en.docx"]
    assert main(["draft", "memorandum.yaml", *templates]) == 4
    told = capsys.readouterr().err
    assert "at lt.docx: body, paragraph 2" in told
    assert "no counterpart in en.docx (after body, paragraph 1)" in told


def test_every_layout_can_be_asked_for() -> None:
    """The words of the option are those of the library, which the option does not load."""
    (option,) = (each for each in command.command.params if each.name == "layout")
    assert isinstance(option.type, click.Choice)
    assert list(option.type.choices) == list(Layout)
