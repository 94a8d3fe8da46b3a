"""How long and how deep tags may be: right at each limit, and one above it."""

from __future__ import annotations

import pytest

from memo_kit.errors import MemoKitError
from memo_kit.template.limits import Limits
from memo_kit.template.template import Template
from tests.template.filled import fault, template


def opened(tag: str, limits: Limits) -> Template:
    """Return a template with one paragraph."""
    return template(tag, limits=limits)


@pytest.mark.parametrize(
    ("limits", "within", "above", "code"),
    [
        (Limits(tags=5), "{{ abcde }}", "{{ abcdef }}", "tags-too-long"),
        (Limits(tags=5), "{{ abc }}{{ de }}", "{{ abc }}{{ def }}", "tags-too-long"),
        (Limits(tag_count=2), "{{ a }}{# b #}", "{{ a }}{# b #}{{ c }}", "too-many-tags"),
        (Limits(tag_count=2), "{{ a }}{{ b }}", "{{ a }}{{ b }}}}", "too-many-tags"),
        (Limits(nesting=3), "{{ (([aaaaaaaaa])) }}", "{{ ((([aaaaaaa]))) }}", "expression-too-deep"),
        (Limits(nesting=3), "{{ (((1))) }}", "{{ {1: [{2: (x)}]} }}", "expression-too-deep"),
        (
            Limits(operators=3),
            "{{ 1 + 1 + 1 ~ '+ + + + (((' }}",
            "{{ 1 + 1 + 1 + 1 - '+' }}",
            "expression-too-deep",
        ),
        (Limits(operators=3), "{{ [a + a + a, -b + b * b] }}", "{{ not not not a.bbb.c }}", "expression-too-deep"),
        (Limits(operators=3), "{{ a | upper | lower | d }}", "{{ a | upper | lower | d | d }}", "expression-too-deep"),
        (
            Limits(operators=3),
            "{% if a %}{% elif b %}{% elif c %}{% endif %}",
            "{% if a %}{% elif b %}{% elif c %}{% elif d %}{% endif %}",
            "too-many-branches",
        ),
    ],
)  # fmt: skip
def test_a_template_is_refused_above_a_limit(
    limits: Limits, within: str, above: str, code: str
) -> None:
    """Never at it; the error says where, and which limit to raise."""
    assert opened(within, limits).limits == limits
    with pytest.raises(MemoKitError) as caught:
        opened(above, limits)
    error = caught.value
    assert error.code == f"template.{code}"
    assert "raise the limit" in error.hint
    assert error.place is not None
    assert (error.place.where, error.place.text) == ("body, paragraph 1", above)
    assert error.place.span is not None


def test_the_tag_that_passes_the_limit_is_shown() -> None:
    """The first that is too many."""
    with pytest.raises(MemoKitError) as caught:
        opened("{{ a }} {{ b }} {{ c }}", Limits(tag_count=1))
    assert caught.value.place is not None
    assert caught.value.place.excerpt() == ("{{ a }} {{ b }} {{ c }}", "        ^^^^^^^")


def test_limits_above_what_python_can_take_are_no_bug() -> None:
    """Python itself nests twenty loops, and has a limit of recursion."""
    limits = Limits(nesting=100, operators=10_000)
    many = ["{% for x in xs %}" * 30 + "{% endfor %}" * 30, "{{ " + "-" * 5_000 + "1 }}"]
    for tag in many:
        with pytest.raises(MemoKitError) as caught:
            opened(tag, limits)
        assert caught.value.code == "template.expression-too-deep"


@pytest.mark.parametrize("tag", ["{{ 1e999 }}", "{{ 1e400 * 0 }}"])
def test_a_number_without_an_end_is_not_understood(tag: str) -> None:
    """No computer counts so far."""
    assert fault(tag).code == "template.syntax"


@pytest.mark.parametrize(
    "tag",
    [
        "{{ " + "(" * 16 + "1" + ")" * 16 + " }}",
        "{{ " + " + ".join(["1"] * 100) + " }}",
        "{{ 'a'" + " | upper" * 100 + " }}",
        "{{ " + "- " * 100 + "1 }}",
        "{{ " + "1 if a else " * 50 + "1 }}",
        "{% if not a %}1" + "{% elif a %}" * 99 + "{% endif %}",
    ],
)
def test_what_is_within_the_limits_can_be_filled(tag: str) -> None:
    """The limits leave room under those of Python."""
    assert template(tag).render({"a": False})
