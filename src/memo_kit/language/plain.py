"""Texts without what only typography tells apart: kinds of spaces, dashes and quotation marks."""

from __future__ import annotations

import unicodedata
from typing import Final

__all__ = ["level", "plain"]

_LEVEL: Final = str.maketrans(
    dict.fromkeys("\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}\t\n", " ")
    | dict.fromkeys("„“”«»‟", '"')
    | dict.fromkeys("‘’‚‛\N{MODIFIER LETTER APOSTROPHE}", "'")
    | dict.fromkeys("\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{FIGURE DASH}–—―\N{MINUS SIGN}", "-")
)
_UNSEEN: Final = dict.fromkeys(map(ord, "\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\N{WORD JOINER}"))


def level(text: str) -> str:
    """Return a text with one kind of space, dash and quotation mark, as long as it was.

    Example:
        >>> level("„Ąžuolas“ – 3\N{NO-BREAK SPACE}metai")
        '"Ąžuolas" - 3 metai'
    """
    return text.translate(_LEVEL)


def plain(text: str) -> str:
    r"""Return a text as it reads aloud: two texts that differ in typography only give the same.

    Letters, figures and punctuation stay as they are.

    Example:
        >>> plain("\t„Ąžuolas“  –  3\N{NO-BREAK SPACE}metai ") == plain('"Ąžuolas" - 3 metai')
        True
        >>> plain("3 metai") == plain("4 metai")
        False
    """
    return " ".join(unicodedata.normalize("NFC", level(text).translate(_UNSEEN)).split())
