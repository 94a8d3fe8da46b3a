"""Data that a document carries with it, in a part of its own."""

from __future__ import annotations

from typing import Final, NamedTuple

from memo_kit.ooxml.late import added_part, data_part
from memo_kit.ooxml.markup import DECLARATION, escape, parse
from memo_kit.ooxml.package import Package

__all__ = ["Embedded", "embedded", "with_embedded"]

_EMBEDDED_DATA: Final = "{3D66E78F-6E1C-5E35-BF00-D6A789502923}"
_SPACE: Final = "urn:memo-kit:data"
_LEFT_OUT: Final = "left-out"


class Embedded(NamedTuple):
    """Data in a document.

    Attributes:
        data: The data as JSON.
        left_out: The names of fields that were not put in.
    """

    data: bytes
    left_out: tuple[str, ...]


def with_embedded(package: Package, carried: Embedded) -> Package:
    """Return a document that carries data with it.

    Args:
        package: The document.
        carried: The data.
    """
    left_out = escape(" ".join(carried.left_out))
    text = escape(carried.data.decode())
    part = f'{DECLARATION}<data xmlns="{_SPACE}" {_LEFT_OUT}="{left_out}">{text}</data>'
    return added_part(package, part.encode(), _EMBEDDED_DATA)


def embedded(package: Package) -> Embedded | None:
    """Return the data that a document carries with it, or nothing.

    Args:
        package: The document.
    """
    part = data_part(package, _EMBEDDED_DATA)
    if part is None:
        return None
    root = parse(part, name="embedded data")
    text = "".join(str(each) for each in root.itertext())
    return Embedded(text.encode(), tuple(root.get(_LEFT_OUT, "").split()))
