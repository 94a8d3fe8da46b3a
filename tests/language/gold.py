"""Reads the lists of forms in ``gold/``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

GOLD = Path(__file__).with_name("gold")


def rows(name: str) -> Iterator[list[str]]:
    """Yield the columns of each line that says something; the last one is the basis."""
    for line in (GOLD / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield [column.strip() for column in line.split("|")]


def options(column: str) -> dict[str, str]:
    """Return gender and number of a line as arguments of ``decline``."""
    return {
        "gender" if word in {"masculine", "feminine"} else "number": word
        for word in column.split()
        if word != "-"
    }
