"""Which parts hold text."""

from __future__ import annotations

from memo_kit.ooxml.package import Package
from memo_kit.ooxml.parts import text_parts
from memo_kit.ooxml.properties import set_custom
from tests.paper import paper


def test_every_part_with_text_is_found_in_reading_order() -> None:
    """Body, headers by number, footers, notes, comments, properties, addresses."""
    names = ("header10", "header2", "footer1", "footnotes", "endnotes", "comments")
    package = Package.open(paper("a", parts=dict.fromkeys(names, "<w:p/>")))
    package = package.changed(set_custom(package, {"Client": "a"}))
    assert [(part.name, part.label) for part in text_parts(package)] == [
        ("word/document.xml", "body"),
        ("word/header2.xml", "header 1"),
        ("word/header10.xml", "header 2"),
        ("word/footer1.xml", "footer 1"),
        ("word/footnotes.xml", "footnotes"),
        ("word/endnotes.xml", "endnotes"),
        ("word/comments.xml", "comments"),
        ("docProps/core.xml", "properties"),
        ("docProps/custom.xml", "custom properties"),
        ("word/_rels/document.xml.rels", "links of word/document.xml"),
    ]
