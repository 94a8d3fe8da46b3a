"""The rows of a document in two languages: what stands left, what stands right."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from memo_kit.errors import Place
from memo_kit.language.language import Language
from memo_kit.language.recognition import recognised
from memo_kit.ooxml.view import CellView, DocumentView, ParagraphView, RowView

__all__ = ["Half", "Halves", "halves"]

_HALVES: Final = 2
_CELL: Final = re.compile(r", cell \d+(?=,)")


class Half(NamedTuple):
    """One cell of a row that says the same in two languages.

    Attributes:
        file: What findings call the document.
        where: The place of the cell.
        language: The language of its column.
        paragraphs: Those of its paragraphs that show a text.
        shows: Whether it shows a text or a picture.
    """

    file: str
    where: str
    language: Language
    paragraphs: tuple[ParagraphView, ...]
    shows: bool

    @property
    def text(self) -> str:
        """What it says, a line a paragraph; labels that wait to be typed over are opaque."""
        return "\n".join(each.prose for each in self.paragraphs)

    def at(self, words: str = "") -> Place:
        """Return the place of some words of it, or that of the cell."""
        for each in self.paragraphs if words else ():
            start = each.prose.find(words)
            if start >= 0:
                span = (start, start + len(words))
                return Place(file=self.file, where=each.where, text=each.text, span=span)
        return Place(file=self.file, where=self.where)


class Halves(NamedTuple):
    """A row that says the same in two languages.

    Attributes:
        left: Its first cell.
        right: Its second cell.
    """

    left: Half
    right: Half

    @property
    def both_ways(self) -> tuple[tuple[Half, Half], tuple[Half, Half]]:
        """Each half with the other one."""
        return (self.left, self.right), (self.right, self.left)

    @property
    def is_whole(self) -> bool:
        """Whether both halves say something."""
        return bool(self.left.paragraphs and self.right.paragraphs)


def halves(document: DocumentView) -> Iterator[Halves]:
    """Yield the rows of a document that say the same in two languages.

    Such a table has two columns, most of whose cells are in one language each. A row that stands
    once for both, as the details of one party, is no such row.

    Args:
        document: A finished document, memo_kit's own or a stranger's.
    """
    texts = _texts(document)
    for _, group in groupby(document.rows, key=lambda row: row.table):
        rows = [row for row in group if len(row.cells) == _HALVES]
        languages = _languages(rows, texts)
        if languages is None:
            continue
        for row in rows:
            if not any(cell.is_mixed for cell in row.cells):
                yield Halves(
                    *(
                        Half(document.name, cell.where, language, texts[cell.where], cell.shows)
                        for cell, language in zip(row.cells, languages, strict=True)
                    )
                )


def _texts(document: DocumentView) -> defaultdict[str, tuple[ParagraphView, ...]]:
    """Return the paragraphs of each cell, those of tables in it included."""
    texts: defaultdict[str, tuple[ParagraphView, ...]] = defaultdict(tuple)
    # Word stores a text box twice, with one and the same place.
    for paragraph in dict.fromkeys(document.paragraphs):
        if paragraph.text.strip():
            for cell in _CELL.finditer(paragraph.where):
                texts[paragraph.where[: cell.end()]] += (paragraph,)
    return texts


def _languages(
    rows: Sequence[RowView], texts: defaultdict[str, tuple[ParagraphView, ...]]
) -> tuple[Language, ...] | None:
    """Return the languages of two columns; nothing where both are in one, or do not tell."""
    columns = [
        Counter(filter(None, (_language(cell, texts[cell.where]) for cell in column)))
        for column in zip(*(row.cells for row in rows), strict=True)
    ]
    most = [max(column, key=lambda each: column[each]) for column in columns if column]
    return tuple(most) if len(set(most)) == _HALVES else None


def _language(cell: CellView, paragraphs: Sequence[ParagraphView]) -> Language | None:
    told = recognised(" ".join(each.prose for each in paragraphs))
    marked = Language(cell.language) if cell.language in set(Language) else None
    return told or marked
