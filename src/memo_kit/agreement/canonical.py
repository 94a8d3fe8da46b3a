"""The data of an agreement in one way of writing, whatever file they came from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic_core import to_json

from memo_kit.agreement.agreement import Agreement

__all__ = ["canonical", "canonical_data"]


def canonical(data: Mapping[str, Any]) -> bytes:
    """Return data as JSON: keys sorted, no spaces, UTF-8.

    Args:
        data: Plain data: mappings, lists, texts, numbers.

    Example:
        >>> canonical({"b": "ą", "a": [1, True]}).decode()
        '{"a":[1,true],"b":"ą"}'
    """
    return to_json(_sorted(data))


def canonical_data(agreement: Agreement) -> dict[str, Any]:
    """Return an agreement as plain data; a data file that says them gives the same agreement.

    Fields that have their default are said, too, so that equal agreements give equal data.

    Args:
        agreement: The agreement.
    """
    said: dict[str, Any] = _stated(agreement.model_dump(mode="json"))
    return said


def _stated(value: Any) -> Any:  # noqa: ANN401 - data of any type
    """Return data without fields that say nothing; what is left out on purpose says ``none``."""
    if isinstance(value, Mapping):
        return {key: _stated(inner) for key, inner in value.items() if inner is not None}
    return [_stated(item) for item in value] if isinstance(value, list) else value


def _sorted(value: Any) -> Any:  # noqa: ANN401 - data of any type
    if isinstance(value, Mapping):
        return {key: _sorted(value[key]) for key in sorted(value)}
    return [_sorted(item) for item in value] if isinstance(value, list) else value
