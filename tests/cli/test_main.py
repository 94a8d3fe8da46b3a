"""The command line as a whole: how it ends, and what it never does."""

from __future__ import annotations

import errno
import gc
import json
import os
import signal
import subprocess
import sys
import tomllib
from contextlib import suppress
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

import memo_kit
from memo_kit.cli import main as room
from memo_kit.cli.main import main
from memo_kit.cli.main import memo_kit as program
from memo_kit.errors import OutputError, SeveralProblemsError, UsageError
from tests.cli.program import PROGRAM, run

ROOT = Path(__file__).parents[2]
COMMANDS = ["check", "data", "draft", "explain", "new", "parity", "schema", "template", "text"]


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> list[BaseException]:
    """A command ``text`` that raises what the test puts into the list."""
    faults: list[BaseException] = []

    @click.command("text")
    @click.option("--json", is_flag=True, expose_value=False)
    def command() -> int:
        raise faults.pop()

    monkeypatch.setattr("memo_kit.cli.text.command", command)
    return faults


def test_the_version_is_that_of_the_project(capsys: pytest.CaptureFixture[str]) -> None:
    """pyproject.toml says it, and nothing else may say otherwise."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert memo_kit.__version__ == project["version"]
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"memo-kit, version {project['version']}\n"


def test_help_names_every_command() -> None:
    """Each with a line of its own."""
    done = CliRunner().invoke(program, ["--help"])
    assert done.exit_code == 0
    listed = done.output.partition("Commands:\n")[2].splitlines()
    assert [line.split()[0] for line in listed] == COMMANDS
    assert all(len(line.split()) > 2 for line in listed)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """``-h`` does as well."""
    assert main([command, "-h"]) == 0
    assert capsys.readouterr().out.startswith(f"Usage: memo-kit {command} ")


def test_no_command_is_a_question_for_help(capsys: pytest.CaptureFixture[str]) -> None:
    """It is answered, and ends with 2 as any wrong use."""
    assert main([]) == 2
    assert capsys.readouterr().err.startswith("Usage: memo-kit ")


@pytest.mark.parametrize("arguments", [["drat"], ["draft"], ["draft", "--nope"], ["new", "letter"]])
def test_wrong_use_ends_with_2_and_says_where_help_is(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """In the words of every other error."""
    assert main(arguments) == 2
    said = capsys.readouterr().err
    assert said.startswith("error[usage.command-misused]: ")
    assert said.rstrip().endswith("--help”")


def test_wrong_use_is_told_to_programs_too(capsys: pytest.CaptureFixture[str]) -> None:
    """A program that asked for JSON gets JSON."""
    assert main(["draft", "--json"]) == 2
    told = json.loads(capsys.readouterr().out)
    assert told["ok"] is False
    assert [error["code"] for error in told["errors"]] == ["usage.command-misused"]


def test_wrong_use_outside_any_command_is_told_of(
    failing: list[BaseException], capsys: pytest.CaptureFixture[str]
) -> None:
    """Then the help of memo-kit itself is named."""
    failing.append(click.ClickException("no"))
    assert main(["text"]) == 2
    assert "hint: see “memo-kit --help”" in capsys.readouterr().err


def test_several_errors_end_with_the_highest_status(
    failing: list[BaseException], capsys: pytest.CaptureFixture[str]
) -> None:
    """All of them are listed."""
    failing.append(
        SeveralProblemsError([OutputError("one", hint="a"), UsageError("two", hint="b")])
    )
    assert main(["text"]) == 6
    assert capsys.readouterr().err == (
        "error[output]: one\n  hint: a\n\nerror[usage]: two\n  hint: b\n"
    )


def test_an_error_of_any_command_can_be_json(
    failing: list[BaseException], capsys: pytest.CaptureFixture[str]
) -> None:
    """Also where the command itself did not expect it."""
    failing.append(OutputError("one", hint="a"))
    assert main(["text", "--json"]) == 6
    assert json.loads(capsys.readouterr().out)["errors"][0]["message"] == "one"


def test_a_bug_is_called_one(
    failing: list[BaseException],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """No traceback frightens the person at the keyboard; what to report is said."""
    monkeypatch.delenv("MEMO_KIT_TRACEBACK", raising=False)
    failing.append(ZeroDivisionError("division by zero"))
    assert main(["text"]) == 1
    said = capsys.readouterr().err
    assert said.startswith(
        "this is a bug of memo_kit, not a mistake of yours: ZeroDivisionError: division by zero\n"
    )
    assert "Traceback" not in said
    assert "memo-kit --debug" in said


@pytest.mark.parametrize("way", ["--debug", "MEMO_KIT_TRACEBACK"])
def test_a_developer_sees_the_traceback(
    failing: list[BaseException], monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    """By an option or a variable."""
    failing.append(ZeroDivisionError("division by zero"))
    if way != "--debug":
        monkeypatch.setenv(way, "1")
    with pytest.raises(ZeroDivisionError):
        main([*([way] if way == "--debug" else []), "text"])


@pytest.mark.parametrize("fault", [KeyboardInterrupt(), click.Abort()])
def test_stopping_by_hand_is_no_fault(
    failing: list[BaseException], capsys: pytest.CaptureFixture[str], fault: BaseException
) -> None:
    """Ctrl-C ends with 130, as everywhere."""
    failing.append(fault)
    assert main(["text"]) == 130
    assert capsys.readouterr().err.strip() == "stopped"


def test_a_reader_who_has_enough_is_no_fault(
    failing: list[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    """``memo-kit text a.docx | head`` closes the pipe."""
    left: list[bool] = []
    monkeypatch.setattr(room, "leave_pipe", lambda: left.append(True))
    failing.append(BrokenPipeError(errno.EPIPE, "Broken pipe"))
    assert main(["text"]) == 0
    assert left == [True]


@pytest.mark.parametrize("arguments", [["explain", "--all"], ["explain", "output.disk-full"]])
def test_a_closed_pipe_leaves_no_trace(arguments: list[str]) -> None:
    """A real pipe, closed before anything is read; much is printed or little."""
    own = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    with subprocess.Popen(
        [*PROGRAM, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=own
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        complaints = running.stderr.read()
    assert complaints == b""
    assert running.returncode == 0


def _interrupted(running: subprocess.Popen[bytes]) -> bytes:
    """Press Ctrl-C until it is heard: Python misses one that comes just before it starts to read."""
    for _ in range(60):
        running.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            return running.communicate(timeout=1)[1]
    message = "Ctrl-C was never heard"
    raise AssertionError(message)


def test_ctrl_c_leaves_no_traceback(tmp_path: Path) -> None:
    """A real signal, while the program waits for its data."""
    os.mkfifo(tmp_path / "slow.yaml")
    # Opening the second end of the pipe waits until the program has opened its own.
    with (
        subprocess.Popen(
            [*PROGRAM, "draft", "slow.yaml"],
            cwd=tmp_path,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
            # A shell's job in the background ignores Ctrl-C, and passes that on to the tests.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
        ) as running,
        (tmp_path / "slow.yaml").open("wb"),
    ):
        complaints = _interrupted(running)
    assert complaints.decode().strip() == "stopped"
    assert running.returncode == 130
    assert [path.name for path in tmp_path.iterdir()] == ["slow.yaml"]


def test_the_arguments_of_the_process_are_taken(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As the installed program calls it."""
    monkeypatch.setattr(sys, "argv", ["memo-kit", "--version"])
    assert main() == 0
    assert capsys.readouterr().out.startswith("memo-kit, version ")


def test_a_command_imports_only_what_it_needs(tmp_path: Path) -> None:
    """``--version`` needs neither models nor Word nor Jinja."""
    done = run("--version", at=tmp_path, PYTHONPROFILEIMPORTTIME="1")
    assert done.returncode == 0
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert loaded.isdisjoint({"pydantic", "lxml", "jinja2", "yaml", "rich"})
    assert "click" in loaded


def test_the_program_of_a_process_does_not_clear_up_after_itself(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What it leaves is frozen, so that nothing looks through it when the process ends."""
    threshold, frozen = gc.get_threshold(), gc.get_freeze_count()
    monkeypatch.setattr(sys, "argv", ["memo-kit", "--version"])
    try:
        assert room.program() == 0
        assert gc.get_freeze_count() > frozen
    finally:
        gc.unfreeze()
        gc.set_threshold(*threshold)
    assert capsys.readouterr().out.startswith("memo-kit, version ")
