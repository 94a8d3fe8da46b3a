"""Dashes between clauses, in definitions and in ranges."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from memo_kit.errors import Severity
from memo_kit.language.language import Language, Variety
from memo_kit.language.proofreading.rule import Slip, swaps, text_rule

__all__ = ["dash", "dash_en", "dash_unspaced", "number_range"]

_SPACE: Final = "[ \u00a0\u202f]"
_SPACED_HYPHEN: Final = re.compile(
    rf"(?<=[^\s\d])(?<!oliau)(?<!kartu)(?<!atskirai)({_SPACE})(?:--?|\u2010|\u2011|\u2212|\u2014)({_SPACE})(?=\S)"
    rf"|(?<=\d)({_SPACE})(?:--?|\u2010|\u2011|\u2212|\u2014)({_SPACE})(?=[^\s\d])"
)
_HEREINAFTER: Final = re.compile(
    rf"\b([Tt]oliau(?: kartu| atskirai)?){_SPACE}?(?:-|\u2014|(?<!{_SPACE})–|–(?!{_SPACE})){_SPACE}?(?=[\w„])"
)
_EM: Final = re.compile(r"(?<=\w)\u2014(?=\w)")
_UNSPACED: Final = re.compile(r"(?<=[a-ząčęėįšųūž]{3})–(?=[a-ząčęėįšųūž]{3})")
# Ranges of words are written without spaces.
_OF_TIME: Final = re.compile(
    r"\b(?:pirmadien|antradien|trečiadien|ketvirtadien|penktadien|šeštadien|sekmadien|saus|vasar|kov"
    r"|baland|geguž|biržel|liep|rugpjū|rugsėj|spal|lapkri|gruod)\w*$"
)
_YEARS: Final = re.compile(
    r"(?<![\d\-/.])((?:1[89]|20)\d\d)(?:[ \u00a0]?[-\u2014][ \u00a0]?|[ \u00a0]–[ \u00a0]?|–[ \u00a0])"
    r"((?:1[89]|20)\d\d)(?![\d\-/])"
)
_COUNTED: Final = re.compile(
    r"(?<![\d\-–/.A-Z])(\d{1,4})[ \u00a0]?-[ \u00a0]?(\d{1,4})"
    r"(?=[ \u00a0](?:dien|mėn|met[aųus]|proc|EUR|CAD|punkt|straipsn|d\.|val\.|p\.|egz|"
    r"days?\b|months?\b|years?\b|per cent|articles?\b)|[ \u00a0]?%)"
)


@text_rule(
    "check.dash",
    Severity.ERROR,
    Language.LT,
    source="VLKK decision N-8 (178) of 2019 on punctuation; Klaipėda district municipality on "
    "hyphen and dash: the dash is –, with a space on either side",
)
def dash(text: str, _variety: Variety) -> Iterator[Slip]:
    """A hyphen, or a long English dash, stands where Lithuanian has a dash.

    The dash (–, U+2013) parts clauses and definitions, with a space on either side:
    „toliau – Šalis“. The hyphen joins parts of a word, without spaces. Write what is proposed.
    """
    yield from swaps(
        text,
        "“{}” is no dash with a space on either side",
        (_HEREINAFTER, "\\1\N{NO-BREAK SPACE}– "),
        (_SPACED_HYPHEN, _spaced),
        (_EM, " – "),
    )


@text_rule(
    "check.dash-unspaced",
    Severity.WARNING,
    Language.LT,
    source="VLKK decision N-8 (178) of 2019 on punctuation: a dash between clauses has spaces; to "
    "be checked by a language editor",
)
def dash_unspaced(text: str, _variety: Variety) -> Iterator[Slip]:
    """A dash stands between two words without spaces.

    Between clauses it has a space on either side; between the ends of a range (months, days of the
    week, two places) it has none. Look which of the two is meant.
    """
    for found in _UNSPACED.finditer(text):
        if not _OF_TIME.search(text, 0, found.start()):
            yield Slip(*found.span(), "the dash between two words has no spaces", " – ")


@text_rule(
    "check.dash-en",
    Severity.WARNING,
    Language.EN,
    source="style guides of British and Canadian English; to be checked by a language editor",
)
def dash_en(text: str, _variety: Variety) -> Iterator[Slip]:
    """A hyphen with spaces stands where a dash is meant.

    English parts clauses with a dash (–), and joins parts of a word with a hyphen, without
    spaces. Write what is proposed.
    """
    pattern = re.compile(rf"(?<=[^\s\d])({_SPACE})--?({_SPACE})(?=\S)")
    yield from swaps(text, "“{}” is a hyphen, no dash", (pattern, r"\1–\2"))


@text_rule(
    "check.range",
    Severity.WARNING,
    Language.LT,
    Language.EN,
    source="VLKK decision N-8 (178) of 2019 on punctuation: a dash without spaces in ranges; for "
    "English to be checked by a language editor",
)
def number_range(text: str, _variety: Variety) -> Iterator[Slip]:
    """A range of numbers has a hyphen, or a dash with spaces.

    From one number to another goes a dash (–) without spaces: 2017–2019. A hyphen reads as part of
    a number or a code. Write what is proposed.
    """
    yield from swaps(text, "“{}” is no range with a dash", (_YEARS, r"\1–\2"), (_COUNTED, r"\1–\2"))


def _spaced(found: re.Match[str]) -> str:
    return f"{found[1] or found[3]}–{found[2] or found[4]}"
