"""Thousands and millions of money, as contracts shorten them."""

from __future__ import annotations

from typing import Final

from memo_kit.language.language import Language

__all__ = ["MULTIPLIERS", "multiplied"]

MULTIPLIERS: Final = {
    Language.LT: r"(tūkst|mln|mlrd|milijon|milijard)(?:\.|\w*)",
    Language.EN: r"(thousand|million|billion)s?\b",
}
"""What a number of money is multiplied with, in each language; its beginning is a group."""
_ZEROS: Final = {
    "tūkst": 3, "thousand": 3, "mln": 6, "milijon": 6, "million": 6, "mlrd": 9, "milijard": 9,
    "billion": 9,
}  # fmt: skip


def multiplied(number: str, size: str | None) -> str:
    """Return a number of thousands or millions, written out.

    Args:
        number: The number in figures, with a dot for decimals.
        size: What a group of ``MULTIPLIERS`` found; None where nothing follows the number.

    Example:
        >>> multiplied("1.5", "million"), multiplied("0.25", "tūkst"), multiplied("7", None)
        ('1500000', '250', '7')
    """
    if size is None:
        return number
    whole, _, part = number.partition(".")
    zeros = _ZEROS[size]
    figures = f"{whole}{part[:zeros].ljust(zeros, '0')}".lstrip("0") or "0"
    return f"{figures}.{part[zeros:]}" if part[zeros:] else figures
