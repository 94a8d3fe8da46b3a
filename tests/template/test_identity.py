"""Ids and names that stay unique."""

from __future__ import annotations

import re

import pytest

from tests.paper import BY_ONA, paragraph, shape
from tests.template.filled import fault, filled_body

LOOP = ("{% for x in xs %}", "{% endfor %}")


def repeated(inner: str, count: int = 3, *more: str) -> str:
    """Return the body of a template that repeats a paragraph."""
    return filled_body(LOOP[0], inner, LOOP[1], *more, xs=["a"] * count)


def test_a_repeated_bookmark_keeps_its_name_once() -> None:
    """Then it gets a number that no other bookmark has; start and end share an id."""
    body = repeated(
        paragraph("a", bookmark="sig", number=7), 3, paragraph("b", bookmark="sig2", number=1)
    )
    assert re.findall('w:name="([^"]*)"', body) == ["sig", "sig3", "sig4", "sig2"]
    starts = re.findall('bookmarkStart w:id="([^"]*)"', body)
    assert starts == re.findall('bookmarkEnd w:id="([^"]*)"', body) == ["7", "2", "3", "1"]


def test_a_name_with_a_tag_is_left_to_its_author() -> None:
    """It is another one in each round."""
    names = re.findall('w:name="([^"]*)"', repeated(paragraph("a", bookmark="sig{{ loop.index }}")))
    assert names == ["sig1", "sig2", "sig3"]


def test_a_long_name_is_cut_for_its_number() -> None:
    """Word takes at most 40 characters."""
    names = re.findall('w:name="([^"]*)"', repeated(paragraph("a", bookmark="b" * 40)))
    assert names == ["b" * 40, "b" * 39 + "2", "b" * 39 + "3"]


@pytest.mark.parametrize(
    ("inner", "pattern"),
    [
        (f"<w:p><w:r>{shape(5, '')}</w:r></w:p>", 'docPr id="([^"]*)"'),
        (
            '<w:p><w:sdt><w:sdtPr><w:id w:val="-5"/></w:sdtPr><w:sdtContent/></w:sdt></w:p>',
            'w:id w:val="([^"]*)"',
        ),
        (f'<w:p><w:ins w:id="5" {BY_ONA}/></w:p>', 'w:ins w:id="([^"]*)"'),
        ('<w:p><w:permStart w:id="5"/><w:permEnd w:id="5"/></w:p>', 'permEnd w:id="([^"]*)"'),
    ],
)
def test_repeated_ids_are_made_unique(inner: str, pattern: str) -> None:
    """Drawings, content controls, changes, permissions."""
    found = re.findall(pattern, repeated(inner))
    assert len(found) == len(set(found)) == 3
    assert found[0].lstrip("-") == "5"


def test_shapes_of_old_programs_are_told_apart() -> None:
    """A shape needs no id; a kind of shapes keeps its own in the first round, where others find it."""
    kind = '<v:shapetype id="_x0000_t202"/>'
    shapes = '<v:shape id="s1" o:spid="_s1026" type="#_x0000_t202"/><v:rect id="r"/>'
    space = 'xmlns:o="urn:schemas-microsoft-com:office:office"'
    body = repeated(f"<w:p {space}><w:r><w:pict>{kind}{shapes}</w:pict></w:r></w:p>")
    assert re.findall(r' (?:o:sp)?id="([^"]*)"', body) == [
        "_x0000_t202",
        "_x0000_t2022",
        "_x0000_t2023",
    ]
    assert body.count('type="#_x0000_t202"') == 3


def test_ids_of_paragraphs_are_left_out_where_they_would_repeat() -> None:
    """They are optional; outside a loop they stay."""
    inner = '<w:p w14:paraId="0000001A" w14:textId="0000002B"/>'
    assert "paraId" not in repeated(inner)
    assert filled_body(inner, "{{ x }}", x="1").count('w14:paraId="0000001A"') == 1


def test_nothing_changes_where_nothing_repeats() -> None:
    """Ids stay as they are."""
    body = filled_body(
        "{% if a %}", paragraph("a", bookmark="sig", number=7), "{% endif %}", a=True
    )
    assert '<w:bookmarkStart w:id="7" w:name="sig"/>' in body


def test_what_is_no_number_is_left_alone() -> None:
    """A shape's id is text, and one id may be missing."""
    nameless = '<w:bookmarkStart w:id="3"/><w:bookmarkEnd w:id="3"/>'
    inner = f'<w:p><w:bookmarkStart w:name="a"/><w:ins w:id="x"/><w:id w:val="1"/>{nameless}</w:p>'
    assert repeated(inner, 1).count('w:ins w:id="x"') == 1


def test_the_mark_of_the_cursor_goes() -> None:
    """Word sets ``_GoBack`` wherever somebody stopped typing."""
    cursor = '<w:bookmarkStart w:id="0" w:name="_GoBack"/>'
    body = filled_body(
        f"<w:p>{cursor}<w:r><w:t>{{% if a %}}</w:t></w:r></w:p>",
        "x",
        '<w:p><w:r><w:t>{% endif %}</w:t></w:r><w:bookmarkEnd w:id="0"/></w:p>',
        a=True,
    )
    assert "bookmark" not in body
    other = '<w:p><w:bookmarkStart w:id="5" w:name="a"/><w:bookmarkEnd w:id="5"/></w:p>'
    assert filled_body(f"<w:p>{cursor}</w:p>", other, "{{ x }}", x="1").count("bookmark") == 2


