"""Where tags are found."""

from __future__ import annotations

import pytest

from memo_kit.errors import MemoKitError
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.properties import read_custom, set_custom
from memo_kit.ooxml.text import readable_text
from memo_kit.template.template import Template
from tests.paper import BY_ONA, paper, paragraph, part_of, shape
from tests.template.filled import fault, faults, filled, filled_body, template

_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
BOX = "<w:txbxContent><w:p><w:r><w:t>{{ x }}</w:t></w:r></w:p></w:txbxContent>"
BOX_OF_WORD_2010 = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'>"
    f"{shape(1, '', f'<wps:txbx>{BOX}</wps:txbx>')}</mc:Choice></mc:AlternateContent></w:r>"
)


@pytest.mark.parametrize(
    "inner",
    [
        "<w:r><w:t>{{ x }}</w:t></w:r>",
        "<w:sdt><w:sdtContent><w:r><w:t>{{ x }}</w:t></w:r></w:sdtContent></w:sdt>",
        "<w:hyperlink w:anchor='a'><w:r><w:t>{{ x }}</w:t></w:r></w:hyperlink>",
        f"<w:ins w:id='1' {BY_ONA}><w:r><w:t>{{{{ x }}}}</w:t></w:r></w:ins>",
        "<w:r><w:instrText>QUOTE {{</w:instrText></w:r><w:r><w:instrText> x }}</w:instrText></w:r>",
        "<w:fldSimple w:instr='QUOTE {{ x }}'/>",
        f"<w:r>{shape(1, '{{ x }}')}</w:r>",
        BOX_OF_WORD_2010,
        f"<w:r><w:pict><v:rect><v:textbox>{BOX}</v:textbox></v:rect></w:pict></w:r>",
    ],
)  # fmt: skip
def test_a_tag_is_found_wherever_text_stands_in_a_paragraph(inner: str) -> None:
    """Controls, links, insertions, fields, alt text, text boxes."""
    body = filled_body(f"<w:p>{inner}</w:p>", x='<"&">')
    assert "{{" not in body
    assert body.count("&lt;") == 1


@pytest.mark.parametrize("kind", ["header1", "footer2", "footnotes", "endnotes", "comments"])
def test_a_tag_is_found_in_every_story(kind: str) -> None:
    """One path for all parts."""
    inner = {"footnotes": "footnote", "endnotes": "endnote", "comments": "comment"}.get(kind)
    text = paragraph("{{ x }}")
    story = (
        f"<w:{inner} w:id='1' {BY_ONA if inner == 'comment' else ''}>{text}</w:{inner}>"
        if inner
        else text
    )
    opened = Template.from_bytes(paper("a", parts={kind: story}), name="a.docx")
    assert "here&amp;now" in part_of(opened.render({"x": "here&now"}), f"word/{kind}.xml")


def test_a_tag_is_found_in_the_properties() -> None:
    """Those of Word and those of one's own."""
    package = Package.open(paper("a", title="{% if x %}Dėl {{ x }}{% endif %}"))
    source = package.changed(set_custom(package, {"Client": "{{ x -}} \n!"}))
    data = Template.from_bytes(source.write(), name="a.docx").render({"x": "<A>"})
    assert "<dc:title>Dėl &lt;A&gt;</dc:title>" in part_of(data, "docProps/core.xml")
    assert read_custom(Package.open(data)) == {"Client": "<A>!"}


def test_a_fault_in_a_property_names_the_property() -> None:
    """By the name that people gave it."""
    package = Package.open(paper("a", title="{{ x"))
    source = package.changed(set_custom(package, {"Client": "{% if x %}a"})).write()
    with pytest.raises(MemoKitError) as caught:
        Template.from_bytes(source, name="a.docx")
    assert [str(error.place) for error in getattr(caught.value, "errors", ())] == [
        "a.docx: properties, title",
        "a.docx: custom properties, Client",
    ]


def link(target: str) -> bytes:
    """Return a Word file with one link out of it."""
    relation = f'<Relationship Id="rId9" Type="{_LINK}" Target="{target}" TargetMode="External"/>'
    return paper("a", links=relation)


