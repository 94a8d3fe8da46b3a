"""The language of each run, so that Word's spelling check and screen readers know it."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from memo_kit.ooxml.markup import Element
from memo_kit.ooxml.names import kind_of, w

__all__ = ["mark_language", "mark_numbers"]


# Only these may follow it (ISO/IEC 29500-1, 17.3.2.28).
_AFTER: Final = frozenset(("eastAsianLayout", "specVanish", "oMath", "rPrChange", ""))
_AFTER_MARK: Final = frozenset(("sectPr", "pPrChange"))


def mark_language(root: Element, tag: str) -> None:
    """Mark the runs that name no language with the one of their text.

    Args:
        root: What holds the runs; changed in place.
        tag: The language, as ``lt-LT``.
    """
    for run in root.iter(w("r")):
        properties = run.find(w("rPr"))
        if properties is None:
            properties = run.makeelement(w("rPr"), None)
            run.insert(0, properties)
        _mark(properties, tag)


def mark_numbers(root: Element, tag: str) -> None:
    """Mark the ends of paragraphs, too: Word writes the number of a paragraph in their language.

    Args:
        root: What holds the paragraphs; changed in place.
        tag: The language, as ``en-GB``.
    """
    for paragraph in root.iter(w("p")):
        properties = paragraph.find(w("pPr"))
        if properties is None:
            continue
        mark = properties.find(w("rPr"))
        if mark is None:
            mark = properties.makeelement(w("rPr"), None)
            _insert(properties, mark, _AFTER_MARK)
        _mark(mark, tag)


def _mark(properties: Element, tag: str) -> None:
    if properties.find(w("lang")) is None:
        _insert(properties, properties.makeelement(w("lang"), {w("val"): tag}), _AFTER)


def _insert(properties: Element, element: Element, after: Collection[str]) -> None:
    position = len(properties)
    while position and kind_of(properties[position - 1].tag) in after:
        position -= 1
    properties.insert(position, element)
