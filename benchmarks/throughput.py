"""Many documents on one process and on two, each of which reads its own input.

``python -m benchmarks.throughput DOCUMENTS ROUNDS`` prints as JSON the milliseconds of one process
and of two for the same documents, and what two bare loops do in the time of one.
"""

from __future__ import annotations

import json
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache
from multiprocessing import get_context
from pathlib import Path
from statistics import median

from benchmarks.contract import CONTRACT, Contract
from benchmarks.documents import DIALECTS, agreement, package
from benchmarks.measuring import milliseconds
from memo_kit.template.template import Template

__all__ = ["fill", "main"]

# How long the bare loops count for each document, so that they take about as long as filling them.
_LOOPS = 5_000


@lru_cache(maxsize=1)
def _template(path: str) -> Template:
    return Template.open(path, model=Contract)


def fill(template: str, data: str, count: int) -> int:
    """Read a data file and fill the template with it as often as asked; return the bytes written."""
    opened = _template(template)
    written = 0
    for _ in range(count):
        contract = Contract.model_validate_json(Path(data).read_bytes())
        written += len(opened.render(contract))
    return written


def spin(count: int) -> int:
    """Count, and do nothing else: what two processors of the machine are worth beside one."""
    total = 0
    for number in range(count):
        total += number
    return total


def main(documents: int, rounds: int) -> tuple[float, float, float]:
    """Return how long one process and two take, and what the machine itself gives.

    Returns:
        The milliseconds of one process and of two, in the round of the median ratio, and how many
        times as much two bare loops do in the same time as one.
    """
    with tempfile.TemporaryDirectory(prefix="memo-kit-benchmark-") as desk:
        template, data = Path(desk, "contract.docx"), Path(desk, "contract.json")
        template.write_bytes(package(agreement(DIALECTS["jinja"]), title="{{ title }}"))
        data.write_text(CONTRACT.model_dump_json(), encoding="utf-8")
        paths = (str(template), str(data))
        context = get_context("spawn")
        with (
            ProcessPoolExecutor(1, context) as one,
            ProcessPoolExecutor(2, context) as two,
        ):

            def run(pool: ProcessPoolExecutor, processes: int, count: int) -> None:
                share = count // processes
                jobs = [pool.submit(fill, *paths, share) for _ in range(processes)]
                for job in jobs:
                    job.result()

            def loop(pool: ProcessPoolExecutor, processes: int) -> None:
                for job in [
                    pool.submit(spin, documents * _LOOPS // processes) for _ in range(processes)
                ]:
                    job.result()

            # Each process starts, loads and opens the template.
            for pool, processes in ((one, 1), (two, 2)):
                run(pool, processes, 50 * processes)
            times, given = [], []
            for _ in range(rounds):
                times.append(
                    (milliseconds(run, one, 1, documents), milliseconds(run, two, 2, documents))
                )
                given.append(milliseconds(loop, one, 1) / milliseconds(loop, two, 2))
    # A machine that slows down in between would be taken for a process that does: one round decides.
    alone, shared = sorted(times, key=lambda pair: pair[0] / pair[1])[len(times) // 2]
    return alone, shared, median(given)


if __name__ == "__main__":
    print(json.dumps(main(*map(int, sys.argv[1:]))))
