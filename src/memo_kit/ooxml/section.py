"""The body of a finished document, section by section, and what in it is not settled yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from memo_kit.ooxml.markup import Element, parent_of
from memo_kit.ooxml.names import kind_of, w
from memo_kit.ooxml.outline import Definitions, Entry, EntryKind, entries
from memo_kit.ooxml.places import paragraphs

__all__ = ["Section", "Unsettled", "sections", "unsettled"]

_BOOKMARKS: Final = frozenset(("bookmarkStart", "bookmarkEnd"))
_INSERTED: Final = (w("customXml"), w("smartTag"))
_WHAT: Final = {
    "commentReference": "a comment",
    "customXml": "an inserted part",
    "smartTag": "an inserted part",
}
_UNSETTLED: Final = tuple(
    map(
        w,
        (
            *("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge"),
            *("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange"),
            *("tblGridChange", "trPrChange", "tcPrChange", "numberingChange", "commentReference"),
        ),
    )
)


class Section(NamedTuple):
    """A part of the body with pages of its own.

    Attributes:
        entries: What it holds, the section itself at the end.
        properties: Its pages, headers and footers (``w:sectPr``).
    """

    entries: tuple[Entry, ...]
    properties: Element

    def open_end(self) -> None:
        """Take its properties out of its last paragraph, which shall stand somewhere else."""
        holder = self.properties.getparent()
        if holder is not None:
            holder.remove(self.properties)

    @property
    def blocks(self) -> tuple[Entry, ...]:
        """The paragraphs, tables and content controls that stand in no other."""
        return tuple(entry for entry in self.entries if entry.is_outermost)


class Unsettled(NamedTuple):
    """A tracked change, or a comment.

    Attributes:
        what: Which of them.
        where: The place of its paragraph, or of the first one near it.
        near: The place of that paragraph, or of the last one before it that shows anything.
    """

    what: str
    where: str
    near: str


def sections(root: Element, definitions: Definitions) -> list[Section]:
    """Return the body of a document, section by section.

    Bookmarks between paragraphs go into the one that follows.

    Args:
        root: The root of the document part.
        definitions: The lists and styles of the document.
    """
    body = next(root.iterchildren(w("body")))
    for child in list(body):
        if kind_of(child.tag) in _BOOKMARKS:
            _move_inside(child)
    found: list[Section] = []
    held: list[Entry] = []
    for entry in [*entries(root, "body", definitions)]:
        held.append(entry)
        if entry.kind is EntryKind.SECTION:
            found.append(Section(tuple(held), entry.element))
            held = []
    if held or not found:
        # Word leaves the properties of the last section out where all are as it would set them.
        properties = body.makeelement(w("sectPr"), None)
        held.append(Entry(EntryKind.SECTION, "body", "body", properties))
        found.append(Section(tuple(held), properties))
    return found


def unsettled(stories: Iterable[tuple[Element, str]], body: Sequence[Section]) -> list[Unsettled]:
    """Return what is not text yet, or about the text: tracked changes, comments, inserted parts.

    Args:
        stories: The roots of the body, the headers and footers and the notes, each with what
            people call it.
        body: What stands in the body.
    """
    shown = {entry.element: entry.where for section in body for entry in section.entries}
    return [
        found
        for root, label in stories
        if label != "comments"
        for found in _unsettled(root, label, shown)
    ]


def _unsettled(root: Element, label: str, shown: Mapping[Element, str]) -> Iterator[Unsettled]:
    inserted = (
        each for body in root.iterchildren(w("body")) for each in body.iterchildren(*_INSERTED)
    )
    marks = [*root.iter(*_UNSETTLED), *inserted]
    where = dict(paragraphs(root, label)) if marks else {}
    for mark in marks:
        holders = (mark, *mark.iterancestors())
        found = (each for holder in holders for each in holder.iter(w("p")) if each in where)
        around = next(found, root)
        before = (around, *around.itersiblings(preceding=True))
        near = next((shown[each] for each in before if each in shown), "")
        what = _WHAT.get(kind_of(mark.tag), "a tracked change")
        yield Unsettled(what, where.get(around, label), near)


def _move_inside(bookmark: Element) -> None:
    starts = kind_of(bookmark.tag) == "bookmarkStart"
    around = bookmark.itersiblings(preceding=not starts)
    holders = (list(each.iter(w("p"))) for each in around if kind_of(each.tag) in {"p", "tbl"})
    paragraph = next((found[0 if starts else -1] for found in holders if found), None)
    if paragraph is None:
        parent_of(bookmark).remove(bookmark)
    elif starts:
        has_properties = len(paragraph) > 0 and kind_of(paragraph[0].tag) == "pPr"
        paragraph.insert(int(has_properties), bookmark)
    else:
        paragraph.append(bookmark)
