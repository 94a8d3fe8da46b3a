"""What authors of templates suffer from elsewhere: a fault that is not shown where they can see it."""

from __future__ import annotations

import datetime

import pytest
from pydantic import BaseModel

from memo_kit.errors import MemoKitError, SeveralProblemsError
from memo_kit.template.template import Template
from tests.engine.whole import whole
from tests.paper import body_of, paper, paragraph
from tests.template.filled import fault, filled, template


class Address(BaseModel):
    """Where a party is."""

    city: str


class Party(BaseModel):
    """A party of a contract."""

    name: str
    address: Address


class Contract(BaseModel):
    """A contract of somebody's own."""

    parties: list[Party]
    signed: datetime.date


def several(data: bytes, model: type | None = None) -> list[tuple[str, str]]:
    """Return the codes and places of all faults of a template."""
    with pytest.raises(SeveralProblemsError) as caught:
        Template.from_bytes(data, name="a.docx", model=model)
    return [(error.code, str(error.place)) for error in caught.value.errors]


def test_a_fault_is_shown_where_the_author_sees_it() -> None:
    """Not as a line of XML: the part, the row and cell, the text, and marks below the tag."""
    error = fault("¦ a ¦ b", "¦ c ¦ Kaina: {{ price EUR }} be PVM")
    assert str(error).split("\n")[1:4] == [
        "  at contract.lt.docx: body, table 1, row 2, cell 2, paragraph 1",
        "    Kaina: {{ price EUR }} be PVM",
        "           ^^^^^^^^^^^^^^^",
    ]


def test_all_faults_of_all_parts_come_in_one_run() -> None:
    """Nobody mends five faults in five runs; a program gets each as data."""
    texts = {"body": "{{ a", "header": "{% if a %}", "footnote": "{{ }}", "core properties": "b }}"}
    assert several(whole(texts)) == [
        ("template.tag-unclosed", "a.docx: body, paragraph 1"),
        ("template.tag-without-end", "a.docx: header 1, paragraph 1"),
        ("template.tag-empty", "a.docx: footnote 1, paragraph 1"),
        ("template.tag-not-opened", "a.docx: properties, title"),
    ]


def test_marks_of_xml_in_data_harm_nothing() -> None:
    """In the text, in a header and in a field at once, without a setting."""
    value = "R&D <Baltic> \"UAB\" 'X' &amp;"
    data = Template.from_bytes(whole({"body": "{{ x }}", "header": "{{ x }}"}), name="a.docx")
    assert data.render({"x": value}, verify=True)
    assert filled("{{ x }}", "{{ x | upper }}", x=value) == [value, value.upper()]


@pytest.mark.parametrize(
    "tag",
    [
        "{{ xs | join(“ / ”) }}",
        "{{ xs | join(„ / “) }}",
        "{{ xs | join(‘ / ’) }}",
        "{% if y == ”a“ %}{{ xs | join(' / ') }}{% endif %}",
    ],
)
def test_typographic_quotation_marks_in_a_tag_are_understood(tag: str) -> None:
    """Word sets them while one types; those in the text and in values stay."""
    assert filled(f"„{tag}“", xs=["“1”", "2"], y="a") == ["„“1” / 2“"]


def test_a_tag_that_word_cut_is_read_whole() -> None:
    """By a spelling mark, a change of format, a bookmark, a page that broke there once."""
    runs = [
        "<w:r><w:t>Tarp {</w:t></w:r>",
        '<w:proofErr w:type="spellStart"/>',
        "<w:r><w:rPr><w:i/></w:rPr><w:t>{ pa</w:t></w:r>",
        '<w:proofErr w:type="spellEnd"/><w:bookmarkStart w:id="3" w:name="cut"/>',
        "<w:r><w:lastRenderedPageBreak/><w:t>rty</w:t></w:r><w:r><w:t>.name }</w:t></w:r>",
        '<w:bookmarkEnd w:id="3"/><w:r><w:t>} ir kitų</w:t></w:r>',
    ]
    assert filled(f"<w:p>{''.join(runs)}</w:p>", party={"name": "A"}) == ["Tarp A ir kitų"]


def test_braces_and_percent_signs_are_text_and_may_stand_in_a_tag() -> None:
    """Nothing between two of them is taken for a tag, and none ends a tag before its time."""
    lines = ["{%p if x == “5 %} {{a}}” %}", "Aibė {1, 2}, 50 %}, {a}", "{%p endif %}"]
    assert fault(*lines).code == "template.tag-not-opened"
    lines[1] = "Aibė {1, 2}, 50 % {a} 7 %"
    assert filled(*lines, x="5 %} {{a}}") == ["Aibė {1, 2}, 50 % {a} 7 %"]


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["a  {%- if x -%}  b  {%- endif -%}  c"], ["abc"]),
        (
            ["a", "{%- for y in xs -%}", " {{ y }} ", "{%- endfor -%}", "b"],
            ["a", " 1 ", " 2 ", "b"],
        ),
        (
            ["¦ {%- for y in xs -%} ¦ ", "¦ {{- y -}} ¦ c", "¦ {%- endfor -%} ¦ "],
            ["1 | c", "2 | c"],
        ),
        (["a {{- x -}} b"], ["a1b"]),
    ],
)
def test_whitespace_control_harms_nothing(lines: list[str], text: list[str]) -> None:
    """It takes blanks beside the tag, never a paragraph or a cell."""
    assert filled(*lines, x=1, xs=[1, 2]) == text


