"""No file names a machine, a registry's host, work that is left or notes that no reader has."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.house.source import ROOT, name, tracked

HOSTS = re.compile(
    "|".join(
        host.replace(" ", r"\.")
        for host in (
            "crates io",
            "debian org",
            "golang org",
            "npmjs (com|org)",
            "pypi org",
            "pythonhosted org",
        )
    )
)
PATHS = re.compile(r"(?<![\w.:/-])/(home|root|tmp|opt|work|Users)/\w|\b[A-Z]:\\\\?Users\b")
LEFT = re.compile(r"\b(TO DO|FIX ME|X XX)\b".replace(" ", ""))
NOTES = re.compile(
    r"[Hh]and[b]ook"
    r"|(?<!reference/)\b(seed|drafting|grammar|engine|signing|style)\.m[d]\b"
    r"|\bDESIG[N]\b"
    r"|\b[DE]\d{1,2}\b(?!-)"
    r"|\b([Oo]ther|[Ee]arlier|[Ll]ast|[Tt]his|[Nn]ext) (session|agent|helper)s?\b"
    r"|\b(AI|[Cc]oding|[Ss]ub)[ -]?agents?\b"
)
FACTS = re.compile(r"\bF\d{1,2}\b")


def texts() -> list[Path]:
    """Return the files that are text."""
    return [path for path in tracked() if b"\0" not in path.read_bytes()[:8192]]


def found(pattern: re.Pattern[str], path: Path) -> list[str]:
    """Return the lines of a file that a pattern is found in, each with its number."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [f"{number}: {line}" for number, line in enumerate(lines, 1) if pattern.search(line)]


@pytest.mark.parametrize("path", texts(), ids=name)
def test_a_file_names_no_registry(path: Path) -> None:
    """Where packages come from is the business of whoever installs them."""
    assert found(HOSTS, path) == []


@pytest.mark.parametrize("path", texts(), ids=name)
def test_a_file_names_no_machine(path: Path) -> None:
    """A path of one machine is wrong on every other."""
    assert found(PATHS, path) == []


@pytest.mark.parametrize("path", texts(), ids=name)
def test_a_file_leaves_no_work(path: Path) -> None:
    """What is to be done is an issue, not a comment."""
    assert found(LEFT, path) == []


@pytest.mark.parametrize("path", texts(), ids=name)
def test_a_file_rests_on_nothing_that_its_reader_cannot_look_up(path: Path) -> None:
    """A rule names the norm and its clause, or says that it is practice and who must check it."""
    assert found(NOTES, path) == []


@pytest.mark.parametrize("path", texts(), ids=name)
def test_a_fact_has_its_number_only_beside_the_table_of_facts(path: Path) -> None:
    """The table is ``tests/examples/facts.yaml``; elsewhere its numbers say nothing."""
    assert path.is_relative_to(ROOT / "tests" / "examples") or found(FACTS, path) == []


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        (HOSTS, "https://pypi" + ".org/simple"),
        (PATHS, "see /ho" + "me/jonas"),
        (LEFT, "TO" + "DO"),
        (NOTES, "by the hand" + "book"),
        (NOTES, "see engine" + ".md 4"),
        (NOTES, "as DESIG" + "N 4.4 says"),
        (NOTES, "a trap (E" + "4)"),
        (NOTES, "for the next sess" + "ion"),
        (NOTES, "a sub-ag" + "ent"),
        (FACTS, "the trade mark of F" + "11"),
    ],
)
def test_each_pattern_finds_what_it_is_for(pattern: re.Pattern[str], line: str) -> None:
    """A pattern that finds nothing would let everything pass."""
    assert pattern.search(line)
