"""Rules about the list of sample values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass

from pydantic import BaseModel

from memo_kit.errors import DataError, Place

__all__ = ["SampleValueError", "samples_exist"]


class SampleValueError(DataError):
    """``sample_values`` names a field that the data do not have.

    A sample value that is not named correctly would pass for a fact. Each entry is the path of a
    field, as ``parties[0].representatives[0].surname``.
    """

    code = "data.sample-value"


def samples_exist(paths: Sequence[str], agreement: object) -> Iterator[DataError]:
    """Yield a fault for each path that leads to no field of the agreement."""
    for index, path in enumerate(paths):
        if not _leads_somewhere(path, agreement):
            yield SampleValueError(
                f"the data have no field “{path}”",
                hint="write the path of a field, as “parties[0].representatives[0].surname”",
                place=Place(path=f"sample_values[{index}]"),
            )


def _leads_somewhere(path: str, value: object) -> bool:
    for step in path.replace("[", ".").replace("]", "").split("."):
        inside = _children(value)
        if step not in inside:
            return False
        value = inside[step]
    return True


def _children(value: object) -> Mapping[str, object]:
    match value:
        case BaseModel():
            return {name: getattr(value, name) for name in type(value).model_fields}
        case tuple():
            return {str(index): item for index, item in enumerate(value)}
        case Mapping():
            return {str(key): item for key, item in value.items()}
        case _ if is_dataclass(value):
            return {field.name: getattr(value, field.name) for field in fields(value)}
        case _:
            return {}
