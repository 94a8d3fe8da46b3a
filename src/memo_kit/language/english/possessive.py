"""The possessive of a name, and the article before it."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["possessive", "with_article"]

_APOSTROPHE: Final = "\N{RIGHT SINGLE QUOTATION MARK}"
# Written with a vowel and spoken with a consonant: a university, a European, a one-year term; not
# an uninformed guess, an utter surprise, an onerous duty.
_SPOKEN_WITH_CONSONANT: Final = re.compile(
    r"uni(?!n[a-z]|m[a-z]|de)|unesco|unanim|ubiq|uran|use|usu|usab|usage|ut[eio]|eu|ewe|one(?!r)|once"
)
# Written with a consonant and spoken with a vowel.
_SPOKEN_WITH_VOWEL: Final = re.compile(r"hour|honou?r|honest|heir")
# Letters whose names start with a vowel: an SME, an NDA, an MoU.
_LETTERS_WITH_VOWEL: Final = "AEFHILMNORSX"
# Capitals that are spoken as a word; longer ones with vowels are, too.
_ACRONYMS: Final = frozenset(
    ("EUR", "EURATOM", "FIFA", "LAN", "LITEK", "NASA", "NATO", "RAM", "ROM", "SARS", "SIM")
)
_LONG: Final = 5
# Figures whose words start with a vowel: 8, 80, 8 000; 11 and 18 as a group of their own.
_EIGHT: Final = re.compile(r"8|1[18](?=(?:[,\u00a0]?\d{3})*(?!\d))")


def possessive(name: str, *, plural: bool = False) -> str:
    """Return the possessive of a name.

    Args:
        name: A name or noun.
        plural: Whether it is a plural in -s (the Parties’).

    Example:
        >>> possessive("LITEK"), possessive("the Parties", plural=True)
        ('LITEK’s', 'the Parties’')
    """
    return f"{name}{_APOSTROPHE}" if plural and name.endswith("s") else f"{name}{_APOSTROPHE}s"


def with_article(phrase: str) -> str:
    """Return a phrase with “a” or “an”, by how its first word is spoken.

    Capitals are spelled out (an SME) unless they are known, or long enough, to be spoken as a word
    (a NATO member); the list is to be checked by a language editor.

    Args:
        phrase: A noun phrase in the singular.

    Example:
        >>> with_article("agreement"), with_article("university"), with_article("SME")
        ('an agreement', 'a university', 'an SME')
        >>> with_article("hour"), with_article("8-year term"), with_article("one-year term")
        ('an hour', 'an 8-year term', 'a one-year term')
    """
    return f"an {phrase}" if _starts_with_vowel(phrase) else f"a {phrase}"


def _starts_with_vowel(phrase: str) -> bool:
    first = re.split(r"[\s-]", phrase.lstrip("“‘„(\"'"), maxsplit=1)[0]
    if first[:1].isdigit():
        return _EIGHT.match(first) is not None
    if _is_spelled_out(first):
        return first[0] in _LETTERS_WITH_VOWEL
    word = first.lower()
    if _SPOKEN_WITH_VOWEL.match(word):
        return True
    return word.startswith(tuple("aeiou")) and not _SPOKEN_WITH_CONSONANT.match(word)


def _is_spelled_out(word: str) -> bool:
    """Tell whether a word is spoken letter by letter: SME, MoU, R&D, A."""
    letters = re.sub(r"[^A-Za-z]", "", word)
    capitals = sum(letter.isupper() for letter in letters)
    if capitals < min(2, len(letters)) or not capitals:
        return False
    spoken = letters in _ACRONYMS or (len(letters) >= _LONG and bool(re.search("[AEIOU]", letters)))
    return not spoken
