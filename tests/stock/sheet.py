"""Bilingual drafts of the stock in which something can be changed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import copy
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from lxml import etree

import memo_kit
from memo_kit.checks.bilingual import parity_of_document
from memo_kit.checks.comparison import structure
from memo_kit.checks.consecutive import texts_in_turn
from memo_kit.checks.halves import halves
from memo_kit.checks.joint import joint_of
from memo_kit.checks.once import once_findings
from memo_kit.errors import Finding
from memo_kit.ooxml.markup import Element
from memo_kit.ooxml.names import w
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.places import paragraphs
from memo_kit.ooxml.view import DocumentView
from tests.stock.sample import SAMPLES

DOCUMENT: Final = "word/document.xml"
EXAMPLES: Final = sorted(map(str, Path("examples").rglob("*.yaml")))
Look = Callable[[DocumentView], list[Finding]]
PLACE: Final = re.compile(r"body, (?:table \d+, row \d+|paragraph \d+)")
LETTERS: Final = r"\b(?:AA|BB|LITEK|CPIC|MTEP|R&D|MVĮ|SMEs)\b"
CHANGES: Final[Sequence[tuple[str, Callable[[str], str]]]] = (
    (r"\d+", lambda number: f"{number[:-1]}{(int(number[-1]) + 1) % 10}"),
    (r"birželio|gruodžio|sausio", lambda _: "kovo"),
    (r"June|December|January", lambda _: "March"),
    (r"\w+(?=@)", lambda _: "kitas"),
    (r"(?<=@)\w+", lambda _: "kitas"),
    (r"\b(?:Jonas|Ona)\b", lambda _: "Petras"),
    (r"\b(?:Jono|Onos)\b", lambda _: "Petro"),
    (r"\bJonai\w+\b", lambda _: "Kazlauskas"),
    (LETTERS, lambda _: "ZZZ"),
    (r"\b(?:dvejų|dviem|keturiais)\b", lambda _: "penkiais"),
    (r"\b(?:two|four)\b", lambda _: "five"),
)


class Change(NamedTuple):
    """A paragraph with another text; one that says nothing counts as taken away.

    Attributes:
        where: The place of the paragraph.
        text: What it says now.
    """

    where: str
    text: str

    @property
    def row(self) -> str:
        """The row that it stands in; the paragraph itself where texts stand one after the other."""
        return row_of(self.where)


class Sheet:
    """A bilingual draft whose paragraphs can be changed, looked at and put back.

    Args:
        name: A sample or an example.
        layout: How its two texts stand.
    """

    def __init__(self, name: str, layout: str = "columns") -> None:
        self.draft = drafted(name, layout)
        self.package = Package.open(self.draft.data)
        self._untouched = DocumentView(self.package, "document.docx")
        whole = self._view()
        self._root, _ = whole.body
        self.places = {where: each for each, where in paragraphs(*whole.body)}
        self.once = {
            line.passage.place.where or ""
            for block in joint_of(whole).blocks
            for line in block
            if (line.passage.place.where or "").startswith("body")
        }
        self.texts = {
            where: written(each) for where, each in self.places.items() if written(each).strip()
        }
        self.halves = {where: text for where, text in self.texts.items() if where not in self.once}

    def told(self, *changes: Change, look: Look = parity_of_document) -> list[Finding]:
        """Return what is found about both languages after some changes; or what a look finds."""
        before = []
        for change in changes:
            first, *others = self.places[change.where].iter(w("t"))
            before += [(each, each.text) for each in (first, *others)]
            first.text = change.text
            for each in others:
                each.text = ""
        found = look(self._view())
        for each, text in before:
            each.text = text
        return found

    def told_without(self, *places: str) -> list[Finding]:
        """Return which clauses of two texts lack a counterpart where some paragraphs are gone."""
        taken = []
        for where in places:
            paragraph = self.places[where]
            holder = paragraph.getparent()
            assert holder is not None
            taken.append((holder, holder.index(paragraph), paragraph))
        for holder, _, paragraph in taken:
            holder.remove(paragraph)
        found = _structure(self._view())
        for holder, position, paragraph in sorted(taken, key=lambda each: each[1]):
            holder.insert(position, paragraph)
        return found

    def data(self, *changes: Change) -> bytes:
        """Return the draft with some changes."""
        for change in changes:
            for number, each in enumerate(self.places[change.where].iter(w("t"))):
                each.text = "" if number else change.text
        return self.package.changed({DOCUMENT: etree.tostring(self._root)}).write()

    def _view(self) -> DocumentView:
        """Return the draft as it is now; what was read before is read anew."""
        view = copy(self._untouched)
        view.survey = copy(view.survey)
        return view


@cache
def drafted(name: str, layout: str = "columns") -> memo_kit.Draft:
    """Return a bilingual draft, of a sample or of an example."""
    agreement = SAMPLES.get(name) or memo_kit.load(name)
    halves = (memo_kit.draft(agreement, language) for language in ("lt", "en"))
    return memo_kit.pair(*halves, layout=layout)


@cache
def sheet(name: str, layout: str = "columns") -> Sheet:
    """Return a draft to change."""
    return Sheet(name, layout)


def row_of(where: str) -> str:
    """Return the row of a place."""
    return where.partition(", cell")[0]


def written(paragraph: Element) -> str:
    """Return the text of a paragraph."""
    return "".join(str(each.text or "") for each in paragraph.iter(w("t")))


def edits(texts: Mapping[str, str]) -> Iterator[Change]:
    """Yield each change of one number, date, address or name in one paragraph."""
    for where, text in texts.items():
        for pattern, change in CHANGES:
            for found in re.finditer(pattern, text):
                start, end = found.span()
                yield Change(where, f"{text[:start]}{change(found[0])}{text[end:]}")


def batches(changes: Sequence[Change], size: int) -> Iterator[list[Change]]:
    """Yield the changes in groups: one a row, far from each other, most rows as they were."""
    step = max(1, -(-len(changes) // size))
    for first in range(step):
        left = changes[first::step]
        while left:
            group = {change.row: change for change in left}
            yield [*group.values()]
            left = [change for change in left if change not in group.values()]


def unseen(tested: Sheet, changes: Sequence[Change], size: int = 20) -> list[Change]:
    """Return the changes, made in groups, that no finding is about."""
    missed = []
    for group in batches(changes, size):
        found = tested.told(*group)
        rows = {row_of(each.place.where or "") for each in found}
        rows |= {row_of(each) for found in found for each in PLACE.findall(found.message)}
        missed += [change for change in group if change.row not in rows]
    # Two changes of one group may have met: the same year on both sides.
    return [change for change in missed if not tested.told(change)]


def said_once(document: DocumentView) -> list[Finding]:
    """Look at what stands once for both languages, and at nothing else."""
    return [*once_findings(joint_of(document))]


def _structure(document: DocumentView) -> list[Finding]:
    texts = texts_in_turn(document, joint_of(document), halves(document))
    return [found for each in texts for found in structure.findings(each)]
