"""The console: what it can show, and that it never stops a command."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TextIO

__all__ = [
    "complain",
    "is_coloured",
    "is_terminal",
    "leave_pipe",
    "prepare",
    "say",
    "shows_unicode",
]


def prepare() -> None:
    """Have characters that the console cannot show replaced, instead of failing on them.

    A console on Windows often knows the letters of one country only. Files that memo_kit
    writes are not touched by this.
    """
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def say(text: str) -> None:
    """Print to whoever asked: what a command was run for."""
    sys.stdout.write(f"{text}\n")


def complain(text: str) -> None:
    """Print beside the result: problems, warnings, progress."""
    sys.stderr.write(f"{text}\n")


def shows_unicode() -> bool:
    """Say whether what is printed arrives as it is."""
    encoding = (getattr(sys.stdout, "encoding", None) or "utf-8").lower()
    return encoding.replace("-", "").replace("_", "").startswith("utf")


def is_terminal(stream: TextIO) -> bool:
    """Say whether a person watches."""
    return stream.isatty()


def is_coloured(stream: TextIO) -> bool:
    """Say whether colour is shown: on a terminal that knows it, unless ``NO_COLOR`` is set."""
    environment = os.environ  # noqa: TID251 - the wish of whoever sits at the terminal
    wanted = not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"
    return wanted and is_terminal(stream)


def leave_pipe() -> None:
    """Go on without a reader: who read the output, as ``head`` does, has enough."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
