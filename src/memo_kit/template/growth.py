"""How large a value may grow while a template is worked out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from memo_kit.agreement.later import Later
from memo_kit.language.language import Variety
from memo_kit.template.values import LARGEST, ValueTooLargeError, say

__all__ = ["joined", "refuse_large", "replaced"]

_LARGEST_BITS: Final = 4_096
_JOINING: Final = "~"
_REPLACING: Final = "replace"


def refuse_large(symbol: str, left: object, right: object) -> None:
    """Refuse a calculation whose result would fill the memory.

    Args:
        symbol: What is done, as ``*``.
        left: What stands before it.
        right: What stands after it.

    Raises:
        ValueTooLargeError: If the result would be too large.
    """
    if symbol == "%":
        # A text on the left is a pattern, which can ask for any width.
        large = isinstance(left, str)
    elif isinstance(left, int) and isinstance(right, int):
        size = (
            left.bit_length() * right if symbol == "**" else left.bit_length() + right.bit_length()
        )
        large = size > _LARGEST_BITS
    elif symbol == "*":
        large = _length(left) * _length(right) > LARGEST
    else:
        large = _length(left) + _length(right) > LARGEST
    if large:
        raise _too_large(symbol)


def _length(value: object) -> int:
    """Return how many characters or items a value has, or how often a number repeats another."""
    if isinstance(value, str | list | tuple):
        return len(value)
    return abs(value) if isinstance(value, int) else 1


def joined(
    values: Sequence[object], variety: Callable[[], Variety], separator: str = ""
) -> str | Later:
    """Return texts joined; what is filled in later makes the whole filled in later.

    Args:
        values: What is joined, each said by its type.
        variety: Gives the language.
        separator: What stands between.

    Raises:
        ValueTooLargeError: If the text would be too large.
    """
    for value in values:
        if isinstance(value, Later):
            return value.woven()
    texts = [say(value, variety) for value in values]
    if sum(map(len, texts)) + len(separator) * len(texts) > LARGEST:
        raise _too_large(_JOINING)
    return separator.join(texts)


def replaced(text: str, old: str, new: str) -> str:
    """Return a text with one piece replaced by another.

    Raises:
        ValueTooLargeError: If the text would be too large.
    """
    if len(text) + (text.count(old) * len(new)) > LARGEST:
        raise _too_large(_REPLACING)
    return text.replace(old, new)


def _too_large(what: str) -> ValueTooLargeError:
    message = f"“{what}” makes a value that is too large"
    return ValueTooLargeError(message, hint="keep the text in the data as it is to be printed")
