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
    """A value as a document may print it.

    Attributes:
        path: The field.
        pattern: Finds it.
        needle: What has to stand in a text that holds it, in small letters; nothing for a number.
    """

    path: str
    pattern: re.Pattern[str]
    needle: str


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
        lower = plain.lower()
        found: dict[str, int] = {}
        for each in self._printed:
            if each.needle and each.needle in lower and (match := each.pattern.search(plain)):
                found[each.path] = max(found.get(each.path, 0), _length(match.span()))
        return tuple(sorted(found, key=lambda path: -found[path]))

    @cached_property
    def _printed(self) -> list[_Printed]:
        values = dict(fields(self._agreement))
        printed = [
            shown
            for path, value in values.items()
            if not path.startswith(_UNPRINTED) and _FORMS not in path
            for shown in _shown(path, value)
        ]
        for name, _, form, path in self._forms:
            if path is not None:
                home = path.partition(_FORMS)[0]
                printed += [_text(home, name), _text(home, form.text)]
                printed += _parts(home, values[home], form.text)
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


def _parts(path: str, value: object, form: str) -> Iterator[_Printed]:
    """Yield the names and the surname in a form of a full name, where both have as many words."""
    surname = getattr(value, "surname", None)
    if surname is not None:
        words, count = form.split(), len(surname.split())
        if len(words) == len(f"{getattr(value, 'given_names', '')} {surname}".split()):
            yield _text(f"{path}.surname", " ".join(words[-count:]))
            yield _text(f"{path}.given_names", " ".join(words[:-count]))


def _shown(path: str, value: object) -> Iterator[_Printed]:
    """Yield how documents may show a value."""
    if type(value) is int:
        yield _Printed(path, re.compile(_FIGURES.format(value), re.IGNORECASE), "")
    yield from (_text(path, text) for text in _texts(value))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, Contact | Representative):
        yield value.full_name
    elif isinstance(value, KnownText):
        yield from (value.text_in(language) for language in Language)
    elif isinstance(value, datetime.date):
        for variety in Variety:
            yield from (format_date(value, variety, style=style) for style in DateStyle)
    elif isinstance(value, LegalForm):
        yield from (value.value, value.long_lt, value.en)
    elif isinstance(value, str) and not isinstance(value, Enum) and len(value.strip()) >= _LEAST:
        yield value


def _text(path: str, text: str) -> _Printed:
    words = level(text).split()
    pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, words)) + r"(?!\w)"
    return _Printed(path, re.compile(pattern, re.IGNORECASE), " ".join(words).lower())
