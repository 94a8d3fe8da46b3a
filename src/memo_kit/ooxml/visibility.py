"""Text that a document holds and a reader does not see: hidden, white, too small, struck out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from memo_kit.ooxml.markup import Element, parse
from memo_kit.ooxml.names import w
from memo_kit.ooxml.package import Package

__all__ = ["Visibility"]

# Half-points: below four points nobody reads a text.
_LEAST: Final = 8
# The least part of each colour of what is as good as white.
_LIGHT: Final = 0xF0
_OFF: Final = frozenset(("0", "false", "off", "none"))
_RUN: Final = w("rPr")
_LOOKS: Final = frozenset(map(w, ("vanish", "strike", "dstrike", "color", "sz")))


class Visibility:
    """The formatting of a document, as far as it keeps text from being seen.

    What a run says of itself counts before its style, and that before the paragraph's style, as
    ISO/IEC 29500-1, 17.7.2, has it.

    Args:
        package: The document.
    """

    def __init__(self, package: Package) -> None:
        self._styles: dict[str, dict[str, str]] = {}
        self._default = ""
        self._plain: dict[str, str] = {}
        for name in package.targets(package.document, "styles"):
            if name in package:
                self._read(parse(package.read(name), name=name))

    def concealed(self, run: Element, style: str) -> str:
        """Return how the text of a run is kept from the reader, or nothing when it is seen.

        Args:
            run: The run.
            style: The id of its paragraph's style, or nothing.

        Returns:
            “hidden”, “white”, “too small” or “struck out”.
        """
        looks = dict(self.looks_of(style))
        own = run.find(_RUN)
        if own is not None:
            named = own.find(w("rStyle"))
            if named is not None:
                looks |= self._styles.get(named.get(w("val"), ""), {})
            looks |= _looks(own)
        return _told(looks) if looks else ""

    def looks_of(self, style: str) -> dict[str, str]:
        """Return what a paragraph style says of the text, as its styles above it and the document do."""
        return self._plain | self._styles.get(style or self._default, {})

    def _read(self, root: Element) -> None:
        base = root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{_RUN}")
        self._plain = _looks(base) if base is not None else {}
        own: dict[str, dict[str, str]] = {}
        bases: dict[str, str] = {}
        for style in root.iterchildren(w("style")):
            key = style.get(w("styleId"), "")
            properties, above = style.find(_RUN), style.find(w("basedOn"))
            own[key] = _looks(properties) if properties is not None else {}
            bases[key] = above.get(w("val"), "") if above is not None else ""
            if style.get(w("type")) == "paragraph" and style.get(w("default")) in {"1", "true"}:
                self._default = key
        for key in own:
            self._styles[key] = {}
            for each in _line(key, bases):
                self._styles[key] = own.get(each, {}) | self._styles[key]


def _line(key: str, bases: dict[str, str]) -> Iterator[str]:
    """Yield a style and those that it is based on; some files have a circle."""
    seen: set[str] = set()
    while key and key not in seen:
        seen.add(key)
        yield key
        key = bases.get(key, "")


def _looks(properties: Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for child in properties.iterchildren("*"):
        if child.tag in _LOOKS:
            theme = child.get(w("themeColor"), "")
            value = "FFFFFF" if theme == "background1" else child.get(w("val"), "1")
            found[str(child.tag).rpartition("}")[2]] = value.lower()
    return found


def _told(looks: dict[str, str]) -> str:
    if looks.get("vanish", "0") not in _OFF:
        return "hidden"
    if any(looks.get(name, "0") not in _OFF for name in ("strike", "dstrike")):
        return "struck out"
    if _is_white(looks.get("color", "auto")):
        return "white"
    size = looks.get("sz", "")
    return "too small" if size.isdecimal() and int(size) < _LEAST else ""


def _is_white(colour: str) -> bool:
    try:
        parts = bytes.fromhex(colour)
    except ValueError:
        return False
    return bool(parts) and min(parts) >= _LIGHT
