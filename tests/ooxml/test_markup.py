"""Reading and writing XML."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memo_kit.errors import MemoKitError
from memo_kit.ooxml.markup import escape, fragment, parse, serialise


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"<a", "template.markup-damaged"),
        (b"", "template.markup-damaged"),
        (b"<a>\x00</a>", "template.markup-damaged"),
        (
            "<?xml version='1.0' encoding='utf-16'?><!DOCTYPE a><a/>".encode("utf-16"),
            "template.dtd",
        ),
        (b"<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", "template.dtd"),
        (b"<a>" * 10_000 + b"</a>" * 10_000, "template.markup-damaged"),
    ],
)
def test_what_is_no_sound_xml_is_refused(data: bytes, expected: str) -> None:
    """The parser never repairs, and reads no DTD in any encoding."""
    with pytest.raises(MemoKitError) as caught:
        parse(data, name="word/x.xml")
    assert caught.value.code == expected
    assert caught.value.place is not None
    assert caught.value.place.where == "word/x.xml"


def test_a_dtd_in_a_wide_encoding_is_refused_after_parsing() -> None:
    """The parser tells where the bytes do not."""
    text = '<?xml version="1.0" encoding="UCS-4"?><!DOCTYPE a [<!ENTITY b "c">]><a/>'
    with pytest.raises(MemoKitError) as caught:
        parse(text.encode("utf-32-be"), name="x")
    assert caught.value.code == "template.dtd"


def test_a_part_in_utf_16_is_read() -> None:
    """Some programs write it."""
    assert (
        parse("<?xml version='1.0' encoding='utf-16'?><a>ą</a>".encode("utf-16"), name="x").text
        == "ą"
    )


def test_a_fragment_is_written_with_the_prefixes_of_its_part() -> None:
    """Children, texts between, attributes with and without a namespace, the default namespace."""
    text = (
        '<a xmlns="urn:a" xmlns:b="urn:b"><c xml:space="preserve" b:d="1" e="&lt;">f<b:g/>h'
        "<!-- i --></c></a>"
    )
    root = parse(text.encode(), name="x")
    assert fragment(root[0]) == '<c xml:space="preserve" b:d="1" e="&lt;">f<b:g/>h</c>'


def test_an_attribute_is_never_in_the_default_namespace() -> None:
    """Where two prefixes stand for one namespace, an attribute takes the named one."""
    root = parse(b'<a xmlns="urn:a" xmlns:b="urn:a" b:c="1"/>', name="x")
    assert fragment(root) == '<a b:c="1"/>'


@given(st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=50))
def test_escaped_text_reads_as_it_was(text: str) -> None:
    """Between tags and inside an attribute."""
    written = f'<a b="{escape(text)}">{escape(text)}</a>'
    try:
        root = parse(written.encode(), name="x")
    except MemoKitError:
        assert "\ufffe" in text or "\uffff" in text
        return
    assert (root.text or "", root.get("b")) == (text, text)
    assert serialise(root).startswith('<?xml version="1.0"')
