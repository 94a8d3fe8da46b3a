"""What was printed is found again in the finished parts, and what is not is a fault."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from memo_kit.agreement.later import Later
from memo_kit.errors import MemoKitError, SeveralProblemsError
from memo_kit.language.bilingual import Bilingual
from memo_kit.language.characters import forbidden_characters
from memo_kit.ooxml.archive import Member
from memo_kit.ooxml.inline import text_of_run
from memo_kit.ooxml.markup import escape
from memo_kit.template import printing
from memo_kit.template.printing import Printer
from memo_kit.template.streaming import Stream
from memo_kit.template.template import Template
from tests.paper import paper, paragraph

TEXTS = st.one_of(
    st.text(max_size=30), st.text(alphabet="{}%# \n\t&<>\"'x;lt", max_size=30)
).filter(lambda text: not list(forbidden_characters(text)))
LINK = (
    '<Relationship Id="rId_link" TargetMode="External" Target="https://x.lt/{{ code }}"'
    ' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"/>'
)
LINKED = '<w:p><w:hyperlink r:id="rId_link"><w:r><w:t>here</w:t></w:r></w:hyperlink></w:p>'
FIELD = '<w:p><w:fldSimple w:instr="TITLE {{ code }}"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'
INSTRUCTION = (
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText>QUOTE "{{ code }}"</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)
DELETED = (
    '<w:p><w:del w:id="7" w:author="A"><w:r><w:delText>old</w:delText></w:r></w:del>'
    "<w:r><w:t>{{ name }}</w:t></w:r></w:p>"
)
LATER = Later(Bilingual(lt="data", en="date"))
NAME = "UAB „A & B“"
DOCUMENT = "word/document.xml"
LINKS = "word/_rels/document.xml.rels"
CODE = "template.not-verified"


def opened(*blocks: str, title: str = "Sutartis") -> Template:
    """Return a template whose first page has a link."""
    return Template.from_bytes(paper(*blocks, LINKED, title=title, links=LINK), name="a.docx")


def fault(made: Template, **data: object) -> MemoKitError:
    """Return the one fault that verifying finds."""
    with pytest.raises(MemoKitError) as caught:
        made.render({"code": "7", **data}, verify=True)
    return caught.value


def finish_with(monkeypatch: pytest.MonkeyPatch, part: str, old: bytes, new: bytes) -> None:
    """Have the engine spoil a part after it was filled."""
    finished = Stream.finished

    def spoiled(stream: Stream) -> bytes | Member:
        data = finished(stream)
        if stream.name != part:
            return data
        assert isinstance(data, bytes)
        assert old in data
        return data.replace(old, new)

    monkeypatch.setattr(Stream, "finished", spoiled)


@given(TEXTS, TEXTS)
@example("{{ name }}", "{% if a %}")
@example("", "{{")
def test_any_text_verifies(name: str, code: str) -> None:
    """In paragraphs, properties and attributes, whatever marks of XML or of tags it holds."""
    made = Template.from_bytes(
        paper("{{ name }}: {{ code }}, {{ name }}", FIELD, INSTRUCTION, title="{{ name }}"),
        name="a.docx",
    )
    data = {"name": name, "code": code}
    assert made.render(data, verify=True) == made.render(data)


@pytest.mark.parametrize(
    ("block", "value"),
    [
        ("{{ value }}", LATER),
        ("{{ value }}", ["Ona", LATER, "Jonas & Co"]),
        ("{{ value }}", "two\nlines\tand a tab"),
        ("{{ value | map('upper') }}", ["a", "b"]),
        ("{% for x in value %}{{ x }}, {% endfor %}", ["a", "b", "a"]),
        ("{% set kept %}{{ value }}{% endset %}{{ kept | upper }}", "a & b"),
        ("{{ ref('end') }} {{ value }}", 12_500),
    ],
)
def test_every_kind_of_value_verifies(block: str, value: object) -> None:
    """The file is the same as without verifying."""
    made = opened(block, paragraph("Pabaiga", style="Article", bookmark="end"))
    data = {"value": value, "code": "7"}
    assert made.render(data, verify=True) == made.render(data)


@pytest.mark.parametrize(
    "write",
    [lambda _: "", lambda text: text_of_run(text[:-1]), lambda text: escape(escape(text))],
    ids=["dropped", "cut", "escaped twice"],
)
def test_a_value_that_a_run_lost_is_found(
    monkeypatch: pytest.MonkeyPatch, write: Callable[[str], str]
) -> None:
    """The fault stands at the tag."""
    made = opened("Dear {{ name }}")
    monkeypatch.setattr(printing, "text_of_run", write)
    found = fault(made, name="<A> & <B>")
    assert found.code == CODE
    assert found.message == "the value “<A> & <B>” is not in the document"
    assert found.place is not None
    assert str(found.place) == "a.docx: body, paragraph 1"
    assert found.place.span == (5, 15)
    assert made.render({"code": "7", "name": "<A> & <B>"})


@pytest.mark.parametrize(
    "write", [lambda _: "", lambda text: escape(escape(text))], ids=["dropped", "escaped twice"]
)
def test_a_value_that_a_property_or_an_address_lost_is_found(
    monkeypatch: pytest.MonkeyPatch, write: Callable[[str], str]
) -> None:
    """What no reader sees on paper is verified, too."""
    made = opened("{{ code }}", title="{{ name }}")
    monkeypatch.setattr(printing, "escape", write)
    with pytest.raises(SeveralProblemsError) as caught:
        made.render({"code": "7&8" * 20, "name": NAME}, verify=True)
    places = [str(error.place) for error in caught.value.errors if error.code == CODE]
    assert places == ["a.docx: properties, title", f"a.docx: links of {DOCUMENT}, address rId_link"]
    assert caught.value.errors[1].message.count("7&8") == 13
    assert "…" in caught.value.errors[1].message


def test_a_value_that_goes_with_its_table_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only a table without rows goes, and no value of a run stands in one."""
    resolved = Printer.resolve
    monkeypatch.setattr(
        Printer, "resolve", lambda self, text: resolved(self, text).replace("\x07v0\x07A", "")
    )
    found = fault(opened("{{ name }}, {{ code }}"), name="A")
    assert (found.code, found.message) == (CODE, "the value “A” is not in the document")


