"""Content controls with tags hold what the tags print, and nothing else."""

from __future__ import annotations

import pytest

from tests.template.filled import fault, filled_body

BOX = '<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>'
BOUND = '<w:dataBinding w:xpath="{}" w:storeItemID="{{0}}"/>'


def control(properties: str, *texts: str) -> str:
    """Return a paragraph with a content control."""
    runs = "".join(f"<w:r><w:t>{text}</w:t></w:r>" for text in texts)
    inner = f'<w:sdtPr><w:id w:val="5"/>{properties}</w:sdtPr><w:sdtContent>{runs}</w:sdtContent>'
    return f"<w:p><w:sdt>{inner}</w:sdt></w:p>"


@pytest.mark.parametrize(
    "texts", [("{% if x %}☒{% else %}☐{% endif %}",), ("{{ ", "x }}")], ids=["control", "print"]
)
def test_a_tag_in_a_check_box_is_an_error(texts: tuple[str, ...]) -> None:
    """The box would show a cross and be stored as not ticked."""
    error = fault("a", control(BOX, *texts), x="1")
    assert error.code == "template.check-box"
    assert str(error.place) == "contract.lt.docx: body, paragraph 2"


def test_a_condition_around_check_boxes_works() -> None:
    """One is ticked, one is not."""
    ticked = control(BOX.replace('"0"', '"1"'), "☒")
    body = filled_body("{% if x %}", ticked, "{% else %}", control(BOX, "☐"), "{% endif %}", x=1)
    assert body.count("w14:checkbox>") == 2
    assert 'w14:val="1"' in body


@pytest.mark.parametrize(
    ("properties", "gone"),
    [
        ("<w:showingPlcHdr/><w:text/>", "showingPlcHdr"),
        (BOUND.format("/data/name") + "<w:text/>", "dataBinding"),
        ('<w:date w:fullDate="2019-06-26T00:00:00Z"/>', "fullDate"),
        ('<w:dropDownList w:lastValue="a"/>', "lastValue"),
        ('<w:comboBox w:lastValue="a"/>', "lastValue"),
    ],
)
def test_what_word_would_show_or_read_instead_goes(properties: str, gone: str) -> None:
    """Only where a tag is filled in."""
    assert gone in filled_body(control(properties, "a"), "{{ x }}", x="1")
    body = filled_body(control(properties, "{{ x }}"), x="A & B")
    assert gone not in body
    assert "A &amp; B" in body


def test_what_is_bound_to_the_documents_properties_stays_bound() -> None:
    """The same tags are filled in there."""
    bound = BOUND.format("/ns0:coreProperties[1]/ns1:title[1]")
    assert "dataBinding" in filled_body(control(bound + "<w:text/>", "{{ x }}"), x="1")


def test_items_of_a_list_are_filled_in() -> None:
    """What a reader may choose can come from the data."""
    item = '<w:listItem w:displayText="{{ x }}" w:value="{{ x }}"/>'
    body = filled_body(control(f"<w:dropDownList>{item}</w:dropDownList>", "{{ x }}"), x="A & B")
    assert 'w:displayText="A &amp; B" w:value="A &amp; B"' in body


def test_a_control_without_content_is_passed_over() -> None:
    """A file may have one."""
    assert "<w:sdt>" in filled_body("<w:p><w:sdt><w:sdtPr/></w:sdt></w:p>", "{{ x }}", x="1")
