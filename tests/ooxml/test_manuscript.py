"""A Word file at work."""

from __future__ import annotations

from memo_kit.ooxml.manuscript import Manuscript
from memo_kit.ooxml.package import Package
from tests.paper import paper


def test_a_part_is_parsed_once() -> None:
    """What is changed in it is changed for everybody."""
    made = Manuscript(Package.open(paper("A", parts={"header1": "X"})))
    assert made.root("word/header1.xml") is made.root("word/header1.xml")
    assert [label for _, label in made.labelled()] == ["body", "header 1"]
    assert [root for root, _ in made.labelled()] == [*made.stories()]
    assert made.document is next(made.stories())


def test_what_a_file_has_not_is_not_found() -> None:
    """Notes, for example; lists and styles are found and read."""
    made = Manuscript(Package.open(paper("A")))
    assert (made.part("footnotes"), made.find("footnotes")) == (None, None)
    assert made.part("styles") == "word/styles.xml"
    assert made.definitions.styles["Clause"] == "clause"
    assert "1" in made.definitions.numbering.lists
