"""The body of a finished document as its blocks: paragraphs and tables, section by section."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Final, NamedTuple

from memo_kit.errors import Place, TemplateError
from memo_kit.ooxml.markup import Element
from memo_kit.ooxml.names import kind_of, w
from memo_kit.ooxml.numbering import Numbering
from memo_kit.ooxml.places import paragraphs
from memo_kit.ooxml.text import text_of_paragraph

__all__ = ["Block", "BlockKind", "BlockUnknownError", "Section", "sections"]

# What stands between blocks and shows nothing.
_SILENT: Final = frozenset(("proofErr", "permStart", "permEnd"))
# What is not text yet, or about the text.
_UNSETTLED: Final = frozenset(
    ("ins", "del", "moveFrom", "moveTo", "commentRangeStart", "commentReference")
)
_BOOKMARKS: Final = frozenset(("bookmarkStart", "bookmarkEnd"))


class BlockUnknownError(TemplateError):
    """A document holds something that cannot be set beside another text.

    Tracked changes have two readings, comments are about the text, and inserted parts are laid
    out by the program that made them. Accept or refuse the changes, delete the comments, and take
    such parts out.
    """

    code = "template.block-unknown"


class BlockKind(Enum):
    """What a block is."""

    PARAGRAPH = "paragraph"
    TABLE = "table"
    CONTROL = "content control"


class Block(NamedTuple):
    """A paragraph, a table or a content control of the body.

    Attributes:
        kind: Which of them.
        style: The id of its paragraph style; of a table, of its first paragraph.
        level: The level of its number, from 0; None when it has none.
        text: What it shows, a paragraph a line, without numbers.
        labels: The names of the bookmarks in it.
        where: Its place in Word's terms.
        element: Its XML.
        cells: Of a table, how many cells each row has.
    """

    kind: BlockKind
    style: str
    level: int | None
    text: str
    labels: tuple[str, ...]
    where: str
    element: Element
    cells: tuple[int, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether it shows nothing: no letter and no picture."""
        pictures = ("drawing", "pict", "object")
        return not self.text.strip() and not any(
            kind_of(node.tag) in pictures for node in self.element.iter("*")
        )


class Section(NamedTuple):
    """A part of the body with pages of its own.

    Attributes:
        blocks: What it holds.
        properties: Its pages, headers and footers (``w:sectPr``).
    """

    blocks: tuple[Block, ...]
    properties: Element


def sections(root: Element, numbering: Numbering) -> list[Section]:
    """Return the body of a document, section by section.

    Args:
        root: The root of the document part.
        numbering: The lists of the document.

    Raises:
        BlockUnknownError: If something else stands between the blocks.
    """
    body = next(root.iterchildren(w("body")))
    where = dict(paragraphs(root, "body"))
    found: list[Section] = []
    blocks: list[Block] = []
    for child in _with_bookmarks_inside(body):
        kind = kind_of(child.tag)
        if kind == "sectPr":
            found.append(Section(tuple(blocks), child))
            blocks = []
            continue
        block = _block(child, where, numbering)
        ending = child.find(f"{w('pPr')}/{w('sectPr')}") if kind == "p" else None
        if ending is None or not block.is_empty:
            blocks.append(block)
        if ending is not None:
            found.append(Section(tuple(blocks), ending))
            blocks = []
    if blocks or not found:
        # Word leaves the properties of the last section out where all are as it would set them.
        found.append(Section(tuple(blocks), body.makeelement(w("sectPr"), None)))
    return found


def _with_bookmarks_inside(body: Element) -> Iterator[Element]:
    """Yield the blocks of the body; bookmarks between them go into the paragraph that follows."""
    for child in list(body):
        kind = kind_of(child.tag)
        if kind in _BOOKMARKS:
            _move_inside(child)
        elif kind not in _SILENT and isinstance(child.tag, str):
            yield child


def _move_inside(bookmark: Element) -> None:
    starts = kind_of(bookmark.tag) == "bookmarkStart"
    around = bookmark.itersiblings(preceding=not starts)
    holders = (list(block.iter(w("p"))) for block in around if kind_of(block.tag) in {"p", "tbl"})
    paragraph = next((found[0 if starts else -1] for found in holders if found), None)
    if paragraph is None:
        bookmark.getparent().remove(bookmark)  # type: ignore[union-attr]
    elif starts:
        has_properties = len(paragraph) > 0 and kind_of(paragraph[0].tag) == "pPr"
        paragraph.insert(int(has_properties), bookmark)
    else:
        paragraph.append(bookmark)


_KINDS: Final = {"p": BlockKind.PARAGRAPH, "tbl": BlockKind.TABLE, "sdt": BlockKind.CONTROL}


def _block(element: Element, where: dict[Element, str], numbering: Numbering) -> Block:
    inner = [element] if kind_of(element.tag) == "p" else list(element.iter(w("p")))
    place = where.get(inner[0], "body") if inner else "body"
    kind = _KINDS.get(kind_of(element.tag))
    if kind is None:
        message = f"the body holds something that is no text or table ({element.tag})"
        hint = "accept or refuse tracked changes in Word, and remove inserted parts"
        raise BlockUnknownError(message, hint=hint, place=Place(where=place))
    if any(kind_of(node.tag) in _UNSETTLED for node in element.iter("*")):
        message = "a tracked change or a comment stands in the text"
        hint = "accept or refuse tracked changes in Word, and delete comments"
        raise BlockUnknownError(message, hint=hint, place=Place(where=place))
    if kind is BlockKind.TABLE:
        place = place.partition(", row")[0]
    item = numbering.item(inner[0]) if kind is BlockKind.PARAGRAPH else None
    style = inner[0].find(f"{w('pPr')}/{w('pStyle')}") if inner else None
    return Block(
        kind,
        style.get(w("val"), "") if style is not None else "",
        item.level if item is not None else None,
        "\n".join(map(text_of_paragraph, inner)),
        tuple(mark.get(w("name"), "") for mark in element.iter(w("bookmarkStart"))),
        place,
        element,
        tuple(len(list(row.iterchildren(w("tc")))) for row in element.iterchildren(w("tr"))),
    )
