"""Tables whose columns and merges depend on their tags."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from memo_kit.template.layout import TableRaggedError
from tests.template.filled import fault, filled, filled_body
from tests.template.tables import cell, grid, row, rows_of, shape_of, table, widths

FOR, END = "{%tc for v in vs %}", "{%tc endfor %}"
LOOP = row(cell("n", 2000), cell(FOR, 500), cell("{{ v }}", 3000), cell(END, 500), cell("z", 1000))
GRID = [2000, 500, 3000, 500, 1000]


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (1, [2000, 4000, 1000]),
        (2, [2000, 2000, 2000, 1000]),
        (3, [2000, 1333, 1334, 1333, 1000]),
        (4, [2000, 1000, 1000, 1000, 1000, 1000]),
        (0, [4667, 2333]),
    ],
)
def test_a_loop_over_cells_keeps_the_width_of_the_table(count: int, expected: list[int]) -> None:
    """The columns of the loop share what its cells and the cells of its tags had."""
    data: dict[str, object] = {"vs": ["v"] * count}
    source = table(GRID, LOOP)
    assert grid(source, **data) == expected
    assert widths(rows_of(source, **data)[0]) == expected


def test_a_head_over_looped_columns_spans_what_has_become_of_them() -> None:
    """A head over all, and one over the loop; one beside stays as it is."""
    source = table(
        GRID,
        row(cell("all", 7000, span=5)),
        row(cell("n", 2000), cell("head", 4000, span=3), cell("z", 1000)),
        LOOP,
    )
    rows = rows_of(source, vs=["a", "b"])
    assert [shape_of(each) for each in rows] == [
        ["all*4"],
        ["n", "head*2", "z"],
        ["n", "a", "b", "z"],
    ]
    assert widths(rows[1]) == [2000, 4000, 1000]
    assert [shape_of(each) for each in rows_of(source, vs=["a"])] == [
        ["all*3"],
        ["n", "head", "z"],
        ["n", "a", "z"],
    ]


def test_a_head_over_columns_that_are_all_gone_stays_one_column_wide() -> None:
    """Word knows no cell without a column, and its words must not go."""
    source = table([1000] * 4, row("n", cell("head", span=3)), row("n", FOR, "{{ v }}", END))
    rows = rows_of(source, vs=[])
    assert [shape_of(each) for each in rows] == [["n", "head"], ["n"]]
    assert '<w:gridAfter w:val="1"/>' in rows[1]


def test_a_row_that_ends_short_with_its_loop_is_completed() -> None:
    """By ``gridAfter``: Word shows the table ragged, as the data are."""
    source = table(
        [1000] * 4,
        row("{%tr for r in rows %}", "", "", ""),
        row("n", "{%tc for v in r %}", "{{ v }}", END),
        row("{%tr endfor %}", "", "", ""),
    )
    rows = rows_of(source, rows=[["1", "2", "3"], ["4"], []])
    assert [shape_of(each) for each in rows] == [["n", "1", "2", "3"], ["n", "4"], ["n"]]
    assert "trPr" not in rows[0]
    assert '<w:trPr><w:gridAfter w:val="2"/><w:wAfter w:w="2000" w:type="dxa"/></w:trPr>' in rows[1]
    assert '<w:trPr><w:gridAfter w:val="3"/><w:wAfter w:w="3000" w:type="dxa"/></w:trPr>' in rows[2]


def test_a_row_whose_cells_would_stand_under_other_columns_is_an_error() -> None:
    """A sum under somebody's name is a wrong document that looks right."""
    loop = row("n", "{%tc for v in r %}", "{{ v }}", END, "sum")
    source = table(
        [1000] * 5, row("{%tr for r in rows %}", *[""] * 4), loop, row("{%tr endfor %}", *[""] * 4)
    )
    assert len(rows_of(source, rows=[["1", "2"], ["3", "4"]])) == 2
    error = fault(source, rows=[["1", "2"], ["3"]])
    assert error.code == "template.table-ragged"
    assert str(error.place) == "contract.lt.docx: body, table 1, row 2"
    head = row("n", "2021", "2022", "2023", "sum")
    source = table([1000] * 5, head, row("n", FOR, "{{ v }}", END, "z"))
    assert [shape_of(each) for each in rows_of(source, vs=["1", "2", "3"])][1] == [
        "n",
        "1",
        "2",
        "3",
        "z",
    ]
    assert fault(source, vs=["1", "2"]).code == "template.table-ragged"


