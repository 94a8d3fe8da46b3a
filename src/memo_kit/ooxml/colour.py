"""Colours of a document as a reader sees them: those of its theme worked out, and how far two stand apart."""

from __future__ import annotations

from typing import Final

from memo_kit.ooxml.markup import Element, parse
from memo_kit.ooxml.names import w
from memo_kit.ooxml.package import Package

__all__ = ["Colours", "contrast"]

_DRAWING: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
# What Word calls them, and what the theme does (ISO/IEC 29500-1, 17.18.97).
_NAMES: Final = {
    "background1": "lt1", "light1": "lt1", "text1": "dk1", "dark1": "dk1",
    "background2": "lt2", "light2": "lt2", "text2": "dk2", "dark2": "dk2",
    "hyperlink": "hlink", "followedHyperlink": "folHlink",
}  # fmt: skip
# Without a theme, Word takes that of an empty document.
_PLAIN: Final = {"lt1": "FFFFFF", "dk1": "000000"}
_FULL: Final = 255
# The scale of the sRGB colour space, and how bright an eye sees each part (WCAG 2.1, relative luminance).
_BRIGHT: Final = (0.2126, 0.7152, 0.0722)
_STEP: Final = 0.03928


class Colours:
    """The colours of a document.

    Args:
        package: The document.
    """

    def __init__(self, package: Package) -> None:
        self._theme = dict(_PLAIN)
        for name in package.targets(package.document, "theme"):
            if name in package:
                self._read(parse(package.read(name), name=name))

    def of(self, element: Element, value: str = "val", theme: str = "theme") -> str:
        """Return the colour that an element names, as six digits; or nothing where the reader's program chooses.

        Args:
            element: A colour or a shading.
            value: The attribute with the colour.
            theme: How the attributes begin that name a colour of the theme, which counts first.
        """
        key = element.get(w(f"{theme}Color" if theme == "theme" else theme), "")
        known = self._theme.get(_NAMES.get(key, key))
        if known is None:
            return _digits(element.get(w(value), ""))
        tint, shade = (_part(element.get(w(f"{theme}{each}"), "")) for each in ("Tint", "Shade"))
        parts = (round((each * tint + _FULL * (1 - tint)) * shade) for each in bytes.fromhex(known))
        return bytes(parts).hex()

    def _read(self, root: Element) -> None:
        scheme = next(root.iter(f"{_DRAWING}clrScheme"), None)
        for each in () if scheme is None else scheme.iterchildren("*"):
            for colour in each.iterchildren("*"):
                digits = _digits(colour.get("lastClr", "") or colour.get("val", ""))
                if digits:
                    self._theme[str(each.tag).rpartition("}")[2]] = digits


def contrast(one: str, other: str) -> float:
    """Return how far two colours stand apart, from 1 for the same to 21 for black and white.

    Example:
        >>> contrast("000000", "FFFFFF"), contrast("CCCCCC", "CCCCCC")
        (21.0, 1.0)
    """
    low, high = sorted(map(_luminance, (one, other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = (each / _FULL for each in bytes.fromhex(colour))
    linear = (each / 12.92 if each <= _STEP else ((each + 0.055) / 1.055) ** 2.4 for each in parts)
    return sum(each * weight for each, weight in zip(linear, _BRIGHT, strict=True))


def _digits(colour: str) -> str:
    try:
        parts = bytes.fromhex(colour)
    except ValueError:
        return ""
    return parts.hex() if len(parts) == len(_BRIGHT) else ""


def _part(value: str) -> float:
    try:
        return int(value, 16) / _FULL
    except ValueError:
        return 1
