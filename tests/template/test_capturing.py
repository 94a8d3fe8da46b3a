"""Text that a template keeps: macros, set, call and filter blocks."""

from __future__ import annotations

import pytest

from memo_kit.agreement.later import Later
from memo_kit.language.bilingual import Bilingual
from tests.paper import paragraph
from tests.template.filled import fault, faults, filled, filled_body

START, END = (f"<w:r><w:t>{{% {word} %}}</w:t></w:r>" for word in ("set x", "endset"))
GREETING = "{% macro greet(who) %}Labas, {{ who }} & <Co>{% endmacro %}"


def test_a_macro_is_defined_once_and_printed_often() -> None:
    """The paragraph of the definition goes, and its text is escaped once, where it is printed."""
    assert filled(GREETING, "{{ greet('A & B') }}!", "{{ greet('C') | upper }}") == [
        "Labas, A & B & <Co>!",
        "LABAS, C & <CO>",
    ]


def test_a_set_block_keeps_text_with_conditions_breaks_and_loops() -> None:
    """What stands between is text, whatever runs it stood in."""
    run = "<w:r><w:t>a</w:t><w:br/><w:tab/><w:noBreakHyphen/><w:t>{{ x }}</w:t></w:r>"
    block = (
        f"<w:p><w:r><w:t>{{% set t %}}</w:t></w:r>{run}<w:proofErr/>"
        "<w:r><w:t>{% for y in ys %}{{ y }},{% endfor %}{# n #}{% endset %}{{ t }}</w:t></w:r></w:p>"
    )
    body = filled_body(block, x="<", ys=["b", "c"])
    assert 'a</w:t><w:br/><w:t xml:space="preserve"></w:t><w:tab/>' in body
    assert "-&lt;b,c,</w:t>" in body


def test_a_filter_block_is_printed_where_it_stands() -> None:
    """With the formatting of the run before it."""
    body = filled_body("pre {% filter upper %}abc {{ x }}{% endfilter %} post", x="&")
    assert "<w:r><w:rPr><w:b/></w:rPr><w:t>ABC &amp;</w:t></w:r>" in body
    assert filled("{% filter upper %}a{% endfilter %}") == ["A"]


def test_a_call_block_hands_its_text_to_the_macro() -> None:
    """``caller()`` gives the text between."""
    macro = "{% macro quoted(sign) %}{{ sign }}{{ caller() }}{{ sign }}{% endmacro %}"
    assert filled(macro, "x {% call quoted('*') %}a{% endcall %}") == ["x *a*"]


@pytest.mark.parametrize(
    "blocks",
    [
        ["{% macro m() %}", "a", "{% endmacro %}"],
        ["<w:p><w:r><w:t>{% set x %}</w:t><w:drawing/><w:t>{% endset %}</w:t></w:r></w:p>"],
        [f"<w:p>{START}<w:hyperlink><w:r><w:drawing/></w:r></w:hyperlink>{END}</w:p>"],
        ['<w:p><w:fldSimple w:instr="QUOTE {% set x %}a{% endset %}"/></w:p>'],
    ],
)
def test_more_than_text_of_one_paragraph_cannot_be_kept(blocks: list[str]) -> None:
    """Text that was kept stands inside another paragraph, which holds no paragraphs."""
    assert faults(*blocks) == ["template.capture-too-large"]


def test_text_inside_a_link_can_be_kept() -> None:
    """What is around the runs goes with them."""
    link = "<w:hyperlink><w:r><w:t>a{{ x }}</w:t></w:r></w:hyperlink>"
    block = f"<w:p><w:r><w:t>{{% set t %}}</w:t></w:r>{link}<w:r><w:t>{{% endset %}}{{{{ t }}}}</w:t></w:r></w:p>"
    assert filled(block, x="b") == ["ab"]


def test_a_reference_and_a_place_to_fill_cannot_be_kept() -> None:
    """They are structure, and kept text is text."""
    later = Later(Bilingual(lt="data", en="date"))
    assert (
        fault("{% set t %}{{ x }}{% endset %}{{ t }}", x=later).code
        == "template.structure-misplaced"
    )
    article = paragraph("A", style="Article", bookmark="a")
    error = fault(article, "{% set t %}{{ ref('a') }}{% endset %}{{ t }}")
    assert error.code == "template.structure-misplaced"


def test_a_fault_in_kept_text_is_placed_at_its_tag() -> None:
    """The innermost tag is the one to mend."""
    error = fault("{% macro m(x) %}a{{ x.y }}{% endmacro %}", "{{ m({}) }}")
    assert error.place is not None
    assert (error.place.where, error.place.span) == ("body, paragraph 1", (17, 26))


def test_a_kept_fault_of_the_syntax_is_found() -> None:
    """Each tag of a broken macro is looked at alone."""
    error = fault("{% macro m(,) %}{{ a b }}{% endmacro %}")
    assert [each.code for each in getattr(error, "errors", ())] == ["template.syntax"] * 2


def test_a_macro_takes_defaults_names_and_what_is_more() -> None:
    """As in Jinja, except for stars."""
    more = "{% if kwargs %}-{{ kwargs.c }}{% endif %}{% if varargs %}-{{ varargs[0] }}{% endif %}"
    macro = f"{{% macro m(a, b=2) %}}{{{{ a }}}}-{{{{ b }}}}{more}{{% endmacro %}}"
    lines = ["{{ m(1) }}", "{{ m(b=1, a=2) }}", "{{ m(1, 3, 4, c=5) }}"]
    assert filled(macro, *lines) == ["1-2", "2-1", "1-3-5-4"]
    assert fault("{% macro m(*a) %}a{% endmacro %}").code == "template.syntax"
    assert fault(macro, "{{ m() }}").code == "template.unknown-field"


def test_a_call_block_takes_values_from_the_macro() -> None:
    """Written with or without a space."""
    macro = "{% macro each(xs) %}{% for x in xs %}{{ caller(x) }};{% endfor %}{% endmacro %}"
    assert filled(macro, "{% call(x) each(xs) %}<{{ x }}>{% endcall %}", xs=["a", "b"]) == [
        "<a>;<b>;"
    ]
    assert filled(macro, "{% call (x) each(xs) %}{{ x }}{% endcall %}", xs=["a"]) == ["a;"]


def test_a_macro_may_call_itself_as_long_as_it_ends() -> None:
    """Without an end it is an error with its place."""
    assert filled(
        "{% macro m(n) %}{{ n }}{% if n %}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(5) }}"
    ) == ["543210"]
    error = fault("{% macro m(n) %}{{ m(n) }}{% endmacro %}{{ m(5) }}")
    assert error.code == "template.expression-failed"
    assert error.message.endswith("a macro calls itself without end")
    assert error.hint == "let a condition in the macro end it: {% if … %}{{ itself(…) }}{% endif %}"


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("macro m()", "endmacro"),
        ("set t", "endset"),
        ("filter upper", "endfilter"),
        ("call m()", "endcall"),
    ],
)
def test_what_is_kept_over_several_paragraphs_says_what_to_do(start: str, end: str) -> None:
    """Kept text stands inside another paragraph."""
    error = fault(f"{{% {start} %}}", "a", f"{{% {end} %}}")
    assert error.code == "template.capture-too-large"
    assert error.place is not None
    assert error.place.where == "body, paragraph 1"
