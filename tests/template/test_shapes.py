"""What a type annotation says of a field."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Mapping, Sequence
from enum import Enum
from functools import cached_property
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    Generic,
    Literal,
    NamedTuple,
    NewType,
    NotRequired,
    Required,
    TypeVar,
)

import pytest
from pydantic import BaseModel, EmailStr, Field, StringConstraints
from typing_extensions import TypedDict

from memo_kit.agreement.later import Later
from memo_kit.template.shapes import ANYTHING, Option, field_shape, shape_of

if TYPE_CHECKING:
    from decimal import Decimal

T = TypeVar("T", bound=datetime.date)
U = TypeVar("U")
Code = NewType("Code", str)


class Row(TypedDict, total=False):
    """A row."""

    number: Required[int]
    text: NotRequired[str]
    more: str


class Sheet(BaseModel):
    """A sheet."""

    title: Annotated[str, Field(min_length=1)]
    names: list[str] = Field(min_length=1)
    rows: Annotated[list[Row], Field(max_length=3)]

    @property
    def hidden_type(self) -> Decimal:
        """What only a type checker can name."""
        raise AssertionError

    @cached_property
    def first(self) -> Row:
        """The first row."""
        raise AssertionError


class Kind(Enum):
    """A kind."""

    A = "a"


class Pair(NamedTuple):
    """A pair."""

    left: str
    right: int


@dataclasses.dataclass
class Box(Generic[U]):
    """A box."""

    size: int
    content: "list[str] | None" = None  # noqa: UP037 - a type in quotation marks


@pytest.mark.parametrize(
    ("annotation", "text"),
    [
        (str, "text"),
        (bool, "yes or no"),
        (Annotated[int | None, Field(gt=1)], "int or none"),
        (None, "none"),
        (list, "list of anything"),
        (Sequence[Later], "list of later"),
        (dict[str, int], "mapping of int"),
        (Mapping, "mapping of anything"),
        (tuple[int, ...], "list of int"),
        (frozenset[Kind], "list of Kind"),
        (Literal["a", 1], "text or int"),
        (T, "date"),
        (Code, "text"),
        (BaseModel, "anything"),
        (EmailStr, "anything"),
        (Row, "Row"),
        (U, "anything"),
        (Any, "anything"),
        (object, "anything"),
        (Pair, "Pair"),
        ("a name", "anything"),
        (Box[int], "Box"),
    ],
)
def test_an_annotation_says_what_a_field_can_hold(annotation: object, text: str) -> None:
    """Any type of Python's."""
    assert shape_of(annotation).describe() == text


def test_fields_of_any_class_are_known() -> None:
    """Dataclasses, named tuples, enums; what nobody annotated can be anything."""
    assert str(field_shape(Pair, "right")).count("int") == 1
    content = field_shape(Box, "content")
    assert content is not None
    assert content.describe() == "list of text or none"
    assert field_shape(Box, "nope") is None
    value = field_shape(Kind, "value")
    assert value is not None
    assert value.describe() == "anything"


def test_the_keys_of_a_typed_mapping_are_known() -> None:
    """Those that are not required may be absent."""
    shapes = [field_shape(Row, name) for name in ("number", "text", "more", "nope")]
    assert [shape and shape.describe() for shape in shapes] == [
        "int",
        "text or absent",
        "text or absent",
        None,
    ]


def test_properties_have_the_type_that_they_return() -> None:
    """As far as it can be read while the program runs."""
    assert field_shape(Sheet, "hidden_type") == ANYTHING
    first = field_shape(Sheet, "first")
    assert first is not None
    assert first.describe() == "Row"


@pytest.mark.parametrize(
    ("shape", "filled"),
    [
        (field_shape(Sheet, "title"), True),
        (field_shape(Sheet, "names"), True),
        (field_shape(Sheet, "rows"), None),
        (shape_of(Annotated[list[str], Field(min_length=2)]), True),
        (shape_of(Annotated[str, StringConstraints(min_length=1)]), True),
        (shape_of(Annotated[list[str], Field(min_length=0)]), None),
        (shape_of(tuple[int, str]), True),
        (shape_of(tuple[int, ...]), None),
    ],
)
def test_a_least_length_says_that_a_list_is_never_empty(shape: Any, filled: bool | None) -> None:  # noqa: ANN401, FBT001
    """However the model demands it."""
    (option,) = shape.options
    assert option.filled is filled


def test_a_tuple_keeps_what_stands_where() -> None:
    """And a mapping what its keys are, and a literal its value."""
    (pair,) = shape_of(tuple[str, int]).options
    assert [part.describe() for part in pair.parts] == ["text", "int"]
    (mapping,) = shape_of(dict[int, str]).options
    assert [part.describe() for part in mapping.parts] == ["int"]
    assert shape_of(Literal["a", 1]).options == (Option(str, value="a"), Option(int, value=1))
