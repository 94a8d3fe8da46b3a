"""A Word file at work: each of its parts is parsed once, when it is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from memo_kit.ooxml.markup import Element, parse
from memo_kit.ooxml.outline import Definitions
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.parts import PartKind, text_parts

__all__ = ["Manuscript"]


class Manuscript:
    """A Word file at work.

    Args:
        package: The file as it was.
    """

    def __init__(self, package: Package) -> None:
        self._package = package
        self._roots: dict[str, Element] = {}

    @property
    def document(self) -> Element:
        """The root of the document part."""
        return self.root(self._package.document)

    @cached_property
    def definitions(self) -> Definitions:
        """Its lists and styles, as they were when they were first asked for."""
        return Definitions.read(self.find("numbering"), self.find("styles"))

    def root(self, name: str) -> Element:
        """Return the root of a part, as it is by now."""
        if name not in self._roots:
            self._roots[name] = parse(self._package.read(name), name=name)
        return self._roots[name]

    def part(self, kind: str) -> str | None:
        """Return the name of the part of the document that is of some kind, as ``styles``."""
        names = self._package.targets(self._package.document, kind)
        return next((name for name in names if name in self._package), None)

    def find(self, kind: str) -> Element | None:
        """Return the root of the part of the document that is of some kind, or None."""
        name = self.part(kind)
        return None if name is None else self.root(name)

    def holds(self, mark: bytes) -> bool:
        """Say whether some bytes stand in its styles or its body, as they were."""
        parts = filter(None, (self.part("styles"), self._package.document))
        return any(mark in self._package.read(name) for name in parts)

    def theme(self) -> bytes:
        """Return the part with its theme, as it was; nothing where it has none."""
        name = self.part("theme")
        return b"" if name is None else self._package.read(name)

    def stories(self) -> Iterator[Element]:
        """Yield the roots of the body, the headers and footers, and the notes."""
        return map(self.root, self._stories)

    def labelled(self) -> Iterator[tuple[Element, str]]:
        """Yield the same, each with what people call it, as “header 1”."""
        return ((self.root(name), label) for name, label in self._stories.items())

    @cached_property
    def _stories(self) -> dict[str, str]:
        return {
            part.name: part.label
            for part in text_parts(self._package)
            if part.kind is PartKind.STORY
        }
