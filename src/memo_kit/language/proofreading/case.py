"""Lithuanian cases that a text gets wrong: who is represented, by whom, and where it was signed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from memo_kit.errors import Severity
from memo_kit.language.language import Language, Variety
from memo_kit.language.proofreading.rule import Slip, text_rule

__all__ = ["nominative_left", "participle_slash", "place_case", "represent_accusative"]

_UPPER: Final = "A-ZĄČĘĖĮŠŲŪŽ"
_LOWER: Final = "a-ząčęėįšųūž"

_ACTIVE: Final = re.compile(
    r"\batstovau(?:ti|ja|jo|davo|s|tų|jant\w*|jan[čt]\w+|jęs|jusi\w*|dam\w+|siant\w*|sian[čt]\w+) "
)
# What may stand between the verb and its object: genitives and nominatives of adjectives.
_GENITIVE: Final = re.compile(r"(?:[\w-]+(?:o|os|ės|ų|aus|ies)|ir|„[^“]+“) ")
_ACCUSATIVE: Final = re.compile(r"[\w-]+[ąęį]\b")
# Accusatives that tell how long or when, not whom.
_OF_TIME: Final = re.compile(
    r"\b(?:vis|t|š|kiekvien|pirm|vien)[ąįę]\b|laikotarpį|metus|mėnesį|dieną|kartą|savaitę|valandą|laiką"
)
_TITLES: Final = (
    "direktorius", "direktorė", "prezidentas", "prezidentė", "pirmininkas", "pirmininkė",
    "vadovas", "vadovė", "rektorius", "rektorė", "meras", "merė", "atstovas", "atstovė",
    "ministras", "ministrė", "koordinatorius", "koordinatorė", "pavaduotojas", "pavaduotoja",
)  # fmt: skip
_SURNAME: Final = (
    rf"[{_UPPER}][{_LOWER}-]+(?:aitis|utis|ytis|ėnas|ūnas|onis|auskas|evičius|avičius|aitė|ytė|utė"
    r"|ienė)"
)
_REPRESENTED: Final = re.compile(r"\batstovaujam(?:as|a|i|os|o|ų|ai|ą|am|ais|omis)\b[^,;:().]*")
_PAGAL: Final = re.compile(
    r"\bpagal (?:[\w-]+(?:o|os|ės|ų|aus|ies) )*"
    r"(įstatai|nuostatai|įgaliojimas|įsakymas|sprendimas|potvarkis|statutas)\b"
)
_PARTICIPLE: Final = (
    r"(?:veikian|atstovaujam|vadinam|įgaliot|pasirašan|pasirašius|įsipareigoj|turin|kur)"
)


@text_rule(
    "check.represent-acc",
    Severity.WARNING,
    Language.LT,
    source="Utena municipality, language page: *atstovauti* takes the dative (*kam?*)",
)
def represent_accusative(text: str, _variety: Variety) -> Iterator[Slip]:
    """*atstovauti* stands with the accusative.

    One represents *kam?*, in the dative: „atstovauti klasteriui“, not „klasterį“. Change the ending.
    """
    for verb in _ACTIVE.finditer(text):
        at = verb.end()
        while (attribute := _GENITIVE.match(text, at)) is not None:
            at = attribute.end()
        found = _ACCUSATIVE.match(text, at)
        if found is not None and not _OF_TIME.match(text, at):
            message = f"“{found[0]}” is an accusative behind “{verb[0].strip()}”"
            yield Slip(*found.span(), message, hint="write the dative: atstovauti kam?")


@text_rule(
    "check.nominative-left",
    Severity.ERROR,
    Language.LT,
    source="standard grammar: „atstovaujamas“ takes the genitive (*ko?*), „pagal“ the accusative "
    "(*ką?*)",
)
def nominative_left(text: str, _variety: Variety) -> Iterator[Slip]:
    """A name or a title is left in the nominative where the sentence asks for another case.

    „atstovaujama direktoriaus Jonas Jonaitis“ is what a template makes that does not decline. Write
    „direktoriaus Jono Jonaičio“; in a template, put the filter ``kilm`` behind the name.
    """
    for segment in _REPRESENTED.finditer(text):
        for found in re.finditer(rf"\b(?:{'|'.join(_TITLES)}|{_SURNAME})\b", segment[0]):
            start = segment.start() + found.start()
            message = f"“{found[0]}” is left in the nominative behind “atstovaujam-”"
            yield Slip(start, start + len(found[0]), message, hint="write the genitive: ko?")
    for found in _PAGAL.finditer(text):
        message = f"“{found[1]}” is left in the nominative behind “pagal”"
        yield Slip(*found.span(1), message, hint="write the accusative: pagal ką?")


@text_rule(
    "check.participle-slash",
    Severity.ERROR,
    Language.LT,
    source="a finished document knows who signs it: „veikiančio“ or „veikiančios“",
)
def participle_slash(text: str, _variety: Variety) -> Iterator[Slip]:
    """A participle or a pronoun still has the endings of both genders: „veikianč[-io/-ios]“.

    That is a form to fill in, not a text to sign. Choose the ending of the person or the
    organisation; in a template, use the filter ``agree``.
    """
    patterns = (
        rf"\b[{_LOWER}]+ ?\[-[{_LOWER}]+(?:/-?[{_LOWER}]+)*\]",
        rf"\b{_PARTICIPLE}[{_LOWER}]* ?\(-[{_LOWER}]+\)",
        rf"\b{_PARTICIPLE}[{_LOWER}]*/-?[{_LOWER}]+",
    )
    for pattern in patterns:
        for found in re.finditer(pattern, text):
            message = f"“{found[0]}” has the endings of both genders"
            yield Slip(*found.span(), message, hint="choose the ending")


@text_rule(
    "check.place-case",
    Severity.ERROR,
    Language.LT,
    source="Lithuanian document practice: the place line is in the nominative („Vilnius“), the formula "
    "in the locative („Pasirašyta Vilniuje“)",
)
def place_case(text: str, _variety: Variety) -> Iterator[Slip]:
    """A place stands in the wrong case.

    On a line of its own the town is in the nominative: „Vilnius“. Behind „Pasirašyta“ it is in the
    locative: „Pasirašyta Vilniuje“. Change the ending.
    """
    for found in re.finditer(
        rf"\b[Pp]asirašyta ([{_UPPER}][{_LOWER}]+(?:as|is|ys|us|a|ė|ai))\b(?= \d|[,.]|$)", text
    ):
        message = f"“{found[1]}” is left in the nominative behind “Pasirašyta”"
        yield Slip(*found.span(1), message, hint="write the locative: kur?")
    alone = re.fullmatch(rf"\s*([{_UPPER}][{_LOWER}]+(?:uje|oje|ėje|yje|uose|ose|yse))\s*", text)
    if alone is not None:
        message = f"“{alone[1]}” stands alone in the locative"
        yield Slip(*alone.span(1), message, hint="write the place line in the nominative: kas?")
