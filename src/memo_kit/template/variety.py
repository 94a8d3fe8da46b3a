"""The variety of a language that Word marks text with, for its spelling and for screen readers.

A template for English is marked as British. A draft in Canadian English says so in every run, in
the styles and in its properties, or Word would underline “organize” and a PDF would be read
aloud in the wrong voice.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from memo_kit.language.language import Variety
from memo_kit.ooxml.package import Package

__all__ = ["marked_as", "marker"]


def marker(own: Variety | None, wanted: Variety | None) -> Callable[[bytes], bytes] | None:
    """Return what marks the text of a part with the variety that a template is filled in.

    Text marked with another language keeps its mark, and so does a template that is filled in
    another language than its own: its words do not change with the values.

    Args:
        own: The variety of the template.
        wanted: The variety of the values.

    Returns:
        None when nothing is to be marked anew.
    """
    if own is None or wanted is None or own is wanted or own.language is not wanted.language:
        return None
    changes = tuple(zip(_marks(own), _marks(wanted), strict=True))

    def mark(data: bytes) -> bytes:
        for old, new in changes:
            data = data.replace(old, new)
        return data

    return mark


def marked_as(
    package: Package, mark: Callable[[bytes], bytes], written: Collection[str]
) -> dict[str, bytes]:
    """Return the parts that differ when they are marked.

    Args:
        package: The template.
        mark: What marks a part.
        written: The parts that were filled, and marked already.
    """
    others = (name for name in package.names if name.endswith(".xml") and name not in written)
    marked = {name: mark(package.read(name)) for name in others}
    return {name: data for name, data in marked.items() if data != package.read(name)}


def _marks(variety: Variety) -> Iterator[bytes]:
    for element in ("lang", "themeFontLang"):
        yield f'<w:{element} w:val="{variety.value}"'.encode()
    yield f">{variety.value}</dc:language>".encode()
