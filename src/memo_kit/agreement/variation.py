"""An agreement with one field said otherwise, to see what depends on it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from enum import Enum

from memo_kit.agreement.model import Model
from memo_kit.agreement.syntax.node import steps_of
from memo_kit.language.bilingual import Bilingual

__all__ = ["varied"]


def varied(agreement: object, path: str) -> object:
    """Return data with another value in one field; nothing is checked, because nobody signs it.

    Args:
        agreement: A model, or plain data.
        path: The field, as ``term.years``.

    Returns:
        The data; unchanged where a field has no other value.

    Example:
        >>> varied({"term": {"years": 3, "text": ("a", "b")}}, "term.text[1]")
        {'term': {'years': 3, 'text': ('a', 'bx')}}
        >>> varied({"term": {"years": 3}}, "term.years")
        {'term': {'years': 4}}
    """
    return _varied(agreement, [*steps_of(path)])


def _varied(value: object, steps: Sequence[str | int]) -> object:
    if not steps:
        return _other(value)
    step, *rest = steps
    if isinstance(step, int):
        items = list(value) if isinstance(value, list | tuple) else []
        return tuple(_varied(each, rest) if n == step else each for n, each in enumerate(items))
    if isinstance(value, Bilingual):
        halves = {"lt": value.lt, "en": value.en}
        return Bilingual(**halves | {step: f"{halves[step]}x"})
    if isinstance(value, Model):
        return value.model_copy(update={step: _varied(getattr(value, step), rest)})
    if isinstance(value, Mapping):
        return {**value, step: _varied(value[step], rest)}
    return value


def _other(value: object) -> object:
    if isinstance(value, Model):
        names = type(value).model_fields
        texts = {name: each for name in names if _is_text(each := getattr(value, name))}
        return value.model_copy(update={name: f"{each}x" for name, each in texts.items()})
    if isinstance(value, Bilingual):
        return Bilingual(lt=f"{value.lt}x", en=f"{value.en}x")
    if isinstance(value, Enum):
        return next((each for each in type(value) if each is not value), value)
    if _is_text(value):
        return f"{value}x"
    if isinstance(value, datetime.date):
        return value + datetime.timedelta(days=1)
    return value + 1 if isinstance(value, int) and not isinstance(value, bool) else value


def _is_text(value: object) -> bool:
    return isinstance(value, str) and not isinstance(value, Enum)
