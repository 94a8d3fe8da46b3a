"""The names that a template can use, taken from a mapping or an object."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from memo_kit.template.attributes import attribute_names
from memo_kit.template.shapes import Option, Shape, field_shape

__all__ = ["all_names", "name_of_model", "names_of", "names_of_model"]

_WORD_START = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def name_of_model(model: type) -> str:
    """Return how a template calls the whole of the data.

    Example:
        >>> class CooperationProtocol: ...
        >>> name_of_model(CooperationProtocol)
        'cooperation_protocol'
    """
    return _WORD_START.sub("_", model.__name__).lower()


def names_of(data: object, wanted: Iterable[str]) -> dict[str, object]:
    """Return the values of the names that a template uses; what the data lack is left out.

    Args:
        data: A mapping, or an object whose fields and public properties are the names.
        wanted: The names that the template uses.
    """
    if isinstance(data, Mapping):
        return {name: data[name] for name in wanted if name in data}
    known = attribute_names(type(data))
    found = {name: getattr(data, name) for name in wanted if name in known}
    whole = name_of_model(type(data))
    if whole in wanted and whole not in found:
        found[whole] = data
    return found


def all_names(data: object) -> list[str]:
    """Return all names that a template can use with some data."""
    known = data if isinstance(data, Mapping) else attribute_names(type(data))
    return [name for name in known if isinstance(name, str)]


def names_of_model(model: type) -> dict[str, Shape]:
    """Return the names that a template for a model can use, and what they hold.

    Args:
        model: A Pydantic model, or any class with fields.
    """
    whole = {name_of_model(model): Shape((Option(model),))}
    shapes = ((name, field_shape(model, name)) for name in attribute_names(model))
    return whole | {name: shape for name, shape in shapes if shape is not None}
