"""A Word file that is being changed in several parts at once."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from itertools import count

from memo_kit.ooxml.markup import Element, find_all, parse, serialise
from memo_kit.ooxml.names import CONTENT_TYPES, RELATIONSHIPS
from memo_kit.ooxml.package import CONTENT_TYPES_NAME, Package, relationships_name
from memo_kit.ooxml.parts import PartKind, text_parts

__all__ = ["Host"]


class Host:
    """A Word file that is being changed: its parts are parsed once and written at the end.

    Args:
        package: The file as it was.
    """

    def __init__(self, package: Package) -> None:
        self._package = package
        self._roots: dict[str, Element] = {}
        self._added: dict[str, bytes] = {}
        used = self._used_ids()
        self._free_ids = (number for number in count(1) if number not in used)

    @property
    def document(self) -> Element:
        """The root of the document part."""
        return self.root(self._package.document)

    def root(self, name: str) -> Element:
        """Return the root of a part; what is changed in it is written."""
        if name not in self._roots:
            self._roots[name] = parse(self._package.read(name), name=name)
        return self._roots[name]

    def stories(self) -> Iterator[Element]:
        """Yield the roots of the body, the headers and footers, and the notes."""
        for part in text_parts(self._package):
            if part.kind is PartKind.STORY:
                yield self.root(part.name)

    def part(self, kind: str) -> str | None:
        """Return the name of the part of the document that is of some kind, as ``styles``."""
        names = self._package.targets(self._package.document, kind)
        return next((name for name in names if name in self._package), None)

    def free_id(self) -> int:
        """Return a number that is no id in the file yet."""
        return next(self._free_ids)

    def relate(self, source: str, kind: str, target: str, *, external: bool) -> str:
        """Return the id of a relationship, made where it is not there yet.

        Args:
            source: The part that points.
            kind: The whole type.
            target: The name of a part, or an address.
            external: Whether it is an address.
        """
        name = relationships_name(source)
        if name not in self._package and name not in self._roots:
            self._roots[name] = parse(
                f'<Relationships xmlns="{RELATIONSHIPS}"/>'.encode(), name=name
            )
        root = self.root(name)
        written = (
            target if external else posixpath.relpath(target, posixpath.dirname(source) or ".")
        )
        taken = set()
        for link in root:
            taken.add(link.get("Id"))
            if (link.get("Type"), link.get("Target")) == (kind, written):
                return str(link.get("Id"))
        key = next(f"rId{n}" for n in range(1, len(taken) + 2) if f"rId{n}" not in taken)
        attributes = {"Id": key, "Type": kind, "Target": written}
        if external:
            attributes["TargetMode"] = "External"
        root.append(root.makeelement(f"{{{RELATIONSHIPS}}}Relationship", attributes))
        return key

    def add(self, name: str, data: bytes, content_type: str) -> str:
        """Take in a part and return its name, which may have got a number."""
        stem, dot, ending = name.rpartition(".")
        number = 1
        free = name
        while (free in self._package or free in self._added) and self._read(free) != data:
            number += 1
            free = f"{stem}{number}{dot}{ending}"
        if free in self._package:
            return free
        self._added[free] = data
        types = self.root(CONTENT_TYPES_NAME)
        attributes = {"PartName": f"/{free}", "ContentType": content_type}
        types.append(types.makeelement(f"{{{CONTENT_TYPES}}}Override", attributes))
        return free

    def write(self, name: str, data: bytes) -> None:
        """Give a part that was taken in other bytes."""
        self._added[name] = data

    def finished(self) -> Package:
        """Return the file as it is now."""
        written = {name: serialise(root).encode() for name, root in self._roots.items()}
        return self._package.changed({**self._added, **written})

    def _read(self, name: str) -> bytes:
        return self._added[name] if name in self._added else self._package.read(name)

    def _used_ids(self) -> set[int]:
        # The id of a content control is a value, not an attribute of that name.
        path = "//@*[local-name()='id'] | //*[local-name()='id']/@*"
        values = (str(value) for root in self.stories() for value in find_all(root, path))
        return {int(value) for value in values if value.lstrip("-").isdigit()}
