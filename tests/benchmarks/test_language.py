"""The benchmark of declining runs; how fast, it says on the machine where it is asked."""

from __future__ import annotations

import json

import pytest

from benchmarks import language


def test_the_benchmark_measures_each_figure(capsys: pytest.CaptureFixture[str]) -> None:
    """A form of a person in 10 µs, of an organisation in 40 µs, the import in 20 ms."""
    status = language.main(["--rounds", "1", "--json"])
    measures = json.loads(capsys.readouterr().out)
    assert [each["target"] for each in measures] == [None, 10, 40, 20, 20]
    assert status == (0 if all(each["met"] for each in measures) else 1)


def test_forms_that_were_asked_for_before_are_remembered() -> None:
    """A document names a party in the same case again and again."""
    warm = language.measure_warm("a person", language.PERSON, 10, rounds=1)
    assert 0 < warm.value < 10


def test_figures_are_printed_for_people_too(capsys: pytest.CaptureFixture[str]) -> None:
    """One line a figure, with its target."""
    language.main(["--rounds", "1"])
    assert "the name of an organisation, warm" in capsys.readouterr().out
