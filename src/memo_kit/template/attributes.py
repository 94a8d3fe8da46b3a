"""What a template may reach of an object: its data, never its works."""

from __future__ import annotations

from datetime import date
from enum import Enum
from functools import cached_property, lru_cache

from jinja2.runtime import LoopContext

__all__ = ["attribute_names", "reachable"]

_LOOP = frozenset(
    (
        "index", "index0", "first", "last", "length", "revindex", "revindex0", "depth", "depth0",
        "previtem", "nextitem", "cycle", "changed",
    )
)  # fmt: skip

_BUILT_IN: tuple[tuple[type, tuple[str, ...]], ...] = (
    (date, ("year", "month", "day")),
    (Enum, ("name", "value")),
)


def attribute_names(cls: type) -> frozenset[str]:
    """Return the names that a template may reach of the objects of a class.

    These are the fields of a model, a dataclass or a named tuple, computed fields and
    public properties. Methods, names with a leading underscore and what Pydantic itself
    adds (``model_…``) are out of reach, so that no template can run code.

    Example:
        >>> from memo_kit.language.bilingual import Bilingual
        >>> sorted(attribute_names(Bilingual))
        ['en', 'lt']
        >>> attribute_names(str)
        frozenset()
    """
    return _names(cls)


@lru_cache(maxsize=4096)
def _names(cls: type) -> frozenset[str]:
    if issubclass(cls, LoopContext):
        return _LOOP
    names: set[str] = set()
    for known, own in _BUILT_IN:
        if issubclass(cls, known):
            names.update(own)
    for source in ("__pydantic_fields__", "__pydantic_computed_fields__", "__dataclass_fields__"):
        names.update(getattr(cls, source, ()))
    if issubclass(cls, tuple):
        names.update(getattr(cls, "_fields", ()))
    for ancestor in cls.__mro__:
        names.update(
            name
            for name, value in vars(ancestor).items()
            if isinstance(value, property | cached_property)
        )
    return frozenset(name for name in names if reachable(name))


def reachable(name: str) -> bool:
    """Tell whether a name is public."""
    return not name.startswith(("_", "model_"))
