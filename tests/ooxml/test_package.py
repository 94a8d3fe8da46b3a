"""Word files as their parts."""

from __future__ import annotations

import pytest

from memo_kit.errors import MemoKitError
from memo_kit.ooxml.archive import compress
from memo_kit.ooxml.limits import PackageLimits
from memo_kit.ooxml.package import Package, Relationship, relationships_name
from tests.packages import HABITS, files_of, retyped, written
from tests.paper import paper, zipped

_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def code(data: bytes) -> str:
    """Return the code of the error that opening a file raises."""
    with pytest.raises(MemoKitError) as caught:
        Package.open(data)
    assert caught.value.hint
    return caught.value.code


def with_parts(**parts: str) -> bytes:
    """Return a Word file with some parts changed or added; ``_`` stands for a slash in a name."""
    names = {
        "types": "[Content_Types].xml",
        "rels": "_rels/.rels",
        "links": "word/_rels/document.xml.rels",
    }
    changes = {names.get(name, f"word/{name}.xml"): text.encode() for name, text in parts.items()}
    return Package.open(paper("a")).changed(changes).write()


def types(extra: str) -> str:
    """Return content types with one more."""
    text = Package.open(paper("a")).read("[Content_Types].xml").decode()
    return text.replace("</Types>", f"{extra}</Types>")


def override(name: str, kind: str) -> str:
    """Return the content type of a part."""
    return f'<Override PartName="/word/{name}.xml" ContentType="application/vnd.{kind}"/>'


def link(kind: str, target: str, mode: str = ' TargetMode="External"') -> str:
    """Return a relationship."""
    return f'<Relationship Id="rId99" Type="{_OFFICE}/{kind}" Target="{target}"{mode}/>'


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (zipped({"a.txt": "a"}), "template.not-a-docx"),
        (zipped({"[Content_Types].xml": f'<Types xmlns="{_TYPES}"/>'}), "template.not-a-docx"),
        (with_parts(document="<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"), "template.dtd"),
        (with_parts(types="<Types"), "template.markup-damaged"),
    ],
)  # fmt: skip
def test_what_a_document_to_be_signed_must_not_hold_is_refused(data: bytes, expected: str) -> None:
    """DTDs, and what is no Word file."""
    assert code(data) == expected


@pytest.mark.parametrize(
    "target",
    ["https://example.org", "HTTP://example.org", "mailto:a@b.lt", "{{ url }}", "%7B%7Burl%7D%7D"],
)
def test_links_to_pages_and_addresses_are_allowed(target: str) -> None:
    """Also one that a template fills."""
    package = Package.open(paper("a", links=link("hyperlink", target)))
    assert package.relationships("word/document.xml")[-1].target == target


def test_parts_and_their_relationships_are_found() -> None:
    """Targets are names in the package, wherever the relationship stands."""
    package = Package.open(paper("a", links=link("hyperlink", "https://example.org")))
    assert package.document == "word/document.xml"
    assert "word/styles.xml" in package
    assert "word/none.xml" not in package
    assert package.content_type("word/styles.xml").endswith("styles+xml")
    assert package.content_type("x.none") == ""
    assert package.targets("word/document.xml", "styles") == ("word/styles.xml",)
    assert package.relationships("word/styles.xml") == ()
    expected = Relationship("rId99", "hyperlink", "https://example.org", external=True)
    assert expected in package.relationships("word/document.xml")
    assert relationships_name("") == "_rels/.rels"


def test_a_document_whose_part_is_missing_is_no_document() -> None:
    """The package points to nothing."""
    package = Package.open(paper("a"))
    relations = package.read("_rels/.rels").replace(b"document.xml", b"other.xml")
    assert code(package.changed({"_rels/.rels": relations}).write()) == "template.not-a-docx"


def test_a_part_that_is_asked_for_and_missing_is_damage() -> None:
    """The name is told."""
    with pytest.raises(MemoKitError, match=r"word/none\.xml is missing"):
        Package.open(paper("a")).read("word/none.xml")


def test_a_changed_package_leaves_the_first_as_it_was() -> None:
    """Threads share packages."""
    first = Package.open(paper("a"))
    second = first.changed({"word/new.xml": b"<a/>", "word/styles.xml": b"<b/>"})
    assert second.read("word/styles.xml") == b"<b/>"
    assert first.read("word/styles.xml") != b"<b/>"
    assert "word/new.xml" in second.names
    assert "word/new.xml" not in first
    assert second.member("word/new.xml").unpack() == b"<a/>"