def test_a_column_with_a_condition_goes_from_each_row() -> None:
    """What is left shares the width in the old measure."""
    line = row("a", "{%tc if yes %}", "b", "{%tc endif %}", cell("c", 2000))
    source = table([1000, 500, 1000, 500, 2000], line, line)
    assert grid(source, yes=False) == [1667, 3333]
    assert grid(source, yes=True) == [1250, 1250, 2500]


def test_a_row_keeps_the_columns_that_it_leaves_free_at_its_sides() -> None:
    """Those of the template, beside what a loop adds."""
    properties = '<w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="1"/><w:cantSplit/></w:trPr>'
    source = table(
        [1000] * 5,
        row(FOR, "{{ v }}", END, properties=properties),
        row("a", FOR, "{{ v }}", END, "b"),
    )
    first, second = rows_of(source, vs=["1", "2"])
    assert (
        '<w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'
        '<w:wBefore w:w="1000" w:type="dxa"/><w:wAfter w:w="1000" w:type="dxa"/><w:cantSplit/></w:trPr>'
    ) in first
    assert "grid" not in second


def test_a_cell_with_a_width_in_percent_keeps_its_measure() -> None:
    """Fiftieths of a percent; a width that Word finds itself stays so."""
    percent = '<w:tc><w:tcPr><w:tcW w:w="2500" w:type="pct"/></w:tcPr><w:p><w:r><w:t>{{ v }}</w:t></w:r></w:p></w:tc>'
    auto = percent.replace('"2500" w:type="pct"', '"0" w:type="auto"')
    none = percent.replace('<w:tcW w:w="2500" w:type="pct"/>', "")
    for made, expected in ((percent, 'w:w="1250" w:type="pct"'), (auto, 'w:w="0" w:type="auto"')):
        assert (
            filled_body(table([1000, 2000, 1000], row(FOR, made, END)), vs=["1"] * 4).count(
                expected
            )
            == 4
        )
    assert "tcW" not in filled_body(table([1000, 2000, 1000], row(FOR, none, END)), vs=["1"])


def test_a_table_without_widths_or_with_a_grid_out_of_date_stays_whole() -> None:
    """Other programs leave the grid out; Word makes it anew."""
    line = row(FOR, "{{ v }}", END)
    assert grid(table([], line), vs=["1", "2"]) == [0, 0]
    without = table([], line).replace("<w:tblGrid></w:tblGrid>", "")
    assert filled(without, vs=["1", "2"]) == ["1 | 2"]
    said = table([1000], line)
    assert grid(said, vs=["1", "2"]) == [500, 500]
    for silent in ('w:w="0" w:type="dxa"', 'w:w="1000" w:type="auto"'):
        unsaid = said.replace('<w:tblW w:w="1000" w:type="dxa"', f"<w:tblW {silent}")
        assert unsaid != said
        assert grid(unsaid, vs=["1", "2"]) == [1500, 1500]
    odd = table([1000, 1000, 1000], line).replace(
        'w:w="1000"/></w:tblGrid>', 'w:w="x"/></w:tblGrid>'
    )
    assert sum(grid(odd, vs=["1", "2"])) == 2000


def test_a_row_with_more_cells_than_word_knows_is_an_error() -> None:
    """63 columns are the most."""
    assert len(grid(table([1000] * 3, row(FOR, "{{ v }}", END)), vs=["1"] * 63)) == 63
    assert (
        fault(table([1000] * 3, row(FOR, cell("a", span=2), END)), vs=["1"] * 32).code
        == "template.table-too-wide"
    )
    error = fault(table([1000] * 3, row(FOR, "{{ v }}", END)), vs=["1"] * 900_000)
    assert (error.code, str(error.place)) == (
        "template.table-too-wide",
        "contract.lt.docx: body, table 1, row 1, round 64 of the loop",
    )
    bare = table([1000] * 3, row(FOR, "<w:tc><w:tcPr/></w:tc>", END))
    assert str(fault(bare, vs=["1"] * 64).place) == "contract.lt.docx: body, round 64 of the loop"


