"""The wording of an agreement: what is written, in which kind of paragraph, under which condition.

A wording is a text file. Each line is one paragraph of the template:

* ``clause: Šalys …``: a kind of paragraph and its text, with tags; ``~`` is a no-break space;
* ``article purpose: Tikslas``: the heading of an article, and its bookmark for references;
* ``{% if … %}``: a control tag in a paragraph of its own, which no draft shows;
* ``include NAME with A=b``: the lines of another file, in which ``A`` is written as ``b``;
* ``phrase NAME(A): …``: a part of a sentence that others insert as ``[NAME(b)]``;
* ``replace A -> B``: from here on, ``A`` reads ``B``;
* ``table``, ``row``, ``cell``, ``end``: a table without borders, two cells a row;
* ``row {% for … %}``: a control tag that works on whole rows, in a row of its own;
* ``# …``: a remark.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

__all__ = ["FOLDER", "Block", "Paragraph", "Row", "Table", "Wording", "WordingError"]

FOLDER = Path(__file__).parent / "wording"

_PARAGRAPH = re.compile(r"(?P<kind>[a-z-]+)(?: (?P<label>\w+))?:(?P<text>.*)")
_PHRASE = re.compile(r"phrase (?P<name>[a-z-]+)(?:\((?P<parameter>\w+)\))?: (?P<text>.*)")
_INSERTED = re.compile(r"\[(?P<name>[a-z-]+)\((?P<argument>[^)]*)\)\]")
_INCLUDE = re.compile(r"include (?P<name>[a-z-]+)(?: with (?P<parameter>\w+)=(?P<argument>\S+))?")


class WordingError(ValueError):
    """A line of the wording that cannot be read."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the template.

    Attributes:
        kind: What it is, as ``clause``; ``control`` for a control tag on its own.
        text: What it says, with tags and with marks for what is no text.
        label: The bookmark around it, or nothing.
    """

    kind: str
    text: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: the paragraphs of each cell."""

    cells: tuple[tuple[Paragraph, ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table without borders."""

    rows: tuple[Row, ...]


Block = Paragraph | Table


@dataclass
class Wording:
    """The wording of one kind of document in one language.

    Args:
        language: ``lt`` or ``en``.
        name: The file it begins with, as ``memorandum``.
    """

    language: str
    name: str
    _phrases: dict[str, tuple[str, str]] = field(default_factory=dict)
    _replacements: list[tuple[str, str]] = field(default_factory=list)

    def blocks(self) -> tuple[Block, ...]:
        """Return the body of the document."""
        return tuple(_blocks(iter([*self._lines(self.name)])))

    def paragraphs(self, name: str) -> tuple[Paragraph, ...]:
        """Return the paragraphs of a file that stands outside the body, as ``initials``.

        The phrases and replacements of the document hold in it too.
        """
        self.blocks()
        return tuple(_paragraph(line) for line in self._lines(name))

    def _lines(self, name: str) -> Iterator[str]:
        text = (FOLDER / self.language / f"{name}.txt").read_text(encoding="utf-8")
        for line in text.splitlines():
            if not line or line.startswith("# "):
                continue
            if phrase := _PHRASE.fullmatch(line):
                self._phrases[phrase["name"]] = (phrase["parameter"] or "", phrase["text"])
            elif line.startswith("replace "):
                old, _, new = line.removeprefix("replace ").partition(" -> ")
                self._replacements.append((old, new))
            elif include := _INCLUDE.fullmatch(line):
                yield from self._included(include)
            else:
                yield self._written(line)

    def _included(self, include: re.Match[str]) -> Iterator[str]:
        for line in self._lines(include["name"]):
            yield (
                line.replace(include["parameter"], include["argument"])
                if include["parameter"]
                else line
            )

    def _written(self, line: str) -> str:
        line = _INSERTED.sub(self._inserted, line)
        for old, new in self._replacements:
            line = line.replace(old, new)
        return line.replace("~", "\N{NO-BREAK SPACE}")

    def _inserted(self, match: re.Match[str]) -> str:
        parameter, text = self._phrases[match["name"]]
        text = text.replace(parameter, match["argument"]) if parameter else text
        return _INSERTED.sub(self._inserted, text)


def _blocks(lines: Iterator[str]) -> Iterator[Block]:
    for line in lines:
        yield Table(tuple(_rows(lines))) if line == "table" else _paragraph(line)


def _rows(lines: Iterator[str]) -> Iterator[Row]:
    cells: list[list[Paragraph]] = []
    for line in lines:
        if line == "end" or line.startswith("row"):
            if cells:
                yield _row(cells)
            cells = []
        if line == "end":
            return
        if line.startswith("row {%"):
            yield Row(((_paragraph(line.removeprefix("row ")),),))
        elif line.startswith("cell {%"):
            cells.append([_paragraph(line.removeprefix("cell "))])
        elif line == "cell":
            cells.append([])
        elif line != "row":
            cells[-1].append(_paragraph(line))
    message = "a table without “end”"
    raise WordingError(message)


def _row(cells: Iterable[Iterable[Paragraph]]) -> Row:
    return Row(tuple(tuple(cell) for cell in cells))


def _paragraph(line: str) -> Paragraph:
    if line.startswith("{%"):
        return Paragraph("control", line)
    match = _PARAGRAPH.fullmatch(line)
    if match is None:
        message = f"neither a paragraph nor an instruction: {line}"
        raise WordingError(message)
    return Paragraph(match["kind"], match["text"].strip(" "), match["label"] or "")
