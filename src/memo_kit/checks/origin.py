"""From words of a document to the fields of the data that hold them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from functools import cached_property
from typing import Final, NamedTuple

from memo_kit.agreement.organisation import LegalForm
from memo_kit.agreement.path import fields
from memo_kit.agreement.representative import Contact, Representative
from memo_kit.agreement.text import KnownText
from memo_kit.checks.readiness import DeclinedForm
from memo_kit.language.dates import DateStyle, format_date
from memo_kit.language.language import Language, Variety
from memo_kit.language.plain import level

__all__ = ["Origins"]

# A number in figures and words, as “3 (trejus)” and “three (3)”.
_FIGURES: Final = r"(?<![\w.,-]){0}(?![\w-])(?: \([^()]*\))?|\w+(?:-\w+)? \({0}\)"
# What no document prints as it stands in the data.
_UNPRINTED: Final = ("kind", "sample_values")
_FORMS: Final = ".forms."
# A shorter text says too little to be a value by itself.
_LEAST: Final = 2
_MOST: Final = 3


class _Printed(NamedTuple):
    """A value as a document may print it."""

    path: str
    pattern: re.Pattern[str]
    is_figure: bool = False


class Origins:
    """Finds the fields of the data that words come from.

    Args:
        agreement: A model or plain data.
        forms: The declined names of the document, with their fields.
        depends: Tells whether a paragraph of the document, by its number from 0, depends on a field;
            without it, whatever reads like the value of a field is taken for it.
    """

    def __init__(
        self,
        agreement: object,
        forms: Iterable[DeclinedForm] = (),
        depends: Callable[[str, int], bool] | None = None,
    ) -> None:
        self._agreement = agreement
        self._forms = tuple(forms)
        self._depends = depends

    def of(self, text: str, span: tuple[int, int], order: int = 0) -> tuple[str, ...]:
        """Return the fields whose values a piece of a text belongs to, the longest value first.

        Args:
            text: The text as it should be.
            span: Where the piece begins and ends; a piece without letters lies between two.
            order: Which paragraph of the document the text is, from 0.

        Returns:
            Paths, as ``parties[0].organisation.phone``; several where the data say a thing more than
            once, none for the wording of the template.
        """
        plain = level(text)
        found: dict[str, tuple[int, int]] = {}
        for each in self._printed:
            for match in each.pattern.finditer(plain):
                if _touches(match.span(), span):
                    found[each.path] = max(found.get(each.path, (0, 0)), match.span(), key=_length)
        longest = max(map(_length, found.values()), default=0)
        best = [path for path, held in found.items() if _length(held) == longest]
        return tuple(
            next((inner for inner in found if _is_part(inner, path, found[inner], span)), path)
            for path in self._deciding(self._nearest(best, plain), order)
        )

    def within(self, text: str) -> tuple[str, ...]:
        """Return the fields whose values a text holds, the longest first; numbers aside."""
        plain = level(text)
        found: dict[str, int] = {}
        for each in self._printed:
            if not each.is_figure and (match := each.pattern.search(plain)) is not None:
                found[each.path] = max(found.get(each.path, 0), _length(match.span()))
        return tuple(sorted(found, key=lambda path: -found[path]))

    @cached_property
    def _printed(self) -> list[_Printed]:
        values = dict(fields(self._agreement))
        printed = [
            _Printed(path, re.compile(pattern, re.IGNORECASE), type(value) is int)
            for path, value in values.items()
            if not path.startswith(_UNPRINTED) and _FORMS not in path
            for pattern in _patterns(value)
        ]
        for name, _, form, path in self._forms:
            if path is not None:
                home = path.partition(_FORMS)[0]
                written = [
                    (home, name),
                    (home, form.text),
                    *_surname(home, values[home], form.text),
                ]
                printed += [
                    _Printed(each, re.compile(_text(text), re.IGNORECASE)) for each, text in written
                ]
        return list(dict.fromkeys(printed))

    def _deciding(self, paths: list[str], order: int) -> list[str]:
        """Return those of some fields that a paragraph depends on: wording may read like a value."""
        depends = self._depends
        return [path for path in paths[:_MOST] if depends is None or depends(path, order)]

    def _nearest(self, paths: list[str], text: str) -> list[str]:
        """Return those of some fields whose neighbours in the data stand in the text, too."""
        if len(paths) < _LEAST:
            return paths
        around = self.within(text)
        near = {path: sum(_is_near(each, path) for each in around) for path in paths}
        return [path for path in paths if near[path] == max(near.values())]


def _is_near(path: str, other: str) -> int:
    """Return how near a field stands to another one: below it, beside it, or not at all."""
    home = other.rpartition(".")[0]
    return 2 * path.startswith(f"{other}.") + (path != other and path.startswith(f"{home}."))


def _touches(held: tuple[int, int], span: tuple[int, int]) -> bool:
    """Tell whether a value holds a piece of a text, or the place between two of its letters."""
    if span[0] == span[1]:
        return held[0] < span[0] < held[1]
    return held[0] < span[1] and span[0] < held[1]


def _length(span: tuple[int, int]) -> int:
    return span[1] - span[0]


def _is_part(path: str, whole: str, held: tuple[int, int], span: tuple[int, int]) -> bool:
    """Tell whether a field is a part of another one, as a surname is of a person, and holds a piece."""
    return path.startswith(f"{whole}.") and held[0] <= span[0] and span[1] <= held[1]


def _surname(path: str, value: object, form: str) -> Iterator[tuple[str, str]]:
    """Yield the surname in a form of a full name, where both have as many words."""
    surname = getattr(value, "surname", None)
    if surname is not None:
        words, count = form.split(), len(surname.split())
        if len(words) == len(f"{getattr(value, 'given_names', '')} {surname}".split()):
            yield f"{path}.surname", " ".join(words[-count:])
            yield f"{path}.given_names", " ".join(words[:-count])


def _patterns(value: object) -> Iterator[str]:
    if isinstance(value, Contact | Representative):
        yield _text(value.full_name)
    elif isinstance(value, KnownText):
        yield from (_text(value.text_in(language)) for language in Language)
    elif isinstance(value, bool):
        return
    elif isinstance(value, int):
        yield _FIGURES.format(value)
    elif isinstance(value, datetime.date):
        for variety in Variety:
            yield from (_text(format_date(value, variety, style=style)) for style in DateStyle)
    elif isinstance(value, LegalForm):
        yield from map(_text, (value.value, value.long_lt, value.en))
    elif isinstance(value, str) and not isinstance(value, Enum) and len(value.strip()) >= _LEAST:
        yield _text(value)


def _text(text: str) -> str:
    words = map(re.escape, level(text).split())
    return r"(?<!\w)" + r"\s+".join(words) + r"(?!\w)"