def test_no_row_vanishes_where_marks_and_plain_tags_mix() -> None:
    """Rows of a marked loop hold plain conditions and loops; what would be lost is an error."""
    rows = [
        "¦ Nr. ¦ Kas",
        "¦ {%tr for x in xs %} ¦ ",
        "¦ {{ x }} ¦ {% if x > 1 %}{{ x }}{% endif %}",
    ]
    end = ["¦ {%tr endfor %} ¦ ", "¦ Iš viso ¦ {{ xs | length }}"]
    assert filled(*rows, *end, xs=[1, 2]) == ["Nr. | Kas", "1 | ", "2 | 2", "Iš viso | 2"]
    rows[1] = "¦ {%tr for x in xs %} ¦ pastaba"
    error = fault(*rows, *end, xs=[1, 2])
    assert error.code == "template.text-beside-tag"
    assert "“pastaba”" in error.message


def test_no_paragraph_is_left_of_a_tag() -> None:
    """Nor of a remark; an empty paragraph of the author's own stays."""
    lines = ["a", "{% if x %}", "b", "<w:p/>", "{% endif %}", "{# n #}", "{% set y = 1 %}", "c"]
    assert filled(*lines, x=1) == ["a", "b", "", "c"]
    assert filled(*lines, x=0) == ["a", "c"]


@pytest.mark.parametrize(
    "tag", ["{{ a }}", "{% if a %}{% endif %}", "{% for x in a %}{% endfor %}", "{{ a | upper }}"]
)
def test_a_missing_name_is_never_a_blank(tag: str) -> None:
    """Printed, asked for, looped over or filtered; who expects it missing asks ``is defined``."""
    assert fault(tag).code == "template.unknown-field"
    assert filled("{% if a is defined %}{{ a }}{% else %}–{% endif %}") == ["–"]


def test_the_fields_of_all_parts_are_listed_with_their_whole_path() -> None:
    """Also where a loop, a condition or a filter names them."""
    texts = {
        "body": "{% for p in parties %}{{ p.address.city | upper }}{% endfor %}",
        "header": "{{ signed }}",
        "footnote": "{% if parties %}{{ parties[0].name }}{% endif %}",
    }
    opened = Template.from_bytes(whole(texts), name="a.docx", model=Contract)
    paths = {use.path for use in opened.fields()}
    assert {"parties[].address.city", "signed", "parties[].name"} <= paths


def test_a_template_is_checked_against_the_model_of_the_data() -> None:
    """Before any data are there: each part, each path, with the nearest name."""
    texts = {
        "body": "{% for p in parties %}{{ p.adress.city }}{% endfor %}",
        "header": "{{ sgned }}",
        "footer": "{% for x in signed %}{{ x }}{% endfor %}",
        "endnote": "{{ parties[0] }}",
    }
    assert several(whole(texts), model=Contract) == [
        ("template.unknown-field", "a.docx: body, paragraph 1"),
        # A note is looked at where its number stands.
        ("template.value-not-printable", "a.docx: endnote 1, paragraph 1"),
        ("template.unknown-field", "a.docx: header 1, paragraph 1"),
        ("template.not-a-list", "a.docx: footer 1, paragraph 1"),
    ]
    with pytest.raises(MemoKitError, match="did you mean “signed”"):
        Template.from_bytes(paper("{{ sgned }}"), name="a.docx", model=Contract)


def test_an_open_loop_ends_in_an_error_never_in_a_circle() -> None:
    """An inner loop that is not closed, and one that runs longer than it may."""
    error = fault("{% for x in xs %}", "{% for y in xs %}", "{{ y }}", "{% endfor %}", xs=[1])
    assert error.code == "template.tag-without-end"
    assert str(error.place) == "contract.lt.docx: body, paragraph 1"
    xs = list(range(1_001))
    body = "{% for x in xs %}{% for y in xs %}{% endfor %}{% endfor %}"
    assert fault(body, xs=xs).code == "template.loop-too-long"


def test_delimiters_can_stand_in_the_text() -> None:
    """Between ``raw`` and ``endraw``, or printed as a text."""
    line = "{% raw %}{{ vardas }} ir {%p if %}{% endraw %}, {{ “}}” }}, { vienas }"
    assert filled(line) == ["{{ vardas }} ir {%p if %}, }}, { vienas }"]


@pytest.mark.parametrize(
    ("tag", "code", "word"),
    [
        ("{{ a / b }}", "template.expression-failed", "division by zero"),
        ("{{ b | kilm }}", "template.filter-type", "kilm"),
        ("{{ name + a }}", "template.expression-failed", "str"),
    ],
)
def test_a_fault_while_filling_tells_its_cause_and_round(tag: str, code: str, word: str) -> None:
    """None is swallowed; in a loop, the round is told."""
    error = fault(f"{{% for x in [1, 2] %}}{{% if x == 2 %}}{tag}{{% endif %}}{{% endfor %}}",
                  a=1, b=0, name="Jonas")  # fmt: skip
    assert error.code == code
    assert word in error.message
    assert error.place is not None
    assert error.place.where == "body, paragraph 1, round 2 of the loop"


def test_a_template_is_filled_any_number_of_times() -> None:
    """It never changes, so that each document is as the first."""
    opened = template("{% for x in xs %}", paragraph("{{ x }}", bookmark="b"), "{% endfor %}")
    first = opened.render({"xs": ["a", "b"]})
    assert body_of(opened.render({"xs": ["c"]})).count("<w:p>") == 1
    assert opened.render({"xs": ["a", "b"]}) == first
