"""Inspecting a whole template."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import BaseModel

from memo_kit.agreement.kind import Kind
from memo_kit.drafting.stock import stock
from memo_kit.errors import SeveralProblemsError, Severity
from memo_kit.template.template import Template
from tests.paper import paper
from tests.template.filled import template
from tests.template.inspection.lease import Lease, Person, found


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("{{ tilte }}", ["unknown-field tilte"]),
        ("a {{ lease.tilte | upper }}", ["unknown-field tilte"]),
        ("{{ first.cod }}{{ first['cod'] }}", ["unknown-field cod", "unknown-field cod"]),
        ("{% for p in people %}{{ p.nmae }}{% endfor %}", ["unknown-field nmae"]),
        ("{{ tenant }}", ["value-not-printable tenant"]),
        ("{{ binding }}", ["value-not-printable binding"]),
        ("{{ rate }}", ["value-not-printable rate"]),
        ("{{ parties }}", ["value-not-printable parties"]),
        ("{{ extra }}", ["value-not-printable extra"]),
        ("{{ renewal }}", ["value-not-printable renewal"]),
        ("{% if nope == 1 %}a{% endif %}", ["unknown-field nope"]),
        ("{% set x = nope %}", ["unknown-field nope"]),
        ("{{ ref(nope) }}", ["unknown-field nope"]),
        ("{{ lease }}", ["value-not-printable lease"]),
        ("{{ ref }}", ["value-not-printable ref"]),
        (
            "{{ {'a': title}.b }}{{ {'a': title} | length }}{{ {'a': nope} | length }}",
            ["may-be-missing b", "unknown-field nope"],
        ),
    ],
)
def test_what_does_not_fit_is_found_with_a_caret(tag: str, expected: list[str]) -> None:
    """Every fault at its word, before any data are there."""
    assert found(tag) == expected


def test_the_faults_of_all_parts_come_at_once() -> None:
    """Body, header, property: with their places and what was meant."""
    data = paper(
        "{{ tilte }}", "{{ partes }}", parts={"header1": "{{ first.cod }}"}, title="{{ dya }}"
    )
    with pytest.raises(SeveralProblemsError) as caught:
        Template.from_bytes(data, name="lease.docx", model=Lease)
    assert [(str(error.place), error.hint) for error in caught.value.errors] == [
        ("lease.docx: body, paragraph 1", "did you mean “title”?"),
        ("lease.docx: body, paragraph 2", "did you mean “parties”?"),
        ("lease.docx: header 1, paragraph 1", "did you mean “code”?"),
        ("lease.docx: properties, title", "did you mean “day”?"),
    ]


def test_a_template_can_be_checked_against_another_model_later() -> None:
    """Checking changes nothing in the template."""
    opened = template("{{ name }}")
    assert [error.code for error in opened.check(Lease)] == ["template.unknown-field"]
    assert opened.check(Person) == []
    assert opened.check(Person) == []


class Title(BaseModel):
    """A title, of which a field has the same name."""

    title: str
    note: str | None = None


def test_a_field_hides_the_name_of_the_whole() -> None:
    """As it does in a document."""
    assert template("{{ title }}").check(Title) == []
    (fault,) = template("{{ title.note }}").check(Title)
    assert fault.message == "str has no field “note”"


def test_fields_lists_every_path_with_what_it_holds() -> None:
    """With a model the types are known, without one they are not."""
    tags = [
        "{{ title }}{% for p in people %}{{ p.name }}{% endfor %}",
        "{{ lease.people[0].kind }}",
    ]
    with_model = Template.from_bytes(paper(*tags), name="a.docx", model=Lease).fields()
    assert [(use.path, use.shape.describe()) for use in with_model] == [
        ("title", "text"),
        ("people", "list of Person"),
        ("people[].name", "text"),
        ("people", "list of Person"),
        ("people[].kind", "text"),
    ]
    assert with_model[2].place.where == "body, paragraph 1"
    assert [use.path for use in template("{{ a.b }}").fields()] == ["a", "a.b"]
    assert [use.shape.describe() for use in template("{{ title }}").fields(Lease)] == ["text"]


STOCK = [each.path for each in stock()]


@pytest.mark.parametrize("path", STOCK, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_stock_has_no_fault_and_no_warning(path: Path) -> None:
    """What may be missing in an agreement is guarded in each of the templates."""
    opened = Template.open(path)
    model = Kind(path.name.partition(".")[0]).model
    assert opened.check(model) == []
    assert [each for each in opened.review(model) if each.severity is not Severity.NOTE] == []
