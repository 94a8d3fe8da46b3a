"""Reading JSON: the same values with places as from YAML.

Numbers, ``true`` and ``false`` are taken as the text that was typed; ``null`` is nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate
from json.decoder import JSONDecodeError, JSONDecoder
from typing import NoReturn

from memo_kit.agreement.syntax.node import Mark, Source
from memo_kit.agreement.syntax.tree import Tree
from memo_kit.errors import DataError, raise_all

__all__ = ["JsonBrokenError", "read_json"]

# Reads a text at its opening quotation mark and lets control characters pass: the model judges them.
_STRING = JSONDecoder(strict=False).raw_decode
_SPACE = re.compile(r"[ \t\n]*")
_WORD = re.compile(
    r"(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)(?![\w.+-])"
)


class JsonBrokenError(DataError):
    """The file is no JSON from a certain place on, so nothing after it can be read.

    The most common reasons: a comma is missing or one too many, a name or a text has no double
    quotation marks, a bracket is not closed, or there is a comment, which JSON does not know.
    """

    code = "data.json-broken"


def read_json(text: str, name: str) -> Source | None:
    """Return the values of a JSON text with their places, or None when it holds none.

    Args:
        text: The text, its lines ending in a line feed.
        name: The file's name, for messages.

    Raises:
        DataError: If the text is no JSON.
    """
    reader = _Reader(text, name)
    if reader.peek():
        reader.value()
        reader.end()
    raise_all(reader.tree.faults)
    return Source(name, reader.lines, reader.tree.root) if reader.tree.root else None


class _Reader:
    """Goes through a text once; the tree limits how deep it may go."""

    def __init__(self, text: str, name: str) -> None:
        self.text = text
        self.position = 0
        self.lines = text.split("\n")
        self.starts = [0, *accumulate(len(line) + 1 for line in self.lines)]
        self.tree = Tree(name, self.lines)

    def value(self) -> None:
        """Read a value of any kind."""
        match self.peek():
            case "{":
                self.tree.open_group(self.mark())
                self.members("}", self.field)
            case "[":
                self.tree.open_series(self.mark())
                self.members("]", self.value)
            case '"':
                self.string()
            case _:
                self.word()

    def end(self) -> None:
        """Make sure that nothing follows."""
        if self.peek():
            self.broken("the file should end here", hint="remove what follows, or close brackets")

    def members(self, closing: str, member: Callable[[], None]) -> None:
        """Read what stands between brackets, with commas between."""
        self.position += 1
        if self.peek() != closing:
            member()
            while self.peek() == ",":
                self.position += 1
                member()
        if self.peek() != closing:
            self.broken(
                f"a comma or the closing bracket {closing} belongs here",
                hint="put a comma between two fields or items, and close each bracket",
            )
        self.position += 1
        self.tree.close()

    def field(self) -> None:
        """Read a name, a colon and a value."""
        if self.peek() != '"':
            self.broken(
                "the name of a field in double quotation marks belongs here",
                hint="no comma stands after the last field; JSON knows no comments",
            )
        self.string()
        if self.peek() != ":":
            self.broken("a colon belongs here", hint="write a colon between a name and its value")
        self.position += 1
        self.value()

    def string(self) -> None:
        """Read a text in quotation marks."""
        start, mark = self.position, self.mark()
        try:
            text, self.position = _STRING(self.text, start)
        except JSONDecodeError as error:
            self.position = error.pos
            self.broken(
                "the text in quotation marks is broken",
                hint="close the quotation marks, and write a backslash twice",
            )
        if "\n" in self.text[start : self.position]:
            self.position = self.text.index("\n", start)
            self.broken(
                "a text in quotation marks goes over the end of the line",
                hint="write the line break as \\n",
            )
        self.tree.item(mark, text)

    def word(self) -> None:
        """Read a number, true, false or null."""
        match = _WORD.match(self.text, self.position)
        if match is None:
            self.broken(
                "a value belongs here",
                hint="put a text into double quotation marks; no comma stands after the last item",
            )
        mark = self.mark()
        self.position = match.end()
        self.tree.item(mark, None if match[0] == "null" else match[0])

    def peek(self) -> str:
        """Return the next character that is no space, or nothing at the end."""
        self.position = _SPACE.match(self.text, self.position).end()  # type: ignore[union-attr]
        return self.text[self.position : self.position + 1]

    def mark(self) -> Mark:
        """Return the line and column of the next character."""
        line = bisect_right(self.starts, self.position)
        return Mark(line, self.position - self.starts[line - 1] + 1)

    def broken(self, message: str, *, hint: str) -> NoReturn:
        """Raise what keeps the text from being read further."""
        self.tree.stop(JsonBrokenError, self.mark(), message, hint=hint)
