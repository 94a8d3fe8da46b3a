"""How a part becomes one of a Word file."""

from __future__ import annotations

from memo_kit.ooxml.links import linked, typed
from memo_kit.ooxml.package import Package
from tests.paper import paper


def test_a_type_is_stated_once() -> None:
    """One that is stated already, for the part or for its ending, is not stated again."""
    package = Package.open(paper("A"))
    made = typed(package, {"word/x.bin": "application/x"})
    assert made.content_type("word/x.bin") == "application/x"
    assert typed(made, {"word/x.bin": "application/x"}) is made


def test_a_relationship_gets_a_free_id_and_a_target_beside_its_source() -> None:
    """Also of a part that had none before."""
    package = Package.open(paper("A"))
    made, key = linked(package, "word/x.xml", "comments", "customXml/y.xml")
    assert key == "rId1"
    assert b'Target="../customXml/y.xml"' in made.read("word/_rels/x.xml.rels")
    again, second = linked(made, "word/x.xml", "urn:own/kind", "word/z.xml")
    assert second == "rId2"
    assert [each.kind for each in again.relationships("word/x.xml")] == ["comments", "kind"]
