"""Dates and periods as each language writes them."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from memo_kit.errors import LanguageError
from memo_kit.language.language import Language, Variety
from memo_kit.language.typography import NBSP

__all__ = [
    "DateStyle",
    "PeriodReversedError",
    "format_date",
    "format_period",
    "format_years",
    "month_name",
]

_MONTHS = {
    Language.LT: (
        *("sausio", "vasario", "kovo", "balandžio", "gegužės", "birželio"),
        *("liepos", "rugpjūčio", "rugsėjo", "spalio", "lapkričio", "gruodžio"),
    ),
    Language.EN: (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}


class DateStyle(StrEnum):
    """How a date is written: with the month's name, or in digits."""

    LONG = "long"
    DIGITS = "digits"


class PeriodReversedError(LanguageError):
    """A period ends before it starts.

    Such a period says nothing, and a reader would take one of the dates for a slip of the pen.
    Give the earlier date first.
    """

    code = "language.period-reversed"


def month_name(month: int, language: Language) -> str:
    """Return the name of a month as it stands in a date.

    Lithuanian dates take the genitive.

    Args:
        month: 1 to 12.
        language: The language of the name.

    Example:
        >>> month_name(6, Language.LT), month_name(6, Language.EN)
        ('birželio', 'June')
    """
    return _MONTHS[language][month - 1]


def format_date(day: date, variety: Variety, *, style: DateStyle = DateStyle.LONG) -> str:
    """Return a date as documents in a language write it.

    Lithuanian: the month in the genitive, the day without a zero, spaces obligatory (rules
    for drafting documents, mixed form of the date); that no line breaks at them is to be checked by
    a language editor. English: never “26th of June”.

    Args:
        day: The date.
        variety: The language as one country writes it.
        style: With the month's name, or in digits.

    Returns:
        The date, with no-break spaces where a line should not break.

    Example:
        >>> from datetime import date
        >>> format_date(date(2019, 6, 26), Variety.LT).replace(NBSP, "~")
        '2019~m. birželio 26~d.'
        >>> format_date(date(2019, 6, 26), Variety.EN_CA).replace(NBSP, "~")
        'June~26, 2019'
        >>> format_date(date(2019, 6, 26), Variety.EN_GB, style=DateStyle.DIGITS)
        '26/06/2019'
    """
    if style is DateStyle.DIGITS:
        if variety is Variety.EN_GB:
            return f"{day.day:02}/{day.month:02}/{day.year:04}"
        return f"{day.year:04}-{day.month:02}-{day.day:02}"
    month = month_name(day.month, variety.language)
    if variety is Variety.LT:
        return f"{day.year}{NBSP}m. {month} {day.day}{NBSP}d."
    if variety is Variety.EN_CA:
        return f"{month}{NBSP}{day.day}, {day.year}"
    return f"{day.day}{NBSP}{month} {day.year}"


def format_period(start: date, end: date, variety: Variety) -> str:
    """Return a period between two dates, both included.

    Args:
        start: The first day.
        end: The last day.
        variety: The language as one country writes it.

    Raises:
        PeriodReversedError: If the period ends before it starts.

    Example:
        >>> from datetime import date
        >>> period = date(2017, 7, 1), date(2019, 6, 30)
        >>> format_period(*period, Variety.LT).replace(NBSP, " ")
        'nuo 2017 m. liepos 1 d. iki 2019 m. birželio 30 d.'
        >>> format_period(*period, Variety.EN_GB).replace(NBSP, " ")
        'from 1 July 2017 to 30 June 2019'
    """
    if end < start:
        raise _reversed(start, end)
    first, last = format_date(start, variety), format_date(end, variety)
    if variety is Variety.LT:
        return f"nuo {first} iki {last}"
    return f"from {first} to {last}"


def format_years(start: int, end: int, variety: Variety) -> str:
    """Return a range of years: an en dash without spaces (VLKK on the dash in ranges).

    Args:
        start: The first year.
        end: The last year.
        variety: The language as one country writes it.

    Raises:
        PeriodReversedError: If the range ends before it starts.

    Example:
        >>> format_years(2017, 2019, Variety.LT).replace(NBSP, " ")
        '2017–2019 m.'
        >>> format_years(2017, 2019, Variety.EN_GB)
        '2017–2019'
    """
    if end < start:
        raise _reversed(start, end)
    years = str(start) if start == end else f"{start}\N{EN DASH}{end}"
    return f"{years}{NBSP}m." if variety is Variety.LT else years


def _reversed(start: object, end: object) -> PeriodReversedError:
    message = f"the period ends ({end}) before it starts ({start})"
    return PeriodReversedError(message, hint="give the earlier date first")
