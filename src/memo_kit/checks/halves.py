"""What stands in two languages side by side: a row of a document, a field of the data."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Final, NamedTuple

from memo_kit.checks.facts import Fact
from memo_kit.checks.passage import Passage, Prose, opaque_tags
from memo_kit.errors import Place
from memo_kit.language.language import Language
from memo_kit.language.recognition import recognised
from memo_kit.ooxml.view import CellView, DocumentView, RowView

__all__ = ["Finder", "Half", "Halves", "halves", "halves_of_data"]

Finder = Callable[[str, Language], Iterator[Fact]]
"""What finds facts of one kind in a text."""

_HALVES: Final = 2
_CELL: Final = re.compile(r", cell \d+(?=,)")


@dataclass(frozen=True)
class Half:
    """One of two texts that say the same: a cell of a row, a paragraph, a field of the data.

    Attributes:
        place: Where it stands.
        language: Its language, or that of its column.
        passages: Those of its paragraphs that show a text.
        shows: Whether it shows a text or a picture.
    """

    place: Place
    language: Language
    passages: tuple[Passage, ...]
    shows: bool = True

    @property
    def where(self) -> str:
        """Its place, as messages name it."""
        return self.place.path or self.place.where or ""

    @cached_property
    def text(self) -> str:
        """What it says, a line a paragraph; tags and labels that wait to be filled are opaque."""
        return "\n".join(each.seen for each in self.passages)

    def facts(self, find: Finder, text: str | None = None) -> tuple[Fact, ...]:
        """Return the facts of its text; they are looked for once, however many rules ask.

        Args:
            find: Finds facts of one kind in a text of some language.
            text: Its text with some facts taken out; the whole when left out.
        """
        text = self.text if text is None else text
        if (find, text) not in self._facts:
            self._facts[find, text] = tuple(find(text, self.language))
        return self._facts[find, text]

    @cached_property
    def _facts(self) -> dict[tuple[Finder, str], tuple[Fact, ...]]:
        return {}

    def at(self, words: str = "") -> Place:
        """Return the place of some words of it, or its own."""
        for each in self.passages if words else ():
            start = each.seen.find(words)
            if start >= 0:
                return each.at((start, start + len(words)))
        return self.place


class Halves(NamedTuple):
    """What says the same in two languages.

    Attributes:
        left: The first half.
        right: The second one.
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
        return bool(self.left.passages and self.right.passages)


def halves(document: DocumentView) -> Iterator[Halves]:
    """Yield the rows of a document that say the same in two languages.

    Such a table has two columns, most of whose cells are in one language each. A row that stands
    once for both, as the details of one party, is no such row.

    Args:
        document: A finished document, memo_kit's own or a stranger's.
    """
    texts = _texts(document)
    for _, group in groupby(document.rows, key=lambda row: row.table):
        rows = [row for row in group if len(row.cells) == _HALVES and not _is_once(row)]
        languages = _languages(rows, texts)
        if languages is None:
            continue
        for row in rows:
            yield Halves(
                *(
                    Half(
                        Place(document.name, where=cell.where),
                        language,
                        texts[cell.where],
                        cell.shows,
                    )
                    for cell, language in zip(row.cells, languages, strict=True)
                )
            )


def halves_of_data(prose: Prose) -> Iterator[Halves]:
    """Yield the fields of the data that are texts in two languages.

    Args:
        prose: The texts of the data, as ``prose_of_data`` gives them.
    """
    known: dict[str, dict[Language, Half]] = defaultdict(dict)
    for passage in prose.passages:
        home, _, last = (passage.place.path or "").rpartition(".")
        # A known word of memo_kit is in both languages under one path.
        if last in set(Language) and passage.language == last:
            half = Half(passage.place, Language(last), (passage,))
            known[home].setdefault(half.language, half)
    for both in known.values():
        if len(both) == _HALVES:
            yield Halves(*(both[language] for language in Language))


def _is_once(row: RowView) -> bool:
    return any(cell.is_mixed or cell.is_signed for cell in row.cells)


def _texts(document: DocumentView) -> defaultdict[str, tuple[Passage, ...]]:
    """Return the paragraphs of each cell, those of tables in it included."""
    texts: defaultdict[str, list[Passage]] = defaultdict(list)
    # Word stores a text box twice, with one and the same place.
    for paragraph in dict.fromkeys(document.paragraphs):
        where = paragraph.where
        cells = [*_CELL.finditer(where)] if paragraph.text.strip() else []
        if cells:
            place = Place(document.name, where=where)
            passage = Passage(paragraph.text, opaque_tags(paragraph.prose), None, place)
            for cell in cells:
                texts[where[: cell.end()]].append(passage)
    return defaultdict(tuple, {where: tuple(found) for where, found in texts.items()})


def _languages(
    rows: Sequence[RowView], texts: defaultdict[str, tuple[Passage, ...]]
) -> tuple[Language, ...] | None:
    """Return the languages of two columns; nothing where both are in one, or do not tell."""
    columns = [
        Counter(filter(None, (_language(cell, texts[cell.where]) for cell in column)))
        for column in zip(*(row.cells for row in rows), strict=True)
    ]
    most = [max(column, key=lambda each: column[each]) for column in columns if column]
    return tuple(most) if len(set(most)) == _HALVES else None


def _language(cell: CellView, passages: Sequence[Passage]) -> Language | None:
    told = recognised(" ".join(each.seen for each in passages))
    marked = Language(cell.language) if cell.language in set(Language) else None
    return told or marked
