"""What belongs to both languages stands once."""

from __future__ import annotations

import pytest

from memo_kit.ooxml.joint import joined, joined_table
from memo_kit.ooxml.markup import Element, parse
from memo_kit.ooxml.names import w
from memo_kit.ooxml.text import text_of_paragraph
from tests.paper import SPACES

RUN = '<w:r><w:rPr><w:lang w:val="{}"/></w:rPr>{}</w:r>'


def element(xml: str) -> Element:
    """Return an element of a document."""
    return parse(f"<w:x {SPACES}>{xml}</w:x>".encode(), name="x")[0]


def line(text: str, tag: str = "lt-LT", style: str = "") -> Element:
    """Return a paragraph in a language."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return element(f"<w:p>{properties}{RUN.format(tag, f'<w:t>{text}</w:t>')}</w:p>")


def said(left: list[str], right: list[str]) -> list[str]:
    """Return the lines of two cells as one."""
    both = joined([line(each) for each in left], [line(each, "en-GB") for each in right])
    return [text_of_paragraph(each) for each in both]


@pytest.mark.parametrize(
    ("left", "right", "both"),
    [
        ("Jonas Jonaitis", "Jonas Jonaitis", ["Jonas Jonaitis"]),
        ("Direktorė", "Director", ["Direktorė / Director"]),
        ("El. paštas a@b.lt", "E-mail a@b.lt", ["El. paštas / E-mail a@b.lt"]),
        ("Kaunas, 2024", "Kaunas, 2025", ["Kaunas, 2024 / 2025"]),
        ("Vilnius", "Vilnius, Lithuania", ["Vilnius", "Vilnius, Lithuania"]),
        (
            "Valstybės įmonė „Fizikos instituto parkas“", "Physics Institute Park, state enterprise",
            ["Valstybės įmonė „Fizikos instituto parkas“", "Physics Institute Park, state enterprise"],
        ),
    ],
)  # fmt: skip
def test_a_line_in_two_languages_is_one_where_it_can_be(
    left: str, right: str, both: list[str]
) -> None:
    """What differs is joined by a slash when it is short, and stands below when it is long."""
    assert said([left], [right]) == both


def test_each_piece_keeps_its_language() -> None:
    """Also inside a line of both."""
    (both,) = joined([line("Tel. 1")], [line("Phone 1", "en-GB")])
    assert [(run[0][0].get(w("val")), run[1].text) for run in both.iter(w("r"))] == [
        ("lt-LT", "Tel. / "), ("en-GB", "Phone"), ("lt-LT", " 1"),
    ]  # fmt: skip


def test_tabs_and_bookmarks_of_the_first_language_stay() -> None:
    """The place to sign is marked once."""
    mark = '<w:bookmarkStart w:id="1" w:name="memosig1"/>{}<w:bookmarkEnd w:id="1"/>'
    lines = [
        element(
            "<w:p><w:pPr/>" + mark.format(RUN.format(tag, "<w:tab/>"))
            + RUN.format(tag, f"<w:t>{name}</w:t>") + "</w:p>"
        )
        for tag, name in (("lt-LT", "Džeinė Sampl"), ("en-GB", "Jane Sample"))
    ]  # fmt: skip
    (both,) = joined(lines[:1], lines[1:])
    assert text_of_paragraph(both) == "\tDžeinė Sampl / Jane Sample"
    assert len(list(both.iter(w("bookmarkStart")))) == 1
    assert len(list(both.iter(w("tab")))) == 1


def test_what_one_language_has_alone_stays() -> None:
    """A line of the second language goes only when the first one says it, too."""
    assert said(["A", "B", "B"], ["A"]) == ["A", "B", "B"]
    lines = [
        line("Ilgas lietuviškas pavadinimas ir jo tęsinys", style="Name"),
        line("Centre X", style="Details"),
    ]
    other = [line("Centre X", "en-GB", style="Name"), line("Ottawa", "en-GB", style="Place")]
    both = [text_of_paragraph(each) for each in joined(lines, other)]
    assert both == [text_of_paragraph(lines[0]), "Centre X", "Ottawa"]


def table(*rows: str) -> Element:
    """Return a table; the rows as XML."""
    return element(f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>")


def cell(inner: str, span: int = 1) -> str:
    """Return a cell; inner text or XML."""
    spanned = f'<w:gridSpan w:val="{span}"/><w:tcMar/>' if span > 1 else ""
    block = inner if inner.startswith("<") else f"<w:p><w:r><w:t>{inner}</w:t></w:r></w:p>"
    return f'<w:tc><w:tcPr><w:tcW w:w="{span * 100}" w:type="dxa"/>{spanned}</w:tcPr>{block}</w:tc>'


def test_a_row_of_one_wide_cell_is_a_clause_in_two_languages() -> None:
    """It becomes two cells of half the width; the cells of others are joined."""
    made = joined_table(
        table(cell("Tai patvirtindami", 2), cell("Direktorius") + cell("Vadovė")),
        table(cell("In witness", 2), cell("Director") + cell("Head")),
    )
    texts = [
        [text_of_paragraph(next(each.iter(w("p")))) for each in row] for row in made.iter(w("tr"))
    ]
    assert texts == [
        ["Tai patvirtindami", "In witness"], ["Direktorius / Director", "Vadovė / Head"],
    ]  # fmt: skip
    assert [each.get(w("w")) for each in made.iter(w("tcW"))] == ["100"] * 4
    assert not list(made.iter(w("gridSpan")))


def test_what_is_more_than_paragraphs_stands_below_each_other() -> None:
    """A table inside a cell is kept in both languages."""
    inner = "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>"
    made = joined_table(table(cell(inner)), table(cell(inner)))
    assert len(list(made.iter(w("tbl")))) == 3
