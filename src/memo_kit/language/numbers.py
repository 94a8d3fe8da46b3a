"""Numbers in figures as each language writes them."""

from __future__ import annotations

from decimal import Decimal

from memo_kit.errors import LanguageError
from memo_kit.language.language import Variety
from memo_kit.language.typography import NBSP

__all__ = ["NumberInexactError", "NumberNotFiniteError", "format_number", "format_percent"]


class NumberNotFiniteError(LanguageError):
    """A number is infinite or “not a number”.

    Such a value is the trace of a failed calculation and has no place in an agreement.
    Give the number itself.
    """

    code = "language.number-not-finite"


class NumberInexactError(LanguageError):
    """A number came as a float or as something that is no number.

    Floats change amounts: 0.1 is stored as 0.1000000000000000055. Give an int or a Decimal made
    from text, as Decimal("0.10").
    """

    code = "language.number-inexact"


def format_number(number: int | Decimal, variety: Variety) -> str:
    """Return a number in figures, with as many decimals as it was given with.

    Lithuanian: decimal comma, groups of thousands from 1 000 parted by a no-break space
    (Lithuanian typographic practice). English: decimal point, groups parted by a comma.

    Args:
        number: The number; trailing zeros of a Decimal are kept.
        variety: The language as one country writes it.

    Raises:
        NumberInexactError: If it is neither an int nor a Decimal.
        NumberNotFiniteError: If it is infinite or not a number.

    Example:
        >>> format_number(Decimal("12500.50"), Variety.LT).replace(NBSP, " ")
        '12 500,50'
        >>> format_number(Decimal("12500.50"), Variety.EN_GB)
        '12,500.50'
    """
    figures = f"{_exact(number):,f}"
    if variety is not Variety.LT:
        return figures
    return figures.translate({ord(","): NBSP, ord("."): ","})


def format_percent(number: int | Decimal, variety: Variety) -> str:
    """Return a percentage: a no-break space before the sign in Lithuanian, none in English.

    Args:
        number: The percentage itself: 12 for “12 %”.
        variety: The language as one country writes it.

    Raises:
        NumberInexactError: If it is neither an int nor a Decimal.
        NumberNotFiniteError: If it is infinite or not a number.

    Example:
        >>> format_percent(Decimal("2.5"), Variety.LT).replace(NBSP, " ")
        '2,5 %'
        >>> format_percent(12, Variety.EN_CA)
        '12%'
    """
    space = NBSP if variety is Variety.LT else ""
    return f"{format_number(number, variety)}{space}%"


def _exact(number: int | Decimal) -> Decimal:
    if isinstance(number, bool) or not isinstance(number, int | Decimal):
        message = f"{number!r} is not an exact number"
        raise NumberInexactError(message, hint="give an int or a Decimal made from text")
    exact = Decimal(number)
    if not exact.is_finite():
        message = f"{number} is not a number that can be written"
        raise NumberNotFiniteError(message, hint="give the number itself")
    return exact
