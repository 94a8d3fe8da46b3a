"""How much work a template may make: right at the limit, and one above it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from decimal import Decimal

import pytest
from pydantic import BaseModel

from memo_kit.errors import MemoKitError
from memo_kit.template.limits import Limits
from tests.template.filled import fault, filled, template

MACRO = "{% macro m(a) %}{{ a }}{% endmacro %}"
NESTED = "{% set b = [xs] * 4 %}"
BODY = "{{ x + x + x + x + x + x + x + x }}"


class Person(BaseModel):
    """A model."""

    name: str = "Ona"


def cost(tag: str, **data: object) -> int:
    """Return how many rounds a template needs."""
    rounds = 0
    while (error := refusal(tag, rounds, data)) is not None:
        assert error.code == "template.loop-too-long"
        assert error.place is not None
        assert error.place.span is not None
        rounds += 1
    return rounds


def refusal(tag: str, rounds: int, data: Mapping[str, object]) -> MemoKitError | None:
    """Return what a template raises that may need some rounds, or nothing."""
    try:
        template(tag, limits=Limits(iterations=rounds)).render(data)
    except MemoKitError as error:
        return error
    return None


@pytest.mark.parametrize(
    ("tag", "rounds"),
    [
        ("{% for x in xs %}a{% endfor %}", 20),
        ("{% for x in xs %}{% for y in ys %}a{% endfor %}{% endfor %}", 20 + 20 * 3),
        ("{% for x in ys %}" + BODY + "{% endfor %}", 3 * 2),
        ("{% for x in ys %}" + "a" * 16 * 256 + "{% endfor %}", 3 * 2),
        (MACRO + "{{ m('a') }}{{ m('b') }}", 20),
        ("{{ xs | list | length }}", 20),
        ("{{ xs | length }}{{ xs | first }}{{ xs | last }}", 0),
        ("{{ xs | map('abs') | sum }}", 20 + 20),
        ("{{ xs }}", 20),
        ("{{ ys }}{{ ys | sum }}", 0),
        ("a{% if 1 in xs and xs == xs and xs != 1 %}{% endif %}", 1 + 1),
        (NESTED + "{{ b | length }}", 4 * 20),
        (NESTED + "a{% if b == b and b != 1 %}{% endif %}", 4 * 20 + 4 * 20),
        ("{{ m | list | length }}", 2 * 20),
        ("{{ text }}{{ text | length }}", 0),
        ("{{ text | upper | length }}", 3),
        ("{{ (text ~ 'a') | length }}", 3 + 3),
        ("{{ (text + 'a') | length }}", 3),
        ("{% for x in xs | select('none') %}a{% endfor %}", 20),
    ],
)  # fmt: skip
def test_work_is_counted_by_its_size(tag: str, rounds: int) -> None:
    """Loops, macros, items of filters, comparisons, and the characters that are made."""
    xs = list(range(20))
    data = {"xs": xs, "ys": [1, 2, 3], "text": "a" * 3 * 256, "m": {"a": xs, "b": xs}}
    assert cost(tag, **data) == rounds


@pytest.mark.parametrize(
    "tag",
    [
        "{% for x in endless %}{{ x }}{% endfor %}",
        "{% for x in endless | map('upper') %}{{ x }}{% endfor %}",
        "{{ endless }}",
        "{{ endless | list }}",
        "{{ endless | length }}",
        "{{ endless | join(',') }}",
        "{% if 'b' in endless %}{% endif %}",
        "{% for x in long %}{{ x }}{% endfor %}",
        "{{ long | sort | length }}",
        "{% if 'b' in long %}{% endif %}",
    ],
)
def test_what_has_no_end_is_not_gone_through(tag: str) -> None:
    """An iterator of the data may go on for ever; a range is long without taking memory."""
    error = fault(tag, endless=itertools.repeat("a"), long=range(10**9))
    assert error.code == "template.loop-too-long"
    assert error.place is not None
    assert error.place.span is not None


def test_what_can_be_gone_through_once_is_gone_through() -> None:
    """Iterators of the data print, loop and are filtered as lists are."""

    def letters() -> Iterator[str]:
        yield from "ab"

    assert filled("{{ xs }}", xs=letters()) == ["a ir b"]
    assert filled("{% for x in xs %}{{ loop.length }}{{ x }}{% endfor %}", xs=letters()) == ["2a2b"]
    assert filled("{{ xs | length }}{{ xs | list | length }}", xs=letters()) == ["20"]
    assert filled("{% for x in xs %}{{ x }}{% endfor %}", xs={"a": 1}.keys()) == ["a"]
    assert filled("{% if 'b' in xs %}yes{% endif %}", xs=letters()) == ["yes"]


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("{% for x in person %}a{% endfor %}", "not-a-list"),
        ("{{ person | list }}", "filter-type"),
        ("{{ person | length }}", "filter-type"),
        ("{{ [[1], [2]] | sum(start=[]) }}", "filter-type"),
        ("{{ texts }}", "value-too-large"),
        ("{{ [texts] }}", "value-too-large"),
        ("{{ number ** number }}", "value-too-large"),
        ("{{ [number ** number] | join('') }}", "value-too-large"),
    ],
)
def test_what_is_no_list_or_far_too_large_is_refused(tag: str, code: str) -> None:
    """Each in the words of what is wrong with it."""
    data = {"person": Person(), "texts": ["a" * 300_000] * 4, "number": Decimal(5_000)}
    assert fault(tag, **data).code == f"template.{code}"


def test_numbers_can_be_added() -> None:
    """From any number on, and of any field."""
    assert filled("{{ xs | sum }} {{ xs | sum(start=1) }}", xs=[1, 2]) == ["3 4"]
    assert filled("{{ xs | sum(attribute='n') }}", xs=[{"n": 1}, {"n": 2}]) == ["3"]
    assert filled("{{ x }}", x=Decimal("1E+3")) == ["1\u00a0000"]
