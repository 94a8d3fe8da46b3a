"""Rules about the texts of the data: letters that look like others, accents that stand alone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from memo_kit.agreement.path import fields
from memo_kit.checks.rule import Fault, rule
from memo_kit.errors import Place, Severity

__all__ = ["accent_apart", "mixed_scripts"]

_OTHER_SCRIPT = re.compile(r"[\u0370-\u03ff\u0400-\u052f]")


@rule(
    "check.accent-apart",
    Severity.WARNING,
    source="Unicode Standard Annex 15: a letter and its accent are one character in form C",
)
def accent_apart(agreement: object) -> Iterator[Fault]:
    """A letter of the data is stored as a letter and an accent of its own.

    It prints as it should, but a search for the name will not find it, and some fonts set
    the accent beside the letter. Texts copied from a PDF or from a Mac are often so. Type the
    letter anew.
    """
    for path, text in _texts(agreement):
        if not unicodedata.is_normalized("NFC", text):
            yield Fault(
                "a letter and its accent are stored apart",
                Place(path=path, text=text),
                "type the letters with accents anew",
            )


@rule(
    "check.mixed-scripts",
    Severity.WARNING,
    source="Unicode Technical Standard 39: one word is written in one script",
)
def mixed_scripts(agreement: object) -> Iterator[Fault]:
    """A word of the data mixes Latin letters with Greek or Cyrillic ones that look the same.

    A reader sees no difference, and a search or a register does not find the name. Type the
    word anew on one keyboard.
    """
    for path, text in _texts(agreement):
        for word in re.finditer(r"\w+", text) if _OTHER_SCRIPT.search(text) else ():
            if _OTHER_SCRIPT.search(word[0]) and re.search(r"[A-Za-z\u00c0-\u024f]", word[0]):
                yield Fault(
                    f"“{word[0]}” mixes letters of two scripts",
                    Place(path=path, text=text, span=word.span()),
                    "type the word anew on one keyboard",
                )


def _texts(agreement: object) -> Iterator[tuple[str, str]]:
    return ((path, value) for path, value in fields(agreement) if isinstance(value, str))
