"""A Word file that is being changed in several parts at once."""

from __future__ import annotations

import posixpath
from itertools import count

from memo_kit.ooxml.manuscript import Manuscript
from memo_kit.ooxml.markup import ids, parse, serialise
from memo_kit.ooxml.names import CONTENT_TYPES, RELATIONSHIPS
from memo_kit.ooxml.package import CONTENT_TYPES_NAME, Package, relationships_name

__all__ = ["Host"]


class Host(Manuscript):
    """A Word file that is being changed; what was parsed of it is written at the end.

    Args:
        package: The file as it was.
    """

    def __init__(self, package: Package) -> None:
        super().__init__(package)
        self._added: dict[str, bytes] = {}
        used = self._used_ids()
        self._free_ids = (number for number in count(1) if number not in used)

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
        values = (value for root in self.stories() for value in ids(root))
        return {int(value) for value in values if value.lstrip("-").isdigit()}
