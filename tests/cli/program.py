"""``memo-kit`` as a program of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

__all__ = ["PROGRAM", "run", "run_code"]

PROGRAM = [sys.executable, "-m", "memo_kit"]


def run(
    *arguments: str, at: Path, encoding: str = "utf-8", **variables: str
) -> subprocess.CompletedProcess[str]:
    """Run ``memo-kit`` as a program, away from any terminal.

    Args:
        arguments: What stands behind it.
        at: The folder to run it in.
        encoding: What the console speaks.
        variables: Variables set for it.
    """
    return subprocess.run(
        [*PROGRAM, *arguments],
        cwd=at,
        env={**os.environ, "PYTHONIOENCODING": encoding, **variables},
        check=False,
        capture_output=True,
        encoding=encoding,
        timeout=60,
    )


def run_code(code: str, *, at: Path) -> str:
    """Run a line of Python in a process of its own and return what it printed."""
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=at,
        check=True,
        capture_output=True,
        encoding="utf-8",
    ).stdout
