"""On which page a paragraph stands: with the one that follows it, or at the top of a new one."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from memo_kit.ooxml.markup import Element
from memo_kit.ooxml.names import kind_of, w

__all__ = ["begin_page", "keep_with_next"]

# What stands before each of them (ISO/IEC 29500-1, 17.3.1.26).
_BEFORE_KEEPING: Final = frozenset(("pStyle",))
_BEFORE_BREAKING: Final = frozenset(("pStyle", "keepNext", "keepLines"))


def keep_with_next(paragraph: Element) -> None:
    """Keep a paragraph on the page of the one that follows, unless it says itself how it stands.

    Args:
        paragraph: The paragraph; changed in place.
    """
    _set(paragraph, "keepNext", _BEFORE_KEEPING)


def begin_page(block: Element) -> None:
    """Let a block begin a page.

    Args:
        block: A paragraph, or what begins with one; changed in place.
    """
    paragraph = next(block.iter(w("p")))
    for off in list(paragraph.iterfind(f"{w('pPr')}/{w('pageBreakBefore')}")):
        paragraph[0].remove(off)
    _set(paragraph, "pageBreakBefore", _BEFORE_BREAKING)


def _set(paragraph: Element, name: str, before: Collection[str]) -> None:
    properties = paragraph.find(w("pPr"))
    if properties is None:
        properties = paragraph.makeelement(w("pPr"), None)
        paragraph.insert(0, properties)
    if properties.find(w(name)) is None:
        position = sum(kind_of(each.tag) in before for each in properties)
        properties.insert(position, properties.makeelement(w(name), None))
