"""The properties of a run."""

from __future__ import annotations

from memo_kit.ooxml.formatting import formatted


def test_a_new_property_goes_where_the_schema_wants_it() -> None:
    """The order of the elements is fixed (ISO/IEC 29500-1, 17.3.2.28)."""
    before = '<w:rPr><w:rFonts w:ascii="Ąžuolas"/><w:sz w:val="24"/><w:lang w:val="lt-LT"/></w:rPr>'
    changes = {"w:u": "<w:u/>", "w:b": "<w:b/>", "w:rStyle": "<w:rStyle/>"}
    assert formatted(before, changes) == (
        '<w:rPr><w:rStyle/><w:rFonts w:ascii="Ąžuolas"/><w:b/><w:sz w:val="24"/><w:u/>'
        '<w:lang w:val="lt-LT"/></w:rPr>'
    )


def test_a_property_is_replaced_and_never_doubled() -> None:
    """What stands inside another element is left alone."""
    before = "<w:rPr><w:b/><w14:glow><w:b/></w14:glow></w:rPr>"
    assert formatted(before, {"w:b": '<w:b w:val="0"/>'}) == (
        '<w:rPr><w:b w:val="0"/><w14:glow><w:b/></w14:glow></w:rPr>'
    )


def test_a_property_is_dropped() -> None:
    """An empty text drops it; properties without an element are none."""
    assert formatted("<w:rPr><w:b/></w:rPr>", {"w:b": ""}) == ""
