"""Data with one field said otherwise."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from memo_kit.agreement.agreement import Preset
from memo_kit.agreement.path import fields
from memo_kit.agreement.variation import varied
from memo_kit.language.bilingual import Bilingual
from tests.drafting.desk import agreement


@pytest.mark.parametrize(
    ("value", "other"),
    [
        ("a", "ax"),
        (3, 4),
        (True, True),
        (None, None),
        (datetime.date(2024, 2, 29), datetime.date(2024, 3, 1)),
        (Preset.DRT_2020, Preset.STRICT_2011),
        (Bilingual(lt="a", en="b"), Bilingual(lt="ax", en="bx")),
    ],
)
def test_a_value_becomes_another_of_its_kind(value: object, other: object) -> None:
    """Where it has one."""
    assert varied({"x": value}, "x") == {"x": other}


def test_one_half_of_a_text_is_varied_alone() -> None:
    """The other language stays."""
    text = Bilingual(lt="a", en="b")
    assert varied({"x": [text]}, "x[0].en") == {"x": (Bilingual(lt="a", en="bx"),)}


def test_only_the_field_of_a_model_differs() -> None:
    """And what holds it; nothing is checked."""
    given = agreement()
    other = varied(given, "parties[1].representatives[0].surname")
    own, theirs = dict(fields(given)), dict(fields(other))
    leaves = [
        path
        for path, value in theirs.items()
        if value != own[path] and not any(each.startswith(f"{path}.") for each in theirs)
    ]
    assert "parties[1].representatives[0].surname" in leaves
    assert not any(path.startswith("parties[0]") for path in leaves)


def test_a_part_is_varied_in_its_texts() -> None:
    """As when a whole person is meant."""
    other: Any = varied(agreement(), "parties[1].representatives[0]")
    assert other.parties[1].representatives[0].full_name == "Johnx Samplex"


def test_a_step_that_leads_nowhere_changes_nothing() -> None:
    """A path of other data."""
    assert varied({"x": 3}, "x.y") == {"x": 3}
    assert varied({"x": 3}, "x[0]") == {"x": ()}
