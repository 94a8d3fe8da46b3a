"""Characters that a signed document must not hold, because a reader cannot see what they do.

Source of the list: Unicode 15, chapters 2 and 23 (controls, surrogates, noncharacters,
private use), UAX #9 (bidirectional controls), XML 1.0 section 2.2 (characters that no
document can store).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

__all__ = ["forbidden_characters", "name_of"]

_ALLOWED_CONTROLS = frozenset("\n\t")
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_INVISIBLE = frozenset("\u00ad\u180e\u200b\u200c\u2060\u2061\u2062\u2063\u2064\ufeff")
_JOINER = "\u200d"
_REPLACEMENT = "\ufffd"
_LAST_OF_A_PLANE = 0xFFFE
_NO_CHARACTERS = range(0xFDD0, 0xFDF0)
_EMOJI_EXTENDERS = "\ufe0f\u20e3"

# Nearly every text of a European agreement is made of these alone, so that one match of a pattern
# spares the look at each character.
_HARMLESS = re.compile("[\n\t -~\u00a0-\u00ac\u00ae-\u036f\u2010-\u2027\u20a0-\u20bf\u2122]*")


def forbidden_characters(text: str) -> Iterator[tuple[int, str]]:
    r"""Yield the position of each forbidden character and why it is refused.

    A line break and a tab are allowed, and so is the joiner inside an emoji.

    Args:
        text: Any text from a data file.

    Yields:
        Position from 0, and a reason as “a control character”.

    Example:
        >>> list(forbidden_characters("50\u202e00"))
        [(2, 'a bidirectional control')]
        >>> list(forbidden_characters("UAB „Ąžuolas & Co“ 👩‍🔬"))
        []
    """
    if _HARMLESS.fullmatch(text):
        return
    for position, character in enumerate(text):
        reason = _reason(text, position, character)
        if reason is not None:
            yield position, reason


def name_of(character: str) -> str:
    r"""Return how a message calls a character that cannot be shown.

    Example:
        >>> name_of("\u202e")
        'U+202E RIGHT-TO-LEFT OVERRIDE'
    """
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()


def _reason(text: str, position: int, character: str) -> str | None:
    if character == _JOINER:
        return None if _joins_emoji(text, position) else "an invisible character"
    return _reason_alone(character)


@lru_cache(maxsize=1024)
def _reason_alone(character: str) -> str | None:
    if character in _BIDI:
        return "a bidirectional control"
    if character in _INVISIBLE:
        return "an invisible character"
    if character == _REPLACEMENT:
        return "the mark of a character that was lost"
    if ord(character) & 0xFFFE == _LAST_OF_A_PLANE or ord(character) in _NO_CHARACTERS:
        return "no character"
    category = unicodedata.category(character)
    if category == "Cc" and character not in _ALLOWED_CONTROLS:
        return "a control character"
    return {
        "Cs": "half of a character (a surrogate)",
        "Co": "a private-use character",
        "Zl": "a line separator",
        "Zp": "a paragraph separator",
    }.get(category)


def _joins_emoji(text: str, position: int) -> bool:
    before = text[:position].rstrip(_EMOJI_EXTENDERS)[-1:]
    after = text[position + 1 : position + 2]
    return all(part and unicodedata.category(part) in {"So", "Sk"} for part in (before, after))
