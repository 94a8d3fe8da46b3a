"""Two small documents set beside each other in one line of a test."""

from __future__ import annotations

from memo_kit.ooxml.facing import Column, Facing, Layout, Paired
from memo_kit.ooxml.markup import Element, parse
from memo_kit.ooxml.names import w
from memo_kit.ooxml.package import Package
from tests.audit import reports
from tests.paper import paper

__all__ = ["beside", "column", "restyled", "root_of", "values"]


def column(*blocks: str, tag: str = "lt-LT", links: str = "", **parts: str) -> Column:
    """Return a document as a column."""
    return Column(Package.open(paper(*blocks, language=tag, links=links, parts=parts)), tag, tag)


def restyled(made: Column, *changes: tuple[str, str]) -> Column:
    """Return a document whose styles read differently."""
    name = "word/styles.xml"
    text = made.package.read(name).decode()
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return made._replace(package=made.package.changed({name: text.encode()}))


def beside(left: Column, right: Column, layout: Layout = Layout.COLUMNS) -> Package:
    """Return two documents as one, every block in a row."""
    facing = Facing(left, right)
    pieces = [
        [Paired(list(zip(one.blocks, other.blocks, strict=True)))]
        for one, other in zip(facing.left, facing.right, strict=True)
    ]
    made = facing.laid_out(pieces, layout)
    assert reports(made.write()) == frozenset()
    return made


def root_of(package: Package, name: str = "word/document.xml") -> Element:
    """Return the root of a part."""
    return parse(package.read(name), name=name)


def values(root: Element, name: str, attribute: str = "val") -> list[str]:
    """Return the values of all elements of one name."""
    return [each.get(w(attribute), "") for each in root.iter(w(name))]
