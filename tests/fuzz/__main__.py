"""Try random templates for some minutes: ``make fuzz MINUTES=15``.

Each trial has a number, and a number gives the same trial everywhere: what fails here is put into
the list of ``tests/fuzz/test_fuzz.py``, with what was wrong.
"""

from __future__ import annotations

import sys
import time
import traceback
from collections import Counter
from itertools import count

from tests.fuzz.trial import trial


def main(minutes: float, first: int) -> int:
    """Try for some minutes, tell what failed, and return how many trials did."""
    end = time.monotonic() + 60 * minutes
    outcomes: Counter[str] = Counter()
    failed = 0
    for number in count(first):
        if time.monotonic() > end:
            break
        try:
            outcomes[trial(number).run() or "a document"] += 1
        except Exception:  # noqa: BLE001 - whatever it is, it is what is looked for
            failed += 1
            sys.stdout.write(f"trial({number})\n")
            traceback.print_exc(limit=-4, file=sys.stdout)
    for outcome, times in outcomes.most_common():
        sys.stdout.write(f"{times:8} {outcome}\n")
    return failed


if __name__ == "__main__":
    sys.exit(min(1, main(float(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0)))
