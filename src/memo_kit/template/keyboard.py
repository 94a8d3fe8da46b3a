"""What Word makes of the signs that people type, and what they stand for inside a tag."""

from __future__ import annotations

from typing import Final

__all__ = ["ALL_QUOTES", "family_of", "plain", "quoted"]

# Marks that open a text, with all that may close it; straight ones come first.
_DOUBLE: Final = '"“”„‟＂'  # noqa: RUF001 - what Word and keyboards make of a quotation mark
_SINGLE: Final = "'‘’‚‛´`＇"  # noqa: RUF001 - what Word and keyboards make of an apostrophe
_FAMILIES: Final = (_DOUBLE, _SINGLE, "«»", "‹›")  # noqa: RUF001
ALL_QUOTES: Final = "".join(_FAMILIES)

_SPACES: Final = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_DASHES: Final = "\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d"
_UNSEEN: Final = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_TYPED: Final = str.maketrans(
    {
        **dict.fromkeys(_SPACES, " "),
        **dict.fromkeys(_DASHES, "-"),
        **dict.fromkeys(_UNSEEN, ""),
        "≤": "<=",
        "≥": ">=",
        "≠": "!=",
    }
)
# Word sets these between French quotation marks and the text.
_INNER_SPACES: Final = "\u00a0\u202f"


def plain(text: str) -> str:
    r"""Return a piece of a tag, outside of quotation marks, as it was typed.

    Word makes an en dash of a hyphen between spaces, and people paste spaces that do not break
    and hyphens that are not seen.

    Example:
        >>> plain("items\u00a0\u2013 1 ≥ par\u00adty")
        'items - 1 >= party'
    """
    return text if text.isascii() else text.translate(_TYPED)


def family_of(mark: str) -> str:
    """Return the marks that close a text which a quotation mark opens.

    A straight mark is closed by the same straight mark only, so that others may stand inside.

    Example:
        >>> "“" in family_of("„"), "“" in family_of('"')
        (True, False)
    """
    if mark in "\"'":
        return mark
    return next(family for family in _FAMILIES if mark in family)


def quoted(mark: str, text: str) -> str:
    r"""Return a text between quotation marks of any kind as Jinja reads it.

    Args:
        mark: What opens the text.
        text: What stands between the marks.

    Example:
        >>> quoted("„", "A"), quoted("’", "B"), quoted("«", "\u00a0say \"C\"\u00a0")
        ('"A"', "'B'", '"say \\"C\\""')
    """
    straight = "'" if mark in _SINGLE else '"'
    if mark in "«»‹›":  # noqa: RUF001
        text = text.strip(_INNER_SPACES).replace(straight, f"\\{straight}")
    return f"{straight}{text}{straight}"
