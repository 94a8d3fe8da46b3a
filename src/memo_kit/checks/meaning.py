"""Rules about what both halves mean: terms, legal forms, words with one translation, items in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from memo_kit.checks.halves import Half, Halves
from memo_kit.checks.rule import Fault, Rule, rule
from memo_kit.errors import Severity
from memo_kit.language.language import Language
from memo_kit.language.proofreading.rule import OPAQUE

__all__ = ["MEANING_RULES", "enumeration", "legal_form", "term", "word"]

_SOURCE: Final = "what stands in one language only was not agreed on in the other"
_SPACE: Final = r"[ \u00a0]"
_DECLARATION: Final = re.compile(
    r"\([^()]{0,300}\b(?:toliau|hereinafter|hereafter)\b[^()]{0,300}\)", re.IGNORECASE
)
_DECLARED: Final = re.compile(rf"{_SPACE}[–-]{_SPACE}")
# Each legal form by its words in both languages; to be checked by a language editor.
_FORMS: Final = {
    Language.LT: {
        "UAB": r"\bUAB\b|\buždar\w+ akcin\w+ bendrov\w+",
        "AB": r"\bAB\b|(?<!ždaroji )(?<!ždarosios )(?<!ždarąją )(?<!ždarajai )(?<!ždarojoje )"
        r"\bakcin\w+ bendrov\w+",
        "VšĮ": r"\bVšĮ\b|\bvieš\w+ įstaig\w+",
        "VĮ": r"\bVĮ\b|\bvalstybės įmon\w+",
        "SĮ": r"\bSĮ\b|\bsavivaldybės įmon\w+",
        "BĮ": r"\bBĮ\b|\bbiudžetin\w+ įstaig\w+",
        "MB": r"\bMB\b|\bmažo\w+ bendrij\w+",
    },
    Language.EN: {
        "UAB": r"\bUAB\b|\bprivate (?:limited(?: liability)?|liability) compan\w+",
        "AB": r"\bAB\b|\bpublic (?:limited(?: liability)?|liability) compan\w+",
        "VšĮ": r"\bVšĮ\b|\bpublic (?:institution|entity|establishment)\w*",
        "VĮ": r"\bVĮ\b|\bstate enterprise\w*",
        "SĮ": r"\bSĮ\b|\bmunicipal enterprise\w*",
        "BĮ": r"\bBĮ\b|\bbudget(?:ary)? (?:institution|establishment)\w*",
        "MB": r"\bMB\b|\bsmall partnership\w*",
    },
}
# Words that the other language says in few ways, by their stems; to be checked by an editor.
_WORDS: Final = {
    Language.LT: {
        "atstov": "represent|agent|delegate|envoy|embass|office|undersigned",
        "katalog": "catalog|director(?:y|ies)",
        "konferencij": "conference",
        "medicin": "medic",
        "misij": "mission",
        "parod": "exhibit|fair|show|expo",
        r"praktini\w+ užsiėmim": "workshop|practical|hands-on",
        "seminar": "seminar|workshop|webinar",
        "susitikim": "meet",
    },
    Language.EN: {
        "catalog": "katalog",
        "conference": "konferenc",
        "exhibition": "parod",
        "medical": "medicin",
        r"memorand\w+ of understanding": r"(?:susitarimo|supratimo|ketinimų)\W+memorand",
        "mission": "misij",
        "seminar": "seminar",
    },
}
# An item has so many words at most, a list so many items at least between its first and its last one.
_ITEM: Final = 3
_SERIES: Final = 3
_ENDS: Final = 2


@rule("check.parity-term", Severity.ERROR, source="a defined term is declared in both languages")
def term(row: Halves) -> Iterator[Fault]:
    """A term is declared in one half of a row only: „(toliau – Memorandumas)“ with nothing beside it.

    In the other language the word that follows stands for nothing. Declare it there, too: “(hereinafter –
    the “Memorandum”)”.
    """
    counts = [
        sum(len(_DECLARED.findall(each)) for each in _DECLARATION.findall(half.text))
        for half in row
    ]
    for half, count, other, there in zip(row, counts, row[::-1], counts[::-1], strict=True):
        if row.is_whole and count > there:
            found = _DECLARATION.findall(half.text)[-1]
            yield Fault(
                f"terms declared: {count} here, {there} in the other language",
                half.at(found),
                f"declare the same terms in both halves: here and in “{other.where}”",
            )


@rule(
    "check.parity-legal-form",
    Severity.ERROR,
    source="an organisation has one legal form, that of its register",
)
def legal_form(row: Halves) -> Iterator[Fault]:
    """The halves of a row give an organisation two legal forms: „valstybės įmonė“, “public institution”.

    Two forms are two organisations. Look the organisation up in the register, and write its form in both
    languages.
    """
    if not row.is_whole:
        return
    told = [dict(_forms(half)) for half in row]
    for half, here, there in zip(row, told, told[::-1], strict=True):
        other = row.right if half is row.left else row.left
        for form in here.keys() - there.keys() if there.keys() - here.keys() else ():
            wrong = ", ".join(sorted(there.keys() - here.keys()))
            yield Fault(
                f"“{here[form]}” is {form}; the other language has {wrong}",
                half.at(here[form]),
                f"look it up in the register, and write one form here and in “{other.where}”",
            )


@rule(
    "check.parity-word",
    Severity.WARNING,
    source="what stands in one language only was not agreed on in the other; the list of words to be "
    "checked by a language editor",
)
def word(row: Halves) -> Iterator[Fault]:
    """A word that has one translation stands in one half of a row, without it in the other.

    “Catalogue” beside no „katalogas“, „medicinos“ beside “health”: something was lost, or another word was
    chosen. Look whether both halves say the same.
    """
    for one, other in row.both_ways if row.is_whole else ():
        there = other.text.lower()
        for stem, translations in _WORDS[one.language].items():
            found = re.search(rf"\b{stem}\w*", one.text, re.IGNORECASE)
            # A name may be the same in both languages.
            if found and found[0].lower() not in there and not _stands(translations, there):
                yield _alone(found[0], one, other)


@rule("check.parity-enumeration", Severity.WARNING, source=_SOURCE)
def enumeration(row: Halves) -> Iterator[Fault]:
    """A list inside a sentence has more items in one half of a row than in the other.

    „Susitikimus, seminarus, praktinius užsiėmimus, misijas“ beside “seminars, workshops, missions”: one of
    them was lost. Compare them one by one.
    """
    counts = [_items(half) for half in row]
    if row.is_whole and max(counts) >= _SERIES and counts[0] != counts[1]:
        yield Fault(
            f"a list of {counts[0] + _ENDS} stands beside a list of {counts[1] + _ENDS}",
            row.left.at(),
            f"compare the items one by one with “{row.right.where}”",
        )


MEANING_RULES: Final[tuple[Rule[Halves], ...]] = (term, legal_form, word, enumeration)
"""The rules about what both halves mean, in the order in which they look."""


def _alone(words: str, one: Half, other: Half) -> Fault:
    return Fault(
        f"“{words}” stands in one language only",
        one.at(words),
        f"look whether both say the same: this one and “{other.where}”",
    )


def _forms(half: Half) -> Iterator[tuple[str, str]]:
    text = half.text
    lower = text.lower()
    flags = re.IGNORECASE if half.language is Language.EN else 0
    for form, pattern in _FORMS[half.language].items():
        found = re.search(pattern, text, flags) or re.search(pattern, lower)
        if found is not None:
            yield form, found[0]


def _stands(stems: str, text: str) -> bool:
    return re.search(rf"\b(?:{stems})", text) is not None


def _items(half: Half) -> int:
    """Return how many items the longest list in a sentence has, without its first and its last one."""
    longest = 0
    for sentence in re.split(r"[.;:()\n–]", half.text.replace(OPAQUE, "")):
        # Some write a comma before the last “and”.
        pieces = re.split(r",\s", re.sub(r",(?=\s(?:and|or)\s)", "", sentence))
        count = 0
        for piece in pieces[1:-1]:
            count = count + 1 if len(piece.split()) <= _ITEM else 0
            longest = max(longest, count)
    return longest
