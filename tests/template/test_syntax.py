"""Tests of memo_kit.template.syntax: tags are read as Jinja reads them."""

from __future__ import annotations

import pytest

from tests.paper import paragraph
from tests.template.filled import fault, filled


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("{{ 0x1F }}", "31"),
        ("{{ 1_000 // 2 }}", "500"),
        ("{{ 2.5 > 1e0 and 1 or 2 }}", "1"),
        ('{{ "A\\"B\\u010d" }}', 'A"Bč'),
        ("{{ {“a”: [1, 2]}.a[1] }}", "2"),
        ("{{ items [0] . name }}", "C"),
        ("{{ items.0.name }}", "C"),
        ("{{ true and 3 }}", "3"),
        ("{{ none is none and 4 }}", "4"),
        ("{{ not false and 5 }}", "5"),
        ("{{ pavadinimas_ž }}", "D"),
    ],
)
def test_an_expression_is_worked_out(tag: str, text: str) -> None:
    """Literals, paths and operators mean what Jinja's reference says."""
    assert filled(paragraph(tag), items=[{"name": "C"}], pavadinimas_ž="D") == [text]


@pytest.mark.parametrize(
    ("tag", "reason"),
    [
        ("{{ a ? b }}", "“?” is out of place"),
        ("{{ a² }}", "“a²” is not understood"),
        ('{{ "\\x" }}', "is not understood"),
        (f"{{{{ {'9' * 5000} }}}}", "9” is not understood"),
        ("{{ a) }}", "got ')'"),
        ("{{ not }}", "“not” is not understood"),
    ],
)
def test_what_is_no_expression_is_shown_with_its_place(tag: str, reason: str) -> None:
    """The message says which sign cannot stand there, and the caret stands under the tag."""
    caught = fault(paragraph("A"), paragraph(tag))
    assert caught.code == "template.syntax"
    assert reason in caught.message
    assert caught.place is not None
    assert caught.place.where == "body, paragraph 2"


@pytest.mark.parametrize(
    "tags",
    [
        "{% for loop in items %}A{% endfor %}",
        "{% macro say(caller) %}{{ caller() }}{% endmacro %}",
    ],
)
def test_a_name_that_jinja_keeps_for_itself_is_a_fault_of_the_tag(tags: str) -> None:
    """“loop” and “caller” mean something; giving them away is said at the tag."""
    caught = fault(paragraph("A"), paragraph(tags), items=["B"])
    assert caught.code == "template.syntax"
    assert caught.place is not None
    assert caught.place.where == "body, paragraph 2"
    assert caught.place.span == (0, tags.index("}") + 1)
