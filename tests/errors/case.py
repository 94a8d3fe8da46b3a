r"""A case: data, a template or a document, a command, and exactly what a person then reads.

A file of ``cases/`` has sections, each headed by a line ``== name``:

- ``what`` says what the case is;
- ``change`` replaces texts of the data file ``memorandum.yaml``, a line ``old => new`` each, where
  ``\n`` is a line break and ``\u…`` a character;
- ``file NAME`` makes a file of the lines below; one that ends in ``.docx`` becomes a Word document
  with a paragraph for each line;
- ``run`` is the command;
- ``exit STATUS`` is how it ends and what it complains of, ``out`` what it prints besides;
- ``files`` lists the files that are there afterwards and were not before.
"""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from tests.drafting.desk import data
from tests.drafting.paper import paper

__all__ = ["CASES", "Case"]

CASES = sorted((Path(__file__).parent / "cases").glob("*.txt"))
_HEAD = re.compile(r"^== (.+)\n", re.MULTILINE)
_ESCAPE = re.compile(r"\\n|\\u([0-9a-f]{4})")


@dataclass(frozen=True)
class Case:
    """One case.

    Attributes:
        sections: What stands below each head.
    """

    sections: dict[str, str]

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read a case from its file."""
        _, *parts = _HEAD.split(path.read_text(encoding="utf-8"))
        return cls(dict(zip(parts[::2], parts[1::2], strict=True)))

    @property
    def arguments(self) -> list[str]:
        """What is typed behind ``memo-kit``."""
        program, *arguments = shlex.split(self.sections["run"])
        assert program == "memo-kit"
        return arguments

    @property
    def status(self) -> int:
        """How the command ends."""
        return int(self._ending.removeprefix("exit "))

    @property
    def complaints(self) -> str:
        """What the command complains of."""
        return self.sections[self._ending].strip()

    @property
    def printed(self) -> str:
        """What the command prints besides."""
        return self.sections.get("out", "").strip()

    @property
    def files(self) -> list[str]:
        """The files that are there afterwards and were not before."""
        return sorted(self.sections.get("files", "").split())

    def lay_out(self, desk: Path) -> None:
        """Make the files of the case in a folder."""
        text = data(*map(_change, self.sections.get("change", "").split("\n")[:-1]))
        (desk / "memorandum.yaml").write_bytes(text.encode("utf-8", "surrogatepass"))
        for head, content in self.sections.items():
            if head.startswith("file "):
                path = desk / head.removeprefix("file ")
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(
                    paper(*content.strip().splitlines())
                    if path.suffix == ".docx"
                    else content.encode()
                )

    @property
    def _ending(self) -> str:
        (ending,) = (head for head in self.sections if head.startswith("exit "))
        return ending


def _change(line: str) -> tuple[str, str]:
    old, _, new = line.partition(" =>")
    return _unescaped(old), _unescaped(new.removeprefix(" "))


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda found: "\n" if found[0] == "\\n" else chr(int(found[1], 16)), text)
