"""Cells, rows and tables that conditions and loops empty."""

from __future__ import annotations

import re

import pytest

from memo_kit.template.template import Template
from tests.paper import SPACES, paper, part_of
from tests.template.filled import filled_body

CELL = '<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr>{}</w:tc>'


def para(text: str) -> str:
    """Return a centred paragraph."""
    return f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'


def table(*cells: str) -> str:
    """Return a table of one row."""
    row = "".join(CELL.format(cell) for cell in cells)
    return f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{row}</w:tr></w:tbl>"


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        (para("{% if a %}") + para("x") + para("{% endif %}"), 1),
        (para("{% for x in xs %}") + para("{{ x }}") + para("{% endfor %}"), 1),
        (para("y") + para("{% if a %}") + para("x") + para("{% endif %}"), 1),
        (para("{% if b %}") + para("x") + para("{% endif %}"), 1),
        (para("{% set t = 1 %}"), 1),
        (para("y") + para("{% if b %}") + table(para("x")) + para("{% endif %}"), 3),
        (para("{% if b %}") + table(para("x")) + para("{% endif %}") + para("y"), 2),
    ],
)
def test_a_cell_always_ends_with_a_paragraph(inner: str, expected: int) -> None:
    """Word calls a cell without one damaged (ISO/IEC 29500-1, 17.4.65)."""
    body = filled_body(table(inner), a=False, b=True, xs=[])
    outer = body.rpartition("</w:tc>")[0]
    assert outer.endswith("</w:p>")
    assert len(re.findall("<w:p>", body)) == expected
    assert body.count('<w:jc w:val="center"/>') == expected
    assert "<w:tc><w:tcPr>" in body


def test_a_header_keeps_a_paragraph() -> None:
    """So do footers, notes and text boxes."""
    header = para("{% if a %}") + para("x") + para("{% endif %}")
    opened = Template.from_bytes(paper("z", parts={"header1": header}), name="a.docx")
    written = part_of(opened.render({"a": False}), "word/header1.xml")
    assert f"{SPACES.split(' ')[0]}" in written
    assert '<w:p><w:pPr><w:jc w:val="center"/></w:pPr></w:p></w:hdr>' in written


def test_a_table_left_without_rows_goes() -> None:
    """And one with rows stays."""
    rows = ["a", "¦ {% for x in xs %} ¦", "¦ {{ x }} ¦ y", "¦ {% endfor %} ¦", "b"]
    assert "<w:tbl>" not in filled_body(*rows, xs=[])
    assert filled_body(*rows, xs=["1", "2"]).count("<w:tr>") == 2


def test_a_row_left_without_cells_goes_and_takes_its_table_along() -> None:
    """A reference inside goes with it."""
    rows = ["¦ {% for x in xs %} ¦ {{ x }} ¦ {% endfor %}"]
    assert "<w:tr>" not in filled_body(*rows, "z", xs=[])
    body = filled_body(*rows, xs=["1"])
    assert body.count("<w:tc>") == 1
    two = filled_body("¦ h", *rows, xs=[])
    assert two.count("<w:tr>") == 1


def test_a_table_with_a_row_outside_the_condition_needs_no_guard() -> None:
    """A heading row stays."""
    body = filled_body("¦ h", "¦ {% if a %}", "¦ x", "¦ {% endif %}", a=False)
    assert body.count("<w:tr>") == 1


def test_a_table_of_the_body_that_goes_takes_none_of_a_header_with_it() -> None:
    """The tables of every part are told apart."""
    rows = "".join(
        f"<w:tr>{CELL.format(para(text))}</w:tr>"
        for text in ("{%tr for x in xs %}", "{{ x }}", "{%tr endfor %}")
    )
    own = f"<w:tbl><w:tblPr/><w:tblGrid/>{rows}</w:tbl>"
    parts = {"header1": own.replace("in xs", "in ys") + para("top")}
    made = Template.from_bytes(paper(own, "end", parts=parts), name="a.docx")
    data = made.render({"xs": [], "ys": ["kept"]})
    assert "kept" in part_of(data, "word/header1.xml")
    assert "<w:tbl>" not in part_of(data, "word/document.xml")
