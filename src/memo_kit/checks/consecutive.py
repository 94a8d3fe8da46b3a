"""A document with its two texts one after the other: which clause of one is which of the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from memo_kit.checks.comparison import Comparison, File
from memo_kit.checks.halves import Halves
from memo_kit.checks.joint import Joint
from memo_kit.checks.matching import Clause, figures
from memo_kit.checks.tagging import Tagging
from memo_kit.language.language import Language
from memo_kit.language.recognition import recognised
from memo_kit.ooxml.outline import Definitions, Entry, EntryKind, entries
from memo_kit.ooxml.view import DocumentView

__all__ = ["texts_in_turn"]

_NAMES: Final = {Language.LT: "the Lithuanian text", Language.EN: "the English text"}
# How much longer one text may be than the other, and how much of it may be in the other language.
_LONGER: Final = 2
_FOREIGN: Final = 0.2
_FEW: Final = 3


class _Texts(NamedTuple):
    """A section with the two texts one after the other.

    Attributes:
        first: What stands in the first one.
        second: What stands in the second one.
        language: The language of the first one.
        wrong: How many paragraphs are in the language of the other text.
    """

    first: Sequence[Entry]
    second: Sequence[Entry]
    language: Language
    wrong: int

    @property
    def sizes(self) -> tuple[int, int]:
        """How many paragraphs each text has."""
        return _paragraphs(self.first), _paragraphs(self.second)


def texts_in_turn(document: DocumentView, joint: Joint, rows: Iterable[Halves]) -> list[Comparison]:
    """Return the two texts of a document clause by clause, where one stands after the other.

    Each section, an annex for one, may have both; what stands once for both, or in columns, belongs to
    neither.

    Args:
        document: A finished document.
        joint: What stands once in it.
        rows: Its rows in two languages.

    Returns:
        A comparison a section; nothing where the document is in one language, or in columns.
    """
    shared = {line.passage.place.where for block in joint.blocks for line in block}
    columns = {(row.left.place.where or "").partition(", row")[0] for row in rows}
    columns |= {where.partition(", row")[0] for where in map(str, shared) if ", row" in where}
    marks = {each.where: each.language for each in document.paragraphs}
    sections: list[list[Entry]] = [[]]
    for entry in entries(*document.body, Definitions.of(document.package)):
        if entry.kind is EntryKind.SECTION:
            sections.append([])
        elif entry.where not in shared and entry.where.partition(", row")[0] not in columns:
            sections[-1].append(entry)
    found = [texts for section in sections for texts in _divided(section, marks)]
    sizes = [sum(each.sizes[side] for each in found) for side in (0, 1)]
    wrong = sum(each.wrong for each in found)
    is_turned = min(sizes) >= _FEW and max(sizes) <= _LONGER * min(sizes)
    return [
        _compared(each, document.name)
        for each in found
        if is_turned and wrong <= _FOREIGN * sum(sizes)
    ]


def _divided(section: Sequence[Entry], marks: dict[str, str]) -> Iterator[_Texts]:
    """Yield the two texts of a section: the best place to divide it."""
    languages = [_language(entry, marks) for entry in section]
    first = next(filter(None, languages), None)
    if first is None:
        return
    # What speaks for the first language counts up, what speaks for the other counts down.
    sums = [0, *accumulate(0 if each is None else 1 if each is first else -1 for each in languages)]
    # Where a paragraph between the two tells no language, both are as long as each other.
    at = max(range(len(sums)), key=lambda each: (sums[each], -abs(2 * each - len(section))))
    wrong = sum(each not in {None, first} for each in languages[:at]) + languages[at:].count(first)
    yield _Texts(section[:at], section[at:], first, wrong)


def _language(entry: Entry, marks: dict[str, str]) -> Language | None:
    if entry.kind is not EntryKind.PARAGRAPH or not entry.text.strip():
        return None
    short = marks.get(entry.where, "").partition("-")[0].lower()
    return recognised(entry.text) or (Language(short) if short in set(Language) else None)


def _paragraphs(listed: Sequence[Entry]) -> int:
    return sum(bool(entry.text.strip()) for entry in listed)


def _compared(texts: _Texts, name: str) -> Comparison:
    second = next(each for each in Language if each is not texts.language)
    return Comparison.of(
        *(
            File(name, [*map(_clause, listed)], language, _NAMES[language])
            for listed, language in ((texts.first, texts.language), (texts.second, second))
        )
    )


def _clause(entry: Entry) -> Clause:
    return Clause(entry, Tagging(literal=entry.text), figures(entry.text))
