"""Bilingual drafts of the stock, whole and with something changed in one half."""

from __future__ import annotations

from itertools import product

import pytest

import memo_kit
from memo_kit.checks.bilingual import parity_of_document
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.view import DocumentView
from tests.stock.sample import SAMPLES
from tests.stock.sheet import EXAMPLES, Change, drafted, edits, sheet, unseen


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
        assert len(tested.told_without(*gone)) == len(gone), gone
    inner = [Change(where, "") for where in tested.halves if where not in outer]
    assert unseen(tested, inner, 1) == []


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
