"""Rules about what two passages say of one thing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Final

from memo_kit.checks.passage import Passage, Prose, Reader
from memo_kit.checks.rule import Fault, rule
from memo_kit.errors import Severity
from memo_kit.language.language import Language
from memo_kit.language.proofreading.number import spoken

__all__ = [
    "authenticity",
    "legal_form",
    "minutes_fields",
    "parity_facts",
    "party_name",
    "person_name",
]

# Each legal form in full, in any case, and its abbreviation.
_FORMS: Final = {
    "UAB": r"UAB|[Uu]ždar\w+ akcin\w+ bendrov\w+",
    "AB": r"(?<!ždaroji )(?<!ždarosios )(?<!ždarąją )(?<!ždarajai )(?<!ždarojoje )(?:AB|[Aa]kcin\w+ bendrov\w+)",
    "VšĮ": r"VšĮ|[Vv]ieš\w+ įstaig\w+",
    "VĮ": r"VĮ|[Vv]alstybės įmon\w+",
    "SĮ": r"SĮ|[Ss]avivaldybės įmon\w+",
    "BĮ": r"BĮ|[Bb]iudžetin\w+ įstaig\w+",
    "MB": r"MB|[Mm]až\w+ bendrij\w+",
}
_QUOTED: Final = r"\b(?:{})\s„([^„“]{{1,200}})“"

# ….lt and ….en in data, cell 1 and cell 2 of a row in a template.
_HALF: Final = re.compile(r"(.*?)(?:\.|, cell )(lt|en|1|2)(, paragraph \d+)?")
_NAMES: Final = (
    ("given_names", r"\b\w\.", "the first name is an initial", "write the full first name"),
    (
        "surname",
        r"\s?–\s?|\s-\s?|-\s",
        "the surname has no plain hyphen",
        "write a hyphen without spaces",
    ),
)

_EQUAL: Final = r"vienodą (?:teisinę )?galią|equally (?:authentic|valid)|same legal force"
_TRANSLATION: Final = r"tekstas \w+ kalba yra vertimas|(?:text|version) is an? (?:\w+ )?translation"
_PREVAILS: Final = (
    r"vadovaujamasi (?:\w+ )?tekstu (\w+) kalba|viršenyb\w+ \w+ tekst\w+ (\w+) kalba"
    r"|the (\w+) (?:text|version) shall prevail"
)
_LANGUAGES: Final = {"anglų": "English", "lietuvių": "Lithuanian"}

_PROTOCOL: Final = r"(?:bendradarbiavimo|ketinimų) protokol|cooperation protocol|protocol of (?:intent|cooperation)"
_MINUTES: Final = (
    r"\s*(?:darbotvarkė|svarstyta|nutarta|posėdžio (?:pirminink|sekretor)|agenda\b|minutes taken"
    r"|secretary of the meeting)"
)
_MONTHS: Final = (
    r"saus|vasar|kov|balan|geguž|birž|liep|rugp|rugs|spal|lapkr|gruod"
    r"|january|february|march|april|may|june|july|august|september|october|november|december"
)
_ROMAN: Final = (
    *((90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_HUNDRED: Final = 100
_MOST: Final = 50
# How many figures a number has at most that memo_kit says in words.
_LONGEST: Final = 9
_LAST_MONTH: Final = 12
_STEM: Final = 5


@rule(
    "check.legal-form",
    Severity.ERROR,
    source="an organisation has one legal form, that of its register",
)
def legal_form(prose: Prose) -> Iterator[Fault]:
    """One organisation stands with two legal forms: VĮ „X“ here, VšĮ „X“ there.

    Two forms are two organisations. Look the organisation up in the register, and write its form
    everywhere.
    """
    forms: dict[str, str] = {}
    for passage in prose.within(Language.LT):
        for form, pattern in _FORMS.items():
            for found in re.finditer(_QUOTED.format(pattern), passage.seen):
                first = forms.setdefault(found[1], form)
                if first != form:
                    yield Fault(
                        f"„{found[1]}“ is {form} here and {first} before",
                        passage.at(found.span()),
                        "look it up in the register, and write one form everywhere",
                    )


@rule(
    "check.party-name",
    Severity.WARNING,
    source="an organisation has one name in a language",
)
def party_name(prose: Prose) -> Iterator[Fault]:
    """A text of the data names an organisation almost as its field does, with other words or order.

    *Canadian Industry Photonics Consortium* and *Canadian Photonic Industry Consortium* read as two
    consortia. Write the name of the field, or the short name.
    """
    for owner in prose.passages if prose.reader is Reader.DATA else ():
        if not re.search(r"organisation\.name\.(?:lt|en)$", owner.place.path or ""):
            continue
        words = owner.text.split()
        stems = [word[:_STEM].lower() for word in words]
        for passage in prose.passages if len(words) > 2 else ():  # noqa: PLR2004 - two words are common
            if passage.language is not owner.language or ".name." in str(passage.place.path):
                continue
            for start, end, window in _windows(passage.seen, len(words)):
                same = [word[:_STEM].lower() for word in window]
                exact = owner.language is Language.LT or window == words
                if Counter(same) == Counter(stems) and not (same == stems and exact):
                    yield Fault(
                        f"“{passage.text[start:end]}” is almost “{owner.text}”",
                        passage.at((start, end)),
                        "write the name as its field has it, or the short name",
                    )


@rule(
    "check.person-name",
    Severity.WARNING,
    source="Lithuanian document practice: a double surname has a hyphen, and the first name stands in full",
)
def person_name(prose: Prose) -> Iterator[Fault]:
    """A person's first name is an initial, or a double surname has a dash or spaces.

    In documents the full first name stands: *Jonas Jonaitis*, not *J. Jonaitis*. A double surname has a
    hyphen without spaces: *Jonaitienė-Petraitienė*.
    """
    for passage in prose.passages if prose.reader is Reader.DATA else ():
        path = str(passage.place.path)
        for field, pattern, message, hint in _NAMES:
            found = re.search(pattern, passage.seen) if path.endswith(f".{field}") else None
            if found is not None:
                yield Fault(message, passage.at(found.span()), hint)


@rule(
    "check.authenticity",
    Severity.ERROR,
    source="a clause on languages gives one answer; to be checked by a lawyer",
)
def authenticity(prose: Prose) -> Iterator[Fault]:
    """Two clauses on the languages contradict each other.

    Both texts are authentic, or one of them is a translation; where they differ, one of the two
    prevails, not each. Keep one clause.
    """
    said: dict[str, Passage] = {}
    # A template holds the clauses to choose from.
    for passage in prose.passages if prose.reader is not Reader.TEMPLATE else ():
        for name, pattern in (("equal", _EQUAL), ("translation", _TRANSLATION)):
            if re.search(pattern, passage.seen, re.IGNORECASE):
                said.setdefault(name, passage)
        for found in re.finditer(_PREVAILS, passage.seen, re.IGNORECASE):
            language = next(filter(None, found.groups()))
            said.setdefault(_LANGUAGES.get(language, language), passage)
    languages = said.keys() - {"equal", "translation"}
    if {"equal", "translation"} <= said.keys() or len(languages) > 1:
        last = [*said.values()][-1]
        yield Fault(
            "two clauses on the languages contradict each other",
            last.at((0, len(last.text))),
            "keep the clause that the parties agreed on",
        )


@rule(
    "check.minutes-fields",
    Severity.ERROR,
    source="a cooperation protocol is signed by both sides; minutes are kept by a secretary",
)
def minutes_fields(prose: Prose) -> Iterator[Fault]:
    """A cooperation protocol has an agenda, a chair or a secretary, as minutes have.

    *Protokolas* means both. Minutes record a meeting of one body; a cooperation protocol is an
    agreement of two. Take these parts out, or call the document minutes.
    """
    told = any(re.search(_PROTOCOL, each.seen, re.IGNORECASE) for each in prose.passages)
    for passage in prose.passages if told and prose.reader is not Reader.DATA else ():
        found = re.match(_MINUTES, passage.seen, re.IGNORECASE)
        if found is not None:
            yield Fault(
                f"“{found[0].strip()}” belongs into minutes",
                passage.at(found.span()),
                "take it out of a cooperation protocol",
            )


@rule(
    "check.parity-facts",
    Severity.ERROR,
    source="what stands in one language only was not agreed on in the other",
)
def parity_facts(prose: Prose) -> Iterator[Fault]:
    """A number stands in one language of a text and not in the other.

    Both halves say the same, so that a number, a date or a reference in one of them is missing in
    the other or differs. Look which half is right.
    """
    for halves in _pairs(prose):
        for one, other in (halves, halves[::-1]):
            for number in _missing(one, other):
                at = one.seen.index(number)
                where = other.place.path or other.place.where
                yield Fault(
                    f"the number {number} stands in one language only",
                    one.at((at, at + len(number))),
                    f"look which half is right: this one or “{where}”",
                )


def _pairs(prose: Prose) -> Iterator[tuple[Passage, Passage]]:
    """Yield what stands in both languages: fields of the data, paragraphs side by side in a template."""
    known: dict[str, dict[str, Passage]] = {}
    # The rows of a finished document have rules of their own.
    for passage in prose.passages if prose.reader is not Reader.DOCUMENT else ():
        found = _HALF.fullmatch(passage.place.path or passage.place.where or "")
        if found is not None:
            known.setdefault(f"{found[1]}{found[3] or ''}", {})[found[2]] = passage
    for halves in known.values():
        left, right = halves.get("lt", halves.get("1")), halves.get("en", halves.get("2"))
        if left is not None and right is not None and left.language is not right.language:
            yield left, right


def _windows(text: str, size: int) -> Iterator[tuple[int, int, list[str]]]:
    words = [*re.finditer(r"[^\W\d_][\w-]*", text)]
    for first in range(len(words) - size + 1):
        window = words[first : first + size]
        if window[0][0][0].isupper():
            yield window[0].start(), window[-1].end(), [word[0] for word in window]


def _missing(one: Passage, other: Passage) -> list[str]:
    """Return the numbers of a half that the other half has neither in figures nor in words."""
    digits = [Counter(re.sub(r"\D", "", each.seen)) for each in (one, other)]
    if digits[0] == digits[1]:
        return []
    there = re.findall(r"\d+", other.seen)
    whole = "".join(there)
    return [
        number
        for number in islice(re.findall(r"\d+", one.seen), _MOST)
        if number not in there and number not in whole and not _is_said(number, other)
    ]


def _is_said(figures: str, passage: Passage) -> bool:
    if len(figures.lstrip("0")) > _LONGEST:
        return False
    number = int(figures.lstrip("0") or "0")
    text = passage.seen.lower()
    if 1 <= number <= _LAST_MONTH and re.search(_MONTHS, text):
        return True
    if re.search(rf"\b{_roman(number)}\b", passage.seen):
        return True
    language = passage.language or Language.LT
    return any(re.search(rf"\b{re.escape(words)}\b", text) for words in spoken(number, language))


def _roman(number: int) -> str:
    """Return a number in Roman figures, as centuries and chapters have it; nothing from 100 on."""
    if not 0 < number < _HUNDRED:
        return "(?!)"
    written = ""
    for value, sign in _ROMAN:
        many, number = divmod(number, value)
        written += sign * many
    return written
