"""What a field of a model can hold, as far as it can be told before any data are there."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable, Mapping
from enum import Enum
from functools import cached_property, lru_cache
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    Final,
    Literal,
    NamedTuple,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from memo_kit.agreement.later import Later
from memo_kit.template.attributes import attribute_names

__all__ = ["ANYTHING", "Option", "Shape", "field_shape", "merged", "shape_of"]


class Option(NamedTuple):
    """One kind of value that a field can hold.

    Attributes:
        cls: Its class; None when it cannot be told.
        item: What its items are, when it is a list or a mapping.
    """

    cls: type | None
    item: Shape | None = None

    @property
    def is_list(self) -> bool:
        """Whether a loop can run over it."""
        return self.item is not None and not self.is_mapping

    @property
    def is_mapping(self) -> bool:
        """Whether its fields are keys that only the data know."""
        return self.cls is not None and issubclass(self.cls, Mapping)


class Shape(NamedTuple):
    """All kinds of value that a field can hold.

    Attributes:
        options: Each kind once, in the order of the model.
    """

    options: tuple[Option, ...]

    @property
    def present(self) -> tuple[Option, ...]:
        """What it can hold when it is neither missing nor filled in later."""
        return tuple(option for option in self.options if option.cls not in {NoneType, Later})

    @property
    def is_open(self) -> bool:
        """Whether it may hold something that cannot be told."""
        return any(option.cls is None for option in self.options)

    @property
    def items(self) -> Shape:
        """What the items of the lists among the options are."""
        return merged(option.item for option in self.present if option.item is not None)

    def describe(self) -> str:
        """Return the shape for people, as ``list of Party`` or ``date or none``."""
        return " or ".join(dict.fromkeys(map(_describe, self.options)))


ANYTHING: Final = Shape((Option(None),))


def shape_of(annotation: Any) -> Shape:  # noqa: ANN401 - a type expression has no better type
    """Return what a type annotation allows.

    Example:
        >>> shape_of(list[int] | None).describe()
        'list of int or none'
    """
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return shape_of(arguments[0])
    if origin in {Union, UnionType}:
        return merged(shape_of(argument) for argument in arguments)
    if origin is Literal:
        return merged(Shape((Option(type(argument)),)) for argument in arguments)
    if isinstance(annotation, TypeVar):
        return shape_of(annotation.__bound__) if annotation.__bound__ else ANYTHING
    if annotation is None:
        return Shape((Option(NoneType),))
    return _class_shape(origin or annotation, arguments)


@lru_cache(maxsize=4096)
def field_shape(cls: type, name: str) -> Shape | None:
    """Return what a field or property of a class holds, or None when there is no such field."""
    if name not in _names(cls):
        return None
    for ancestor in cls.__mro__:
        value = vars(ancestor).get(name)
        if isinstance(value, property) and value.fget is not None:
            return _returned(value.fget)
        if isinstance(value, cached_property):
            return _returned(value.func)
    return _annotated(cls).get(name, ANYTHING)


def merged(shapes: Iterable[Shape]) -> Shape:
    """Return what any of some shapes allows."""
    options = dict.fromkeys(option for shape in shapes for option in shape.options)
    return Shape(tuple(options)) if options else ANYTHING


def _class_shape(cls: Any, arguments: tuple[Any, ...]) -> Shape:  # noqa: ANN401 - as above
    if not isinstance(cls, type) or cls is Any:
        return ANYTHING
    if issubclass(cls, Mapping):
        value = shape_of(arguments[1]) if len(arguments) > 1 else ANYTHING
        return Shape((Option(cls, value),))
    if _is_list(cls):
        wanted = tuple(argument for argument in arguments if argument is not Ellipsis)
        return Shape((Option(cls, merged(map(shape_of, wanted))),))
    return Shape((Option(None if cls is object else cls),))


def _is_list(cls: type) -> bool:
    has_fields = hasattr(cls, "__pydantic_fields__") or hasattr(cls, "_fields")
    if has_fields or issubclass(cls, str | bytes | Enum):
        return False
    return issubclass(cls, Collection) or cls.__module__ == "collections.abc"


@lru_cache(maxsize=1024)
def _names(cls: type) -> frozenset[str]:
    return attribute_names(cls)


@lru_cache(maxsize=1024)
def _annotated(cls: type) -> dict[str, Shape]:
    if hasattr(cls, "__pydantic_fields__"):
        fields = cls.model_fields  # type: ignore[attr-defined]
        return {name: shape_of(field.annotation) for name, field in fields.items()}
    if dataclasses.is_dataclass(cls) or hasattr(cls, "_fields"):
        hints = get_type_hints(cls, include_extras=True)
        return {name: shape_of(annotation) for name, annotation in hints.items()}
    return {}


def _returned(getter: Any) -> Shape:  # noqa: ANN401 - a function of any kind
    try:
        return shape_of(get_type_hints(getter, include_extras=True).get("return", Any))
    except NameError:
        # The annotation names what only a type checker imports.
        return ANYTHING


def _describe(option: Option) -> str:
    if option.cls is None:
        return "anything"
    if option.item is not None:
        return f"{'mapping' if option.is_mapping else 'list'} of {option.item.describe()}"
    return {NoneType: "none", str: "text", bool: "yes or no", Later: "later"}.get(
        option.cls, option.cls.__name__
    )
