"""Making what was written for a whole page stand in half of it."""

from __future__ import annotations

from typing import Final

from memo_kit.ooxml.markup import Element, build
from memo_kit.ooxml.names import kind_of, w

__all__ = ["indents_of", "narrow"]

# The part of a column that an indent may take before nothing is left to write in.
_MOST: Final = 0.5


def indents_of(styles: Element) -> dict[str, int]:
    """Return how far each paragraph style is indented from the left, in twentieths of a point.

    Args:
        styles: The root of the part with the styles.
    """
    own: dict[str, int | None] = {}
    bases: dict[str, str] = {}
    for style in styles.iterchildren(w("style")):
        key = style.get(w("styleId"), "")
        indent = style.find(f"{w('pPr')}/{w('ind')}")
        left = indent.get(w("left")) if indent is not None else None
        own[key] = int(left) if left is not None and left.lstrip("-").isdigit() else None
        base = style.find(w("basedOn"))
        bases[key] = base.get(w("val"), "") if base is not None else ""
    return {key: _inherited(key, own, bases) for key in own}


def narrow(block: Element, width: int, whole: int, indents: dict[str, int]) -> None:
    """Fit a block of a page into a column.

    Tables shrink in proportion. A paragraph that is indented so far that the column leaves it
    no room stands at the right edge instead.

    Args:
        block: A paragraph or a table; changed in place.
        width: The width of the column, in twentieths of a point.
        whole: The width that it was made for.
        indents: The indents of the styles.
    """
    if kind_of(block.tag) == "p":
        style = block.find(f"{w('pPr')}/{w('pStyle')}")
        if style is not None and indents.get(style.get(w("val"), ""), 0) > width * _MOST:
            _to_the_right(block)
        return
    for node in block.iter(w("tblW"), w("gridCol"), w("tcW"), w("tblInd")):
        size = node.get(w("w"), "")
        if node.get(w("type"), "dxa") == "dxa" and size.lstrip("-").isdigit():
            node.set(w("w"), str(int(size) * width // whole))


def _inherited(key: str, own: dict[str, int | None], bases: dict[str, str]) -> int:
    seen: set[str] = set()
    while key and key not in seen:
        seen.add(key)
        indent = own.get(key)
        if indent is not None:
            return indent
        key = bases.get(key, "")
    return 0


def _to_the_right(paragraph: Element) -> None:
    properties = next(paragraph.iterchildren(w("pPr")))
    for name in ("ind", "jc"):
        for node in list(properties.iterchildren(w(name))):
            properties.remove(node)
    # Only these may follow (ISO/IEC 29500-1, 17.3.1.26).
    after = ("textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId",
             "cnfStyle", "rPr", "sectPr", "pPrChange", "mirrorIndents", "suppressOverlap")  # fmt: skip
    position = sum(kind_of(node.tag) not in after for node in properties)
    for markup in ('<w:ind w:left="0"/>', '<w:jc w:val="right"/>'):
        properties.insert(position, build(paragraph, markup))
        position += 1
