"""The ways in which programs write one and the same XML of Word: names of namespaces, prefixes.

“Strict Open XML Document” has other names for its namespaces than Word writes by itself, and a
program may call a namespace by any prefix. The engine knows one way: the transitional names,
with the prefix ``w``. A part is read into it, and what was strict is written as strict again.
"""

from __future__ import annotations

from collections.abc import Collection
from copy import deepcopy
from typing import Any, Final

from lxml import etree

from memo_kit.ooxml.names import OFFICE_RELATIONSHIPS, WORD

__all__ = [
    "STRICT",
    "is_plain",
    "is_strict",
    "is_usual",
    "kind_of_relation",
    "relation_type",
    "strictly",
    "translated",
]

STRICT: Final = "http://purl.oclc.org/ooxml/"
_TRANSITIONAL: Final = "http://schemas.openxmlformats.org/"
# The prefix under which a part remembers that it was strict; nothing uses it.
_MARK: Final = "memo-strict"
# What ISO/IEC 29500-1 and 29500-4 call one and the same thing.
_PAIRS: Final = {
    f"{STRICT}{strict}": f"{_TRANSITIONAL}{transitional}"
    for strict, transitional in (
        ("wordprocessingml/main", "wordprocessingml/2006/main"),
        ("officeDocument/relationships", "officeDocument/2006/relationships"),
        ("officeDocument/math", "officeDocument/2006/math"),
        ("officeDocument/sharedTypes", "officeDocument/2006/sharedTypes"),
        ("officeDocument/bibliography", "officeDocument/2006/bibliography"),
        ("officeDocument/characteristics", "officeDocument/2006/characteristics"),
        ("officeDocument/customXml", "officeDocument/2006/customXml"),
        ("officeDocument/customProperties", "officeDocument/2006/custom-properties"),
        ("officeDocument/extendedProperties", "officeDocument/2006/extended-properties"),
        ("officeDocument/docPropsVTypes", "officeDocument/2006/docPropsVTypes"),
        ("schemaLibrary/main", "schemaLibrary/2006/main"),
        ("drawingml/main", "drawingml/2006/main"),
        ("drawingml/chart", "drawingml/2006/chart"),
        ("drawingml/chartDrawing", "drawingml/2006/chartDrawing"),
        ("drawingml/diagram", "drawingml/2006/diagram"),
        ("drawingml/lockedCanvas", "drawingml/2006/lockedCanvas"),
        ("drawingml/picture", "drawingml/2006/picture"),
        ("drawingml/wordprocessingDrawing", "drawingml/2006/wordprocessingDrawing"),
    )
}
_BACK: Final = {transitional: strict for strict, transitional in _PAIRS.items()}
# Where the last word of the type of a relationship differs.
_KINDS: Final = {
    "customProperties": "custom-properties",
    "extendedProperties": "extended-properties",
}
_STRICT_KINDS: Final = {kind: strict for strict, kind in _KINDS.items()}
_FOREIGN: Final = (
    f"//*[namespace-uri()='{WORD}' and not(starts-with(name(), 'w:'))]"
    f" | //@*[namespace-uri()='{WORD}' and not(starts-with(name(), 'w:'))]"
    f" | //*[starts-with(namespace-uri(), '{STRICT}')]"
    f" | //@*[starts-with(namespace-uri(), '{STRICT}')]"
)
_WORD_BYTES: Final = WORD.encode()
_USUAL: Final = f'xmlns:w="{WORD}"'.encode()
_STRICT_BYTES: Final = STRICT.encode()


def is_plain(data: bytes, root: etree._Element) -> bool:
    """Tell whether a part is written in the way that the engine knows, as nearly all are."""
    return is_usual(data, times=(0, 1)) or not root.xpath(_FOREIGN)


def is_usual(data: bytes, *, times: Collection[int] = (1,)) -> bool:
    """Tell whether a part calls the elements of Word as Word itself does, by its first bytes alone.

    Args:
        data: The part, or what stands in it before the body.
        times: How often it may say that it has elements of Word.
    """
    if b"&#" in data or _STRICT_BYTES in data or data[:1] != b"<":
        return False
    found = data.count(_WORD_BYTES)
    return found in times and (found == 0 or _USUAL in data)


def is_strict(root: etree._Element) -> bool:
    """Tell whether a part was strict before it was translated."""
    return _MARK in root.nsmap


def translated(root: etree._Element) -> etree._Element:
    """Return a part in the way that the engine knows."""
    return _read(root, _PAIRS)


def strictly(root: etree._Element) -> etree._Element:
    """Return a part as it was before it was translated: strict."""
    return _read(root, _BACK)


def kind_of_relation(relation: str) -> str:
    """Return the last word of the type of a relationship, as transitional files have it.

    Example:
        >>> kind_of_relation("http://purl.oclc.org/ooxml/officeDocument/relationships/header")
        'header'
    """
    kind = relation.rpartition("/")[2]
    return _KINDS.get(kind, kind)


def relation_type(kind: str, *, strict: bool) -> str:
    """Return the type of a relationship.

    Args:
        kind: Its last word, as ``comments``.
        strict: Whether the file is strict.
    """
    space = _BACK[OFFICE_RELATIONSHIPS] if strict else OFFICE_RELATIONSHIPS
    return f"{space}/{_STRICT_KINDS.get(kind, kind) if strict else kind}"


def _read(root: etree._Element, names: dict[str, str]) -> etree._Element:
    target: Any = _Translation(names)
    parser = etree.XMLParser(target=target, resolve_entities=False)
    read: etree._Element = etree.fromstring(etree.tostring(root, encoding="utf-8"), parser)
    for node in root.itersiblings(preceding=True):
        read.addprevious(deepcopy(node))
    for node in reversed(list(root.itersiblings())):
        read.addnext(deepcopy(node))
    return read


class _Translation:
    """Builds a tree in which namespaces have other names."""

    def __init__(self, names: dict[str, str]) -> None:
        self._names = names
        self._builder: Any = etree.TreeBuilder()
        self._is_first = True

    def start(self, tag: str, attributes: dict[str, str], spaces: dict[str | None, str]) -> None:
        declared = {
            self._prefix(prefix, space): self._names.get(space, space)
            for prefix, space in spaces.items()
            if prefix != _MARK
        }
        if self._is_first and self._names is _PAIRS and STRICT in str([*spaces.values()]):
            declared[_MARK] = STRICT
        self._is_first = False
        named = {self._name(key): value for key, value in attributes.items()}
        self._builder.start(self._name(tag), named, declared)

    def end(self, tag: str) -> None:
        self._builder.end(self._name(tag))

    def data(self, text: str) -> None:
        self._builder.data(text)

    def comment(self, text: str) -> None:
        self._builder.comment(text)

    def pi(self, target: str, text: str | None = None) -> None:
        self._builder.pi(target, text)

    def close(self) -> etree._Element:
        root: etree._Element = self._builder.close()
        return root

    def _name(self, tag: str) -> str:
        space, mark, name = tag.rpartition("}")
        return f"{{{self._names.get(space[1:], space[1:])}}}{name}" if mark else name

    def _prefix(self, prefix: str | None, space: str) -> str | None:
        if WORD in {space, self._names.get(space)}:
            return "w"
        return "w_" if prefix == "w" and self._names is _PAIRS else prefix or None
