"""Numbers that Word counts, beside the expected ones."""

from __future__ import annotations

from memo_kit.checks.counterpart import clauses, counterparts
from memo_kit.checks.numeral import is_typed, numerals
from memo_kit.ooxml.statement import Statement


def article(number: str, text: str, level: int | None = 0) -> Statement:
    """Return a numbered paragraph."""
    return Statement(f"body, {text}", "body", (), number, level, text)


def told(expected: list[Statement], found: list[Statement]) -> list[str]:
    """Return what is told of the numbers."""
    pairs = counterparts(clauses(expected, ()), clauses(found, ()))
    return [each.message for each in numerals(pairs)]


ARTICLES = [article(f"{n}.", f"text {n}") for n in range(1, 10)]


def test_a_number_that_differs_is_told_once_for_those_that_count_on() -> None:
    """They follow from it."""
    other = [ARTICLES[0], *(article(f"{n + 5}.", f"text {n}") for n in range(2, 10))]
    assert told(ARTICLES, other) == ["the number is “7.”, expected “2.”"]
    assert told(ARTICLES, ARTICLES) == []


def test_numbers_after_what_is_missing_was_added_or_moved_follow_from_that() -> None:
    """Another rule tells of it."""
    gone = [ARTICLES[0], *(article(f"{n - 1}.", f"text {n}") for n in range(3, 10))]
    assert told(ARTICLES, gone) == []
    added = [article("1.", "own"), *(article(f"{n + 1}.", f"text {n}") for n in range(1, 10))]
    assert told(ARTICLES, added) == []
    last = [*ARTICLES, article("10.", "own")]
    assert told(ARTICLES, last) == []
    moved = [*(article(f"{n}.", f"text {n + 1}") for n in range(1, 9)), article("9.", "text 1")]
    assert told(ARTICLES, moved) == []


def test_a_number_of_another_form_or_level_is_told() -> None:
    """One that is gone, one that was added, a letter for a figure, another level."""
    expected = [article("1.", "a"), article("", "b", None), article("3.", "c"), article("4.", "d")]
    found = [article("", "a", None), article("2.", "b"), article("c)", "c"), article("4.", "d", 1)]
    assert told(expected, found) == [
        "the number “1.” is missing",
        "the number “2.” was added",
        "the number is “c)”, expected “3.”",
        "“4.” stands on another level of its list",
    ]


def test_many_numbers_of_one_column_are_told_as_one() -> None:
    """A list of all would hide the rest."""
    other = [article("", f"text {n}", None) for n in range(1, 10)]
    assert told(ARTICLES, other) == ["the number “1.” is missing; and 8 more numbers after it"]


def test_a_number_may_have_become_text() -> None:
    """It reads the same."""
    one = article("1.1.", "Šalys")
    assert is_typed(one, article("", "1.1.\N{NO-BREAK SPACE}Šalys", None))
    assert not is_typed(one, article("", "1.2. Šalys", None))
    assert not is_typed(article("", "Šalys", None), article("", "Šalys", None))
    assert told([one], [article("", "1.1. Šalys", None)]) == []
