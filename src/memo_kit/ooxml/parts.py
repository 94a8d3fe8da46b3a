"""Which parts of a Word file hold text that an author can write tags into."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Final, NamedTuple

from memo_kit.ooxml.package import Package, relationships_name

__all__ = ["PartKind", "TextPart", "text_parts"]


class PartKind(Enum):
    """How the text of a part is made."""

    STORY = "paragraphs"
    PROPERTIES = "plain elements with names"
    DRAWING = "plain elements of a chart or diagram"
    DATA = "data of programs"
    LINKS = "addresses of links"


class TextPart(NamedTuple):
    """A part with text.

    Attributes:
        name: Its name in the package, as ``word/header1.xml``.
        label: How people call it, as “header 1”.
        kind: How its text is made.
    """

    name: str
    label: str
    kind: PartKind


_NUMBERED: Final = {"header": "header", "footer": "footer"}
_SINGLE: Final = {"footnotes": "footnotes", "endnotes": "endnotes", "comments": "comments"}
_PROPERTIES: Final = {
    "core-properties": "properties",
    "custom-properties": "custom properties",
    "extended-properties": "application properties",
}
# What a drawing shows besides text boxes; a diagram is stored twice, as what it says and as drawn.
_DRAWINGS: Final = {
    "chart": "chart",
    "chartEx": "chart",
    "chartUserShapes": "shapes on chart",
    "diagramData": "diagram",
    "diagramDrawing": "drawn diagram",
}
_DATA: Final = "customXml"


def text_parts(package: Package) -> Iterator[TextPart]:
    """Yield the parts with text: the body first, then headers, footers, notes, comments, drawings, properties."""
    document = package.document
    yield TextPart(document, "body", PartKind.STORY)
    stories = [document]
    for kind, label in _NUMBERED.items():
        for number, name in enumerate(_present(package, document, kind), 1):
            stories.append(name)
            yield TextPart(name, f"{label} {number}", PartKind.STORY)
    for kind, label in _SINGLE.items():
        for name in _present(package, document, kind):
            stories.append(name)
            yield TextPart(name, label, PartKind.STORY)
    yield from _drawings(package, stories)
    for kind, label in _PROPERTIES.items():
        for name in _present(package, "", kind):
            yield TextPart(name, label, PartKind.PROPERTIES)
    for number, name in enumerate(_present(package, document, _DATA), 1):
        yield TextPart(name, f"custom XML {number}", PartKind.DATA)
    for story in stories:
        name = relationships_name(story)
        if name in package:
            yield TextPart(package.actual(name), f"links of {story}", PartKind.LINKS)


def _drawings(package: Package, stories: list[str]) -> Iterator[TextPart]:
    """Yield the charts and diagrams of some stories, and what stands on the charts."""
    numbers = dict.fromkeys(_DRAWINGS.values(), 0)
    sources = list(stories)
    seen: set[str] = set()
    for source in sources:
        for each in package.relationships(source):
            label = _DRAWINGS.get(each.kind)
            if label is not None and each.target in package and each.target not in seen:
                seen.add(each.target)
                sources.append(each.target)
                numbers[label] += 1
                yield TextPart(each.target, f"{label} {numbers[label]}", PartKind.DRAWING)


def _present(package: Package, source: str, kind: str) -> list[str]:
    names = {name for name in package.targets(source, kind) if name in package}
    return sorted(names, key=lambda name: (len(name), name))
