"""The text of a paragraph across its runs."""

from __future__ import annotations

import pytest

from memo_kit.ooxml.marks import mark, pieces
from memo_kit.ooxml.markup import Element, fragment, parse
from memo_kit.ooxml.runs import lines
from tests.paper import SPACES


def para(inner: str) -> Element:
    """Return a paragraph."""
    return parse(f"<w:p {SPACES}>{inner}</w:p>".encode(), name="x")


def runs(*texts: str) -> str:
    """Return a bold run for each text; one that begins with ``<`` is what a run holds."""
    return "".join(
        f"<w:r><w:rPr><w:b/></w:rPr>{text if text[0] == '<' else f'<w:t>{text}</w:t>'}</w:r>"
        for text in texts
    )


@pytest.mark.parametrize(
    ("inner", "texts"),
    [
        (runs("ab", "cd"), ["abcd"]),
        (runs("<w:tab/>", "<w:br/>", "<w:cr/>", "<w:noBreakHyphen/>", "<w:softHyphen/>"), ["   -"]),
        (runs('<w:br w:type="page"/>', "<w:drawing/>"), ["\ufffc\ufffc"]),
        (f"<w:ins>{runs('a')}</w:ins><w:del>{runs('b')}</w:del><w:hyperlink>{runs('c')}</w:hyperlink>", ["ac"]),
        (runs("<w:delText>x</w:delText>", "a"), ["a"]),
        (
            runs("<w:fldChar/>", "<w:instrText>PA</w:instrText>", "<w:instrText>GE</w:instrText>", "<w:fldChar/>", "1"),
            ["1", "PAGE"],
        ),
    ],
)  # fmt: skip
def test_a_paragraph_has_a_visible_line_and_one_for_each_field(
    inner: str, texts: list[str]
) -> None:
    """Tabs and breaks read as blanks, a picture as one character."""
    found = list(lines(para(inner)))
    assert [line.text for line in found] == texts
    assert [line.is_instruction for line in found] == [False, *[True] * (len(texts) - 1)]


def test_a_piece_is_cut_out_of_several_runs() -> None:
    """The run of the first character keeps its place; runs that are left empty go."""
    root = para(runs("ab{", "{<w:x/>".replace("<w:x/>", ""), "<w:tab/>", "c}", "}de"))
    [line] = lines(root)
    spot = line.cut(2, 8)
    line.write(spot, "X")
    assert [fragment(run) for run in root] == [
        '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">abX</w:t></w:r>',
        "<w:r><w:rPr><w:b/></w:rPr><w:t>de</w:t></w:r>",
    ]


def test_a_run_that_holds_more_than_a_cut_tab_stays() -> None:
    """Only the tab goes."""
    root = para(runs("{{", "<w:tab/><w:drawing/>"))
    [line] = lines(root)
    line.cut(0, 3)
    assert fragment(root[1]) == "<w:r><w:rPr><w:b/></w:rPr><w:drawing/></w:r>"


@pytest.mark.parametrize(
    ("cut", "expected"),
    [
        ((0, 1), "|bc d"),
        ((1, 2), "a|c d"),
        ((4, 5), "abc |"),
    ],
)
def test_a_mark_divides_a_run(cut: tuple[int, int], expected: str) -> None:
    """Both halves keep the formatting, and no empty run is left."""
    root = para(runs("abc d"))
    [line] = lines(root)
    line.divide(line.cut(*cut), mark(0))
    written = [piece if isinstance(piece, str) else "|" for piece in pieces(root)]
    assert "".join("|" if piece == "|" else "".join(_texts(piece)) for piece in written) == expected
    assert all(run.find("{*}rPr") is not None for run in root.iterchildren("{*}r"))


def _texts(xml: str) -> list[str]:
    return [part.rpartition(">")[2] for part in xml.split("</w:t>")[:-1]]


def test_what_follows_a_mark_in_its_run_goes_with_the_second_half() -> None:
    """A picture after the tag stays after it."""
    root = para("<w:r><w:t>a{</w:t><w:drawing/><w:t>b</w:t></w:r>")
    [line] = lines(root)
    line.divide(line.cut(1, 2), mark(0))
    assert [fragment(run) for run in root.iterchildren("*")] == [
        "<w:r><w:t>a</w:t></w:r>",
        "<w:r><w:drawing/><w:t>b</w:t></w:r>",
    ]


def test_blanks_at_an_edge_are_kept() -> None:
    """Word drops them unless it is told."""
    root = para(runs("a {b"))
    [line] = lines(root)
    line.cut(2, 4)
    assert 'xml:space="preserve">a </w:t>' in fragment(root[0])
