"""Opening the template of the memorandum, checked against its model, in a process of its own.

``python -m benchmarks.opening`` prints as JSON the milliseconds of the first time and the median of
ten more. What is imported once a process is imported before, by opening another template.
"""

from __future__ import annotations

import json
from pathlib import Path
from statistics import median

import memo_kit
from benchmarks.contract import Contract
from benchmarks.documents import DIALECTS, agreement, package
from benchmarks.measuring import milliseconds

__all__ = ["main"]

TEMPLATE = Path(__file__).parents[1] / "templates" / "memorandum.lt.docx"


def main() -> tuple[float, float]:
    """Return how long the first opening takes, and the others."""

    def opened() -> memo_kit.Template:
        return memo_kit.Template.open(TEMPLATE, model=memo_kit.Memorandum)

    # Another template and another model, for what is imported once a process.
    other = package(agreement(DIALECTS["jinja"]))
    memo_kit.Template.from_bytes(other, name="other.docx", model=Contract)
    first = milliseconds(opened)
    return first, median(milliseconds(opened) for _ in range(10))


if __name__ == "__main__":
    print(json.dumps(main()))
