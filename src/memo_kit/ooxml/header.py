"""Headers where a document has none: a part, and references to it in the sections."""

from __future__ import annotations

import posixpath
from typing import Final

from memo_kit.ooxml.dialect import strictly
from memo_kit.ooxml.links import linked, typed
from memo_kit.ooxml.markup import Element, build, parse, serialise
from memo_kit.ooxml.names import OFF, RELATIONSHIP_ID, WORD, w
from memo_kit.ooxml.package import Package

__all__ = ["begun", "with_headers"]

_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
# A line that takes no room: pages stay as they are without the header.
_EMPTY: Final = (
    f'<w:hdr xmlns:w="{WORD}"><w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20"'
    ' w:lineRule="exact"/></w:pPr></w:p></w:hdr>'
)


def with_headers(package: Package) -> Package:
    """Return a document that has a header on every page; those that it had before are kept.

    Args:
        package: The document.
    """
    folder = posixpath.dirname(package.document)
    names = (posixpath.join(folder, f"header{n}.xml") for n in range(1, len(package.names) + 2))
    name = next(each for each in names if each not in package)
    empty = parse(_EMPTY.encode(), name=name)
    data = serialise(strictly(empty) if package.is_strict else empty).encode()
    package, key = linked(package.changed({name: data}), package.document, "header", name)
    package = typed(package, {name: _TYPE})
    root = parse(package.read(package.document), name=package.document)
    known: set[str] = set()
    for section in _sections(root):
        references = section.iterchildren(w("headerReference"))
        known |= {each.get(w("type"), "default") for each in references}
        for sort in [each for each in _wanted(package, section) if each not in known]:
            section.insert(
                0,
                section.makeelement(w("headerReference"), {w("type"): sort, RELATIONSHIP_ID: key}),
            )
            known.add(sort)
    return package.changed({package.document: serialise(root).encode()})


def begun(data: bytes, name: str, paragraph: bytes) -> bytes:
    """Return a header with a paragraph at its beginning.

    Args:
        data: The header, however its elements are written.
        name: The name of the part.
        paragraph: The paragraph, as Word writes it.
    """
    root = parse(data, name=name)
    root.insert(0, build(parse(_EMPTY.encode(), name=name), paragraph.decode()))
    if len(root) == 1:
        root.append(root.makeelement(w("p"), {}))
    return serialise(root).encode()


def _sections(root: Element) -> list[Element]:
    """Return the properties of all sections; those of the last one are made when it has none."""
    body = next(root.iterchildren(w("body")))
    if body.find(w("sectPr")) is None:
        body.append(body.makeelement(w("sectPr"), {}))
    changed = w("sectPrChange")
    return [
        each for each in root.iter(w("sectPr")) if next(each.iterancestors(changed), None) is None
    ]


def _wanted(package: Package, section: Element) -> list[str]:
    own = section.find(w("titlePg"))
    settings = package.targets(package.document, "settings")
    even = any(b"evenAndOddHeaders" in package.read(name) for name in settings)
    first = own is not None and own.get(w("val"), "true") not in OFF
    return ["default", *["first"] * first, *["even"] * even]
