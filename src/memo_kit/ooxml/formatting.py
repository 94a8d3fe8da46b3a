"""The properties of a run (``w:rPr``): read as their elements, changed in the order of the schema."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

__all__ = ["Formatting", "formatted"]

# What is changed about a run: by element, what is written in its place; nothing drops it.
Formatting = Mapping[str, str]

# The elements that may follow each other in a run's properties (ISO/IEC 29500-1, 17.3.2.28).
_ORDER: Final = (
    "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike",
    "outline", "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden",
    "color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr",
    "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish",
    "oMath",
)  # fmt: skip
_RANKS: Final = {f"w:{name}": rank for rank, name in enumerate(_ORDER)}


def formatted(formatting: str, changes: Formatting) -> str:
    """Return the properties of a run with some of them changed.

    Args:
        formatting: The properties as XML, or nothing.
        changes: New elements by name, as ``{"w:b": "<w:b/>"}``.

    Example:
        >>> formatted('<w:rPr><w:lang w:val="lt-LT"/></w:rPr>', {"w:b": "<w:b/>"})
        '<w:rPr><w:b/><w:lang w:val="lt-LT"/></w:rPr>'
        >>> formatted("", {})
        ''
    """
    kept = [(name, xml) for name, xml in _elements(formatting) if name not in changes]
    written = [*kept, *((name, xml) for name, xml in changes.items() if xml)]
    # What Word added to the standard, and the record of a tracked change, come last.
    written.sort(key=lambda each: _RANKS.get(each[0], len(_RANKS)))
    inner = "".join(xml for _, xml in written)
    return f"<w:rPr>{inner}</w:rPr>" if inner else ""


@lru_cache(maxsize=256)
def _elements(formatting: str) -> tuple[tuple[str, str], ...]:
    """Return the elements of a run's properties, each with its name as it is written."""
    if not formatting:
        return ()
    from xml.parsers.expat import ParserCreate  # noqa: PLC0415 - only text with formatting needs it

    data = formatting.encode()
    found: list[tuple[str, int]] = []
    depth = 0
    # This parser knows no namespaces, which are declared elsewhere in the part.
    parser = ParserCreate("utf-8")

    def start(name: str, _: object) -> None:
        nonlocal depth
        depth += 1
        if depth == 2:  # noqa: PLR2004 - directly below the root
            found.append((name, parser.CurrentByteIndex))

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        if depth == 0:
            found.append((name, parser.CurrentByteIndex))

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.Parse(data, True)  # noqa: FBT003 - expat takes it by position
    ends = [index for _, index in found[1:]]
    return tuple(
        (name, data[begin:after].decode())
        for (name, begin), after in zip(found[:-1], ends, strict=True)
    )
