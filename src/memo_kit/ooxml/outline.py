"""A Word file as the list of what stands in it: paragraphs, tables, rows, sections."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Final, NamedTuple

from memo_kit.ooxml.markup import Element, parse
from memo_kit.ooxml.names import kind_of, w
from memo_kit.ooxml.numbering import Numbering
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.parts import PartKind, text_parts
from memo_kit.ooxml.places import paragraphs
from memo_kit.ooxml.text import text_of_paragraph

__all__ = ["Entry", "EntryKind", "outline"]

_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# What a paragraph without letters can show or do.
_SHOWN: Final = frozenset(("drawing", "pict", "object", "fldChar", "fldSimple", "br"))
_REFERENCE: Final = re.compile(r"\s*(?:REF|PAGEREF|NOTEREF)\s")
# The number in a step of a place, as “table 2”.
_ORDINAL: Final = re.compile(r" \d+$")


class EntryKind(StrEnum):
    """What an entry is."""

    PARAGRAPH = "paragraph"
    TABLE = "table"
    ROW = "row"
    SECTION = "section"


class Entry(NamedTuple):
    """Something that stands in a Word file.

    Attributes:
        kind: What it is.
        where: Its place in Word's terms.
        story: What it stands in, without numbers, as ``body, table, row, cell``.
        style: The name of a paragraph's style, as ``heading 1``.
        level: The level of a paragraph's number, from 0; None when it has none.
        text: What a paragraph shows.
        labels: The bookmarks in a paragraph, without those that Word sets itself.
        links: How many references to other places of the document a paragraph has.
        form: How a row or a section is laid out: the columns of each cell, the kind of section.
    """

    kind: EntryKind
    where: str
    story: str
    style: str = ""
    level: int | None = None
    text: str = ""
    labels: tuple[str, ...] = ()
    links: int = 0
    form: tuple[str, ...] = ()


def outline(package: Package) -> list[Entry]:
    """Return what stands in a Word file, in reading order: the body, headers, footers, notes.

    Paragraphs that show nothing are left out, and so are comments.

    Args:
        package: The Word file.
    """
    numbering, styles = Numbering.of(package), _styles(package)
    return [
        entry
        for part in text_parts(package)
        if part.kind is PartKind.STORY and part.label != "comments"
        for entry in _Story(
            parse(package.read(part.name), name=part.name), part.label, numbering, styles
        ).entries()
    ]


class _Story:
    def __init__(
        self, root: Element, label: str, numbering: Numbering, styles: dict[str, str]
    ) -> None:
        self._root = root
        self._label = label
        self._where = dict(paragraphs(root, label))
        self._numbering = numbering
        self._styles = styles

    def entries(self) -> Iterator[Entry]:
        for element in self._root.iter(w("p"), w("tbl"), w("tr"), w("sectPr")):
            # Word stores a text box twice, for new and for old programs.
            if next(element.iterancestors(_FALLBACK), None) is not None:
                continue
            kind = kind_of(element.tag)
            if kind == "p":
                yield from self._paragraph(element)
            elif kind == "sectPr":
                yield self._section(element)
            else:
                yield self._cells(element)

    def _paragraph(self, element: Element) -> Iterator[Entry]:
        text = text_of_paragraph(element)
        if element in self._where and (text.strip() or _shows(element)):
            where = self._where[element]
            style = element.find(f"{w('pPr')}/{w('pStyle')}")
            item = self._numbering.item(element)
            key = style.get(w("val"), "") if style is not None else ""
            yield Entry(
                EntryKind.PARAGRAPH,
                where,
                _unnumbered(where),
                self._styles.get(key, key.lower()),
                item.level if item is not None else None,
                text,
                tuple(_labels(element)),
                _links(element),
            )

    def _cells(self, element: Element) -> Entry:
        inside = (self._where[each] for each in element.iter(w("p")) if each in self._where)
        steps = next(inside, self._label).split(", ")
        tables = [number for number, step in enumerate(steps) if step.startswith("table ")]
        depth = sum(1 for _ in element.iterancestors(w("tbl")))
        if kind_of(element.tag) == "tbl":
            where = ", ".join(steps[: tables[depth] + 1]) if len(tables) > depth else steps[0]
            return Entry(EntryKind.TABLE, where, _unnumbered(where))
        where = ", ".join(steps[: tables[depth - 1] + 2]) if len(tables) >= depth else steps[0]
        spans = tuple(_span(cell) for cell in element.iter(w("tc")) if _row_of(cell) is element)
        return Entry(EntryKind.ROW, where, _unnumbered(where), form=spans)

    def _section(self, element: Element) -> Entry:
        holder = next(element.iterancestors(w("p")), None)
        where = self._where.get(holder, self._label) if holder is not None else self._label
        form = tuple(
            f"{name} {found.get(w(attribute), '')}"
            for name, attribute in (("type", "val"), ("pgSz", "orient"), ("cols", "num"))
            if (found := element.find(w(name))) is not None and found.get(w(attribute))
        )
        return Entry(EntryKind.SECTION, where, self._label, form=form)


def _unnumbered(where: str) -> str:
    """Return a place without its numbers, but for that of a header: “body, table, row, cell”."""
    first, *rest = where.split(", ")
    story = _ORDINAL.sub("", first) if "note" in first else first
    return ", ".join([story, *(_ORDINAL.sub("", step) for step in rest)])


def _shows(paragraph: Element) -> bool:
    return any(kind_of(node.tag) in _SHOWN for node in paragraph.iter("*"))


def _labels(paragraph: Element) -> Iterator[str]:
    for mark in paragraph.iter(w("bookmarkStart")):
        name = mark.get(w("name"), "")
        if not name.startswith("_"):
            yield name


def _links(paragraph: Element) -> int:
    anchors = sum(w("anchor") in link.attrib for link in paragraph.iter(w("hyperlink")))
    typed = [node.text or "" for node in paragraph.iter(w("instrText"))]
    whole = [node.get(w("instr"), "") for node in paragraph.iter(w("fldSimple"))]
    return anchors + sum(_REFERENCE.match(each) is not None for each in (*typed, *whole))


def _row_of(cell: Element) -> Element | None:
    return next(cell.iterancestors(w("tr")), None)


def _span(cell: Element) -> str:
    properties = cell.find(w("tcPr"))
    if properties is None:
        return "1"
    across, down = properties.find(w("gridSpan")), properties.find(w("vMerge"))
    columns = across.get(w("val"), "1") if across is not None else "1"
    return f"{columns} merged {down.get(w('val'), 'continue')}" if down is not None else columns


def _styles(package: Package) -> dict[str, str]:
    """Return the names of the paragraph styles by id; Word's own have the same in each language."""
    found: dict[str, str] = {}
    for part in filter(package.__contains__, package.targets(package.document, "styles")):
        for style in parse(package.read(part), name=part).iterchildren(w("style")):
            name = style.find(w("name"))
            if style.get(w("type")) == "paragraph" and name is not None:
                found[style.get(w("styleId"), "")] = name.get(w("val"), "").lower()
                if style.get(w("default")) in {"1", "true", "on"}:
                    found[""] = name.get(w("val"), "").lower()
    return found
