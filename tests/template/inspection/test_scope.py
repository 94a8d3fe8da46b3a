"""Which names are known where: the check and the rendering follow the same rules, Jinja's."""

from __future__ import annotations

import pytest
from pydantic import BaseModel

from memo_kit.errors import MemoKitError
from tests.template.filled import template


class Small(BaseModel):
    """A model of a few names."""

    y: str = "d"
    xs: list[str] = ["a", "b"]
    yes: bool = True
    row: dict[str, str] = {"k": "v"}


KNOWN = [
    "{% set a = 'x' %}{{ a }}",
    "{% for x in xs %}{% set a = x %}{{ a }}{% endfor %}",
    "{% for x in xs %}{{ loop.index }}{% for z in xs %}{{ loop.index }}{{ x }}{% endfor %}{% endfor %}",
    "{% for x in xs %}{% for z in xs if loop.first %}{{ z }}{% endfor %}{% endfor %}",
    "{% for x in xs %}a{% else %}{{ y }}{% endfor %}",
    "{% for y in xs %}{{ y }}{% endfor %}{{ y }}",
    "{% for x in xs %}{% set y = x %}{% endfor %}{{ y }}",
    "{% if yes %}{% set a = 'x' %}{% else %}{% set a = 'z' %}{% endif %}{{ a }}",
    "{% if yes %}{% set y = 'x' %}{% endif %}{{ y }}",
    "{% with a = 'x' %}{{ a }}{% endwith %}",
    "{% with %}{% set y = 'x' %}{{ y }}{% endwith %}{{ y }}",
    "{% set a %}{% set b = 'x' %}{{ b }}{% endset %}{{ a }}",
    "{% filter upper %}{% set b = 'x' %}{{ b }}{% endfilter %}",
    "{% macro m() %}{{ y }}{% endmacro %}{{ m() }}",
    "{% macro m(a) %}{{ a }}{% endmacro %}{{ m('x') }}{{ m(a='x') }}",
    "{% macro m(a, b='x') %}{{ a }}{{ b }}{% endmacro %}{{ m('x') }}{{ m('x', 'z') }}",
    "{% macro m(a, b=a) %}{{ b }}{% endmacro %}{{ m('x') }}",
    "{% macro m() %}{{ a }}{% endmacro %}{% set a = 'x' %}{{ m() }}",
    "{% set a = 'x' %}{% macro m() %}{{ a }}{% endmacro %}{{ m() }}",
    "{% macro m() %}{{ n() }}{% endmacro %}{% macro n() %}x{% endmacro %}{{ m() }}",
    "{% for x in xs %}{% macro m() %}{{ x }}{% endmacro %}{{ m() }}{% endfor %}",
    "{% macro m() %}{{ caller() }}{% endmacro %}{% call m() %}{{ y }}{% endcall %}",
    "{% macro m() %}{{ caller('x') }}{% endmacro %}{% call(a) m() %}{{ a }}{{ y }}{% endcall %}",
    "{% for x in xs %}{% macro m() %}{{ caller() }}{% endmacro %}{% call m() %}{{ x }}{% endcall %}{% endfor %}",
    "{% macro m() %}{% if caller is defined %}{{ caller() }}{% endif %}{% endmacro %}{{ m() }}",
    "{% macro m() %}{{ varargs | join }}{{ kwargs | length }}{% endmacro %}{{ m('x', k='z') }}",
    "{% macro m(a) %}{{ a | default('–') }}{% endmacro %}{{ m() }}",
    "{% macro m(a) %}{{ a }}{% endmacro %}x",
    "{% set a, b = xs %}{{ a }}{{ b }}",
    "{% for x in xs %}{{ loop.previtem if not loop.first else '–' }}{% endfor %}",
    "{% set y = y ~ 'x' %}{{ y }}",
    "{% if yes %}{% macro m() %}x{% endmacro %}{% else %}{% macro m() %}z{% endmacro %}{% endif %}{{ m() }}",
]

UNKNOWN = [
    "{{ a }}{% set a = 'x' %}",
    "{% for x in xs %}{% set a = x %}{% endfor %}{{ a }}",
    "{% for x in xs %}a{% endfor %}{{ x }}",
    "{% for x in xs %}a{% endfor %}{{ loop.index }}",
    "{{ loop.index }}",
    "{% for x in row.none_ | default([]) %}a{% else %}{{ x }}{% endfor %}",
    "{% for x in row.none_ | default([]) %}a{% else %}{{ loop.index }}{% endfor %}",
    "{% for x in xs if loop.first %}{{ x }}{% endfor %}",
    "{% with a = 'x' %}{% endwith %}{{ a }}",
    "{% with a = 'x', b = a %}{{ b }}{% endwith %}",
    "{% set a %}{% set b = 'x' %}{% endset %}{{ b }}",
    "{% filter upper %}{% set b = 'x' %}{{ b }}{% endfilter %}{{ b }}",
    "{{ m() }}{% macro m() %}x{% endmacro %}",
    "{% macro m() %}{{ a }}{% endmacro %}{{ m() }}{% set a = 'x' %}",
    "{% macro m() %}{{ x }}{% endmacro %}{% for x in xs %}{{ m() }}{% endfor %}",
    "{% macro m() %}{{ loop.index }}{% endmacro %}{% for x in xs %}{{ m() }}{% endfor %}",
    "{% for x in xs %}{% macro m() %}x{% endmacro %}{% endfor %}{{ m() }}",
    "{% macro m(a) %}{{ a }}{% endmacro %}{{ m('x') }}{{ a }}",
    "{% macro m(a) %}{{ a }}{% endmacro %}{{ m() }}",
    "{% macro m(a) %}x{% endmacro %}{{ m('x', 'z') }}",
    "{% macro m(a) %}x{% endmacro %}{{ m(b='z') }}",
    "{% macro m(a) %}x{% endmacro %}{{ m('x', a='z') }}",
    "{% macro m() %}{{ caller() }}{% endmacro %}{{ m() }}",
    "{% macro m() %}x{% endmacro %}{% call m() %}{{ y }}{% endcall %}",
    "{% macro m() %}{{ caller() }}{% endmacro %}{% call(a) m() %}{{ a }}{% endcall %}",
    "{% macro m() %}{{ caller('x') }}{% endmacro %}{% call(a) m() %}{{ a }}{% endcall %}{{ a }}",
    "{% if not yes %}{% set a = 'x' %}{% endif %}{{ a }}",
    "{% if not yes %}{% macro m() %}x{% endmacro %}{% endif %}{{ m() }}",
    "{{ y() }}",
    "{{ m }}{% macro m() %}x{% endmacro %}",
    "{% macro m() %}x{% endmacro %}{{ m }}",
]


def renders(*tags: str) -> bool:
    """Tell whether a template can be filled."""
    try:
        template(*tags).render(Small())
    except MemoKitError:
        return False
    return True


@pytest.mark.parametrize("tags", KNOWN)
def test_what_is_known_is_no_fault(tags: str) -> None:
    """And the template can be filled."""
    assert template(tags).check(Small) == []
    assert renders(tags)


@pytest.mark.parametrize("tags", UNKNOWN)
def test_what_is_not_known_is_a_fault(tags: str) -> None:
    """And the template cannot be filled."""
    assert template(tags).check(Small) != []
    assert not renders(tags)
