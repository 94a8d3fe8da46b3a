"""What a document says, as one number: equal for equal texts, however a program stores them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import sha256
from typing import Final, NamedTuple

from memo_kit.ooxml.dialect import is_usual
from memo_kit.ooxml.markup import Element, parse
from memo_kit.ooxml.names import FORMULA_TEXT, LATE_FIELDS, kind_of, w
from memo_kit.ooxml.numbering import Counters, Numbering
from memo_kit.ooxml.package import Package

__all__ = ["text_digest"]

# What letters in a row do not tell: then the part is read as XML.
_CLOSER: Final = re.compile(
    rb"<(?:(?!/?w:)|w:(?:fld|txbx|moveFrom|noBreakHyphen|\w+Change))|xmlns|&#|='|\s/?>"
)
_BODY: Final = b"<w:body>"
_GAPS: Final = re.compile(rb"<w:(?:tab|ptab|br|cr)\b[^>]*>")
_LETTERS: Final = re.compile(rb"<w:t(?:\s[^>]*)?(?<!/)>([^<]*)<")
_LATE: Final = re.compile(
    rb"<w:sdt><w:sdtPr>(?:(?!</w:sdtPr>).)*" + re.escape(LATE_FIELDS.encode()) + rb".*?</w:sdt>"
)
_STYLE: Final = re.compile(rb'<w:pStyle w:val="([^"]*)"/>')
_NUMBER: Final = re.compile(
    rb'<w:numPr>(?:<w:ilvl w:val="(\d*)"/>)?(?:<w:numId w:val="(\d*)"/>)?</w:numPr>'
)
_ENTITIES: Final = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&"))
_SPACES: Final = frozenset(("tab", "ptab", "br", "cr"))
# What holds text that is not read at its place.
_UNREAD: Final = frozenset(("del", "moveFrom", "txbxContent", "pPr", "rPr", "sdtPr", "instrText"))
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_OF_PAGES: Final = frozenset(("PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF"))
_NOTES: Final = {"footnotes": "footnoteReference", "endnotes": "endnoteReference"}


class _Line(NamedTuple):
    """A paragraph as it is stored.

    Attributes:
        numbered: Its style, and the list and the level that it names itself, or nothing for each.
        text: What it shows, without its number.
    """

    numbered: tuple[str, str, str]
    text: str


def text_digest(package: Package) -> str:
    """Return SHA-256 over the text of a document, as people read it.

    It stays the same when another program saves the file anew, and changes with every word, every
    number and the order of paragraphs. Not looked at: how the text looks, what is typed into
    fields that are filled in later, and the numbers of pages.

    Args:
        package: The document.
    """
    total = sha256()
    for line in _texts(package):
        total.update(line.encode() + b"\n")
    return total.hexdigest()


def _texts(package: Package) -> Iterator[str]:
    document = package.document
    data = package.read(document)
    lists = _lists(_part(package, "numbering"), _part(package, "styles"))
    notes = {kind: part for kind in _NOTES if (part := _part(package, kind))}
    plain = None if notes else _plain(data, lists)
    if plain is None:
        root = parse(data, name=document)
        yield _joined(*_Reading(lists).lines(root))
        for kind, part in notes.items():
            yield from _noted(root, parse(part, name=kind), _NOTES[kind])
    else:
        yield plain
    margins = {
        _margin(package.read(name))
        for kind in ("header", "footer")
        for name in package.targets(document, kind)
        if name in package
    }
    # Programs store one header once, or once for each section.
    yield from sorted(margins)


def _part(package: Package, kind: str) -> bytes:
    names = package.targets(package.document, kind)
    return next((package.read(name) for name in names if name in package), b"")


def _plain(data: bytes, lists: _Lists) -> str | None:
    """Return the text of a body that holds nothing but paragraphs with letters, or None."""
    head, _, body = data.partition(_BODY)
    if not is_usual(head):
        return None
    lines = [_line(each) for each in body.split(b"</w:p>")]
    known = [line for line in lines if line is not None]
    if len(known) < len(lines):
        return None
    labels = lists.labels(tuple([line.numbered for line in known]))
    return _joined(labels, [line.text for line in known])


@lru_cache(maxsize=2048)
def _line(data: bytes) -> _Line | None:
    """Return a paragraph, or None when only XML tells what it shows.

    Many paragraphs are the same in all documents of a template.
    """
    if b"dataBinding" in data:
        data = _LATE.sub("<w:t>□<".encode(), data)
    style, number = _STYLE.search(data), _NUMBER.search(data)
    is_unread = (style is None and b"<w:pStyle" in data) or (number is None and b"<w:numPr" in data)
    if is_unread or _CLOSER.search(data) is not None:
        return None
    text = b"".join(_LETTERS.findall(_GAPS.sub(b"<w:t> <", data))).decode()
    if "&" in text:
        for written, sign in _ENTITIES:
            text = text.replace(written, sign)
    level, list_id = number.groups(b"") if number is not None else (b"", b"")
    named = style[1].decode() if style is not None else ""
    return _Line((named, list_id.decode(), level.decode()), _narrow(text))


def _joined(labels: Iterable[str], texts: Iterable[str]) -> str:
    """Return paragraphs as one text; those that show nothing do not count."""
    return " ".join([f"¶{label} {text}" for label, text in zip(labels, texts, strict=True) if text])


def _narrow(text: str) -> str:
    """Return a text with one space wherever there are some: how wide they are does not count."""
    return " ".join(text.split())


class _Lists:
    """The numbering of a document: what it writes before its paragraphs."""

    def __init__(self, numbering: Numbering) -> None:
        self.numbering = numbering

    @lru_cache(maxsize=16)  # noqa: B019 - as many documents have the same clauses, few are kept
    def labels(self, lines: tuple[tuple[str, str, str], ...]) -> list[str]:
        """Return the numbers of paragraphs, or nothing for each, by their style, list and level."""
        counters = Counters(self.numbering)
        found = [self.numbering.numbered(*line) for line in lines]
        return [_narrow(counters.written(item)) if item is not None else "" for item in found]


@lru_cache(maxsize=16)
def _lists(numbering: bytes, styles: bytes) -> _Lists:
    """Return the numbering of a document; all documents of a template have the same."""
    roots = (parse(part, name="lists") if part else None for part in (numbering, styles))
    return _Lists(Numbering.read(*roots))


@lru_cache(maxsize=64)
def _margin(data: bytes) -> str:
    """Return the text of a header or footer; all documents of a template have the same."""
    return _joined(*_Reading(_Lists(Numbering())).lines(parse(data, name="header")))


def _noted(root: Element, there: Element, kind: str) -> Iterator[str]:
    """Yield the notes of a document in the order in which the text refers to them."""
    notes = {note.get(w("id"), ""): note for note in there.iterchildren("*")}
    for reference in root.iter(w(kind)):
        note = notes.get(reference.get(w("id"), ""))
        if note is not None:
            yield _joined(*_Reading(_Lists(Numbering())).lines(note))


class _Reading:
    """Reads the paragraphs of a part one after the other; a field may span several."""

    def __init__(self, lists: _Lists) -> None:
        self._numbering = lists.numbering
        self._counters = Counters(lists.numbering)
        # The instructions of the fields that have begun, and whether their results follow.
        self._fields: list[tuple[str, bool]] = []

    def lines(self, root: Element) -> tuple[list[str], list[str]]:
        """Return the numbers and the texts of the paragraphs below an element."""
        labels, texts = [], []
        for paragraph in root.iter(w("p")):
            if next(paragraph.iterancestors(_FALLBACK), None) is None:
                item = self._numbering.item(paragraph)
                label = self._counters.written(item) if item is not None else ""
                labels.append(_narrow(label))
                texts.append(_narrow("".join(self._shown(paragraph))))
        return labels, texts

    def _shown(self, element: Element) -> Iterator[str]:
        for child in element.iterchildren("*"):
            kind = kind_of(child.tag)
            if kind == "fldChar":
                self._step(child.get(w("fldCharType"), ""))
            elif kind == "instrText" and self._fields:
                self._fields[-1] = (self._fields[-1][0] + (child.text or ""), False)
            elif kind == "t" or child.tag == FORMULA_TEXT:
                yield "" if self._is_of_pages() else child.text or ""
            elif kind in _SPACES:
                yield " "
            elif kind == "noBreakHyphen":
                yield "-"
            elif kind == "fldSimple" and _keyword(child.get(w("instr"), "")) in _OF_PAGES:
                continue
            elif kind == "sdt" and _is_late(child):
                yield "□"
            elif kind not in _UNREAD and child.tag != _FALLBACK:
                yield from self._shown(child)

    def _step(self, step: str) -> None:
        if step == "begin":
            self._fields.append(("", False))
        elif step == "separate" and self._fields:
            self._fields[-1] = (self._fields[-1][0], True)
        elif step == "end" and self._fields:
            self._fields.pop()

    def _is_of_pages(self) -> bool:
        return any(told and _keyword(text) in _OF_PAGES for text, told in self._fields)


def _keyword(instruction: str) -> str:
    return (instruction.split(None, 1) or [""])[0].upper()


def _is_late(control: Element) -> bool:
    binding = control.find(f"{w('sdtPr')}/{w('dataBinding')}")
    return binding is not None and binding.get(w("storeItemID"), "").upper() == LATE_FIELDS
