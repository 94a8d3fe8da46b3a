"""The benchmark of pairing runs; and pairing takes no longer for a clause of many than for one of few."""

from __future__ import annotations

import json
from functools import partial

import pytest

import memo_kit
from benchmarks import pairing


def test_the_benchmark_measures_each_figure(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each target has a figure beside it."""
    monkeypatch.setattr(pairing, "SIZES", (10, 20, 40))
    status = pairing.main(["--rounds", "1", "--json"])
    measures = json.loads(capsys.readouterr().out)
    assert [each["target"] for each in measures] == [15, None, None, 90, None, None, 1.5]
    assert all(each["value"] > 0 for each in measures)
    assert status == (0 if all(each["met"] for each in measures) else 1)


def test_what_is_measured_is_a_pair_of_clauses() -> None:
    """With the same numbers in both columns."""
    left, right = pairing.clauses(12)
    lines = [line for line in memo_kit.pair(left, right).text.splitlines() if " | " in line]
    assert len(lines) == 13
    assert lines[-1].startswith("2.1. ")
    assert " | 2.1. " in lines[-1]


def test_a_clause_of_many_takes_as_long_as_one_of_few() -> None:
    """Linear: moving a big table into the document once took time by the square of its rows."""
    sizes = {count: pairing.clauses(count) for count in (100, 800)}
    works = {str(count): partial(memo_kit.pair, *pair) for count, pair in sizes.items()}
    times = pairing.least(works, 3)
    assert times["800"] / 800 < times["100"] / 100 * 2
