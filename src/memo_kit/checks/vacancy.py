"""Places that the data leave to be filled in Word, in the finished document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from memo_kit.checks.counterpart import PLACE, Clause
from memo_kit.language.plain import plain

__all__ = ["Vacancy", "vacancies"]


class Vacancy(NamedTuple):
    """A place to fill.

    Attributes:
        label: What belongs there.
        content: What stands there now, or nothing.
        waits: Whether it still shows its label.
    """

    label: str
    content: str
    waits: bool


def vacancies(expected: Clause, found: Clause) -> list[Vacancy] | None:
    """Return the places to fill of a paragraph with what stands there in the finished document.

    A program that saves the document may drop the content controls; what stands between the
    same words is what was filled in.

    Args:
        expected: The paragraph with its places.
        found: Its counterpart.

    Returns:
        The places in order; None where the texts differ in something else.
    """
    if expected.text == found.text:
        contents = [each.text for each in found.fillings]
    else:
        pieces = (re.escape(piece.strip()) for piece in expected.text.split(PLACE))
        match = re.fullmatch(r"\s*(.*?)\s*".join(pieces), plain(found.statement.text))
        if match is None or not expected.fillings:
            return None
        contents = list(match.groups())
    return list(_vacancies(expected, contents))


def _vacancies(expected: Clause, contents: list[str]) -> Iterator[Vacancy]:
    for place, content in zip(expected.fillings, contents, strict=False):
        text = plain(content)
        yield Vacancy(place.label, text, text == plain(place.text))
