"""The page of what the engine does says what the tests prove, line by line."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.engine.whole import LOCATIONS
from tests.house.source import ROOT

PAGE = ROOT / "docs/reference/engine.md"
LINK = re.compile(r"\[`(\w+)`\]\(([^)]+)\)")
NOT_YET = "not yet: "


def rows(heading: str) -> list[list[str]]:
    """Return the cells of each row of the table under a heading."""
    section = (
        PAGE.read_text(encoding="utf-8").partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    )
    lines = re.findall(r"^\| (.+) \|$", section, re.MULTILINE)[2:]
    return [re.split(r" (?<!\\)\| ", line) for line in lines]


def cases_of(path: Path) -> set[str]:
    """Return the names of the tests of a file."""
    body = ast.parse(path.read_text(encoding="utf-8")).body
    names = {node.name for node in body if isinstance(node, ast.FunctionDef)}
    return {name for name in names if name.startswith("test_")}


LINKED = [row for heading in ("Where others are silent", "Forty troubles") for row in rows(heading)]


def test_each_place_of_a_tag_has_its_line() -> None:
    """In the order, and with the words of errors, that the tests know."""
    assert rows("Where tags work") == [[each.name, each.where] for each in LOCATIONS]
    assert len(LOCATIONS) == 19


def test_each_trouble_has_its_line() -> None:
    """Forty of them, each once, each with what memo_kit does."""
    troubles = rows("Forty troubles")
    assert [row[0] for row in troubles] == [str(number) for number in range(1, 41)]
    assert all(len(row) == 5 and all(row) for row in troubles)


def test_each_silent_failure_has_its_line() -> None:
    """As many as there are tests of them, no case twice."""
    silent = rows("Where others are silent")
    assert len({row[0] for row in silent}) == len(silent) == 13


@pytest.mark.parametrize("row", LINKED, ids=lambda row: row[0])
def test_a_line_is_proved_by_a_test(row: list[str]) -> None:
    """The link names a test of the file; only what is not there yet has none."""
    links = LINK.findall(row[-1])
    assert links or row[-2].startswith(NOT_YET)
    for name, file in links:
        assert name in cases_of((PAGE.parent / file).resolve())


@pytest.mark.parametrize("name", ["authors", "documents", "load", "silence"])
def test_each_test_has_a_line(name: str) -> None:
    """What is proved is told."""
    told = {link for row in LINKED for link, _ in LINK.findall(row[-1])}
    assert cases_of(ROOT / "tests" / "engine" / f"test_{name}.py") - told == set()
