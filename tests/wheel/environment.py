"""An empty environment, as somebody has who only wants to use memo_kit."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from dataclasses import dataclass
from pathlib import Path

__all__ = ["ROOT", "Environment"]

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Environment:
    """A Python of its own, with what memo_kit needs and nothing else.

    Attributes:
        folder: Where it lies.
    """

    folder: Path

    @classmethod
    def make(cls, folder: Path, *memo_kit: str) -> Environment:
        """Make an environment and install memo_kit into it.

        Args:
            folder: A folder that does not exist yet.
            memo_kit: What pip is told to install, as a wheel's path.
        """
        venv.create(folder, with_pip=True)
        made = cls(folder)
        pins = ROOT / "requirements" / "run.txt"
        made.run("python", "-m", "pip", "install", "--require-hashes", "-r", str(pins), at=folder)
        made.run("python", "-m", "pip", "install", "--no-deps", *memo_kit, at=folder)
        return made

    def run(self, program: str, *arguments: str, at: Path, **variables: str) -> str:
        """Run a program of the environment and return what it printed.

        Args:
            program: Its name, as ``memo-kit``.
            arguments: What it is given.
            at: The folder to run it in.
            variables: Variables set for it, as ``TZ``.

        Raises:
            AssertionError: If it does not end with 0.
        """
        programs = self.folder / ("Scripts" if sys.platform == "win32" else "bin")
        own = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        done = subprocess.run(
            [str(programs / program), *arguments],
            cwd=at,
            env={**own, **variables},
            check=False,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        assert done.returncode == 0, f"{program} {' '.join(arguments)}:\n{done.stdout}"
        return done.stdout
