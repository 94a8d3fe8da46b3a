"""Fields of Word do what the template says and no more, whatever the data say."""

from __future__ import annotations

import pytest

from memo_kit.errors import MemoKitError
from memo_kit.template.template import Template
from tests.paper import paper, part_of
from tests.template.filled import fault, faults, filled_body


def char(kind: str) -> str:
    """Return one of the marks around a field."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(*texts: str) -> str:
    """Return an instruction that Word cut into runs."""
    return "".join(
        f'<w:r><w:instrText xml:space="preserve">{text}</w:instrText></w:r>' for text in texts
    )


def field(*texts: str, inside: str = "") -> str:
    """Return a paragraph with a field, and with another one in its instruction."""
    return f"<w:p>{char('begin')}{inside}{code(*texts)}{char('separate')}{char('end')}</w:p>"


def inner(text: str) -> str:
    """Return a field as it stands inside another one."""
    return f"{char('begin')}{code(text)}{char('end')}"


@pytest.mark.parametrize(
    ("block", "code_"),
    [
        (field("DDEAUTO cmd"), "template.active-content"),
        (field("D", "dE cmd"), "template.active-content"),
        (field(" PRINT x"), "template.active-content"),
        (field('INCLUDEPICTURE "https://x.lt/a.png"'), "template.external-content"),
        (field("INCLUDETEXT a"), "template.external-content"),
        (field("LINK a"), "template.external-content"),
        (field('HYPERLINK "file:///c:/a.exe"'), "template.external-content"),
        (f"<w:p>{char('begin')}{code('DDE a')}</w:p>", "template.active-content"),
        ('<w:p><w:fldSimple w:instr="RD a"/></w:p>', "template.external-content"),
    ],
)
def test_a_field_that_runs_or_loads_is_refused(block: str, code_: str) -> None:
    """In any part, also in one without tags; however it is cut, also when it has no end."""
    assert faults("a", block) == [code_]
    with pytest.raises(MemoKitError) as caught:
        Template.from_bytes(paper("a", parts={"footer1": block}), name="a.docx")
    assert caught.value.code == code_
    assert caught.value.place is not None
    assert caught.value.place.where == "footer 1, paragraph 1"


@pytest.mark.parametrize(
    "block",
    [
        field("{{ x }}"),
        field(" {{ x }} a"),
        field("INCLUDE{{ x }} a"),
        field("d{{ x }}"),
        field("{% if x %}DDE{% endif %} a"),
        field(" a", inside=inner("QUOTE 68")),
        field(" a", inside=f"{code('INC')}{inner('QUOTE 68')}"),
        '<w:p><w:fldSimple w:instr="{{ x }}"/></w:p>',
    ],
)
def test_data_do_not_name_a_field(block: str) -> None:
    """Neither a tag nor another field makes or finishes the name of one that runs or loads."""
    assert faults(block, data={"x": "a"}) == ["template.field-name"]


@pytest.mark.parametrize(
    "block",
    [
        field("QUOTE {{ x }}"),
        field("= {{ x }} + 1"),
        field(""),
        field(" = 1", inside=f"{code('IF')}{inner('PAGE')}"),
        field('HYPERLINK \\l "aim"'),
        field('HYPERLINK "https://x.lt/{{ x }}"'),
        field(f"PAGE</w:instrText></w:r>{inner('QUOTE a')}<w:r><w:instrText>"),
    ],
)
def test_other_fields_are_left_to_the_author(block: str) -> None:
    """Their names stand in the template."""
    assert "instrText" in filled_body(block, "{{ x }}", x="1")


def test_a_value_stays_one_argument() -> None:
    """A quotation mark would end it, and a backslash begin a switch."""
    blocks = [field('QUOTE "{{ x }}"'), "<w:p><w:fldSimple w:instr='QUOTE \"{{ x }}\"'/></w:p>"]
    source = paper(*blocks)
    data = Template.from_bytes(source, name="a.docx").render({"x": 'a" \\* b'}, verify=True)
    written = part_of(data, "word/document.xml")
    assert written.count(r"QUOTE &quot;a\&quot; \\* b&quot;") == 1
    assert written.count(r'QUOTE "a\&quot; \\* b"') == 1


@pytest.mark.parametrize("start", ['HYPERLINK "', " hyperlink "])
def test_the_address_in_a_field_is_one_of_a_page_or_an_email(start: str) -> None:
    """As that of a link is."""
    block = field(f"{start}{{{{ x }}}}" + ('"' if '"' in start else ""))
    assert fault(block, x="file:///c:/a.exe").code == "data.forbidden-address"
    assert "https://x.lt" in filled_body(block, x="https://x.lt")


def test_numbers_of_pages_are_passed_by() -> None:
    """A footer without tags is copied as it is."""
    story = f"<w:p>{inner('PAGE')}{inner(' NUMPAGES  ')}</w:p>"
    data = paper("{{ x }}", parts={"footer1": story})
    filled = Template.from_bytes(data, name="a.docx").render({"x": "1"})
    assert part_of(filled, "word/footer1.xml") == part_of(data, "word/footer1.xml")
