"""What a finished document says, paragraph by paragraph, however the program that saved it wrote it down."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from memo_kit.ooxml.draftmark import is_mark
from memo_kit.ooxml.margin import Margin, margins
from memo_kit.ooxml.markup import Element, parse
from memo_kit.ooxml.names import FALLBACK, FORMULA_TEXT, RELATIONSHIP_ID, SIGNATURE, kind_of, w
from memo_kit.ooxml.numbering import Counters, Numbering
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.parts import PartKind, text_parts
from memo_kit.ooxml.places import paragraphs
from memo_kit.ooxml.visibility import Visibility

__all__ = ["OBJECT", "Concealed", "Open", "Statement", "statements"]

OBJECT: Final = "\ufffc"
"""Stands in a text where a page number, a note, a picture or a place to fill does."""

_BREAKS: Final = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
# What holds text that is not read at this place, or not at all.
_UNREAD: Final = frozenset(("del", "moveFrom", "txbxContent", "pPr", "rPr", "sdtPr", "sdtEndPr"))
_NOTES: Final = frozenset(("footnoteReference", "endnoteReference"))
_PICTURES: Final = frozenset(("drawing", "pict", "object"))
# What the pages decide: another program, or another printer, gives other numbers.
_PAGES: Final = frozenset(("PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "PAGEREF"))
# What Word works out from the rest of the document.
_WORKED_OUT: Final = "TOC"
_ADDRESS: Final = re.compile(r'^\s*HYPERLINK\s+"([^"]+)"', re.IGNORECASE)
_NUMBER: Final = re.compile(r"[\s\divxlcdm–-]*", re.IGNORECASE)
# What shows the day on which the document is read, or its page.
_CHANGING: Final = frozenset(
    ("dayLong", "dayShort", "monthLong", "monthShort", "yearLong", "yearShort", "pgNum")
)
# The part of the letters from which on a paragraph is in one language.
_CLEAR: Final = 0.8
_CELL: Final = re.compile(r", cell (\d+)")


class Concealed(NamedTuple):
    """A piece of text that a reader does not see.

    Attributes:
        text: The piece.
        how: How, as “hidden”, “white”, “too small” or “off the page”.
    """

    text: str
    how: str


class Open(NamedTuple):
    """A content control: a place to fill in Word, or one that was filled.

    Attributes:
        label: What belongs there.
        start: Where its text begins in that of the paragraph.
        end: Where it ends.
        waits: Whether it still shows its label.
    """

    label: str
    start: int
    end: int
    waits: bool


class Statement(NamedTuple):
    """A paragraph that shows something.

    Attributes:
        where: Its place in Word's terms.
        story: What it stands in: ``body``, ``footnote``, ``endnote``, ``first header`` …
        column: The cells that it stands in, the outermost first; none outside tables.
        number: Its number as Word works it out, as “8.1.”, or nothing.
        level: The level of the number, from 0; None when it has none.
        text: What it shows; what is no text is ``OBJECT``.
        objects: What stands for each ``OBJECT``, in order.
        opens: Its content controls, in order.
        concealed: What of its text nobody sees.
        signatures: The marks of places to sign.
        links: Where its links lead outside the document.
        language: The language that its letters are marked with, as ``lt-LT``; or nothing where they
            are marked with several, or with none.
    """

    where: str
    story: str
    column: tuple[int, ...]
    number: str
    level: int | None
    text: str
    objects: tuple[str, ...] = ()
    opens: tuple[Open, ...] = ()
    concealed: tuple[Concealed, ...] = ()
    signatures: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    language: str = ""

    @property
    def is_margin(self) -> bool:
        """Whether it stands in a header or footer."""
        return self.story.endswith(("header", "footer"))


def statements(package: Package) -> list[Statement]:
    """Return what a document says, in reading order: the body, notes, headers and footers.

    Runs, content controls and the names of parts play no role, because programs write them
    anew. Headers and footers come as the pages show them, each kind by its name. Tracked
    deletions, comments and tables of contents, which Word works out, are left out, and so is
    that a document is a draft.

    Args:
        package: The document.
    """
    reader = _Reader(package)
    found: list[Statement] = []
    pages: list[Margin] = []
    stories: dict[str, list[Statement]] = {}
    for part in text_parts(package):
        if part.kind is PartKind.STORY and part.label != "comments":
            root = parse(package.read(part.name), name=part.name)
            targets = {each.key: each.target for each in package.relationships(part.name)}
            told = reader.of(root, part.label, targets)
            read = [each for each in told if not is_mark(each.where, each.text)]
            if part.name == package.document:
                pages = margins(package, root)
            if part.label.startswith(("header", "footer")):
                stories[part.name] = read
            else:
                found += read
    return [*found, *_of_margins(pages, stories)]


def _of_margins(pages: list[Margin], stories: dict[str, list[Statement]]) -> Iterator[Statement]:
    """Yield what headers and footers say, kind by kind.

    One that goes on from section to section counts once, be it one part or, as LibreOffice writes
    it, a part for each section.
    """
    last: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for margin in sorted(pages, key=lambda each: each.name):
        says = [(each.text, each.objects) for each in stories[margin.part]]
        if last.get(margin.name) != says:
            yield from (each._replace(story=margin.name) for each in stories[margin.part])
        last[margin.name] = says


class _Reader:
    """Reads the parts of one document; numbers go on from one to the next."""

    def __init__(self, package: Package) -> None:
        self._numbering = Numbering.of(package)
        self._counters = Counters(self._numbering)
        self._visibility = Visibility(package)

    def of(self, root: Element, label: str, targets: Mapping[str, str]) -> Iterator[Statement]:
        # A field may begin in one paragraph and end in another.
        fields: list[_Field] = []
        for paragraph, where in paragraphs(root, label):
            if next(paragraph.iterancestors(FALLBACK), None) is not None:
                continue
            item = self._numbering.item(paragraph)
            number = self._counters.count(item).written if item is not None else ""
            reading = _Reading(paragraph, fields, self._visibility)
            if reading.shows:
                links = tuple(targets.get(each, each) for each in reading.links)
                column = tuple(map(int, _CELL.findall(where)))
                story = label.removesuffix("s")
                level = item.level if item is not None else None
                yield reading.statement(where, story, column)._replace(
                    number=number, level=level, links=links
                )


class _Field:
    """A field of Word that has begun."""

    def __init__(self) -> None:
        self.instruction = ""
        self.is_told = False

    @property
    def keyword(self) -> str:
        words = self.instruction.split(None, 1)
        return words[0].upper() if words else ""


class _Reading:
    """One paragraph, read piece by piece."""

    def __init__(self, paragraph: Element, fields: list[_Field], visibility: Visibility) -> None:
        self._fields = fields
        self._visibility = visibility
        style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        self._style = style.get(w("val"), "") if style is not None else ""
        self._confined = visibility.confined(paragraph, self._style)
        self._ground = visibility.ground(paragraph)
        self._pieces: list[str] = []
        self._length = 0
        self._depth = 0
        self._objects: list[str] = []
        self._opens: list[Open] = []
        self._concealed: list[Concealed] = []
        self._signatures: list[str] = []
        # The ids of relationships, or the addresses themselves.
        self.links: list[str] = []
        self._letters: Counter[str] = Counter()
        self._is_worked_out = False
        around = [control for control in paragraph.iterancestors(w("sdt")) if _label(control)]
        self._walk(paragraph, None)
        self._opens += [_open(control, 0, self._length) for control in around]
        self.text = "".join(self._pieces)

    @property
    def shows(self) -> bool:
        if self._is_worked_out:
            return False
        return bool(self.text.strip() or self._signatures)

    def statement(self, where: str, story: str, column: tuple[int, ...]) -> Statement:
        most, letters = next(iter(self._letters.most_common(1)), ("", 0))
        is_clear = letters >= _CLEAR * self._letters.total()
        return Statement(
            where,
            story,
            column,
            "",
            None,
            self.text,
            tuple(self._objects),
            tuple(sorted(self._opens, key=lambda each: each.start)),
            tuple(self._concealed),
            tuple(self._signatures),
            language=most if is_clear else "",
        )

    def _walk(self, node: Element, run: Element | None) -> None:
        for child in node.iterchildren("*"):
            kind = kind_of(child.tag)
            if kind == "t" or child.tag == FORMULA_TEXT:
                self._write(child.text or "", run)
            elif kind == "r":
                self._walk(child, child)
            elif kind in _BREAKS and run is not None:
                if child.get(w("type")) not in {"page", "column"}:
                    self._write(_BREAKS[kind], None)
            elif kind == "bookmarkStart":
                name = child.get(w("name"), "")
                self._signatures += [name] * name.startswith(SIGNATURE)
            elif kind == "sdt":
                start = self._length
                self._depth += 1
                self._walk(child, run)
                self._depth -= 1
                self._opens += [_open(child, start, self._length)] * bool(_label(child))
            elif kind not in _UNREAD and child.tag != FALLBACK:
                self._special(child, kind, run)

    def _special(self, child: Element, kind: str, run: Element | None) -> None:
        if kind == "sym":
            # The character of a font of signs: the same code is another sign in another font.
            self._object(f"sign {child.get(w('char'), '')} of {child.get(w('font'), '')}")
        elif kind in _CHANGING:
            self._object(kind)
        elif kind == "hyperlink":
            self.links += [key] if (key := child.get(RELATIONSHIP_ID, "")) else []
            self._walk(child, run)
        elif kind in _NOTES:
            self._object("note")
        elif kind in _PICTURES and next(child.iter(w("txbxContent")), None) is None:
            self._object("picture")
        elif kind == "instrText":
            if self._fields:
                self._fields[-1].instruction += child.text or ""
        elif kind == "fldChar":
            self._step(child.get(w("fldCharType"), ""))
        elif kind == "fldSimple" and child.get(w("instr"), "").split(None, 1)[:1] != []:
            self._simple(child, run)
        else:
            self._walk(child, run)

    def _simple(self, child: Element, run: Element | None) -> None:
        field = _Field()
        field.instruction, field.is_told = child.get(w("instr"), ""), True
        if field.keyword in _PAGES:
            self._object("page number")
        self._fields.append(field)
        self._walk(child, run)
        self._fields.pop()

    def _step(self, step: str) -> None:
        if step == "begin":
            self._fields.append(_Field())
        elif step == "separate" and self._fields:
            self._fields[-1].is_told = True
            if self._fields[-1].keyword in _PAGES:
                self._object("page number")
        elif step == "end" and self._fields:
            ended = self._fields.pop()
            self.links += _ADDRESS.findall(ended.instruction)
            if ended.keyword in _PAGES and not ended.is_told:
                self._object("page number")
            self._is_worked_out |= ended.keyword == _WORKED_OUT

    def _object(self, what: str) -> None:
        self._objects.append(what)
        self._append(OBJECT)

    def _write(self, text: str, run: Element | None) -> None:
        self._is_worked_out |= any(each.keyword == _WORKED_OUT for each in self._fields)
        if any(each.keyword in _PAGES for each in self._fields) and _NUMBER.fullmatch(text):
            return
        # No text of a file counts as an object; Word shows the character as nothing.
        self._append(text.replace(OBJECT, ""))
        if run is None or not text.strip():
            return
        how = self._visibility.concealed(run, self._style, self._ground) or self._confined
        if how:
            self._conceal(Concealed(text, how))
        mark = run.find(f"{w('rPr')}/{w('lang')}")
        if mark is not None and not self._depth:
            self._letters[mark.get(w("val"), "")] += len(text)

    def _conceal(self, piece: Concealed) -> None:
        """Note a piece that nobody sees; with the one before it where both are one text."""
        last = self._concealed[-1] if self._concealed else None
        before = "".join(self._pieces[:-1])
        if last is not None and last.how == piece.how and before.endswith(last.text):
            self._concealed[-1] = Concealed(last.text + piece.text, piece.how)
        else:
            self._concealed.append(piece)

    def _append(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)


def _open(control: Element, start: int, end: int) -> Open:
    waits = control.find(f"{w('sdtPr')}/{w('showingPlcHdr')}") is not None
    return Open(_label(control), start, end, waits)


def _label(control: Element) -> str:
    alias = control.find(f"{w('sdtPr')}/{w('alias')}")
    return alias.get(w("val"), "") if alias is not None else ""
