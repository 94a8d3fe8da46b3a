"""Which of the two languages a text is in, by its small words."""

from __future__ import annotations

import re
from typing import Final

from memo_kit.language.language import Language

__all__ = ["recognised"]

_SMALL: Final = {
    Language.LT: frozenset(
        (
            *("arba", "bei", "dėl", "iki", "ir", "jos", "jų", "kad", "kiekviena"),
            *("kuri", "kurie", "kurios", "nuo", "pagal", "per", "prie", "su", "šalis"),
            *("šalių", "šalys", "šį", "šiame", "šio", "šios", "šis", "šią", "taip"),
            *("toliau", "už", "yra"),
        )
    ),
    Language.EN: frozenset(
        (
            *("and", "are", "as", "at", "by", "each", "for", "from", "has"),
            *("have", "in", "is", "it", "its", "of", "on", "or", "party"),
            *("parties", "shall", "that", "the", "their", "this", "to", "which", "with"),
        )
    ),
}
_LETTERS: Final = re.compile("[ąčęėįšųūž]", re.IGNORECASE)
_WORDS: Final = re.compile(r"[^\W\d_]+")
_ENOUGH: Final = 2


def recognised(text: str) -> Language | None:
    """Return the language of a text, or nothing where the text does not tell.

    Word marks text with the language of the keyboard that it was typed on, which says little about
    a text that was pasted. Where a text has small words of one language, they tell more.

    Args:
        text: A text of one or more sentences.

    Example:
        >>> recognised("Šalys susitaria, kad šis Memorandumas įsigalioja jį pasirašius")
        <Language.LT: 'lt'>
        >>> recognised("The Parties agree on the purpose of this Memorandum")
        <Language.EN: 'en'>
        >>> recognised("LITEK, 2019-06-26") is None
        True
    """
    words = _WORDS.findall(text.lower())
    lithuanian = sum(word in _SMALL[Language.LT] for word in words) + bool(_LETTERS.search(text))
    english = sum(word in _SMALL[Language.EN] for word in words)
    if lithuanian >= _ENOUGH and lithuanian > 2 * english:
        return Language.LT
    if english >= _ENOUGH and english > 2 * lithuanian:
        return Language.EN
    return None
