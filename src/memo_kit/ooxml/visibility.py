"""Text that a document holds and a reader does not see: hidden, white, too small, off the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from memo_kit.ooxml.colour import Colours, contrast
from memo_kit.ooxml.confinement import confined, placing
from memo_kit.ooxml.markup import Element, parse
from memo_kit.ooxml.names import kind_of, w
from memo_kit.ooxml.package import Package

__all__ = ["Visibility"]

# Half-points: below six points hardly anybody reads a text.
_LEAST: Final = 12
# The least part of each colour of what is as good as white.
_LIGHT: Final = 0xF0
_PAGE: Final = "ffffff"
# Letters that stand less apart from what is behind them are not read.
_FAINT: Final = 1.5
_OFF: Final = frozenset(("0", "false", "off", "none"))
_RUN: Final = w("rPr")
_LOOKS: Final = frozenset(
    map(
        w,
        ("vanish", "specVanish", "strike", "dstrike", "sz", "w", "spacing", "position", "fitText"),
    )
)
# Per cent of their width, and twentieths of a point between them or for all of them.
_NARROW: Final = 33
_TIGHT: Final = -60
_FITTED: Final = 200
# Half-points above or below the line.
_FAR: Final = 60
_SIGNS: Final = re.compile(
    r"wingdings|webdings|symbol|zapf ?dingbats|marlett|mt extra|bookshelf", re.IGNORECASE
)
_WORD_2010: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_HIGHLIGHTS: Final = {"black": "000000", "white": _PAGE, "darkBlue": "00008b", "darkRed": "8b0000"}


class Visibility:
    """The formatting of a document, as far as it keeps text from being seen.

    What a run says of itself counts before its style, and that before the paragraph's style, as
    ISO/IEC 29500-1, 17.7.2, has it.

    Args:
        package: The document.
    """

    def __init__(self, package: Package) -> None:
        self._colours = Colours(package)
        self._styles: dict[str, dict[str, str]] = {}
        self._default = ""
        self._plain: dict[str, str] = {}
        for name in package.targets(package.document, "styles"):
            if name in package:
                self._read(parse(package.read(name), name=name))

    def concealed(self, run: Element, style: str, ground: str = "") -> str:
        """Return how the text of a run is kept from the reader, or nothing when it is seen.

        Args:
            run: The run.
            style: The id of its paragraph's style, or nothing.
            ground: The colour that its paragraph or cell has, as six digits; or nothing.

        Returns:
            How, as “hidden”, “white”, “too small” or “struck out”.
        """
        looks = dict(self.looks_of(style))
        own = run.find(_RUN)
        if own is not None:
            named = own.find(w("rStyle"))
            if named is not None:
                looks |= self._styles.get(named.get(w("val"), ""), {})
            looks |= self._looks(own)
        return _told(looks, ground or _PAGE) if looks else ""

    def ground(self, paragraph: Element) -> str:
        """Return the colour behind a paragraph: its own, or that of its cell; or nothing."""
        for node, path in (
            (paragraph, "pPr"),
            *((cell, "tcPr") for cell in paragraph.iterancestors(w("tc"))),
        ):
            shade = node.find(f"{w(path)}/{w('shd')}")
            if shade is not None and (colour := self._colours.of(shade, "fill", "themeFill")):
                return colour
        return ""

    def confined(self, paragraph: Element, style: str) -> str:
        """Return how the place of a paragraph keeps its text from being seen, or nothing.

        Args:
            paragraph: The paragraph.
            style: The id of its style, or nothing.
        """
        return confined(paragraph, self.looks_of(style))

    def looks_of(self, style: str) -> dict[str, str]:
        """Return what a paragraph style says of the text, as its styles above it and the document do."""
        return self._plain | self._styles.get(style or self._default, {})

    def _read(self, root: Element) -> None:
        base = root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{_RUN}")
        self._plain = self._looks(base) if base is not None else {}
        own: dict[str, dict[str, str]] = {}
        bases: dict[str, str] = {}
        for style in root.iterchildren(w("style")):
            key = style.get(w("styleId"), "")
            properties, above = style.find(_RUN), style.find(w("basedOn"))
            own[key] = self._looks(properties) if properties is not None else {}
            place = style.find(w("pPr"))
            own[key] |= placing(place) if place is not None else {}
            bases[key] = above.get(w("val"), "") if above is not None else ""
            if style.get(w("type")) == "paragraph" and style.get(w("default")) in {"1", "true"}:
                self._default = key
        for key in own:
            self._styles[key] = {}
            for each in _line(key, bases):
                self._styles[key] = own.get(each, {}) | self._styles[key]

    def _looks(self, properties: Element) -> dict[str, str]:
        found: dict[str, str] = {}
        for child in properties.iterchildren("*"):
            kind = kind_of(child.tag)
            if child.tag in _LOOKS:
                found[kind] = child.get(w("val"), "1").lower()
            elif kind == "color":
                found["color"] = self._colours.of(child)
            elif kind == "shd":
                found["ground"] = self._colours.of(child, "fill", "themeFill")
            elif kind == "highlight":
                found["ground"] = _HIGHLIGHTS.get(child.get(w("val"), ""), "")
            elif kind == "rFonts":
                found["font"] = child.get(w("ascii"), child.get(w("hAnsi"), found.get("font", "")))
            elif child.tag == f"{_WORD_2010}textFill":
                found["fill"] = _filled(child)
        return found


def _filled(fill: Element) -> str:
    """Return the colour that letters are filled with, “none”, or nothing where it is no plain one."""
    if fill.find(f"{_WORD_2010}noFill") is not None:
        return "none"
    colour = fill.find(f"{_WORD_2010}solidFill/{_WORD_2010}srgbClr")
    digits = "" if colour is None else colour.get(f"{_WORD_2010}val", "")
    return digits.lower() if re.fullmatch("[0-9A-Fa-f]{6}", digits) else ""


def _line(key: str, bases: dict[str, str]) -> Iterator[str]:
    """Yield a style and those that it is based on; some files have a circle."""
    seen: set[str] = set()
    while key and key not in seen:
        seen.add(key)
        yield key
        key = bases.get(key, "")


def _told(looks: dict[str, str], ground: str) -> str:
    if any(looks.get(name, "0") not in _OFF for name in ("vanish", "specVanish")):
        return "hidden"
    if any(looks.get(name, "0") not in _OFF for name in ("strike", "dstrike")):
        return "struck out"
    return _pale(looks, ground) or _small(looks)


def _pale(looks: dict[str, str], ground: str) -> str:
    fill = looks.get("fill", "")
    if fill == "none":
        return "hidden"
    # Where no colour is told, programs choose one that can be read.
    colour, behind = fill or looks.get("color", ""), looks.get("ground") or ground
    if not colour or contrast(colour, behind) >= _FAINT:
        return ""
    return "white" if min(bytes.fromhex(colour)) >= _LIGHT else "of the colour behind it"


def _small(looks: dict[str, str]) -> str:
    if _SIGNS.search(looks.get("font", "")):
        return "in a font of signs"
    if _number(looks, "sz", _LEAST) < _LEAST:
        return "too small"
    fitted = _number(looks, "fitText", _FITTED)
    if (
        fitted < _FITTED
        or _number(looks, "w", _NARROW) < _NARROW
        or _number(looks, "spacing", 0) < _TIGHT
    ):
        return "squeezed together"
    return "off its line" if abs(_number(looks, "position", 0)) > _FAR else ""


def _number(looks: dict[str, str], name: str, otherwise: float) -> float:
    """Return a measure, or another number where it is none; some programs write “50%” and “2pt”."""
    found = re.fullmatch(r"(-?\d{1,9}(?:\.\d{1,9})?)(?:%|pt)?", looks.get(name, ""))
    return float(found[1]) if found else otherwise
