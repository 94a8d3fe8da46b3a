"""What filling needs of the styles."""

from __future__ import annotations

from memo_kit.ooxml.package import Package
from memo_kit.ooxml.styles import Styles
from tests.paper import SPACES, paper


def test_language_and_character_styles_are_found() -> None:
    """The first of the wanted styles that is there."""
    styles = Styles.of(Package.open(paper("a")))
    assert styles.language == "lt-LT"
    assert styles.character_style("None", "Reference") == "Reference"
    assert styles.character_style("Normal") is None


def test_a_document_may_say_nothing() -> None:
    """No default language, no styles part."""
    package = Package.open(paper("a"))
    empty = package.changed({"word/styles.xml": f"<w:styles {SPACES}/>".encode()})
    assert Styles.of(empty) == Styles()
    relations = package.read("word/_rels/document.xml.rels").replace(b"styles.xml", b"none.xml")
    assert Styles.of(package.changed({"word/_rels/document.xml.rels": relations})) == Styles()
