"""Tags where nothing is filled, and templates that must not be filled."""

from __future__ import annotations

import pytest

from memo_kit.errors import MemoKitError, SeveralProblemsError
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.text import readable_text
from memo_kit.template.template import Template
from tests.packages import files_of, retyped
from tests.paper import paper, zipped

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"


def with_part(name: str, kind: str, xml: str, text: str = "a") -> bytes:
    """Return a file with one more part that the document points to."""
    link = f'<Relationship Id="rId9" Type="{OFFICE}/{kind}" Target="{name}"/>'
    return zipped(files_of(paper(text, links=link)) | {f"word/{name}": xml.encode()})


def faults(data: bytes) -> list[MemoKitError]:
    """Return what opening a template complains of."""
    with pytest.raises(MemoKitError) as caught:
        Template.from_bytes(data, name="contract.docx")
    error = caught.value
    return list(error.errors) if isinstance(error, SeveralProblemsError) else [error]


def chart(*runs: str) -> str:
    """Return a chart with a title in some runs."""
    texts = "".join(f"<a:r><a:t>{run}</a:t></a:r>" for run in runs)
    return f'<c:chartSpace xmlns:c="{CHART}" xmlns:a="{A}"><a:p>{texts}</a:p></c:chartSpace>'


@pytest.mark.parametrize(
    ("name", "kind", "where"),
    [
        ("settings.xml", "settings", "settings (word/settings.xml)"),
        (
            "glossary/document.xml",
            "glossaryDocument",
            "building blocks (word/glossary/document.xml)",
        ),
        ("odd.xml", "odd", "word/odd.xml"),
    ],
)
@pytest.mark.parametrize(
    "xml", ["<a>{{ x }}</a>", '<a b="{{ x }}"/>', "<a>&#123;{ x }}</a>", "<a>{<!-- -->{ x }}</a>"]
)
def test_a_tag_where_nothing_is_filled_is_told_of(
    name: str, kind: str, where: str, xml: str
) -> None:
    """It would stand in the finished document."""
    (fault,) = faults(with_part(name, kind, xml))
    assert fault.code == "template.tag-out-of-reach"
    assert fault.message == "the tag “{{ x }}” stands where nothing is filled"
    assert str(fault.place) == f"contract.docx: {where}"


def test_a_tag_in_wide_letters_is_told_of() -> None:
    """A part may be in UTF-16."""
    data = zipped(files_of(paper("a")) | {"word/odd.xml": "<a>{% x %}</a>".encode("utf-16")})
    assert [fault.code for fault in faults(data)] == ["template.tag-out-of-reach"]


def test_a_tag_in_a_style_or_a_number_is_told_of() -> None:
    """Their places have names."""
    files = files_of(paper("a"))
    for name in ("styles", "numbering"):
        data = (
            files[f"word/{name}.xml"].replace(b"Article", b"{{ x }}").replace(b"%1.%2.", b"{{ y }}")
        )
        files[f"word/{name}.xml"] = data
    places = {str(fault.place) for fault in faults(zipped(files))}
    assert places == {
        "contract.docx: formats of numbers (word/numbering.xml)",
        "contract.docx: styles (word/styles.xml)",
    }


def test_braces_that_are_no_tags_are_left_alone() -> None:
    """Programs keep data of their own in a Word file."""
    xml = '<a b="{1234}">{"x": {"y": {}}} {{ open</a>'
    assert Template.from_bytes(with_part("odd.xml", "odd", xml), name="a").render({})


@pytest.mark.parametrize(
    ("kind", "where"),
    [
        ("chart", "chart 1"),
        ("diagramData", "diagram 1"),
        ("diagramDrawing", "drawn diagram 1"),
    ],
)
def test_charts_and_diagrams_are_filled(kind: str, where: str) -> None:
    """A tag that stands in one piece; a fault has a place."""
    data = with_part("drawn.xml", kind, chart("{{ x }} and ", "{{ x }}"))
    filled = Template.from_bytes(data, name="a").render({"x": "A & B"}, language="en", verify=True)
    assert b"<a:t>A &amp; B and </a:t>" in Package.open(filled).read("word/drawn.xml")
    with pytest.raises(MemoKitError) as caught:
        Template.from_bytes(data, name="a").render({})
    assert caught.value.place is not None
    assert caught.value.place.where == where


