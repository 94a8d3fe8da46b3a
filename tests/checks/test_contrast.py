"""Two texts, word by word."""

from __future__ import annotations

import pytest

from memo_kit.checks.contrast import changes, told, widened


@pytest.mark.parametrize(
    ("expected", "found", "message"),
    [
        ("a b c", "a c", "“b” is missing"),
        ("a c", "a b c", "“b” was added"),
        ("a b c d", "a x y d", "expected “b c”, found “x y”"),
        ("", "a", "“a” was added"),
        ("a", "", "“a” is missing"),
        ("50 EUR", "500 EUR", "expected “50”, found “500”"),
        ("a", "a", ""),
        ("„a“ – b", '"a" - b', ""),
        ("a b c d e f g h i", "1 b 2 d 3 f 4 h 5", "and 2 more"),
        (f"{'x' * 90} a", f"{'y' * 90} a", f"expected “{'x' * 79}…”, found “{'y' * 79}…”"),
    ],
)
def test_what_differs_is_told_in_words(expected: str, found: str, message: str) -> None:
    """What is missing, what was added, what was exchanged; typography is another matter."""
    shown = told(changes(expected, found))
    assert shown.endswith(message) if message.startswith("and") else shown == message


def test_a_change_knows_where_it_stands() -> None:
    """In both texts."""
    (only,) = changes("galioja 3 metus", "galioja 30 metų ir")[:1]
    assert "galioja 3 metus"[slice(*only.span)] == only.expected
    assert "galioja 30 metų ir"[slice(*only.at)] == only.found


def test_long_texts_that_share_nothing_are_not_compared_word_by_word() -> None:
    """That would take long, and tell nothing."""
    (only,) = changes("a " * 1100, "b " * 1100)
    assert (only.span, only.at) == ((0, 2199), (0, 2199))


def test_a_space_is_told_with_the_words_beside_it() -> None:
    """By itself nobody could read it."""
    (only,) = changes("a b", "a\N{NO-BREAK SPACE}b", key=str)
    assert str(only) == "expected “ ”, found “~”"
    assert str(widened(only, "a b", "a\N{NO-BREAK SPACE}b")) == "expected “a b”, found “a~b”"