@pytest.mark.parametrize(
    ("target", "value", "written"),
    [
        ("{{ url }}", "https://example.org/?a=1&b=2", 'Target="https://example.org/?a=1&amp;b=2"'),
        ("%7B%7B%20url%20%7D%7D", "mailto:a@b.lt", 'Target="mailto:a@b.lt"'),
        ("https://example.org/{{ url }}", "a b", 'Target="https://example.org/a b"'),
        ("https://a.lt/b%26c/%7B%7Burl%7D%7D", "d", 'Target="https://a.lt/b%26c/d"'),
        ("https://a.lt/%7B{{ url }}%7D", "d", 'Target="https://a.lt/%7Bd%7D"'),
        ("https://a.lt/%7Bb%20c%7D", "d", 'Target="https://a.lt/%7Bb%20c%7D"'),
    ],
)
def test_the_address_of_a_link_is_filled(target: str, value: str, written: str) -> None:
    """As Word writes it, with percent signs, and as people type it; the rest stays as it is."""
    opened = Template.from_bytes(link(target), name="a.docx")
    assert written in part_of(opened.render({"url": value}), "word/_rels/document.xml.rels")


@pytest.mark.parametrize("value", ["javascript:x", "file:///etc/passwd", "example.org"])
def test_an_address_that_is_none_of_a_page_or_an_email_is_refused(value: str) -> None:
    """It could run a program."""
    opened = Template.from_bytes(link("{{ url }}"), name="a.docx")
    with pytest.raises(MemoKitError) as caught:
        opened.render({"url": value})
    assert caught.value.code == "data.forbidden-address"


def test_a_fault_in_an_address_names_the_link() -> None:
    """By its id, because an address stands nowhere in the text."""
    for target in ("{{ url", "%7B%7Burl", "https://a.lt/url}}", "https://a.lt/url%7D%7D"):
        with pytest.raises(MemoKitError, match=r"links of word/document\.xml, address rId9"):
            Template.from_bytes(link(target), name="a.docx")


def test_a_tag_in_a_deletion_is_left_alone() -> None:
    """It is not part of the text."""
    deleted = f"<w:p><w:del w:id='1' {BY_ONA}><w:r><w:delText>{{{{ gone }}}}</w:delText></w:r></w:del></w:p>"
    assert "{{ gone }}" in filled_body(deleted, "{{ x }}", x="1")


def test_a_fault_in_an_attribute_outside_a_paragraph_names_its_element() -> None:
    """The nearest place that can be named."""
    sheet = '<w:sdt><w:sdtPr><w:alias w:val="{{ x"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>'
    with pytest.raises(MemoKitError, match=r"at a\.docx: body, alias"):
        Template.from_bytes(paper(sheet), name="a.docx")


def test_a_fault_in_an_instruction_has_the_place_of_its_paragraph() -> None:
    """The text is the instruction."""
    field = "<w:p><w:r><w:instrText>QUOTE {% if x %}</w:instrText></w:r></w:p>"
    with pytest.raises(MemoKitError, match="tag-without-end") as caught:
        Template.from_bytes(paper(field), name="a.docx")
    assert caught.value.place is not None
    assert caught.value.place.text == "QUOTE {% if x %}"


def test_trimming_takes_blanks_in_the_paragraph_only() -> None:
    """Signs at the delimiters never damage a document."""
    assert filled_body(paragraph("a  {{- x -}}  b"), x="1").count(">a1b<") == 1


_RUN = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("a {{ x -}} {{- x }} b", "a 11 b"),
        ("{% if x -%}  {%- if x %}y{% endif -%} {%- endif %}z", "yz"),
        ("{% if x -%} \u00a0 {{- x -}}  {%- endif %} z", "1 z"),
        ("a {#- note -#} b", "ab"),
        ("a {%+ if x +%} b {%+ endif +%} c", "a  b  c"),
    ],
)
def test_two_tags_that_trim_the_same_blanks_leave_each_other_whole(line: str, written: str) -> None:
    """The blanks go once."""
    assert filled(line, x="1") == [written]


def test_trimming_takes_tabs_and_line_breaks_and_never_another_paragraph() -> None:
    """As in Jinja, but within the paragraph: structure stays."""
    tab, line = "<w:r><w:tab/></w:r>", "<w:r><w:br/></w:r>"
    tags = f"{_RUN.format('a')}{tab}{_RUN.format('{{- x -}}')}{line}{_RUN.format('b')}"
    assert filled(f"<w:p>{tags}</w:p>", x="1") == ["a1b"]
    assert filled("a ", "{%- if x -%}", " b ", "{%- endif -%}", " c", x="1") == ["a ", " b ", " c"]


