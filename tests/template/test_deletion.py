"""Tags in tracked changes."""

from __future__ import annotations

import pytest

from memo_kit.errors import Severity
from tests.paper import BY_ONA, body_of
from tests.template.filled import fault, filled, filled_body, template

RANGE = f'<w:moveToRangeStart w:id="7" w:name="move1" {BY_ONA}/>'
RANGE_END = '<w:moveToRangeEnd w:id="7"/>'


def gone(text: str) -> str:
    """Return a tracked deletion."""
    return f"<w:del w:id='1' {BY_ONA}><w:r><w:delText>{text}</w:delText></w:r></w:del>"


def moved(text: str, before: str = "") -> str:
    """Return a paragraph that was moved here."""
    properties = f"<w:pPr><w:rPr><w:moveTo w:id='2' {BY_ONA}/></w:rPr></w:pPr>"
    run = f"<w:moveTo w:id='3' {BY_ONA}><w:r><w:t>{text}</w:t></w:r></w:moveTo>"
    return f"<w:p>{properties}{before}{run}</w:p>"


def test_each_tag_in_a_deletion_is_warned_of() -> None:
    """With its place, what is deleted around it, and what to do; comments are tags, too."""
    opened = template("a", f"<w:p>{gone('b {{ c }}, {# d #}')}</w:p>")
    told = [(each.code, each.severity, each.message, str(each.place)) for each in opened.warnings]
    left = "is deleted or moved away by a tracked change, and is left alone"
    where = "contract.lt.docx: body, paragraph 2"
    assert told == [
        ("template.tag-deleted", Severity.WARNING, f"“{{{{ c }}}}” {left}", where),
        ("template.tag-deleted", Severity.WARNING, f"“{{# d #}}” {left}", where),
    ]
    assert opened.warnings[0].place.excerpt() == ("b {{ c }}, {# d #}", "  ^^^^^^^")
    assert opened.warnings[0].hint == "accept or reject the change in Word"


def test_the_tag_stays_in_the_document_as_it_was() -> None:
    """Whether the change is accepted is for people to say."""
    data = template("{{ x }}", f"<w:p>{gone('{{ y }}')}</w:p>").render({"x": "1"})
    assert "<w:delText>{{ y }}</w:delText>" in body_of(data)


def test_a_piece_of_a_tag_in_a_deletion_is_warned_of() -> None:
    """In reading order among whole tags; rejecting the change would bring it back."""
    opened = template(f"<w:p>{gone('}} {{ a }} {{ b')}</w:p>")
    assert [each.message.partition(" is ")[0] for each in opened.warnings] == [
        "“}}”",
        "“{{ a }}”",
        "“{{ b”",
    ]


def test_deleted_words_without_a_tag_are_no_matter() -> None:
    """A template may have a history."""
    opened = template(f"<w:p>{gone('old words')}<w:r><w:t>{{{{ x }}}}</w:t></w:r></w:p>")
    assert opened.warnings == ()
    assert "old words" in body_of(opened.render({"x": "new words"}))


def test_words_deleted_from_within_a_tag_are_not_read() -> None:
    """What counts is the text as it stands after the changes."""
    inner = f"<w:r><w:t>{{{{ na</w:t></w:r>{gone('aa')}<w:r><w:t>me }}}}</w:t></w:r>"
    assert filled(f"<w:p>{inner}</w:p>", name="LITEK") == ["LITEK"]


@pytest.mark.parametrize(
    ("blocks", "code", "deleted"),
    [
        (
            ("a", f"<w:p>{gone('{% for x in xs %}')}</w:p>", "b", "{% endfor %}"),
            "template.tag-without-start",
            "{% for x in xs %}",
        ),
        (
            ("a", f"<w:p>{gone('{% if x %}')}</w:p>", "b", "{% else %}"),
            "template.tag-without-start",
            "{% if x %}",
        ),
        (
            ("{% if x %}", f"<w:p>{gone('{{ y }}{% endif %}')}</w:p>"),
            "template.tag-without-end",
            "{% endif %}",
        ),
    ],
)
def test_a_pair_of_which_half_is_deleted_is_a_fault_that_says_so(
    blocks: tuple[str, ...], code: str, deleted: str
) -> None:
    """To write the tag anew would be the wrong advice."""
    error = fault(*blocks)
    assert error.code == code
    assert error.hint == (
        f"“{deleted}” is deleted by a tracked change at body, paragraph 2: "
        "accept or reject the change in Word, and keep both tags or neither"
    )


def test_a_deleted_tag_that_is_no_other_half_is_not_named() -> None:
    """The hint stays the ordinary one."""
    error = fault("{% if x %}", f"<w:p>{gone('{% endfor %}')}</w:p>")
    assert error.hint == "write {% endif %} where it ends"


def test_a_deletion_beside_a_lifted_tag_is_named() -> None:
    """The paragraph would go, and the deletion with it."""
    run = "<w:r><w:t>{% if x %}</w:t></w:r>"
    error = fault(f"<w:p>{run}{gone('a')}</w:p>", "b", "{% endif %}")
    assert error.message.endswith("beside it stands a tracked deletion")


