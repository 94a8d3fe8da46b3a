"""The pages of a document beside those that are expected."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from memo_kit.checks.difference import Difference, Kind
from memo_kit.checks.rule import Fault
from memo_kit.errors import Place
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.sheet import sheets

__all__ = ["page_differences"]

# In twips: programs that measure in tenths of a millimetre round.
_ROUNDING: Final = 20
_HINT: Final = "set it in Word: Layout, or draft the document anew"


def page_differences(expected: Package, found: Package, name: str) -> Iterator[Difference]:
    """Yield in what the pages of a document differ from those that are expected.

    Args:
        expected: The document as it was drafted.
        found: The finished document.
        name: What messages call it.

    Raises:
        TemplateError: If a text cannot be read.
    """
    own, others = sheets(expected), sheets(found)
    if len(own) != len(others):
        message = f"expected {len(own)} sections, found {len(others)}"
        yield Difference(Kind.PAGE, Fault(message, Place(name), _HINT))
        return
    for number, (one, other) in enumerate(zip(own, others, strict=True), 1):
        place = Place(name, where=f"section {number}")
        for key, value in one.items():
            rounding = 0 if key.startswith("first page") else _ROUNDING
            if abs(value - other[key]) > rounding:
                message = f"{key}: expected {_told(key, value)}, found {_told(key, other[key])}"
                yield Difference(Kind.PAGE, Fault(message, place, _HINT))


def _told(key: str, value: int) -> str:
    """Return a value as Word shows it; see ``sheets``."""
    if key == "first page of its own":
        return "yes" if value else "no"
    if key == "first page number":
        return "none" if value < 0 else str(value)
    return f"{value / 56.6929:.1f} mm"
