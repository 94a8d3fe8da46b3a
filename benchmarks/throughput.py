"""Many documents on one process and on two, each of which reads its own input.

``python -m benchmarks.throughput DOCUMENTS ROUNDS`` prints as JSON the milliseconds of one process
and of two for the same documents.
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


def main(documents: int, rounds: int) -> tuple[float, float]:
    """Return the milliseconds of one process and of two."""
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

            # Each process starts, loads and opens the template.
            for pool, processes in ((one, 1), (two, 2)):
                run(pool, processes, 50 * processes)
            times = [
                (milliseconds(run, one, 1, documents), milliseconds(run, two, 2, documents))
                for _ in range(rounds)
            ]
    ones, twos = zip(*times, strict=True)
    return median(ones), median(twos)


if __name__ == "__main__":
    print(json.dumps(main(*map(int, sys.argv[1:]))))
