"""What is known behind a condition."""

from __future__ import annotations

import pytest

from tests.template.inspection.lease import found, told, warned


@pytest.mark.parametrize(
    "tag",
    [
        "{% if note %}{{ note }}{% endif %}",
        "{% if note is not none %}{{ note }}{% endif %}",
        "{% if note != none %}{{ note }}{% endif %}",
        "{% if note is none %}a{% else %}{{ note }}{% endif %}",
        "{% if none == note %}a{% elif title %}{{ note }}{% endif %}",
        "{% if not note %}a{% else %}{{ note }}{% endif %}",
        "{% if not (note is none) %}{{ note }}{% endif %}",
        "{% if note is string %}{{ note }}{% endif %}",
        "{% if note == 'a' %}{{ note }}{% endif %}",
        "{% if note in ['a', 'b'] %}{{ note }}{% endif %}",
        "{% if note is in(('a', 'b')) and note is eq('a') %}{{ note }}{% endif %}",
        "{% if months is number %}{{ months }}{% endif %}{% if months is integer %}{{ months }}{% endif %}",
        "{% if guarantor and guarantor.phone %}{{ guarantor.phone }}{% endif %}",
        "{% if guarantor is not none and guarantor.phone is not none %}{{ guarantor.phone }}{% endif %}",
        "{% if not guarantor or not guarantor.phone %}a{% else %}{{ guarantor.phone }}{% endif %}",
        "{% if note or months %}{{ note if note else title }}{% endif %}",
        "{% if note and binding or note and rooms %}{{ note }}{% endif %}",
        "{% if not (note and months) %}a{% else %}{{ note }}{{ months }}{% endif %}",
        "{% if note is none or months is none %}a{% else %}{{ note }}{{ months }}{% endif %}",
        "{{ note if note else '–' }}{{ '–' if note is none else note }}{{ note and note | upper or '–' }}",
        "{% set y = note %}{% if y %}{{ note }}{{ y }}{% endif %}",
        "{% set y = note %}{% if note %}{{ y }}{% endif %}",
        "{% set y = note or '–' %}{{ y }}",
        "{% set known = note and guarantor %}{% if known %}{{ note }}{{ guarantor.name }}{% endif %}",
        "{% set known = guarantor is not none %}{% if known and binding %}{{ guarantor.name }}{% endif %}",
        "{% set g = guarantor %}{% if g %}{% set n = g.phone %}{% if n %}{{ guarantor.phone }}{% endif %}{% endif %}",
        "{% with g = guarantor %}{% if g %}{{ g.name }}{% endif %}{% endwith %}",
        "{% for p in people if p.phone %}{{ p.phone }}{% endfor %}",
        "{% for p in people %}{% if p.phone %}{{ p.phone }}{% endif %}{% endfor %}",
        "{% for p in people | selectattr('phone') %}{{ p.phone }}{% endfor %}",
        "{% for p in people | rejectattr('phone', 'none') | list %}{{ p.phone }}{% endfor %}",
        "{{ people | selectattr('phone') | map(attribute='phone') | join(', ') }}",
        "{{ people | selectattr('phone', 'ne', none) | map(attribute='phone') | join(', ') }}",
        "{% for n in notes if n %}{{ n }}{% endfor %}{% for n in notes | select('string') %}{{ n }}{% endfor %}",
        "{% if lease.note %}{{ note }}{{ lease.note }}{% endif %}",
        (
            "{% if tenant.born and guarantor and guarantor.born %}{{ guarantor.born.year }}{% endif %}"
        ),
        "{% if note %}{% for p in parties %}{{ note }}{% endfor %}{% endif %}",
        "{% if nothing is defined %}{{ nothing }}{{ nothing.x }}{% endif %}",
        "{% for d in dates %}{% if d is not later %}{{ d.year }}{% endif %}{% endfor %}",
    ],
)
def test_what_was_asked_for_can_be_used(tag: str) -> None:
    """Whichever way it is asked, and under whatever name."""
    assert found(tag) == []


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("{% if note %}a{% endif %}{{ note }}", ["may-be-missing note"]),
        ("{% if note %}a{% else %}{{ note }}{% endif %}", ["may-be-missing note"]),
        ("{% if note or binding %}{{ note }}{% endif %}", ["may-be-missing note"]),
        ("{% if not note %}{{ note }}{% endif %}", ["may-be-missing note"]),
        ("{% if note is none %}{{ note }}{% endif %}", ["may-be-missing note"]),
        ("{% if note is defined %}{{ note }}{% endif %}", ["may-be-missing note"]),
        ("{% if note != 'a' %}{{ note }}{% endif %}", ["may-be-missing note"]),
        ("{% if note and months %}a{% else %}{{ note }}{% endif %}", ["may-be-missing note"]),
        ("{% if guarantor.phone and guarantor %}a{% endif %}", ["may-be-missing guarantor"]),
        (
            "{% if tenant.phone %}{{ guarantor.phone }}{% endif %}",
            ["may-be-missing guarantor", "may-be-missing phone"],
        ),
        ("{% for p in people if p.phone %}{{ p.born }}{% endfor %}", ["may-be-missing born"]),
        (
            "{% for p in people if p.phone %}a{% endfor %}{% for p in people %}{{ p.phone }}{% endfor %}",
            ["may-be-missing phone"],
        ),
        (
            "{% for p in people | rejectattr('phone') %}{{ p.phone }}{% endfor %}",
            ["may-be-missing phone"],
        ),
        (
            "{% for p in people | selectattr('name', 'eq', 'A') %}{{ p.phone }}{% endfor %}",
            ["may-be-missing phone"],
        ),
        ("{% if binding == true %}{{ note }}{% endif %}", ["may-be-missing note"]),
        ("{% if note == title %}{{ note }}{% endif %}", ["may-be-missing note"]),
        ("{{ note if binding else title }}", ["may-be-missing {{ note if binding else title }}"]),
    ],
)
def test_what_was_not_asked_for_is_still_a_fault(tag: str, expected: list[str]) -> None:
    """What is known ends where the branch ends, and holds for no other thing."""
    assert found(tag) == expected


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("{% if renewal == 'automatik' %}a{% endif %}", ["never-equal renewal"]),
        ("{% if renewal in ['nope', 'never'] %}a{% endif %}", ["never-equal renewal"]),
        ("{% if renewal in ['nope', 'none'] %}a{% endif %}", []),
        ("{% if 'automatic' == renewal %}a{% elif renewal != 'written' %}b{% endif %}", []),
        (
            "{% if renewal == 'none' %}a{% elif renewal == 'written' %}b{% else %}{{ title }}{% endif %}",
            [],
        ),
        ("{% if tenant.kind == 'persn' %}a{% endif %}", ["never-equal kind"]),
        ("{% if rooms == 'two' %}a{% endif %}", ["never-equal rooms"]),
        ("{% if title == none or title == 'a' %}a{% endif %}", ["never-equal title"]),
        ("{% if guarantor == 'Ona' %}a{% endif %}", []),
        (
            "{% for p in parties %}{% if p.kind == 'compny' %}a{% endif %}{% endfor %}",
            ["never-equal kind"],
        ),
    ],
)
def test_a_comparison_that_never_holds_is_warned_of(tag: str, expected: list[str]) -> None:
    """With a literal or an enumeration, the values it can have are known."""
    assert warned(tag) == expected


def test_the_values_that_are_left_are_listed() -> None:
    """And the nearest is offered."""
    assert told("{% if renewal == 'automatik' %}a{% endif %}") == (
        "“renewal” is never “automatik” here, but “none” or “written” or “automatic”",
        "did you mean “automatic”?",
    )
    message, _ = told("{% if renewal == 'none' %}a{% elif renewal == 'none' %}b{% endif %}")
    assert message == "“renewal” is never “none” here, but “written” or “automatic”"
    assert told("{% if rooms == 'two' %}a{% endif %}")[0] == "“rooms” is never “two” here, but int"


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        (
            "{% if people | selectattr('phone') %}a{% endif %}",
            ["always-true {% if people | selectattr('phone') %}"],
        ),
        ("{% if people | selectattr('phone') | list %}a{% endif %}", []),
    ],
)
def test_a_condition_on_a_filtered_list_needs_list(tag: str, expected: list[str]) -> None:
    """Jinja's ``selectattr`` gives a generator, which is true even when it is empty."""
    assert warned(tag) == expected