def test_each_round_of_a_loop_begins_a_vertical_merge_anew() -> None:
    """Rows that go on with a merge in the template go on with the one of their round."""
    source = table(
        [1000, 1000],
        row("{%tr for v in vs %}", ""),
        row(cell("{{ v }}", merge="restart"), "1"),
        row(cell("", merge="continue"), "2"),
        row("{%tr endfor %}", ""),
    )
    assert [shape_of(each) for each in rows_of(source, vs=["a", "b"])] == [
        ["a▾", "1"],
        ["┆", "2"],
        ["b▾", "1"],
        ["┆", "2"],
    ]


def test_a_merge_over_the_rounds_of_a_loop_stays_one() -> None:
    """The first row stands before the loop."""
    source = table(
        [1000, 1000],
        row(cell("head", merge="restart"), "0"),
        row("{%tr for v in vs %}", ""),
        row(cell("", merge="continue"), "{{ v }}"),
        row("{%tr endfor %}", ""),
    )
    assert [shape_of(each) for each in rows_of(source, vs=["a", "b"])] == [
        ["head▾", "0"],
        ["┆", "a"],
        ["┆", "b"],
    ]


def test_a_merge_that_lost_its_first_row_begins_at_the_next() -> None:
    """Else Word joins the cell to whatever stands above it."""
    source = table(
        [1000, 1000],
        row("top", "0"),
        row("{%tr if yes %}", ""),
        row(cell("gone", merge="restart"), "1"),
        row("{%tr endif %}", ""),
        row(cell("", merge="continue"), "2"),
        row(cell("", merge="continue"), "3"),
    )
    kept = [["top", "0"], ["gone▾", "1"], ["┆", "2"], ["┆", "3"]]
    assert [shape_of(each) for each in rows_of(source, yes=True)] == kept
    assert [shape_of(each) for each in rows_of(source, yes=False)] == [
        ["top", "0"],
        ["▾", "2"],
        ["┆", "3"],
    ]


def test_a_table_in_a_cell_of_a_loop_has_columns_of_its_own_in_each_round() -> None:
    """The table around it keeps its own."""
    inner = table([1000] * 3, row("{%tc for v in r %}", "{{ v }}", END))
    source = table(
        [3000],
        row("{%tr for r in rows %}"),
        row(cell(f"{inner}<w:p/>", 3000)),
        row("{%tr endfor %}"),
    )
    grids = re.findall(
        r"<w:tblGrid>.*?</w:tblGrid>", filled_body(source, rows=[["1"], ["2", "3", "4"]])
    )
    assert [each.count("gridCol") for each in grids] == [1, 1, 3]


def test_a_table_of_columns_inside_a_looped_cell_of_another_one() -> None:
    """Both follow their own loops."""
    inner = table([500] * 3, row("{%tc for v in vs %}", "{{ v }}", END))
    source = table([1000] * 3, row("{%tc for u in us %}", cell(f"{inner}<w:p/>"), END))
    grids = re.findall(
        r"<w:tblGrid>.*?</w:tblGrid>", filled_body(source, us=["1", "2"], vs=["1", "2", "3"])
    )
    assert [each.count("gridCol") for each in grids] == [2, 3, 3]


def test_rows_in_a_content_control_follow_too() -> None:
    """Word wraps rows and cells into controls."""
    wrapped = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
    source = table([1000] * 3, wrapped.format(row(FOR, "{{ v }}", END)))
    assert grid(source, vs=["1", "2"]) == [1500, 1500]
    held = row(wrapped.format(cell("n")), FOR, "{{ v }}", END)
    assert grid(table([1000] * 4, held), vs=["1", "2"]) == [1000, 1500, 1500]


def test_a_row_left_without_cells_goes_and_does_not_count() -> None:
    """Word calls a row without cells damaged."""
    source = table([1000] * 3, row(FOR, "{{ v }}", END), row("a", "b", "c"))
    assert filled(source, vs=[]) == ["a | b | c"]
    assert filled(table([1000] * 3, row(FOR, "{{ v }}", END)), "z", vs=[])[-1] == "z"


