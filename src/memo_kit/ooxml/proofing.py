"""The language of each run, so that Word's spelling check and screen readers know it."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from memo_kit.ooxml.markup import Element, added, child
from memo_kit.ooxml.names import kind_of, w

__all__ = ["mark_language", "mark_numbers"]
_RUN, _RUN_PROPERTIES, _PROPERTIES = w("r"), w("rPr"), w("pPr")
_LANGUAGE, _VALUE = w("lang"), w("val")
# Only these may follow it (ISO/IEC 29500-1, 17.3.2.28).
_AFTER: Final = frozenset(("eastAsianLayout", "specVanish", "oMath", "rPrChange", ""))
_AFTER_MARK: Final = frozenset(("sectPr", "pPrChange"))


def mark_language(root: Element, tag: str) -> None:
    """Mark the runs that name no language with the one of their text.

    Args:
        root: What holds the runs; changed in place.
        tag: The language, as ``lt-LT``.
    """
    for run in root.iter(_RUN):
        properties = child(run, _RUN_PROPERTIES)
        if properties is None:
            properties = added(run, _RUN_PROPERTIES)
            run.insert(0, properties)
        _mark(properties, tag)


def mark_numbers(root: Element, tag: str) -> None:
    """Mark the ends of paragraphs, too: Word writes the number of a paragraph in their language.

    Args:
        root: What holds the paragraphs; changed in place.
        tag: The language, as ``en-GB``.
    """
    for properties in root.iter(_PROPERTIES):
        mark = child(properties, _RUN_PROPERTIES)
        if mark is None:
            mark = _inserted(properties, _RUN_PROPERTIES, _AFTER_MARK)
        _mark(mark, tag)


def _mark(properties: Element, tag: str) -> None:
    if child(properties, _LANGUAGE) is None:
        _inserted(properties, _LANGUAGE, _AFTER).set(_VALUE, tag)


def _inserted(properties: Element, name: str, after: Collection[str]) -> Element:
    """Add an element before those that may only follow it."""
    element = added(properties, name)
    last = position = len(properties) - 1
    while position and kind_of(properties[position - 1].tag) in after:
        position -= 1
    if position < last:
        properties.insert(position, element)
    return element
