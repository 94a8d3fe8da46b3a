"""Reading and writing XML."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memo_kit.errors import MemoKitError
from memo_kit.ooxml.markup import as_utf8, escape, fragment, join_texts, parse, serialise


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


@pytest.mark.parametrize("encoding", ["utf-32-be", "utf-7", "cp037", "windows-1257"])
def test_an_encoding_that_could_hide_a_tag_is_refused(encoding: str) -> None:
    """ISO/IEC 29500-2, 6.2.5: parts are encoded in UTF-8 or UTF-16."""
    text = f'<?xml version="1.0" encoding="{encoding}"?><a>{{{{ x }}}}</a>'
    with pytest.raises(MemoKitError) as caught:
        parse(text.encode(encoding), name="x")
    assert caught.value.code == "template.encoding-unknown"


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


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_part_is_searched_in_utf_8(encoding: str) -> None:
    """With or without a mark at its start."""
    assert as_utf8("<a>ą</a>".encode(encoding)).decode().lstrip("\ufeff") == "<a>ą</a>"


def test_a_text_is_one_when_its_remarks_are_gone() -> None:
    """A remark or an instruction amid text cuts it into pieces; elsewhere it stays."""
    root = parse(b"<a><b>1<!-- x -->2<c/>3<?y?>4</b><!-- z --></a>", name="x")
    join_texts(root)
    assert fragment(root) == "<a><b>12<c/>34</b></a>"
    assert "<!-- z -->" in serialise(root)
