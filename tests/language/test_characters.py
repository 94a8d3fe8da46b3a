"""Characters that a signed document must not hold."""

from __future__ import annotations

import pytest

from memo_kit.language.characters import forbidden_characters, name_of

PLAIN = "UAB „Ąžuolas“ – 12 500,50 EUR; “quotes”, ’, …, ™, é, e\u0301, Ł, ß, Ω, 中, 🔬"


def reasons(text: str) -> list[str]:
    """Return why the characters of a text are refused."""
    return [reason for _, reason in forbidden_characters(text)]


@pytest.mark.parametrize("text", ["", PLAIN, "two\nlines\tand a tab", "no\u00a0break"])
def test_what_an_agreement_is_written_with_is_allowed(text: str) -> None:
    """Letters, marks, line breaks, tabs and no-break spaces stand in agreements."""
    assert reasons(text) == []


@pytest.mark.parametrize(
    ("character", "reason"),
    [
        ("\x00", "a control character"),
        ("\x0b", "a control character"),
        ("\x85", "a control character"),
        ("\u202e", "a bidirectional control"),
        ("\u200e", "a bidirectional control"),
        ("\u200b", "an invisible character"),
        ("\u00ad", "an invisible character"),
        ("\ufeff", "an invisible character"),
        ("\ufffd", "the mark of a character that was lost"),
        ("\ufffe", "no character"),
        ("\ufdd0", "no character"),
        ("\U0001fffe", "no character"),
        ("\ud800", "half of a character (a surrogate)"),
        ("\ue000", "a private-use character"),
        ("\u2028", "a line separator"),
        ("\u2029", "a paragraph separator"),
    ],
)
def test_what_a_reader_cannot_see_is_refused(character: str, reason: str) -> None:
    """Unicode 15, chapters 2 and 23; UAX #9; XML 1.0, 2.2."""
    assert list(forbidden_characters(f"a{character}b")) == [(1, reason)]


def test_a_joiner_is_allowed_inside_an_emoji_only() -> None:
    """UTS #51: the zero-width joiner makes one emoji of several."""
    assert reasons("👩‍🔬") == []
    assert reasons("👩\ufe0f‍🔬") == []
    assert reasons("a\u200db") == ["an invisible character"]
    assert reasons("\u200d") == ["an invisible character"]


def test_the_quick_look_passes_nothing_that_the_slow_one_refuses() -> None:
    """A text of harmless characters is not looked at one by one; a Chinese one makes it so."""
    points = (chr(point) for point in range(0x3000))
    assert [each for each in points if reasons(each) != reasons(f"{each}中")] == []


def test_a_message_names_what_cannot_be_shown() -> None:
    """A bidirectional override in a message would turn the message round."""
    assert name_of("\u202e") == "U+202E RIGHT-TO-LEFT OVERRIDE"
    assert name_of("\ufffe") == "U+FFFE"
