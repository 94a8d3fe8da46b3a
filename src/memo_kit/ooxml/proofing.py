"""The language of each run, so that Word's spelling check and screen readers know it."""

from __future__ import annotations

from memo_kit.ooxml.markup import Element
from memo_kit.ooxml.names import kind_of, w

__all__ = ["mark_language"]


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
        if properties.find(w("lang")) is None:
            # Only these may follow it (ISO/IEC 29500-1, 17.3.2.28).
            after = ("eastAsianLayout", "specVanish", "oMath", "rPrChange", "")
            position = len(properties)
            while position and kind_of(properties[position - 1].tag) in after:
                position -= 1
            properties.insert(position, properties.makeelement(w("lang"), {w("val"): tag}))
