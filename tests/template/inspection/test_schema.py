"""What data a template needs, told from the template alone."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from memo_kit.errors import MemoKitError, errors_in
from tests.template.filled import template

ITEMS = {"type": ["number", "string"]}
PRINTED = {"type": ["array", "number", "string"], "items": ITEMS}
OR_NULL = {"type": ["array", "number", "string", "null"], "items": ITEMS}


def schema(*tags: str) -> dict[str, Any]:
    """Return the schema of some paragraphs without its dialect."""
    told = template(*tags).schema()
    assert told.pop("$schema") == "https://json-schema.org/draft/2020-12/schema"
    assert told.pop("type") == "object"
    Draft202012Validator.check_schema(told)
    return told


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("{{ a }}", PRINTED),
        ("{{ a.b }}", {"type": "object", "properties": {"b": PRINTED}, "required": ["b"]}),
        ("{{ a['b'] }}", {"type": "object", "properties": {"b": PRINTED}, "required": ["b"]}),
        ("{% for x in a %}{{ x }}{% endfor %}", {"type": "array", "items": PRINTED}),
        (
            "{% for x in a %}{{ x.n }}{% endfor %}",
            {
                "type": "array",
                "items": {"type": "object", "properties": {"n": PRINTED}, "required": ["n"]},
            },
        ),
        ("{% if a %}b{% endif %}", {}),
        ("{% if a %}{{ a }}{% endif %}", OR_NULL),
        ("{% if a is not none %}{{ a }}{% endif %}", OR_NULL),
        ("{{ a or 'b' }}", {}),
        ("{% if a %}{{ a }}{% endif %}{{ a }}", PRINTED),
        ("{{ a | count('metai') }}", {"type": "number"}),
        ("{{ a | words }}", {"type": "integer"}),
        ("{{ a | words }}{{ a }}", {"type": "integer"}),
        ("{{ a | upper }}", PRINTED),
        ("{{ a + 1 }}", {"not": {"type": "null"}}),
        (
            "{{ a[1].b }}",
            {
                "type": "array",
                "items": {"type": "object", "properties": {"b": PRINTED}, "required": ["b"]},
                "minItems": 2,
            },
        ),
        ("{{ a | join }}{{ a | first }}", {"type": "array", "items": PRINTED, "minItems": 1}),
        (
            "{% if a %}{{ a | first }}{% endif %}",
            {"type": ["array", "string", "null"], "items": PRINTED},
        ),
        ("{% for k, v in a | items %}{{ v }}{% endfor %}", {"type": "object"}),
        (
            "{% set b = a %}{{ b.c }}",
            {"type": "object", "properties": {"c": PRINTED}, "required": ["c"]},
        ),
        (
            "{% macro m(b) %}{{ b.c }}{% endmacro %}{{ m(a) }}",
            {"type": "object", "properties": {"c": PRINTED}, "required": ["c"]},
        ),
        (
            "{% if a is mapping %}{{ a.b }}{% else %}{{ a }}{% endif %}",
            {
                "type": ["array", "number", "object", "string"],
                "items": ITEMS,
                "properties": {"b": PRINTED},
                "required": ["b"],
            },
        ),
        (
            "{{ a | map(attribute='b') | join }}",
            {
                "type": "array",
                "items": {"type": "object", "properties": {"b": PRINTED}, "required": ["b"]},
            },
        ),
    ],
)
def test_what_is_done_with_a_field_tells_what_it_is(
    tag: str, expected: dict[str, Any] | None
) -> None:
    """A type is told only where a use proves it."""
    told = schema(tag)
    assert told["properties"]["a"] == expected
    assert told["required"] == ["a"]


@pytest.mark.parametrize(
    ("tag", "required"),
    [
        ("{% if a is defined %}{{ a }}{% endif %}", []),
        ("{{ a | default('b', true) }}", []),
        ("{{ a | default('b') }}", []),
        ("{% if a is defined %}{{ a }}{% endif %}{{ a }}", ["a"]),
        ("{% if a is undefined %}b{% else %}{{ a }}{% endif %}", []),
        ("{% if b %}{{ a }}{% endif %}", ["a", "b"]),
        ("{% if b | selectattr('c') %}{{ a }}{% endif %}", ["a", "b"]),
        ("{% for a in b %}{{ a }}{{ loop.index }}{% endfor %}", ["b"]),
        ("{% set a = 'b' %}{{ a }}{{ ref('c') }}", []),
    ],
)
def test_a_field_is_required_unless_it_is_asked_for(tag: str, required: list[str]) -> None:
    """By ``is defined``, or with ``default``."""
    assert schema(tag).get("required", []) == required


TEMPLATES = [
    template(*tags, language="en-GB")
    for tags in (
        (
            "{{ a.b }}",
            "{% for x in c %}{{ x.d }}{% if x.e is defined %}{{ x.e.f }}{% endif %}{% endfor %}",
        ),
        (
            "{% if a %}{{ a.b }}{% endif %}{{ c | default('x') }}{% if d is not none %}{{ d.e }}{% endif %}",
        ),
        ("{{ a[0].b }}{{ c | first }}{{ e | map(attribute='f') | join(', ') }}",),
        (
            "{% macro m(x, y) %}{{ x.b }}{% for z in y %}{{ z.d }}{% endfor %}{% endmacro %}{{ m(a, c) }}",
        ),
        ("{% for x in a if x.b %}{{ x.b }}{{ x.c | upper }}{% else %}{{ d }}{% endfor %}",),
    )
]
LEAF = st.none() | st.booleans() | st.integers(0, 9) | st.text("ab", max_size=2)
NAMES = st.sampled_from("abcdefxyz")
JSON = st.recursive(
    LEAF,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=8,
)


def fitted(shape: dict[str, Any], draw: st.DrawFn) -> Any:  # noqa: ANN401 - JSON
    """Return JSON that mostly fits a schema."""
    types = shape.get("type", ["string", "object", "null"])
    kind = draw(st.sampled_from([types] if isinstance(types, str) else types))
    if draw(st.integers(0, 11)) == 0:
        return draw(JSON)
    if kind == "object":
        names = [
            name
            for name in shape.get("properties", {})
            if name in shape.get("required", ()) or draw(st.booleans())
        ]
        return {name: fitted(shape["properties"][name], draw) for name in names}
    if kind == "array":
        least = shape.get("minItems", 0)
        return [
            fitted(shape.get("items", {}), draw) for _ in range(least + draw(st.integers(0, 2)))
        ]
    return draw(
        {"null": st.none(), "string": st.text("ab", max_size=2)}.get(kind, st.integers(0, 9))
    )


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_data_that_fit_the_schema_have_all_that_the_template_uses(data: st.DataObject) -> None:
    """Whatever fits renders without a name that is missing and without printing nothing."""
    opened = data.draw(st.sampled_from(TEMPLATES))
    filling = data.draw(st.composite(lambda draw: fitted(opened.schema(), draw))())
    if not Draft202012Validator(opened.schema()).is_valid(filling):
        return
    try:
        opened.render(filling)
    except MemoKitError as fault:
        for error in errors_in(fault):
            assert error.code != "template.unknown-field", (filling, str(error))
            assert "(None)" not in error.message, (filling, str(error))