def test_a_part_that_is_compressed_already_takes_the_place_of_the_old_one() -> None:
    """A part that was written piece by piece is never whole in memory."""
    first = Package.open(paper("a")).changed({"word/styles.xml": b"<b/>"}, level=9)
    second = first.repacked([compress("word/document.xml", b"<c/>")])
    assert second.read("word/document.xml") == b"<c/>"
    assert second.read("word/styles.xml") == b"<b/>"
    assert (second.level, second.names) == (9, first.names)
    assert first.read("word/document.xml") != b"<c/>"


def test_types_and_relationships_come_first() -> None:
    """Then the other parts by name, so that the same parts give the same bytes."""
    package = Package.open(paper("a"))
    written = Package.open(package.write())
    assert [member.name for member in written.members] == [
        "[Content_Types].xml",
        "_rels/.rels",
        "word/_rels/document.xml.rels",
        "docProps/core.xml",
        "word/document.xml",
        "word/fontTable.xml",
        "word/numbering.xml",
        "word/settings.xml",
        "word/styles.xml",
        "word/theme.xml",
    ]
    assert package.write() == written.write()


def test_what_content_types_do_not_name_is_passed_over() -> None:
    """An element without a part or an extension says nothing."""
    package = Package.open(with_parts(types=types("<Other/>")))
    assert package.document == "word/document.xml"


def test_a_part_is_found_by_any_way_of_writing_its_name() -> None:
    """ISO/IEC 29500-2, 6.2.2.3: names that differ in capitals only are equivalent."""
    package = Package.open(written(HABITS["capitals"](files_of(paper("a")))))
    assert package.document == "WORD/DOCUMENT.XML"
    assert "word/styles.xml" in package
    assert package.read("word/styles.xml") == package.read("WORD/STYLES.XML")
    assert package.member("word/styles.xml").name == "WORD/STYLES.XML"
    changed = package.changed({"word/Styles.xml": b"<a/>"})
    assert changed.names == package.names
    assert changed.read("WORD/STYLES.XML") == b"<a/>"


@pytest.mark.parametrize(
    ("old", "expected"),
    [
        ("wordprocessingml.template.main+xml", "wordprocessingml.document.main+xml"),
        ("wordprocessingml.Template.main+xml", "wordprocessingml.document.main+xml"),
        ("wordprocessingml.document.main+xml", "wordprocessingml.document.main+xml"),
    ],
)
def test_a_template_of_word_becomes_a_document(old: str, expected: str) -> None:
    """Word opens a file as what its type says."""
    data = retyped(paper("a"), "wordprocessingml.document.main+xml", old)
    package = Package.open(data).as_document()
    assert package.content_type(package.document).endswith(expected)
    types = package.read("[Content_Types].xml")
    assert types.count(b"/word/document.xml") == 1
    assert Package.open(package.write()).document == "word/document.xml"


def test_a_type_by_extension_is_a_type() -> None:
    """A program may state the type of the document for all that ends so."""
    types = (
        f'<Types xmlns="{_TYPES}"><Default Extension="rels" ContentType="x+xml"/>'
        '<Default Extension="XML" ContentType="application/vnd.openxmlformats-officedocument.'
        'wordprocessingml.template.main+xml"/></Types>'
    )
    package = Package.open(with_parts(types=types))
    assert package.document == "word/document.xml"
    assert package.as_document().content_type("word/document.xml").endswith("document.main+xml")


@pytest.mark.parametrize(
    ("limits", "expected"),
    [
        (PackageLimits(elements=10), "template.too-large"),
        (PackageLimits(links=2), "template.too-many-links"),
    ],
)
def test_a_part_is_not_parsed_when_it_has_too_many_elements(
    limits: PackageLimits, expected: str
) -> None:
    """A tree takes some hundred bytes for each."""
    with pytest.raises(MemoKitError) as caught:
        Package.open(paper("a", "b", "c"), limits)
    assert caught.value.code == expected


def test_a_part_is_xml_by_its_name_or_its_type() -> None:
    """A name need not end with ``.xml``."""
    package = Package.open(paper("a"))
    assert package.is_xml("word/x.rels")
    assert package.is_xml("WORD/DOCUMENT.XML")
    assert not package.is_xml("word/media/image1.png")
