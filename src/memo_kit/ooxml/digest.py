"""What a document says, as one number: equal for equal texts, however a program stores them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import sha256
from typing import Final

from memo_kit.ooxml.archive import Member
from memo_kit.ooxml.markup import Element, parse
from memo_kit.ooxml.names import LATE_FIELDS, kind_of, w
from memo_kit.ooxml.numbering import Counters, Numbering
from memo_kit.ooxml.package import Package

__all__ = ["text_digest"]

# What a reader may see in another way than as letters in a row: then the part is read as XML.
_CLOSER: Final = (
    b"fldChar", b"fldSimple", b"AlternateContent", b"txbxContent", b"moveFrom",
    b"noBreakHyphen", b"<w:cr/>", b"<w:numPr>", b"<w:ptab ",
)  # fmt: skip
_GAPS: Final = re.compile(rb"<w:(?:tab|br)/>")
_LETTERS: Final = re.compile(rb"<w:t(?: [^>]*)?>([^<]*)<")
_LATE: Final = re.compile(
    rb"<w:sdt><w:sdtPr>(?:(?!</w:sdtPr>).)*" + re.escape(LATE_FIELDS.encode()) + rb".*?</w:sdt>"
)
_STYLE: Final = re.compile(rb'<w:pStyle w:val="([^"]*)"/>')
_ENTITIES: Final = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&"))
_SPACES: Final = frozenset(("tab", "ptab", "br", "cr"))
# What holds text that is not read at its place.
_UNREAD: Final = frozenset(("del", "moveFrom", "txbxContent", "pPr", "rPr", "sdtPr", "instrText"))
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_OF_PAGES: Final = frozenset(("PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF"))
_NOTES: Final = {"footnotes": "footnoteReference", "endnotes": "endnoteReference"}


def text_digest(package: Package, *, of_template: bool = False) -> str:
    """Return SHA-256 over the text of a document, as people read it.

    It stays the same when another program saves the file anew, and changes with every word, every
    number and the order of paragraphs. Not looked at: how the text looks, what is typed into
    fields that are filled in later, and the numbers of pages.

    Args:
        package: The document.
        of_template: Whether its body is that of a template, with values in it: then what the
            template holds tells how to read it.
    """
    total = sha256()
    for line in _texts(package, of_template=of_template):
        total.update(line.encode() + b"\n")
    return total.hexdigest()


def _texts(package: Package, *, of_template: bool = False) -> Iterator[str]:
    document = package.document
    data = package.read(document)
    lists = _lists(_part(package, "numbering"), _part(package, "styles"))
    notes = {kind: part for kind in _NOTES if (part := _part(package, kind))}
    # Values bring letters, line breaks and links; and places to fill, which are looked for.
    simple = _is_simple(package.original(document)) if of_template else _is_plain(data)
    plain = _plain(data, lists) if simple and not notes else None
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


@lru_cache(maxsize=32)
def _is_simple(member: Member) -> bool:
    return _is_plain(member.unpack())


def _is_plain(data: bytes) -> bool:
    return not any(each in data for each in _CLOSER)


def _plain(data: bytes, lists: _Lists) -> str:
    """Return the text of a body that holds nothing but paragraphs with letters."""
    read = [_paragraph(each) for each in data.split(b"</w:p>")]
    return _joined(lists.labels(tuple([style for style, _ in read])), [text for _, text in read])


@lru_cache(maxsize=2048)
def _paragraph(data: bytes) -> tuple[bytes, str]:
    """Return style and text of a paragraph; many say the same in all documents of a template."""
    style = _STYLE.search(data)
    if b"dataBinding" in data:
        data = _LATE.sub("<w:t>□<".encode(), data)
    data = _GAPS.sub(b"<w:t> <", data)
    pieces = _LETTERS.findall(data)
    text = b"".join(pieces).decode()
    if "&" in text:
        for written, sign in _ENTITIES:
            text = text.replace(written, sign)
    return style[1] if style is not None else b"", text


def _joined(labels: Iterable[str], texts: Iterable[str]) -> str:
    """Return paragraphs as one text; those that show nothing, and how wide spaces are, do not count."""
    lines = [f"¶{label} {text}" for label, text in zip(labels, texts, strict=False) if text.strip()]
    return " ".join(" ".join(lines).split())


class _Lists:
    """The numbering of a document: what it writes before its paragraphs."""

    def __init__(self, numbering: Numbering) -> None:
        self.numbering = numbering
        self.counters = Counters(numbering)

    @lru_cache(maxsize=16)  # noqa: B019 - as many documents have the same clauses, few are kept
    def labels(self, styles: tuple[bytes, ...]) -> list[str]:
        """Return the numbers of paragraphs whose styles number them, or nothing for each."""
        counters = Counters(self.numbering)
        found = [self.numbering.styles.get(style.decode()) for style in styles]
        known = self.numbering.lists
        return [
            counters.written(item) if item is not None and item.list_id in known else ""
            for item in found
        ]


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
                labels.append(self._counters.written(item) if item is not None else "")
                texts.append("".join(self._shown(paragraph)))
        return labels, texts

    def _shown(self, element: Element) -> Iterator[str]:
        for child in element.iterchildren("*"):
            kind = kind_of(child.tag)
            if kind == "fldChar":
                self._step(child.get(w("fldCharType"), ""))
            elif kind == "instrText" and self._fields:
                self._fields[-1] = (self._fields[-1][0] + (child.text or ""), False)
            elif kind == "t":
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
