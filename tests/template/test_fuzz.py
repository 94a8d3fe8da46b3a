"""Whatever comes in: a document comes out, or an error with a place."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from memo_kit.errors import MemoKitError, SeveralProblemsError
from memo_kit.ooxml.text import readable_text
from memo_kit.template.limits import Limits
from memo_kit.template.template import Template
from tests.paper import paper, paragraph

LIMITS = Limits(iterations=1_000, output=100_000)
PIECES = st.sampled_from(
    (
        "{{ a }}", "{{ b.c }}", "{% if a %}", "{% else %}", "{% endif %}", "{% for x in d %}",
        "{{ x }}", "{% endfor %}", "{% set y = a %}", "{% set y %}", "{% endset %}", "{{ y }}",
        "{% macro m(q) %}", "{% endmacro %}", "{{ m(a) }}", "{# n #}", "{{", "}}", "%}", "{%",
        "{%p if a %}", "{%tr for x in d %}", "{{ ref('l') }}", "word ", " ", "{{ a | upper }}",
        "{% filter upper %}", "{% endfilter %}", "{%- if a -%}",
    )
)  # fmt: skip
LINES = st.lists(PIECES, max_size=4).map("".join)
BLOCKS = st.lists(
    st.one_of(
        LINES.map(paragraph),
        st.lists(LINES, min_size=1, max_size=3).map(lambda cells: f"¦ {' ¦ '.join(cells)}"),
        LINES.map(lambda text: paragraph(text, style="Article", bookmark="l")),
    ),
    max_size=6,
)
DATA = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from("abcd"), inner, max_size=3)
    ),
    max_leaves=8,
)


def check_places(fault: MemoKitError) -> None:
    """Every fault says where it is and what to do."""
    errors = fault.errors if isinstance(fault, SeveralProblemsError) else (fault,)
    for error in errors:
        assert error.hint
        assert error.place is not None
        assert error.place.file == "fuzz.docx"


@settings(max_examples=150)
@given(BLOCKS, st.dictionaries(st.sampled_from("abcd"), DATA, max_size=4))
@example([paragraph("{{ a }}")], {"a": "\ud800"})
@example(["¦ {% for x in d %} ¦ {{ x }} ¦ {% endfor %}"], {"d": []})
def test_any_template_gives_a_document_or_an_error(
    blocks: list[str], data: dict[str, object]
) -> None:
    """Tags in any order, over any data; what comes out can be read again."""
    try:
        opened = Template.from_bytes(paper(*blocks), name="fuzz.docx", limits=LIMITS)
        text = readable_text(opened.render(data))
    except MemoKitError as fault:
        check_places(fault)
    else:
        assert "\ufdd0" not in text
        assert "\x07" not in text


@settings(max_examples=150)
@given(st.text(alphabet="{}%#()[]'\"|.,~+-*/=<>! abx01_if\u201e\u201c", max_size=30))
def test_any_text_as_a_tag_gives_a_document_or_an_error(text: str) -> None:
    """Whatever somebody types between two braces."""
    try:
        opened = Template.from_bytes(
            paper(paragraph("{{ " + text + " }}")), name="fuzz.docx", limits=LIMITS
        )
        assert opened.render({"a": "1", "b": 2, "x": [3]})
    except MemoKitError as fault:
        check_places(fault)


@settings(max_examples=60)
@given(st.integers(0, 4_000), st.binary(min_size=1, max_size=6))
def test_any_damage_to_a_file_gives_a_document_or_an_error(offset: int, noise: bytes) -> None:
    """Bytes that a disk or a network spoiled."""
    data = bytearray(paper("{{ a }}", "¦ b ¦ {{ a }}"))
    data[offset : offset + len(noise)] = noise
    try:
        assert Template.from_bytes(bytes(data), name="fuzz.docx").render({"a": "1"})
    except MemoKitError as fault:
        check_places(fault)


@given(
    st.text(
        st.characters(exclude_categories=("Cs", "Cc", "Co", "Cf", "Cn", "Zl", "Zp")), max_size=60
    )
)
def test_what_is_put_in_can_be_read_out_again(text: str) -> None:
    """For any text that may stand in a document, letter by letter."""
    if "\ufffd" in text:
        return
    data = Template.from_bytes(paper("({{ a }})"), name="fuzz.docx")
    assert readable_text(data.render({"a": text})) == f"({text})"
