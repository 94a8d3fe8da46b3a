"""Fields of what may be one of several things."""

from __future__ import annotations

import pytest

from tests.template.inspection.lease import found, told

EACH = "{% for p in parties %}"
END = "{% endfor %}"


@pytest.mark.parametrize(
    "tag",
    [
        "{{ p.kind }}",
        "{% if p.kind == 'company' %}{{ p.code }}{% endif %}",
        "{% if p.kind != 'company' %}a{% else %}{{ p.code }}{% endif %}",
        (
            "{% if p.kind == 'company' %}{{ p.code }}{% elif p.kind == 'university' %}"
            "{{ p.faculty.lt }}{% else %}{{ p.name }}{% endif %}"
        ),
        "{% if p.kind in ['company', 'university'] %}{{ p.shared }}{% endif %}",
        "{% if p.kind not in ('company', 'university') %}{{ p.name }}{% endif %}",
        "{% if p.kind is eq 'company' %}{{ p.code }}{% endif %}",
        "{% if p.code is defined %}{{ p.code }}{% for h in p.heads %}{{ h.name }}{% endfor %}{% endif %}",
        "{% if p.kind == 'person' and p.phone %}{{ p.phone }}{% endif %}",
        "{% if p.kind == 'company' or p.kind == 'university' %}{{ p.kind }}{% endif %}",
        "{{ p.code | default('–') }}{{ p.code if p.kind == 'company' else p.kind }}",
        "{% set q = p %}{% if q.kind == 'company' %}{{ q.code }}{{ p.code }}{% endif %}",
        "{% set k = p.kind %}{% if k == 'company' %}{{ p.code }}{% endif %}",
        "{% if p.kind == 'company' %}{{ p.heads | map(attribute='name') | join if p.heads else '–' }}{% endif %}",
    ],
)
def test_a_field_of_one_member_is_reached_behind_its_tag(tag: str) -> None:
    """The tag of a discriminated union, or asking for the field, tells which member it is."""
    assert found(f"{EACH}{tag}{END}") == []


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("{{ p.code }}", ["field-of-some code"]),
        ("{{ p.faculty.lt }}", ["field-of-some faculty"]),
        ("{% if p.kind == 'person' %}{{ p.code }}{% endif %}", ["unknown-field code"]),
        ("{% if p.kind == 'person' %}a{% else %}{{ p.code }}{% endif %}", ["field-of-some code"]),
        (
            "{% if p.kind == 'company' or p.kind == 'university' %}{{ p.code }}{% endif %}",
            ["field-of-some code"],
        ),
        ("{% if p.kind in ['company', 'person'] %}{{ p.code }}{% endif %}", ["field-of-some code"]),
        ("{% if p.code %}a{% endif %}", ["field-of-some code"]),
        ("{{ p.nme }}", ["unknown-field nme"]),
        ("{% if parties[0].kind == 'company' %}{{ p.code }}{% endif %}", ["field-of-some code"]),
        ("{{ parties | map(attribute='code') | join(', ') }}", ["field-of-some code"]),
        ("{{ p.shared }}", ["may-be-missing shared"]),
    ],
)
def test_a_field_that_only_some_members_have_is_a_fault(tag: str, expected: list[str]) -> None:
    """Without the guard the document could not be drafted with another member."""
    assert found(f"{EACH}{tag}{END}") == expected


def test_the_members_and_the_guard_are_named() -> None:
    """With the tag's values, in the words of the template."""
    assert told(f"{EACH}{{{{ p.code }}}}{END}") == (
        "only Company has a field “code”, University or Person has not",
        'put it inside {% if p.kind == "company" %} … {% endif %}',
    )
    tag = "{% if p.kind != 'company' %}{% if p.shared %}{{ p.name }}{% endif %}{% endif %}"
    assert told(f"{EACH}{tag}{END}")[1] == (
        'put it inside {% if p.kind == "person" %} … {% endif %}'
    )
    tag = "{% for x in [deposit, tenant] if x %}{{ x.sum }}{% endfor %}"
    assert told(tag)[1] == "put it inside {% if x.sum is defined %} … {% endif %}"


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("{% for a, b in pairs %}{{ a }}{{ b + 1 }}{% endfor %}", []),
        ("{% for a, b in pairs %}{{ a + 1 }}{% endfor %}", ["operand-type {{ a + 1 }}"]),
        ("{% for a, b, c in pairs %}{% endfor %}", ["not-a-list {% for a, b, c in pairs %}"]),
        ("{% for a, b in people %}{% endfor %}", ["not-a-list {% for a, b in people %}"]),
        ("{% for x in pairs %}{{ x[0] }}{{ x[1] + 1 }}{{ x[2] }}{% endfor %}", []),
        ("{% for a, b in anything %}{{ a }}{{ b }}{% endfor %}", []),
        ("{% set a, b = 1, 'x' %}{{ a + 1 }}{{ b ~ 'y' }}{{ anything[0] }}{{ anything['x'] }}", []),
        ("{{ people[1:] | map(attribute='name') | join if people else '' }}", []),
        ("{{ tenant[0] }}", ["unknown-field tenant[0]"]),
        ("{{ extra[0].name }}", ["may-be-missing extra[0]"]),
        ("{{ people.name }}", ["unknown-field name"]),
        (
            "{{ title.upper }}{{ tenant.model_dump }}",
            ["unknown-field upper", "unknown-field model_dump"],
        ),
        ("{{ first.heads[0].nme }}", ["unknown-field nme"]),
        (
            "{{ tenant['nme'] }}{{ lease['ti' 'tel'] }}",
            ["unknown-field nme", "unknown-field {{ lease['ti' 'tel'] }}"],
        ),
        ("{{ deposit.paid if deposit and deposit.paid else title }}", []),
        ("{{ address.town.x }}", ["unknown-field x"]),
        ("{{ day.year }}{{ day.yer }}{{ renewal.value }}", ["unknown-field yer"]),
    ],
)
def test_items_and_fields_are_followed(tag: str, expected: list[str]) -> None:
    """Of lists, tuples, mappings, dataclasses, enumerations and dates."""
    assert found(tag) == expected


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("{{ loop.index }}{{ loop.length - loop.revindex0 }}{{ 'a' if loop.last else 'b' }}", []),
        ("{{ loop.first }}", ["value-not-printable first"]),
        ("{{ loop }}", ["value-not-printable loop"]),
        ("{{ loop.idx }}", ["unknown-field idx"]),
        ("{{ loop.previtem.name }}", ["may-be-missing previtem"]),
        ("{% if not loop.first %}{{ loop.previtem.name }}{% endif %}", []),
        ("{% if loop.first or loop.previtem.name != p.name %}{{ p.name }}{% endif %}", []),
        ("{{ p.name if loop.last else loop.nextitem.name }}", []),
        ("{{ loop.cycle('a', 'b') }}{{ 'x' if loop.changed(p.name) else 'y' }}", []),
        ("{{ loop.cycle(1, 2) + 1 }}{{ loop.cycle }}", []),
        ("{{ loop.previtem.nme }}", ["may-be-missing previtem", "unknown-field nme"]),
    ],
)
def test_a_loop_tells_of_its_rounds(tag: str, expected: list[str]) -> None:
    """The items beside are there in all rounds but the first, or the last."""
    assert found("{% for p in people %}" + tag + END) == expected
