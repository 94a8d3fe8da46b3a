"""Limits of what a data file may hold."""

from __future__ import annotations

import pytest

from memo_kit.agreement.syntax.tree import DEEPEST, LONGEST_SERIES, MOST_FAULTS, MOST_VALUES
from memo_kit.agreement.syntax.yamltext import read_yaml
from memo_kit.errors import DataError, SeveralProblemsError


def check_limit(fitting: str, one_more: str, code: str) -> None:
    """Assert that a text is read and that one with a little more is refused."""
    assert read_yaml(fitting, "data.yaml") is not None
    with pytest.raises(DataError) as caught:
        read_yaml(one_more, "data.yaml")
    assert caught.value.code == code


def test_groups_and_lists_stand_sixteen_deep() -> None:
    """The models need nine."""
    check_limit(
        "[" * DEEPEST + "]" * DEEPEST,
        "[" * (DEEPEST + 1) + "]" * (DEEPEST + 1),
        "data.too-deep",
    )


def test_a_list_has_five_hundred_items() -> None:
    """A limit of memo_kit: five hundred items pass, one more is refused."""
    check_limit("- x\n" * LONGEST_SERIES, "- x\n" * (LONGEST_SERIES + 1), "data.too-many-values")


def test_a_group_has_five_hundred_fields() -> None:
    """The same as a list."""
    lines = [f"f{number}: x\n" for number in range(LONGEST_SERIES + 1)]
    check_limit("".join(lines[:-1]), "".join(lines), "data.too-many-values")


def test_a_file_has_twenty_thousand_values() -> None:
    """Each list and each item counts."""
    rows = ["- [" + ", ".join(["x"] * 399) + "]\n"] * (MOST_VALUES // 400 - 1)
    rest = MOST_VALUES - 1 - 400 * len(rows)
    fitting = "".join(rows) + "- x\n" * rest
    check_limit(fitting, f"{fitting}- x\n", "data.too-many-values")


def test_after_a_hundred_faults_nothing_more_is_read() -> None:
    """A hostile file could have a fault in every value."""
    with pytest.raises(SeveralProblemsError) as caught:
        read_yaml("- !x y\n" * 400, "data.yaml")
    assert len(caught.value.errors) == MOST_FAULTS
