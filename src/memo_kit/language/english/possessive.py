"""The possessive of a name, and the article before it."""

from __future__ import annotations

from typing import Final

__all__ = ["possessive", "with_article"]

_APOSTROPHE: Final = "\N{RIGHT SINGLE QUOTATION MARK}"
# Written with a vowel and spoken with a consonant, and the reverse.
_SPOKEN_WITH_CONSONANT: Final = ("uni", "use", "usu", "eu", "one", "once", "ut")
_SPOKEN_WITH_VOWEL: Final = ("hour", "honour", "honor", "honest", "heir")
# Letters whose names start with a vowel: an SME, an NDA, an MoU.
_LETTERS_WITH_VOWEL: Final = "AEFHILMNORSX"
_UN_WORDS: Final = ("unin", "unim", "unid")


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

    Args:
        phrase: A noun phrase in the singular.

    Example:
        >>> with_article("agreement"), with_article("university"), with_article("SME")
        ('an agreement', 'a university', 'an SME')
    """
    return f"an {phrase}" if _starts_with_vowel(phrase) else f"a {phrase}"


def _starts_with_vowel(phrase: str) -> bool:
    first = phrase.split(" ", maxsplit=1)[0]
    if sum(letter.isupper() for letter in first) > 1:
        return first[0] in _LETTERS_WITH_VOWEL
    word = first.lower()
    if word.startswith(_SPOKEN_WITH_VOWEL):
        return True
    if word.startswith(_SPOKEN_WITH_CONSONANT) and not word.startswith(_UN_WORDS):
        return False
    return word.startswith(tuple("aeiou"))
