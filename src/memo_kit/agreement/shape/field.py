"""What the models know about a field: its words, its own fields, its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Self, Union, get_args, get_origin

from annotated_types import MinLen
from pydantic import BaseModel

from memo_kit.agreement.later import Later
from memo_kit.agreement.model import Asked
from memo_kit.agreement.sentence import sentences
from memo_kit.agreement.stated import Stated
from memo_kit.agreement.text import WordOrOwn
from memo_kit.language.bilingual import Bilingual
from memo_kit.language.language import Language

__all__ = ["Field", "field_at", "fields_of"]


@dataclass(frozen=True)
class Field:
    """A place in the data that a value can stand at.

    Attributes:
        type: What the value may be, without its marks.
        marks: What is known besides, as that ``none`` is allowed.
        sentence: What the value is, for people.
        required: Whether the value has to be given.
        default: The value when none is given.
    """

    type: Any
    marks: tuple[object, ...] = ()
    sentence: str = ""
    required: bool = True
    default: object = None

    @classmethod
    def of(cls, annotation: object) -> Self:
        """Return the field of a type expression, with its marks set apart."""
        if get_origin(annotation) is Annotated:
            inner, *marks = get_args(annotation)
            return cls(inner, tuple(marks))
        return cls(annotation)

    @property
    def kinds(self) -> tuple[Any, ...]:
        """The types of value, but for the words ``none`` and ``later``."""
        return tuple(kind for kind in _flat(self.type) if kind not in {Later, NoneType})

    @property
    def words(self) -> tuple[str, ...]:
        """The words that may stand for the value, in the order of the documentation."""
        words = [word for kind in self.kinds for word in _words(kind)]
        for mark in self.marks:
            if isinstance(mark, Stated):
                words += mark.words
        return tuple(words)

    @property
    def takes_words_only(self) -> bool:
        """Whether nothing but certain words can be the value."""
        return all(any(_words(kind)) and not _fields(kind) for kind in self.kinds)

    @property
    def takes_own(self) -> bool:
        """Whether the value is a known word or the user's own."""
        return any(isinstance(mark, WordOrOwn) for mark in self.marks)

    @property
    def asked(self) -> bool:
        """Whether a starter file asks for the value although it may be left out."""
        return any(isinstance(mark, Asked) for mark in self.marks)

    @property
    def fields(self) -> Mapping[str, Field]:
        """The fields inside the value, by name; none when it is a single value or a list."""
        return next((fields for kind in self.kinds if (fields := _fields(kind))), {})

    @property
    def item(self) -> Field | None:
        """What each item of the list is; none when the value is no list."""
        lists = (kind for kind in self.kinds if get_origin(kind) is tuple)
        return next((Field.of(get_args(kind)[0]) for kind in lists), None)

    @property
    def least(self) -> int:
        """How many items the list has at least, or one where that is not said."""
        limits = (mark.min_length for mark in self.marks if isinstance(mark, MinLen))
        return next(limits, 1)

    @property
    def entry(self) -> Field | None:
        """What stands under each word of a table such as that of Lithuanian forms."""
        tables = (kind for kind in self.kinds if get_origin(kind) is Mapping)
        return next((Field.of(get_args(kind)[1]) for kind in tables), None)

    @property
    def entry_words(self) -> tuple[str, ...]:
        """The words that a table may have entries for."""
        tables = (kind for kind in self.kinds if get_origin(kind) is Mapping)
        return tuple(word for kind in tables for word in _words(get_args(kind)[0]))

    def into(self, step: str | int) -> Field | None:
        """Return what stands a step further inside, or None where nothing can."""
        if isinstance(step, int):
            return self.item
        return self.fields.get(step) or self.entry


def fields_of(model: type[BaseModel]) -> Mapping[str, Field]:
    """Return the fields of a model by name, in the order of the documentation."""
    said = sentences(model)
    return {
        name: Field(
            type=info.annotation,
            marks=tuple(info.metadata),
            sentence=said.get(name, ""),
            required=info.is_required(),
            default=info.get_default(call_default_factory=False),
        )
        for name, info in model.model_fields.items()
    }


def field_at(model: type[BaseModel], steps: Sequence[str | int]) -> Field | None:
    """Return the field that a way through the data leads to, or None where nothing can stand."""
    field: Field | None = Field(model)
    for step in steps:
        field = field.into(step) if field is not None else None
    return field


def _fields(kind: object) -> Mapping[str, Field]:
    if kind is Bilingual:
        return {language.value: Field(str) for language in Language}
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return fields_of(kind)
    return {}


def _flat(annotation: object) -> Iterator[object]:
    if get_origin(annotation) in {Union, UnionType}:
        for part in get_args(annotation):
            yield from _flat(part)
    elif get_origin(annotation) is Annotated:
        yield from _flat(get_args(annotation)[0])
    else:
        yield annotation


def _words(kind: object) -> Iterator[str]:
    if kind is bool:
        yield from ("yes", "no")
    elif get_origin(kind) is Literal:
        yield from map(str, get_args(kind))
    elif isinstance(kind, type) and issubclass(kind, Enum):
        yield from (str(member.value) for member in kind)
    else:
        yield from getattr(kind, "SHORTHANDS", ())
