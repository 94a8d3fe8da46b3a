"""Quotation marks and no-break spaces."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from memo_kit.language.language import Language, Variety

__all__ = ["NBSP", "bind", "quote"]

NBSP: Final = "\N{NO-BREAK SPACE}"

_LT_OPEN, _LT_CLOSE = "\N{DOUBLE LOW-9 QUOTATION MARK}", "\N{LEFT DOUBLE QUOTATION MARK}"
_EN_OPEN, _EN_CLOSE = "\N{LEFT DOUBLE QUOTATION MARK}", "\N{RIGHT DOUBLE QUOTATION MARK}"
_INNER = {
    ord(_EN_OPEN): "\N{LEFT SINGLE QUOTATION MARK}",
    ord(_EN_CLOSE): "\N{RIGHT SINGLE QUOTATION MARK}",
}

_MONTHS: Final = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
)

# What stands before the space, and what after it.
_PAIRS: Final = {
    Language.LT: (
        (r"\b\d+", r"(?:m|d|val|min|proc|mėn|str|vnt|egz|p|psl|mln|mlrd|tūkst|kv)\."),
        (r"\b\d+", r"(?:EUR|CAD|USD|GBP|Eur|ct|km|kg|cm|mm|m²|nm)\b|[%‰€]"),
        (r"\d", r"\d{3}(?:[ \u00a0]\d{3})*(?:,\d+)?[ \u00a0](?:EUR|CAD|USD|GBP|Eur|€|euro?[ausų])"),
        (r"[§№]", r"\d"),
        (r"\b\d+", r"(?:straipsn|punkt|pried|skyri|dal)[a-ząčęėįšųūž]+"),
        (r"\b(?:Nr|[Tt]el|[Ff]aks|p|str|psl|pr|g|al|pl|a|akl|skg|kab)\.", r"[\d+]"),
        (r"\b(?:UAB|AB|VšĮ|VĮ|MB|IĮ|SĮ|BĮ|ŽŪB|KB|TŪB|KŪB)", r"[„A-ZĄČĘĖĮŠŲŪŽ]"),
        (r"\bt\.", r"[ytp]\."),
        (r"\ba\.", r"[ks]\."),
        (r"\bA\.", r"V\."),
        (r"\b[Ee]l\.", r"p(?:\.|ašt)"),
        (r"\bir", r"(?:pan|t)\."),
        (r"\b[A-ZĄČĘĖĮŠŲŪŽ]\.", r"[A-ZĄČĘĖĮŠŲŪŽ][a-ząčęėįšųūž]"),
        (r"\btoliau", r"\N{EN DASH}"),
    ),
    Language.EN: (
        (r"\bNos?\.", r"\d"),
        (
            r"\b(?:Articles?|Annex(?:es)?|Clauses?|Sections?|Paragraphs?|Items?|Schedules?|Chapters?)",
            r"\d",
        ),
        (r"§|\bpp?\.", r"\d"),
        (r"\b\d{1,2}", rf"(?:{_MONTHS})\b"),
        (rf"\b(?:{_MONTHS})", r"\d{1,2}\b"),
        (r"\b(?:EUR|CAD|USD|GBP)", r"\d"),
        (r"\b(?:Mr|Ms|Mrs|Dr|Prof)\b\.?", r"[A-Z]"),
        (r"\b[A-Z]\.", r"[A-Z][a-z]"),
    ),
}


def quote(text: str, variety: Variety) -> str:
    """Return a text in quotation marks, with those inside it made to fit.

    Lithuanian uses „…“ inside as well, and two closing marks that meet are written once
    (VLKK on quotation marks). English has ‘…’ inside “…” (to be checked
    by a language editor).

    Args:
        text: What is quoted, without its outer marks.
        variety: The language as one country writes it.

    Example:
        >>> quote("Kretingos grūdai", Variety.LT)
        '„Kretingos grūdai“'
        >>> quote("UAB „Kretingos grūdai“", Variety.LT)
        '„UAB „Kretingos grūdai“'
        >>> quote("the “champions” of the catalogue", Variety.EN_GB)
        '“the ‘champions’ of the catalogue”'
    """
    if variety is Variety.LT:
        return f"{_LT_OPEN}{text.removesuffix(_LT_CLOSE)}{_LT_CLOSE}"
    return f"{_EN_OPEN}{text.translate(_INNER)}{_EN_CLOSE}"


def bind(text: str, variety: Variety) -> str:
    """Return a text with no-break spaces where a line should not break.

    For what memo_kit itself writes; the texts of a data file are never changed. The set is that of
    memo_kit's own, to be checked by a language editor.

    Args:
        text: The text, with ordinary spaces.
        variety: The language as one country writes it.

    Example:
        >>> bind("2019 m. birželio 26 d. Nr. 5, toliau – Šalis", Variety.LT).replace(NBSP, "~")
        '2019~m. birželio 26~d. Nr.~5, toliau~– Šalis'
        >>> bind("Article 8 and EUR 12,500", Variety.EN_GB).replace(NBSP, "~")
        'Article~8 and EUR~12,500'
    """
    return _pattern(variety.language).sub(lambda pair: pair[0][:-1] + NBSP, text)


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    pairs = "|".join(f"{before} (?={after})" for before, after in _PAIRS[language])
    return re.compile(pairs)
