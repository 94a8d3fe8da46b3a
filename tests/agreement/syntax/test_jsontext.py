"""JSON with places."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memo_kit.agreement.syntax.jsontext import read_json
from memo_kit.errors import DataError


def plain(text: str) -> object:
    """Return the values of a text."""
    source = read_json(text, "data.json")
    assert source is not None
    return source.root.plain()


def test_numbers_and_truths_are_the_text_that_was_typed() -> None:
    """The model decides what a value means; null is nothing."""
    text = '{"a": 1.50, "b": -0, "c": [true, false, null], "d": {}, "e": [], "f": "\\u0105"}'
    assert plain(text) == {
        "a": "1.50",
        "b": "-0",
        "c": ["true", "false", ""],
        "d": {},
        "e": [],
        "f": "ą",
    }


def test_lone_surrogates_and_control_characters_reach_their_field() -> None:
    """So that the fault can name the field."""
    assert plain('{"a": "x\\ud800", "b": "\\u0007\x07"}') == {"a": "x\ud800", "b": "\x07\x07"}


@pytest.mark.parametrize(
    ("text", "message", "line", "column"),
    [
        ('{"a": 1,}', "the name of a field in double quotation marks belongs here", 1, 9),
        ("{a: 1}", "the name of a field in double quotation marks belongs here", 1, 2),
        ('{"a" 1}', "a colon belongs here", 1, 6),
        ('{"a": 1 "b": 2}', "a comma or the closing bracket } belongs here", 1, 9),
        ("[1 2]", "a comma or the closing bracket ] belongs here", 1, 4),
        ("[1,\n 2", "a comma or the closing bracket ] belongs here", 2, 3),
        ("[1,]", "a value belongs here", 1, 4),
        ('{"a": 01}', "a value belongs here", 1, 7),
        ('{"a": NaN}', "a value belongs here", 1, 7),
        ("{'a': 1}", "the name of a field in double quotation marks belongs here", 1, 2),
        ("{} // x", "the file should end here", 1, 4),
        ('{"a": "x', "the text in quotation marks is broken", 1, 7),
        ('{"a": "\\x"}', "the text in quotation marks is broken", 1, 8),
        ('{"a": "x\n"}', "a text in quotation marks goes over the end of the line", 1, 9),
    ],
)
def test_broken_json_is_told_in_plain_words(
    text: str, message: str, line: int, column: int
) -> None:
    """With the place where it breaks."""
    with pytest.raises(DataError) as caught:
        read_json(text, "data.json")
    error = caught.value
    assert error.place is not None
    assert (error.code, error.message) == ("data.json-broken", message)
    assert (error.place.line, error.place.column) == (line, column)


def test_a_field_given_twice_is_refused() -> None:
    """Python's own reader would take the last one without a word."""
    with pytest.raises(DataError, match="the field is given twice, first in line 1") as caught:
        read_json('{"a": 1,\n "a": 2}', "data.json")
    assert caught.value.place is not None
    assert (caught.value.place.line, caught.value.place.column) == (2, 2)


@pytest.mark.parametrize("text", ["", " \n\t"])
def test_a_text_without_a_value_is_nothing(text: str) -> None:
    """Whoever reads it says so."""
    assert read_json(text, "data.json") is None


@given(
    st.recursive(
        st.text(max_size=5),
        lambda inside: (
            st.lists(inside, max_size=3)
            | st.dictionaries(st.text('aąž"\\/ 👩', max_size=3), inside, max_size=3)
        ),
        max_leaves=10,
    ),
    st.booleans(),
)
def test_any_values_read_as_they_were_written(value: object, ascii_only: bool) -> None:  # noqa: FBT001 - Hypothesis gives it
    """Python's writer and this reader agree."""
    assert plain(json.dumps(value, ensure_ascii=ascii_only, indent=1)) == value
