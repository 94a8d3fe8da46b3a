"""Values that a data file has to state: the value itself, ``later`` or ``none``.

What a source does not say is never left blank by accident. ``later`` leaves a
place to fill in Word; ``none`` leaves the clause out.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from memo_kit.agreement.later import LateKind, Later
from memo_kit.language.bilingual import Bilingual

__all__ = ["LATER", "NONE", "Stated"]

LATER = "later"
"""The word for a place to fill in Word."""

NONE = "none"
"""The word for what is left out."""


class Stated:
    """Marks a field whose value may be ``later`` or ``none`` besides its type.

    Args:
        later: What belongs in the place to fill, in both languages, when ``later`` is allowed.
        none: Whether ``none`` is allowed.

    Example:
        >>> import datetime
        >>> from typing import Annotated
        >>> from pydantic import TypeAdapter
        >>> label = Bilingual(lt="data", en="date")
        >>> adapter = TypeAdapter(Annotated[datetime.date | Later, Stated(later=label)])
        >>> adapter.validate_python("later").label.lt
        'data'
        >>> adapter.validate_python("2019-06-26")
        datetime.date(2019, 6, 26)
    """

    def __init__(self, *, later: Bilingual | None = None, none: bool = False) -> None:
        self.later = later
        self.none = none
        self._kind = LateKind.TEXT

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Build the check of the value itself, which the two words go around."""
        self._kind = _kind_of(self._value_type(source))
        return core_schema.no_info_wrap_validator_function(
            self._read,
            handler.generate_schema(self._value_type(source)),
            serialization=core_schema.wrap_serializer_function_ser_schema(self._write),
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Name the words beside the value, so that an editor offers them."""
        words = [{"const": word} for word in self.words]
        return {"anyOf": [handler(schema), *words]}

    @property
    def words(self) -> list[str]:
        """The words that may stand for the value."""
        return [LATER] * (self.later is not None) + [NONE] * self.none

    def _read(self, value: object, handler: core_schema.ValidatorFunctionWrapHandler) -> object:
        if self.later is not None and (value == LATER or isinstance(value, Later)):
            return Later(self.later, self._kind)
        if self.none and (value is None or value == NONE):
            return None
        return handler(value)

    def _write(self, value: object, handler: core_schema.SerializerFunctionWrapHandler) -> object:
        if isinstance(value, Later):
            return LATER
        return NONE if value is None and self.none else handler(value)

    def _value_type(self, source: object) -> Any:  # noqa: ANN401 - a type expression has no better type
        words = {Later, NoneType} if self.none else {Later}
        kinds = tuple(kind for kind in get_args(source) if kind not in words)
        return Union[kinds]  # noqa: UP007 - built at run time


def _kind_of(declared: object) -> LateKind:
    """Return what will be typed for a value of a type that is filled in later."""
    kinds = {*_plain(declared)} - {NoneType}
    if datetime.date in kinds:
        return LateKind.DATE
    return LateKind.SAME if kinds <= {str, int} else LateKind.TEXT


def _plain(declared: Any) -> Iterator[Any]:  # noqa: ANN401 - a type expression has no better type
    """Yield the types of a union, without what is said of them besides."""
    if hasattr(declared, "__metadata__"):
        yield from _plain(declared.__origin__)
    elif get_origin(declared) in {Union, UnionType}:
        for each in get_args(declared):
            yield from _plain(each)
    else:
        yield declared
