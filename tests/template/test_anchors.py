"""Links inside loops lead to the bookmarks of their own round."""

from __future__ import annotations

import re

import pytest

from memo_kit.template.template import Template
from tests.audit import reports
from tests.paper import body_of, paper, paragraph, part_of
from tests.template.filled import filled_body

LOOP = ("{% for x in xs %}", "{% endfor %}")
MARKED = paragraph("{{ x }}", bookmark="here", number=9)


def link(name: str) -> str:
    """Return a paragraph with a link to a bookmark."""
    return f'<w:p><w:hyperlink w:anchor="{name}"><w:r><w:t>see</w:t></w:r></w:hyperlink></w:p>'


def field(instruction: str) -> str:
    """Return a paragraph with a field."""
    marks = [
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    ]
    code = f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    return f"<w:p>{marks[0]}{code}{marks[1]}<w:r><w:t>1</w:t></w:r>{marks[2]}</w:p>"


SIMPLE = '<w:p><w:fldSimple w:instr=" REF here \\h "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'


def names(*blocks: str, **data: object) -> tuple[list[str], list[str]]:
    """Return the bookmarks of a filled template and what leads to them."""
    source = paper(*blocks)
    result = Template.from_bytes(source, name="a.docx").render({"xs": ["a", "b", "c"], **data})
    assert reports(result) <= reports(source)
    body = body_of(result)
    return (
        re.findall('bookmarkStart [^>]*w:name="([^"]*)"', body),
        re.findall(r'w:anchor="([^"]*)"|(?:REF|\\l) "?(\w+)', body),
    )


@pytest.mark.parametrize(
    "leading",
    [
        link("here"),
        field("REF here \\h"),
        field("PAGEREF here"),
        field('HYPERLINK \\l "here"'),
        SIMPLE,
    ],
)
def test_a_link_leads_to_the_bookmark_of_its_round(leading: str) -> None:
    """Before the bookmark and after it, and in a loop inside."""
    expected = ["here", "here2", "here3"]
    for blocks in (
        [leading, MARKED],
        [MARKED, leading],
        [MARKED, "{% for y in [1] %}", leading, LOOP[1]],
    ):
        bookmarks, links = names(LOOP[0], *blocks, LOOP[1])
        assert bookmarks == expected
        assert ["".join(each) for each in links] == expected


def test_a_bookmark_that_a_round_leaves_out_gives_its_name_to_the_next() -> None:
    """The first that is there has the name of the template."""
    blocks = [LOOP[0], "{% if x != 'a' %}", MARKED, link("here"), "{% endif %}", LOOP[1]]
    bookmarks, links = names(*blocks)
    assert bookmarks == ["here", "here2"]
    assert ["".join(each) for each in links] == bookmarks


def test_links_that_lead_out_of_the_loop_stay() -> None:
    """And those from outside lead to the first."""
    blocks = [
        paragraph("t", bookmark="top", number=3),
        LOOP[0],
        MARKED,
        link("top"),
        field("REF top"),
        LOOP[1],
        link("here"),
    ]
    bookmarks, links = names(*blocks)
    assert bookmarks == ["top", "here", "here2", "here3"]
    assert ["".join(each) for each in links] == ["top"] * 6 + ["here"]


def test_other_fields_and_names_with_tags_stay() -> None:
    """Their authors see to them."""
    named = paragraph("a", bookmark="n{{ x }}", number=4)
    body = filled_body(LOOP[0], named, link("n{{ x }}"), field("PAGE"), LOOP[1], xs=["1", "2"])
    assert re.findall('w:anchor="([^"]*)"', body) == ["n1", "n2"]
    assert body.count("PAGE") == 2


def test_a_link_in_a_part_without_loops_stays() -> None:
    """Nothing is repeated there."""
    source = paper("{{ x }}", MARKED.replace("{{ x }}", "a"), link("here"))
    filled = Template.from_bytes(source, name="a.docx").render({"x": "1"})
    assert 'w:anchor="here"' in part_of(filled, "word/document.xml")
