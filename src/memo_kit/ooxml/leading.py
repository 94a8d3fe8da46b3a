"""What leads to a bookmark: links, cross-references, page numbers, tables of contents."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from memo_kit.ooxml.markup import Element, build
from memo_kit.ooxml.names import kind_of, w

__all__ = ["bookmarks", "lead", "surround"]

# Fields that name a bookmark, and the bookmark (ISO/IEC 29500-1, 17.16.5).
_REFERRING: Final = re.compile(
    r'(?:\b(?:REF|PAGEREF|NOTEREF|HYPERLINK\s+\\l)|\bTOC\b.*?\\b)\s+"?(?P<name>[^\s"]+)', re.DOTALL
)


def bookmarks(root: Element) -> Iterator[str]:
    """Yield the names of the bookmarks of a part."""
    for mark in root.iter(w("bookmarkStart")):
        yield mark.get(w("name"), "")


def surround(blocks: Sequence[Element], name: str, number: int) -> None:
    """Set a bookmark around blocks.

    Args:
        blocks: Paragraphs and tables that follow each other; changed in place.
        name: The name of the bookmark.
        number: Its id.
    """
    first, last = next(blocks[0].iter(w("p"))), list(blocks[-1].iter(w("p")))[-1]
    position = sum(kind_of(each.tag) == "pPr" for each in first)
    start = f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'
    first.insert(position, build(first, start))
    last.append(build(last, f'<w:bookmarkEnd w:id="{number}"/>'))


def lead(root: Element, names: Mapping[str, str]) -> None:
    """Let all that leads to some bookmarks lead to others.

    Args:
        root: What holds the links and fields; changed in place.
        names: The new names by the old ones.
    """
    instruction: list[Element] = []
    for node in root.iter(w("hyperlink"), w("fldSimple"), w("fldChar"), w("instrText")):
        kind = kind_of(node.tag)
        if kind == "instrText":
            instruction.append(node)
        elif kind == "fldChar":
            _reword(instruction, names)
            instruction = []
        else:
            _readdress(node, names)


def _reword(pieces: list[Element], names: Mapping[str, str]) -> None:
    """Change an instruction, which Word may have cut into pieces anywhere."""
    whole = "".join(piece.text or "" for piece in pieces)
    changed = _renamed(whole, names)
    if changed != whole:
        for piece, text in zip(pieces, [changed, *[""] * len(pieces)], strict=False):
            piece.text = text


def _readdress(node: Element, names: Mapping[str, str]) -> None:
    if (anchor := node.get(w("anchor"), "")) in names:
        node.set(w("anchor"), names[anchor])
    if instruction := node.get(w("instr"), ""):
        node.set(w("instr"), _renamed(instruction, names))


def _renamed(instruction: str, names: Mapping[str, str]) -> str:
    found = _REFERRING.search(instruction)
    if found is None or found["name"] not in names:
        return instruction
    start, end = found.span("name")
    return f"{instruction[:start]}{names[found['name']]}{instruction[end:]}"
