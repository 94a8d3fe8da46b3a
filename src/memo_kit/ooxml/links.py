"""How a part becomes one of a Word file: its type is stated, and another part points to it."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping

from memo_kit.ooxml.dialect import relation_type
from memo_kit.ooxml.markup import DECLARATION, parse, serialise
from memo_kit.ooxml.names import CONTENT_TYPES, RELATIONSHIPS
from memo_kit.ooxml.package import CONTENT_TYPES_NAME, Package, relationships_name

__all__ = ["linked", "typed"]


def typed(package: Package, kinds: Mapping[str, str]) -> Package:
    """Return a file whose list of content types has those of some parts.

    Args:
        package: The file.
        kinds: Content types by the names of parts; what is stated already is not stated again.
    """
    lacking = {name: kind for name, kind in kinds.items() if package.content_type(name) != kind}
    if not lacking:
        return package
    types = parse(package.read(CONTENT_TYPES_NAME), name=CONTENT_TYPES_NAME)
    for name, kind in lacking.items():
        attributes = {"PartName": f"/{name}", "ContentType": kind}
        types.append(types.makeelement(f"{{{CONTENT_TYPES}}}Override", attributes))
    return package.changed({CONTENT_TYPES_NAME: serialise(types).encode()})


def linked(package: Package, source: str, kind: str, target: str) -> tuple[Package, str]:
    """Return a file with one more relationship, and the id of that.

    Args:
        package: The file.
        source: The part that points; nothing for the file itself.
        kind: The last word of the type, as ``comments``, or the whole type.
        target: The name of the part that is pointed to.
    """
    name = relationships_name(source)
    empty = f'{DECLARATION}<Relationships xmlns="{RELATIONSHIPS}"/>'.encode()
    root = parse(package.read(name) if name in package else empty, name=name)
    taken = {link.get("Id") for link in root.iterchildren("*")}
    key = next(f"rId{n}" for n in range(1, len(taken) + 2) if f"rId{n}" not in taken)
    attributes = {
        "Id": key,
        "Type": kind if ":" in kind else relation_type(kind, strict=package.is_strict),
        "Target": posixpath.relpath(target, posixpath.dirname(source) or "."),
    }
    root.append(root.makeelement(f"{{{RELATIONSHIPS}}}Relationship", attributes))
    return package.changed({name: serialise(root).encode()}), key
