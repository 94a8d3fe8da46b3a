"""Making what was written for a whole page stand in half of it."""

from __future__ import annotations

from copy import deepcopy
from typing import Final, NamedTuple, TypeVar

from memo_kit.ooxml.markup import Element, build, child
from memo_kit.ooxml.names import kind_of, w

__all__ = ["Measures", "measures_of", "narrow", "scale"]

# The part of a column that an indent may take before nothing is left to write in.
_MOST: Final = 0.5
# The part of a column that its first lines may be indented.
_FIRST: Final = 0.1
# The margins of a cell of the columns, left and right together.
_MARGINS: Final = 284
# In a twentieth of a point (ISO/IEC 29500-1, 20.1.2.1).
_EMU: Final = 635
_PROPERTIES, _STYLE, _VALUE = w("pPr"), w("pStyle"), w("val")
# Only these may follow an indent (ISO/IEC 29500-1, 17.3.1.26).
_AFTER_INDENT: Final = frozenset((
    "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment",
    "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
))  # fmt: skip
_DRAWING, _TABS = w("drawing"), w("tabs")


class Measures(NamedTuple):
    """How far from the left the paragraph styles reach, in twentieths of a point.

    Attributes:
        indents: The indent of each style.
        tabs: The tab stops of each, with their attributes.
        first_lines: How much farther the first line of each begins.
    """

    indents: dict[str, int]
    tabs: dict[str, list[Element]]
    first_lines: dict[str, int]

    def beyond(self, width: int) -> Measures:
        """Return those for which a column has no room: few, so that most paragraphs are passed over.

        Args:
            width: The width of the column, in twentieths of a point.
        """
        room = width - _MARGINS
        tabs = (
            (key, [each for each in stops if _position(each) > room])
            for key, stops in self.tabs.items()
        )
        return Measures(
            {key: indent for key, indent in self.indents.items() if indent > width * _MOST},
            {key: stops for key, stops in tabs if stops},
            {key: first for key, first in self.first_lines.items() if first > width * _FIRST},
        )


def measures_of(styles: Element) -> Measures:
    """Return how far the paragraph styles of a document reach.

    Args:
        styles: The root of the part with the styles.
    """
    own: dict[str, int | None] = {}
    firsts: dict[str, int | None] = {}
    stops: dict[str, list[Element] | None] = {}
    bases: dict[str, str] = {}
    for style in styles.iterchildren(w("style")):
        key = style.get(w("styleId"), "")
        properties = child(style, _PROPERTIES)
        indent = child(properties, w("ind")) if properties is not None else None
        tabs = child(properties, _TABS) if properties is not None else None
        own[key] = _said(indent, "left")
        # A hanging indent takes the place of an inherited one (ISO/IEC 29500-1, 17.3.1.12).
        hangs = indent is not None and indent.get(w("hanging")) is not None
        firsts[key] = 0 if hangs else _said(indent, "firstLine")
        stops[key] = list(tabs.iterchildren(w("tab"))) or None if tabs is not None else None
        base = child(style, w("basedOn"))
        bases[key] = base.get(w("val"), "") if base is not None else ""
    return Measures(
        {key: _inherited(key, own, bases) or 0 for key in own},
        {key: _inherited(key, stops, bases) or [] for key in own},
        {key: _inherited(key, firsts, bases) or 0 for key in own},
    )


