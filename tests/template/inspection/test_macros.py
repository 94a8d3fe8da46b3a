"""Macros are checked by call, with what each call gives them."""

from __future__ import annotations

import pytest

from tests.template.inspection.lease import found, told, warned

ROW = "{% macro row(p) %}{{ p.name }}{{ p.phone }}{% endmacro %}"


def test_what_a_call_gives_is_followed_into_the_macro() -> None:
    """The fault stands in the macro; the message names the call that leads to it."""
    assert found(ROW + "{{ row(tenant) }}") == ["may-be-missing phone"]
    assert told(ROW, "{{ row(tenant) }}") == (
        (
            "“p.phone” may be none and is printed without a guard "
            "(when row() is called at body, paragraph 2)"
        ),
        "put it inside {% if p.phone %} … {% endif %}",
    )


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        (ROW + "{{ row(tenant) }}{{ row(tenant) }}{{ row(p=tenant) }}", ["may-be-missing phone"]),
        (ROW + "{% if tenant.phone %}{{ row(tenant) }}{% endif %}", []),
        (ROW + "{{ row(first) }}", ["unknown-field name", "unknown-field phone"]),
        (ROW + "{% for p in people %}{{ row(p) }}{% endfor %}", ["may-be-missing phone"]),
        (ROW + "{{ row() }}", ["may-be-missing p", "may-be-missing p"]),
        (ROW + "{{ row(nope) }}", ["unknown-field nope"]),
        (ROW, []),
        (
            ROW + "{{ row(tenant) }}{% for p in people %}{{ row(p) }}{% endfor %}",
            ["may-be-missing phone"],
        ),
        ("{{ tenant.cycle('a') }}", ["unknown-field cycle"]),
        (
            "{% macro m(a) %}{{ a }}{{ nope }}{{ title.x }}{% endmacro %}",
            ["unknown-field nope", "unknown-field x"],
        ),
        (
            "{% macro m(a) %}{{ a }}{% endmacro %}{{ m(guarantor) }}",
            ["may-be-missing a", "value-not-printable a"],
        ),
        (
            "{% macro m(a) %}{{ a }}{% endmacro %}{{ m(note or '–') }}{{ m(note) if note else '' }}",
            [],
        ),
        ("{% macro m(a) %}{{ m(a) }}{% endmacro %}{{ m(title) }}", []),
        (
            "{% macro m(a) %}{{ n(a) }}{% endmacro %}{% macro n(b) %}{{ b }}{% endmacro %}{{ m(note) }}",
            ["may-be-missing b"],
        ),
        (
            "{% macro m(a) %}{{ a }}{% endmacro %}{{ m(title) | upper | count('x') }}",
            ["filter-type count"],
        ),
        ("{% macro m(a) %}{{ a }}{% endmacro %}{{ m(*pairs) }}", []),
        ("{% macro m(a) %}{{ a }}{{ kwargs.x }}{% endmacro %}{{ m(1, x=2) }}", []),
        (
            "{% macro m() %}{{ caller() }}{% endmacro %}{% call m() %}{{ note }}{% endcall %}",
            ["may-be-missing note"],
        ),
        (
            "{% macro m(p) %}{{ caller(p) }}{% endmacro %}{% call(q) m(tenant) %}{{ q.phone }}{% endcall %}",
            ["may-be-missing phone"],
        ),
        ("{% macro m() %}x{% endmacro %}{% set f = m %}{{ f() }}{{ f(1) }}", ["call-misused f"]),
        (
            "{{ title() }}{{ anything() }}{{ range(3) | join(', ') }}{{ range() }}",
            ["call-misused title", "call-misused range"],
        ),
        (
            "{{ range(title) | join(', ') }}{{ ref(rooms) }}{{ ref('a', kase='b') }}",
            ["call-misused range", "call-misused ref", "call-misused ref"],
        ),
        (
            "{{ ref('a') }}{{ ref(['a', 'b'], case='gal') }}{{ ref(*pairs) }}{{ ref('a') | upper }}",
            ["filter-type upper"],
        ),
        ("{% for i in range(rooms) %}{{ i + 1 }}{% endfor %}", []),
    ],
)
def test_each_fault_of_a_macro_is_told_once(tags: str, expected: list[str]) -> None:
    """However often it is called; one that nobody calls is looked through for names only."""
    assert found(tags) == expected


@pytest.mark.parametrize(
    ("call", "wrong"),
    [
        ("row(tenant, 1)", "it takes at most 1 values, not 2"),
        ("row(tenant, p=tenant)", "it is given “p” twice"),
        ("row(q=tenant)", "it does not know “q”"),
    ],
)
def test_a_call_fits_the_macro(call: str, wrong: str) -> None:
    """With where the macro is defined."""
    assert told("{% macro row(p) %}{{ p.name }}{% endmacro %}", f"{{{{ {call} }}}}") == (
        f"row() is not called as it is defined: {wrong}",
        "it takes (p), as body, paragraph 1 says",
    )


def test_text_that_a_macro_does_not_print_is_a_fault() -> None:
    """What stands between ``call`` and ``endcall`` would be lost."""
    message, _ = told("{% macro m() %}x{% endmacro %}{% call m() %}lost{% endcall %}")
    assert message.endswith(
        "it does not print caller(), so that the text of the call would be lost"
    )


def test_a_branch_that_some_call_reaches_is_reached() -> None:
    """A condition of a macro is looked at over all its calls."""
    macro = "{% macro m(a) %}{% if a is none %}x{% else %}{{ a }}{% endif %}{% endmacro %}"
    assert warned(macro + "{{ m(none) }}{{ m(title) }}") == []
    assert warned(macro + "{{ m(title) }}") == ["branch-never-used {% if a is none %}"]
    kind = "{% macro m(a) %}{% if a == 'x' %}x{% endif %}{% endmacro %}"
    assert warned(kind + "{{ m('x') }}{{ m('y') }}") == []
    assert warned(kind + "{{ m('y') }}") == ["never-equal a"]


def test_macros_that_call_each_other_often_are_checked_in_time() -> None:
    """Each call is looked at once: 40 macros that each call the next twice are 2⁴⁰ calls."""
    macros = [
        f"{{% macro m{n}(a) %}}{{{{ m{n + 1}(a) }}}}{{{{ m{n + 1}(a) }}}}{{% endmacro %}}"
        for n in range(40)
    ]
    last = "{% macro m40(a) %}{{ a }}{% endmacro %}{{ m0(note) }}"
    assert found(*macros, last) == ["may-be-missing a"]
