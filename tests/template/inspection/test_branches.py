"""Branches that no data reach, and names that are set in branches."""

from __future__ import annotations

import pytest

from tests.template.inspection.lease import found, told, warned


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("{% if title is defined %}a{% else %}b{% endif %}", ["{% if title is defined %}"]),
        ("{% if title is none %}a{% endif %}", ["{% if title is none %}"]),
        ("{% if tenant %}a{% else %}b{% endif %}", ["{% if tenant %}"]),
        ("{% if tenant %}a{% endif %}{% if title is defined %}a{% endif %}", []),
        ("{% if false %}a{% endif %}", ["{% if false %}"]),
        ("{% if true %}a{% else %}b{% endif %}", ["{% if true %}"]),
        ("{% if note %}a{% elif note %}b{% endif %}", ["{% elif note %}"]),
        ("{% if rooms < 3 %}a{% elif rooms < 3 %}b{% endif %}", ["{% elif rooms < 3 %}"]),
        ("{% if anything %}a{% elif anything %}b{% endif %}", ["{% elif anything %}"]),
        ("{% if binding %}a{% elif not binding %}b{% else %}c{% endif %}", ["{% if binding %}"]),
        ("{% if note %}{% if not note %}a{% endif %}{% endif %}", ["{% if not note %}"]),
        ("{% if not tenant %}{{ tenat }}{% endif %}", None),
        ("{% if title is none %}{{ people[0].name }}{% endif %}", ["{% if title is none %}"]),
        ("{% if not binding %}{% if binding %}a{% endif %}{% endif %}", ["{% if binding %}"]),
        ("{% if renewal %}a{% else %}b{% endif %}", ["{% if renewal %}"]),
        (
            "{% if '' %}a{% elif 0 %}b{% elif 'x' %}c{% else %}d{% endif %}",
            ["{% if '' %}", "{% elif 0 %}", "{% if '' %}"],
        ),
        ("{% for p in parties %}a{% else %}b{% endfor %}", ["{% for p in parties %}"]),
        ("{% for p in people %}a{% else %}b{% endfor %}", []),
        (
            "{% for p in people if p.name is none %}a{% endfor %}",
            ["{% for p in people if p.name is none %}"],
        ),
        (
            "{% if not people %}{% for p in people %}a{% endfor %}{% endif %}",
            ["{% for p in people %}"],
        ),
        ("{{ 'a' if tenant else 'b' }}", ["{{ 'a' if tenant else 'b' }}"]),
        ("{% if tenant.nope is defined %}a{% endif %}", ["{% if tenant.nope is defined %}"]),
        ("{% if nothing is defined %}a{% endif %}", []),
        ("{% if renewal == 'nope' %}a{% endif %}", None),
        ("{% if title and tenant.name %}a{% else %}b{% endif %}", []),
    ],
)
def test_a_branch_that_is_never_reached_is_warned_of(tag: str, expected: list[str] | None) -> None:
    """The model makes the condition always true or always false."""
    if expected is None:
        assert "branch-never-used" not in " ".join(found(tag))
    else:
        assert warned(tag) == [f"branch-never-used {each}" for each in expected]


def test_the_warning_says_why() -> None:
    """It names the tag, and the branch of it."""
    assert told("{% if tenant %}a{% else %}b{% endif %}") == (
        "the else of {% if tenant %} is never printed: the condition before it always holds",
        "delete it, or correct the condition",
    )
    assert told("{% if title is none %}a{% endif %}")[0] == (
        "what stands behind {% if title is none %} is never printed: its condition never holds"
    )
    assert told("{% for p in parties %}a{% else %}b{% endfor %}")[0] == (
        "the else of {% for p in parties %} is never printed: the list is never empty"
    )


def test_faults_behind_a_condition_that_never_holds_are_not_told() -> None:
    """They would only follow from it; a name that does not exist is one all the same."""
    assert warned("{% if title is none %}{{ note }}{% endif %}")
    assert found("{% if title is none %}{{ nope }}{% endif %}") == ["unknown-field nope"]


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("{% if note %}{% set y = note %}{% else %}{% set y = '–' %}{% endif %}{{ y }}", []),
        ("{% set y = '–' %}{% if note %}{% set y = note %}{% endif %}{{ y }}", []),
        ("{% if note %}{% set y = note %}{% endif %}{{ y }}", ["may-be-missing y"]),
        ("{% if note %}{% set y = note %}{% endif %}{{ y if y is defined else '–' }}", []),
        ("{% if binding %}{% set title = 'a' %}{% endif %}{{ title }}", []),
        (
            "{% if binding %}{% set x = 1 %}{% else %}{% set x = tenant %}{% endif %}{{ x }}",
            ["value-not-printable x"],
        ),
        (
            (
                "{% if rooms %}{% set x = 1 %}{% elif note %}{% set x = note %}"
                "{% else %}{% set x = 2 %}{% endif %}{{ x }}"
            ),
            [],
        ),
        (
            "{% if binding %}{% if note %}{% set x = note %}{% else %}{% set x = 'a' %}{% endif %}{{ x }}{% endif %}",
            [],
        ),
        ("{% if tenant %}{% set x = 'a' %}{% endif %}{{ x }}", []),
        ("{% if binding %}{% set x = title %}{% else %}{% set x = title %}{% endif %}{{ x }}", []),
    ],
)
def test_a_name_is_what_any_branch_set(tag: str, expected: list[str]) -> None:
    """Jinja keeps what is set inside an ``if``; a name that only some branches set may be absent."""
    assert found(tag) == expected


def test_a_name_that_only_some_branches_set_is_told_of() -> None:
    """With what to do."""
    assert told("{% if note %}{% set y = note %}{% endif %}{{ y }}") == (
        "“y” is set in some branches of an {% if %} only",
        "set it in each of them, or before: {% set y = … %}",
    )
