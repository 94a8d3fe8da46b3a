"""Taking figures: medians of rounds in which all sides run in turn, and memory of a process."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Final

__all__ = [
    "Measure",
    "in_turn",
    "memory",
    "milliseconds",
    "pythons",
    "ratio",
    "report",
]

ROOT: Final = Path(__file__).parents[1]
_STATUS: Final = Path("/proc/self/status")


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure beside its target.

    Attributes:
        what: What was measured.
        value: The median of all rounds.
        target: The most that it may be, or nothing for a figure to compare with.
        unit: ``ms``, ``MB``, or ``times`` for a ratio.
        at_least: Whether the target is the least that it may be.
    """

    what: str
    value: float
    target: float | None
    unit: str
    at_least: bool = False

    @property
    def is_met(self) -> bool:
        """Whether the target is kept."""
        if self.target is None:
            return True
        return self.value >= self.target if self.at_least else self.value <= self.target

    def __str__(self) -> str:
        sign = "≥" if self.at_least else "≤"
        target = "" if self.target is None else f"   target {sign} {self.target:g} {self.unit}"
        missed = "" if self.is_met else "   MISSED"
        return f"{self.what:<58}{self.value:>10.2f} {self.unit}{target}{missed}"


def milliseconds(work: Callable[..., object], *arguments: object) -> float:
    """Return how long something takes, once."""
    start = perf_counter()
    work(*arguments)
    return (perf_counter() - start) * 1000


def in_turn(
    works: Mapping[str, Callable[[], object]], rounds: int, *, each: int = 1
) -> dict[str, list[float]]:
    """Return the milliseconds of several works, which run in turn and so meet the same machine.

    Args:
        works: What is measured, by its name.
        rounds: How often all of them run; one more time before, which is not counted.
        each: How often each runs in a round; its figure is the mean.
    """
    times: dict[str, list[float]] = {name: [] for name in works}
    for turn in range(rounds + 1):
        for name, work in works.items():
            taken = milliseconds(_repeat, work, each) / each
            if turn:
                times[name].append(taken)
    return times


def ratio(ours: Iterable[float], theirs: Iterable[float]) -> float:
    """Return the median of the ratios of rounds that ran in turn."""
    return median(one / other for one, other in zip(ours, theirs, strict=True))


def memory() -> tuple[float, float]:
    """Return what this process holds now and the most that it ever held, in megabytes.

    Where the system does not say what it holds now, the most until now stands for it.
    """
    if not _STATUS.exists():
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        return most, most
    # Not what getrusage gives: a process inherits the most that its parent held.
    told = dict(line.split(":", 1) for line in _STATUS.read_text(encoding="ascii").splitlines())
    now, most = (float(told[name].split()[0]) / 1024 for name in ("VmRSS", "VmHWM"))
    return now, most


def pythons(module: str, *arguments: str) -> list[float]:
    """Run a module of the benchmark in a process of its own, and return the figures it prints."""
    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, cwd=ROOT)  # noqa: S603 (our own commands)
    figures: list[float] = json.loads(done.stdout)
    return figures


def report(measures: Iterable[Measure], *, as_json: bool) -> int:
    """Print figures, for people as they come, and return the exit status: 1 when a target is missed."""
    listed: list[Measure] = []
    for measure in measures:
        listed.append(measure)
        if not as_json:
            print(measure, flush=True)
    if as_json:
        print(json.dumps([{**asdict(each), "met": each.is_met} for each in listed], indent=2))
    return 0 if all(each.is_met for each in listed) else 1


def _repeat(work: Callable[[], object], times: int) -> None:
    for _ in range(times):
        work()
