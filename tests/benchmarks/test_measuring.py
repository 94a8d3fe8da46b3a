"""Figures are taken alike for all sides, and shown beside their targets."""

from __future__ import annotations

import json

import pytest

from benchmarks.measuring import Measure, in_turn, memory, ratio, report


def test_a_figure_beside_its_target_is_shown_as_missed_or_not() -> None:
    """A reader sees at once what became too slow."""
    assert "MISSED" in str(Measure("a draft", 2.5, 2, "ms"))
    assert "MISSED" not in str(Measure("a draft", 1.5, 2, "ms"))
    assert "MISSED" in str(Measure("as fast as", 59, 60, "times", at_least=True))
    assert "MISSED" not in str(Measure("as fast as", 61, 60, "times", at_least=True))
    assert "target" not in str(Measure("a peer", 61, None, "ms"))


def test_all_sides_run_in_turn_and_the_first_turn_is_not_counted() -> None:
    """Both meet the same machine, and neither pays for what is loaded once."""
    ran: list[str] = []
    times = in_turn({"a": lambda: ran.append("a"), "b": lambda: ran.append("b")}, 2, each=2)
    assert "".join(ran) == "aabb" * 3
    assert {name: len(taken) for name, taken in times.items()} == {"a": 2, "b": 2}


def test_a_ratio_is_that_of_most_rounds() -> None:
    """One round in which the machine was busy does not count."""
    assert ratio([2, 2, 90], [1, 1, 1]) == 2


def test_memory_is_told_in_megabytes() -> None:
    """What a process holds is no more than the most that it held."""
    now, most = memory()
    assert 5 < now <= most < 100_000


def test_a_missed_target_is_the_exit_status(capsys: pytest.CaptureFixture[str]) -> None:
    """``make benchmark`` ends with an error."""
    kept, missed = Measure("a", 1, 2, "ms"), Measure("b", 3, 2, "ms")
    assert report([kept], as_json=False) == 0
    assert report([kept, missed], as_json=True) == 1
    shown = capsys.readouterr().out
    assert [each["met"] for each in json.loads(shown[shown.index("[") :])] == [True, False]
