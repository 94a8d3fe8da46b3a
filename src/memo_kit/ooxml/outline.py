"""A Word file as the list of what stands in it: paragraphs, tables, rows, sections."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Final, NamedTuple, Self

from memo_kit.ooxml.markup import Element, child, parse
from memo_kit.ooxml.names import FALLBACK, FORMULA, OFF, kind_of, w
from memo_kit.ooxml.numbering import Item, Numbering
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.parts import PartKind, text_parts
from memo_kit.ooxml.places import children, located
from memo_kit.ooxml.text import text_of_paragraph

__all__ = ["Definitions", "Entry", "EntryKind", "entries", "outline"]

_PARAGRAPH, _TABLE, _CELLS, _CONTROL = w("p"), w("tbl"), w("tc"), w("sdt")
_PROPERTIES, _STYLE, _SECTION, _VALUE = w("pPr"), w("pStyle"), w("sectPr"), w("val")
_BOOKMARK, _LINK, _NAME, _ANCHOR = w("bookmarkStart"), w("hyperlink"), w("name"), w("anchor")
_INSTRUCTION, _TYPE = w("instr"), w("type")
_BREAKS: Final = (w("br"), w("cr"))
_LINE_BREAKS: Final = frozenset((None, "textWrapping"))
_LISTED: Final = frozenset((_PARAGRAPH, _TABLE, w("tr")))
_AROUND: Final = frozenset((_CONTROL, w("sdtContent")))
_LEADING: Final = (_BOOKMARK, _LINK, w("instrText"), w("fldSimple"))
# What a paragraph without letters can show or do.
_PICTURED: Final = (
    *map(w, ("drawing", "pict", "object", "fldChar", "fldSimple", "sym")),
    *map(w, ("footnoteReference", "endnoteReference")),
    FORMULA,
)
_SHOWN: Final = (*_PICTURED, w("br"))
# What stands between paragraphs and shows nothing.
_SILENT: Final = re.compile(r"\w+Pr$|bookmark|proofErr|perm|\w+Range(?:Start|End)$")
_REFERENCE: Final = re.compile(r"\s*(?:REF|PAGEREF|NOTEREF)\s")
# The number in a step of a place, as “table 2”.
_ORDINAL: Final = re.compile(r" \d+(?=,|$)")
_CELL: Final = re.compile(r"cell \d+")
# What a section is when it does not say so (ISO/IEC 29500-1, 17.6).
_USUAL: Final = frozenset(("nextPage", "portrait", "1"))


class EntryKind(StrEnum):
    """What an entry is."""

    PARAGRAPH = "paragraph"
    TABLE = "table"
    ROW = "row"
    CONTROL = "content control"
    SECTION = "section"
    OTHER = "inserted part"


class Entry(NamedTuple):
    """Something that stands in a Word file.

    Attributes:
        kind: What it is.
        where: Its place in Word's terms.
        story: What it stands in, without numbers, as ``body, table, row, cell, paragraph``.
        element: Its XML.
        style: The name of a paragraph's style, as ``heading 1``.
        item: How a paragraph is numbered; None when it has no number.
        text: What a paragraph shows.
        labels: The bookmarks in a paragraph, without those that Word sets itself.
        links: How many references to other places of the document a paragraph has.
        form: How a row or a section is laid out: the columns of each cell, the kind of section.
    """

    kind: EntryKind
    where: str
    story: str
    element: Element
    style: str = ""
    item: Item | None = None
    text: str = ""
    labels: tuple[str, ...] = ()
    links: int = 0
    form: tuple[str, ...] = ()

    @property
    def level(self) -> int | None:
        """The level of a paragraph's number, from 0; None when it has none."""
        return None if self.item is None else self.item.level

    @property
    def layout(self) -> tuple[object, ...]:
        """What its counterpart in another language has to share.

        Where it stands, its style, the level of its number, its columns. The number of a paragraph
        tells nothing, as empty ones are counted; that of a cell says which column it is.
        """
        cells = tuple(_CELL.findall(self.where)) if "cell" in self.where else ()
        return self.kind, self.story, self.style, self.level, self.form, cells

    @property
    def is_outermost(self) -> bool:
        """Whether it stands in the story itself, in no table, control or text box."""
        return self.story.count(", ") == 1

    @property
    def lines(self) -> int:
        """How many lines a paragraph was given; not how many it takes on a page."""
        return 1 + sum(each.get(_TYPE) in _LINE_BREAKS for each in self.element.iter(*_BREAKS))

    @property
    def is_break(self) -> bool:
        """Whether it is a paragraph that does nothing but begin a new page or line."""
        is_silent = self.kind is EntryKind.PARAGRAPH and self.item is None and not self.text.strip()
        return is_silent and next(self.element.iter(*_PICTURED), None) is None


class Definitions(NamedTuple):
    """What paragraphs refer to by an id.

    Attributes:
        numbering: The lists of the document.
        styles: The names of the paragraph styles by id; Word's own have the same in each language.
    """

    numbering: Numbering
    styles: dict[str, str]

    @classmethod
    def of(cls, package: Package) -> Self:
        """Read what a Word file defines."""
        roots = []
        for kind in ("numbering", "styles"):
            names = filter(package.__contains__, package.targets(package.document, kind))
            name = next(names, None)
            roots.append(None if name is None else parse(package.read(name), name=name))
        return cls.read(*roots)

    @classmethod
    def read(cls, numbering: Element | None, styles: Element | None) -> Self:
        """Read the same from the two parts, as far as a file has them.

        Args:
            numbering: The root of the part with the lists.
            styles: The root of the part with the styles.
        """
        return cls(Numbering.read(numbering, styles), {} if styles is None else _names(styles))


