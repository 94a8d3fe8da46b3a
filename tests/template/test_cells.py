"""Tags that shape the cell they stand in."""

from __future__ import annotations

import pytest

from memo_kit.errors import MemoKitError
from tests.template.filled import fault, faults, filled, filled_body
from tests.template.tables import cell, row, rows_of, shape_of, table

ROWS = [{"n": "A", "kind": "x"}, {"n": "B", "kind": "x"}, {"n": "C", "kind": "x"}]


def test_a_cell_gets_the_background_of_its_tag() -> None:
    """What it had before goes, and the shading stands where the schema wants it."""
    more = '<w:tcBorders/><w:shd w:val="clear" w:fill="000000"/><w:vAlign w:val="center"/>'
    body = filled_body(
        table([1000], row(cell("{% cellbg colour %}{{ x }}", more=more))), x="a", colour="FFCC00"
    )
    assert (
        '<w:tcBorders/><w:shd w:val="clear" w:color="auto" w:fill="FFCC00"/>'
        '<w:vAlign w:val="center"/></w:tcPr>'
    ) in body
    assert ">a</w:t>" in body
    tag = "<w:p><w:r><w:t>{% cellbg “auto” %}</w:t></w:r></w:p>"
    plain = f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>{tag}</w:tc></w:tr></w:tbl>"
    assert (
        '<w:tc><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="auto"/></w:tcPr><w:p/>'
        in filled_body(plain)
    )


def test_each_round_of_a_loop_has_its_own_background() -> None:
    """A condition stands in the tag."""
    lines = [
        "¦ {%tr for r in rows %} ¦",
        "¦ {% cellbg “FF0000” if r.n == “B” else “auto” %}{{ r.n }} ¦",
        "¦ {%tr endfor %} ¦",
    ]
    body = filled_body(*lines, rows=ROWS)
    assert [body.count(f'w:fill="{colour}"') for colour in ("FF0000", "auto")] == [1, 2]


def test_a_tag_alone_in_its_paragraph_takes_the_paragraph_along() -> None:
    """The others of the cell stay; a cell without any gets one with the same formatting."""
    two = cell(
        "<w:p><w:r><w:t>{% cellbg “FF0000” %}</w:t></w:r></w:p><w:p><w:r><w:t>a</w:t></w:r></w:p>"
    )
    assert filled_body(table([1000], row(two))).count("<w:p>") == 1
    one = cell(
        '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>{% cellbg “FF0000” %}</w:t></w:r></w:p>'
    )
    assert '<w:p><w:pPr><w:jc w:val="center"/></w:pPr></w:p></w:tc>' in filled_body(
        table([1000], row(one))
    )


@pytest.mark.parametrize(
    ("value", "message", "hint"),
    [
        ("#FF0000", "“#FF0000” is no colour", "write it without “#”"),
        ("red", "“red” is no colour", "give six hexadecimal figures, as FFCC00"),
        ("FF00GG", "“FF00GG” is no colour", "give six hexadecimal figures, as FFCC00"),
        (112233, "“112233” is no colour", "give six hexadecimal figures, as FFCC00"),
        (None, "nothing (None) is no colour", "give six hexadecimal figures, as FFCC00"),
        ('"/><w:x/>', '“"/><w:x/>” is no colour', "give six hexadecimal figures, as FFCC00"),
    ],
)
def test_what_is_no_colour_is_an_error(value: object, message: str, hint: str) -> None:
    """It would be written into the file and damage it, or show another colour."""
    error = fault("¦ {% cellbg colour %}a ¦ b", colour=value)
    assert (error.code, error.message, error.hint) == ("template.cell-colour", message, hint)
    assert str(error.place) == "contract.lt.docx: body, table 1, row 1, cell 1, paragraph 1"


def test_a_missing_colour_is_a_missing_field() -> None:
    """As anywhere else."""
    assert fault("¦ {% cellbg colour %}a ¦ b").code == "template.unknown-field"


def test_a_cell_spans_as_many_columns_as_its_tag_says() -> None:
    """Its width is that of the columns, and the other rows set the number of columns."""
    source = table(
        [2000, 500, 3000, 500],
        row(cell("Name", 2000), cell("{% colspan years | length %}Years", 2000)),
        row(cell("n", 2000), "{%tc for y in years %}", cell("{{ y }}", 3000), "{%tc endfor %}"),
    )
    head, body = rows_of(source, years=["2021", "2022"])
    assert (shape_of(head), shape_of(body)) == (["Name", "Years*2"], ["n", "2021", "2022"])
    assert '<w:tcW w:w="4000" w:type="dxa"/><w:gridSpan w:val="2"/>' in head
    assert shape_of(rows_of(source, years=["2021"])[0]) == ["Name", "Years"]


def test_the_filter_count_counts_a_list_for_templates_of_docxtpl() -> None:
    """There it is another name of ``length``."""
    assert shape_of(
        rows_of(table([1, 1], row("{% colspan xs|count %}a"), row("b", "c")), xs=["1", "2"])[0]
    ) == ["a*2"]
    assert fault("{{ 3 | count }}").code == "template.filter-type"


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (0, "“0” is no number of columns"),
        (64, "“64” is no number of columns"),
        (-1, "“-1” is no number of columns"),
        ("2", "“2” is no number of columns"),
        (True, "“True” is no number of columns"),
        (None, "nothing (None) is no number of columns"),
        (3, "the row has 3 columns, and the others have 2"),
    ],
)
def test_a_span_that_the_table_cannot_hold_is_an_error(value: object, message: str) -> None:
    """Word would make the row longer than the table."""
    error = fault("¦ {% colspan n %}a", "¦ b ¦ c", n=value)
    assert (error.code, error.message) == ("template.cell-span", message)
    assert str(error.place) == "contract.lt.docx: body, table 1, row 1, cell 1, paragraph 1"


