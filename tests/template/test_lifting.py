"""Lifting control tags to paragraphs, cells, rows and tables."""

from __future__ import annotations

import pytest

from tests.paper import paragraph
from tests.template.filled import fault, faults, filled, filled_body


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        (["{% for x in xs %}{{ x }};{% endfor %}"], ["a;b;"]),
        (["{% for x in xs %}", "{{ x }}", "{% endfor %}"], ["a", "b"]),
        (["{% for x in xs %}", "¦ {{ x }} ¦ 1", "{% endfor %}"], ["a | 1", "b | 1"]),
        (["¦ h ¦ i", "¦ {% for x in xs %} ¦", "¦ {{ x }} ¦ 1", "¦ {% endfor %} ¦"], ["h | i", "a | 1", "b | 1"]),
        (["¦ {% for x in xs %} ¦ {{ x }} ¦ {% endfor %} ¦ z"], ["a | b | z"]),
        (["{% if yes %}", "y", "{% else %}", "n", "{% endif %}", "z"], ["y", "z"]),
        (["{% if no %}", "y", "{% elif yes %}", "e", "{% endif %}", "z"], ["e", "z"]),
        (["{% for x in none_ %}", "y", "{% else %}", "no x", "{% endfor %}"], ["no x"]),
        (["{% for x in xs %}{% if loop.first %}", "{{ x }}", "{% endif %}{% endfor %}", "z"], ["a", "z"]),
        (["{% for x in xs %}", "{% for y in xs %}", "{{ x }}{{ y }}", "{% endfor %}", "{% endfor %}"],
         ["aa", "ab", "ba", "bb"]),
        (["{% set t = xs[0] %}", "{{ t }}"], ["a"]),
        (["{# only a note #}", "z"], ["z"]),
        (["a {# a note #} b"], ["a  b"]),
        (["a  {%- if yes -%}  b  {%- endif %}"], ["ab"]),
        (["{%p for x in xs %}", "{{ x }}", "{%p endfor %}"], ["a", "b"]),
        (["¦ {%tr for x in xs %} ¦", "¦ {{ x }} ¦ 1", "¦ {%tr endfor %} ¦"], ["a | 1", "b | 1"]),
        (["¦ {%tc for x in xs %} ¦ {{r x }} ¦ {%tc endfor %} ¦ z"], ["a | b | z"]),
        (["{% with t = xs[1] %}", "{{ t }}", "{% endwith %}"], ["b"]),
        (["{%p- for x in xs -%}", "{{ x }}", "{%-p endfor %}"], ["a", "b"]),
        (["¦ {%tr set t = 1 %} ¦", "¦ {{ t }} ¦ z"], ["1 | z"]),
        (["¦ {#tr a remark #} ¦", "¦ a ¦ z"], ["a | z"]),
        (["¦ {#tc a remark #} ¦ a ¦ z"], ["a | z"]),
        (["{#p a remark #}", "z"], ["z"]),
        (["{%tr set t = 1 %}", "{{ t }}"], ["1"]),
        (["{%r if yes %}a{%r endif %}b"], ["ab"]),
        (["{%p if yes %}", "", "{%p endif %}", "", "z"], ["", "", "z"]),
    ],
)  # fmt: skip
def test_partners_work_on_what_holds_them_all(blocks: list[str], expected: list[str]) -> None:
    """Runs, paragraphs, cells, rows, tables: the children of the lowest common ancestor."""
    data: dict[str, object] = {"xs": ["a", "b"], "none_": [], "yes": True, "no": False}
    assert filled(*blocks, language=None, **data) == expected


@pytest.mark.parametrize(
    "blocks",
    [
        ["{% for x in xs %} word", "{{ x }}", "{% endfor %}"],
        ["{% for x in xs %}", "{{ x }}", "{% endfor %}."],
        ["{% for x in xs %}{{ x }}", "y", "{% endfor %}"],
        ["¦ {% for x in xs %} ¦ word", "¦ {{ x }} ¦", "¦ {% endfor %} ¦"],
        ["{%p for x in xs %} word {%p endfor %}"],
        ["{#p a remark #} word"],
        ["¦ {#tr a remark #} ¦ word", "¦ a ¦"],
        ["¦ {%tr set t = 1 %} ¦ word", "¦ a ¦"],
        ["¦ {%tr for x in xs %}{{ x }} ¦ {%tr endfor %}"],
        ["¦ {% if a %} ¦ b", "{% endif %}"],
    ],
)
def test_text_beside_a_lifted_tag_is_an_error(blocks: list[str]) -> None:
    """Dropping it would lose a word of the agreement."""
    assert "template.text-beside-tag" in faults(*blocks)


