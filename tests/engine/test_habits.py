"""Packages as Word, LibreOffice, Google Docs, WPS and libraries write them are all the same to the engine."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from docx import Document
from lxml import etree

from memo_kit.checks.document import check_document
from memo_kit.drafting.stock import stock_folder
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.text import readable_text
from memo_kit.template.template import Template
from tests.engine.whole import LOCATIONS, read, whole
from tests.packages import HABITS, WRITINGS, files_of, written

VALUE = "ąčę & <co>"
STOCK = sorted(stock_folder().rglob("*.docx"))
STRICT = b"http://purl.oclc.org/ooxml/"
TRANSITIONAL = b"schemas.openxmlformats.org/wordprocessingml"


def template(data: bytes) -> Template:
    """Return a template opened."""
    return Template.from_bytes(data, name="contract.docx")


def everywhere(text: str) -> bytes:
    """Return a file with a text at every location."""
    return whole({each.name: text for each in LOCATIONS})


def words(data: bytes) -> list[str]:
    """Return the words of a file; headers count in the order of their names."""
    return sorted(readable_text(data).split())


EXPECTED = words(template(everywhere("{{ x }}")).render({"x": VALUE}))


@pytest.mark.parametrize("habit", HABITS)
def test_tags_work_at_every_location(habit: str) -> None:
    """And the filled file has no fault that a check of documents finds."""
    data = written(HABITS[habit](files_of(everywhere("{{ x }}"))))
    filled = template(data).render({"x": VALUE}, language="lt", verify=True)
    assert words(filled) == EXPECTED
    codes = {finding.code for finding in check_document(filled)}
    assert codes.isdisjoint({"check.tag-left", "check.relationship-broken", "check.id-repeated"})


@pytest.mark.parametrize("writing", WRITINGS)
def test_archives_of_every_kind_are_read(writing: str) -> None:
    """Folders, remarks, sizes after the bytes, fields of large archives, another order."""
    data = written(files_of(everywhere("{{ x }}")), writing)
    assert words(template(data).render({"x": VALUE}, language="lt")) == EXPECTED


@pytest.mark.parametrize("habit", HABITS)
def test_a_part_without_tags_stays_byte_by_byte(habit: str) -> None:
    """In whatever way it is written."""
    files = HABITS[habit](files_of(everywhere("no tag")))
    assert files_of(template(written(files)).render({})) == files


@pytest.mark.parametrize("path", STOCK, ids=lambda path: str(path.relative_to(stock_folder())))
def test_a_template_of_the_stock_without_its_tags_stays_as_it_is(path: Path) -> None:
    """With the braces taken away, every part comes out as it went in."""
    files = {
        name: data.replace(b"{", b"(").replace(b"}", b")")
        for name, data in files_of(path.read_bytes()).items()
    }
    assert files_of(template(written(files)).render({})) == files


def test_a_document_of_python_docx_stays_as_it_is() -> None:
    """The library that most scripts write Word files with; its thumbnail stays, too."""
    made = Document()
    made.add_heading("Heading", 1)
    made.add_paragraph("text", style="List Number")
    made.add_table(2, 2)
    made.add_page_break()
    file = io.BytesIO()
    made.save(file)
    files = files_of(file.getvalue())
    assert files_of(template(file.getvalue()).render({})) == files


@pytest.mark.parametrize("habit", ["as Word", "UTF-16", "byte order mark"])
def test_what_is_not_filled_in_a_filled_part_stays(habit: str) -> None:
    """Canonical XML: a tag that prints its own text changes nothing else."""
    # What Word has cut into runs is joined where a tag stands.
    cut = {"tag split over runs", "field instruction"}
    texts = {each.name: "{{ x }}" for each in LOCATIONS if each.name not in cut}
    untouched = HABITS[habit](files_of(everywhere("plain")))
    tagged = written(HABITS[habit](files_of(whole(texts))))
    filled = files_of(template(tagged).render({"x": "plain"}, language="lt"))
    for name, data in untouched.items():
        # A run that holds a value keeps its blanks.
        expected, found = (
            etree.tostring(etree.fromstring(each), method="c14n2").replace(
                b' xml:space="preserve"', b""
            )
            for each in (data, filled[name])
        )
        assert _addresses(found) == _addresses(expected), name


def _addresses(data: bytes) -> bytes:
    # The address that the test writes with percent signs is read without them.
    return (
        data.replace(b"%C2%AB", "«".encode()).replace(b"%C2%BB", "»".encode()).replace(b"%20", b" ")
    )


def test_a_strict_file_stays_strict() -> None:
    """Parts that were filled, too: no transitional name of Word is left in them."""
    files = HABITS["strict"](files_of(everywhere("{{ x }}")))
    filled = files_of(template(written(files)).render({"x": "1"}))
    for name, data in filled.items():
        assert TRANSITIONAL not in data
        assert (STRICT in data) == (STRICT in files[name])


def test_prefixes_that_readers_may_ignore_are_kept() -> None:
    """``mc:Ignorable`` names them, and Word refuses a name that is not declared."""
    root = Package.open(template(everywhere("{{ x }}")).render({"x": "1"})).read(
        "word/document.xml"
    )
    assert etree.fromstring(root).nsmap["w14"].endswith("2010/wordml")


def test_locations_read_as_in_a_usual_file() -> None:
    """A strict text box, alternative text and link are filled where they stand."""
    data = written(HABITS["other names"](files_of(everywhere("{{ x }}"))))
    filled = template(data).render({"x": "1"})
    for location in LOCATIONS:
        moved = location._replace(part=location.part.replace("document", "main2"))
        if location.part.startswith("word/") and "document" in location.part:
            moved = moved._replace(part=moved.part.replace("word/", "docx/"))
        assert read(filled, moved) == ["1"] * location.times