def test_rows_that_all_have_tags_set_the_columns_themselves() -> None:
    """There is none to compare them with, and a shorter one is completed."""
    rows = rows_of(table([1000, 1000], row("{% colspan 3 %}a"), row("{% colspan 2 %}b")))
    assert [shape_of(each) for each in rows] == [["a*3"], ["b*2"]]
    assert '<w:trPr><w:gridAfter w:val="1"/>' in rows[1]


def test_cells_are_merged_down_through_the_rounds_of_a_loop() -> None:
    """The first round shows its text; those after it are joined to it."""
    source = table(
        [1000, 1000],
        row("{%tr for r in rows %}", ""),
        row("{% vm %}{{ r.kind }}", "{{ r.n }}"),
        row("{%tr endfor %}", ""),
        row("t", "u"),
    )
    rows = [shape_of(each) for each in rows_of(source, rows=ROWS)]
    assert rows == [["x▾", "A"], ["┆", "B"], ["┆", "C"], ["t", "u"]]
    assert filled(source, rows=[]) == ["t | u"]
    centred = cell(
        '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>{% vm %}a</w:t></w:r></w:p>'
    )
    source = table([1000], row("{%tr for r in rows %}"), row(centred), row("{%tr endfor %}"))
    assert filled_body(source, rows=ROWS).count('<w:jc w:val="center"/>') == 3


def test_cells_are_merged_across_the_rounds_of_a_loop() -> None:
    """One cell is left that spans them all, as often as it spans columns itself."""
    head = row("n", "{%tc for y in years %}", "{% hm %}Years", "{%tc endfor %}")
    body = row("m", "{%tc for y in years %}", "{{ y }}", "{%tc endfor %}")
    rows = rows_of(table([1000] * 4, head, body), years=["1", "2", "3"])
    assert [shape_of(each) for each in rows] == [["n", "Years*3"], ["m", "1", "2", "3"]]
    wide = row("{%tc for y in years %}", cell("{% hm %}Years", span=2), "{%tc endfor %}")
    assert shape_of(rows_of(table([1000] * 4, wide), years=["1", "2"])[0]) == ["Years*4"]


OUTSIDE = "stands in no cell of a table"
ROUNDS = "merges the rounds of a loop over {}, and the nearest loop is none"


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (["{% cellbg “FF0000” %}a"], OUTSIDE),
        (["{% macro m() %}{% colspan 2 %}a{{ x }}{% endmacro %}"], OUTSIDE),
        (["¦ {% cellbg %}a"], "says no value"),
        (["¦ {% colspan %}a"], "says no value"),
        (["¦ {% vm 1 %}a"], "takes no value"),
        (["¦ {% cellbg “FF0000” %}{% cellbg “FF0000” %}a"], "is the second of its kind in the cell"),
        (["¦ {% if a %}{% cellbg “FF0000” %}{% endif %}a"], "stands inside a condition or loop of the cell"),
        (["¦ {% for a in b %}{% endfor %}{% if a %}{% cellbg “FF0000” %}{% endif %}a"],
         "stands inside a condition or loop of the cell"),
        (["¦ {% vm %}a"], ROUNDS.format("rows")),
        (["{% for a in b %}", "¦ {% vm %}a", "{% endfor %}"], ROUNDS.format("rows")),
        (["¦ {% for a in b %}", "¦ {% for a in b %} ¦ {% vm %}a ¦ {% endfor %}", "¦ {% endfor %}"],
         ROUNDS.format("rows")),
        (["¦ {% hm %}a"], ROUNDS.format("cells")),
        (["¦ {% for a in b %}", "¦ {% hm %}a", "¦ {% endfor %}"], ROUNDS.format("cells")),
    ],
)  # fmt: skip
def test_a_tag_that_stands_where_it_cannot_is_an_error(lines: list[str], message: str) -> None:
    """Whatever it does otherwise would be a guess."""
    error = fault(*lines)
    assert error.code == "template.cell-tag-misplaced"
    assert error.message.endswith(message)


def test_a_fault_in_the_value_is_a_fault_of_the_syntax() -> None:
    """With the place of the tag."""
    assert faults("¦ {% cellbg a b %}a ¦") == ["template.syntax"]


def test_a_value_is_found_again_when_the_document_is_verified() -> None:
    """A colour stands in an attribute; a number of columns and a round are not looked for."""
    from tests.template.filled import template  # noqa: PLC0415

    opened = template(
        "¦ {%tr for r in rows %} ¦",
        "¦ {% vm %}{% cellbg “00FF00” %}{{ r.n }} ¦ {% colspan 1 %}b",
        "¦ {%tr endfor %} ¦",
    )
    assert opened.render({"rows": ROWS}, verify=True)
    with pytest.raises(MemoKitError):
        opened.render({"rows": 1}, verify=True)
