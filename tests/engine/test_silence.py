"""Where other engines lose or damage text without a word: the text is there, or an error is."""

from __future__ import annotations

import re

import pytest
from pydantic import BaseModel

from memo_kit.errors import MemoKitError, SeveralProblemsError
from memo_kit.template.template import Template
from tests.paper import body_of, paper, paragraph
from tests.template.filled import fault, filled, template


class Party(BaseModel):
    """A party of a contract."""

    name: str


def verified(value: object) -> bytes:
    """Return a document that prints a value, found again in it."""
    return template("Tarp {{ x }} ir kitų").render({"x": value}, verify=True)


def test_an_ampersand_is_printed() -> None:
    """Nothing after it is lost, and nothing has to be escaped in the data."""
    assert filled("Tarp {{ x }} ir kitų", x="A & B &amp; C") == ["Tarp A & B &amp; C ir kitų"]


def test_a_value_like_an_element_is_text() -> None:
    """No element comes of it, and what follows is still there."""
    assert filled("Tarp {{ x }} ir kitų", "Pabaiga", x="a<b>c") == ["Tarp a<b>c ir kitų", "Pabaiga"]
    assert "<b>" not in body_of(verified("a<b>c"))


def test_a_value_cannot_add_a_paragraph() -> None:
    """Who fills in data adds no clause to a contract."""
    value = "A</w:t></w:r></w:p><w:p><w:r><w:t>9. Baudos nėra."
    assert filled("Tarp {{ x }} ir kitų", x=value) == [f"Tarp {value} ir kitų"]
    assert body_of(verified(value)).count("<w:p>") == 1


def test_a_control_character_is_an_error_with_its_field() -> None:
    """It is neither dropped nor written: XML cannot hold it."""
    error = fault("Tarp {{ party.name }}", party={"name": "A\x0bB"})
    assert error.code == "data.forbidden-character"
    assert "U+000B" in error.message
    assert error.place is not None
    assert (error.place.where, error.place.path) == ("body, paragraph 1", "party.name")


def test_half_a_character_is_an_error_with_its_field() -> None:
    """Written into a file, it would end the text there."""
    error = fault("Tarp {{ party.name }} ir kitų", party={"name": "A\ud83dB"})
    assert error.code == "data.forbidden-character"
    assert "U+D83D" in error.message
    assert error.place is not None
    assert error.place.path == "party.name"


def test_a_line_break_is_one_in_its_place() -> None:
    """The text before and after it stays before and after it."""
    body = body_of(verified("A\nB"))
    assert re.findall(r"<w:br/>|(?<=>)[^<>]+(?=<)", body) == ["Tarp A", "<w:br/>", "B ir kitų"]


@pytest.mark.parametrize("lines", [["{{ x }}"], ["{% set y = x %}{{ y }}"], ["{{ [x] }}"]])
def test_nothing_is_an_error_not_a_word(lines: list[str]) -> None:
    """“None” never stands in a contract; the hint is to guard it."""
    error = fault(*lines, x=None)
    assert error.code == "template.value-not-printable"
    assert "nothing (None)" in error.message


@pytest.mark.parametrize("value", [Party(name="A"), {"name": "A"}, object(), Party, len])
def test_an_object_is_an_error_not_its_representation(value: object) -> None:
    """Neither a class's name nor an address in memory is text."""
    error = fault("Tarp {{ x }}", x=value)
    assert error.code == "template.value-not-printable"
    assert str(error.place) == "contract.lt.docx: body, paragraph 1"


def test_a_missing_name_is_an_error_with_its_place() -> None:
    """A blank where a name belongs is the worst outcome; the nearest name is told."""
    error = fault("Tarp {{ nmae }}", name="LITEK")
    assert (error.code, error.hint) == ("template.unknown-field", "did you mean “name”?")
    assert error.place is not None
    assert error.place.span == (5, 15)
    opened = Template.from_bytes(paper("Tarp {{ nmae }}"), name="a.docx")
    with pytest.raises(MemoKitError, match="did you mean “name”"):
        opened.render(Party(name="LITEK"))


def test_a_missing_field_of_a_field_is_an_error_with_its_place() -> None:
    """Which of the names on the path is missing is said, in the place where it is used."""
    error = fault("a", "Tarp {{ a.b.c }}", a={"b": {"d": 1}})
    assert error.code == "template.unknown-field"
    assert "“c”" in error.message
    assert str(error.place) == "contract.lt.docx: body, paragraph 2"


def test_a_tag_without_its_end_is_an_error_with_its_place() -> None:
    """The paragraph, its text and the tag in it, in Word's terms."""
    error = fault("a", "{%p if x %}", "b")
    assert error.code == "template.tag-without-end"
    assert str(error).split("\n")[1:4] == [
        "  at contract.lt.docx: body, paragraph 2",
        "    {%p if x %}",
        "    ^^^^^^^^^^^",
    ]


def test_text_beside_a_lifted_tag_is_an_error_that_quotes_it() -> None:
    """The paragraph of the tag goes; the words in it would go with it."""
    with pytest.raises(SeveralProblemsError) as caught:
        template("Šalys: {%p for x in xs %}", "{{ x }}", "{%p endfor %} (kartu – Šalys)")
    told = [(error.code, error.message.rpartition("stands ")[2]) for error in caught.value.errors]
    assert told == [
        ("template.text-beside-tag", "“Šalys:”"),
        ("template.text-beside-tag", "“(kartu – Šalys)”"),
    ]


def test_a_bookmark_in_a_loop_is_one_bookmark_in_each_round() -> None:
    """With an id and a name of its own; Word drops what is there twice."""
    inner = paragraph("{{ x }}", bookmark="place", number=7)
    source = paper("{% for x in xs %}", inner, "{% endfor %}", paragraph("b", bookmark="end"))
    body = body_of(
        Template.from_bytes(source, name="a.docx").render({"xs": ["1", "2", "3"]}, verify=True)
    )
    starts = re.findall(r'<w:bookmarkStart w:id="(\d+)" w:name="(\w+)"', body)
    assert len({number for number, _ in starts}) == len({name for _, name in starts}) == 4
    assert [number for number, _ in starts] == re.findall(r'<w:bookmarkEnd w:id="(\d+)"', body)
