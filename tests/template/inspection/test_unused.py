"""Fields of the model that a template never uses."""

from __future__ import annotations

import dataclasses
from functools import cached_property

import pytest
from pydantic import BaseModel
from typing_extensions import TypedDict

from memo_kit.errors import Severity
from memo_kit.language.bilingual import Bilingual
from memo_kit.template.inspection.unused import unused_fields
from tests.template.filled import template


class Named(BaseModel):
    """Somebody with a name."""

    name: str


class Worker(Named):
    """A worker."""

    age: int
    pay: int

    @property
    def old(self) -> bool:
        """Whether the worker is old."""
        return self.age > 64


class Place(TypedDict):
    """A place."""

    town: str
    street: str


@dataclasses.dataclass
class Tool:
    """A tool."""

    code: str
    weight: int


class Firm(BaseModel):
    """A firm."""

    title: Bilingual
    boss: Worker
    workers: list[Worker | Named]
    place: Place
    tools: dict[str, Tool]
    hidden: int = 0

    @cached_property
    def twice(self) -> int:
        """Twice what is hidden."""
        return 2 * self.hidden


def unused(*tags: str) -> list[str]:
    """Return what some paragraphs do not use."""
    return list(unused_fields(Firm, template(*tags).fields(Firm)))


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ("", ["title", "boss", "workers", "place", "tools", "hidden"]),
        ("{{ title }}{{ twice }}{% if boss %}a{% endif %}", ["workers", "place", "tools"]),
        (
            "{{ firm.title }}{{ boss.name }}",
            ["workers", "place", "tools", "hidden", "boss.age", "boss.pay"],
        ),
        (
            "{{ boss.name }}{{ 'a' if boss.old else 'b' }}{{ title }}",
            ["workers", "place", "tools", "hidden", "boss.pay"],
        ),
        (
            "{{ boss.age + boss.pay }}{% for w in workers %}{{ w.name }}{% endfor %}",
            ["title", "place", "tools", "hidden"],
        ),
        (
            "{{ place.town }}{{ title.lt }}{{ boss.name }}{{ boss.age }}{{ boss.pay }}",
            ["workers", "tools", "hidden", "place.street"],
        ),
        (
            "{% for k, t in tools | items %}{{ t.code }}{% endfor %}",
            ["title", "boss", "workers", "place", "hidden"],
        ),
    ],
)
def test_fields_that_are_never_used_are_listed(tags: str, expected: list[str]) -> None:
    """A field counts as used on whatever thing of its kind, and when a used property reads it."""
    assert unused(tags) == expected


def test_the_note_comes_with_the_review() -> None:
    """One note for a template, which bars nothing."""
    (note,) = template("{{ title }}{{ workers | length }}{{ place.town }}").review(Firm)
    assert (note.code, note.severity) == ("template.fields-not-used", Severity.NOTE)
    assert note.message == "the template never uses boss, tools, hidden, place.street"
    assert str(note.place) == "contract.lt.docx"
    assert note.source == "the fields of Firm"


def test_a_template_that_uses_all_has_no_note() -> None:
    """Nothing is said."""
    assert template("{{ name }}").review(Named) == []
