"""Whether a word is spelled the Lithuanian way, so that its ending tells how it is declined."""

from __future__ import annotations

import re
from functools import cache

from memo_kit.language.lithuanian.paradigm import table_lines

__all__ = ["foreign_letters", "foreign_name"]


@cache
def _letters() -> re.Pattern[str]:
    return re.compile(r"[^aąbcčdeęėfghiįyjklmnoprsštuųūvzž'’-]")


@cache
def _sounds() -> re.Pattern[str]:
    # Spellings that Lithuanian names do not have: digraphs (but for Aloyzas, Rafaelis and what Pa- is
    # set before), double consonants, a vowel before -as, -is, -us, -ys (but for -ius) or before -a
    # (but for -ia), and one consonant with an ending.
    return re.compile(
        r"th|ph|sh|gh|cz|sz|tz|sch|mc|^c[lr]|oo|ee|ou|oe|uu|[eu]y|oy(?!z)"
        r"|(?<!^p)(?:aa|ay|ae(?!l))|([bcdfghklmnprstvz])\1"
        r"|[aeiou](?:as|is|ys)$|[aeou]us$|[aeou]a$|^.[aiu]s$"
    )


@cache
def _listed() -> frozenset[str]:
    return frozenset(word for line in table_lines("foreign") for word in line.split())


def foreign_letters(word: str) -> bool:
    """Return whether a word has letters that Lithuanian does not.

    Args:
        word: A word in lower case.

    Example:
        >>> foreign_letters("québec"), foreign_letters("kvebekas")
        (True, False)
    """
    return _letters().search(word) is not None


def foreign_name(word: str) -> bool:
    """Return whether a name is spelled as in another language, so that its ending says nothing.

    A name that was given a Lithuanian ending after an apostrophe (Larousse’as) is none.

    Args:
        word: A given name or surname in lower case.

    Example:
        >>> foreign_name("thomas"), foreign_name("tomas"), foreign_name("larousse’as")
        (True, False, False)
    """
    if re.search(r"\w[’'](?:as|is|us|a|ė)$", word):
        return False
    return foreign_letters(word) or _sounds().search(word) is not None or word in _listed()
