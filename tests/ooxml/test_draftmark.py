"""The mark of a draft in documents of all kinds."""

from __future__ import annotations

import pytest

from memo_kit.ooxml.draftmark import Word, is_mark, with_mark
from memo_kit.ooxml.links import linked
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.view import DocumentView
from tests.audit import reports
from tests.packages import files_of, prefixed, strict
from tests.paper import paper, zipped

WORDS = [Word("PROJEKTAS", "lt-LT")]
SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
HEADER = f"<w:hdr {SPACES}><w:p><w:r><w:t>Antraštė</w:t></w:r></w:p></w:hdr>"
TITLE = "<w:sectPr>{}<w:titlePg/></w:sectPr>"
REFERENCE = '<w:headerReference w:type="{}" r:id="{}"/>'


def marks(package: Package) -> list[str]:
    """Return the places of the mark."""
    view = DocumentView(package, "a.docx")
    return [each.where for each in view.paragraphs if is_mark(each.where, each.text)]


def page(section: str = "", header: str = HEADER) -> Package:
    """Return a page; the id of its header stands in the section as ``KEY``."""
    package = Package.open(paper("A"))
    if header:
        package, key = linked(
            package.changed({"word/header9.xml": header.encode()}),
            package.document,
            "header",
            "word/header9.xml",
        )
        section = section.replace("KEY", key)
    body = package.read(package.document).decode()
    return package.changed(
        {package.document: body.replace("</w:body>", f"{section}</w:body>").encode()}
    )


@pytest.mark.parametrize("form", [lambda files: files, strict, prefixed])
def test_a_document_without_a_header_gets_one(form: object) -> None:
    """Also a strict one, and one with other prefixes."""
    assert callable(form)
    made = with_mark(Package.open(zipped(form(files_of(paper("A"))))), WORDS)
    assert len(marks(Package.open(made.write()))) == 1


def test_a_page_without_a_header_of_its_own_gets_one() -> None:
    """The first page of a document whose other pages have one."""
    section = TITLE.format(REFERENCE.format("default", "KEY"))
    made = with_mark(page(section), WORDS)
    assert len(marks(made)) == 2
    assert "Antraštė" in str([each.text for each in DocumentView(made, "a").paragraphs])
    settings = page(section.replace("<w:titlePg/>", ""))
    even = '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:evenAndOddHeaders/></w:settings>'
    package, _ = linked(
        settings.changed({"word/settings.xml": even.encode()}),
        settings.document,
        "settings",
        "word/settings.xml",
    )
    assert len(marks(with_mark(package, WORDS))) == 2
    assert len(marks(with_mark(page("<w:sectPr/>", ""), WORDS))) == 1


def test_a_header_that_is_written_in_another_way_is_marked() -> None:
    """With another prefix, or with nothing in it."""
    section = f"<w:sectPr>{REFERENCE.format('default', 'KEY')}</w:sectPr>"
    other = HEADER.replace("xmlns:w=", "xmlns:x=").replace("<w:", "<x:").replace("</w:", "</x:")
    for header in (other, f"<w:hdr {SPACES}/>"):
        assert len(marks(with_mark(page(section, header), WORDS))) == 1


def test_a_reference_without_a_sort_or_a_target_is_no_header() -> None:
    """Then one is made."""
    for reference in ('<w:headerReference r:id="KEY"/>', REFERENCE.format("default", "rId99")):
        made = with_mark(page(f"<w:sectPr>{reference}</w:sectPr>"), WORDS)
        assert made is not None


def test_what_was_a_section_before_a_change_is_none() -> None:
    """A tracked change keeps the old properties inside the new ones."""
    old = '<w:sectPrChange w:id="1" w:author="a"><w:sectPr/></w:sectPrChange>'
    made = with_mark(page(f"<w:sectPr>{old}</w:sectPr>", ""), WORDS)
    assert made.read(made.document).count(b"headerReference") == 1


def test_a_marked_document_is_valid() -> None:
    """A second reader of the format says nothing."""
    assert (
        reports(with_mark(Package.open(paper("A")), [*WORDS, Word("DRAFT", "en-GB")]).write())
        == frozenset()
    )
