"""A finished document as its readers see it: paragraphs, rows and cells, and what Word keeps unique."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property
from typing import Final

from memo_kit.errors import Place
from memo_kit.language.proofreading.rule import OPAQUE
from memo_kit.ooxml.fieldmarks import MarkedField, marked_fields
from memo_kit.ooxml.markup import Element
from memo_kit.ooxml.names import DRAWING, LATE_FIELDS, OFFICE_RELATIONSHIPS, SIGNATURE, kind_of, w
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.places import children
from memo_kit.ooxml.properties import read_core
from memo_kit.ooxml.styles import Styles
from memo_kit.ooxml.survey import Sighting, Survey
from memo_kit.ooxml.tongue import is_mixed, main_language, said

__all__ = ["CellView", "Control", "DocumentView", "Identity", "ParagraphView", "RowView"]

_BREAKS: Final = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n"}
_INLINE: Final = frozenset(
    (
        "r", "hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "fldSimple", "dir",
        "bdo", "customXml",
    )
)  # fmt: skip
# How the bookmarks begin of the places where somebody signs.
_PICTURES: Final = frozenset(("drawing", "pict", "object"))


@dataclass(frozen=True)
class ParagraphView:
    """A paragraph.

    Attributes:
        where: Its place in Word's terms.
        text: What it shows; tabs and line breaks read as spaces.
        settled: The same, with spaces in the place of labels that wait to be typed over.
        prose: The same, letter for letter, as a rule about language reads it: tabs and line breaks
            as such, labels that wait made opaque.
        language: The language that most of it is marked with, as ``lt-LT``; or nothing.
        said: The texts of its runs, each with the language that it is marked with.
        style: The id of its style, as ``Clause``; nothing where it has none of its own.
    """

    where: str
    text: str
    settled: str
    prose: str
    language: str
    said: tuple[tuple[str, str], ...] = ()
    style: str = ""


@dataclass(frozen=True)
class CellView:
    """A cell of a table.

    Attributes:
        where: Its place.
        shows: Whether it shows a text or a picture.
        ends_in_paragraph: Whether its last element is a paragraph, as Word demands.
        language: The language that most of its text is marked with, as ``lt``; or nothing.
        is_mixed: Whether a good part of its text is marked with another language.
        is_signed: Whether somebody signs there.
    """

    where: str
    shows: bool
    ends_in_paragraph: bool
    language: str
    is_mixed: bool = False
    is_signed: bool = False


@dataclass(frozen=True)
class RowView:
    """A row of a table.

    Attributes:
        table: The place of the table.
        where: The place of the row.
        cells: Its cells.
    """

    table: str
    where: str
    cells: tuple[CellView, ...]


@dataclass(frozen=True)
class Identity:
    """Something that must stand in a document once.

    Attributes:
        kind: What it is, as “bookmark name”.
        value: Its value.
        part: The part that it stands in.
    """

    kind: str
    value: str
    part: str


@dataclass(frozen=True)
class Control:
    """A content control that nobody has filled yet.

    Attributes:
        where: The place of its paragraph.
        label: What belongs there.
        is_late: Whether memo_kit set it for a value that is filled in later.
    """

    where: str
    label: str
    is_late: bool = False


class DocumentView:
    """A finished document, read once and looked at by every rule.

    Args:
        package: The document.
        name: What messages call it.

    Attributes:
        survey: Every element of it, by its name.
    """

    def __init__(self, package: Package, name: str) -> None:
        self.package = package
        self.name = name
        self.survey = Survey(package)

    @cached_property
    def paragraphs(self) -> tuple[ParagraphView, ...]:
        """Every paragraph: of the body, headers, footers and notes, in reading order."""
        return tuple(
            _paragraph(paragraph, where, self.language) for paragraph, where in self._places
        )

    @cached_property
    def language(self) -> str:
        """The language of text that says nothing of its own, as ``lt-LT``; or nothing."""
        return self.properties.get("language", "") or self.default_language

    @cached_property
    def rows(self) -> tuple[RowView, ...]:
        """Every row of every table, nested tables after the row that holds them."""
        return tuple(row for root, label in self._stories for row in _rows_below(root, label))

    @property
    def body(self) -> tuple[Element, str]:
        """The root of the part with the text, and how its places begin."""
        return self._stories[0]

    @cached_property
    def waiting(self) -> tuple[Control, ...]:
        """The content controls that still show their label."""
        found = {
            control: Control(where, _title(control), _is_late(control))
            for paragraph, where in self._places
            for control in _controls(paragraph)
        }
        return tuple(found.values())

    @cached_property
    def properties(self) -> dict[str, str]:
        """The core properties, as ``title`` and ``language``."""
        return read_core(self.package)

    @cached_property
    def identities(self) -> tuple[Identity, ...]:
        """What must stand once: bookmarks, pictures, content controls."""
        return tuple(
            identity for part, root in self._roots.items() for identity in _identities(root, part)
        )

    @cached_property
    def references(self) -> tuple[tuple[str, str], ...]:
        """The part and the id of every use of a relationship."""
        prefix = f"{{{OFFICE_RELATIONSHIPS}}}"
        return tuple(
            (part, str(value))
            for part, root in self._roots.items()
            for element in root.iter("*")
            for name, value in element.attrib.items()
            if str(name).startswith(prefix)
        )

    @cached_property
    def fields(self) -> tuple[tuple[Sighting, MarkedField], ...]:
        """Word's own fields, as page numbers and references."""
        return tuple(
            (Sighting(part, each.node), each)
            for part, root in self._roots.items()
            for each in marked_fields(root)
        )

    @property
    def default_language(self) -> str:
        """The language that the styles give to every text, or nothing."""
        return self._styles.language

    @cached_property
    def speaking_styles(self) -> frozenset[str]:
        """The styles that say a language, by themselves or through those that they are based on."""
        return frozenset(self.inheriting(f"{w('rPr')}/{w('lang')}"))

    def inheriting(self, path: str) -> Iterator[str]:
        """Yield the ids of the styles that have a property, or inherit it.

        Args:
            path: Where the property stands below a style.
        """
        root = self.survey.definitions.get("styles")
        styles = {} if root is None else {s.get(w("styleId"), ""): s for s in root.iter(w("style"))}
        known: dict[str, bool] = {"": False}
        for style in styles:
            key, chain = style, []
            while key in styles and key not in known:
                # A style that is based on itself inherits nothing.
                known[key] = False
                chain.append(key)
                if styles[key].find(path) is not None:
                    known[key] = True
                    break
                base = styles[key].find(w("basedOn"))
                key = "" if base is None else base.get(w("val"), "")
            for each in chain:
                known[each] = known.get(key, False)
        yield from (key for key, has in known.items() if has)

    @cached_property
    def _styles(self) -> Styles:
        return Styles.of(self.package)

    @property
    def _roots(self) -> dict[str, Element]:
        return self.survey.stories

    @cached_property
    def _stories(self) -> tuple[tuple[Element, str], ...]:
        return tuple((root, self.survey.labels[name]) for name, root in self._roots.items())

    @property
    def _places(self) -> Iterable[tuple[Element, str]]:
        return self.survey.places.items()

    def place(self, sighting: Sighting) -> Place:
        """Return the place of an element."""
        return Place(file=self.name, where=self.survey.where(*sighting))


