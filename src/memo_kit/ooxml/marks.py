"""Marks in the XML of a part: where something is to be filled in when the part is written.

A mark between elements is a processing instruction; a mark inside text is a token of two
characters that no document can hold (Unicode noncharacters) with a number between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from memo_kit.errors import Place, TemplateError
from memo_kit.ooxml.markup import Element, serialise, written_alone

__all__ = [
    "NoncharacterError",
    "is_mark",
    "mark",
    "marks",
    "marks_and",
    "number_of",
    "parts_of",
    "pieces",
    "pieces_of",
    "refuse_noncharacters",
    "token",
    "tokens",
]

_OPEN: Final = "\ufdd0"
_CLOSE: Final = "\ufdd1"
_TARGET: Final = "memo"
_TOKEN: Final = re.compile(f"{_OPEN}(\\d+){_CLOSE}")
_ANY: Final = re.compile(f"<\\?{_TARGET} {_OPEN}(\\d+){_CLOSE}\\?>|{_OPEN}(\\d+){_CLOSE}")


class NoncharacterError(TemplateError):
    """A part of the Word file holds a character that Unicode reserves and no text can have.

    The file was made or changed by a faulty program. Find the character, usually shown as
    a box, and delete it.
    """

    code = "template.noncharacter"


def refuse_noncharacters(root: Element, *, name: str) -> None:
    """Refuse a part whose own text could be taken for a mark.

    Raises:
        NoncharacterError: If it could.
    """
    found = root.xpath(f"//text()[contains(., '{_OPEN}')] | //@*[contains(., '{_OPEN}')]")
    found = found or root.xpath(f"//processing-instruction('{_TARGET}')")
    if found:
        message = f"the part {name} holds the character U+FDD0, which no text can have"
        raise NoncharacterError(message, hint="delete it", place=Place(where=name))


def token(number: int) -> str:
    """Return a mark that can stand inside text."""
    return f"{_OPEN}{number}{_CLOSE}"


def tokens(text: str) -> list[int]:
    """Return the numbers of the marks inside a text."""
    return [int(number) for number in _TOKEN.findall(text)]


def parts_of(text: str) -> Iterator[str | int]:
    """Yield the pieces of a text and the numbers of the marks between."""
    for index, piece in enumerate(_TOKEN.split(text)):
        if index % 2:
            yield int(piece)
        elif piece:
            yield piece


def mark(number: int) -> Element:
    """Return a mark that can stand between elements."""
    return etree.ProcessingInstruction(_TARGET, token(number))


def is_mark(node: Element) -> bool:
    """Tell whether a node is a mark."""
    return isinstance(node, etree._ProcessingInstruction) and node.target == _TARGET  # noqa: SLF001


def number_of(node: Element) -> int:
    """Return the number of a mark that stands between elements."""
    return tokens(node.text or "")[0]


def marks(root: Element) -> Iterator[Element]:
    """Yield the marks between elements, in the order in which they will be written."""
    return (node for node in root.iter(etree.PI) if is_mark(node))


def marks_and(root: Element, *tags: str) -> Iterator[Element]:
    """Yield the marks between elements, and the elements of some kinds, in reading order.

    Args:
        root: The root of the part.
        tags: The names of the elements.
    """
    instruction = etree._ProcessingInstruction  # noqa: SLF001
    found = root.iter(etree.PI, *tags)
    return (node for node in found if is_mark(node) or not isinstance(node, instruction))


def pieces(root: Element) -> Iterator[str | int]:
    """Yield the XML of a part as literal text and the numbers of the marks between."""
    return _cut(serialise(root))


def pieces_of(element: Element) -> Iterator[str | int]:
    """Yield the XML of an element that is written into its part by itself, as ``pieces`` does."""
    return _cut(written_alone(element))


def _cut(written: str) -> Iterator[str | int]:
    end = 0
    for found in _ANY.finditer(written):
        yield written[end : found.start()]
        yield int(found[1] or found[2])
        end = found.end()
    yield written[end:]
