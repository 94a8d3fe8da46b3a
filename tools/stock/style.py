"""One named style, and what a style can say of paragraphs and letters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tools.stock.markup import w

__all__ = ["Look", "Style", "letters"]


# 6 mm below the edge of the page: above the header, which begins at 10 mm.
_FRAME: dict[str, str | int] = {
    "wrap": "around", "vAnchor": "page", "hAnchor": "margin", "xAlign": "right", "y": 340,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Look:
    """How paragraphs look. Lengths are in twentieths of a point.

    Attributes:
        keep: Whether the paragraph stays on one page with what follows and is not divided.
        framed: Whether it stands in the margin above, at the right, and takes no room of the text.
        number: The list that it is numbered in, and the level.
        tabs: Tab stops, each with what it says of itself.
        boxed: Whether there is a frame around it.
        space: Space before and after it; None leaves it to the style below.
        exactly: Height of its lines, where it is fixed.
        indent: Indents, as ``{"left": 567, "hanging": 567}``.
        side: ``left``, ``center``, ``both``; nothing leaves it to the style below.
        outline: Whether it is a heading in Word's navigation.
    """

    keep: bool = False
    framed: bool = False
    number: tuple[int, int] | None = None
    tabs: tuple[Mapping[str, str | int], ...] = ()
    boxed: bool = False
    space: tuple[int, int] | None = None
    exactly: int = 0
    indent: Mapping[str, int] | None = None
    side: str = ""
    outline: bool = False

    def written(self) -> str:
        """Return the properties, in the order that the format demands (ISO/IEC 29500-1, 17.3.1.26)."""
        edges = ("top", "left", "bottom", "right")
        frame = (w(edge, val="single", sz=4, space=4, color="auto") for edge in edges)
        fixed: dict[str, str | int] = (
            {"line": self.exactly, "lineRule": "exact"} if self.exactly else {}
        )
        inner = (
            w("keepNext") + w("keepLines") if self.keep else "",
            w("framePr", **_FRAME) if self.framed else "",
            w("numPr", w("ilvl", val=self.number[1]), w("numId", val=self.number[0]))
            if self.number
            else "",
            w("pBdr", *frame) if self.boxed else "",
            w("tabs", *(w("tab", **stop) for stop in self.tabs)) if self.tabs else "",
            w("spacing", before=self.space[0], after=self.space[1], **fixed) if self.space else "",
            w("ind", **self.indent) if self.indent else "",
            w("jc", val=self.side) if self.side else "",
            w("outlineLvl", val=0) if self.outline else "",
        )
        return w("pPr", *inner) if any(inner) else ""


def letters(*names: str, half_points: int = 0, colour: str = "", underlined: bool = False) -> str:
    """Return how letters look.

    Args:
        names: Any of ``b`` (bold), ``i`` (italic), ``caps`` (capitals), in this order.
        half_points: Their size in half points.
        colour: Their colour, as ``808080``.
        underlined: Whether they are underlined.
    """
    size = w("sz", val=half_points) + w("szCs", val=half_points) if half_points else ""
    colours = w("color", val=colour) if colour else ""
    line = w("u", val="single") if underlined else ""
    inner = (*map(w, names), colours, size, line)
    return w("rPr", *inner) if any(inner) else ""


@dataclass(frozen=True, slots=True)
class Style:
    """A named style.

    Attributes:
        key: Its id; that of Word where Word has the style.
        name: Its name in Word.
        based_on: The id of the style that it changes; nothing for a style of characters.
        look: What it does to a paragraph; None for a style of characters.
        letters: What it does to letters.
        following: The id of the style of the next paragraph that is typed.
        built_in: Whether Word has the style itself.
    """

    key: str
    name: str
    look: Look | None = None
    letters: str = ""
    based_on: str = "Normal"
    following: str = ""
    built_in: bool = False

    def written(self) -> str:
        """Return the style as Word keeps it."""
        own: dict[str, str | int] = {} if self.built_in else {"customStyle": 1}
        of_characters = self.look is None
        return w(
            "style",
            w("name", val=self.name),
            w("basedOn", val="DefaultParagraphFont" if of_characters else self.based_on),
            w("next", val=self.following) if self.following else "",
            w("qFormat"),
            self.look.written() if self.look is not None else "",
            self.letters,
            type="character" if of_characters else "paragraph",
            **own,
            styleId=self.key,
        )
