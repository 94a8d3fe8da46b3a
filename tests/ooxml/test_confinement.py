"""A paragraph that stands where nobody sees it."""

from __future__ import annotations

import pytest

from memo_kit.ooxml.confinement import confined, placing
from memo_kit.ooxml.markup import Element, parse
from memo_kit.ooxml.names import w
from tests.paper import SPACES


def told(
    properties: str, *, cell: str = "", row: str = "", table: str = "", text: str = "a"
) -> str:
    """Return how a paragraph in a cell is kept from the reader."""
    root = parse(
        f"<w:tbl {SPACES}><w:tblPr>{table}</w:tblPr><w:tr><w:trPr>{row}</w:trPr><w:tc><w:tcPr>{cell}"
        f"</w:tcPr><w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p></w:tc></w:tr>"
        "</w:tbl>".encode(),
        name="a.xml",
    )
    return confined(next(root.iter(w("p"))), {})


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ("", ""),
        ('<w:ind w:left="567" w:firstLine="567"/>', ""),
        ('<w:ind w:start="20000"/>', "off the page"),
        ('<w:ind w:left="-15000" w:right="15000"/>', "off the page"),
        ('<w:ind w:firstLine="9500"/>', "off the page"),
        ('<w:ind w:left="x"/>', ""),
        ('<w:spacing w:line="20" w:lineRule="exact"/>', "cut off"),
        ('<w:spacing w:line="20" w:lineRule="auto"/>', ""),
        ('<w:spacing w:before="20"/>', ""),
        ('<w:spacing w:line="240" w:lineRule="exact"/>', ""),
        ('<w:framePr w:x="100" w:y="340"/>', ""),
        ('<w:framePr w:x="30000"/>', "off the page"),
        ('<w:framePr w:y="-9000"/>', "off the page"),
    ],
)
def test_a_paragraph_is_set_where_nobody_sees_it(properties: str, expected: str) -> None:
    """By its indents, its lines, its frame."""
    assert told(properties) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ('<w:tcW w:w="4819" w:type="dxa"/>', ""),
        ('<w:tcW w:w="0" w:type="auto"/>', ""),
        ('<w:tcW w:w="0" w:type="dxa"/>', ""),
        ('<w:tcW w:w="10" w:type="dxa"/>', "cut off"),
        ('<w:vMerge w:val="restart"/>', ""),
        ("<w:vMerge/>", "in a cell that another one covers"),
        ('<w:hMerge w:val="continue"/>', "in a cell that another one covers"),
    ],
)
def test_a_cell_keeps_its_text_from_the_reader(cell: str, expected: str) -> None:
    """One without width, one that is merged into another."""
    assert told("", cell=cell) == expected


def test_an_indent_is_weighed_against_its_cell() -> None:
    """What leaves room on a page leaves none in half of it."""
    indent = '<w:ind w:left="4600"/>'
    assert told(indent) == ""
    assert told(indent, cell='<w:tcW w:w="4819" w:type="dxa"/>') == "off the page"


@pytest.mark.parametrize(
    ("row", "text", "expected"),
    [
        ("<w:cantSplit/>", "a", ""),
        ("<w:hidden/>", "a", "hidden"),
        ('<w:trHeight w:val="10" w:hRule="atLeast"/>', "a", ""),
        ('<w:trHeight w:val="10" w:hRule="exact"/>', "a", "cut off"),
        ('<w:trHeight w:val="300" w:hRule="exact"/>', "a", ""),
        ('<w:trHeight w:val="300" w:hRule="exact"/>', "a" * 400, "cut off"),
    ],
)
def test_a_row_keeps_its_text_from_the_reader(row: str, text: str, expected: str) -> None:
    """Hidden, or too low for what it holds."""
    assert told("", row=row, text=text) == expected


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ('<w:tblInd w:w="100" w:type="dxa"/>', ""),
        ('<w:tblInd w:w="20000" w:type="dxa"/>', "off the page"),
        ('<w:tblpPr w:tblpX="30000" w:tblpY="10"/>', "off the page"),
        ('<w:tblpPr w:tblpX="300"/>', ""),
    ],
)
def test_a_table_stands_off_the_page(table: str, expected: str) -> None:
    """By its indent, or where it floats."""
    assert told("", table=table) == expected


def test_a_style_sets_its_paragraphs_too() -> None:
    """What the paragraph says itself counts first."""

    def part(markup: str) -> Element:
        return parse(markup.replace(">", f" {SPACES}>", 1).encode(), name="a.xml")

    style = placing(part('<w:pPr><w:ind w:left="20000"/></w:pPr>'))
    assert style == {"left": "20000.0"}
    assert confined(part("<w:p></w:p>"), style) == "off the page"
    own = '<w:p><w:pPr><w:ind w:left="0"/></w:pPr></w:p>'
    assert confined(part(own), style) == ""
    assert confined(part("<w:tr><w:p/></w:tr>")[0], {}) == ""
