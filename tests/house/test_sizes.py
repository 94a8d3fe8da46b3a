"""Files and functions stay small enough to be read at one sitting."""

from __future__ import annotations

from pathlib import Path
from statistics import median, quantiles

import pytest

from tests.house.source import functions, name, python_files

FILES = python_files("src", "tests", "tools", "examples", "benchmarks")


def lines(path: Path) -> int:
    """Count the lines of a file."""
    return len(path.read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize("path", FILES, ids=name)
def test_a_file_is_short(path: Path) -> None:
    """No file has more than 400 lines."""
    assert lines(path) <= 400


@pytest.mark.parametrize("path", FILES, ids=name)
def test_a_function_is_short(path: Path) -> None:
    """No function has more than 60 lines, its docstring counted."""
    long = [
        function.name
        for function in functions(path)
        if (function.end_lineno or function.lineno) - function.lineno >= 60
    ]
    assert long == []


def test_most_files_and_functions_are_much_shorter() -> None:
    """Half of the files have at most 150 lines, 95 of 100 functions at most 30."""
    source = python_files("src")
    lengths = [
        (function.end_lineno or function.lineno) - function.lineno + 1
        for path in source
        for function in functions(path)
    ]
    assert median(map(lines, source)) <= 150
    assert quantiles(lengths, n=20)[-1] <= 30
