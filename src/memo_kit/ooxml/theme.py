"""The theme of a document: the fonts that its styles name as “headings” and “body”."""

from __future__ import annotations

from typing import Final

from memo_kit.ooxml.markup import Element

__all__ = ["FONT_OF_THEME", "fonts"]

FONT_OF_THEME: Final = b"asciiTheme="
"""What stands where letters are of a font of the theme (ISO/IEC 29500-1, 17.3.2.26)."""

_LATIN: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}latin"


def fonts(root: Element | None) -> list[str]:
    """Return the fonts of a theme: that of headings and that of the body; none without a theme.

    Args:
        root: The root of the theme.
    """
    return [] if root is None else [each.get("typeface", "") for each in root.iter(_LATIN)]
