"""``memo-kit``: the commands, and what a person sees when one of them fails."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module

import click

from memo_kit import __version__
from memo_kit.cli.console import complain, leave_pipe, prepare
from memo_kit.cli.report import Report
from memo_kit.errors import ExitStatus, MemoKitError, UsageError

__all__ = ["CommandMisusedError", "main", "memo_kit", "program"]

_COMMANDS = ("check", "data", "draft", "explain", "new", "parity", "schema", "template", "text")
# A command whose name says too little for a module.
_MODULES = {"data": "embedded"}
_INTERRUPTED = 130
_RARELY = 100_000


class CommandMisusedError(UsageError):
    """A command was given a word or an option that it does not know, or lacks one that it needs.

    Nothing was done. ``memo-kit COMMAND --help`` shows what the command takes.
    """

    code = "usage.command-misused"


class _Commands(click.Group):
    """The commands; one is imported when it is called, so that none pays for another."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = import_module(
            f"memo_kit.cli.{_MODULES.get(cmd_name, cmd_name)}"
        ).command
        return command


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="memo-kit")
@click.option("--debug", is_flag=True, expose_value=False, help="Show where a bug happened.")
def memo_kit() -> None:
    """Make memoranda and cooperation protocols in Lithuanian and English from one data file."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return what the program ends with.

    Args:
        arguments: What stands behind ``memo-kit``; those of this process when left out.

    Returns:
        0 done · 1 a bug of memo_kit · 2 wrong usage · 3 data · 4 template · 5 language ·
        6 drafting or writing · 7 a check found errors · 130 stopped by Ctrl-C.

    Example:
        >>> main(["--version"])
        memo-kit, version ...
        0
    """
    # Plug-ins of pydantic that happen to be installed have no say in how data are read.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # noqa: TID251 - of this process
    given = list(sys.argv[1:] if arguments is None else arguments)
    prepare()
    try:
        status = _run(given)
        sys.stdout.flush()
    except BrokenPipeError:
        leave_pipe()
        return 0
    return int(status)


def program() -> int:
    """Run the command that this process was started for, and return what it ends with.

    A command ends before Python's search for circular garbage pays for itself, and what it leaves
    goes with the process: looking through it once more would take a sixth of the time of a draft.
    """
    gc.set_threshold(_RARELY)
    status = main()
    gc.freeze()
    return status


def _run(given: list[str]) -> int:
    as_json = "--json" in given
    try:
        with memo_kit.make_context("memo-kit", given.copy()) as context:
            status: int = memo_kit.invoke(context)
    except click.exceptions.Exit as done:
        return done.exit_code
    except MemoKitError as error:
        report = Report(as_json)
        report.fail(error)
        return report.show()
    except click.ClickException as misuse:
        return _misused(misuse, as_json=as_json)
    except (click.Abort, KeyboardInterrupt):
        complain("stopped")
        return _INTERRUPTED
    except BrokenPipeError:
        raise
    except Exception as fault:
        if _wants_traceback(given):
            raise
        return _bug(fault)
    return status


def _misused(misuse: click.ClickException, *, as_json: bool) -> int:
    if isinstance(misuse, click.exceptions.NoArgsIsHelpError):
        complain(misuse.format_message())
        return ExitStatus.USAGE
    context = getattr(misuse, "ctx", None)
    path = context.command_path if isinstance(context, click.Context) else "memo-kit"
    report = Report(as_json)
    report.fail(CommandMisusedError(misuse.format_message(), hint=f"see “{path} --help”"))
    return report.show()


def _wants_traceback(given: Sequence[str]) -> bool:
    return "--debug" in given or bool(os.environ.get("MEMO_KIT_TRACEBACK"))  # noqa: TID251 - for developers


def _bug(fault: Exception) -> int:
    complain(
        f"this is a bug of memo_kit, not a mistake of yours: {type(fault).__name__}: {fault}\n"
        "  nothing is half written: older documents are as they were\n"
        "  hint: run the command again with “memo-kit --debug …” and report what it prints, with\n"
        "  the command and, if you may share it, the data (CONTRIBUTING.md says where)"
    )
    return ExitStatus.BUG