def _paragraph(paragraph: Element, where: str, language: str) -> ParagraphView:
    waiting = _is_waiting_around(paragraph)
    pieces = [*_pieces(paragraph, waiting=waiting)]
    marked = tuple(said(paragraph))
    return ParagraphView(
        where,
        "".join(" " if kind is _Kind.GAP else text for kind, text in pieces),
        "".join(text if kind is _Kind.TEXT else " " * len(text) for kind, text in pieces),
        "".join(OPAQUE * len(text) if kind is _Kind.LABEL else text for kind, text in pieces),
        main_language(marked) or language,
        marked,
        _style(paragraph),
    )


class _Kind(Enum):
    """What a piece of a paragraph is: a text, a tab or a break, a label that waits."""

    TEXT = auto()
    GAP = auto()
    LABEL = auto()


def _pieces(node: Element, *, waiting: bool) -> Iterator[tuple[_Kind, str]]:
    """Yield the pieces of text below a node, each with what it is.

    Args:
        node: A paragraph, or what stands inside one.
        waiting: Whether the text is a label that waits to be typed over.
    """
    for child in node.iterchildren("*"):
        kind = kind_of(child.tag)
        if kind == "t":
            yield _Kind.LABEL if waiting else _Kind.TEXT, child.text or ""
        elif kind in _BREAKS:
            yield _Kind.GAP, _BREAKS[kind]
        elif kind == "noBreakHyphen":
            yield _Kind.TEXT, "-"
        elif kind in _INLINE:
            yield from _pieces(child, waiting=waiting or _is_waiting(child))


