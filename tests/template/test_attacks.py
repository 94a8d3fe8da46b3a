"""What strangers have tried on templates of Jinja, and what is in reach that way: nothing.

The list gathers the known ways out of Jinja's sandbox and of template engines that run Python, and
ways to keep a computer busy. Those that need a while stand in ``test_hostile.py``.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from decimal import Decimal

import pytest
from markupsafe import Markup
from pydantic import BaseModel

from memo_kit.errors import errors_in
from tests.template.filled import fault, filled


class Person(BaseModel):
    """A model of Pydantic, whose own methods are out of reach."""

    name: str = "Jonas"
    kids: tuple[str, ...] = ("a", "b")


class Marked:
    """An object that says it is HTML already."""

    def __html__(self) -> str:
        """Ask not to be escaped."""
        return "<b>"


class Loud(str):
    """A text that runs something when it is asked for itself."""

    __slots__ = ()

    def __str__(self) -> str:
        """Fail as code fails."""
        message = "ran"
        raise RuntimeError(message)


def numbers() -> Iterator[int]:
    """Yield, with a frame that could be reached."""
    yield 1


DATA: dict[str, object] = {
    "p": Person(),
    "word": "{0.__class__}",
    "s": "a" * 1_000,
    "xs": [1, 2, 3],
    "m": {"a": 1},
    "h": Marked(),
    "hs": Loud("a"),
    "mark": Markup("<b>"),
    "big": 2**3_000,
    "e": ValueError("x"),
    "f": open,
    "dec": Decimal(10),
    "cls": Person,
    "mod": sys,
    "t": (1, 2),
    "st": {1, 2},
    "fl": 1.5,
}

ATTACKS: dict[str, tuple[str, ...]] = {
    "data.forbidden-character": (
        '{{ "\\ud800" }}',
        '{{ "\\x00" }}',
    ),
    "language.noun-unknown": ("{{ 5 | count('', 'genitive') }}",),
    "language.number-unspeakable": (
        "{{ big | words }}",
        "{{ big | ordinal }}",
        "{{ big | count('diena') }}",
    ),
    "language.term-unknown": (
        "{{ 5 | count('litas', 'xx') }}",
        "{{ 5 | words('x') }}",
    ),
    "template.case-unknown": ("{{ ref(s, case=p) }}",),
    "template.expression-failed": (
        "{{ hs }}",
        "{{ hs ~ hs }}",
        "{% for x in xs %}{{ loop(xs) }}{% endfor %}",
        "{% macro q(a) %}{{ q(a) }}{% endmacro %}{{ q(1) }}",
        "{% macro q(a) %}{{ q(a) }}{{ q(a) }}{% endmacro %}{{ q(1) }}",
        "{{ 2.0**9999 }}",
        "{{ range(10**30) }}",
        "{{ range(1, 10, 0) }}",
        "{{ range('a') }}",
        "{{ range(1.5) }}",
        "{{ range(1000) | map('string') | list }}",
        "{{ m | dictsort(by='x') }}",
        "{{ [p] | map('attr', '__class__') | list }}",
        "{{ [p] | map('__class__') | list }}",
        "{{ [p] | rejectattr('name', 'callable') | list }}",
        "{{ xs | map('foo') | list }}",
        "{{ xs | select('foo') | list }}",
        "{{ xs | map }}",
        "{{ xs | map('default', boolean=1, zz=2) | list }}",
        "{{ s | trim(5) }}",
        "{{ xs[::0] }}",
        "{{ m[xs] }}",
        "{{ m[p] }}",
        "{{ m[{}] }}",
        "{{ {[]: 1} }}",
        "{{ {p: 1} }}",
        "{{ xs in m }}",
        "{{ 1 in 5 }}",
        "{{ p < p }}",
        "{{ s // 0 }}",
        "{{ 1 % 0 }}",
        "{{ ref(5) }}",
        "{{ ref(*xs) }}",
        "{{ ref(**m) }}",
        "{{ range(**m) }}",
        "{{ s | replace(1, 2) }}",
        "{{ xs | join(1) }}",
        "{{ xs | join(conjunction='foo') }}",
        "{{ xs | join(foo='foo') }}",
        "{{ 10 is divisibleby 0 }}",
        "{{ s is divisibleby 3 }}",
        "{{ s is in 5 }}",
        "{{ s is sameas }}",
        "{{ s is eq }}",
    ),
    "template.field-assigned": ("{% set p.name = 'x' %}",),
    "template.filter-type": (
        "{{ [s, s] | sum(start='') }}",
        "{{ [xs, xs] | sum(start=[]) }}",
        "{{ [[0]*1000000]*1000 | sum(start=[]) }}",
        "{{ p | reverse }}",
        "{{ p | list }}",
        "{{ p | max }}",
        "{{ s | count('a') }}",
        "{{ p | kilm }}",
        "{{ 5 | kilm }}",
        "{{ h | kilm }}",
        "{{ h | agree('x') }}",
        "{{ p | agree(5) }}",
        "{{ s | agree('x') }}",
        "{{ s | date_digits }}",
        "{{ s | items }}",
    ),
    "template.forbidden-attribute": (
        "{{ p.model_config }}",
        "{{ p.model_extra }}",
        "{{ cls.model_fields }}",
        "{{ p.model_fields }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ '{0.__class__}'.format(p) }}",
        "{{ word.format(p) }}",
        "{{ word.format_map(m) }}",
        "{% for x in xs %}{{ loop._iterable }}{% endfor %}",
        "{% for x in xs %}{{ loop.__init__.__globals__ }}{% endfor %}",
        "{% for x in xs %}{{ loop._undefined }}{% endfor %}",
        "{% for x in xs %}{{ loop.cycle.__func__ }}{% endfor %}",
        "{{ p.model_dump() }}",
        "{{ p.model_dump }}",
        "{{ p.model_construct() }}",
        "{{ p.copy() }}",
        "{{ p.json() }}",
        "{{ p.dict() }}",
        "{{ p.__pydantic_fields__ }}",
        "{{ p['__pydantic_fields__'] }}",
        "{{ p.__dict__ }}",
        "{{ p.__fields_set__ }}",
        "{{ m.items() }}",
        "{{ m.get('a') }}",
        "{{ m.update({'b':2}) }}",
        "{{ m.pop('a') }}",
        "{{ xs.append(1) }}",
        "{{ xs.sort() }}",
        "{{ xs.__len__() }}",
        "{% macro q(a) %}{{ a }}{% endmacro %}{{ q.__globals__ }}",
        "{% macro q(a) %}{{ a }}{% endmacro %}{{ q._func }}",
        "{% macro q(a) %}{{ a }}{% endmacro %}{{ q._environment }}",
        "{% macro q(a) %}{{ caller.__class__ }}{% endmacro %}{% call q(1) %}x{% endcall %}",
        "{{ e.__traceback__ }}",
        "{{ e.with_traceback }}",
        "{{ f('/etc/passwd') }}",
        "{{ f.__self__ }}",
        "{{ cls() }}",
        "{{ cls.__subclasses__() }}",
        "{{ 'a'.center(10**9) }}",
        "{{ xs | groupby('__class__') | list }}",
        "{{ [p] | groupby('__class__') | list }}",
        "{{ [p] | sort(attribute='__class__') }}",
        "{{ [p] | map(attribute='name.__class__') | list }}",
        "{{ [p] | selectattr('__class__') | list }}",
        "{{ [p] | sum(attribute='__class__') }}",
        "{{ [p] | join(attribute='__class__') }}",
        "{{ [p] | join(',', attribute='__class__') }}",
        "{{ [p,p] | unique(attribute='__class__') | list }}",
        "{{ [p,p] | max(attribute='__class__') }}",
        "{{ ().__class__.__bases__[0].__subclasses__()[59] }}",
        "{{ [].__class__ }}",
        "{{ ''['__class__'] }}",
        "{{ ''['\\x5f\\x5fclass\\x5f\\x5f'] }}",
        "{{ xs.__class__ }}",
        "{{ 5 .__class__ }}",
        "{{ fl.hex() }}",
        "{{ t.count(1) }}",
        "{{ t._asdict }}",
        "{{ ref.__globals__ }}",
        "{{ range.__self__ }}",
        "{{ p.name.__html__ }}",
        "{% for x in xs %}{{ loop.__class__ }}{% endfor %}",
        "{{ p.model_copy() }}",
        "{{ p.__pydantic_validator__ }}",
        "{{ p['model_dump'] }}",
        "{{ [p] | map(attribute='model_dump') | list }}",
        "{{ [p] | sort(attribute='__dict__') | length }}",
        "{{ e.__cause__ }}",
        "{{ e.with_traceback(1) }}",
    ),
    "template.keyword-unknown": (
        "{% import 'os' as os %}",
        "{% from 'os' import system %}",
        "{% include '/etc/passwd' %}",
        "{% extends 'x' %}",
        "{% block x %}{% endblock %}",
        "{% do x %}",
        "{% debug %}",
        "{% trans %}x{% endtrans %}",
        "{% autoescape false %}{{ s }}{% endautoescape %}",
        "{% continue %}",
    ),
    "template.label-unknown": (
        "{{ ref(p) }}",
        "{{ ref(s, unit=p) }}",
    ),
    "template.range-too-long": ("{{ range(1000000000) }}",),
    "template.syntax": (
        "{{ 'a' if }}",
        "{{ foo bar }}",
        '{{ "\\x" }}',
        '{{ "\\u12" }}',
        "{{ 0x }}",
        "{{ 1_ }}",
        "{{ 1e999 }}",
        "{{ 1e999 * 0 }}",
        "{{ 00007 }}",
        "{{ 0b2 }}",
    ),
    "template.unknown-field": (
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ namespace(a=1).a }}",
        "{{ lipsum.__globals__ }}",
        "{{ g.gi_frame.f_globals }}",
        "{{ g.gi_code }}",
        "{{ self }}",
        "{{ self.__init__ }}",
        "{{ self._TemplateReference__context }}",
        "{{ loop }}",
        "{% macro q(a) %}{{ a }}{% endmacro %}{{ q.name }}",
        "{{ e.args }}",
        "{{ mod.modules }}",
        "{{ mod.modules['os'] }}",
        "{{ xs[p] }}",
        "{{ xs[10**100] }}",
        "{% set context = 1 %}{{ context.name }}",
        "{{ context }}",
        "{{ context.environment }}",
        "{{ environment }}",
        "{{ resolve }}",
        "{{ writer }}",
        "{{ printed }}",
        "{{ field }}",
        "{{ caller }}",
        "{{ varargs }}",
        "{{ kwargs }}",
        "{{ joiner() }}",
        "{{ dict(a=1) }}",
        "{{ request }}",
        "{{ config }}",
        "{{ url_for.__globals__ }}",
        "{{ get_flashed_messages }}",
        "{{ x.__init__ }}",
        "{{ x.__class__ }}",
        "{{ x._undefined_obj }}",
        "{{ 5 .real }}",
        "{{ dec.real }}",
        "{{ dec.imag }}",
        "{{ q(w=1) }}",
        "{% set ns = namespace(a=1) %}",
        "{{ g.gi_frame.f_back }}",
        "{{ g.cr_frame }}",
    ),
    "template.unknown-filter": (
        "{{ p | attr('__class__') }}",
        "{{ h | safe }}",
        "{{ 'a' | center(1000000000) }}",
        "{{ 'a' | indent(1000000000) }}",
        "{{ s | wordwrap(1) }}",
        "{{ xs | batch(1000000000, 0) | list }}",
        "{{ xs | slice(1000000000) | list }}",
        "{{ s | format }}",
        "{{ 'a' | filesizeformat }}",
        "{{ s | urlize }}",
        "{{ s | xmlattr }}",
        "{{ m | tojson }}",
        "{{ m | pprint }}",
        "{{ m | string }}",
        "{{ xs | list | list | foo }}",
        "{{ [] | attr('__class__') }}",
        "{{ s is foo }}",
        "{{ s is filter }}",
    ),
    "template.value-not-printable": (
        "{{ h }}",
        "{% for x in xs %}{{ loop }}{% endfor %}",
        "{% for x in xs %}{{ loop.cycle }}{% endfor %}",
        "{% macro q(a) %}{{ a }}{% endmacro %}{{ q }}",
        "{{ f }}",
        "{{ cls }}",
        "{{ mod }}",
        "{{ 2 ** -1 }}",
        "{{ 2 ** 0.5 }}",
        "{{ (-1) ** 0.5 }}",
        "{{ (-8) ** 0.5 + 1 }}",
        "{{ fl }}",
        "{{ st }}",
        "{{ none }}",
        "{{ true }}",
        "{{ p in p }}",
        "{{ p == p }}",
        "{{ not p }}",
        "{{ 1 ~ p }}",
        "{{ ref }}",
        "{{ range(*xs) }}",
        "{{ mark }}",
        "{{ mark ~ 'a' }}",
    ),
    "template.value-too-large": (
        "{{ '%s' % p }}",
        "{{ '%1000000000d' % 1 }}",
        "{{ '%(a)1000000000d' % m }}",
        "{{ 'a' * 100000000 }}",
        "{{ [0] * 1000000000 }}",
        "{{ (0,) * 1000000000 }}",
        "{{ 9**9**9**9**9 }}",
        "{{ 9**99999999 }}",
        "{{ 1 - 10**400 * 1.0 }}",
        "{{ dec ** 999999999 }}",
        "{{ 10**1200 * 10**1200 * 10 **1000 }}",
        "{{ s | replace('', s) }}",
        "{{ s | replace('a', s) }}",
        "{{ s | join(s) }}",
    ),
}


@pytest.mark.parametrize(
    ("code", "tag"), [(code, tag) for code, tags in ATTACKS.items() for tag in tags]
)
def test_nothing_is_in_reach(code: str, tag: str) -> None:
    """Each is refused with its code, at its tag."""
    errors = errors_in(fault(tag, **DATA, g=numbers()))
    assert errors[0].code == code
    for error in errors:
        assert error.place is not None
        assert error.place.where is not None
        assert error.place.where.startswith("body, paragraph 1")
        assert error.place.text
        assert error.place.span is not None


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("{% set __class__ = 1 %}{{ __class__ }}", "1"),
        ("{% set environment = 1 %}{{ environment }}", "1"),
        ("{% set range = 1 %}{{ range }}", "1"),
        ("{% set writer = 1 %}{{ writer }}", "1"),
        ("{% set weigh = 1 %}{% if weigh == weigh %}{{ weigh }}{% endif %}", "1"),
    ],
)
def test_names_of_the_engine_are_names_like_others(tag: str, text: str) -> None:
    """They stand for what the template makes of them, and nothing else hears of it."""
    assert filled(tag) == [text]


def test_a_template_cannot_change_data() -> None:
    """What one rendering does, the next does not see."""
    data = {"xs": [3, 1, 2]}
    assert filled("{{ (xs | sort) ~ (xs | reverse) }}", xs=data["xs"]) == ["1, 2 ir 32, 1 ir 3"]
    assert data == {"xs": [3, 1, 2]}