def narrow(block: Element, width: int, whole: int, measures: Measures) -> None:
    """Fit a block of a page into a column.

    Tables shrink in proportion, and so do wide indents of first lines, and tab stops and pictures
    beyond the column. A paragraph that is indented so far that the column leaves it no room stands
    at the right edge instead.

    Args:
        block: A paragraph or a table; changed in place.
        width: The width of the column, in twentieths of a point.
        whole: The width that it was made for.
        measures: Those of the styles.
    """
    for drawing in block.iter(_DRAWING):
        _shrink(drawing, (width - _MARGINS) * _EMU)
    if kind_of(block.tag) == "p":
        properties = child(block, _PROPERTIES)
        style = child(properties, _STYLE) if properties is not None else None
        key = style.get(_VALUE, "") if style is not None else ""
        if measures.indents.get(key, 0) > width * _MOST:
            _to_the_right(block)
        elif (first := measures.first_lines.get(key, 0)) > width * _FIRST:
            _begin_sooner(block, first * width // whole)
        _draw_in_tabs(block, measures.tabs.get(key, []), width - _MARGINS, whole)
        return
    scale(block, width, whole)


def scale(table: Element, width: int, whole: int) -> None:
    """Make a table as much narrower or wider as its page is.

    Args:
        table: The table; changed in place. What is no table stays as it is.
        width: The width that there is, in twentieths of a point.
        whole: The width that it was made for.
    """
    for node in table.iter(w("tblW"), w("gridCol"), w("tcW"), w("tblInd")):
        size = node.get(w("w"), "")
        if node.get(w("type"), "dxa") == "dxa" and size.lstrip("-").isdigit():
            node.set(w("w"), str(int(size) * width // whole))


def _shrink(drawing: Element, room: int) -> None:
    """Let a picture that is wider than its column be as wide as that, and its height with it."""
    for frame in drawing.iterchildren("*"):
        wide = next((int(each.get("cx", "0")) for each in frame.iterchildren("{*}extent")), 0)
        if wide <= room:
            continue
        for size in frame.iter("{*}extent", "{*}ext"):
            if size.get("cx") is not None:
                for side in ("cx", "cy"):
                    size.set(side, str(int(size.get(side, "0")) * room // wide))


def _draw_in_tabs(paragraph: Element, stops: list[Element], room: int, whole: int) -> None:
    """Draw the tab stops of a paragraph that lie beyond its column into it."""
    properties = child(paragraph, _PROPERTIES)
    tabs = child(properties, _TABS) if properties is not None else None
    if tabs is None and not stops:
        return
    own = [] if tabs is None else list(tabs.iterchildren(w("tab")))
    said = {_position(stop) for stop in own}
    beyond = [each for each in stops if _position(each) > room and _position(each) not in said]
    for stop in (each for each in own if _position(each) > room and each.get(w("val")) != "clear"):
        stop.set(w("pos"), str(_position(stop) * room // whole))
    if beyond and any(run.find(w("tab")) is not None for run in paragraph.iter(w("r"))):
        tabs = _tabs(paragraph)
        for stop in beyond:
            cleared, moved = deepcopy(stop), deepcopy(stop)
            cleared.set(w("val"), "clear")
            moved.set(w("pos"), str(_position(stop) * room // whole))
            tabs.extend((cleared, moved))


def _tabs(paragraph: Element) -> Element:
    properties = next(paragraph.iterchildren(w("pPr")))
    tabs = properties.find(w("tabs"))
    if tabs is None:
        # Only these may stand before it (ISO/IEC 29500-1, 17.3.1.26).
        before = ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl",
                  "numPr", "suppressLineNumbers", "pBdr", "shd")  # fmt: skip
        tabs = properties.makeelement(w("tabs"), None)
        properties.insert(sum(kind_of(each.tag) in before for each in properties), tabs)
    return tabs


def _position(stop: Element) -> int:
    position = stop.get(w("pos"), "")
    return int(position) if position.lstrip("-").isdigit() else 0


def _said(indent: Element | None, side: str) -> int | None:
    length = indent.get(w(side)) if indent is not None else None
    return int(length) if length is not None and length.lstrip("-").isdigit() else None


_Value = TypeVar("_Value")


def _inherited(key: str, own: dict[str, _Value | None], bases: dict[str, str]) -> _Value | None:
    seen: set[str] = set()
    while key and key not in seen:
        seen.add(key)
        value = own.get(key)
        if value is not None:
            return value
        key = bases.get(key, "")
    return None


def _begin_sooner(paragraph: Element, first_line: int) -> None:
    """Indent the first line less than the style does, unless the paragraph has an indent itself."""
    properties = next(paragraph.iterchildren(_PROPERTIES))
    if properties.find(w("ind")) is None:
        place = sum(kind_of(each.tag) not in _AFTER_INDENT for each in properties)
        properties.insert(place, build(paragraph, f'<w:ind w:firstLine="{first_line}"/>'))


def _to_the_right(paragraph: Element) -> None:
    properties = next(paragraph.iterchildren(w("pPr")))
    for name in ("ind", "jc"):
        for node in list(properties.iterchildren(w(name))):
            properties.remove(node)
    # Only these may follow (ISO/IEC 29500-1, 17.3.1.26).
    after = ("textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId",
             "cnfStyle", "rPr", "sectPr", "pPrChange", "mirrorIndents", "suppressOverlap")  # fmt: skip
    position = sum(kind_of(node.tag) not in after for node in properties)
    for markup in ('<w:ind w:left="0"/>', '<w:jc w:val="right"/>'):
        properties.insert(position, build(paragraph, markup))
        position += 1
