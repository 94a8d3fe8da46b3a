"""Numbers, sums, percentages, ordinals and references in figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from memo_kit.errors import Severity
from memo_kit.language.language import Language, Variety
from memo_kit.language.proofreading.rule import Slip, swaps, text_rule
from memo_kit.language.typography import NBSP

__all__ = [
    "money_order",
    "ordinal",
    "percent",
    "reference",
    "thousands",
    "thousands_en",
    "unit_space",
]

_CODE: Final = "EUR|CAD|USD|GBP"
_MONEY: Final = rf"(?:{_CODE}|Eur|€|eur[aoųsui]+\b|doleri)"
_S: Final = "[ \u00a0\u202f\u2009]"
_GROUP: Final = re.compile(r"(?<=\d)(?=(?:\d{3})+$)")


@text_rule(
    "check.thousands",
    Severity.ERROR,
    Language.LT,
    source="VLKK pages on numbers; Marijampolė municipality on numbers: a decimal comma, thousands "
    "parted by a no-break space, never by a comma or a dot",
)
def thousands(text: str, _variety: Variety) -> Iterator[Slip]:
    """A Lithuanian number is grouped with commas or dots, or has a decimal point.

    „12,500 EUR“ reads as twelve and a half euros. Lithuanian parts thousands by a space and writes
    a decimal comma: „12 500,50 EUR“. Write what is proposed.
    """
    number = rf"(?<![\d.,–-])(\d{{1,3}}(?:[.,]\d{{3}})+)(?:[.,](\d{{2}}))?(?={_S}?{_MONEY})"
    yield from swaps(
        text,
        "“{}” is not how Lithuanian writes a number",
        (re.compile(number), _regrouped),
        (re.compile(r"(?<![\d.,–-])(\d{1,3}(?:,\d{3}){2,})(?:\.(\d+))?(?![\d,])"), _regrouped),
        (
            re.compile(
                rf"(?<![\d.,–-])(\d+)\.(\d{{1,2}})(?={_S}?(?:{_MONEY}|proc\.|%|k[mg]\b|mln\.|mlrd\.))"
            ),
            r"\1,\2",
        ),
        (re.compile(rf"(?<![\d.,–-])(\d{{4,}})(?:,(\d{{1,2}}))?(?={_S}{_MONEY})"), _regrouped),
    )


@text_rule(
    "check.thousands-en",
    Severity.WARNING,
    Language.EN,
    source="EU Interinstitutional Style Guide; CLDR: “EUR 12,500.50”",
)
def thousands_en(text: str, _variety: Variety) -> Iterator[Slip]:
    """A sum in an English text is grouped with spaces or dots, or not at all.

    English parts thousands by a comma and writes a decimal point: “EUR 12,500.50”. Write what is
    proposed.
    """
    grouped = r"(\d{1,3}(?:[. \u00a0]\d{3})+)(?:[.,](\d{2}))?(?!\d|[.,]\d)"
    plain = r"(\d{4,})(?:[.,](\d{2}))?(?!\d|[.,]\d)"
    yield from swaps(
        text,
        "“{}” is not how English writes a number",
        *(
            (re.compile(pattern), _english)
            for figures in (grouped, plain)
            for pattern in (
                rf"(?<=\b(?:{_CODE})[ \u00a0]){figures}",
                rf"(?<![\d.,]){figures}(?={_S}(?:{_CODE})\b)",
            )
        ),
    )


@text_rule(
    "check.money-order",
    Severity.WARNING,
    Language.LT,
    Language.EN,
    source="EU Interinstitutional Style Guide: „12 500 EUR“, “EUR 12,500”",
)
def money_order(text: str, variety: Variety) -> Iterator[Slip]:
    """A sum stands on the wrong side of its currency.

    In legal texts Lithuanian writes the amount before the code of the currency, English after it.
    Write what is proposed.
    """
    number = r"\d[\d.,\u00a0]{0,30}(?: \d{3}\b){0,5}(?<=\d)"
    before = re.compile(rf"(?<!\d)(?<!\d[ \u00a0])((?:{_CODE})\b|€){_S}?({number})")
    after = re.compile(
        rf"(?<!\d)(?<!(?:{_CODE})[ \u00a0])({number}){_S}?({_CODE})\b(?![ \u00a0]\d)"
    )
    pattern = before if variety is Variety.LT else after
    yield from swaps(text, "“{}” has the currency on the wrong side", (pattern, f"\\2{NBSP}\\1"))


@text_rule(
    "check.unit-space",
    Severity.WARNING,
    Language.LT,
    Language.EN,
    source="VLKK pages on numbers: „10 %“, „5 km“ with a space; BIPM, the SI brochure, 5.4.3",
)
def unit_space(text: str, variety: Variety) -> Iterator[Slip]:
    """No space stands between a number and its unit or currency.

    „10 %“, „5 km“, „100 EUR“, “EUR 100” are two words; only the English “10%” is one. Write what is
    proposed.
    """
    units = rf"{_CODE}|Eur\b|k[mg]\b|proc\.|mln\.|mlrd\.|tūkst\.|val\.|mėn\."
    if variety is Variety.LT:
        units += "|%"
    yield from swaps(
        text,
        "a space is missing in “{}”",
        (re.compile(rf"\b(\d[\d.,]{{0,30}})({units})"), f"\\1{NBSP}\\2"),
        (re.compile(rf"\b({_CODE})(\d[\d.,]{{0,30}}(?<=\d))"), f"\\1{NBSP}\\2"),
    )


@text_rule(
    "check.percent",
    Severity.NOTE,
    Language.LT,
    source="VLKK pages on numbers: „procentas“ or „proc.“ in running text, „10 %“ elsewhere",
)
def percent(text: str, _variety: Variety) -> Iterator[Slip]:
    """A percent sign stands in a running Lithuanian text.

    Lithuanian writes „10 proc.“ in a sentence, and „10 %“ in tables. Both are understood.
    """
    yield from swaps(
        text,
        "“{}” is written with „proc.“ in a sentence",
        (re.compile(rf"(?<![\d.,])(\d[\d.,]{{0,30}}){_S}?%"), f"\\1{NBSP}proc."),
    )


@text_rule(
    "check.ordinal",
    Severity.WARNING,
    Language.LT,
    source="VLKK pages on numbers: „1-as, 3-iasis“ with a hyphen, no ending after Roman numbers",
)
def ordinal(text: str, _variety: Variety) -> Iterator[Slip]:
    """An ordinal in figures has no hyphen, or a Roman number has an ending.

    „1-as“, „3-iasis“ take a hyphen and the ending; Roman numbers take none: „II skyrius“. Write what
    is proposed.
    """
    endings = "as|asis|ojo|ajam|ąjį|oji|osios|ajai|ąją|iasis|iojo|ioji|iosios|iąją"
    yield from swaps(
        text,
        "“{}” is not how an ordinal is written",
        (re.compile(rf"\b(\d+)({endings})\b"), r"\1-\2"),
        (re.compile(rf"\b([IVX]+)-(?:{endings}|a|ame|o|os)\b"), r"\1"),
    )


@text_rule(
    "check.reference-number",
    Severity.WARNING,
    Language.LT,
    source="Lithuanian document practice: „2.4 punktas“, „3 straipsnis“, „II skyrius“, "
    "„1 priedas“ without a dot and without an ending",
)
def reference(text: str, _variety: Variety) -> Iterator[Slip]:
    """The number of an article, a point or an annex has a dot or an ending in a reference.

    „3 straipsnis“, „2.4 punktas“: the number stands alone before its word. Write what is proposed.
    """
    word = r"(?=[ \u00a0](?:straipsn|punkt|skyri|pried|skirsn|dal[isįėy])[a-ząčęėįšųūž]*)"
    point = r"\d{1,5}(?:\.\d{1,5}){0,5}"
    yield from swaps(
        text,
        "“{}” has a dot or an ending in a reference",
        (re.compile(rf"(?<=\w[ \u00a0])({point})\.{word}"), r"\1"),
        (re.compile(rf"(?<![\w.])({point})-[a-ząčęėįšųūž]{{1,6}}{word}"), r"\1"),
    )


def _regrouped(found: re.Match[str]) -> str:
    whole = _GROUP.sub(NBSP, re.sub(r"\D", "", found[1]))
    return f"{whole},{found[2]}" if found[2] else whole


def _english(found: re.Match[str]) -> str:
    whole = _GROUP.sub(",", re.sub(r"\D", "", found[1]))
    return f"{whole}.{found[2]}" if found[2] else whole