def test_trimming_leaves_a_page_break() -> None:
    """It is no blank."""
    page = '<w:r><w:br w:type="page"/></w:r>'
    assert page in filled_body(f"<w:p>{page}{_RUN.format('{{- x }}')}</w:p>", x="1")


def test_raw_text_stays_as_it_is() -> None:
    """Braces of another program, or of an example."""
    assert filled("{% raw %}{{ y }}{% endraw %} {{ x }}", x="1") == ["{{ y }} 1"]
    lines = ["{%- raw -%}", "{{ y }} {% if %} }}", "{# z", "{% endraw %}", "{{ x }}"]
    assert filled(*lines, x="1") == ["{{ y }} {% if %} }}", "{# z", "1"]
    data = template("{% raw %}", "a {{ y }}", "{% endraw %}").render({}, verify=True)
    assert readable_text(data) == "a {{ y }}"


def test_a_remark_may_go_through_several_paragraphs() -> None:
    """They go with all that stands in them, even what is no proper tag."""
    assert filled("a", "{# a note", "{{ bad", "b #}", "c") == ["a", "c"]
    assert filled("¦ {# a note ¦", "¦ b ¦ c", "¦ d #} ¦", "¦ e ¦ f") == ["e | f"]
    cell = "".join(f"<w:p><w:r><w:t>{each}</w:t></w:r></w:p>" for each in ("{# a", "b #}"))
    table = f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>{cell}</w:tc></w:tr></w:tbl>"
    assert "<w:tc><w:p></w:p></w:tc>" in filled_body(table)
    held = paragraph("b", bookmark="x", number=3)
    assert filled_body("{# a", held, "#}").count("w:id=") == 0


def test_a_bookmark_that_begins_in_a_remark_stays_whole() -> None:
    """Its other half stands outside."""
    start = '<w:p><w:bookmarkStart w:id="1" w:name="x"/></w:p>'
    assert '<w:bookmarkStart w:id="1" w:name="x"/>' in filled_body(
        "{# a", start, "#}", '<w:p><w:bookmarkEnd w:id="1"/></w:p>'
    )


@pytest.mark.parametrize(
    ("lines", "codes"),
    [
        (["a {# note", "b #}"], ["template.text-beside-tag"]),
        (["{# note", "b #} a"], ["template.text-beside-tag"]),
        (["{# note", "{# b #}", "{{ x"], ["template.tag-unclosed"] * 2),
        (["{# note", "{{ x"], ["template.tag-unclosed"] * 2),
        (["{% raw %}", "{{ x"], ["template.tag-unclosed"] * 2),
        (["{# note", "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>", "#}"], ["template.text-beside-tag"]),
    ],
)
def test_a_remark_without_its_end_hides_no_other_fault(lines: list[str], codes: list[str]) -> None:
    """And text beside it is never lost."""
    assert faults(*lines) == codes


def test_a_remark_in_a_field_ends_in_it() -> None:
    """Its instruction is a line of its own; one inside a remark is passed over."""
    field = "<w:p><w:r><w:instrText>QUOTE {}</w:instrText></w:r></w:p>"
    assert faults(field.format("{# a"), "#}") == [
        "template.tag-unclosed",
        "template.tag-not-opened",
    ]
    assert filled("{# a", field.format("{{ x"), "#}", "b") == ["b"]


def test_a_field_that_begins_inside_a_tag_is_an_error() -> None:
    """Cutting the tag out would leave half a field."""
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    runs = f"{_RUN.format('{{ n')}{begin}{end}{_RUN.format('ame }}')}"
    error = fault(f"<w:p>{runs}</w:p>", name="a")
    assert (error.code, str(error.place)) == (
        "template.object-in-tag",
        "contract.lt.docx: body, paragraph 1",
    )
    around = f"{begin}{_RUN.format('{{ name }}')}{end}"
    assert filled(f"<w:p>{around}</w:p>", name="a") == ["a"]


def test_a_comment_that_hangs_inside_a_tag_stays_behind_the_value() -> None:
    """Word sets its sign where the marked words end, also in the midst of a tag."""
    sign = '<w:r><w:commentReference w:id="1"/></w:r>'
    body = filled_body(f"<w:p>{_RUN.format('{{ n')}{sign}{_RUN.format('ame }} b')}</w:p>", name="a")
    assert body.index(">a<") < body.index(sign) < body.index("> b<")
