"""Text with formatting."""

from __future__ import annotations

import pickle

import pytest

from memo_kit.agreement.later import Later
from memo_kit.language.bilingual import Bilingual
from memo_kit.template.richtext import RichText, Span
from tests.paper import paragraph
from tests.template.filled import fault, filled, filled_body, template

NOTE = RichText("Signed by ", Span("both", bold=False, italic=True, underline=True), " parties.")


def test_each_span_has_a_run_of_its_own_and_the_rest_looks_as_the_tag_does() -> None:
    """The tag is bold; the span in the middle is not, and what it does not name stays."""
    body = filled_body(paragraph("Note: {{ note }} End."), note=NOTE)
    text = '<w:t xml:space="preserve">'
    assert body.count("<w:rPr><w:b/></w:rPr>") == 2
    assert f"<w:r><w:rPr><w:b/></w:rPr>{text}Note: Signed by </w:t></w:r>" in body
    assert (
        '<w:r><w:rPr><w:b w:val="0"/><w:bCs w:val="0"/><w:i/><w:iCs/><w:u w:val="single"/></w:rPr>'
        f"{text}both</w:t></w:r>"
    ) in body
    assert f"<w:r><w:rPr><w:b/></w:rPr>{text} parties. End.</w:t></w:r>" in body


@pytest.mark.parametrize("tag", ["{{ note }}", "{{r note }}", "{{r note}}"])
def test_both_tags_print_it(tag: str) -> None:
    """Templates of docxtpl write an r at the tag; it is understood and not needed."""
    assert filled(tag, note=NOTE) == ["Signed by both parties."]


def test_a_style_of_the_template_is_used() -> None:
    """By its id, before all other properties, as the schema orders them."""
    body = filled_body("{{ note }}", note=RichText(Span("here", style="Reference", bold=True)))
    assert '<w:rPr><w:rStyle w:val="Reference"/><w:b/><w:bCs/></w:rPr>' in body


def test_a_style_that_the_template_lacks_is_named() -> None:
    """Word would drop it without a word."""
    found = fault("{{ note }}", note=RichText(Span("here", style="Shout")))
    assert found.code == "data.style-unknown"
    assert str(found).splitlines()[1:] == [
        "  at contract.lt.docx: body, paragraph 1",
        "    {{ note }}",
        "    ^^^^^^^^^^",
        "  hint: make it in Word, or use one of: Reference",
    ]


def test_underlining_can_be_taken_away() -> None:
    """False is not the same as left out."""
    body = filled_body("{{ note }}", note=RichText(Span("plain", underline=False)))
    assert '<w:rPr><w:b/><w:u w:val="none"/></w:rPr>' in body


def test_lines_and_signs_in_a_span_are_written_as_in_any_text() -> None:
    """A span is text: it is escaped, and a line break is Word's."""
    body = filled_body("{{ note }}", note=RichText(Span("A & <B>\nC", bold=True)))
    assert "A &amp; &lt;B&gt;</w:t><w:br/>" in body


def test_a_forbidden_character_in_a_span_is_refused() -> None:
    """As in any text."""
    found = fault("{{ note }}", note=RichText(Span("50\u202e05", bold=True)))
    assert found.code == "data.forbidden-character"


def test_in_a_list_it_keeps_its_formatting() -> None:
    """The words between the items look as the tag does."""
    parties = [RichText(Span("LITEK", italic=True)), "CPIC", Later(Bilingual(lt="trečia", en="3"))]
    body = filled_body("{{ parties }}", parties=parties)
    assert "<w:i/><w:iCs/></w:rPr>" in body
    assert filled("{{ parties }}", parties=parties) == ["LITEK, CPIC ir [trečia]"]


def test_where_only_text_can_stand_its_text_is_used() -> None:
    """In a filter, in kept text and in a property."""
    assert filled("{{ note | upper }}", note=NOTE) == ["SIGNED BY BOTH PARTIES."]
    assert filled("{% set kept %}({{ note }}){% endset %}{{ kept }}", note=NOTE) == [
        "(Signed by both parties.)"
    ]


def test_it_is_found_again_in_the_finished_document() -> None:
    """Verification reads over the borders of the runs."""
    assert template("{{ note }}").render({"note": NOTE}, verify=True)


def test_it_is_a_value() -> None:
    """Two with the same spans are equal, none is changed, and it travels between processes."""
    copy = pickle.loads(pickle.dumps(NOTE))  # noqa: S301 - it was made in the line itself
    assert copy == NOTE
    assert hash(copy) == hash(NOTE)
    assert str(NOTE) != NOTE
    assert repr(RichText("a")) == (
        "RichText(Span(text='a', bold=None, italic=None, underline=None, style=None),)"
    )
    with pytest.raises(AttributeError, match="not changed"):
        NOTE.spans = ()


def test_escaping_again_changes_nothing() -> None:
    """Templates of other engines write ``| e``; here every value is escaped, once."""
    assert filled("{{ name | e }} {{ name | escape }}", name="A & B") == ["A & B A & B"]
