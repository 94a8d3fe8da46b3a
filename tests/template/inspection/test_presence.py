"""What may be missing has to be asked for before it is used."""

from __future__ import annotations

import pytest

from tests.template.inspection.lease import found, told, warned


@pytest.mark.parametrize(
    "tag",
    [
        "{{ note }}",
        "{{ note | upper }}",
        "{{ note ~ 'a' }}",
        "{{ 'a' ~ note }}",
        "{{ title if note < 'b' else title }}",
        "{% if 'a' in note %}a{% endif %}",
        "{{ title if rooms else note }}",
        "{% set y = note %}{{ y }}",
        "{% with y = note %}{{ y }}{% endwith %}",
        "{{ [note] | join }}",
    ],
)
def test_what_may_be_none_cannot_be_used_unasked(tag: str) -> None:
    """With some data nothing could be printed: that is a fault before there are any data."""
    assert [each.split()[0] for each in found(tag)] in (["may-be-missing"], ["filter-type"])


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("{{ months + 1 }}", ["may-be-missing months"]),
        ("{{ 2 * -months }}", ["may-be-missing months"]),
        ("{{ guarantor.name }}", ["may-be-missing guarantor"]),
        ("{{ deposit.paid.year }}", ["may-be-missing deposit", "may-be-missing paid"]),
        ("{% if guarantor.name %}a{% endif %}", ["may-be-missing guarantor"]),
        ("{{ guarantor.name is none }}", ["value-not-printable {{ guarantor.name is none }}"]),
        ("{% for x in labels %}{{ x }}{% endfor %}", ["may-be-missing labels"]),
        ("{{ labels[0] }}", ["may-be-missing labels"]),
        ("{{ labels | first }}", ["may-be-missing labels"]),
        ("{{ notes }}", ["may-be-missing notes"]),
        ("{{ none }}", ["may-be-missing {{ none }}"]),
        ("{{ months is even }}{{ ref(note) }}", ["may-be-missing months", "may-be-missing note"]),
        ("{{ note if title }}", ["may-be-missing {{ note if title }}"] * 2),
    ],
)
def test_each_thing_that_may_be_none_is_told(tag: str, expected: list[str]) -> None:
    """With the caret under the field that may be none."""
    assert [each for each in found(tag) if "not-printable {{ months" not in each] == expected


@pytest.mark.parametrize(
    "tag",
    [
        "{{ start }}{{ end or '–' }}{{ dates }}",
        "{{ start | upper }}",
        "{% if guarantor is defined %}a{% endif %}",
        "{{ (guarantor.name is defined) | upper if false else title }}",
        "{{ guarantor.name | default('–') }}",
        "{{ note | default('–', true) }}{{ note or title }}",
        "{{ anything }}{{ anything.x.y }}{% for x in anything %}{{ x }}{% endfor %}",
        "{{ notes | select | join(', ') }}",
        "{% for x in notes %}{{ x or '–' }}{% endfor %}",
        "{% if months is none or months > 3 %}a{% endif %}",
        "{{ note == 'a' and title or title }}",
        "{% if note in ['a', none] %}a{% endif %}",
    ],
)
def test_what_is_there_or_asked_for_can_be_used(tag: str) -> None:
    """A value that is filled in later can be printed, and goes through filters."""
    assert found(tag) == []


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("{{ start.year }}", ["may-be-missing year"]),
        ("{% if start < day %}a{% endif %}", ["may-be-missing start"]),
        (
            "{{ (start - day) ~ 'a' }}",
            ["may-be-missing start", "filter-type {{ (start - day) ~ 'a' }}"],
        ),
        ("{% for x in start %}{% endfor %}", ["may-be-missing start", "not-a-list start"]),
        ("{% set x %}{{ start }}{% endset %}{{ x }}", ["may-be-missing start"]),
        ("{% if start is not later %}{{ start.year }}{% endif %}", []),
        ("{% if start is later %}a{% elif start < day %}b{% endif %}", []),
        ("{{ label.lt }}{{ end.label.lt if end is later else title }}", ["unknown-field label"]),
    ],
)
def test_what_is_filled_in_later_cannot_be_worked_with(tag: str, expected: list[str]) -> None:
    """It has no year, no order and no items; its label can be printed."""
    assert found(tag) == expected


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("{{ extra.anna.name }}", ["may-be-missing anna"]),
        ("{{ extra['anna'].name }}", ["may-be-missing anna"]),
        ("{{ extra[title].name }}", ["may-be-missing {{ extra[title].name }}"]),
        ("{% if extra.anna %}a{% endif %}", ["may-be-missing anna"]),
        ("{% if extra.anna is defined %}{{ extra.anna.name }}{% endif %}", []),
        ("{% if 'anna' in extra %}{{ extra.anna.name }}{% endif %}", []),
        ("{% if 'anna' not in extra %}a{% else %}{{ extra['anna'].name }}{% endif %}", []),
        ("{% if extra.anna is undefined %}a{% else %}{{ extra.anna.name }}{% endif %}", []),
        ("{{ address.town }}{{ address['town'] }}", []),
        ("{{ address.street }}", ["may-be-missing street"]),
        ("{{ address.street | default('–') }}", []),
        ("{% if address.street is defined %}{{ address.street }}{% endif %}", []),
        ("{{ address.steet }}", ["unknown-field steet"]),
    ],
)
def test_a_key_that_the_data_may_lack_is_asked_for(tag: str, expected: list[str]) -> None:
    """A mapping has any keys, a typed one those of its type, of which some are not required."""
    assert found(tag) == expected


