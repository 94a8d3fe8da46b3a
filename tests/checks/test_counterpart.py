"""Which paragraph belongs to which."""

from __future__ import annotations

from memo_kit.checks.counterpart import Clause, Counterpart, clauses, counterparts, likeness
from memo_kit.ooxml.statement import Statement


def lines(*texts: str, story: str = "body") -> list[Clause]:
    """Return paragraphs; “left|right” makes a row of a table in two columns."""
    said: list[Statement] = []
    for number, text in enumerate(texts, 1):
        if "|" in text:
            for cell, half in enumerate(text.split("|"), 1):
                where = f"{story}, table 1, row {number}, cell {cell}, paragraph 1"
                said.append(Statement(where, story, (cell,), "", None, half))
        else:
            said.append(Statement(f"{story}, paragraph {number}", story, (), "", None, text))
    return clauses(said, ())


def told(pairs: list[Counterpart]) -> list[str]:
    """Return what is not as expected: “+ added”, “- missing”, “> moved”, “expected ~ found”."""
    found = []
    for one, other, is_moved in pairs:
        if one is None or other is None:
            found += [f"- {each.text}" for each in (one,) if each is not None]
            found += [f"+ {each.text}" for each in (other,) if each is not None]
        elif is_moved:
            found.append(f"> {one.text}")
        elif one.text != other.text:
            found.append(f"{one.text} ~ {other.text}")
    return found


def compared(expected: list[str], found: list[str]) -> list[str]:
    """Return what is not as expected."""
    return told(counterparts(lines(*expected), lines(*found)))


def test_the_same_is_its_own_counterpart() -> None:
    """What is said several times, too."""
    assert compared(["a", "b", "a", "a"], ["a", "b", "a", "a"]) == []
    assert compared([], []) == []


def test_what_is_missing_and_what_was_added_is_known() -> None:
    """Also of what is said several times."""
    assert compared(["a", "b", "c"], ["a", "c"]) == ["- b"]
    assert compared(["a", "c"], ["a", "b", "c"]) == ["+ b"]
    assert compared(["a", "x", "b", "x", "c"], ["a", "x", "b", "c"]) == ["- x"]
    assert compared(["a", "x", "x", "c"], ["a", "x", "x", "x", "c"]) == ["+ x"]
    assert compared(["a", "x", "x", "y", "y", "c"], ["a", "y", "y", "c"]) == ["- x", "- x"]


def test_between_the_same_neighbours_stands_the_counterpart() -> None:
    """The one that has most words in common."""
    assert compared(["a", "b c d", "e"], ["a", "b x d", "e"]) == ["b c d ~ b x d"]
    assert compared(["a", "b c", "x y z", "e"], ["a", "x y w", "e"]) == ["- b c", "x y z ~ x y w"]
    assert compared(["a", "x y z", "b c", "e"], ["a", "x y w", "e"]) == ["x y z ~ x y w", "- b c"]
    assert compared(["a", "x y z", "e"], ["a", "x y w", "b c", "e"]) == ["x y z ~ x y w", "+ b c"]
    assert compared(["a", "x y z", "e"], ["a", "b c", "x y w", "e"]) == ["x y z ~ x y w", "+ b c"]


def test_what_stands_elsewhere_has_moved() -> None:
    """One of two that were exchanged."""
    assert compared(["a", "b", "c", "d"], ["b", "c", "d", "a"]) == ["> a"]
    assert len(compared(["a", "b", "c"], ["a", "c", "b"])) == 1


def test_a_half_has_its_counterpart_in_its_own_column() -> None:
    """What stands in the other one has moved; the other halves stay where they are."""
    rows = ["a|A", "b|B", "c|C", "d|D"]
    assert compared(rows, ["a|A", "B|b", "c|C", "d|D"]) == ["> b", "> B"]
    assert compared(rows, ["a|A", "c|B", "b|C", "d|D"]) == ["> b", "> c"]
    assert compared(rows, ["a|A", "b|C", "c|C", "d|D"]) == ["B ~ C"]


def test_a_paragraph_that_left_its_story_has_moved() -> None:
    """From the body to a header."""
    expected = lines("a", "b")
    found = [*lines("a"), *(each._replace(order=1) for each in lines("b", story="header"))]
    assert told(counterparts(expected, found)) == ["> b"]


def test_many_paragraphs_between_two_known_ones_are_paired_in_order() -> None:
    """Each with each would take long."""
    expected = ["a", *(f"x {n} y" for n in range(250)), "b"]
    found = ["a", *(f"x {n} z" for n in range(250)), "b"]
    assert compared(expected, found)[::249] == ["x 0 y ~ x 0 z", "x 249 y ~ x 249 z"]
    again = ["a", *["x", "y"] * 250, "b"]
    assert len(compared(["a", *["y", "x"] * 250, "b"], again)) == 500


def test_likeness_is_the_part_of_words_in_common() -> None:
    """Of texts without words, whether they are the same."""
    assert likeness("a b", "b c") == 0.5
    assert likeness("", "") == 1
    assert likeness("…", "!") == 0
