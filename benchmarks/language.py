"""How long declining takes, and importing what declines.

Run it by ``make benchmark``, or ``python -m benchmarks.language [--rounds N] [--json]``. It ends
with 1 if a target is missed.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
from collections.abc import Callable, Sequence
from statistics import median
from time import perf_counter

from benchmarks.measuring import Measure, report
from memo_kit.language.lithuanian import Case, decline

PERSON = ("Jonas Jonaitis", "person")
ORGANISATION = ("Lietuvos Respublikos švietimo, mokslo ir sporto ministerija", "organisation")
GIVEN = ("Jonas", "Petras", "Antanas", "Kazys", "Juozas", "Vytautas", "Mindaugas", "Darius")
SURNAMES = ("Jonaitis", "Kazlauskas", "Petrauskas", "Žukas", "Butkus", "Balys", "Urbonas")
CASES = tuple(case for case in Case if case not in {Case.NOMINATIVE, Case.VOCATIVE})


def measure_warm(what: str, text: tuple[str, str], target: float, rounds: int) -> Measure:
    """Measure the forms of a text that were asked for before."""

    def forms() -> None:
        for case in CASES:
            decline(text[0], case, kind=text[1])

    forms()
    return Measure(what, median(_microseconds(forms) for _ in range(rounds * 20)), target, "µs")


def measure_new(rounds: int) -> Measure:
    """Measure names of people that were not asked for before, of words that were."""
    cases = iter(CASES * rounds)

    def forms() -> None:
        case = next(cases)
        for given in GIVEN:
            for surname in SURNAMES:
                decline(f"{given} {surname}", case, gender="masculine", kind="person")

    each = len(GIVEN) * len(SURNAMES) / len(CASES)
    times = [_microseconds(forms) / each for _ in CASES]
    return Measure("the name of a person, for the first time", median(times), None, "µs")


def measure_import(rounds: int) -> Sequence[Measure]:
    """Measure processes that import it, beside one that imports nothing, in turn.

    What counts is the processor's time: a machine that does something else at the same time would
    make the clock's differ by more than the target.
    """
    programs = {
        "": "pass",
        "import memo_kit.language.lithuanian": "import memo_kit.language.lithuanian",
        "from … import decline": "from memo_kit.language.lithuanian import decline",
    }
    times: dict[str, list[float]] = {what: [] for what in programs}
    for _ in range(rounds + 1):
        for what, program in programs.items():
            start = _of_children()
            subprocess.run([sys.executable, "-c", program], check=True)  # noqa: S603 - ours
            times[what].append((_of_children() - start) * 1000)
    # The first of each writes Python's caches.
    medians = {what: median(each[1:]) for what, each in times.items()}
    bare = medians.pop("")
    return [Measure(what, taken - bare, 20, "ms") for what, taken in medians.items()]


def _of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _microseconds(forms: Callable[[], None]) -> float:
    start = perf_counter()
    forms()
    return (perf_counter() - start) * 1_000_000 / len(CASES)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, and print one line a figure or JSON."""
    parser = argparse.ArgumentParser(description="How long declining takes.")
    parser.add_argument("--rounds", type=int, default=11, help="how often each is measured")
    parser.add_argument("--json", action="store_true", help="print for programs")
    options = parser.parse_args(arguments)
    measures = [
        measure_new(options.rounds),
        measure_warm("the name of a person, warm", PERSON, 10, options.rounds),
        measure_warm("the name of an organisation, warm", ORGANISATION, 40, options.rounds),
        *measure_import(options.rounds),
    ]
    return report(measures, as_json=options.json)


if __name__ == "__main__":
    sys.exit(main())
