"""Every field of a data file: what it may hold, whether it is needed, what it says."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Literal, get_origin, get_type_hints

from memo_kit.agreement.memorandum import Memorandum
from memo_kit.agreement.model import Model
from memo_kit.agreement.organisation import LegalForm
from memo_kit.agreement.protocol import CooperationProtocol
from memo_kit.agreement.sentence import sentences
from memo_kit.agreement.text import KnownText
from tools.reference.block import prose, table
from tools.reference.value import describe, mentioned

__all__ = ["fields", "words"]

KINDS: tuple[type[Model], ...] = (Memorandum, CooperationProtocol)


def fields() -> str:
    """Return a section for each model, those of a whole file first."""
    return "\n\n".join(_model(model) for model in _reached() if issubclass(model, Model))


def words() -> str:
    """Return a section for each set of words, with the texts that they stand for."""
    sets = sorted(
        (each for each in _reached() if issubclass(each, Enum)), key=lambda each: each.__name__
    )
    return "\n\n".join(_set(each) for each in sets)


def _reached() -> list[type]:
    """Return the models and sets of words that data files are made of, in reading order."""
    found: dict[type, None] = dict.fromkeys(KINDS)
    waiting: list[type] = list(KINDS)
    while waiting:
        model = waiting.pop(0)
        if issubclass(model, Model):
            new = [each for each in _mentioned(model) if each not in found]
            found.update(dict.fromkeys(new))
            waiting = [*dict.fromkeys(new), *waiting]
    return list(found)


def _mentioned(model: type[Model]) -> Iterator[type]:
    hints = get_type_hints(model, include_extras=True)
    for name in model.model_fields:
        yield from mentioned(hints[name])


def _model(model: type[Model]) -> str:
    hints = get_type_hints(model, include_extras=True)
    rows = [
        (
            f"`{name}`",
            describe(hints[name]),
            "yes" if field.is_required() else _default(field.default),
            prose(sentences(model).get(name)),
        )
        for name, field in sorted(
            model.model_fields.items(), key=lambda item: get_origin(hints[item[0]]) is not Literal
        )
    ]
    head = table(("field", "what it may hold", "needed", "what it says"), rows)
    return f"### {model.__name__}\n\n{prose(model.__doc__)}\n\n{head}"


def _default(value: object) -> str:
    if value is None or value in ((), {}):
        return "no"
    word = {True: "yes", False: "no"}[value] if isinstance(value, bool) else value
    return f"no: `{word}`"


def _set(words: type[Enum]) -> str:
    head = f"### {words.__name__}\n\n{prose(words.__doc__)}\n\n"
    if issubclass(words, KnownText):
        rows = [(f"`{word.value}`", word.pair.lt, word.pair.en) for word in words]
        return head + table(("word", "Lithuanian", "English"), rows)
    if issubclass(words, LegalForm):
        rows = [(f"`{word.value}`", word.long_lt, word.en) for word in words]
        return head + table(("word", "Lithuanian", "English"), rows)
    return head + "Words: " + ", ".join(f"`{word.value}`" for word in words) + "."
