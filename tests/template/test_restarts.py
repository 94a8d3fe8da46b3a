"""Lists that begin anew."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from memo_kit.errors import MemoKitError
from memo_kit.ooxml.text import readable_text
from memo_kit.template.template import Template
from tests.audit import reports
from tests.packages import HABITS, files_of, written
from tests.paper import paper, paragraph, part_of
from tests.template.filled import fault, template

DATA = {"groups": [{"name": "A", "xs": ["a", "b"]}, {"name": "B", "xs": ["c"]}]}


def article(text: str, bookmark: str = "") -> str:
    """Return a paragraph that its style numbers at the first level."""
    return paragraph(text, style="Article", bookmark=bookmark)


def clause(text: str) -> str:
    """Return a paragraph that its style numbers at the second level."""
    return paragraph(text, style="Clause")


def item(text: str, level: int = 0, *, keep: bool = False) -> str:
    """Return a paragraph that is numbered by itself."""
    kept = "<w:keepNext/>" if keep else ""
    return (
        f'<w:p><w:pPr>{kept}<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr></w:pPr>'
        f"<w:r><w:t>{text}</w:t></w:r></w:p>"
    )


def lines(*blocks: str, **data: object) -> list[str]:
    """Return the lines of a filled template, with Word's own numbers."""
    filled = template(*blocks).render(data or DATA, verify=True)
    assert reports(filled) == set()
    return readable_text(filled).split("\n")


@pytest.mark.parametrize("numbered", [article, item])
def test_a_list_begins_anew_in_each_round(numbered: Callable[[str], str]) -> None:
    """Whether the paragraph or its style is numbered; without the tag it goes on."""
    blocks = [
        "{% for group in groups %}", "{{ group.name }}", "{% restart %}",
        "{% for x in group.xs %}", numbered("{{ x }}"), "{% endfor %}", "{% endfor %}",
    ]  # fmt: skip
    number = "{} straipsnis."
    one, two, three = (number.format(n) for n in (1, 2, 3))
    assert lines(*blocks) == ["A", f"{one} a", f"{two} b", "B", f"{one} c"]
    del blocks[2]
    assert lines(*blocks) == ["A", f"{one} a", f"{two} b", "B", f"{three} c"]


def test_a_level_begins_anew_below_its_article() -> None:
    """The numbers above it stay as they are; the tag may stand at the end of a line."""
    blocks = [
        article("first"), clause("a"), "between{% restart %}", clause("b"), clause("c"),
        article("second"), clause("d"),
    ]  # fmt: skip
    assert lines(*blocks, x=1) == [
        "1 straipsnis. first", "1.1. a", "between", "1.1. b", "1.2. c",
        "2 straipsnis. second", "2.1. d",
    ]  # fmt: skip


def test_a_restart_in_a_condition_depends_on_it() -> None:
    """And the list goes on where it fails."""
    blocks = [
        item("a"),
        "{% if yes %}",
        "{% restart %}",
        "{% endif %}",
        item("b", keep=True),
        item("c"),
    ]
    assert [line[0] for line in lines(*blocks, yes=True)] == ["1", "1", "2"]
    assert [line[0] for line in lines(*blocks, yes=False)] == ["1", "2", "3"]


def test_references_count_as_word_does() -> None:
    """A label after a restart has the number that Word shows."""
    blocks = [
        article("a"),
        article("b"),
        "{% restart %}",
        article("c", "here"),
        article("d"),
        "{{ ref('here') }}",
    ]
    assert lines(*blocks, x=1)[-1] == "1\u00a0straipsnis"


def test_the_list_of_a_style_keeps_its_level() -> None:
    """A paragraph may take another level than its style."""
    own = '<w:numPr><w:ilvl w:val="1"/></w:numPr>'
    block = f'<w:p><w:pPr><w:pStyle w:val="Article"/>{own}</w:pPr><w:r><w:t>x</w:t></w:r></w:p>'
    shown = lines(article("a"), block, "{% restart %}", block, x=1)
    assert shown == ["1 straipsnis. a", "1.1. x", "1.1. x"]


def test_each_new_list_has_a_number_of_its_own() -> None:
    """In the place of the schema: after the other lists."""
    filled = template("{% for x in xs %}", "{% restart %}", item("{{ x }}"), "{% endfor %}").render(
        {"xs": ["a", "b"]}
    )
    numbering = part_of(filled, "word/numbering.xml")
    assert numbering.count("<w:startOverride ") == 2
    assert '<w:num w:numId="2">' in numbering
    assert '<w:num w:numId="3">' in numbering


def test_a_strict_file_stays_strict() -> None:
    """Its lists too."""
    files = HABITS["strict"](files_of(paper("{% restart %}", item("{{ x }}"))))
    filled = Template.from_bytes(written(files), name="a.docx").render({"x": "1"})
    assert "schemas.openxmlformats.org/wordprocessingml" not in part_of(
        filled, "word/numbering.xml"
    )


def test_a_restart_without_a_list_is_an_error() -> None:
    """Nobody would see that it does nothing."""
    error = fault("{% restart %}", "a")
    assert (error.code, str(error.place)) == (
        "template.nothing-to-restart",
        "contract.lt.docx: body, paragraph 1",
    )
    bare = HABITS["no styles"](files_of(paper("{% restart %}")))
    with pytest.raises(MemoKitError) as caught:
        Template.from_bytes(written(bare), name="a.docx")
    assert caught.value.code == "template.nothing-to-restart"


def test_a_restart_takes_nothing() -> None:
    """It is written alone."""
    assert fault("{% restart x %}", item("a")).code == "template.keyword-unknown"
