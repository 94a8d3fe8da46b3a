"""YAML with places, and without what could surprise."""

from __future__ import annotations

import pytest

from memo_kit.agreement.syntax.yamltext import read_yaml
from memo_kit.errors import DataError, SeveralProblemsError


def found(text: str) -> list[tuple[str, int | None, int | None]]:
    """Return code, line and column of each fault of a text."""
    try:
        read_yaml(text, "data.yaml")
    except SeveralProblemsError as several:
        errors = list(several.errors)
    except DataError as error:
        errors = [error]
    else:
        return []
    return [(error.code, error.place.line, error.place.column) for error in errors if error.place]


def plain(text: str) -> object:
    """Return the values of a text."""
    source = read_yaml(text, "data.yaml")
    assert source is not None
    return source.root.plain()


def test_every_value_is_text() -> None:
    """No value becomes a number, a date or a truth: the model decides what it is."""
    text = "a: no\nb: 007\nc: +370 5\nd: 2019-06-31\ne: 0x1F\nf: 1e3\ng: [yes, '']\nh: 12:30"
    assert plain(text) == {
        "a": "no",
        "b": "007",
        "c": "+370 5",
        "d": "2019-06-31",
        "e": "0x1F",
        "f": "1e3",
        "g": ["yes", ""],
        "h": "12:30",
    }


@pytest.mark.parametrize("nothing", ["", " ", " ~", " null", " Null", " NULL", " # comment"])
def test_nothing_is_blank(nothing: str) -> None:
    """Plain null is no text that a document could print."""
    assert plain(f"a:{nothing}\nb: 'null'") == {"a": "", "b": "null"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: |\n  x\n  y\n\n\nb: 1", "x\ny"),
        ("a: >\n  x\n  y\n\nb: 1", "x y"),
        ("a: |+\n  x\n\nb: 1", "x"),
        ("a: |-\n  x\nb: 1", "x"),
        ('a: "x\\n"\nb: 1', "x\n"),
    ],
)
def test_a_block_of_text_loses_its_last_line_breaks(text: str, value: str) -> None:
    """YAML's clip keeps one; in quotation marks it was asked for and stays."""
    assert plain(text) == {"a": value, "b": "1"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: &x 1", [("data.yaml-anchor", 1, 4)]),
        ("a: 1\nb: *x", [("data.yaml-anchor", 2, 4)]),
        ("a: &x [1]\nb: &y [*x, *x]\nc: [*y, *y]", [("data.yaml-anchor", 1, 4)]),
        ("<<: {a: 1}", [("data.yaml-anchor", 1, 1)]),
        ("a: !!str 1", [("data.yaml-tag", 1, 4)]),
        ("a: !x {b: 1}", [("data.yaml-tag", 1, 4)]),
        ("a: ! 1", [("data.yaml-tag", 1, 4)]),
        ("a: &x !y [1]", [("data.yaml-anchor", 1, 4), ("data.yaml-tag", 1, 4)]),
        ("a: 1\n---\nb: 1", [("data.several-documents", 2, 1)]),
        ("a: 1\nb: 2\na: 3", [("data.field-repeated", 3, 1)]),
        ("a: 1\n'a': 3", [("data.field-repeated", 2, 1)]),
        ("a: {{ x }}", [("data.field-name", 1, 5)]),
        ("[a]: 1\nb: 1", [("data.field-name", 1, 1)]),
        ("~: 1", [("data.field-name", 1, 1)]),
        ("a: 1\nb\x07: 1", [("data.field-name", 2, 1)]),
    ],
)
def test_what_could_surprise_is_refused(
    text: str, expected: list[tuple[str, int | None, int | None]]
) -> None:
    """Anchors, aliases, merge keys, tags, several documents and repeated fields."""
    assert found(text) == expected


def test_quotation_marks_make_text_of_it() -> None:
    """What begins like an anchor, a tag or a merge key may be meant as text."""
    text = "a: '&x'\nb: '*x'\nc: '!x'\n'<<': 1\nd: \"{{ x }}\""
    assert plain(text) == {"a": "&x", "b": "*x", "c": "!x", "<<": "1", "d": "{{ x }}"}


def test_an_end_mark_and_a_version_are_no_second_document() -> None:
    """One document may be marked as such."""
    assert plain("%YAML 1.1\n---\na: 1\n...\n") == {"a": "1"}


@pytest.mark.parametrize(
    ("text", "message", "line", "column"),
    [
        ("a: b: c", "a colon stands where none can", 1, 5),
        ("a: 'x\nb: 1\n", "a quotation mark is not closed", 1, 4),
        ("a: [b,\nc: 1\n", "a bracket is not closed, or a comma is missing", 1, 4),
        ("a: {b\n", "a bracket is not closed, or a comma is missing", 1, 4),
        ("a: b\n- c", "this line does not fit to the lines above it", 2, 1),
        ("- a\nb: c", "this line does not fit to the list above it", 2, 1),
        ("a: 1\nb\nc: 1", "a colon is missing after the name of a field", 3, 1),
        ("\ta: b", "a text cannot begin with this character", 1, 1),
        ("a: @b", "a text cannot begin with this character", 1, 4),
        ('a: "\\q"', "the text in quotation marks has an unknown sequence with a backslash", 1, 5),
        ("a: - b", "a list cannot begin here", 1, 4),
        ("%FOO\n---\na: 1", "the file is no YAML from here on", 1, 5),
    ],
)
def test_broken_yaml_is_told_in_plain_words(
    text: str, message: str, line: int, column: int
) -> None:
    """The words of the parser mean nothing to somebody who fills in a form."""
    with pytest.raises(DataError) as caught:
        read_yaml(text, "data.yaml")
    error = caught.value
    assert error.place is not None
    assert (error.code, error.message) == ("data.yaml-broken", message)
    assert (error.place.line, error.place.column) == (line, column)


def test_faults_before_the_break_are_told_too() -> None:
    """What was found until the file broke is not lost."""
    assert found("a: &x 1\nb: 'c") == [("data.yaml-anchor", 1, 4), ("data.yaml-broken", 2, 4)]


@pytest.mark.parametrize(
    "character",
    ["\0", "\x07", "\x7f", "\x85", "\x9f", "\u2028", "\u2029", "\ufeff", "\uffff", "\ud800"],
)
def test_a_character_that_yaml_cannot_hold_reaches_its_field(character: str) -> None:
    """So that the fault can name the field and the position in it."""
    assert plain(f"a: x{character}y\nb: 1") == {"a": f"x{character}y", "b": "1"}


def test_private_characters_stay_themselves() -> None:
    """They are what unreadable ones are hidden behind while YAML is parsed."""
    assert plain("a: x\U00100007y") == {"a": "x\U00100007y"}
    assert found("a: x\U00100007y\nb: \x07") == [("data.yaml-broken", 2, 4)]


@pytest.mark.parametrize("text", ["", "\n\n", "# comment", "---\n...\n"])
def test_a_text_without_a_value_is_nothing(text: str) -> None:
    """Whoever reads it says so."""
    source = read_yaml(text, "data.yaml")
    assert source is None or source.root.plain() == ""