def outline(package: Package) -> list[Entry]:
    """Return what stands in a Word file, in reading order: the body, headers, footers, notes.

    Paragraphs that show nothing are left out, and so are comments.

    Args:
        package: The Word file.
    """
    definitions = Definitions.of(package)
    return [
        entry
        for part in text_parts(package)
        if part.kind is PartKind.STORY and part.label != "comments"
        for entry in entries(
            parse(package.read(part.name), name=part.name), part.label, definitions
        )
    ]


def entries(root: Element, label: str, definitions: Definitions) -> Iterator[Entry]:
    """Yield what stands in one part of a Word file, in reading order.

    Paragraphs that show nothing, not even a number, are left out.

    Args:
        root: The root of the part.
        label: How the part is called, as “body” or “header 1”.
        definitions: The lists and styles of the file.
    """
    seen: set[Element] = set()
    for element, where in located(root, label):
        # Word stores a text box twice, for new and for old programs.
        if "text box" in where and next(element.iterancestors(FALLBACK), None) is not None:
            continue
        tag = element.tag
        if tag not in _LISTED:
            yield from _among(element, where, label)
            continue
        controls = _controls(element)
        for depth, control in enumerate(controls):
            if control not in seen:
                seen.add(control)
                story = _story(f"{where.rpartition(', ')[0]}, control", depth)
                yield Entry(EntryKind.CONTROL, where, story, control)
        story = _story(where, len(controls))
        if tag == _PARAGRAPH:
            yield from _paragraph(element, (where, story), label, definitions)
        elif tag == _TABLE:
            yield Entry(EntryKind.TABLE, where, story, element)
        else:
            cells = [each for each in children(element) if each.tag == _CELLS]
            yield Entry(EntryKind.ROW, where, story, element, form=tuple(map(_span, cells)))


def _among(element: Element, where: str, label: str) -> Iterator[Entry]:
    """Yield what stands among the paragraphs and is none."""
    kind = kind_of(element.tag)
    if kind == "sectPr":
        yield _section(element, label, label)
    elif not _SILENT.match(kind):
        yield Entry(EntryKind.OTHER, where, f"{label}, {element.tag}", element)


def _paragraph(
    element: Element, at: tuple[str, str], label: str, definitions: Definitions
) -> Iterator[Entry]:
    text = text_of_paragraph(element)
    properties, style, item = child(element, _PROPERTIES), "", None
    if properties is not None:
        named = child(properties, _STYLE)
        style = named.get(_VALUE, "") if named is not None else ""
        item = definitions.numbering.item_in(properties, style)
    if item is not None or text.strip() or next(element.iter(*_SHOWN), None) is not None:
        name = definitions.styles.get(style, style.lower())
        labels, links = _leading(element)
        yield Entry(EntryKind.PARAGRAPH, *at, element, name, item, text, labels, links)
    for section in () if properties is None else properties.iterchildren(_SECTION):
        yield _section(section, at[0], label)


def _section(element: Element, where: str, label: str) -> Entry:
    form = tuple(
        f"{name} {value}"
        for name, attribute in (("type", "val"), ("pgSz", "orient"), ("cols", "num"))
        if (found := element.find(w(name))) is not None
        if (value := found.get(w(attribute), "1")) not in _USUAL
    )
    first = element.find(w("titlePg"))
    if first is not None and first.get(w("val"), "1") not in OFF:
        form = (*form, "different first page")
    return Entry(EntryKind.SECTION, where, label, element, form=form)


def _controls(element: Element) -> list[Element]:
    """Return the content controls right around a paragraph, a table or a row, the outer ones first."""
    found = []
    holder = element.getparent()
    while holder is not None and holder.tag in _AROUND:
        if holder.tag == _CONTROL:
            found.append(holder)
        holder = holder.getparent()
    return found[::-1]


def _story(where: str, controls: int) -> str:
    """Return a place without its numbers, but for that of a header: “body, table, row, cell”."""
    first, _, steps = where.partition(", ")
    story = _ORDINAL.sub("", first) if "note" in first else first
    before, comma, last = _ORDINAL.sub("", steps).rpartition(", ")
    return f"{story}, {before}{comma}{'control, ' * controls}{last}"


def _leading(paragraph: Element) -> tuple[tuple[str, ...], int]:
    """Return the bookmarks of a paragraph, and how many references lead from it to others."""
    labels: list[str] = []
    links = 0
    for node in paragraph.iter(*_LEADING):
        if node.tag == _BOOKMARK:
            name = node.get(_NAME, "")
            labels += [] if name.startswith("_") else [name]
        elif node.tag == _LINK:
            links += _ANCHOR in node.attrib
        else:
            links += _REFERENCE.match(node.get(_INSTRUCTION, "") or node.text or "") is not None
    return tuple(labels), links


def _span(cell: Element) -> str:
    properties = cell.find(w("tcPr"))
    if properties is None:
        return "1"
    across, down = properties.find(w("gridSpan")), properties.find(w("vMerge"))
    columns = across.get(w("val"), "1") if across is not None else "1"
    return f"{columns} merged {down.get(w('val'), 'continue')}" if down is not None else columns


def _names(styles: Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for style in styles.iterchildren(w("style")):
        name = child(style, _NAME)
        if style.get(w("type")) == "paragraph" and name is not None:
            found[style.get(w("styleId"), "")] = name.get(_VALUE, "").lower()
            if style.get(w("default")) in {"1", "true", "on"}:
                found[""] = name.get(_VALUE, "").lower()
    return found
