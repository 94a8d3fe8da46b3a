"""What the pages of a document are like: their size, their margins, where their numbers begin."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from memo_kit.ooxml.markup import Element, parent_of, parse
from memo_kit.ooxml.names import OFF, w
from memo_kit.ooxml.package import Package

__all__ = ["sheets"]

_LENGTHS: Final = (
    ("pgSz", "w", "width"),
    ("pgSz", "h", "height"),
    ("pgMar", "top", "top margin"),
    ("pgMar", "right", "right margin"),
    ("pgMar", "bottom", "bottom margin"),
    ("pgMar", "left", "left margin"),
    ("pgMar", "gutter", "gutter"),
)
# What Word takes for a page without a size: Letter.
_DEFAULTS: Final = {"width": 12240, "height": 15840}
_MEASURE: Final = re.compile(r"(-?[0-9]{1,6}(?:\.[0-9]{1,6})?)(mm|cm|in|pt|pc|pi|)")
_NUMBER: Final = re.compile("[0-9]{1,9}")
_TWIPS: Final = {"": 1, "pt": 20, "pc": 240, "pi": 240, "in": 1440, "mm": 56.6929, "cm": 566.929}


def sheets(package: Package) -> list[Mapping[str, int]]:
    """Return what the pages of each section are like, in reading order.

    Lengths are twips (1/20 pt); a first page of its own counts as 1, a number that no section starts
    anew as -1.

    Args:
        package: The document.

    Raises:
        TemplateError: If the text cannot be read.
    """
    root = parse(package.read(package.document), name=package.document)
    # What a tracked change keeps of a section is none.
    own = (each for each in root.iter(w("sectPr")) if parent_of(each).tag != w("sectPrChange"))
    return [_sheet(each) for each in own]


def _sheet(section: Element) -> Mapping[str, int]:
    lengths = {
        name: _twips(_value(section, kind, key), _DEFAULTS.get(name, 0))
        for kind, key, name in _LENGTHS
    }
    first = section.find(w("titlePg"))
    is_first = first is not None and first.get(w("val")) not in OFF
    start = _value(section, "pgNumType", "start")
    number = int(start) if _NUMBER.fullmatch(start) else -1
    return {**lengths, "first page of its own": int(is_first), "first page number": number}


def _value(section: Element, kind: str, key: str) -> str:
    found = section.find(w(kind))
    return "" if found is None else found.get(w(key), "")


def _twips(measure: str, default: int) -> int:
    found = _MEASURE.fullmatch(measure)
    return default if found is None else round(float(found[1]) * _TWIPS[found[2]])