def _is_waiting(element: Element) -> bool:
    """Tell whether an element is a content control that shows its label."""
    properties = element.find(w("sdtPr"))
    return properties is not None and properties.find(w("showingPlcHdr")) is not None


def _is_waiting_around(paragraph: Element) -> bool:
    return any(map(_is_waiting, paragraph.iterancestors(w("sdt"))))


def _controls(paragraph: Element) -> Iterator[Element]:
    yield from filter(_is_waiting, paragraph.iterancestors(w("sdt")))
    yield from filter(_is_waiting, paragraph.iter(w("sdt")))


def _style(paragraph: Element) -> str:
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return "" if style is None else style.get(w("val"), "")


def _is_late(control: Element) -> bool:
    binding = control.find(f"{w('sdtPr')}/{w('dataBinding')}")
    return binding is not None and binding.get(w("storeItemID"), "").upper() == LATE_FIELDS


def _title(control: Element) -> str:
    alias = control.find(f"{w('sdtPr')}/{w('alias')}")
    return "" if alias is None else alias.get(w("val"), "")


def _rows_below(root: Element, label: str) -> Iterator[RowView]:
    body = root.find(w("body"))
    yield from _rows(root if body is None else body, label)


def _rows(container: Element, prefix: str) -> Iterator[RowView]:
    tables = (child for child in children(container) if kind_of(child.tag) == "tbl")
    for table_number, table in enumerate(tables, 1):
        where = f"{prefix}, table {table_number}"
        rows = (child for child in children(table) if kind_of(child.tag) == "tr")
        for row_number, row in enumerate(rows, 1):
            place = f"{where}, row {row_number}"
            cells = [child for child in children(row) if kind_of(child.tag) == "tc"]
            places = [f"{place}, cell {number}" for number in range(1, len(cells) + 1)]
            views = tuple(map(_cell, cells, places))
            yield RowView(where, place, views)
            for cell, cell_place in zip(cells, places, strict=True):
                yield from _rows(cell, cell_place)


def _cell(cell: Element, where: str) -> CellView:
    shows = any(
        kind_of(node.tag) in _PICTURES or (kind_of(node.tag) == "t" and (node.text or "").strip())
        for node in cell.iter("*")
    )
    last = next(iter(cell.iterchildren("*", reversed=True)), None)
    marked = tuple(said(cell))
    return CellView(
        where=where,
        shows=shows,
        ends_in_paragraph=last is not None and kind_of(last.tag) in {"p", "sdt", "customXml"},
        language=main_language(marked).partition("-")[0].lower(),
        is_mixed=is_mixed(marked),
        is_signed=_is_signed(cell),
    )


def _is_signed(cell: Element) -> bool:
    marks = cell.iter(w("bookmarkStart"))
    return any(mark.get(w("name"), "").startswith(SIGNATURE) for mark in marks)


def _identities(root: Element, part: str) -> Iterator[Identity]:
    for bookmark in root.iter(w("bookmarkStart")):
        yield Identity("bookmark id", bookmark.get(w("id"), ""), part)
        yield Identity("bookmark name", bookmark.get(w("name"), ""), part)
    for drawing in root.iter(DRAWING):
        yield Identity("picture id", drawing.get("id", ""), part)
    for properties in root.iter(w("sdtPr")):
        mark = properties.find(w("id"))
        if mark is not None:
            yield Identity("content control id", mark.get(w("val"), ""), part)
