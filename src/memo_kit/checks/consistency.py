"""Rules about what two passages say of one thing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from memo_kit.checks.passage import Passage, Prose, Reader
from memo_kit.checks.rule import Fault, rule
from memo_kit.errors import Severity
from memo_kit.language.language import Language

__all__ = [
    "authenticity",
    "legal_form",
    "minutes_fields",
    "name_drift",
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

_CAPITAL: Final = "[A-ZĄČĘĖĮŠŲŪŽ]"
# Three words with capitals, or more; small words may stand between.
_CAPITALS: Final = re.compile(
    rf"\b{_CAPITAL}[^\W\d_A-Z]+(?: (?:(?:and|for|ir|of|the) ){{0,2}}{_CAPITAL}[^\W\d_A-Z]+){{2,9}}"
)
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
    "check.name-drift",
    Severity.WARNING,
    source="an organisation has one name in a language",
)
def name_drift(prose: Prose) -> Iterator[Fault]:
    """A document names one organisation in two ways: with its words in another order, or in other forms.

    *Canadian Industry Photonics Consortium* and *Canadian Photonic Industry Consortium* read as two
    consortia. Look up the official name, and write it everywhere.
    """
    known: dict[tuple[Language, tuple[str, ...]], str] = {}
    for language in Language if prose.reader is Reader.DOCUMENT else ():
        for passage in prose.within(language):
            for found in _CAPITALS.finditer(passage.seen):
                words = re.findall(rf"{_CAPITAL}[^\W\d_]+", found[0])
                stems = [word[:_STEM].lower() for word in words]
                first = known.setdefault((language, tuple(sorted(stems))), found[0])
                before = re.findall(rf"{_CAPITAL}[^\W\d_]+", first)
                # Lithuanian declines a name.
                if language is Language.LT:
                    words, before = stems, [word[:_STEM].lower() for word in before]
                if words != before:
                    yield Fault(
                        f"“{found[0]}” is almost “{first}”",
                        passage.at(found.span()),
                        "look up the official name, and write it everywhere",
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


def _windows(text: str, size: int) -> Iterator[tuple[int, int, list[str]]]:
    words = [*re.finditer(r"[^\W\d_][\w-]*", text)]
    for first in range(len(words) - size + 1):
        window = words[first : first + size]
        if window[0][0][0].isupper():
            yield window[0].start(), window[-1].end(), [word[0] for word in window]
