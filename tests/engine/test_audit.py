"""What the tests render is looked at, and what is wrong with it is found."""

from __future__ import annotations

from collections.abc import Mapping

from memo_kit.ooxml.package import Package
from tests.audit import reports
from tests.engine.whole import LOCATIONS, whole
from tests.paper import paper, paragraph, part_of
from tests.template.filled import template

DOCUMENT = "word/document.xml"


def test_every_rendered_document_is_looked_at(audited: Mapping[bytes, bytes]) -> None:
    """However a test renders it."""
    opened = template("{{ x }}")
    assert opened.render({"x": "1"}) in audited
    assert opened.rendering({"x": "2"}, level=1).data in audited


def test_the_templates_of_the_tests_are_sound() -> None:
    """So that what is found in a document is the engine's."""
    assert reports(whole({LOCATIONS[0].name: "{{ x }}"})) == set()
    assert reports(paper("a", "¦ b ¦ c", paragraph("d", style="Article", bookmark="e"))) == set()


def test_a_document_with_a_fault_is_reported() -> None:
    """A second reader that sees nothing would let everything pass."""
    source = paper(paragraph("a", bookmark="sig"), paragraph("b", bookmark="sig"))
    assert reports(source)
    spoiled = part_of(paper("a"), DOCUMENT).replace("<w:p>", "<w:p><w:tr/>").encode()
    assert reports(Package.open(paper("a")).changed({DOCUMENT: spoiled}).write())
