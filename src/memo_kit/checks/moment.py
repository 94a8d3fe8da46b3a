"""When something is, as contracts write it: days in words, and times of the day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date
from functools import cache
from itertools import product
from typing import Final

from memo_kit.language.dates import month_name
from memo_kit.language.language import Language
from memo_kit.language.lithuanian.form import Case, Gender, Number
from memo_kit.language.lithuanian.numeral import NumberUnspeakableError, ordinal

__all__ = ["days_in_words", "times"]

_SPACE: Final = r"[ \u00a0\u202f]"
_MONTHS: Final = {month_name(month, Language.LT): month for month in range(1, 13)}
# „Du tūkstančiai devynioliktų metų birželio dvidešimt šešta diena“.
_DAY: Final = re.compile(
    rf"(?P<y>(?:[^\W\d_]+{_SPACE}){{1,5}})metų{_SPACE}(?P<m>{'|'.join(_MONTHS)}){_SPACE}"
    rf"(?P<d>[^\W\d_]+(?:{_SPACE}[^\W\d_]+)?){_SPACE}dien\w+",
    re.IGNORECASE,
)
_YEARS: Final = range(1900, 2100)
_LAST_DAY: Final = 31
_TIME: Final = {
    Language.LT: re.compile(
        rf"(?<![\d.,:])(?P<h>\d{{1,2}})(?:[.:](?P<m>\d\d))?{_SPACE}?(?:val\b\.?|h\b)(?P<half>)"
    ),
    Language.EN: re.compile(
        rf"(?<![\d.,:])(?P<h>\d{{1,2}})(?:[.:](?P<m>\d\d))?{_SPACE}?(?P<half>[ap])\.?m\b\.?"
    ),
}
_OF_CLOCK: Final = re.compile(
    rf"(?<![\d.,:])(?P<h>\d{{1,2}}):(?P<m>\d\d)(?![\d:]|{_SPACE}?(?:[ap]\.?m|val|h)\b)(?P<half>)"
)
_NOON, _MIDNIGHT, _HOUR = 12, 24, 60


def days_in_words(text: str) -> Iterator[tuple[date, tuple[int, int]]]:
    """Yield the days that a Lithuanian text writes in words, each with where it stands.

    Example:
        >>> text = "du tūkstančiai devynioliktų metų birželio dvidešimt šeštą dieną"
        >>> [each.isoformat() for each, _ in days_in_words(text)]
        ['2019-06-26']
    """
    for found in _DAY.finditer(text):
        words = [*re.finditer(r"[^\W\d_]+", found["y"])]
        starts = [found.start() + each.start() for each in words]
        years = {_plain(text[start : found.end("y")]): start for start in reversed(starts)}
        year = next((each for each in years if each in _years()), None)
        day = _days().get(_plain(found["d"]))
        if year is not None and day is not None:
            with suppress(ValueError):
                when = date(_years()[year], _MONTHS[found["m"].lower()], day)
                yield when, (years[year], found.end())


def times(text: str, language: Language) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield the times of the day that a text names, each with where it stands.

    A number of hours is written like a time in Lithuanian; nothing but the other language tells.

    Example:
        >>> [each for each, _ in times("from 9 a.m. to 5.30 p.m.", Language.EN)]
        ['9:00', '17:30']
        >>> [each for each, _ in times("nuo 9 val. iki 17.30 val.", Language.LT)]
        ['9:00', '17:30']
    """
    for pattern in (_TIME[language], _OF_CLOCK):
        for found in pattern.finditer(text):
            hour, minute = int(found["h"]), int(found["m"] or 0)
            if found["half"]:
                hour = hour % _NOON + (_NOON if found["half"] == "p" else 0)
            if hour <= _MIDNIGHT and minute < _HOUR:
                yield f"{hour}:{minute:02}", found.span()


def _plain(words: str) -> str:
    return " ".join(words.lower().split())


@cache
def _years() -> Mapping[str, int]:
    """Return each year by the ways to write it: „du tūkstančiai devynioliktų“."""
    found = {}
    for year, definite in product(_YEARS, (False, True)):
        with suppress(NumberUnspeakableError):
            words = ordinal(year, Case.GENITIVE, Gender.MASCULINE, Number.PLURAL, definite=definite)
            found[words] = year
    return found


@cache
def _days() -> Mapping[str, int]:
    """Return each day of a month by the ways to write it: „dvidešimt šešta“, „dvidešimt šeštą“."""
    return {
        ordinal(day, case, Gender.FEMININE, Number.SINGULAR, definite=definite): day
        for day, case, definite in product(range(1, _LAST_DAY + 1), Case, (False, True))
    }