def test_shapes_on_a_chart_are_filled() -> None:
    """They lie in a part that the chart points to."""
    link = f'<Relationship Id="rId1" Type="{OFFICE}/chartUserShapes" Target="shapes.xml"/>'
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    files = files_of(with_part("chart.xml", "chart", chart("a")))
    files["word/shapes.xml"] = chart("{{ x }}").encode()
    files["word/_rels/chart.xml.rels"] = (
        f'<Relationships xmlns="{space}">{link}{link}</Relationships>'.encode()
    )
    filled = Template.from_bytes(zipped(files), name="a").render({"x": "1"})
    assert b"<a:t>1</a:t>" in Package.open(filled).read("word/shapes.xml")


@pytest.mark.parametrize("runs", [("{{ ", "x }}"), ("{", "{ x }}"), ("{{ x }", "} {{ y }}")])
def test_a_tag_in_pieces_is_told_of(runs: tuple[str, ...]) -> None:
    """In a chart or diagram nothing joins them."""
    fault, *_ = faults(with_part("drawn.xml", "chart", chart(*runs)))
    assert (fault.code, str(fault.place)) == (
        "template.tag-divided",
        "contract.docx: chart 1",
    )


def test_custom_xml_and_properties_of_the_program_are_filled() -> None:
    """A content control that is bound to them shows what they say."""
    json = '{"a": {"b": {}}} {{'
    data = with_part("item1.xml", "customXml", f"<a><b>{{{{ x }}}}</b><c d='{{1}}'>{json}</c></a>")
    filled = Template.from_bytes(data, name="a").render({"x": "1"})
    written = Package.open(filled).read("word/item1.xml").decode()
    assert "<b>1</b>" in written
    assert f">{json}</c>" in written


def test_a_tag_after_an_element_is_told_of() -> None:
    """Text and elements side by side: nothing of Word's own is so, and it is not filled."""
    data = with_part("item1.xml", "customXml", "<a><b/>text {{ x }}<c/> more</a>")
    (fault,) = faults(data)
    assert (fault.code, str(fault.place)) == (
        "template.tag-out-of-reach",
        "contract.docx: custom XML 1, a",
    )


def test_a_remark_in_a_tag_is_passed_over() -> None:
    """A program may leave remarks and instructions anywhere in XML."""
    run = "<w:r><w:t>{<!-- one -->{ x<?two?> }} and</w:t><!-- three --></w:r>"
    data = paper(f"<w:p>{run}<!-- four --></w:p>")
    filled = Template.from_bytes(data, name="a").render({"x": "1"})
    assert readable_text(filled) == "1 and"
    assert b"<!-- four -->" in Package.open(filled).read("word/document.xml")


def test_text_that_is_marked_as_text_is_read() -> None:
    """CDATA is another way to write the same."""
    data = paper("<w:p><w:r><w:t><![CDATA[{{ x }} & <co>]]></w:t></w:r></w:p>")
    filled = Template.from_bytes(data, name="a").render({"x": "1"})
    assert readable_text(filled) == "1 & <co>"


def test_a_signed_template_is_refused() -> None:
    """ISO/IEC 29500-2, 10: a signature vouches for the parts as they are."""
    files = files_of(retyped(paper("a"), "</Types>", "</Types>"))
    link = (
        '<Relationship Id="rId9" Target="_xmlsignatures/origin.sigs" Type="http://schemas.'
        'openxmlformats.org/package/2006/relationships/digital-signature/origin"/></Relationships>'
    )
    files["_rels/.rels"] = files["_rels/.rels"].replace(b"</Relationships>", link.encode())
    files["_xmlsignatures/origin.sigs"] = b""
    assert [fault.code for fault in faults(zipped(files))] == ["template.signed"]
