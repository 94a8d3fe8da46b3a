"""What a field of a model can hold, as far as it can be told before any data are there."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Collection, Iterable, Mapping
from enum import Enum
from functools import cached_property, lru_cache
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    Final,
    Literal,
    NamedTuple,
    NewType,
    NotRequired,
    Required,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from memo_kit.agreement.later import Later
from memo_kit.template.attributes import attribute_names

__all__ = ["ANYTHING", "Absent", "Option", "Shape", "field_shape", "merged", "shape_of"]


class Absent:
    """Stands for nothing at all: a key that the data may lack, not even ``none``."""


class Option(NamedTuple):
    """One kind of value that a field can hold.

    Attributes:
        cls: Its class; None when it cannot be told.
        item: What its items are, when it is a list or a mapping.
        parts: What stands at each position of a tuple of fixed length; what the keys of a
            mapping are.
        value: The only value that it can be, as ``Literal["company"]`` says; ``...`` for any.
        filled: Whether it has items, characters or is true; None when it cannot be told.
        least: How many items or characters it has at least.
    """

    cls: type | None
    item: Shape | None = None
    parts: tuple[Shape, ...] = ()
    value: object = ...
    filled: bool | None = None
    least: int = 0

    @property
    def is_list(self) -> bool:
        """Whether a loop can run over it."""
        return self.item is not None and not self.is_mapping

    @property
    def is_mapping(self) -> bool:
        """Whether its fields are keys of a mapping."""
        return self.cls is not None and issubclass(self.cls, Mapping)

    @property
    def has_keys(self) -> bool:
        """Whether its fields are keys that only the data know."""
        return self.is_mapping and not hasattr(self.cls, "__required_keys__")


class Shape(NamedTuple):
    """All kinds of value that a field can hold.

    Attributes:
        options: Each kind once, in the order of the model.
    """

    options: tuple[Option, ...]

    @property
    def present(self) -> tuple[Option, ...]:
        """What it can hold when it is neither missing nor filled in later."""
        return tuple(option for option in self.options if option.cls not in _MISSING)

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
_MISSING: Final = frozenset((NoneType, Later, Absent))
_OPTIONAL: Final = Shape((Option(Absent),))


def shape_of(annotation: Any) -> Shape:  # noqa: ANN401 - a type expression has no better type
    """Return what a type annotation allows.

    Example:
        >>> shape_of(list[int] | None).describe()
        'list of int or none'
    """
    origin, arguments = get_origin(annotation), get_args(annotation)
    read = _FORMS.get(origin) or _FORMS.get(type(annotation))
    if read is not None:
        return read(annotation, arguments)
    if annotation is None:
        return Shape((Option(NoneType),))
    return _class_shape(origin or annotation, arguments)


def _annotated_shape(_: Any, arguments: tuple[Any, ...]) -> Shape:  # noqa: ANN401 - as above
    return _constrained(shape_of(arguments[0]), arguments[1:])


def _union(_: Any, arguments: tuple[Any, ...]) -> Shape:  # noqa: ANN401 - as above
    return merged(map(shape_of, arguments))


def _literal(_: Any, arguments: tuple[Any, ...]) -> Shape:  # noqa: ANN401 - as above
    return Shape(tuple(Option(type(each), value=each) for each in arguments))


def _required(_: Any, arguments: tuple[Any, ...]) -> Shape:  # noqa: ANN401 - as above
    return shape_of(arguments[0])


def _not_required(_: Any, arguments: tuple[Any, ...]) -> Shape:  # noqa: ANN401 - as above
    return merged((shape_of(arguments[0]), _OPTIONAL))


def _variable(annotation: Any, _: tuple[Any, ...]) -> Shape:  # noqa: ANN401 - as above
    return shape_of(annotation.__bound__) if annotation.__bound__ else ANYTHING


def _new_type(annotation: Any, _: tuple[Any, ...]) -> Shape:  # noqa: ANN401 - as above
    return shape_of(annotation.__supertype__)


# How each form of type expression is read that is no class.
_FORMS: Final[dict[object, Callable[[Any, tuple[Any, ...]], Shape]]] = {
    Annotated: _annotated_shape,
    Literal: _literal,
    NewType: _new_type,
    NotRequired: _not_required,
    Required: _required,
    TypeVar: _variable,
    Union: _union,
    UnionType: _union,
}


@lru_cache(maxsize=4096)
def field_shape(cls: type, name: str) -> Shape | None:
    """Return what a field or property of a class holds, or None when there is no such field."""
    if name not in _names(cls):
        return _annotated(cls).get(name) if hasattr(cls, "__required_keys__") else None
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
    if hasattr(cls, "__required_keys__"):
        return Shape((Option(cls),))
    if issubclass(cls, Mapping):
        key, value = map(shape_of, arguments) if len(arguments) > 1 else (ANYTHING, ANYTHING)
        return Shape((Option(cls, value, (key,)),))
    if _is_list(cls):
        wanted = tuple(argument for argument in arguments if argument is not Ellipsis)
        shapes = tuple(map(shape_of, wanted))
        fixed = issubclass(cls, tuple) and wanted == arguments and bool(shapes)
        return Shape((Option(cls, merged(shapes), shapes if fixed else (), filled=fixed or None),))
    return ANYTHING if _is_opaque(cls) else Shape((Option(cls),))


def _is_opaque(cls: type) -> bool:
    """Tell whether a class only tells Pydantic how to make values of another, as ``EmailStr``."""
    makes = hasattr(cls, "__get_pydantic_core_schema__")
    own = hasattr(cls, "__pydantic_fields__") or dataclasses.is_dataclass(cls) or _names(cls)
    plain = cls.__mro__[1:] == (object,) and not hasattr(cls, "text_in")
    return cls is object or (makes and plain and not own)


def _constrained(shape: Shape, constraints: Iterable[object]) -> Shape:
    """Return a shape whose texts and lists are as long as is demanded of them."""
    least = max(map(_least, constraints), default=0)
    if least == 0:
        return shape
    return Shape(
        tuple(
            option._replace(filled=True, least=least)
            if option.item is not None or option.cls is str
            else option
            for option in shape.options
        )
    )


def _least(constraint: object) -> int:
    nested: Iterable[object] = getattr(constraint, "metadata", ())
    own = getattr(constraint, "min_length", None) or 0
    return max(own, max(map(_least, nested), default=0))


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
        fields = cls.__pydantic_fields__
        return {
            name: _constrained(shape_of(field.annotation), field.metadata)
            for name, field in fields.items()
        }
    if hasattr(cls, "__required_keys__"):
        hints = get_type_hints(cls, include_extras=True)
        optional = cls.__optional_keys__  # type: ignore[attr-defined]
        return {
            # Where annotations are texts, the class itself does not know what they say.
            name: merged((shape_of(hint), _OPTIONAL))
            if name in optional and get_origin(hint) is not Required
            else shape_of(hint)
            for name, hint in hints.items()
        }
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
    return {NoneType: "none", str: "text", bool: "yes or no", Later: "later", Absent: "absent"}.get(
        option.cls, option.cls.__name__
    )
