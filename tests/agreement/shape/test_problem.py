"""Texts of the user's in messages."""

from __future__ import annotations

import pytest

from memo_kit.agreement.shape.problem import shown


@pytest.mark.parametrize(
    ("text", "visible"),
    [
        ("Šalis „ą“", "Šalis „ą“"),
        ("a\u202eb", "a\\u202eb"),
        ("a\ud800b", "a\\ud800b"),
        ("a\x1b[31mb", "a\\x1b[31mb"),
        ("a\nb\tc", "a b c"),
        ("x" * 61, "x" * 60 + "…"),
        (7, "7"),
    ],
)
def test_a_message_shows_no_hidden_character(text: object, visible: str) -> None:
    """A message must not turn a terminal's direction or colour."""
    assert shown(text) == visible
