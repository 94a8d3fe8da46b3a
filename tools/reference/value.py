"""What a field of a data file may hold, in words."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from annotated_types import Ge, Le, MaxLen, MinLen
from pydantic.fields import FieldInfo

from memo_kit.agreement.later import Later
from memo_kit.agreement.model import Line, Model, Phrase
from memo_kit.agreement.stated import Stated
from memo_kit.agreement.text import WordOrOwn
from memo_kit.language.bilingual import Bilingual

__all__ = ["ValueUnknownError", "describe", "mentioned"]

_KINDS_OF_TEXT = {
    get_args(Line)[-1]: "a line of text",
    get_args(Phrase)[-1]: "a part of a sentence",
}
_PLAIN: dict[object, str] = {
    bool: "`yes` or `no`",
    datetime.date: "a day, as `2019-06-26`",
    int: "a whole number",
}
_FEW = 4


class ValueUnknownError(Exception):
    """A field has a type that the reference has no words for."""


def describe(annotation: Any) -> str:  # noqa: ANN401 - a type expression has no better type
    """Return what a value of a type is.

    Args:
        annotation: The type as it is written under a model, with its annotations.

    Raises:
        ValueUnknownError: If there are no words for it.

    Example:
        >>> describe(Line)
        'a line of text'
        >>> describe(tuple[Line, ...])
        'a list: a line of text'
    """
    value, marks = _parted(annotation)
    for mark in marks:
        if isinstance(mark, Stated):
            words = " or ".join(f"`{word}`" for word in mark.words)
            return f"{_bare(value, marks)}; or {words}"
        if isinstance(mark, WordOrOwn):
            return f"{describe(mark.words)}, or your own: {describe(mark.own)}"
    return _bare(value, marks)


def mentioned(annotation: Any) -> list[type]:  # noqa: ANN401 - the same
    """Return the models and sets of words that a type names, in order."""
    value, marks = _parted(annotation)
    found: list[type] = []
    for mark in marks:
        if isinstance(mark, WordOrOwn):
            return [*mentioned(mark.words), *mentioned(mark.own)]
    if isinstance(value, type) and issubclass(value, Model | Enum):
        found.append(value)
    for part in get_args(value):
        found += mentioned(part)
    return found


def _parted(annotation: Any) -> tuple[Any, tuple[Any, ...]]:  # noqa: ANN401 - the same
    """Return a type without its annotations, and these."""
    if get_origin(annotation) is Annotated:
        value, *marks = get_args(annotation)
        flat = [each for mark in marks for each in _constraints(mark)]
        return value, tuple(flat)
    return annotation, ()


def _constraints(mark: Any) -> list[Any]:  # noqa: ANN401 - an annotation may be anything
    return list(mark.metadata) if isinstance(mark, FieldInfo) else [mark]


def _bare(value: Any, marks: tuple[Any, ...]) -> str:  # noqa: ANN401 - the same
    origin = get_origin(value)
    if origin in {Union, UnionType}:
        parts = [part for part in get_args(value) if part not in {Later, NoneType}]
        return " or ".join(describe(part) for part in parts)
    if origin is Literal:
        return _words(get_args(value))
    if origin is tuple:
        return f"{_how_many(marks)}: {describe(get_args(value)[0])}"
    if isinstance(origin, type) and issubclass(origin, Mapping):
        key, item = get_args(value)
        return f"a mapping: {describe(key)}, each with {describe(item)}"
    if isinstance(value, type):
        return _named(value, marks)
    raise ValueUnknownError(value)


def _named(value: type, marks: tuple[Any, ...]) -> str:
    if value is str:
        return next((text for mark, text in _KINDS_OF_TEXT.items() if mark in marks), "a text")
    if value is Bilingual:
        (half,) = [mark.half for mark in marks if hasattr(mark, "half")]
        return f"`lt` and `en`, each {describe(half)}"
    if issubclass(value, Enum):
        words = _words([member.value for member in value])
        return words if len(value) <= _FEW else f"a word of [{value.__name__}](#{_anchor(value)})"
    if issubclass(value, Model):
        return f"[{value.__name__}](#{_anchor(value)})"
    if value in _PLAIN:
        return f"{_PLAIN[value]}{_range(marks)}"
    raise ValueUnknownError(value)


def _anchor(value: type) -> str:
    return value.__name__.lower()


def _words(values: tuple[object, ...] | list[object]) -> str:
    *first, last = [f"`{value}`" for value in values]
    return f"{', '.join(first)} or {last}" if first else last


def _range(marks: tuple[Any, ...]) -> str:
    limits: list[object] = [mark.ge for mark in marks if isinstance(mark, Ge)]
    limits += [mark.le for mark in marks if isinstance(mark, Le)]
    return f", {' to '.join(map(str, limits))}" if limits else ""


def _how_many(marks: tuple[Any, ...]) -> str:
    least = next((mark.min_length for mark in marks if isinstance(mark, MinLen)), 0)
    most = next((mark.max_length for mark in marks if isinstance(mark, MaxLen)), None)
    if most is not None:
        return f"a list of {least} to {most}"
    return f"a list of at least {least}" if least else "a list"
