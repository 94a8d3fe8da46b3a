"""Dates in a text that somebody typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from memo_kit.errors import Severity
from memo_kit.language.dates import month_name
from memo_kit.language.language import Language, Variety
from memo_kit.language.proofreading.rule import Slip, swaps, text_rule
from memo_kit.language.typography import NBSP

__all__ = ["date_form", "date_form_en", "date_space", "date_variety", "date_year"]

_GENITIVES: Final = [month_name(number, Language.LT) for number in range(1, 13)]
_NOMINATIVES: Final = (
    *("sausis", "vasaris", "kovas", "balandis", "gegužė", "birželis"),
    *("liepa", "rugpjūtis", "rugsėjis", "spalis", "lapkritis", "gruodis"),
)
_GENITIVE_OF: Final = dict(zip(_NOMINATIVES, _GENITIVES, strict=True))
_LT: Final = "|".join(_GENITIVES)
_EN: Final = "|".join(month_name(number, Language.EN) for number in range(1, 13))
_S: Final = "[ \u00a0]"
_LAST_MONTH, _LAST_DAY = 12, 31


@text_rule(
    "check.date-space",
    Severity.ERROR,
    Language.LT,
    source="Marijampolė municipality, memo on dates; conspectus of the document drafting rules, "
    "12.2: in a date with the month's name the spaces are obligatory",
)
def date_space(text: str, _variety: Variety) -> Iterator[Slip]:
    """A space is missing in a date: „26d.“, „2019m.“.

    In „2019 m. birželio 26 d.“ a space stands before each abbreviation and after it. Write what is
    proposed, with a no-break space before the abbreviation.
    """
    yield from swaps(
        text,
        "a space is missing in “{}”",
        (re.compile(r"\b(\d{4})m\.(?=(\s?))"), f"\\1{NBSP}m."),
        (re.compile(r"\b(\d{1,2})d\.(?!\w)"), f"\\1{NBSP}d."),
        (re.compile(rf"\bm\.(?={_LT})"), "m. "),
        (re.compile(r"(?<=\d )d\.(?=Nr)|(?<=\d\u00a0)d\.(?=Nr)"), "d. "),
    )


@text_rule(
    "check.date-form",
    Severity.ERROR,
    Language.LT,
    source="VLKK decision No. 2 (78) of 2001-05-03 on dates: „2019 m. birželio 26 d.“, 2019-06-26",
)
def date_form(text: str, _variety: Variety) -> Iterator[Slip]:
    """A Lithuanian date is not written in one of its two forms.

    In words the month stands in the genitive and the day without a zero:
    „2019 m. birželio 6 d.“. In figures there are hyphens and zeros: 2019-06-06. Write what is
    proposed; where the order of day and month is not certain, look it up.
    """
    message = "“{}” is not how Lithuanian writes a date"
    yield from swaps(
        text,
        message,
        (re.compile(rf"\b({'|'.join(_NOMINATIVES)})(?={_S}\d{{1,2}}{_S}?d\.)"), _to_genitive),
        (re.compile(rf"\b({_LT})({_S})0(\d)(?={_S}?d\.)"), r"\1\2\3"),
        (re.compile(r"(?<![\d.])(\d{4})([./])(\d{1,2})\2(\d{1,2})(?![\d/]|\.\d)"), _to_figures),
        (re.compile(r"(?<![\d-])(\d{4})(-)(\d{1,2})-(\d{1,2})(?![\d-])"), _to_figures),
    )
    for found in re.finditer(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)", text):
        day, month, year = found.groups()
        if int(day) <= _LAST_DAY and int(month) <= _LAST_MONTH:
            proposed = f"{year}-{month:0>2}-{day:0>2}" if int(day) > _LAST_MONTH else None
            hint = "write year, month and day, with hyphens: 2019-06-26"
            yield Slip(*found.span(), message.format(found[0]), proposed, hint)


@text_rule(
    "check.date-form-en",
    Severity.ERROR,
    Language.EN,
    source="British and Canadian style, CLDR: “26 June 2019”, “June 26, 2019”, never “26th of June”",
)
def date_form_en(text: str, variety: Variety) -> Iterator[Slip]:
    """An English date has an ordinal or a zero: “26th of June”, “06 June”.

    In a date the day is a plain number: “26 June 2019” in British, “June 26, 2019” in Canadian
    English. Write what is proposed.
    """
    yield from swaps(
        text,
        "“{}” is not how a date is written",
        (
            re.compile(
                rf"\b(?:the {_S}*)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)(?:{_S}of)?{_S}(?P<month>{_EN})"
                rf"\b(?:,?{_S}(?P<year>\d{{4}}))?"
            ),
            lambda found: _english(found, variety),
        ),
        (
            re.compile(
                rf"\b(?P<month>{_EN}){_S}(?P<day>\d{{1,2}})(?:st|nd|rd|th)(?:,?{_S}(?P<year>\d{{4}}))?"
            ),
            lambda found: _english(found, variety),
        ),
        (
            re.compile(rf"\b(?P<day>0\d){_S}(?P<month>{_EN})\b(?:{_S}(?P<year>\d{{4}}))?"),
            lambda found: _english(found, variety),
        ),
    )


@text_rule(
    "check.date-variety",
    Severity.NOTE,
    Language.EN,
    source="CLDR: day, month, year in British English; month, day, year in Canadian English",
)
def date_variety(text: str, variety: Variety) -> Iterator[Slip]:
    """A date is written as the other English writes it.

    The data choose British (“26 June 2019”) or Canadian English (“June 26, 2019”), and every date
    that memo_kit writes follows. A date that was typed should look the same.
    """
    british = rf"\b(?P<day>[1-9]\d?){_S}(?P<month>{_EN}){_S}(?P<year>\d{{4}})\b"
    canadian = rf"\b(?P<month>{_EN}){_S}(?P<day>[1-9]\d?),{_S}(?P<year>\d{{4}})\b"
    other = british if variety is Variety.EN_CA else canadian
    yield from swaps(
        text,
        f"“{{}}” is not how {variety.value} writes a date",
        (re.compile(other), lambda found: _english(found, variety)),
    )


@text_rule(
    "check.date-year",
    Severity.WARNING,
    Language.LT,
    Language.EN,
    source="a date without its year names another day each year",
)
def date_year(text: str, variety: Variety) -> Iterator[Slip]:
    """A day is named without its year.

    Who reads the agreement two years later cannot tell which day was meant. Write the year, or say
    that the day comes every year.
    """
    lithuanian = variety is Variety.LT
    each = r"\d{4}|metų|kasmet|kiekvien" if lithuanian else r"\d{4}|\byear|annual"
    if re.search(each, text):
        return
    days = (
        rf"\b(?:{_LT}){_S}\d{{1,2}}{_S}?d\."
        if lithuanian
        else (rf"\b\d{{1,2}}{_S}(?:{_EN})\b|\b(?:{_EN}){_S}\d{{1,2}}\b")
    )
    for found in re.finditer(days, text):
        yield Slip(*found.span(), f"the date “{found[0]}” has no year", hint="write the year too")


def _to_genitive(found: re.Match[str]) -> str:
    return _GENITIVE_OF[found[1]]


def _to_figures(found: re.Match[str]) -> str:
    year, _, month, day = found.groups()
    if not (1 <= int(month) <= _LAST_MONTH and 1 <= int(day) <= _LAST_DAY):
        return found[0]
    return f"{year}-{month:0>2}-{day:0>2}"


def _english(found: re.Match[str], variety: Variety) -> str:
    day, month, year = found["day"].lstrip("0"), found["month"], found["year"]
    if variety is Variety.EN_CA:
        return f"{month}{NBSP}{day}, {year}" if year else f"{month}{NBSP}{day}"
    return f"{day}{NBSP}{month} {year}" if year else f"{day}{NBSP}{month}"
