"""Characters that a signed document must not hold, because a reader cannot see what they do.

Source of the list: Unicode 15, chapters 2 and 23 (controls, surrogates, noncharacters,
private use), UAX #9 (bidirectional controls), XML 1.0 section 2.2 (characters that no
document can store).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

__all__ = ["forbidden_characters", "name_of"]

_ALLOWED_CONTROLS = frozenset("\n\t")
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_INVISIBLE = frozenset("\u00ad\u180e\u200b\u200c\u2060\u2061\u2062\u2063\u2064\ufeff")
_JOINER = "\u200d"
_REPLACEMENT = "\ufffd"
_EMOJI_EXTENDERS = frozenset("\ufe0f\u20e3")


def forbidden_characters(text: str) -> Iterator[tuple[int, str]]:
    """Yield the position of each forbidden character and why it is refused.

    A line break and a tab are allowed, and so is the joiner inside an emoji.

    Args:
        text: Any text from a data file.

    Yields:
        Position from 0, and a reason as “a control character”.

    Example:
        >>> list(forbidden_characters("50\\u202e00"))
        [(2, 'a bidirectional control')]
        >>> list(forbidden_characters("UAB „Ąžuolas & Co“ 👩‍🔬"))
        []
    """
    if _is_plain(text):
        return
    for position, character in enumerate(text):
        reason = _reason(text, position, character)
        if reason is not None:
            yield position, reason


def name_of(character: str) -> str:
    """Return how a message calls a character that cannot be shown.

    Example:
        >>> name_of("\\u202e")
        'U+202E RIGHT-TO-LEFT OVERRIDE'
    """
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()


def _is_plain(text: str) -> bool:
    return text.isascii() and text.isprintable()


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
    if ord(character) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(character) <= 0xFDEF:
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
    before = text[:position].rstrip("".join(_EMOJI_EXTENDERS))[-1:]
    after = text[position + 1 : position + 2]
    return all(part and unicodedata.category(part) in {"So", "Sk"} for part in (before, after))