@pytest.mark.parametrize(
    "blocks",
    [
        [
            LOOP[0],
            '<w:p><w:bookmarkStart w:id="1" w:name="a"/></w:p>',
            LOOP[1],
            '<w:p><w:bookmarkEnd w:id="1"/></w:p>',
        ],
        [
            "{% if a %}",
            '<w:p><w:bookmarkStart w:id="1" w:name="a"/></w:p>',
            "{% else %}",
            '<w:p><w:bookmarkEnd w:id="1"/></w:p>',
            "{% endif %}",
        ],
        [
            '<w:bookmarkStart w:id="1" w:name="a"/>',
            "{% if a %}",
            '<w:p><w:bookmarkEnd w:id="1"/></w:p>',
            "{% endif %}",
        ],
    ],
)
def test_a_bookmark_that_a_tag_divides_is_an_error(blocks: list[str]) -> None:
    """One half would be left alone."""
    error = fault(*blocks)
    assert error.code == "template.bookmark-divided"
    assert "“a”" in error.message


def test_an_end_without_a_start_is_left_alone() -> None:
    """The template was so before."""
    assert "bookmarkEnd" in filled_body('<w:p><w:bookmarkEnd w:id="1"/></w:p>', "{{ x }}", x="1")


def test_a_bookmark_named_by_a_tag_has_the_name_that_the_tag_gives() -> None:
    """Each signatory has a bookmark of their own, which a program finds by its number."""
    body = filled_body(
        "{% for place in places %}",
        '<w:p><w:bookmarkStart w:id="1" w:name="memosig{{ place }}"/><w:bookmarkEnd w:id="1"/></w:p>',
        "{% endfor %}",
        places=[1, 2],
    )
    assert 'w:name="memosig1"' in body
    assert 'w:name="memosig2"' in body


COMMENT = '<w:commentReference w:id="4"/>'


@pytest.mark.parametrize(
    ("start", "end", "what"),
    [
        ('<w:permStart w:id="4"/>', '<w:permEnd w:id="4"/>', "permission to edit"),
        ('<w:commentRangeStart w:id="4"/>', f"<w:r>{COMMENT}</w:r>", "comment"),
        ('<w:commentRangeStart w:id="4"/>', '<w:commentRangeEnd w:id="4"/>', "comment"),
        (
            '<w:moveFromRangeStart w:id="4" w:name="m"/>',
            '<w:moveFromRangeEnd w:id="4"/>',
            "tracked move",
        ),
        (
            '<w:moveToRangeStart w:id="4" w:name="m"/>',
            '<w:moveToRangeEnd w:id="4"/>',
            "place of a tracked move",
        ),
    ],
)
def test_a_range_that_a_tag_divides_is_an_error(start: str, end: str, what: str) -> None:
    """One half would be left alone."""
    for tags in (LOOP, ("{% if a %}", "{% endif %}")):
        error = fault(tags[0], f"<w:p>{start}</w:p>", tags[1], f"<w:p>{end}</w:p>")
        assert error.code == "template.range-divided"
        assert error.message == f"a loop or condition divides a {what}"


def test_a_range_inside_a_loop_is_repeated_with_it() -> None:
    """Its end has the number of its start."""
    inside = '<w:p><w:moveToRangeStart w:id="4" w:name="m"/><w:moveToRangeEnd w:id="4"/></w:p>'
    found = re.findall('w:id="([^"]*)"', repeated(inside))
    assert found[::2] == found[1::2]
    assert len(set(found)) == 3


@pytest.mark.parametrize(
    "element",
    [
        '<w:p><w:pPr><w:pPrChange w:id="5"/></w:pPr></w:p>',
        '<w:p><w:r><w:rPr><w:rPrChange w:id="5"/></w:rPr></w:r></w:p>',
        '<w:p><w:customXmlInsRangeStart w:id="5"/><w:customXmlInsRangeEnd w:id="5"/></w:p>',
    ],
)
def test_every_tracked_change_has_its_number(element: str) -> None:
    """Of formatting and of custom XML, too; what ends has the number that it began with."""
    found = re.findall('w:id="([^"]*)"', repeated(element))
    per_round = element.count("w:id=")
    rounds = [found[n : n + per_round] for n in range(0, len(found), per_round)]
    assert [len(set(each)) for each in rounds] == [1, 1, 1]
    assert len({each[0] for each in rounds}) == 3


def test_what_is_unique_and_optional_is_left_out_of_rows_and_drawings() -> None:
    """As the ids of paragraphs are."""
    space = 'xmlns:wp14="http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing"'
    inner = (
        f'<w:p><w:r><w:drawing><wp:inline {space} wp14:anchorId="1A" wp14:editId="2B">'
        '<wp:docPr id="5" name="x"/></wp:inline></w:drawing></w:r></w:p>'
    )
    body = repeated(inner)
    assert "anchorId" not in body
    assert "editId" not in body
    row = '<w:tr w14:paraId="1A" w14:textId="2B"><w:tc><w:p/></w:tc></w:tr>'
    assert "paraId" not in repeated(f"<w:tbl>{row}</w:tbl>")


def test_new_ids_are_free_however_the_template_writes_its_own() -> None:
    """With either mark of quotation, blanks, another prefix."""
    taken = "<w:p><w:ins w:id='1'/><w:ins w:id = \"2\"/></w:p>"
    found = re.findall('w:ins w:id="([^"]*)"', repeated('<w:p><w:ins w:id="7"/></w:p>', 2, taken))
    assert found == ["7", "3", "1", "2"]
