"""What loops and conditions must not divide or repeat."""

from __future__ import annotations

import pytest

from memo_kit.template.template import Template
from tests.paper import body_of, paper
from tests.template.filled import fault, filled, filled_body


def run(text: str) -> str:
    """Return a run; what is XML already stays so."""
    return text if text.startswith("<") else f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def line(*runs: str, properties: str = "") -> str:
    """Return a paragraph of some runs."""
    return f"<w:p>{properties}{''.join(map(run, runs))}</w:p>"


def mark(kind: str) -> str:
    """Return the beginning, the middle or the end of a field."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


CODE = "<w:r><w:instrText>PAGE</w:instrText></w:r>"
BEGIN, MIDDLE, END = (mark(kind) for kind in ("begin", "separate", "end"))


@pytest.mark.parametrize(
    "blocks",
    [
        [line(BEGIN, "{% if a %}", CODE, MIDDLE, "1", END, "b{% endif %}")],
        [line("{% if a %}b", BEGIN, CODE, "{% endif %}", MIDDLE, "1", END)],
        [line("{% for x in a %}", BEGIN, CODE, MIDDLE, "{% endfor %}", END)],
        [line("{% if a %}", BEGIN, CODE, MIDDLE, "{% else %}", END, "{% endif %}")],
        [line(BEGIN, CODE), "{% if a %}", line("b", MIDDLE, END), "{% endif %}"],
    ],
)
def test_a_field_that_a_block_divides_is_an_error(blocks: list[str]) -> None:
    """A piece of a field damages the document."""
    error = fault(*blocks)
    assert error.code == "template.field-divided"
    assert str(error.place) == "contract.lt.docx: body, paragraph 1"


def test_a_field_inside_a_block_and_a_block_inside_a_piece_of_a_field_stay_whole() -> None:
    """Also a field in a field, and the end of one whose beginning is not there."""
    whole = line("{% for x in xs %}", BEGIN, CODE, MIDDLE, "{{ x }}", END, "{% endfor %}")
    assert filled(whole, xs=["a", "b"]) == ["ab"]
    shown = line(BEGIN, CODE, MIDDLE, "{% if a %}b{% else %}c{% endif %}", END)
    assert filled(shown, a=True) == ["b"]
    inner = line(
        "{% if a %}", BEGIN, CODE, BEGIN, CODE, MIDDLE, "1", END, MIDDLE, "2", END, "{% endif %}"
    )
    assert filled(inner, a=True) == ["12"]
    assert filled(line("{% if a %}", END, "b{% endif %}"), a=True) == ["b"]
    across = [line("{% with x = 1 %}"), line(BEGIN, CODE), line(END), line("{% endwith %}")]
    assert filled_body(*across).count("fldChar ") == 2


NOTE = '<w:footnote w:id="2"><w:p><w:r><w:t>note {{ name }}</w:t></w:r></w:p></w:footnote>'
REFERENCE = '<w:r><w:footnoteReference w:id="2"/></w:r>'


def test_a_note_inside_a_condition_goes_with_it() -> None:
    """Word does not show a note that nothing refers to."""
    source = paper(
        "{% if a %}", line("{{ name }}", REFERENCE), "{% endif %}", "z", parts={"footnotes": NOTE}
    )
    opened = Template.from_bytes(source, name="a.docx")
    assert "footnoteReference" in body_of(opened.render({"a": True, "name": "b"}))
    assert "footnoteReference" not in body_of(opened.render({"a": False, "name": "b"}))


HEADERS = {"header1": "one", "header2": "two", "header3": "first"}


def section(*names: str) -> str:
    """Return properties of a section with headers, each as its kind and number."""
    pairs = (name.split(":") for name in names)
    inner = "".join(
        f'<w:headerReference w:type="{kind}" r:id="rId_{part}"/>' for kind, part in pairs
    )
    return f'<w:sectPr>{inner}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'


def test_a_section_that_goes_leaves_its_headers_to_those_after_it() -> None:
    """A section without headers of its own has those of the section before it."""
    breaking = f"<w:pPr>{section('default:header1', 'first:header3')}</w:pPr>"
    blocks = [
        "{% if a %}",
        line("b", properties=breaking),
        "{% endif %}",
        "c",
        section("default:header2"),
    ]
    opened = Template.from_bytes(paper(*blocks, parts=HEADERS), name="a.docx")
    for yes in (True, False):
        body = body_of(opened.render({"a": yes}))
        assert body.endswith(section("first:header3", "default:header2"))
        assert body.count("<w:sectPr>") == 1 + yes


def test_a_section_that_a_loop_repeats_has_its_headers_in_each_round() -> None:
    """Also when a later section of the same round has others."""
    blocks = [
        line("0", properties=f"<w:pPr>{section('default:header1')}</w:pPr>"),
        "{% for x in xs %}",
        line("{{ x }}", properties=f"<w:pPr>{section()}</w:pPr>"),
        line("{{ x }}", properties=f"<w:pPr>{section('default:header2')}</w:pPr>"),
        "{% endfor %}",
        section(),
    ]
    opened = Template.from_bytes(paper(*blocks, parts=HEADERS), name="a.docx")
    body = body_of(opened.render({"xs": ["a", "b"]}))
    one, two = section("default:header1"), section("default:header2")
    assert [body.count(each) for each in (one, two, section())] == [3, 3, 0]


def test_sections_that_no_tag_touches_stay_as_they_are() -> None:
    """Nothing is written that the author did not."""
    blocks = [
        line("a", properties=f"<w:pPr>{section('default:header1')}</w:pPr>"),
        "{% if a %}b{% endif %}",
        section(),
    ]
    opened = Template.from_bytes(paper(*blocks, parts=HEADERS), name="a.docx")
    assert body_of(opened.render({"a": True})).endswith(section())