def test_the_error_names_the_text_and_the_level() -> None:
    """Tags in the text are shown as the author typed them."""
    error = fault("¦ {% for x in xs %} ¦", "¦ {{ x }} ¦", "¦ {% endfor %}{{ y }} ¦")
    assert "works on whole rows" in error.message
    assert "beside it stands “{{ y }}”" in error.message
    assert "whole cells" in fault("¦ {% if a %}b ¦ {% endif %}").message
    assert "whole paragraphs" in fault("{% if a %}b", "{% endif %}").message


def test_a_section_break_stays_where_it_ends_the_paragraph_of_a_tag() -> None:
    """After the tag: inside of what begins there, outside of what ends there."""
    section = "<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>"
    kept = "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"
    assert filled_body("{% if a %}", "b", section.format("{% endif %}"), a=False) == kept
    assert filled_body(section.format("{% if a %}"), "b", "{% endif %}", a=False) == ""
    assert filled_body(section.format("{% if a %}"), "b", "{% endif %}", a=True).startswith(kept)
    assert "“b”" in fault(section.format("{% if a %}b"), "c", "{% endif %}").message


def test_a_paragraph_of_tags_only_stays_when_a_section_ends_with_it() -> None:
    """The break is no tag."""
    section = "<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>{% set a = 1 %}</w:t></w:r></w:p>"
    assert filled_body(section) == "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"


def test_a_picture_counts_as_text() -> None:
    """It would be lost."""
    picture = "<w:p><w:r><w:t>{% if a %}</w:t></w:r><w:r><w:drawing/></w:r></w:p>"
    assert "no text (drawing)" in fault(picture, "b", "{% endif %}").message


def test_a_page_break_keeps_its_paragraph() -> None:
    """A paragraph with control tags only goes; one with a page break does not."""
    start, end = (f"<w:r><w:t>{{% {word} %}}</w:t></w:r>" for word in ("if a", "endif"))
    page = f'<w:p>{start}<w:r><w:br w:type="page"/></w:r>{end}</w:p>'
    assert filled_body(page, a=True).count('<w:br w:type="page"/>') == 1
    assert "page" not in filled_body(page, a=False)


def test_a_bookmark_in_a_paragraph_that_goes_stays() -> None:
    """It moves to where the paragraph stood."""
    body = filled_body(paragraph("{% if a %}", bookmark="here"), "b", "{% endif %}", a=True)
    assert body.startswith('<w:bookmarkStart w:id="1" w:name="here"/>')


def test_tags_in_a_link_and_beside_it_are_lifted_out_of_the_link() -> None:
    """A link that holds nothing but a tag goes; one with text is an error."""
    link = '<w:hyperlink w:anchor="a"><w:r><w:t>{}</w:t></w:r></w:hyperlink>'
    start = f"<w:p>{link.format('{% if a %}')}<w:r><w:t>b{{% endif %}}</w:t></w:r></w:p>"
    assert "hyperlink" not in filled_body(start, a=True)
    start = f"<w:p>{link.format('x{% if a %}')}<w:r><w:t>b{{% endif %}}</w:t></w:r></w:p>"
    assert "works on whole text" in fault(start).message


def test_an_explicit_mark_gives_way_where_its_level_does_not_hold_both() -> None:
    """``{%p`` in two cells of a row works on the cells."""
    assert filled("¦ {%p if a %} ¦ b ¦ {%p endif %} ¦ c", a=False) == ["c"]


def test_all_faults_of_pairing_and_beside_come_with_their_places() -> None:
    """Several parts and paragraphs are told at once."""
    assert faults("{% if a %}", "{% for x in y %}", "{{ z") == [
        "template.tag-unclosed",
        "template.tag-without-end",
        "template.tag-without-end",
    ]
