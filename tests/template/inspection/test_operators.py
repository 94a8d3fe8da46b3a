"""Calculating and comparing."""

from __future__ import annotations

import pytest

from tests.template.inspection.lease import found, told


@pytest.mark.parametrize(
    "tag",
    [
        "{{ rooms + 1 }}{{ rooms * 2 - 1 }}{{ rooms // 2 }}{{ rooms % 2 }}{{ 2 ** rooms }}{{ -rooms }}",
        "{{ price * 2 + rooms }}{{ title + 'a' }}{{ title * 2 }}",
        "{{ (people + people) | length }}{{ (day - day).days if false else 1 }}",
        "{{ anything + 1 }}{{ -anything }}",
        "{% if rooms < 3 and price >= rooms and title < 'b' and day < day %}a{% endif %}",
        "{% if 1 < rooms < 5 %}a{% endif %}{% if rooms == 'a' or title != rooms %}a{% endif %}",
        "{% if title in 'abc' and 'a' in title and tenant in people and 'a' in extra %}a{% endif %}",
        "{% if anything in anything or rooms < anything or anything < 'a' %}a{% endif %}",
        "{% if tenant.phone == guarantor %}a{% endif %}",
        "{{ fee * 2 + 1 }}{{ fee | count('metai') }}",
        "{% if people < people %}a{% endif %}",
        "{% if rooms == months == 3 %}a{% endif %}{% if anything < anything %}a{% endif %}",
    ],
)
def test_what_goes_together_can_be_calculated_with(tag: str) -> None:
    """Numbers, texts, lists and dates, each with its own kind."""
    assert found(tag) == []


@pytest.mark.parametrize(
    ("tag", "message"),
    [
        ("{{ title + 1 }}", "“+” cannot be used between text and int"),
        ("{{ rooms + title }}", "“+” cannot be used between int and text"),
        ("{{ title - title }}", "“-” cannot be used between text and text"),
        ("{{ price * rate }}", "“*” cannot be used between Decimal and float"),
        ("{{ tenant + 1 }}", "“+” cannot be used between Person and int"),
        ("{{ binding + 1 }}", "“+” cannot be used between yes or no and int"),
        ("{{ -title }}", "“-” cannot be used between text"),
        ("{% if title < 1 %}a{% endif %}", "there is no order between text and int"),
        ("{% if day > 2020 %}a{% endif %}", "there is no order between date and int"),
        ("{% if tenant < tenant %}a{% endif %}", "there is no order between Person and Person"),
        ("{% if 'a' in rooms %}a{% endif %}", "nothing can be “in” “rooms”, which is int"),
        ("{{ day + day }}", "“+” cannot be used between date and date"),
    ],
)
def test_what_does_not_go_together_is_a_fault(tag: str, message: str) -> None:
    """With both kinds in the message."""
    assert told(tag)[0] == message


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("{{ start - day }}", ["may-be-missing start"]),
        ("{{ fee - 1 }}", ["may-be-missing fee"]),
        ("{{ -end }}", ["may-be-missing end", "may-be-missing end"]),
        ("{% if 'a' in labels %}a{% endif %}", ["may-be-missing labels"]),
        ("{{ rooms / 2 }}", ["value-not-printable {{ rooms / 2 }}"]),
        ("{{ rooms * rate }}", ["value-not-printable {{ rooms * rate }}"]),
        ("{{ day - day }}", ["value-not-printable {{ day - day }}"]),
    ],
)
def test_the_result_is_followed(tag: str, expected: list[str]) -> None:
    """A fraction cannot be printed, nor what lies between two days."""
    assert [each for each in found(tag) if "operand" not in each][: len(expected)] == expected
