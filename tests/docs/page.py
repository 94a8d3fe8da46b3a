"""The blocks of a page of the documentation that run as tests.

All blocks of a page run in reading order at one *desk*, a folder of its own with a copy of
``examples/``:

- a block ``yaml title="memorandum.yaml"`` (any language, any name) writes that file;
- a block ``python`` runs, its names stay for the next; in the form of a session (``>>>``) it
  is compared;
- a block ``console`` runs each line that starts with ``$``, and what stands below is compared
  with what the command printed; ``...`` stands for anything, and any space for any
  other. ``$ memo-kit … # exit 3`` says how the command ends, where it is not 0.

A block of any other language (``text``, ``shell``, ``powershell``) is only read.
"""

from __future__ import annotations

import doctest
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from sybil import Document, Example, Region
from sybil.parsers.markdown import PythonCodeBlockParser
from sybil.parsers.markdown.lexers import FencedCodeBlockLexer, RawFencedCodeBlockLexer

__all__ = [
    "DeskStrangeError",
    "FileParser",
    "ScriptParser",
    "SessionParser",
    "close_desk",
    "open_desk",
]

ROOT = Path(__file__).parents[2]
_PREFIX = "memo-kit-page-"
_OPTIONS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
_SOURCE = str(ROOT / "src")
_MEMO_KIT = (
    f"import sys; sys.path.insert(0, {_SOURCE!r}); "
    "from memo_kit.cli.main import main; sys.exit(main())"
)
_EXIT = re.compile(r"\s+# exit (\d)$")


def open_desk(namespace: dict[str, object]) -> None:
    """Make a page's folder and go there."""
    desk = Path(tempfile.mkdtemp(prefix=_PREFIX))
    shutil.copytree(ROOT / "examples", desk / "examples")
    namespace["_desk"], namespace["_left"] = desk, Path.cwd()
    os.chdir(desk)


def close_desk(namespace: dict[str, object]) -> None:
    """Leave a page's folder and remove it: the folder that was made for it, wherever one stands now.

    Raises:
        DeskStrangeError: If the folder is none that ``open_desk`` made; it stays as it is.
    """
    desk = Path(str(namespace["_desk"]))
    os.chdir(str(namespace["_left"]))
    if desk.parent != Path(tempfile.gettempdir()) or not desk.name.startswith(_PREFIX):
        raise DeskStrangeError(desk)
    shutil.rmtree(desk)


class DeskStrangeError(Exception):
    """A folder was to be removed that no page had made for itself."""


class FileParser:
    """Finds blocks that show a file by its name, and writes the file."""

    def __init__(self) -> None:
        pattern = re.compile(r'\w+ title="(?P<name>[^"]+)"\n')
        self._lexer = RawFencedCodeBlockLexer(pattern)

    def __call__(self, document: Document) -> Iterator[Region]:
        """Yield the blocks of a page."""
        for region in self._lexer(document):
            region.parsed = (Path(region.lexemes["name"]), str(region.lexemes["source"]))
            region.evaluator = self._write
            yield region

    @staticmethod
    def _write(example: Example) -> None:
        path, text = example.parsed
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


class ScriptParser(PythonCodeBlockParser):
    """Finds blocks of Python and runs them."""

    def __init__(self) -> None:
        super().__init__(doctest_optionflags=_OPTIONS)


class SessionParser:
    """Finds blocks of commands, runs them and compares what they print."""

    def __init__(self) -> None:
        self._lexer = FencedCodeBlockLexer("console")
        self._checker = doctest.OutputChecker()

    def __call__(self, document: Document) -> Iterator[Region]:
        """Yield the blocks of a page."""
        for region in self._lexer(document):
            region.parsed = str(region.lexemes["source"])
            region.evaluator = self._run
            yield region

    def _run(self, example: Example) -> str | None:
        for step in re.split(r"^\$ ", example.parsed, flags=re.MULTILINE)[1:]:
            line, _, expected = step.partition("\n")
            said = _EXIT.search(line)
            status = int(said[1]) if said else 0
            done = subprocess.run(
                [*_program(_EXIT.sub("", line))],
                check=False,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                encoding="utf-8",
            )
            if done.returncode != status:
                return f"$ {line}\nended with {done.returncode}, not {status}:\n{done.stdout}"
            printed = done.stdout.replace("\N{NO-BREAK SPACE}", " ")
            if not self._checker.check_output(expected, printed, _OPTIONS):
                return f"$ {line}\nprinted:\n{done.stdout}\nand the page says:\n{expected}"
        return None


def _program(line: str) -> list[str]:
    name, *arguments = shlex.split(line)
    known = {
        "memo-kit": [sys.executable, "-c", _MEMO_KIT],
        "python": [sys.executable],
        "python3": [sys.executable],
        "cat": ["cat"],
        "ls": ["ls"],
    }
    return [*known[name], *arguments]
