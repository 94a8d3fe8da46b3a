"""Opening the template of the memorandum, checked against its model, in a process of its own.

``python -m benchmarks.opening`` prints as JSON the milliseconds of the first time and the median of
ten more. What is imported once a process is imported before.
"""

from __future__ import annotations

import json
from pathlib import Path
from statistics import median

import memo_kit
import memo_kit.template.checking
from benchmarks.measuring import milliseconds

__all__ = ["main"]

TEMPLATE = Path(__file__).parents[1] / "templates" / "memorandum.lt.docx"


def main() -> tuple[float, float]:
    """Return how long the first opening takes, and the others."""

    def opened() -> memo_kit.Template:
        return memo_kit.Template.open(TEMPLATE, model=memo_kit.Memorandum)

    first = milliseconds(opened)
    return first, median(milliseconds(opened) for _ in range(10))


if __name__ == "__main__":
    print(json.dumps(main()))
