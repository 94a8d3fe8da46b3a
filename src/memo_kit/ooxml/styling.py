"""What the styles of a document say of its paragraphs: their names, and the levels of headings."""

from __future__ import annotations

from typing import NamedTuple, Self

from memo_kit.ooxml.markup import Element, parse
from memo_kit.ooxml.names import w
from memo_kit.ooxml.package import Package

__all__ = ["Looks"]


class Looks(NamedTuple):
    """The styles of a document.

    Attributes:
        names: The name of each paragraph style in small letters, as ``heading 1``, by its id.
        levels: The outline level of each, from 1, where it or one that it is based on has one.
        link_style: The id of the character style of links, where there is one.
    """

    names: dict[str, str]
    levels: dict[str, int]
    link_style: str | None = None

    @classmethod
    def of(cls, package: Package) -> Self:
        """Read the styles of a Word file."""
        found = cls({}, {})
        for part in filter(package.__contains__, package.targets(package.document, "styles")):
            root = parse(package.read(part), name=part)
            found = cls(*_paragraph_styles(root), _link_style(root))
        return found

    @property
    def ids(self) -> dict[str, str]:
        """The ids of the paragraph styles by their names."""
        return {name: key for key, name in self.names.items()}

    def name(self, paragraph: Element) -> str:
        """Return the name of a paragraph's style in small letters."""
        return self.names.get(_style(paragraph), "")

    def outline_level(self, paragraph: Element) -> int | None:
        """Return the level of a heading, from 1; None of other text."""
        own = paragraph.find(f"{w('pPr')}/{w('outlineLvl')}")
        return _level(own) if own is not None else self.levels.get(_style(paragraph))


def _paragraph_styles(root: Element) -> tuple[dict[str, str], dict[str, int]]:
    names: dict[str, str] = {}
    own: dict[str, int | None] = {}
    bases: dict[str, str] = {}
    for style in root.iterchildren(w("style")):
        if style.get(w("type")) == "paragraph":
            key = style.get(w("styleId"), "")
            names[key] = _value(style, "name").lower()
            bases[key] = _value(style, "basedOn")
            level = style.find(f"{w('pPr')}/{w('outlineLvl')}")
            if level is not None:
                own[key] = _level(level)
    return names, dict(_with_inherited(names, own, bases))


def _with_inherited(
    names: dict[str, str], own: dict[str, int | None], bases: dict[str, str]
) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    for key in names:
        seen, at = {""}, key
        while at not in seen and at not in own:
            seen.add(at)
            at = bases.get(at, "")
        level = own.get(at)
        if level is not None:
            found.append((key, level))
    return found


def _level(node: Element) -> int | None:
    # Nine levels; the one after them is that of text (ISO/IEC 29500-1, 17.3.1.20).
    value = node.get(w("val"), "")
    return int(value) + 1 if value in set("012345678") else None


def _style(paragraph: Element) -> str:
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return style.get(w("val"), "") if style is not None else ""


def _link_style(root: Element) -> str | None:
    wanted = ("hyperlink", "reference")
    known = {
        _value(style, "name").lower(): style.get(w("styleId"), "")
        for style in root.iterchildren(w("style"))
        if style.get(w("type")) == "character"
    }
    return next((known[name] for name in wanted if name in known), None)


def _value(style: Element, name: str) -> str:
    node = style.find(w(name))
    return node.get(w("val"), "") if node is not None else ""
