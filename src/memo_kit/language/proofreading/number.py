"""Numbers that stand in figures and in words, side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from functools import cache, lru_cache
from itertools import product
from typing import Final

from memo_kit.errors import Severity
from memo_kit.language.english.numeral import in_words as in_english
from memo_kit.language.english.numeral import ordinal_in_words as ordinal_in_english
from memo_kit.language.language import Language, Variety
from memo_kit.language.lithuanian.form import Case, Gender
from memo_kit.language.lithuanian.numeral import (
    NumberUnspeakableError,
    NumeralKind,
    PluralClass,
    cardinal,
    ordinal_in_words,
    plural_class,
)
from memo_kit.language.proofreading.rule import Slip, swaps, text_rule

__all__ = ["number_match", "number_noun", "spoken"]

_LARGEST: Final = 999_999_999
_BEHIND: Final = re.compile(r"(?<![\d.,])(\d[\d \u00a0,]{0,20})[ \u00a0]?\(([^()\d]{1,200})\)")
_BEFORE: Final = re.compile(
    r"(?<![A-Za-z-])((?:[A-Za-z-]{1,30}[ \u00a0]){1,12})\((\d[\d,]{0,20})\)"
)
# Nouns of periods, sums and copies in the nominative and accusative plural, with their genitive.
_GENITIVES: Final = {
    form: genitive
    for genitive, forms in (
        ("mėnesių", "mėnesiai mėnesius"),
        ("metų", "metai metus"),
        ("dienų", "dienos dienas"),
        ("savaičių", "savaitės savaites"),
        ("valandų", "valandos valandas"),
        ("eurų", "eurai eurus"),
        ("centų", "centai centus"),
        ("egzempliorių", "egzemplioriai egzempliorius"),
        ("lapų", "lapai lapus"),
        ("puslapių", "puslapiai puslapius"),
        ("procentų", "procentai procentus"),
    )
    for form in forms.split()
}
_COUNTED: Final = re.compile(
    r"(?<![\d.,–-])(\d{0,9}(?:1\d|0)(?:[ \u00a0]\([^()]{1,100}\))?[ \u00a0]"
    r"(?:darbo[ \u00a0])?)"
    rf"({'|'.join(_GENITIVES)})\b",
    re.IGNORECASE,
)
_SINGLE: Final = (NumeralKind.SINGLE_MASCULINE, NumeralKind.SINGLE_FEMININE)
_CASES: Final = tuple(case for case in Case if case is not Case.VOCATIVE)
# The numbers that all others are said with.
_PARTS: Final = (*range(21), *range(30, 100, 10), *range(100, 1_000, 100), 1_000, 1_000_000)


@text_rule(
    "check.number-match",
    Severity.ERROR,
    Language.LT,
    Language.EN,
    source="a number in figures and in words is one number",
)
def number_match(text: str, variety: Variety) -> Iterator[Slip]:
    """A number in figures and the same number in words differ: „3 (keturis)“, “three (4)”.

    One of the two was changed and the other was not. A court would ask which the parties meant.
    Correct the wrong one.
    """
    language = variety.language
    for found in _BEHIND.finditer(text):
        words = found[2].strip().lower()
        part = language is Language.LT and "," in found[1]
        if not part and set(_split(words)) <= _vocabulary(language):
            yield from _compared(found, found[1], words, language)
    for found in _BEFORE.finditer(text) if language is Language.EN else ():
        said = _last_number(found[1])
        if said:
            yield from _compared(found, found[2], said, language)


@text_rule(
    "check.number-noun",
    Severity.WARNING,
    Language.LT,
    source="standard grammar; CLDR, plural classes: after 0, 10–20, 30, 40 … the noun is in the genitive "
    "plural",
)
def number_noun(text: str, _variety: Variety) -> Iterator[Slip]:
    """After a number such as 10, 12 or 30 the noun is not in the genitive plural.

    „10 mėnesių“, „12 metų“, „30 dienų“, whatever the case of the whole; „21 dieną“, „3 mėnesius“ follow
    the case. Write what is proposed.
    """
    yield from swaps(
        text,
        "the noun in “{}” is not in the genitive plural",
        (_COUNTED, lambda found: f"{found[1]}{_GENITIVES[found[2].lower()]}"),
    )


@lru_cache(maxsize=1024)
def spoken(number: int, language: Language, *, ordinal: bool = True) -> frozenset[str]:
    """Return every way to say a number: in each case and gender, collective and ordinal.

    Args:
        number: From 0 to 999 999 999.
        language: The language.
        ordinal: Whether “third” is a way to say three.
    """
    if language is Language.EN:
        words = in_english(number)
        plain = frozenset((words, words.replace(" and ", " ")))
        return plain | {ordinal_in_english(number)} if ordinal else plain
    # „vieni“ and „dvidešimt vieni“ alone are said of one thing that has no singular.
    single = plural_class(number) is PluralClass.ONE
    kinds = [kind for kind in NumeralKind if single or kind not in _SINGLE]
    said = {cardinal(number, case, kind) for case in _CASES for kind in kinds}
    if not ordinal:
        return frozenset(said)
    with suppress(NumberUnspeakableError):
        said |= {
            ordinal_in_words(number, case, gender=gender, definite=definite)
            for case, gender in product(_CASES, Gender)
            for definite in (False, True)
        }
    return frozenset(said)


@cache
def _vocabulary(language: Language) -> frozenset[str]:
    forms = (form for number in _PARTS for form in spoken(number, language))
    several = "tūkstančiai tūkstančių tūkstančiams tūkstančius tūkstančiais milijonai milijonų and"
    return frozenset((*(word for form in forms for word in _split(form)), *several.split()))


def _compared(found: re.Match[str], figures: str, words: str, language: Language) -> Iterator[Slip]:
    number = int(re.sub(r"\D", "", figures))
    if number <= _LARGEST and words not in spoken(number, language):
        message = f"the figures say {figures.strip()}, the words “{words}”"
        yield Slip(*found.span(), message, hint="correct the one that is wrong")


def _last_number(words: str) -> str:
    """Return the number in words that a piece of a sentence ends with, or nothing."""
    known = _vocabulary(Language.EN)
    kept: list[str] = []
    for word in reversed(words.lower().split()):
        if not set(_split(word)) <= known:
            break
        kept.insert(0, word)
    while kept and kept[0] == "and":
        kept.pop(0)
    return " ".join(kept)


def _split(words: str) -> list[str]:
    return re.split(r"[\s-]+", words)
