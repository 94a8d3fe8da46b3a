"""Headers and footers, as the pages show them."""

from __future__ import annotations

from memo_kit.ooxml.margin import Margin, margins
from memo_kit.ooxml.markup import parse
from memo_kit.ooxml.package import Package
from tests.packages import files_of
from tests.paper import paper, zipped

REFERENCE = '<w:{0}Reference w:type="{1}" r:id="rId_{2}"/>'
PARTS = {"header1": "a", "header2": "b", "footer1": "c"}


def found(*sections: str, settings: str = "") -> list[Margin]:
    """Return the margins of a document with some sections."""
    blocks = [f"<w:p><w:pPr><w:sectPr>{each}</w:sectPr></w:pPr></w:p>" for each in sections]
    files = files_of(paper(*blocks, parts=PARTS))
    told = files["word/settings.xml"].replace(b"</w:settings>", f"{settings}</w:settings>".encode())
    package = Package.open(zipped(files | {"word/settings.xml": told}))
    return margins(package, parse(package.read(package.document), name="word/document.xml"))


def test_first_and_even_pages_count_where_they_are_switched_on() -> None:
    """``w:titlePg`` and ``w:evenAndOddHeaders`` (ISO/IEC 29500-1, 17.10.6 and 17.10.1)."""
    first = REFERENCE.format("header", "first", "header1")
    even = REFERENCE.format("footer", "even", "footer1")
    assert found(first + even) == []
    assert found(f"{first}<w:titlePg/>") == [Margin("first header", "word/header1.xml")]
    assert found(f'{first}<w:titlePg w:val="0"/>') == []
    assert found(even, settings="<w:evenAndOddHeaders/>") == [
        Margin("even footer", "word/footer1.xml")
    ]


def test_a_section_inherits_what_it_does_not_have() -> None:
    """ISO/IEC 29500-1, 17.10.5: that of the section before."""
    own, other = (REFERENCE.format("header", "default", f"header{n}") for n in (1, 2))
    one, two = Margin("header", "word/header1.xml"), Margin("header", "word/header2.xml")
    assert found(own, "", other) == [one, one, two]


def test_a_reference_that_leads_nowhere_is_none() -> None:
    """Another rule tells of it."""
    assert found(REFERENCE.format("header", "default", "header9")) == []


def test_a_document_needs_no_settings() -> None:
    """Word writes them always, other programs do not."""
    files = files_of(paper("A"))
    links = files["word/_rels/document.xml.rels"].replace(b"settings.xml", b"nowhere.xml")
    package = Package.open(zipped(files | {"word/_rels/document.xml.rels": links}))
    root = parse(package.read(package.document), name="word/document.xml")
    assert margins(package, root) == []