@pytest.mark.parametrize("change", ["ins", "moveTo"])
def test_a_tag_in_a_tracked_insertion_works(change: str) -> None:
    """It is part of the text."""
    inner = f"<w:{change} w:id='1' {BY_ONA}><w:r><w:t>{{{{ x }}}}</w:t></w:r></w:{change}>"
    opened = template(f"<w:p>{inner}</w:p>")
    assert opened.warnings == ()
    assert f"<w:{change} " in body_of(opened.render({"x": "1"}))
    assert filled(f"<w:p>{inner}</w:p>", x="1") == ["1"]


@pytest.mark.parametrize("change", ["ins", "moveTo"])
def test_a_loop_in_tracked_insertions_is_lifted(change: str) -> None:
    """As anywhere else."""
    blocks = [
        f"<w:p><w:{change} w:id='{number}' {BY_ONA}><w:r><w:t>{text}</w:t></w:r></w:{change}></w:p>"
        for number, text in enumerate(("{% for x in xs %}", "{{ x }}", "{% endfor %}"), 1)
    ]
    assert filled(*blocks, xs=["a", "b"]) == ["a", "b"]


def test_the_range_of_a_move_stays_when_its_paragraph_goes() -> None:
    """Half a range would damage the document."""
    end = moved("{% endif %}")
    body = filled_body(moved("{% if x %}", RANGE), "a", end, RANGE_END, "b", x="1")
    assert body.count("moveToRangeStart") == body.count("moveToRangeEnd") == 1
    assert "{%" not in body


def test_the_range_of_a_move_in_a_loop_has_its_own_id_in_each_round() -> None:
    """Word pairs beginning and end by it."""
    inner = f"<w:p>{RANGE}<w:r><w:t>a</w:t></w:r>{RANGE_END}</w:p>"
    body = filled_body("{% for x in xs %}", inner, "{% endfor %}", xs=["a", "b"])
    starts = [part.split('"')[1] for part in body.split("<w:moveToRangeStart w:id=")[1:]]
    ends = [part.split('"')[1] for part in body.split("<w:moveToRangeEnd w:id=")[1:]]
    assert starts == ends
    assert len(set(starts)) == 2


def test_a_moved_tag_works_in_its_new_place_and_is_told_of_in_the_old() -> None:
    """Word keeps the text of a move twice."""
    run = "<w:r><w:t>{{ x }}</w:t></w:r>"
    opened = template(
        f"<w:p><w:moveFrom w:id='1' {BY_ONA}>{run}</w:moveFrom></w:p>", moved("{{ x }}")
    )
    assert [each.place.where for each in opened.warnings] == ["body, paragraph 1"]
    body = body_of(opened.render({"x": "new"}))
    assert body.count("{{ x }}") == body.count("new") == 1


DELETED = f"<w:p><w:del w:id='1' {BY_ONA}>{{}}</w:del></w:p>"
DRAWING = "<w:r><w:drawing><wp:inline>{}</wp:inline></w:drawing></w:r>"


def deleted_box(text: str) -> str:
    """Return a deleted text box."""
    box = f"<w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent>"
    return f"<w:p><w:del w:id='1' {BY_ONA}><w:r><w:pict><v:textbox>{box}</v:textbox></w:pict></w:r></w:del></w:p>"


@pytest.mark.parametrize(
    ("block", "where"),
    [
        (deleted_box("{{ x }}"), "body, paragraph 1, text box 1, paragraph 1"),
        (
            DELETED.format(DRAWING.format("<wp:docPr id='1' name='n' descr='{{ x }}'/>")),
            "body, paragraph 1",
        ),
        (DELETED.format("<w:fldSimple w:instr='{{ x }}'/>"), "body, paragraph 1"),
        (
            DELETED.format(DRAWING.format("<v:text>{{ x }}</v:text>")).replace(
                "w:del", "w:moveFrom"
            ),
            "body, paragraph 1",
        ),
    ],
)
def test_tags_in_what_a_deletion_takes_along_are_left_alone_too(block: str, where: str) -> None:
    """Text boxes, alternative texts and fields are deleted with the words around them."""
    opened = template(block)
    assert [str(each.place) for each in opened.warnings] == [f"contract.lt.docx: {where}"]
    assert "{{ x }}" in body_of(opened.render({}, verify=False))


def test_a_text_box_that_stays_is_filled() -> None:
    """Only what is deleted around it matters."""
    assert filled(deleted_box("{{ x }}").replace("w:del", "w:ins"), x="1") == ["", "1"]


@pytest.mark.parametrize(
    ("runs", "piece"),
    [
        (f"<w:r><w:t>{{{{ x</w:t></w:r>{gone(' }}')}", "}}"),
        (f"{gone('{{ ')}<w:r><w:t>x }}}}</w:t></w:r>", "{{ "),
    ],
)
def test_half_a_tag_that_a_change_deletes_is_told_of_at_the_other_half(
    runs: str, piece: str
) -> None:
    """The reader looks for a brace that stands there, struck through."""
    assert fault(f"<w:p>{runs}</w:p>").hint == (
        f"“{piece}” is deleted by a tracked change here: accept or reject the change in Word, "
        "and keep the whole tag or nothing of it"
    )


def test_letters_deleted_inside_a_tag_are_no_part_of_it() -> None:
    """What is left is the tag."""
    run = "<w:r><w:t>{}</w:t></w:r>"
    block = f"<w:p>{run.format('{{ nam')}{gone('es')}{run.format('e }}')}</w:p>"
    assert filled(block, name="a") == ["a"]
