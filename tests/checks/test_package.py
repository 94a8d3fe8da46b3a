"""Rules about what Word keeps under the surface."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from docx import Document

from memo_kit.checks.document import check_document
from memo_kit.errors import Severity
from memo_kit.ooxml.package import Package
from tests.checks.page import NAMESPACES, control, found, page, paragraph

BOOKMARK = '<w:bookmarkStart w:id="{}" w:name="{}"/><w:bookmarkEnd w:id="{}"/>'


def bookmark(number: int, name: str) -> str:
    """Return a bookmark."""
    return BOOKMARK.format(number, name, number)


def picture(number: int) -> str:
    """Return the id of a picture, where Word keeps it."""
    return f'<w:r><w:drawing><wp:inline><wp:docPr id="{number}" name="a" descr="b"/></wp:inline></w:drawing></w:r>'


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (bookmark(1, "a") + bookmark(1, "b"), "the bookmark id “1” stands 2 times"),
        (bookmark(1, "a") + bookmark(2, "a"), "the bookmark name “a” stands 2 times"),
        (picture(7) + picture(7), "the picture id “7” stands 2 times"),
        (
            (control("a", number=3) + control("b", number=3)).replace("<w:showingPlcHdr/>", ""),
            "the content control id “3” stands 2 times",
        ),
    ],
)
def test_what_stands_twice_is_found(body: str, message: str) -> None:
    """ISO/IEC 29500-1, 17.13.6.2, 17.5.2.18, 20.4.2.5: ids are unique in a document."""
    findings = [finding for finding in found(f"<w:p>{body}</w:p>") if finding.severity == "error"]
    assert [(finding.code, finding.message) for finding in findings] == [
        ("check.id-repeated", message)
    ]


def test_ids_of_different_things_may_be_the_same() -> None:
    """A bookmark and a picture count by themselves; a control may have no id."""
    nameless = control("a").replace('<w:id w:val="1"/>', "").replace("<w:showingPlcHdr/>", "")
    body = f"<w:p>{bookmark(1, 'a')}{picture(1)}{nameless}</w:p>"
    assert [finding.code for finding in found(body)] == ["check.bracketed"]


def test_pictures_of_body_and_header_count_by_themselves() -> None:
    """Word numbers the pictures of each part anew."""
    document = Document()
    document.sections[0].header.paragraphs[0].text = "LITEK"
    file = BytesIO()
    document.save(file)
    package = Package.open(file.getvalue())
    shown = picture(1).replace("<w:r>", f"<w:r {NAMESPACES}>")
    parts = {
        name: re.sub(b"(</w:p>)", shown.encode() + rb"\1", package.read(name), count=1)
        for name in ("word/document.xml", "word/header1.xml")
    }
    body = parts["word/document.xml"].replace(b"<w:sectPr", f"<w:p>{shown}</w:p><w:sectPr".encode())
    changed = package.changed({**parts, "word/document.xml": body})
    codes = {finding.code for finding in check_document(changed.write())}
    assert "check.id-repeated" not in codes
    assert all(b"wp:docPr" in changed.read(name) for name in parts)


def test_a_part_that_is_missing_is_found() -> None:
    """ISO/IEC 29500-2, 9.3: a relationship leads to a part that is there."""
    package = Package.open(page(paragraph("Sutartis")))
    name = "word/_rels/document.xml.rels"
    broken = package.read(name).replace(b"styles.xml", b"lost.xml")
    (finding,) = check_document(package.changed({name: broken}).write())
    assert finding.code == "check.relationship-broken"
    assert finding.severity is Severity.ERROR
    assert finding.message == "the part word/lost.xml is missing"
    assert finding.place.where == "word/document.xml"


def test_a_relationship_that_is_missing_is_found() -> None:
    """A header that is named and not there."""
    section = '<w:sectPr><w:headerReference r:id="rId99"/></w:sectPr>'
    (finding,) = found(paragraph("Sutartis") + section)
    assert finding.code == "check.relationship-broken"
    assert finding.message == "the relationship rId99 is missing"


def test_a_link_out_of_the_document_is_no_missing_part() -> None:
    """What lies elsewhere cannot be looked for."""
    package = Package.open(page(paragraph("Sutartis")))
    name = "word/_rels/document.xml.rels"
    link = b'<Relationship Id="rId99" Type="http://x/hyperlink" Target="https://litek.lt" TargetMode="External"/>'
    linked = package.read(name).replace(b"</Relationships>", link + b"</Relationships>")
    assert check_document(package.changed({name: linked}).write()) == []


@pytest.mark.parametrize(
    ("name", "label"), [("title", "title"), ("creator", "author"), ("language", "language")]
)
def test_an_empty_property_is_worth_a_look(name: str, label: str) -> None:
    """Archives and screen readers go by title, author and language."""
    properties = {"title": "Sutartis", "creator": "UAB", "language": "lt-LT", name: " "}
    (finding,) = found(paragraph("Sutartis"), properties=properties)
    assert finding.code == "check.property-empty"
    assert finding.severity is Severity.WARNING
    assert finding.message == f"the document has no {label} in its properties"
