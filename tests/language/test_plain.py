"""Texts that differ in typography only are the same."""

from __future__ import annotations

import pytest

from memo_kit.language.plain import level, plain


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2024\N{NO-BREAK SPACE}m.", "2024 m."),
        ("a\tb\nc", "a b c"),
        ("„a“", "“a”"),
        ("o’Brien", "o'Brien"),
        ("a – b", "a - b"),
        ("so\N{SOFT HYPHEN}licitor", "solicitor"),
        ("s\N{COMBINING CARON}", "š"),
    ],
)
def test_typography_is_no_difference(one: str, other: str) -> None:
    """Programs exchange it when they save a file."""
    assert plain(one) == plain(other)


@pytest.mark.parametrize(("one", "other"), [("3", "4"), ("a", "ą"), ("a.", "a"), ("1 000", "1000")])
def test_letters_figures_and_punctuation_are(one: str, other: str) -> None:
    """Each of them can change the meaning."""
    assert plain(one) != plain(other)


def test_a_levelled_text_is_as_long_as_it_was() -> None:
    """So that a place in one is a place in the other."""
    text = "„a“\N{NO-BREAK SPACE}–\tb"
    assert len(level(text)) == len(text)
