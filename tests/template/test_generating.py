"""The code of a template follows paths directly, and lets through what the sandbox let through."""

from __future__ import annotations

from dataclasses import dataclass, make_dataclass

import pytest
from pydantic import BaseModel

from memo_kit.errors import MemoKitError
from memo_kit.template.limits import Limits
from tests.template.filled import fault, filled, template


class Party(BaseModel):
    """A model."""

    name: str

    def secret(self) -> str:
        """Return what a template must not reach."""
        return "secret"


@dataclass
class Person:
    """Another class with the same field."""

    name: str


class Sly(BaseModel):
    """A model whose method has the name of a field elsewhere."""

    def name(self) -> str:
        """Return what a template must not reach."""
        return "secret"


LOOP = ("{% for x in items %}", "{{ x.name }}", "{% endfor %}")


def test_one_tag_reads_objects_of_any_class() -> None:
    """The code remembers the classes that were let through, not one of them."""
    items = [Party(name="A"), Person("B"), {"name": "C"}, Party(name="D"), Person("E")]
    assert filled(*LOOP, items=items) == ["A", "B", "C", "D", "E"]


def test_a_class_that_was_let_through_opens_no_door_for_another() -> None:
    """Not for one with a method of that name, and not for one of its own methods."""
    found = fault(*LOOP, items=[Party(name="A"), Sly()])
    assert (found.code, "round 2" in str(found.place)) == ("template.forbidden-attribute", True)
    found = fault("{{ x.name }} {{ x.secret }}", x=Party(name="A"))
    assert found.code == "template.forbidden-attribute"


def test_a_subclass_is_asked_anew() -> None:
    """It may have made of the field what runs."""

    class Slyer(Party):
        def __getattr__(self, name: str) -> str:
            return name

    assert filled(*LOOP, items=[Party(name="A"), Slyer(name="B")]) == ["A", "B"]
    found = fault("{{ x.name }} {{ x.other }}", x=Slyer(name="B"))
    assert found.code == "template.unknown-field"


def test_a_field_may_have_a_name_that_python_keeps_or_reads_in_another_way() -> None:
    """Data files are not written for Python."""
    odd = make_dataclass("odd", [("šalis", str)])(šalis="C")
    lines = filled(
        "{{ x.class }}{{ x.class.from }}{{ x.ﬁeld }}{{ odd.šalis }}",
        x={"class": Both("A", "a"), "ﬁeld": "B", "field": "no"},
        odd=odd,
    )
    assert lines == ["AaBC"]


class Both(dict[str, str]):
    """A mapping that prints as a text."""

    def __init__(self, text: str, inner: str) -> None:
        super().__init__({"from": inner})
        self._text = text

    def text_in(self, _language: object) -> str:
        """Return the text."""
        return self._text


def test_a_text_that_is_more_than_text_is_printed_by_its_type() -> None:
    """Only what is a text and nothing else is written without a call."""

    class Loud(str):
        __slots__ = ()

        def __str__(self) -> str:
            return self.upper() + "&"

    assert filled("{{ x }}", x=Loud("a")) == ["A&"]


def test_many_prints_without_a_loop_keep_to_the_limit() -> None:
    """A tag repeated in a row can fill the memory as well as a loop can."""
    made = template("{{ x }}" * 1_000, limits=Limits(output=50_000))
    with pytest.raises(MemoKitError) as caught:
        made.render({"x": "a" * 100})
    assert caught.value.code == "template.output-too-large"


def test_a_loop_keeps_its_own_name() -> None:
    """Nobody could say any more which round it is; outside of loops the name is free."""
    found = fault("{% for x in items %}", "{% set loop = x %}{{ loop }}", "{% endfor %}", items=[1])
    assert (found.code, "loop" in found.message) == ("template.syntax", True)
    assert filled("{% set loop = 1 %}{{ loop }}") == ["1"]
