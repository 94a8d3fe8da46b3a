"""What both languages of a document say, in any layout."""

from __future__ import annotations

import pytest

import memo_kit
from memo_kit.checks.bilingual import parity_of_document
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.view import DocumentView
from tests.house.source import ROOT


@pytest.mark.parametrize(("most", "times"), [(None, 8), (1, 1)])
def test_of_two_texts_in_turn_no_more_is_listed_than_is_wanted(
    most: int | None, times: int
) -> None:
    """Two clauses with a figure and a word that differ are eight findings, four of each language."""
    agreement = memo_kit.load(ROOT / "examples" / "litek-cpic" / "memorandum.yaml")
    both = [memo_kit.draft(agreement, language) for language in ("lt", "en")]
    package = Package.open(memo_kit.pair(*both, layout="consecutive").data)
    name = package.document
    text = package.read(name).decode()
    assert text.count("three\N{NO-BREAK SPACE}(3)") == 2
    changed = package.changed(
        {name: text.replace("three\N{NO-BREAK SPACE}(3)", "four\N{NO-BREAK SPACE}(4)").encode()}
    )
    found = parity_of_document(DocumentView(changed, "a.docx"), most=most)
    assert [each.code for each in found].count("check.parity-number") == times
