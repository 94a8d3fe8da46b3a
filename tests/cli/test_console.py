"""The console."""

from __future__ import annotations

import io
import sys

import pytest

from memo_kit.cli.console import is_coloured, leave_pipe, prepare, say, shows_unicode
from memo_kit.cli.report import Report
from memo_kit.cli.table import table
from memo_kit.errors import Finding, OutputError, Place, Severity


class Terminal(io.StringIO):
    """A stream that a person watches."""

    def isatty(self) -> bool:
        """Say that somebody does."""
        return True


def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Put a terminal that shows colour in the place of both streams."""
    shown = Terminal()
    monkeypatch.setattr(sys, "stdout", shown)
    monkeypatch.setattr(sys, "stderr", shown)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    return shown


def test_colour_is_for_terminals(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not for files and pipes, nor where somebody does not want it."""
    shown = terminal(monkeypatch)
    assert is_coloured(shown)
    assert not is_coloured(io.StringIO())
    monkeypatch.setenv("TERM", "dumb")
    assert not is_coloured(shown)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("NO_COLOR", "1")
    assert not is_coloured(shown)


@pytest.mark.parametrize(("severity", "colour"), [("error", 31), ("warning", 33), ("note", 36)])
def test_a_severity_has_its_colour(
    monkeypatch: pytest.MonkeyPatch, severity: str, colour: int
) -> None:
    """The first word only."""
    shown = terminal(monkeypatch)
    finding = Finding("check.a", Severity(severity), f"an {severity}", Place(), "look", "a norm")
    Report(findings=[finding]).show()
    assert shown.getvalue().startswith(
        f"\x1b[1;{colour}m{severity}\x1b[0m[check.a]: an {severity}\n"
    )


def test_an_error_is_red(monkeypatch: pytest.MonkeyPatch) -> None:
    """As any error finding."""
    shown = terminal(monkeypatch)
    report = Report()
    report.fail(OutputError("full", hint="wait"))
    assert report.show() == 6
    assert shown.getvalue() == "\x1b[1;31merror\x1b[0m[output]: full\n  hint: wait\n"


def test_a_table_has_lines_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """And brackets in a cell are no markup."""
    shown = terminal(monkeypatch)
    drawn = table(("case", "form"), [("genitive", "[b]Jono[/b]")])
    assert "─" in drawn
    assert "[b]Jono[/b]" in drawn
    assert shown.getvalue() == ""


def test_what_a_console_cannot_show_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    """Instead of stopping the command."""
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="cp437", write_through=True))
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    prepare()
    assert not shows_unicode()
    say("„Ąžuolas“")
    assert raw.getvalue() == b"???uolas?\n"


@pytest.mark.parametrize(
    ("encoding", "shows"), [("utf-8", True), ("UTF8", True), ("utf_16", True), ("cp1257", False)]
)
def test_a_console_of_unicode_is_known_by_its_encoding(
    monkeypatch: pytest.MonkeyPatch, encoding: str, *, shows: bool
) -> None:
    """Whatever the spelling."""
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), encoding=encoding))
    assert shows_unicode() is shows


def test_json_survives_any_console(monkeypatch: pytest.MonkeyPatch) -> None:
    """Letters that it cannot show are written as escapes, which a program reads back."""
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii", write_through=True))
    Report(as_json=True, documents=[{"file": "ąžuolas.docx"}]).show()
    assert b"\\u0105\\u017euolas.docx" in raw.getvalue()


def test_a_stream_without_a_pipe_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test, or a program that calls ``main``, has streams of its own."""
    own = io.StringIO()
    monkeypatch.setattr(sys, "stdout", own)
    leave_pipe()
    say("on")
    assert own.getvalue() == "on\n"


def test_findings_without_an_error_are_no_failure() -> None:
    """A warning is worth a look, an error ends a check with 7."""
    warning = Finding("check.a", Severity.WARNING, "m", Place(), "h", "s")
    error = Finding("check.b", Severity.ERROR, "m", Place(), "h", "s")
    assert Report(findings=[warning]).status == 0
    assert Report(findings=[warning, error]).status == 7


def test_what_differs_in_its_place_only_is_told_of_once(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Each place is named; a place with an excerpt stands alone."""
    report = Report()
    for path in ("a", "b"):
        report.fail(OutputError("a sample", hint="h", place=Place(path=path)), file="m.yaml")
    for text in ("one", "two"):
        report.fail(OutputError("a tag", hint="h", place=Place(file="a.docx", text=text)))
    report.fail(OutputError("nowhere", hint="h"))
    report.fail(OutputError("nowhere", hint="h"))
    report.show()
    assert capsys.readouterr().err == (
        "error[output]: a sample\n  at m.yaml: a\n  at m.yaml: b\n  hint: h\n\n"
        "error[output]: a tag\n  at a.docx\n    one\n  hint: h\n\n"
        "error[output]: a tag\n  at a.docx\n    two\n  hint: h\n\n"
        "error[output]: nowhere\n  hint: h\n"
    )
