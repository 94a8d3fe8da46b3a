"""A rule about fonts: whether a document looks the same on other computers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from memo_kit.checks.rule import Fault, rule
from memo_kit.errors import Severity
from memo_kit.ooxml.markup import Element, parse
from memo_kit.ooxml.names import w
from memo_kit.ooxml.survey import Sighting
from memo_kit.ooxml.view import DocumentView

__all__ = ["font_substituted"]

_KEPT: Final = frozenset(
    (
        "arial", "calibri", "carlito", "courier new", "liberation mono", "liberation sans",
        "liberation serif", "times new roman",
    )
)  # fmt: skip
# Fonts of signs: they stand before items of lists, not in texts.
_SIGNS: Final = frozenset(("opensymbol", "symbol", "wingdings"))
_SLOTS: Final = (("ascii", "asciiTheme"), ("hAnsi", "hAnsiTheme"))
_DRAWING: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


@rule(
    "check.font-substituted",
    Severity.WARNING,
    source="measured with LibreOffice 7.4: Times New Roman, Arial and Calibri are replaced by fonts of the "
    "same widths, all others by wider ones",
)
def font_substituted(document: DocumentView) -> Iterator[Fault]:
    """A text is set in a font that other computers replace by one of another width.

    Lines and pages break elsewhere there: a signature may come to stand alone on a page, and “page
    4 of 7” is no longer true. Times New Roman, Arial, Calibri and Courier New keep their widths
    everywhere.
    """
    theme = _theme(document)
    seen: set[str] = set()
    for part, tag, elements in document.survey.every():
        if tag == w("rFonts") and document.survey.labels[part] not in {"numbering", "fontTable"}:
            for element in elements:
                for font in _fonts(element, theme):
                    if font.lower() not in _KEPT | _SIGNS and font not in seen:
                        seen.add(font)
                        yield Fault(
                            f"other computers replace the font “{font}”",
                            document.place(Sighting(part, element)),
                            "take Times New Roman, Arial or Calibri",
                        )


def _fonts(element: Element, theme: dict[str, str]) -> Iterator[str]:
    for slot, themed in _SLOTS:
        name = element.get(w(themed))
        font = theme.get(name[:5]) if name else element.get(w(slot))
        if font:
            yield font


def _theme(document: DocumentView) -> dict[str, str]:
    """Return the fonts of the theme: for headings (``major``) and for texts (``minor``)."""
    for name in document.package.targets(document.package.document, "theme"):
        if name in document.package:
            root = parse(document.package.read(name), name=name)
            return {
                kind: latin.get("typeface", "")
                for kind in ("major", "minor")
                for latin in root.iterfind(f".//{_DRAWING}{kind}Font/{_DRAWING}latin")
            }
    return {}
