"""Names of people in two languages."""

from __future__ import annotations

import pytest

from memo_kit.checks.person import full_names, half_alike


def test_names_are_read_two_words_at_a_time() -> None:
    """A second name belongs to both pairs; a comma ends a name."""
    found = full_names("Jonas Jurgis Jonaitis-Petraitis, Director")
    assert [each.words for each in found] == ["Jonas Jurgis", "Jurgis Jonaitis-Petraitis"]


@pytest.mark.parametrize(
    ("lt", "en"),
    [
        ("Jono Jonaičio", "Jonas Jonaitis"),
        ("Onai Jonaitienei", "Ona Jonaitienė"),
        ("Aleksandro Pavyzdausko-Jonaičio", "Aleksandras Pavyzdauskas-Jonaitis"),
        ("Džeinės Smit", "Jane Smith"),
        ("Johno Smitho", "John Smith"),
        ("Jono Jonaičio", "Petras Petraitis"),
        ("Vilniaus Gedimino technikos", "Vilnius Gediminas Technical University"),
    ],
)
def test_a_name_in_another_case_is_the_same(lt: str, en: str) -> None:
    """Two names without a word in common are two people."""
    assert [*half_alike(lt, en)] == []
