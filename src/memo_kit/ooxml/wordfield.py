"""Word's own fields: an instruction, and the result that it last gave."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from memo_kit.ooxml.markup import Element
from memo_kit.ooxml.names import kind_of

__all__ = ["WordField", "word_fields"]

_TAGS: Final = ("{*}fldChar", "{*}fldSimple", "{*}instrText")


class WordField(NamedTuple):
    r"""A field of Word.

    Attributes:
        node: The element that its properties stand on.
        instruction: What it is told to show, as ``TOC \o "1-3"``.
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


def word_fields(root: Element) -> Iterator[WordField]:
    """Yield the fields of a part, inner ones before those around them.

    Args:
        root: The root of the part.
    """
    opened: list[tuple[Element, list[str]]] = []
    for node in root.iter(*_TAGS):
        kind = kind_of(node.tag)
        if kind == "fldSimple":
            yield WordField(node, _attribute(node, "instr"), bool(opened))
        elif kind == "instrText" and opened:
            opened[-1][1].append(node.text or "")
        elif kind == "fldChar" and _attribute(node, "fldCharType") == "begin":
            opened.append((node, []))
        elif kind == "fldChar" and _attribute(node, "fldCharType") == "end" and opened:
            begin, pieces = opened.pop()
            yield WordField(begin, "".join(pieces), bool(opened))


def _attribute(node: Element, name: str) -> str:
    return node.get(f"{node.tag.rpartition('}')[0]}}}{name}", "")