def test_a_head_that_is_repeated_on_each_page_stays_in_front_and_alone() -> None:
    """A loop over the rows after it repeats those only, with what they are."""
    head = row("h", "i", properties="<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>")
    body = row("{{ v }}", "j", properties="<w:trPr><w:cantSplit/></w:trPr>")
    source = table(
        [1000] * 2,
        head,
        row("{%tr for v in vs %}", ""),
        body,
        row("{%tr else %}", ""),
        row("none", ""),
        row("{%tr endfor %}", ""),
    )
    rows = rows_of(source, vs=["a", "b"])
    assert [shape_of(each) for each in rows] == [["h", "i"], ["a", "j"], ["b", "j"]]
    assert ["tblHeader" in each for each in rows] == [True, False, False]
    assert ["cantSplit" in each for each in rows] == [True, True, True]
    assert [shape_of(each) for each in rows_of(source, vs=[])] == [["h", "i"], ["none", ""]]


def test_a_loop_over_several_rows_repeats_them_together() -> None:
    """And ``else`` stands for an empty list."""
    source = table(
        [1000], row("{%tr for v in vs %}"), row("{{ v }}1"), row("{{ v }}2"), row("{%tr endfor %}")
    )
    assert filled(source, vs=["a", "b"]) == ["a1", "a2", "b1", "b2"]


def test_a_table_that_is_written_while_it_grows_waits_for_its_columns() -> None:
    """Large parts are let go piece by piece, a table with looped columns only as a whole."""
    lines = [row("{%tr for r in rows %}", "", ""), row("{%tc for v in r %}", "{{ v }}", END)]
    source = table([1000] * 3, *lines, row("{%tr endfor %}", "", ""))
    rows = rows_of(source, rows=[["1"]] * 1_000 + [["1", "2", "3"]])
    assert len(rows) == 1_001
    assert '<w:gridAfter w:val="2"/>' in rows[0]


LOOPED = [FOR, "{{ v }}", END]
CONDITION = ["{%tc if yes %}", "y", "{%tc endif %}"]
PIECES = st.sampled_from([["a"], ["b", "c"], LOOPED, CONDITION, [*LOOPED, *LOOPED]])


@st.composite
def tables(draw: st.DrawFn) -> str:
    """Return a table with rows of cells, loops and conditions."""
    rows = []
    for number in range(draw(st.integers(1, 4))):
        # A table without tags is left alone, whatever its rows are like.
        cells = [] if number else [*LOOPED]
        for piece in draw(st.lists(PIECES, min_size=1, max_size=3)):
            if len(piece) == 1:
                cells.append(cell(piece[0], span=draw(st.integers(1, 3))))
            else:
                cells += piece
        rows.append(row(*cells))
    return table(draw(st.lists(st.integers(1, 5_000), max_size=8)), *rows)


@given(tables(), st.integers(0, 4), st.booleans())
@settings(max_examples=60)
def test_every_row_has_as_many_columns_as_the_grid(source: str, count: int, yes: bool) -> None:  # noqa: FBT001 - Hypothesis gives it
    """Or the table is refused: Word repairs a grid that does not fit, each program in its own way."""
    data: dict[str, object] = {"vs": ["v"] * count, "yes": yes}
    try:
        rows = rows_of(source, **data)
    except TableRaggedError:
        return
    columns = grid(source, **data)
    for each in rows:
        spans = [
            int(n) for n in re.findall(r'(?:gridSpan|gridBefore|gridAfter) w:val="(\d+)"', each)
        ]
        assert sum(spans) + each.count("<w:tc>") - each.count("gridSpan") == len(columns)
    template_width = sum(int(n) for n in re.findall(r'gridCol w:w="(\d+)"', source))
    assert not rows or not template_width or sum(columns) >= template_width


def test_a_table_whose_rows_all_lose_their_cells_goes() -> None:
    """With a loop over rows around them, and without one; a row that stays keeps it."""
    loop = row("{%tc for v in vs %}", "{{ v }}", END)
    rows = [row("{%tr for r in rows %}", "", ""), loop, row("{%tr endfor %}", "", "")]
    for source in (table([1000] * 3, loop), table([1000] * 3, *rows)):
        assert "<w:tbl>" not in filled_body(source, "z", vs=[], rows=[1, 2])
        assert len(rows_of(source, vs=["a"], rows=[1])) == 1
    mixed = table(
        [1000] * 3, loop, row("{%tr if yes %}", "", ""), row("a", "b"), row("{%tr endif %}", "", "")
    )
    assert filled(mixed, vs=[], yes=True) == ["a | b"]
    assert filled(mixed, vs=["c"], yes=False) == ["c"]
    assert "<w:tbl>" not in filled_body(mixed, vs=[], yes=False)
