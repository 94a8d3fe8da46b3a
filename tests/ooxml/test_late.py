"""The part with the data of fields that are filled in later."""

from __future__ import annotations

import pytest

from memo_kit.ooxml.late import (
    ContentControl,
    added_part,
    data_part,
    late_values,
    with_data_of,
    with_late_fields,
)
from memo_kit.ooxml.names import LATE_FIELDS
from memo_kit.ooxml.package import Package
from tests.audit import reports
from tests.packages import files_of, strict
from tests.paper import paper, zipped

OTHER = "{00000000-0000-0000-0000-000000000001}"


@pytest.fixture
def page() -> Package:
    """A document of one paragraph."""
    return Package.open(paper("A"))


def test_a_control_keeps_its_title_within_words_limit() -> None:
    """Word takes at most 64 characters, of a title and of a tag."""
    written = ContentControl("a" * 70, 5, "b" * 70).write("")
    assert f'<w:alias w:val="{"a" * 64}"/><w:tag w:val="{"b" * 64}"/>' in written
    assert f"[{'a' * 70}]" in written


def test_fields_are_kept_in_one_part_that_is_found_by_its_id(page: Package) -> None:
    """More fields go to the same part, and what was typed stays."""
    one = with_late_fields(page, ["a", "b", "a"])
    assert late_values(one) == {"a": "", "b": ""}
    typed = one.read("customXml/item1.xml").replace(b'name="a"/>', b'name="a">2019-06-26</field>')
    two = with_late_fields(one.changed({"customXml/item1.xml": typed}), ["c", "a"])
    assert late_values(two) == {"a": "2019-06-26", "b": "", "c": ""}
    assert with_late_fields(two, ["a"]) is two
    assert reports(two.write()) == frozenset()
    assert LATE_FIELDS.encode() in two.read("customXml/itemProps1.xml")


def test_the_data_of_a_template_stay(page: Package) -> None:
    """A part of that name may be there already, and a damaged one is not ours."""
    own = added_part(page, b"<own/>", OTHER)
    both = with_late_fields(own, ["a"])
    assert both.read("customXml/item1.xml") == b"<own/>"
    assert data_part(both, OTHER) == b"<own/>"
    assert late_values(both) == {"a": ""}
    files = files_of(own.write())
    del files["customXml/itemProps1.xml"]
    assert data_part(Package.open(zipped(files)), OTHER) is None
    assert late_values(page) == {}


def test_a_strict_document_gets_strict_parts(page: Package) -> None:
    """Word mixes the two in no file."""
    made = with_late_fields(Package.open(zipped(strict(files_of(page.write())))), ["a"])
    assert late_values(made) == {"a": ""}
    assert b"purl.oclc.org/ooxml/officeDocument/customXml" in made.read("customXml/itemProps1.xml")
    assert b"schemas.openxmlformats.org/officeDocument" not in made.read(
        "word/_rels/document.xml.rels"
    )


def test_a_document_takes_over_the_data_of_another(page: Package) -> None:
    """Its own fields stay as they are, those of the other one follow."""
    one = with_late_fields(page, ["a", "a@lt"])
    other = added_part(with_late_fields(page, ["a", "a@en"]), b"<own/>", OTHER)
    both = with_data_of(one, other)
    assert [*late_values(both)] == ["a", "a@lt", "a@en"]
    assert data_part(both, OTHER) == b"<own/>"
    assert with_data_of(both, other) is both
    assert reports(both.write()) == frozenset()
