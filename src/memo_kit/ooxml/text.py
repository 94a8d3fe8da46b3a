"""The text of a Word file as people read it, for comparing, testing and searching."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from memo_kit.ooxml.markup import Element, parse
from memo_kit.ooxml.names import FALLBACK, FORMULA_TEXT, kind_of, w
from memo_kit.ooxml.numbering import Counters, Numbering
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.parts import PartKind, text_parts
from memo_kit.ooxml.places import children

__all__ = ["readable_text", "text_of_paragraph"]

_READINGS: Final = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("br"): " ",
    w("cr"): " ",
    w("noBreakHyphen"): "-",
}
# Text, and that of formulas.
_TEXTS: Final = (w("t"), FORMULA_TEXT)
# What holds text that a reader does not see at this place, or sees at another one.
_UNREAD: Final = frozenset(
    (*map(w, ("del", "moveFrom", "txbxContent", "pPr", "rPr", "sdtPr")), FALLBACK)
)
_CELL: Final = " | "


def readable_text(source: bytes | Package) -> str:
    """Return the text of a Word file: a paragraph a line, with Word's own numbers before it.

    A row of a table is one line, its cells divided by bars. The body comes first; headers,
    footers and notes follow, each after an empty line.

    Args:
        source: The bytes of the file, or the file opened.

    Raises:
        TemplateError: If it is no Word file.
    """
    package = source if isinstance(source, Package) else Package.open(source)
    counters = _Reader(Numbering.of(package))
    stories = (
        "\n".join(counters.lines(parse(package.read(part.name), name=part.name)))
        for part in text_parts(package)
        if part.kind is PartKind.STORY
    )
    return "\n\n".join(story for story in stories if story.strip())


def text_of_paragraph(paragraph: Element) -> str:
    """Return what a paragraph shows, without its number and without the text of text boxes."""
    pieces: list[str] = []
    _show(paragraph, pieces)
    return "".join(pieces)


class _Reader:
    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._counters = Counters(numbering)

    def lines(self, container: Element) -> Iterator[str]:
        for child in children(container):
            kind = kind_of(child.tag)
            if kind == "p":
                yield self._line(child)
                for box in child.iter(w("txbxContent")):
                    if next(box.iterancestors(FALLBACK), None) is None:
                        yield from self.lines(box)
            elif kind == "tr":
                yield _CELL.join(
                    " ".join(self.lines(cell))
                    for cell in children(child)
                    if kind_of(cell.tag) == "tc"
                )
            elif kind in {"body", "tbl", "footnote", "endnote", "comment"}:
                yield from self.lines(child)

    def _line(self, paragraph: Element) -> str:
        item = self._numbering.item(paragraph)
        number = self._counters.written(item) if item is not None else ""
        text = text_of_paragraph(paragraph)
        return f"{number} {text}" if number else text


def _show(element: Element, pieces: list[str]) -> None:
    for child in element.iterchildren("*"):
        tag = child.tag
        if tag in _TEXTS:
            pieces.append(child.text or "")
        elif tag in _READINGS:
            pieces.append(_READINGS[tag])
        elif tag not in _UNREAD:
            _show(child, pieces)
