"""The variety of a language that Word marks text with, for its spelling and for screen readers.

A template for English is marked as British. A draft in Canadian English says so in every run, in
the styles and in its properties, or Word would underline “organize” and a PDF would be read
aloud in the wrong voice.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from memo_kit.language.language import Variety
from memo_kit.ooxml.package import Package

__all__ = ["marked_as"]


def marked_as(
    package: Package, written: Mapping[str, bytes], own: Variety | None, wanted: Variety | None
) -> dict[str, bytes]:
    """Return the parts of a filled template, marked with the variety that it was filled in.

    Text marked with another language keeps its mark, and so does a template that is filled in
    another language than its own: its words do not change with the values.

    Args:
        package: The template.
        written: The parts that were filled.
        own: The variety of the template.
        wanted: The variety of the values.

    Returns:
        The parts that differ from those of the template.
    """
    if own is None or wanted is None or own is wanted or own.language is not wanted.language:
        return dict(written)
    others = (name for name in package.names if name.endswith(".xml") and name not in written)
    parts = {**{name: package.read(name) for name in others}, **written}
    marked = {name: _marked(data, own, wanted) for name, data in parts.items()}
    return {name: data for name, data in marked.items() if name in written or data != parts[name]}


def _marked(data: bytes, own: Variety, wanted: Variety) -> bytes:
    for old, new in zip(_marks(own), _marks(wanted), strict=True):
        data = data.replace(old, new)
    return data


def _marks(variety: Variety) -> Iterator[bytes]:
    for element in ("lang", "themeFontLang"):
        yield f'<w:{element} w:val="{variety.value}"'.encode()
    yield f">{variety.value}</dc:language>".encode()
