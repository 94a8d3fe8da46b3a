"""A Word file read once: the trees of its parts, and every element of them by its name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Final, NamedTuple

from memo_kit.ooxml.markup import Element, MarkupDamagedError, parse
from memo_kit.ooxml.names import kind_of, w
from memo_kit.ooxml.package import CONTENT_TYPES_NAME, Package
from memo_kit.ooxml.parts import PartKind, text_parts
from memo_kit.ooxml.places import paragraphs
from memo_kit.ooxml.schema import SEQUENCES, Misplaced, misplaced

__all__ = ["Sighting", "Survey"]

_DEFINITIONS: Final = ("styles", "numbering", "settings", "fontTable")
_GRIDS: Final = frozenset(map(w, ("tbl", "tr", "tc")))


class Sighting(NamedTuple):
    """An element and the part that it stands in.

    Attributes:
        part: The name of the part.
        element: The element.
    """

    part: str
    element: Element


class Survey:
    """Every element of a document, found by name without another walk through its parts.

    Args:
        package: The document.

    Attributes:
        damaged: What is wrong with the parts that are not well-formed XML, by their names. If there
            are any, nothing else was read.
        labels: What people call each part that was read, as “body” or “header 1”.
        stories: The trees of the parts with text: body, headers, footers, notes, comments.
        definitions: The trees of styles, numbering and settings, by these names.
    """

    def __init__(self, package: Package) -> None:
        trees, self.damaged = _trees(package)
        self.labels: dict[str, str] = {}
        self.stories: dict[str, Element] = {}
        self.definitions: dict[str, Element] = {}
        if self.damaged:
            return
        for part in text_parts(package):
            if part.kind is PartKind.STORY:
                self.labels[part.name] = part.label
                self.stories[part.name] = trees[part.name]
        for kind in _DEFINITIONS:
            for name in package.targets(package.document, kind):
                if name in package:
                    self.labels[name] = kind
                    self.definitions[kind] = trees[name]

    def find(self, *tags: str) -> Iterator[Sighting]:
        """Yield the elements with some tags in the text, part by part.

        Args:
            tags: Tags as lxml writes them; elements of the first come first.
        """
        for part in self.stories:
            known = self._index[part]
            for tag in tags:
                for element in known.get(tag, ()):
                    yield Sighting(part, element)

    def has(self, *tags: str) -> bool:
        """Tell whether the text has an element with one of some tags."""
        return any(tag in self._index[part] for part in self.stories for tag in tags)

    def every(self) -> Iterator[tuple[str, str, list[Element]]]:
        """Yield part, tag and elements for each tag of each part, styles and settings too."""
        for part, known in self._index.items():
            for tag, elements in known.items():
                yield part, tag, elements

    @cached_property
    def misplaced(self) -> tuple[tuple[Sighting, Misplaced], ...]:
        """Each element with a child that must not stand where it stands, and which child that is."""
        return tuple(
            (Sighting(part, element), fault)
            for part, tag, elements in self.every()
            if (kind := kind_of(tag)) in SEQUENCES
            for element in elements
            for fault in misplaced(kind, tuple([child.tag for child in element]))
        )

    @cached_property
    def places(self) -> Mapping[Element, str]:
        """The place of each paragraph."""
        return {
            paragraph: where
            for part, root in self.stories.items()
            for paragraph, where in paragraphs(root, self.labels[part])
        }

    def where(self, part: str, element: Element) -> str:
        """Return the place of an element in Word's terms, as near as a reader can find it.

        Args:
            part: The part that it stands in.
            element: The element.
        """
        label = self.labels[part]
        for node in (element, *element.iterancestors()):
            known = self.places.get(node)
            if known is not None:
                return known
            if node.tag in _GRIDS:
                return self._of_grid(node, label)
            if node.tag == w("style"):
                name = node.find(w("name"))
                called = node.get(w("styleId"), "") if name is None else name.get(w("val"), "")
                return f"{label}, style “{called}”"
        return label

    def _of_grid(self, node: Element, label: str) -> str:
        """Return the place of a table, a row or a cell: that of its first paragraph, cut short."""
        first = next((each for each in node.iter(w("p")) if each in self.places), None)
        if first is None:
            return label
        inner = first
        depth = 0
        while inner is not node:
            depth += inner.tag in _GRIDS
            inner = next(inner.iterancestors())
        # The place of a paragraph in a cell ends with: table 1, row 2, cell 3, paragraph 4.
        cut = {w("tc"): 1, w("tr"): 2, w("tbl"): 3}[str(node.tag)] + 3 * (depth // 3)
        return self.places[first].rsplit(", ", cut)[0]

    def _defined(self) -> list[tuple[str, str]]:
        return [(name, kind) for name, kind in self.labels.items() if kind in self.definitions]

    @cached_property
    def _index(self) -> dict[str, dict[str, list[Element]]]:
        index: dict[str, dict[str, list[Element]]] = {}
        definitions = {name: self.definitions[kind] for name, kind in self._defined()}
        for part, root in {**self.stories, **definitions}.items():
            known: defaultdict[str, list[Element]] = defaultdict(list)
            for element in root.iter("*"):
                known[element.tag].append(element)
            index[part] = dict(known)
        return index


def _trees(package: Package) -> tuple[dict[str, Element], dict[str, str]]:
    """Return the tree of each part, and what is wrong with each part that has none."""
    trees: dict[str, Element] = {}
    damaged: dict[str, str] = {}
    for name in package.names:
        # Relationships and content types were read when the file was opened.
        if package.is_xml(name) and not name.endswith((".rels", CONTENT_TYPES_NAME)):
            try:
                trees[name] = parse(package.read(name), name=name)
            except MarkupDamagedError as fault:
                damaged[name] = fault.message
    return trees, damaged
