"""Word's own fields: an instruction, and the result that it last gave."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from memo_kit.ooxml.markup import Element
from memo_kit.ooxml.names import kind_of

__all__ = ["NESTED", "WordField", "word_fields"]

# Stands in an instruction where another field does.
NESTED: Final = "\ufffc"
_TAGS: Final = ("{*}fldChar", "{*}fldSimple", "{*}instrText")


class WordField(NamedTuple):
    r"""A field of Word.

    Attributes:
        node: The element that its properties stand on.
        instruction: What it is told to show, as ``TOC \o "1-3"``; a field in it is one character.
        is_nested: Whether it stands inside another field, as a page number in a table of contents.
    """

    node: Element
    instruction: str
    is_nested: bool

    @property
    def keyword(self) -> str:
        r"""The first word of the instruction, in capitals.

        Example:
            >>> [WordField(None, text, False).keyword for text in (r" toc \o", "=1+2", "")]
            ['TOC', '=', '']
        """
        words = self.instruction.replace("=", "= ").split(None, 1)
        return words[0].upper() if words else ""

    def mark_outdated(self) -> None:
        """Ask Word to work the field out anew when the document is opened.

        ISO/IEC 29500-1, 17.16.18 and 17.16.19: the attribute ``dirty``.
        """
        self.node.set(f"{self.node.tag.rpartition('}')[0]}}}dirty", "true")


@dataclass(eq=False, repr=False)
class _Opened:
    """A field that has begun: its mark, its instruction so far, and whether that has ended."""

    node: Element
    pieces: list[str] = field(default_factory=list)
    is_told: bool = False


def word_fields(root: Element) -> Iterator[WordField]:
    """Yield the fields of a part, inner ones before those around them.

    Args:
        root: The root of the part.
    """
    opened: list[_Opened] = []
    for node in root.iter(*_TAGS):
        kind = kind_of(node.tag)
        step = _attribute(node, "fldCharType")
        if kind == "fldSimple":
            yield WordField(node, _attribute(node, "instr"), bool(opened))
        elif kind == "instrText" and opened:
            opened[-1].pieces.append(node.text or "")
        elif step == "begin":
            if opened and not opened[-1].is_told:
                opened[-1].pieces.append(NESTED)
            opened.append(_Opened(node))
        elif step == "separate" and opened:
            opened[-1].is_told = True
        elif step == "end" and opened:
            ended = opened.pop()
            yield WordField(ended.node, "".join(ended.pieces), bool(opened))
    # Word mends a field that does not end; what it tells Word to do counts all the same.
    for left in reversed(opened):
        yield WordField(left.node, "".join(left.pieces), is_nested=False)


def _attribute(node: Element, name: str) -> str:
    return node.get(f"{node.tag.rpartition('}')[0]}}}{name}", "")
