"""JSON Schema for editors."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from memo_kit.agreement.kind import Kind
from memo_kit.agreement.schema import DIALECT, json_schema
from tests.agreement.samples import data_of, text_of

EXAMPLES = {
    "litek-cpic/memorandum.yaml": Kind.MEMORANDUM,
    "litek-cpic/protocol.yaml": Kind.PROTOCOL,
    "three-parties/memorandum.yaml": Kind.MEMORANDUM,
}


class EditorLoader(yaml.SafeLoader):
    """Reads values as an editor's YAML 1.2 does: numbers and true are typed, days are text."""


EditorLoader.yaml_implicit_resolvers = {}
EditorLoader.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf")
)
EditorLoader.add_implicit_resolver(
    "tag:yaml.org,2002:int", re.compile("^[-+]?[0-9]+$"), list("-+0123456789")
)


def errors(kind: Kind, data: object) -> list[str]:
    """Return the places at which data do not fit the schema of a kind."""
    return [error.json_path for error in Draft202012Validator(json_schema(kind)).iter_errors(data)]


@pytest.mark.parametrize("kind", Kind)
def test_the_schema_is_json_schema(kind: Kind) -> None:
    """Of the edition that its first line names, and plain enough for JSON."""
    schema = json.loads(json.dumps(json_schema(kind)))
    assert schema["$schema"] == DIALECT == Draft202012Validator.META_SCHEMA["$id"]
    Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize(("name", "kind"), EXAMPLES.items())
def test_an_example_fits_its_schema(name: str, kind: Kind) -> None:
    """As typed text, and as an editor types it."""
    assert errors(kind, data_of(name)) == []
    typed = yaml.load(text_of(name), EditorLoader)  # noqa: S506 - a safe loader
    assert typed["counterparts"]["originals"] in {2, 3}
    assert errors(kind, typed) == []


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"annex": "none"}, "$"),
        ({"english": "en-US"}, "$.english"),
        ({"kind": "protocol"}, "$.kind"),
        ({"purpose": {"lt": "a"}}, "$.purpose"),
        ({"purpose": {"lt": "a", "en": ""}}, "$.purpose.en"),
        ({"purpose": "a"}, "$.purpose"),
        ({"document": {"date": "26.06.2019", "place": "none"}}, "$.document.date"),
        ({"forms": ["seminar"]}, "$.forms[0]"),
        ({"initials": "maybe"}, "$.initials"),
        ({"counterparts": {"originals": "two", "electronic_signature": "no"}}, "$.counterparts.originals"),
        ({"counterparts": {"originals": 0, "electronic_signature": "no"}}, "$.counterparts.originals"),
        ({"parties": []}, "$.parties"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused(change: dict[str, Any], place: str) -> None:
    """A misspelt field among it, while it is typed."""
    assert errors(Kind.MEMORANDUM, data_of() | change) == [place]


@pytest.mark.parametrize(
    "change",
    [
        {"initials": True},
        {"initials": "yes"},
        {"document": {"date": "later", "place": "none"}},
        {"annexes": "none"},
        {"counterparts": {"originals": 2, "electronic_signature": False}},
        {"articles": {**data_of()["articles"], "finance": {"clauses": [{"lt": "a", "en": "b"}]}}},
    ],
)
def test_each_form_of_a_value_fits(change: dict[str, Any]) -> None:
    """Truths and numbers arrive in an editor as what YAML makes of them."""
    assert errors(Kind.MEMORANDUM, data_of() | change) == []


@pytest.mark.parametrize("kind", Kind)
def test_every_field_has_its_sentence(kind: Kind) -> None:
    """The editor shows it beside the field."""
    schema = json_schema(kind)
    groups = {"": schema, **schema["$defs"]}
    silent = [
        f"{group}.{name}"
        for group, described in groups.items()
        for name, field in described.get("properties", {}).items()
        if "description" not in field
    ]
    assert silent == []


def test_an_unknown_kind_has_no_schema() -> None:
    """The command line offers the known ones."""
    with pytest.raises(ValueError, match="letter"):
        json_schema("letter")
