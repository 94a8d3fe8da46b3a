"""Faults become comments, for templates that open and for those that do not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from memo_kit.agreement.memorandum import Memorandum
from memo_kit.drafting.stock import stock_template
from memo_kit.errors import MemoKitError, Place, TemplateError
from memo_kit.language.language import Language
from memo_kit.ooxml.archive import NotAWordFileError
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.text import readable_text
from memo_kit.template.annotating import annotated
from memo_kit.template.template import Template
from tests.office.office import pages, to_pdf
from tests.paper import paper, part_of

JOINER = "\u2060"


def fault_of(data: bytes) -> MemoKitError:
    """Return what opening a template as a memorandum raises."""
    with pytest.raises(MemoKitError) as caught:
        Template.from_bytes(data, name="contract.lt.docx", model=Memorandum)
    return caught.value


def comments_of(data: bytes) -> list[str]:
    """Return the lines of all comments."""
    return [
        line
        for story in readable_text(Package.open(data)).split("\n\n")[1:]
        for line in story.split("\n")
    ]


def test_a_template_that_does_not_open_is_annotated() -> None:
    """Message, hint and code stand at each fault that was raised, in order."""
    source = paper("Sutartis", "{{ documen.date }}", "¦ a ¦ {{ partys }}")
    fault = fault_of(source)
    assert isinstance(fault, MemoKitError)
    data = annotated(source, [fault])
    first, second = fault.errors  # type: ignore[attr-defined]
    assert comments_of(data) == [
        line for each in (first, second) for line in (each.message, f"hint: {each.hint}", each.code)
    ]
    body = part_of(data, "word/document.xml")
    assert body.index("commentRangeStart") < body.index("documen.date")
    assert body.rindex("commentRangeStart") < body.index("partys")
    assert body.rindex("commentRangeStart") > body.index("{{ documen.date }}")


def test_warnings_are_annotated_and_a_note_on_the_whole_is_not() -> None:
    """What stands nowhere in the template has no place for a comment."""
    source = paper("{% if term %}a{% else %}b{% endif %}")
    opened = Template.from_bytes(source, name="contract.lt.docx")
    found = opened.review(Memorandum)
    assert [each.severity.value for each in found] == ["warning", "note"]
    *_, code = comments_of(annotated(source, found))
    assert code == "warning, template.branch-never-used"
    assert annotated(source, found[1:]) == source


def test_the_findings_of_a_check_are_annotated() -> None:
    """A template without a model opens and is checked afterwards."""
    source = paper("Sutartis", "{{ documen.date }}")
    template = Template.from_bytes(source, name="contract.lt.docx")
    faults = template.check(Memorandum)
    assert comments_of(annotated(source, faults))[-1] == "template.unknown-field"


def test_no_fault_is_no_change() -> None:
    """The same bytes come back."""
    assert annotated(b"anything", []) == b"anything"


def test_a_fault_beside_the_body_names_its_place() -> None:
    """Word has no comments in headers; a fault without a place names none."""
    source = paper("Sutartis", parts={"header1": "{{ partys }}"})
    assert comments_of(annotated(source, [fault_of(source)]))[-1] == "at header 1, paragraph 1"
    nowhere = TemplateError("wrong", hint="mend it")
    assert comments_of(annotated(source, [nowhere]))[-1] == "template"
    nothing = nowhere.placed(Place(file="contract.lt.docx"))
    assert comments_of(annotated(source, [nothing]))[-1] == "template"


def test_a_comment_is_no_tag() -> None:
    """The copy, mended, is a template again: braces that a comment quotes are not read."""
    source = paper("Sutartis {{ partys", "{% if %}", "{# a", "b %}", "c #}", "d }}")
    copy = Package.open(annotated(source, [fault_of(source)]))
    assert f"{{{JOINER}{{ partys" in copy.read("word/comments.xml").decode()
    mended = copy.changed({copy.document: Package.open(paper("Sutartis")).read(copy.document)})
    assert Template.from_bytes(mended.write(), name="contract.lt.docx").fields() == []


def test_without_its_comments_the_copy_is_the_template() -> None:
    """Nothing else in the body was touched, so that an author can go on with the copy."""
    source = paper("{% for x in partys %}", "{{ x }}", "{% endfor %}", "<w:p/>")
    before = part_of(source, "word/document.xml")
    after = part_of(annotated(source, [fault_of(source)]), "word/document.xml")
    assert after.count("commentReference") == 1
    marks = r"<w:commentRange[^>]*>|<w:r><w:commentReference[^>]*></w:r>"
    bare = re.sub(marks, "", after)
    assert bare.partition("<w:body>")[2] == before.partition("<w:body>")[2]


def test_what_cannot_be_opened_cannot_be_annotated() -> None:
    """The error is the same as the one that says so in the first place."""
    fault = fault_of(b"%PDF-1.7")
    with pytest.raises(NotAWordFileError):
        annotated(b"%PDF-1.7", [fault])


@pytest.mark.xdist_group("office")
def test_other_readers_take_the_copy_of_a_stock_template(tmp_path: Path) -> None:
    """openxml-audit has nothing to say, and LibreOffice shows the text."""
    source = stock_template("memorandum", Language.LT).read_bytes()
    faults = [
        TemplateError("wrong", hint="mend it", place=Place(where=where))
        for where in ("body, paragraph 2", "body, table 1, row 1, cell 1", "footer 1, paragraph 1")
    ]
    path = tmp_path / "copy.docx"
    path.write_bytes(annotated(source, faults))
    assert annotated(source, faults) == path.read_bytes()
    assert OpenXmlValidator().validate(path).errors == []
    (pdf,) = to_pdf([path], tmp_path)
    assert any("MEMORANDUMAS" in page.upper() for page in pages(pdf))
