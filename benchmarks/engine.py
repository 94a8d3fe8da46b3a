"""How fast the engine fills templates, beside the floor and its peers.

Run it by ``make benchmark``, or ``python -m benchmarks.engine [--rounds N] [--json] [--no-peers]``.
It ends with 1 if a target is missed.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from statistics import median
from typing import Final

from benchmarks import documents, grid
from benchmarks.contest import Contest, text_of
from benchmarks.contract import CONTRACT, Contract
from benchmarks.documents import DIALECTS
from benchmarks.floor import Floor
from benchmarks.measuring import Measure, in_turn, pythons, ratio, report
from benchmarks.peers import PEERS
from memo_kit.template.template import Template

__all__ = ["main"]

TITLE: Final = "{{ title }}"
LEVELS: Final = (6, 1)
NEAR: Final = 1.5
ROWS: Final = (10, 100, 1_000, 10_000, 100_000)
PARAGRAPHS: Final = (2_500, 5_000, 10_000, 20_000)
# How often a process of its own is started for a figure.
RUNS: Final = 3
DOCUMENTS: Final = 4_000
# Peers meet smaller ones: some take four times as long for twice the size.
PEER_ROWS: Final = 1_000
PEER_PARAGRAPHS: Final = 2_000


def measure_agreement(rounds: int, contest: Contest | None) -> Iterator[Measure]:
    """Measure the agreement of two pages, at both ends of what compressing can cost."""
    bare = documents.agreement(DIALECTS["floor"])
    package = documents.package(documents.agreement(DIALECTS["jinja"]), title=TITLE)
    template = Template.from_bytes(package, name="agreement.docx", model=Contract)

    def ours(level: int) -> Callable[[], bytes]:
        return lambda: template.rendering(CONTRACT, level=level).data

    def floor(level: int) -> Callable[[], bytes]:
        made = Floor(package, bare, level=level)
        return lambda: made.render(vars(CONTRACT))

    for level in LEVELS:
        works = {"floor": floor(level), "memo_kit": ours(level)}
        _agree(works)
        times = in_turn(works, rounds, each=50)
        yield from _beside_the_floor(f"agreement, zlib level {level}", times)
    if contest is not None:
        data = CONTRACT.model_dump()
        yield from contest.hold("agreement", documents.agreement, data, ours(6), target=60)


def measure_table(rounds: int, contest: Contest | None) -> Iterator[Measure]:
    """Measure long tables: time beside the streamed floor, memory, and how both grow."""
    render, floor = grid.ours(), grid.floor()
    for rows in ROWS[2:4]:
        data = grid.grid(rows)
        works = {"floor": lambda: floor(data), "memo_kit": lambda: render(data)}  # noqa: B023 - run in this round
        _agree(works)
        target = NEAR if rows == ROWS[3] else None
        times = in_turn(works, max(3, rounds // 3))
        yield from _beside_the_floor(f"table of {rows} rows, streamed", times, target)
    per_row: dict[int, float] = {}
    for rows in ROWS:
        runs = [pythons("benchmarks.grid", "memo_kit", str(rows)) for _ in range(RUNS)]
        taken, more = (median(figures) for figures in zip(*runs, strict=True))
        per_row[rows] = taken / rows
        yield Measure(f"table of {rows} rows, first rendering of a process", taken, None, "ms")
        target = 60 if rows == ROWS[3] else None
        yield Measure(f"table of {rows} rows, memory over the start", more, target, "MB")
    growth = per_row[ROWS[-1]] / per_row[ROWS[-2]]
    yield Measure("a row of 100000 beside one of 10000", growth, NEAR, "times")
    if contest is not None:
        small = grid.grid(PEER_ROWS)

        def build(dialect: documents.Dialect) -> str:
            return documents.table(dialect, grid.COLUMNS)

        name = f"table of {PEER_ROWS} rows"
        yield from contest.hold(name, build, small.model_dump(), lambda: render(small))


def measure_long(rounds: int, contest: Contest | None) -> Iterator[Measure]:
    """Measure templates of many paragraphs with one tag: opening, filling, and how both grow."""
    data = {"title": "Sample"}
    opening: dict[int, float] = {}
    for paragraphs in PARAGRAPHS:
        document = documents.long_document(DIALECTS["jinja"], paragraphs)
        package = documents.package(document)
        last = paragraphs == PARAGRAPHS[-1]
        works = {"opened": lambda: Template.from_bytes(package, name="long.docx")}  # noqa: B023 - run in this round
        taken = in_turn(works, 3)["opened"]
        opening[paragraphs] = median(taken)
        name = f"{paragraphs} paragraphs with one tag"
        yield Measure(f"{name}, opened", median(taken), 1000 if last else None, "ms")
        if last:
            template = Template.from_bytes(package, name="long.docx")
            floor = Floor(package, document, level=6)
            sides = {"floor": lambda: floor.render(data), "memo_kit": lambda: template.render(data)}  # noqa: B023 - as above
            _agree(sides)
            yield from _beside_the_floor(name, in_turn(sides, rounds, each=3))
    growth = opening[PARAGRAPHS[-1]] / opening[PARAGRAPHS[0]]
    yield Measure("opening 8 times as many paragraphs", growth, 8 * NEAR, "times")
    if contest is not None:

        def build(dialect: documents.Dialect) -> str:
            return documents.long_document(dialect, PEER_PARAGRAPHS)

        package = documents.package(build(DIALECTS["jinja"]))
        small = Template.from_bytes(package, name="long.docx")
        name = f"{PEER_PARAGRAPHS} paragraphs with one tag"
        yield from contest.hold(name, build, data, lambda: small.render(data))


def measure_opening() -> Iterator[Measure]:
    """Measure how long the template of the memorandum takes to open, checked against its model."""
    runs = [pythons("benchmarks.opening") for _ in range(RUNS)]
    first, again = (median(figures) for figures in zip(*runs, strict=True))
    yield Measure("memorandum opened and checked, first of a process", first, None, "ms")
    yield Measure("memorandum opened and checked", again, 60, "ms")


def measure_processes() -> Iterator[Measure]:
    """Measure how many more documents two processes fill than one."""
    one, two, given = pythons("benchmarks.throughput", str(DOCUMENTS), str(2 * RUNS + 1))
    yield Measure(f"{DOCUMENTS} agreements read and filled, one process", one, None, "ms")
    yield Measure(f"{DOCUMENTS} agreements read and filled, two processes", two, None, "ms")
    yield Measure("two bare loops beside one: what the machine gives", given, None, "times")
    # Two processors that are one core's cannot give 1.7 times; what they give is the most.
    yield Measure(
        "two processes beside one", one / two, min(1.7, 0.9 * given), "times", at_least=True
    )


def _beside_the_floor(
    name: str, times: dict[str, list[float]], target: float | None = NEAR
) -> Iterator[Measure]:
    floor, ours = times["floor"], times["memo_kit"]
    yield Measure(f"{name}: the floor", median(floor), None, "ms")
    yield Measure(f"{name}: memo_kit", median(ours), None, "ms")
    yield Measure(f"{name}: memo_kit beside the floor", ratio(ours, floor), target, "times")


def _agree(works: dict[str, Callable[[], bytes]]) -> None:
    """Stop if two engines did not write the same text: then there is nothing to compare."""
    texts = {name: text_of(work()) for name, work in works.items()}
    if len({tuple(text) for text in texts.values()}) > 1:
        message = f"the documents differ: {', '.join(texts)}"
        raise SystemExit(message)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and say whether the targets are met."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=15, help="how often all sides run in turn")
    parser.add_argument("--json", action="store_true", help="print for programs")
    parser.add_argument("--no-peers", action="store_true", help="measure beside the floor only")
    options = parser.parse_args(arguments)
    peers = () if options.no_peers else PEERS
    for peer in peers:
        if peer.missing:
            print(f"without {peer.name}: {peer.missing} is missing", file=sys.stderr)
    desk = Path(tempfile.mkdtemp(prefix="memo-kit-benchmark-"))
    try:
        present = tuple(peer for peer in peers if not peer.missing)
        contest = Contest(desk, present) if present else None
        measures = chain(
            measure_agreement(options.rounds, contest),
            measure_table(options.rounds, contest),
            measure_long(options.rounds, contest),
            measure_opening(),
            measure_processes(),
        )
        return report(measures, as_json=options.json)
    finally:
        shutil.rmtree(desk)


if __name__ == "__main__":
    sys.exit(main())
