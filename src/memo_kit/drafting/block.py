"""What stands in a draft, piece by piece, for programs that go on with it."""

from __future__ import annotations

from typing import NamedTuple

from memo_kit.ooxml.numbering import Counters
from memo_kit.ooxml.outline import Definitions, EntryKind, outline
from memo_kit.ooxml.package import Package

__all__ = ["Block", "blocks"]


class Block(NamedTuple):
    """A paragraph of a document; or a table, a row, a content control, a section.

    A table comes before its rows, and a row before the paragraphs of its cells. A section comes after
    what it holds.

    Attributes:
        kind: What it is: ``paragraph``, ``table``, ``row``, ``content control``, ``section`` or
            ``inserted part``.
        style: The name of a paragraph's style in small letters, as ``heading 1``.
        level: The level of its number, from 0; None when it has none.
        number: Its number as Word writes it before the text, as “8.2.” or “8 straipsnis.”.
        text: What a paragraph shows, without the number.
        where: Its place in Word's terms, as “body, table 2, row 3, cell 1, paragraph 1”.
    """

    kind: EntryKind
    style: str
    level: int | None
    number: str
    text: str
    where: str


def blocks(package: Package) -> tuple[Block, ...]:
    """Return what stands in a document, in reading order: the body, headers, footers, notes.

    Paragraphs that show nothing are left out, and so are comments.

    Args:
        package: The document.
    """
    counters = Counters(Definitions.of(package).numbering)
    return tuple(
        Block(
            entry.kind,
            entry.style,
            entry.level,
            counters.written(entry.item) if entry.item is not None else "",
            entry.text,
            entry.where,
        )
        for entry in outline(package)
    )
