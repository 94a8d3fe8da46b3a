"""The benchmark runs; how fast, it says on the machine where it is asked."""

from __future__ import annotations

import json

import pytest

from benchmarks import draft


def test_the_benchmark_measures_each_figure(capsys: pytest.CaptureFixture[str]) -> None:
    """Both documents have the same text, and each target has a figure beside it."""
    status = draft.main(["--rounds", "1", "--json"])
    measures = json.loads(capsys.readouterr().out)
    assert [each["target"] for each in measures] == [2, None, None, 2]
    assert all(each["value"] > 0 for each in measures)
    assert status == (0 if all(each["met"] for each in measures) else 1)
