"""Bilingual drafts of the stock, whole and with something changed in one half."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

import pytest
from lxml import etree

import memo_kit
from memo_kit.checks.document import check_document
from memo_kit.errors import Finding
from memo_kit.ooxml.markup import Element, parse
from memo_kit.ooxml.names import w
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.places import paragraphs
from tests.stock.sample import SAMPLES

DOCUMENT: Final = "word/document.xml"
EXAMPLES: Final = sorted(map(str, Path("examples").rglob("*.yaml")))
HALF: Final = re.compile(r"(body, table \d+, row \d+), cell [12], paragraph \d+")
ONCE: Final = {
    "body, paragraph": "the letterhead stands above the table, once, in both languages",
    "body, table 2, row 4": "the details of a party stand in one cell, in both languages",
    "body, table 2, row 5": "so do its signatures",
}
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
    """A paragraph of one half with another text.

    Attributes:
        where: The place of the paragraph.
        text: What it says now.
    """

    where: str
    text: str

    @property
    def row(self) -> str:
        """The row that it stands in."""
        return row_of(self.where)


@cache
def drafted(name: str) -> bytes:
    """Return a bilingual draft, of a sample or of an example."""
    return memo_kit.draft(SAMPLES.get(name) or memo_kit.load(name), "bilingual").data


def told(data: bytes) -> list[Finding]:
    """Return what the rules about halves find."""
    return [
        each
        for each in check_document(data)
        if re.match(r"check\.(?:parity|hal|empty-half)", each.code)
    ]


def row_of(where: str) -> str:
    """Return the row of a place."""
    return where.partition(", cell")[0]


def written(paragraph: Element) -> str:
    """Return the text of a paragraph."""
    return "".join(str(each.text or "") for each in paragraph.iter(w("t")))


def halves_of(root: Element) -> dict[str, Element]:
    """Return the paragraphs of both halves, by their places, without what stands once."""
    found = {
        where: paragraph
        for paragraph, where in paragraphs(root, "body")
        if HALF.fullmatch(where) and written(paragraph).strip()
    }
    # The cell of a party holds both languages.
    once = {
        row_of(where)
        for where, paragraph in found.items()
        if "cell 1" in where
        and any(mark.get(w("val")) != "lt-LT" for mark in paragraph.iter(w("lang")))
    }
    return {where: each for where, each in found.items() if row_of(where) not in once}


def changed(name: str, *changes: Change) -> bytes:
    """Return a draft with changes; a paragraph that says nothing is taken away."""
    package = Package.open(drafted(name))
    root = parse(package.read(DOCUMENT), name=DOCUMENT)
    places = halves_of(root)
    for change in changes:
        paragraph = places[change.where]
        cell = paragraph.getparent()
        if cell is not None and not change.text and len(cell.findall(w("p"))) > 1:
            cell.remove(paragraph)
            continue
        first, *others = paragraph.iter(w("t"))
        first.text = change.text
        for each in others:
            each.text = ""
    return package.changed({DOCUMENT: etree.tostring(root)}).write()


def texts(name: str) -> dict[str, str]:
    """Return the texts of the halves of a draft, by their places."""
    root = parse(Package.open(drafted(name)).read(DOCUMENT), name=DOCUMENT)
    return {where: written(paragraph) for where, paragraph in halves_of(root).items()}


def edits(name: str) -> Iterator[Change]:
    """Yield each change of one number, date, address or name in one half of a draft."""
    for where, text in texts(name).items():
        for pattern, change in CHANGES:
            for found in re.finditer(pattern, text):
                start, end = found.span()
                yield Change(where, f"{text[:start]}{change(found[0])}{text[end:]}")


def batches(changes: Sequence[Change]) -> Iterator[list[Change]]:
    """Yield the changes in groups: one a row, and most rows as they were."""
    left = [*changes]
    while left:
        group: dict[str, Change] = {}
        for change in left:
            if change.row not in group and len(group) < 20:
                group[change.row] = change
        yield [*group.values()]
        left = [change for change in left if change not in group.values()]


def unseen(name: str, changes: Sequence[Change]) -> list[Change]:
    """Return the changes, made in groups, that no finding is about."""
    missed = []
    for group in batches(changes):
        rows = {row_of(each.place.where or "") for each in told(changed(name, *group))}
        assert rows <= {change.row for change in group}
        missed += [change for change in group if change.row not in rows]
    return missed


@pytest.mark.parametrize("name", [*SAMPLES, *EXAMPLES])
def test_a_draft_says_the_same_in_both_halves(name: str) -> None:
    """A finding about a draft of our own would be a false one."""
    assert told(drafted(name)) == []


@pytest.mark.parametrize("path", EXAMPLES)
def test_english_may_stand_left(path: str) -> None:
    """The columns are told apart by their languages."""
    agreement = memo_kit.load(path)
    both = memo_kit.pair(memo_kit.draft(agreement, "en"), memo_kit.draft(agreement, "lt"))
    assert told(both.data) == []


def test_a_paragraph_taken_away_is_reported() -> None:
    """An edit made in one language only is the worst defect: each paragraph of each half, one by one."""
    missed = []
    for where in texts("bare"):
        seen = told(changed("bare", Change(where, "")))
        if {row_of(each.place.where or "") for each in seen} != {row_of(where)}:
            missed.append(where)
    assert missed == []
    assert len(texts("bare")) > 40


def test_what_stands_once_is_out_of_reach() -> None:
    """These paragraphs have no counterpart to be compared with, and no others are left out above."""
    root = parse(Package.open(drafted("bare")).read(DOCUMENT), name=DOCUMENT)
    halves = texts("bare")
    left_out = [
        where
        for paragraph, where in paragraphs(root, "body")
        if written(paragraph).strip() and where not in halves
    ]
    assert [where for where in left_out if not where.startswith(tuple(ONCE))] == []
    assert len(left_out) == 12


@pytest.mark.parametrize("name", ["everything", "full protocol"])
def test_every_paragraph_of_a_long_draft_is_missed_when_it_goes(name: str) -> None:
    """Lists, annexes and articles of one's own are halves, too."""
    assert unseen(name, [Change(where, "") for where in texts(name)]) == []


@pytest.mark.parametrize("name", ["everything", EXAMPLES[0]])
def test_every_fact_that_differs_in_one_half_is_reported(name: str) -> None:
    """Each number, date, e-mail address, short name and name of a person, changed in one language only."""
    changes = list(dict.fromkeys(edits(name)))
    assert len(changes) > 20
    assert unseen(name, changes) == []
