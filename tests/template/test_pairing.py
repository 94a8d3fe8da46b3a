"""Which control tags belong together."""

from __future__ import annotations

import pytest

from memo_kit.template.limits import Limits
from tests.template.filled import fault, faults, filled, template


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        (["{% if a %}"], ["template.tag-without-end"]),
        (["{% for a in b %}{% if c %}{% endfor %}"], ["template.tag-without-end"]),
        (["{% endif %}"], ["template.tag-without-start"]),
        (["{% else %}"], ["template.tag-without-start"]),
        (["{% with %}{% else %}{% endwith %}"], ["template.tag-without-start"]),
        (["{% for a in b %}{% elif c %}{% endfor %}"], ["template.tag-without-start"]),
        (["{% include 'x' %}"], ["template.keyword-unknown"]),
        (["{% fr a in b %}"], ["template.keyword-unknown"]),
        (["{% endblock %}"], ["template.keyword-unknown"]),
    ],
)
def test_tags_that_do_not_pair_are_errors(blocks: list[str], expected: list[str]) -> None:
    """Each is named at its own place."""
    assert faults(*blocks) == expected


def test_the_nearest_word_is_offered() -> None:
    """A slip of the pen is mended at once."""
    assert fault("{% fr a in b %}").hint == "did you mean “for”?"
    assert fault("{% xxxxxxx %}").hint == "use for, if, set or macro"


def test_a_tag_in_a_header_does_not_pair_with_one_in_the_body() -> None:
    """Each part is whole in itself; a text of a property is so, too."""
    assert faults("a <{{ '{%' }}", "{% if x %}") == ["template.tag-without-end"]


def test_nesting_is_limited() -> None:
    """Sixteen deep can still be understood, seventeen cannot."""
    assert filled("{% if true %}" * 16 + "a" + "{% endif %}" * 16) == ["a"]
    error = fault("{% if true %}" * 17 + "a" + "{% endif %}" * 17)
    assert error.code == "template.nesting-too-deep"
    limits = Limits(nesting=1)
    with pytest.raises(type(error)):
        template("{% if true %}{% if true %}a{% endif %}{% endif %}", limits=limits)


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("{% set x = 1 %}{{ x }}", "1"),
        ("{% set x = {'a': '='}['a'] %}{{ x }}", "="),
        ("{% set x %}t{% endset %}{{ x }}", "t"),
        ("{% set x | upper %}t{% endset %}{{ x }}", "T"),
        ("{% set x | replace('t', '=') %}t{% endset %}{{ x }}", "="),
        ("{% set x, y = [1, 2] %}{{ x }}{{ y }}", "12"),
    ],
)
def test_a_set_with_a_value_has_no_end_and_one_without_has(tag: str, expected: str) -> None:
    """The sign of equality tells which."""
    assert filled(tag) == [expected]


@pytest.mark.parametrize(
    ("tag", "hint"),
    [
        ("{% include 'x' %}", "a template is whole in itself: copy the text into it"),
        ("{% import 'x' as y %}", "a template is whole in itself: copy the text into it"),
        ("{% from 'x' import y %}", "a template is whole in itself: copy the text into it"),
        ("{% extends 'x' %}", "a template is whole in itself: copy the text into it"),
        ("{% block x %}", "a template is whole in itself: copy the text into it"),
        (
            "{% break %}",
            "choose the items: {% for item in items if … %}, or use {% if … %}",
        ),
        ("{% do x %}", "use {% set name = … %}"),
        ("{% autoescape true %}", "delete it: every value is escaped"),
        ("{% trans %}", "each language has a template of its own"),
        ("{% while x %}", "use {% for … in … %}"),
        ("{% elsif x %}", "did you mean “elif”?"),
        ("{% end %}", "write what ends: {% endfor %} or {% endif %}"),
        ("{% endraw %}", "no {% raw %} is open here: delete it"),
        ("{% IF x %}", "write it in small letters: if"),
        ("{% EndFor %}", "write it in small letters: endfor"),
        ("{% Fro x in y %}", "did you mean “for”?"),
    ],
)
def test_a_word_that_templates_do_not_know_says_what_to_do(tag: str, hint: str) -> None:
    """What Jinja has elsewhere, and what other languages of templates call it."""
    error = fault(tag)
    assert (error.code, error.hint) == ("template.keyword-unknown", hint)
