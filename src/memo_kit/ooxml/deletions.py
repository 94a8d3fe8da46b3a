"""Text that a tracked change deletes, or moves away, and that is still in the file."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, takewhile
from typing import Final

from memo_kit.ooxml.markup import Element
from memo_kit.ooxml.names import kind_of

__all__ = ["deleted_texts", "is_in_deletion"]

_TEXTS: Final = ("{*}t", "{*}instrText", "{*}delText", "{*}delInstrText")
_CHANGES: Final = frozenset(("del", "moveFrom", "delText", "delInstrText"))
_ANY_CHANGE: Final = tuple(f"{{*}}{kind}" for kind in sorted(_CHANGES))


def deleted_texts(paragraph: Element) -> Iterator[str]:
    """Yield what tracked changes delete in a paragraph; what stands side by side reads as one.

    Args:
        paragraph: A paragraph; text boxes in it have paragraphs of their own.

    Example:
        >>> from memo_kit.ooxml.markup import parse
        >>> from memo_kit.ooxml.names import w
        >>> space = w("p")[1:-2]
        >>> change = "<del><r><delText>one </delText></r><r><delText>tag</delText></r></del>"
        >>> xml = f'<p xmlns="{space}"><r><t>kept</t></r>{change}</p>'
        >>> list(deleted_texts(parse(xml.encode(), name="a")))
        ['one tag']
    """
    # Most paragraphs have no tracked changes and are passed quickly.
    if next(paragraph.iter(*_ANY_CHANGE), None) is None:
        return
    texts = (
        node
        for node in paragraph.iter(*_TEXTS)
        if kind_of(node.tag) and _paragraph_of(node) is paragraph
    )
    for is_deleted, nodes in groupby(texts, _is_deleted):
        if is_deleted:
            yield "".join(node.text or "" for node in nodes)


def _paragraph_of(node: Element) -> Element:
    return next(around for around in node.iterancestors() if kind_of(around.tag) == "p")


def _is_deleted(node: Element) -> bool:
    around = (kind_of(each.tag) for each in (node, *node.iterancestors()))
    return not _CHANGES.isdisjoint(takewhile(lambda kind: kind != "p", around))


def is_in_deletion(node: Element) -> bool:
    """Tell whether a node stands anywhere inside text that a tracked change deletes or moves away."""
    around = (kind_of(each.tag) for each in (node, *node.iterancestors()))
    return not _CHANGES.isdisjoint(around)
