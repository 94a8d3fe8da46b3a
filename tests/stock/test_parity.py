"""Bilingual drafts of the stock, whole and with something changed in one half."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import copy
from functools import cache
from itertools import product
from pathlib import Path
from typing import Final, NamedTuple

import pytest
from lxml import etree

import memo_kit
from memo_kit.checks.bilingual import parity_of_document
from memo_kit.checks.joint import joint_of
from memo_kit.errors import Finding
from memo_kit.ooxml.markup import Element
from memo_kit.ooxml.names import w
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.places import paragraphs
from memo_kit.ooxml.view import DocumentView
from tests.stock.sample import SAMPLES

DOCUMENT: Final = "word/document.xml"
EXAMPLES: Final = sorted(map(str, Path("examples").rglob("*.yaml")))
PLACE: Final = re.compile(r"body, (?:table \d+, row \d+|paragraph \d+)")
# What both languages say in the same words, or in one line: contacts, codes, addresses, countries, the
# name in a third language, the short name above a signature.
ONCE: Final = re.compile(
    r"\d|@|\[|^(?:Lietuva|Kanada) / |^Centre de |^(?:PU|SPC|Lazeriai)$|^Svetainė / |^\W*$"
)
NAMED: Final = re.compile(
    r"\b(?:klasteris|Cluster|konsorciumas|Consortium|universitetas|University|parkas|Park|Centre(?! de)|Director|"
    r"President|Rector|Jonas|Ona|Jane)\b"
)
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

    def told(self, *changes: Change) -> list[Finding]:
        """Return what is found about both languages after some changes."""
        before = []
        for change in changes:
            first, *others = self.places[change.where].iter(w("t"))
            before += [(each, each.text) for each in (first, *others)]
            first.text = change.text
            for each in others:
                each.text = ""
        found = self._look()
        for each, text in before:
            each.text = text
        return found

    def told_without(self, *places: str) -> list[Finding]:
        """Return what is found about both languages where some paragraphs are gone."""
        taken = []
        for where in places:
            paragraph = self.places[where]
            holder = paragraph.getparent()
            assert holder is not None
            taken.append((holder, holder.index(paragraph), paragraph))
        for holder, _, paragraph in taken:
            holder.remove(paragraph)
        found = self._look()
        for holder, position, paragraph in sorted(taken, key=lambda each: each[1]):
            holder.insert(position, paragraph)
        return found

    def data(self, *changes: Change) -> bytes:
        """Return the draft with some changes."""
        for change in changes:
            for number, each in enumerate(self.places[change.where].iter(w("t"))):
                each.text = "" if number else change.text
        return self.package.changed({DOCUMENT: etree.tostring(self._root)}).write()

    def _look(self) -> list[Finding]:
        return parity_of_document(self._view())

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


@pytest.mark.parametrize("name", [*SAMPLES, *EXAMPLES])
@pytest.mark.parametrize("layout", ["columns", "consecutive"])
def test_a_draft_says_the_same_in_both_halves(name: str, layout: str) -> None:
    """A finding about a draft of our own would be a false one."""
    view = DocumentView(Package.open(drafted(name, layout).data), "document.docx")
    assert parity_of_document(view) == []


@pytest.mark.parametrize("path", EXAMPLES)
def test_english_may_stand_left(path: str) -> None:
    """The columns are told apart by their languages."""
    agreement = memo_kit.load(path)
    both = memo_kit.pair(memo_kit.draft(agreement, "en"), memo_kit.draft(agreement, "lt"))
    assert parity_of_document(DocumentView(Package.open(both.data), "document.docx")) == []


@pytest.mark.parametrize("name", ["everything", "full protocol", *EXAMPLES])
def test_a_paragraph_of_a_column_that_goes_is_reported(name: str) -> None:
    """An edit made in one language only is the worst defect: each paragraph of each half."""
    tested = sheet(name)
    assert len(tested.halves) > 60
    assert unseen(tested, [Change(where, "") for where in tested.halves]) == []


@pytest.mark.parametrize("name", EXAMPLES[:2])
def test_a_paragraph_of_one_of_two_texts_that_goes_is_reported(name: str) -> None:
    """Each of them, of texts that stand one after the other; as many findings as are gone."""
    tested = sheet(name, "consecutive")
    outer = [where for where in tested.halves if "table" not in where]
    assert len(outer) > 60
    # One of each text at a time, ten clauses from each other.
    middle = len(outer) // 2
    for first in range(middle):
        gone = {outer[first], outer[middle + (first + 10) % middle]}
        alone = [
            each for each in tested.told_without(*gone) if each.code == "check.parity-structure"
        ]
        assert len(alone) == len(gone), gone
    inner = [Change(where, "") for where in tested.halves if where not in outer]
    assert unseen(tested, inner, 1) == []


@pytest.mark.parametrize(
    ("name", "layout"),
    [*product(EXAMPLES, ["columns"]), *product(EXAMPLES[:1], ["landscape", "consecutive"])],
)
def test_a_line_for_both_languages_that_goes_is_reported(name: str, layout: str) -> None:
    """What is left says a thing once, in a line for both: only the data know that it was there."""
    tested = sheet(name, layout)
    missed = [where for where in tested.once if not tested.told(Change(where, ""))]
    kept = [each for each in missed if not ONCE.search(tested.texts[each])]
    assert kept == []
    gone = Sheet(name, layout).data(*(Change(where, "") for where in missed))
    seen = " ".join(" ".join(str(each).split()) for each in memo_kit.expect(gone, tested.draft))
    said = [
        " ".join(tested.texts[each].split()) for each in missed if "[" not in tested.texts[each]
    ]
    assert [each for each in said if each[:20] not in seen] == []


@pytest.mark.parametrize(
    ("name", "layout"),
    [("everything", "columns"), *product(EXAMPLES, ("columns", "consecutive"))],
)
def test_every_fact_that_differs_in_one_half_is_reported(name: str, layout: str) -> None:
    """Each number, date, e-mail address, short name and name of a person, changed in one language only."""
    tested = sheet(name, layout)
    changes = list(dict.fromkeys(edits(tested.halves)))
    assert len(changes) > 20
    assert unseen(tested, changes, 20 if layout == "columns" else 8) == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_name_in_a_line_for_both_languages_is_that_of_the_text(name: str) -> None:
    """Of a party, of who signs for it, and its position; with the number in a line below."""
    tested = sheet(name)
    names = [where for where in tested.once if NAMED.search(tested.texts[where])]
    assert len(names) > 6
    changes = [Change(each, NAMED.sub("Kitas", tested.texts[each], count=1)) for each in names]
    assert [each for each in changes if not tested.told(each)] == []