def test_the_hint_is_the_guard_to_write() -> None:
    """In the words of the template."""
    assert told("{{ tenant.born }}") == (
        "“tenant.born” may be none and is printed without a guard",
        "put it inside {% if tenant.born %} … {% endif %}",
    )
    assert told("{{ guarantor.name }}") == (
        "“guarantor” may be none, and its “name” is used without a guard",
        "put it inside {% if guarantor %} … {% endif %}",
    )
    assert told("{{ address.street }}")[1] == (
        "put it inside {% if address.street is defined %} … {% endif %}"
    )
    assert told("{{ start.year }}")[1] == "put it inside {% if start is not later %} … {% endif %}"


def test_a_number_is_asked_for_with_none() -> None:
    """Zero is a number, and would count as no."""
    hint = told("{{ months }}")[1]
    assert hint == "put it inside {% if months is not none %} … {% endif %}"


def test_default_stands_in_for_none_only_when_told_so() -> None:
    """Jinja's ``default`` takes none for a value; the hint says how to have it otherwise."""
    message, hint = told("{{ note | default('–') }}")
    assert message == "“note” may be none and is printed without a guard"
    assert hint == "add true, so that default stands in for none too: default(…, true)"


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("{{ (people | first).name }}", ["list-may-be-empty people"]),
        ("{{ people[0].name }}", ["list-may-be-empty people"]),
        ("{{ parties[1].kind }}", ["list-may-be-empty parties"]),
        ("{{ parties[0].kind }}{{ parties[-1].kind }}{{ (parties | last).kind }}", []),
        (
            "{{ people | map(attribute='name') }}",
            ["list-may-be-empty {{ people | map(attribute='name') }}"],
        ),
        ("{{ names[0] }}{{ names[1] }}{{ names[-2] }}", []),
        ("{{ names[2] }}", ["list-may-be-empty names"]),
        ("{{ labels or '–' }}", []),
        ("{% if people %}{{ people[0].name }}{{ (people | last).name }}{% endif %}", []),
        ("{% if people | length == 1 %}{{ (people | first).name }}{% endif %}", []),
        ("{% if people | length > 0 %}{{ (people | first).name }}{% endif %}", []),
        ("{% if 1 <= people | length %}{{ (people | first).name }}{% endif %}", []),
        ("{% if people | length == 0 %}a{% else %}{{ (people | first).name }}{% endif %}", []),
        (
            "{% if people | length < 3 %}{{ (people | first).name }}{% endif %}",
            ["list-may-be-empty people"],
        ),
        ("{% if people | length %}{{ (people | first).name }}{% endif %}", []),
        ("{% if not people %}a{% else %}{{ people[0].name }}{% endif %}", []),
        ("{% for p in people %}{{ people[0].name }}{% endfor %}", []),
        ("{{ title[0] }}", ["list-may-be-empty title"]),
        ("{{ (people | first | default(tenant)).name }}", []),
    ],
)
def test_a_list_that_may_be_empty_is_warned_of(tag: str, expected: list[str]) -> None:
    """A warning and no fault: the data may well always have an item."""
    assert warned(tag) == expected
