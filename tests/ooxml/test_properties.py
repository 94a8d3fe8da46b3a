"""Properties of a document."""

from __future__ import annotations

from pathlib import Path

from openxml_audit import OpenXmlValidator

from memo_kit.ooxml.package import Package, relationships_name
from memo_kit.ooxml.properties import read_core, read_custom, set_core, set_custom
from tests.paper import paper


def without_core() -> Package:
    """Return a Word file without core properties."""
    package = Package.open(paper("a"))
    relations = package.read("_rels/.rels").replace(b"docProps/core.xml", b"docProps/none.xml")
    return package.changed({"_rels/.rels": relations})


def test_core_properties_are_read_and_set() -> None:
    """One that is there is replaced, one that is not is added; times have their type."""
    package = Package.open(paper("a", title="Sutartis"))
    assert read_core(package) == {"title": "Sutartis", "language": "lt-LT"}
    package = package.changed(
        set_core(package, {"title": "<A & B>", "created": "2019-06-26T00:00:00Z"})
    )
    assert read_core(package)["title"] == "<A & B>"
    assert b'xsi:type="dcterms:W3CDTF">2019-06-26T00:00:00Z<' in package.read("docProps/core.xml")


def test_core_properties_are_added_where_there_are_none() -> None:
    """With their content type and relationship."""
    package = without_core()
    assert read_core(package) == {}
    package = package.changed(set_core(package, {"title": "Sutartis"}))
    assert read_core(package) == {"title": "Sutartis"}
    assert package.content_type("docProps/core.xml").endswith("core-properties+xml")


def test_custom_properties_are_added_and_replaced(tmp_path: Path) -> None:
    """The part is made with the first one; numbers go on from the highest."""
    package = Package.open(paper("a"))
    assert read_custom(package) == {}
    package = package.changed(set_custom(package, {"a": "1", "b": "<2>"}))
    package = package.changed(set_custom(package, {"a": "3"}))
    assert read_custom(package) == {"b": "<2>", "a": "3"}
    assert b'pid="4" name="a"' in package.read("docProps/custom.xml")
    assert b'Id="rId3"' in package.read(relationships_name(""))
    path = tmp_path / "a.docx"
    path.write_bytes(package.write())
    result = OpenXmlValidator(strict=False).validate(path)
    assert not [error for error in result.errors if "custom" in str(error).lower()]


def test_a_property_whose_part_is_missing_is_none() -> None:
    """A relationship that leads nowhere is passed over."""
    package = Package.open(paper("a"))
    package = package.changed(set_custom(package, {"a": "1"}))
    relations = package.read("_rels/.rels").replace(b"custom.xml", b"none.xml")
    assert read_custom(package.changed({"_rels/.rels": relations})) == {}