def test_what_is_printed_into_a_table_that_goes_is_no_fault() -> None:
    """The description of a table goes with its last row."""
    table = (
        '<w:tbl><w:tblPr><w:tblCaption w:val="{{ code }}"/></w:tblPr><w:tblGrid/>'
        "<w:tr><w:tc><w:p><w:r><w:t>{%tr for x in rows %}</w:t></w:r></w:p></w:tc></w:tr>"
        "<w:tr><w:tc><w:p><w:r><w:t>{{ x }}</w:t></w:r></w:p></w:tc></w:tr>"
        "<w:tr><w:tc><w:p><w:r><w:t>{%tr endfor %}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    data: dict[str, object] = {"rows": [], "code": "7"}
    made = opened(table)
    assert made.render(data, verify=True) == made.render(data)


@pytest.mark.parametrize(
    ("part", "old", "new", "message"),
    [
        (DOCUMENT, b"<w:t>here", b"<w:t>{{ x }}", "the tag “{{ x }}” is left"),
        (DOCUMENT, b'w:instr="TITLE 7"', b'w:instr="{% x %}7"', "the tag “{% x %}” is left"),
        (LINKS, b'Id="rId_link"', b'Id="rId_lost"', "the relationship rId_link is missing"),
        (LINKS, b'TargetMode="External"', b"", "the part word/https:/x.lt/7 is missing"),
        (
            DOCUMENT,
            b"</w:body>",
            b"",
            "the part word/document.xml is not well-formed XML",
        ),
    ],
    ids=["tag in text", "tag in attribute", "no relationship", "no part", "not well-formed"],
)
def test_what_spoils_a_finished_part_is_found(
    monkeypatch: pytest.MonkeyPatch, part: str, old: bytes, new: bytes, message: str
) -> None:
    """Tags, links and the XML itself are looked at when everything is written."""
    made = opened("{{ name }}", FIELD)
    finish_with(monkeypatch, part, old, new)
    found = fault(made, name=NAME)
    assert found.code == CODE
    assert found.message.startswith(message)
    assert found.place is not None
    assert found.place.where in {"body", f"links of {DOCUMENT}"}


def test_a_part_that_only_its_links_changed_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """A lost link of a body without tags."""
    made = opened()
    finish_with(monkeypatch, LINKS, b'Id="rId_link"', b'Id="rId_lost"')
    found = fault(made)
    assert (found.code, found.message) == (CODE, "the relationship rId_link is missing")


def test_a_tag_in_deleted_text_is_no_tag_left(monkeypatch: pytest.MonkeyPatch) -> None:
    """It goes when the deletion is accepted."""
    made = opened(DELETED)
    finish_with(monkeypatch, DOCUMENT, b">old<", b">{{ old }}<")
    assert made.render({"name": "{{ A }}", "code": "7"}, verify=True)


def test_several_faults_come_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever reports it has them all."""
    made = opened("{{ a }}", "{{ b }}")
    monkeypatch.setattr(printing, "text_of_run", lambda _: "")
    with pytest.raises(SeveralProblemsError) as caught:
        made.render({"a": "A&", "b": "B&", "code": "7"}, verify=True)
    assert [error.code for error in caught.value.errors] == [CODE, CODE]
