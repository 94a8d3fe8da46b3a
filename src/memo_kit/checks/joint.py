"""What stands once for both languages: a letterhead, the details of a party, its signatures."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import Final, NamedTuple

from memo_kit.checks.passage import Passage
from memo_kit.errors import Place
from memo_kit.language.language import Language
from memo_kit.ooxml.view import CellView, DocumentView, ParagraphView

__all__ = ["Couple", "Heard", "Joint", "Line", "joint_of"]

_CELL: Final = re.compile(r"(.*), cell \d+$")
_TOP: Final = re.compile(r"body, paragraph \d+$")
_WORD: Final = re.compile(r"[^\W\d_]+")
# What every case of a word shares at least, and how much of its end another case may change.
_STEM: Final = 3
_ENDING: Final = 3
# Some hundred pages.
_MOST: Final = 10_000
# So many paragraphs in one language follow each other in a text, and not in a letterhead.
_TEXT: Final = 4


class Line(NamedTuple):
    """A paragraph of what stands once.

    Attributes:
        passage: The paragraph.
        said: What each language says in it.
        style: The id of its style; nothing where it has none of its own.
    """

    passage: Passage
    said: dict[Language, str]
    style: str = ""

    @property
    def is_mixed(self) -> bool:
        """Whether both languages stand in it."""
        return len(self.said) > 1

    def is_in(self, language: Language) -> bool:
        """Tell whether nothing but one language stands in it."""
        return set(self.said) == {language}


class Couple(NamedTuple):
    """Two lines that say the same; one line with both languages is both of them.

    Attributes:
        first: The line in the first language; None where it is missing.
        second: The line in the second one; None where it is missing, or where the first says it for both.
    """

    first: Line | None
    second: Line | None


class Heard:
    """The words of the text in each language, to look names up in.

    Args:
        texts: The paragraphs of a language.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = tuple(texts)
        self._words = [word.casefold() for text in texts for word in _WORD.findall(text)]
        self._at: defaultdict[str, list[int]] = defaultdict(list)
        for position, word in enumerate(self._words):
            self._at[word[0]].append(position)

    def has(self, phrase: str) -> bool:
        """Tell whether the words of a phrase follow each other in the text, in any case."""
        wanted = _WORD.findall(phrase.casefold())
        return any(
            all(
                _is_same(one, other)
                for one, other in zip(wanted, self._words[start:], strict=False)
            )
            for start in (self._at.get(wanted[0][0], ()) if wanted else ())
            if start + len(wanted) <= len(self._words)
        )


class Joint:
    """Everything in a document that stands once for both languages, beside what its text says.

    Args:
        blocks: The lines of each letterhead and cell.
        texts: The paragraphs of the text, in each language.
    """

    def __init__(
        self, blocks: Sequence[Sequence[Line]], texts: dict[Language, list[Passage]]
    ) -> None:
        self.blocks = blocks
        self.texts = texts

    @cached_property
    def first(self) -> Language:
        """The language that stands first; what both say in the same words is marked with it."""
        lines = [line for block in self.blocks for line in block]
        count = Counter(next(iter(line.said)) for line in lines)
        return max(count, key=lambda language: count[language])

    @cached_property
    def heard(self) -> dict[Language, Heard]:
        """What the text says in each language."""
        return {
            language: Heard([each.seen for each in self.texts.get(language, ())])
            for language in Language
        }

    def couples(self, block: Sequence[Line]) -> Iterator[Couple]:
        """Yield the lines of a block with their counterparts."""
        second = next(language for language in Language if language is not self.first)
        waiting: Line | None = None
        for line in block:
            if waiting is not None:
                yield Couple(waiting, line if line.is_in(second) else None)
            if line.is_mixed:
                yield Couple(line, line)
            elif line.is_in(second) and waiting is None:
                yield Couple(None, line)
            waiting = line if line.is_in(self.first) else None
        if waiting is not None:
            yield Couple(waiting, None)


def joint_of(document: DocumentView) -> Joint:
    """Return what stands once for both languages in a document; nothing where it has one language.

    A letterhead is what stands before the text in both languages by turns. The details and signatures of
    parties stand in rows that have a cell with both; so may a line of a footer.

    Args:
        document: A finished document whose text is marked with its languages (``w:lang``).
    """
    cells: defaultdict[str, list[Line]] = defaultdict(list)
    top: list[Line] = []
    texts: defaultdict[Language, list[Passage]] = defaultdict(list)
    rows = {row.where for row in document.rows if any(map(_is_joint, row.cells))}
    for paragraph in islice(dict.fromkeys(document.paragraphs), _MOST):
        line = _line(paragraph, document.name)
        if line is None:
            continue
        cell = paragraph.where.rpartition(", paragraph")[0]
        if (found := _CELL.match(cell)) is not None and found[1] in rows:
            cells[cell].append(line)
        elif _TOP.match(paragraph.where):
            top.append(line)
        elif line.is_mixed:
            cells[cell].append(line)
        else:
            texts[next(iter(line.said))].append(line.passage)
    # The text of a document in columns stands in its table.
    head = top if sum(map(len, texts.values())) >= len(top) else _head(top)
    for line in top[len(head) :]:
        texts[next(iter(line.said))].append(line.passage)
    # A document in one language may name somebody in another one.
    is_bilingual = len(texts) == len(Language)
    return Joint([each for each in (head, *cells.values()) if each and is_bilingual], texts)


def _is_joint(cell: CellView) -> bool:
    # Where somebody signs, a long name may leave little room for two languages.
    return cell.is_mixed or cell.is_signed


def _head(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of the letterhead: up to where a text in one language begins."""
    first = {next(iter(line.said)) for line in lines[:1]}
    ends = [number for number, line in enumerate(lines, 1) if line.said.keys() != first]
    head = 0
    for end in ends:
        if end - head >= _TEXT:
            break
        head = end
    # Its last line may be a name in a third language, marked with the first one.
    while 0 < head < len(lines) and lines[head].style == lines[head - 1].style != "":
        head += 1
    return [*lines[:head]]


def _line(paragraph: ParagraphView, name: str) -> Line | None:
    said: dict[Language, str] = {}
    for mark, text in paragraph.said:
        short = mark.partition("-")[0].lower()
        if text.strip() and short in set(Language):
            said[Language(short)] = said.get(Language(short), "") + text
    if not said:
        return None
    place = Place(name, where=paragraph.where)
    return Line(Passage(paragraph.text, paragraph.prose, None, place), said, paragraph.style)


def _is_same(one: str, other: str) -> bool:
    shorter = min(len(one), len(other))
    stem = max(1, min(_STEM, shorter - 1), shorter - _ENDING)
    return one[:stem] == other[:stem] and abs(len(one) - len(other)) <= _ENDING + 1
