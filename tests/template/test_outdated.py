"""What Word gathered from a template is worked out anew for the document, or told of."""

from __future__ import annotations

import pytest

from memo_kit.errors import Severity
from tests.paper import body_of
from tests.template.filled import template

DIRTY = '<w:fldChar w:fldCharType="begin" w:dirty="true"/>'


def field(instruction: str, result: str = "1") -> str:
    """Return a field as runs."""
    begin, separate, end = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    code = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    return f"{begin}{code}{separate}<w:r><w:t>{result}</w:t></w:r>{end}"


CONTENTS = f"<w:p>{field('TOC', '')}</w:p>".replace(
    "<w:t></w:t>", f"<w:t>Tikslas</w:t></w:r>{field('PAGEREF _Toc1')}<w:r><w:t/>"
)


def test_a_table_of_contents_is_marked_and_told_of_once() -> None:
    """Its headings and pages are those of the template; Word updates it on opening."""
    opened = template("a", CONTENTS, "{{ x }}")
    [told] = opened.warnings
    assert (told.code, told.severity) == ("template.field-outdated", Severity.WARNING)
    assert "TOC" in told.message
    assert str(told.place) == "contract.lt.docx: body, paragraph 2"
    assert body_of(opened.render({"x": "1"})).count(DIRTY) == 2


@pytest.mark.parametrize("instruction", ["REF aim", "INDEX", "TOA", "NOTEREF n", "PAGEREF p"])
def test_what_is_gathered_is_told_of(instruction: str) -> None:
    """``{{ ref(…) }}`` is right in every program."""
    opened = template(f"<w:p>{field(instruction)}</w:p>", "{{ x }}")
    assert [each.code for each in opened.warnings] == ["template.field-outdated"]
    assert DIRTY in body_of(opened.render({"x": "1"}))


@pytest.mark.parametrize("instruction", ["SEQ Table", "= 1 + 2", "TITLE", "QUOTE {{ x }}"])
def test_what_is_counted_is_marked(instruction: str) -> None:
    """Word and other programs count it themselves."""
    opened = template(f"<w:p>{field(instruction)}</w:p>", "{{ x }}")
    assert opened.warnings == ()
    assert DIRTY in body_of(opened.render({"x": "1"}))


def test_numbers_of_pages_are_left_alone() -> None:
    """Every program counts them when it lays out the pages."""
    blocks = [f"<w:p>{field('PAGE')}{field('NUMPAGES')}</w:p>", "{{ x }}"]
    assert "dirty" not in body_of(template(*blocks).render({"x": "1"}))


def test_a_part_without_tags_is_left_alone() -> None:
    """What it was gathered from did not change."""
    opened = template(CONTENTS)
    assert opened.warnings == ()
    assert "dirty" not in body_of(opened.render({}))


def test_a_field_outside_of_paragraphs_is_told_of_with_its_part() -> None:
    """No program writes one, but a file may have it."""
    opened = template('<w:fldSimple w:instr="REF a"/>', "{{ x }}")
    assert [str(each.place) for each in opened.warnings] == ["contract.lt.docx: body"]
