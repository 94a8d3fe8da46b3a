"""What filters and tests are given, and what they give."""

from __future__ import annotations

import pytest

from memo_kit.template.filters import FILTERS, TESTS
from memo_kit.template.functions import FUNCTIONS
from memo_kit.template.signatures import CALLS, SIGNATURES, TESTED
from tests.template.inspection.lease import found, told


def test_every_filter_and_function_says_what_it_takes_and_gives() -> None:
    """One table, with no line too many."""
    assert set(SIGNATURES) == set(FILTERS)
    assert set(CALLS) == set(FUNCTIONS)
    assert set(TESTED) <= set(TESTS)


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("{{ rooms | kilm }}", ["filter-type kilm"]),
        (
            "{{ title | kilm }}{{ people | map(attribute='name') | list | kilm if people else '' }}",
            [],
        ),
        ("{{ tenant | kilm }}", ["filter-type kilm"]),
        ("{{ title | join }}", ["filter-type join"]),
        ("{{ rooms | join(', ') }}", ["filter-type join"]),
        ("{{ people | join }}", ["filter-type join"]),
        ("{{ people | join(', ', attribute='name') }}", []),
        ("{{ people | join(', ', attribute='kind') | upper }}", []),
        ("{{ people | join(', ', attribute='nme') }}", ["unknown-field nme"]),
        ("{{ title | count('metai') }}", ["filter-type count"]),
        ("{% if start is later %}{{ start | upper }}{% endif %}", []),
        ("{{ anything | reverse | list | join }}{{ [anything] | kilm }}", []),
        ("{{ rate | count('metai') }}{{ price | count('metai') }}", ["filter-type count"]),
        ("{{ price | words }}", ["filter-type words"]),
        ("{{ people | count + 1 }}{{ title | e }}{{ title | escape | upper }}", []),
        (
            "{{ rooms | count }}{{ people | count('x') }}",
            ["filter-type count", "filter-type count"],
        ),
        ("{{ title | date_digits }}", ["filter-type date_digits"]),
        ("{{ day | date_digits }}{{ start | date_digits }}", []),
        ("{{ binding | upper }}", ["filter-type upper"]),
        ("{{ tenant | agree('veikiantis') }}{{ tenant.gender | agree('veikiantis') }}", []),
        ("{{ title | agree('veikiantis') }}", ["filter-type agree"]),
        ("{{ people | length + 1 }}{{ title | length }}{{ extra | length }}", []),
        ("{{ binding | length }}", ["filter-type length"]),
        ("{{ people | abs }}", ["filter-type abs"]),
        ("{{ rooms | abs + 1 }}{{ price | abs }}", []),
        ("{{ people | items }}", ["filter-type items"]),
        (
            "{% for k, v in extra | items %}{{ k }}{{ v.name }}{{ v.nme }}{% endfor %}",
            ["unknown-field nme"],
        ),
        ("{% for k, v in extra | dictsort %}{{ k | upper }}{{ v.name }}{% endfor %}", []),
        ("{% for k in extra %}{{ k }}{% endfor %}", ["not-a-list extra"]),
        ("{% for k in extra | list %}{{ k | upper }}{% endfor %}", []),
        ("{% for x in title %}{% endfor %}", ["not-a-list title"]),
        ("{% for x in tenant %}{% endfor %}", ["not-a-list tenant"]),
        ("{% for x in 'abc' | upper %}{% endfor %}", ["not-a-list {% for x in 'abc' | upper %}"]),
        ("{% for x in 'abc' | list %}{{ x }}{% endfor %}", []),
        ("{{ people | sum(attribute='name') }}", ["filter-type sum"]),
        ("{{ pairs | map('last') | sum + 1 }}{{ pairs | map('join') | join }}", []),
        ("{{ [price, 2] | sum }}{{ people | sum(attribute='born') }}", ["filter-type sum"]),
        (
            (
                "{% for g in people | groupby('name') %}{{ g.grouper }}{% for p in g.list %}"
                "{{ p.name }}{{ p.nme }}{% endfor %}{% endfor %}"
            ),
            ["unknown-field nme"],
        ),
        (
            "{% for name, group in people | groupby('name') %}{{ name | upper }}{{ group[0].kind }}{% endfor %}",
            [],
        ),
        ("{{ people | groupby('nme') | length }}", ["unknown-field nme"]),
        ("{{ (people | sort(attribute='name') | first).nme }}", ["unknown-field nme"]),
        ("{{ people | sort(attribute='nme') | length }}", ["unknown-field nme"]),
        ("{{ people | unique(attribute='name') | map(attribute='name') | join }}", []),
        ("{% for p in people | reverse %}{{ p.name }}{% endfor %}{{ title | reverse }}", []),
        ("{{ people | map(attribute='born.year') | join }}", ["may-be-missing born"]),
        ("{{ people | map(attribute='born', default='–') | join }}", ["filter-type join"]),
        ("{{ people | map(attribute='nope', default='–') | join }}", []),
        ("{{ people | map('upper') | join }}", ["filter-type upper"]),
        ("{{ people | map(attribute='name') | map('upper') | join }}", []),
        ("{{ people | map('uper') | join }}", ["unknown-filter uper"]),
        (
            "{{ people | map(attribute='name') | map('replace', 'a') | join }}",
            ["call-misused replace"],
        ),
        ("{{ people | map(title) | join }}", []),
        ("{{ people | select('odd') | list | length }}", []),
        ("{{ people | select('od') | list | length }}", ["unknown-filter od"]),
        ("{{ people | selectattr('nme') | list | length }}", ["unknown-field nme"]),
        ("{{ people | selectattr('phone', 'defined') | list | length }}", []),
        ("{{ people | selectattr(title) | list | length }}", []),
        (
            "{{ notes | select('in', ['a']) | list | length }}{{ notes | reject('none') | join(', ') }}",
            [],
        ),
        ("{{ people | map(attribute='phone') | select | join(', ') }}", []),
        ("{{ (people | map(attribute='name') | max) | upper }}{{ title | first }}", []),
        (
            "{{ anything | map(attribute='a') | join }}{{ anything | items }}{{ anything | first }}",
            [],
        ),
        ("{{ tenant ~ 'a' }}", ["filter-type tenant"]),
        ("{{ title ~ start ~ rooms }}{{ (title ~ 'a') | upper }}", []),
        (
            "{% filter upper | quote %}{{ title }}{% endfilter %}{% filter count('a') %}a{% endfilter %}",
            ["filter-type count"],
        ),
        (
            "{% set x | upper %}{{ title }}{% endset %}{{ x + 'a' }}{% set y | words %}a{% endset %}",
            ["filter-type words"],
        ),
        ("{{ title | default(months) }}{{ anything | default(1) }}", []),
        ("{{ tenant.nope | default('a') }}", ["unknown-field nope"]),
        (
            "{{ rooms | replace('1', '2') }}{{ title | trim('x') }}{{ notes | trim }}",
            ["filter-type trim"],
        ),
    ],
)
def test_a_filter_is_given_what_it_takes(tag: str, expected: list[str]) -> None:
    """And what it gives is followed further."""
    assert found(tag) == expected


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("{{ title is even }}", "filter-type even"),
        ("{% if rooms is divisibleby %}a{% endif %}", "call-misused divisibleby"),
        ("{% if rooms is divisibleby(2, 3) %}a{% endif %}", "call-misused divisibleby"),
        (
            "{% if rooms is divisibleby 2 and title is lower and people is iterable %}a{% endif %}",
            "",
        ),
        (
            "{% if rooms is gt 3 and rooms is ge(title) %}a{% endif %}",
            "operand-type {% if rooms is gt 3 and rooms is ge(title) %}",
        ),
    ],
)
def test_a_test_is_given_what_it_takes(tag: str, expected: str) -> None:
    """An odd text is a fault before any data are there."""
    got = [each for each in found(tag) if "not-printable" not in each]
    assert got == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("tag", "wrong"),
    [
        ("{{ title | upper(1) }}", "it takes nothing in brackets without a name, not 1"),
        (
            "{{ title | replace('a', 'b', 'c') }}",
            "it takes 2 values in brackets without a name, not 3",
        ),
        ("{{ title | quote(1, 2) }}", "it takes nothing in brackets without a name, not 2"),
        ("{{ title | replace('a') }}", "it needs “new”"),
        ("{{ rooms | count('metai', kase='gal') }}", "it does not know “kase”"),
        ("{{ rooms | count('metai', noun='a') }}", "it is given “noun” twice"),
        ("{{ notes | join(sep=', ') }}", "it does not know “sep”"),
        ("{{ title | trim('a', 'b') }}", "it takes one value in brackets without a name, not 2"),
    ],
)
def test_what_stands_in_brackets_fits(tag: str, wrong: str) -> None:
    """Too many values, one too few, one that is not known."""
    message, _ = told(tag)
    assert message.partition("it should be: ")[2] == wrong


def test_values_that_are_handed_on_as_they_are_cannot_be_checked() -> None:
    """``*values`` and ``**values`` are known with the data only."""
    assert found("{{ title | replace(*pairs[0]) }}{{ rooms | count(**extra) }}") == []


def test_a_wrong_type_is_told_with_what_the_filter_takes() -> None:
    """In the words of the reference."""
    assert told("{{ title | count('metai') }}")[0] == "the filter “count” takes a number, not text"
    assert told("{{ rooms | kilm }}")[0] == "the filter “kilm” takes a name or a noun, not int"
    assert told("{{ tenant ~ 'a' }}")[0] == "“~” joins what has a text, not Person"
