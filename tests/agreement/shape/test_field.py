"""What the models know about a field."""

from __future__ import annotations

import pytest

from memo_kit.agreement.memorandum import Memorandum
from memo_kit.agreement.shape.field import Field, field_at


def at(*steps: str | int) -> Field:
    """Return a field of a memorandum."""
    field = field_at(Memorandum, steps)
    assert field is not None
    return field


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        (("english",), ("en-GB", "en-CA")),
        (("kind",), ("memorandum",)),
        (("initials",), ("yes", "no")),
        (("document", "date"), ("later",)),
        (("document", "place"), ("later", "none")),
        (("articles", "finance"), ("standard", "none")),
        (("information", "other_initiatives", "affected", 0), ("SMEs", "members")),
        (("purpose",), ()),
    ],
)
def test_a_field_knows_its_words(steps: tuple[str | int, ...], words: tuple[str, ...]) -> None:
    """Those of its type, then those that stand for no value."""
    assert at(*steps).words == words


def test_a_field_knows_what_is_inside() -> None:
    """Through lists, tables and what is known or one's own."""
    assert [*at("purpose").fields] == ["lt", "en"]
    assert [*at("forms", 0).fields] == ["lt", "en"]
    assert [*at("document").fields] == ["date", "place"]
    assert at("parties", 1, "representatives", 0, "forms", "genitive").type is not None
    assert at("parties").least == 2
    assert at("areas").least == 1


@pytest.mark.parametrize(
    "steps", [("nothing",), ("purpose", "fr"), ("document", 0), ("english", "x"), ("x", "y")]
)
def test_nothing_stands_where_nothing_can(steps: tuple[str | int, ...]) -> None:
    """Such a place has no field."""
    assert field_at(Memorandum, steps) is None
