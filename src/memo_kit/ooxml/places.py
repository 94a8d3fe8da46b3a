"""Places in a document, in Word's terms: “body, table 2, row 3, cell 1, paragraph 1”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from memo_kit.ooxml.markup import Element
from memo_kit.ooxml.names import FALLBACK, kind_of, w

__all__ = ["children", "located", "paragraphs"]

# What Word wraps around blocks, rows, cells or runs without changing what the reader sees.
_WRAPPERS: Final = frozenset(
    ("sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml", "AlternateContent")
)
_STORIES: Final = {"footnotes": "footnote", "endnotes": "endnote", "comments": "comment"}


def paragraphs(root: Element, label: str) -> Iterator[tuple[Element, str]]:
    """Yield each paragraph of a part with its place, in reading order; see ``located``.

    Args:
        root: The root of the part.
        label: How the part is called, as “body” or “header 1”.
    """
    return (found for found in located(root, label) if kind_of(found[0].tag) == "p")


def located(root: Element, label: str) -> Iterator[tuple[Element, str]]:
    """Yield each paragraph, table and row of a part with its place, in reading order.

    Whatever else stands among the paragraphs is yielded, too, with the place of the one before it.

    A paragraph in a text box comes after the paragraph that the box is anchored to.
    Word stores a text box twice, for new and for old programs; both are yielded, with
    one and the same place.

    Args:
        root: The root of the part.
        label: How the part is called, as “body” or “header 1”.
    """
    kind = kind_of(root.tag)
    if kind == "document":
        for body in root.iterchildren(w("body")):
            yield from _blocks(body, label)
    elif kind in _STORIES:
        number = 0
        for story in root.iterchildren(w(_STORIES[kind])):
            # Separators are stored as notes, too; nobody counts them.
            number += w("type") not in story.attrib
            yield from _blocks(story, f"{_STORIES[kind]} {number}")
    else:
        yield from _blocks(root, label)


def children(parent: Element) -> Iterator[Element]:
    """Yield the elements below a node as the reader sees them: through content controls and the like."""
    for child in parent.iterchildren("*"):
        if kind_of(child.tag) in _WRAPPERS:
            yield from children(child)
        else:
            yield child


def _blocks(container: Element, prefix: str) -> Iterator[tuple[Element, str]]:
    paragraph = table = 0
    place = prefix
    for child in children(container):
        kind = kind_of(child.tag)
        if kind == "p":
            paragraph += 1
            place = f"{prefix}, paragraph {paragraph}"
            yield child, place
            yield from _boxes(child, place)
        elif kind == "tbl":
            table += 1
            place = f"{prefix}, table {table}"
            yield child, place
            yield from _cells(child, place)
        else:
            yield child, place


def _cells(table: Element, prefix: str) -> Iterator[tuple[Element, str]]:
    rows = (child for child in children(table) if kind_of(child.tag) == "tr")
    for row_number, row in enumerate(rows, 1):
        yield row, f"{prefix}, row {row_number}"
        cells = (child for child in children(row) if kind_of(child.tag) == "tc")
        for cell_number, cell in enumerate(cells, 1):
            yield from _blocks(cell, f"{prefix}, row {row_number}, cell {cell_number}")


def _boxes(paragraph: Element, prefix: str) -> Iterator[tuple[Element, str]]:
    shown = old = 0
    for box in paragraph.iter(w("txbxContent")):
        if next(box.iterancestors(w("p")), None) is not paragraph:
            continue
        if next(box.iterancestors(FALLBACK, w("p"))).tag == FALLBACK:
            old += 1
        else:
            shown += 1
        number = old if next(box.iterancestors(FALLBACK, w("p"))).tag == FALLBACK else shown
        yield from _blocks(box, f"{prefix}, text box {number}")
