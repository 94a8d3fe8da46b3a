"""The theme: Word asks for one in every document, although no style of the stock uses it."""

from __future__ import annotations

from memo_kit.ooxml.markup import DECLARATION
from tools.stock.markup import element
from tools.stock.styles import FONT

__all__ = ["theme"]

_COLOURS = {
    "dk1": "000000",
    "lt1": "FFFFFF",
    "dk2": "1F1F1F",
    "lt2": "F2F2F2",
    "accent1": "1F4E79",
    "accent2": "7F6000",
    "accent3": "385723",
    "accent4": "833C0B",
    "accent5": "3B3838",
    "accent6": "525252",
    "hlink": "0563C1",
    "folHlink": "954F72",
}


def theme() -> str:
    """Return a theme with the stock's one font, plain colours and no effects."""
    colours = (
        element(f"a:{name}", element(f'a:srgbClr val="{value}"'))
        for name, value in _COLOURS.items()
    )
    return DECLARATION + element(
        'a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="memo_kit"',
        element(
            "a:themeElements",
            element('a:clrScheme name="memo_kit"', *colours),
            element('a:fontScheme name="memo_kit"', _fonts("major"), _fonts("minor")),
            element('a:fmtScheme name="memo_kit"', *_formats()),
        ),
    )


def _fonts(role: str) -> str:
    faces = (f'a:latin typeface="{FONT}"', 'a:ea typeface=""', 'a:cs typeface=""')
    return element(f"a:{role}Font", *map(element, faces))


def _formats() -> tuple[str, ...]:
    """Return three times the same of each kind: the format wants three."""
    fill = element("a:solidFill", element('a:schemeClr val="phClr"'))
    line = element('a:ln w="6350"', fill)
    effect = element("a:effectStyle", element("a:effectLst"))
    return (
        element("a:fillStyleLst", *[fill] * 3),
        element("a:lnStyleLst", *[line] * 3),
        element("a:effectStyleLst", *[effect] * 3),
        element("a:bgFillStyleLst", *[fill] * 3),
    )
