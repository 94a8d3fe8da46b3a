"""Checking a template against a model."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Mapping, Sequence
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Any, Generic, Literal, NamedTuple, TypeVar

import pytest
from pydantic import BaseModel, Field

from memo_kit.agreement.later import Later
from memo_kit.errors import MemoKitError, SeveralProblemsError
from memo_kit.language.bilingual import Bilingual
from memo_kit.language.language import Language
from memo_kit.template.shapes import field_shape, shape_of
from memo_kit.template.template import Template
from tests.paper import paper
from tests.template.filled import template

if TYPE_CHECKING:
    from decimal import Decimal

T = TypeVar("T", bound=BaseModel)
U = TypeVar("U")


class Person(BaseModel):
    """A person."""

    name: str
    born: datetime.date | None = None


class Named(BaseModel):
    """Something with a text of its own."""

    lt: str

    def text_in(self, language: Language) -> str:
        """Return the text."""
        return f"{self.lt}{language}"


class Company(BaseModel):
    """A company."""

    kind: Literal["company"] = "company"
    code: int
    heads: list[Person] = Field(default_factory=list)


class University(BaseModel):
    """A university."""

    kind: Literal["university"] = "university"
    faculty: Bilingual


class Contract(BaseModel):
    """A contract."""

    title: str
    binding: bool
    parties: Annotated[list[Company | University], Field(min_length=1)]
    day: datetime.date | Later
    extra: dict[str, Person]
    label: Named
    anything: Any = None
    pairs: tuple[tuple[str, int], ...] = ()

    @property
    def first(self) -> Company:
        """The first party."""
        raise AssertionError

    @cached_property
    def people(self) -> list[Person]:
        """All people."""
        raise AssertionError

    @property
    def hidden_type(self) -> Decimal:
        """What only a type checker can name."""
        raise AssertionError


def found(*blocks: str) -> list[str]:
    """Return what checking some paragraphs against the contract finds: code and word at the caret."""
    errors = template(*blocks).check(Contract)
    return [f"{error.code.removeprefix('template.')} {word_at(error)}" for error in errors]


def word_at(error: MemoKitError) -> str:
    """Return what the caret points at."""
    assert error.place is not None
    assert error.place.text is not None
    assert error.place.span is not None
    return error.place.text[slice(*error.place.span)]


@pytest.mark.parametrize(
    "tag",
    [
        "{{ title }} {{ contract.title }} {{ day }} {{ label }} {{ anything.what.ever }}",
        "{% for p in parties %}{{ p.kind }}{{ p.code }}{{ p.faculty }}{{ p.faculty.lt }}{% endfor %}",
        "{% for p in people %}{{ loop.index }}{{ p.name }}{{ p.born.year }}{% else %}a{% endfor %}",
        "{% for a, b in pairs %}{{ a }}{{ b }}{% endfor %}",
        "{% for k, v in extra | items %}{{ k }}{{ v.name }}{% endfor %}{{ extra.anna.name }}{{ extra['a'].born }}",
        "{% for k in extra %}{{ k }}{% endfor %}",
        "{{ first.heads[0].name }}{{ (first.heads | first).name }}{{ first.heads[1:] | map(attribute='name') | join }}",
        "{{ people | selectattr('born') | map(attribute='born.year') | list | length }}",
        "{{ people | sort(attribute='name') | map(attribute='name') | join }}{{ people | map('upper') | join }}",
        "{% set x = first %}{{ x.code }}{% set y %}t{% endset %}{{ y }}",
        "{% with x = first, y = title %}{{ x.code }}{{ y }}{% endwith %}",
        "{% macro m(a, b=title) %}{{ a.b }}{{ varargs }}{% endmacro %}{{ m(1) }}",
        "{% macro m(a) %}{{ a }}{% endmacro %}{% call m(title) %}{{ title }}{% endcall %}",
        "{% if nothing is defined %}a{% endif %}{% if title is string and first.code is divisibleby(2) %}a{% endif %}",
        "{{ hidden_type }}{{ ref('a') }}{{ 'a' ~ title }}{{ title if binding else label }}{{ 1 }}",
        "{% filter upper %}{{ title }}{% endfilter %}",
        "{% for p in parties if p.code %}{{ p.code }}{% endfor %}",
        "{{ anything | map(attribute='a') | join }}",
        "{{ title[0] }}",
    ],
)
def test_what_fits_the_model_gives_no_fault(tag: str) -> None:
    """Unions, lists, mappings, properties, filters and kept text are followed."""
    assert found(tag) == []


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("{{ tilte }}", ["unknown-field tilte"]),
        ("a {{ contract.tilte | upper }}", ["unknown-field tilte"]),
        ("{{ first.cod }}{{ first['cod'] }}", ["unknown-field cod", "unknown-field cod"]),
        ("{% for p in parties %}{{ p.fculty }}{% endfor %}", ["unknown-field fculty"]),
        ("{{ parties.code }}", ["unknown-field code"]),
        ("{{ title.upper }}", ["unknown-field upper"]),
        (
            "{{ first.model_dump }}{{ first.copy }}",
            ["unknown-field model_dump", "unknown-field copy"],
        ),
        ("{{ first.heads[0].nme }}", ["unknown-field nme"]),
        ("{{ day.yer }}", ["unknown-field yer"]),
        ("{{ people | map(attribute='nme') | join }}", ["unknown-field nme"]),
        ("{{ people | selectattr('nme') | list | length }}", ["unknown-field nme"]),
        ("{% for x in title %}{% endfor %}", ["not-a-list title"]),
        ("{% for x in first %}{% endfor %}", ["not-a-list first"]),
        ("{% for x in 'abc' | upper %}{% endfor %}", []),
        ("{{ first }}", ["value-not-printable first"]),
        (
            "{{ parties }}{{ people }}",
            ["value-not-printable parties", "value-not-printable people"],
        ),
        ("{{ contract['ti' 'tel'] }}", ["unknown-field {{ contract['ti' 'tel'] }}"]),
        ("{{ binding }}", ["value-not-printable binding"]),
        ("{{ extra }}", ["value-not-printable extra"]),
        ("{% if nope == 1 %}{{ nope2 is defined }}{% endif %}", ["unknown-field nope"]),
        ("{% for p in people %}{% endfor %}{{ p }}", ["unknown-field p"]),
        ("{% set x = nope %}{{ x }}", ["unknown-field nope"]),
        ("{{ ref(nope) }}", ["unknown-field nope"]),
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
        Template.from_bytes(data, name="contract.docx", model=Contract)
    assert [(str(error.place), error.hint) for error in caught.value.errors] == [
        ("contract.docx: body, paragraph 1", "did you mean “title”?"),
        ("contract.docx: body, paragraph 2", "did you mean “parties”?"),
        ("contract.docx: header 1, paragraph 1", "did you mean “code”?"),
        ("contract.docx: properties, title", "did you mean “day”?"),
    ]


def test_a_template_can_be_checked_against_another_model_later() -> None:
    """Checking changes nothing in the template."""
    opened = template("{{ name }}")
    assert [error.code for error in opened.check(Contract)] == ["template.unknown-field"]
    assert opened.check(Person) == []
    assert opened.check(Person) == []


def test_fields_lists_every_path_with_what_it_holds() -> None:
    """With a model the types are known, without one they are not."""
    tags = ["{{ title }}{% for p in parties %}{{ p.code }}{% endfor %}", "{{ people[0].born }}"]
    with_model = Template.from_bytes(paper(*tags), name="a.docx", model=Contract).fields()
    assert [(use.path, use.shape.describe()) for use in with_model] == [
        ("title", "text"),
        ("parties", "list of Company or University"),
        ("parties[].code", "int"),
        ("people", "list of Person"),
        ("people[].born", "date or none"),
    ]
    assert with_model[2].place.where == "body, paragraph 1"
    without = template(*tags).fields()
    assert [use.path for use in without] == [use.path for use in with_model]


class Kind(Enum):
    """A kind."""

    A = "a"


class Pair(NamedTuple):
    """A pair."""

    left: str
    right: int


@dataclasses.dataclass
class Box(Generic[U]):
    """A box."""

    size: int
    content: "list[str] | None" = None  # noqa: UP037 - a type in quotation marks


@pytest.mark.parametrize(
    ("annotation", "text"),
    [
        (str, "text"),
        (bool, "yes or no"),
        (Annotated[int | None, Field(gt=1)], "int or none"),
        (None, "none"),
        (list, "list of anything"),
        (Sequence[Later], "list of later"),
        (dict[str, int], "mapping of int"),
        (Mapping, "mapping of anything"),
        (tuple[int, ...], "list of int"),
        (frozenset[Kind], "list of Kind"),
        (Literal["a", 1], "text or int"),
        (T, "BaseModel"),
        (U, "anything"),
        (Any, "anything"),
        (object, "anything"),
        (Pair, "Pair"),
        ("a name", "anything"),
        (Box[int], "Box"),
    ],
)
def test_an_annotation_says_what_a_field_can_hold(annotation: object, text: str) -> None:
    """Any type of Python's."""
    assert shape_of(annotation).describe() == text


def test_fields_of_any_class_are_known() -> None:
    """Dataclasses, named tuples, enums; what nobody annotated can be anything."""
    assert str(field_shape(Pair, "right")).count("int") == 1
    content = field_shape(Box, "content")
    assert content is not None
    assert content.describe() == "list of text or none"
    assert field_shape(Box, "nope") is None
    value = field_shape(Kind, "value")
    assert value is not None
    assert value.describe() == "anything"
