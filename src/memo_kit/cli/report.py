"""What a command has to tell: to people in sentences, to programs as JSON."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from memo_kit.cli.console import complain, is_coloured, say
from memo_kit.errors import (
    ExitStatus,
    Finding,
    MemoKitError,
    Place,
    Severity,
    errors_in,
)

__all__ = ["Problem", "Report"]

Problem: TypeAlias = MemoKitError | Finding

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}


@dataclass
class Report:
    """What one run of a command has to tell.

    Attributes:
        as_json: Whether a program reads it.
        documents: What was written or looked at, as programs see it.
        errors: What stopped the work.
        findings: What checks saw.
        more: Further parts for programs, by name.
    """

    as_json: bool = False
    documents: list[dict[str, object]] = field(default_factory=list)
    errors: list[MemoKitError] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    more: dict[str, object] = field(default_factory=dict)

    def fail(self, error: MemoKitError, *, file: str | None = None) -> None:
        """Add an error, each once; several that came as one are listed one by one.

        Args:
            error: What stopped the work.
            file: The file that it concerns, where the error does not name one itself.
        """
        for each in errors_in(error):
            place = each.place or Place()
            told = each if file is None or place.file else each.placed(place.in_file(file))
            if told.as_dict() not in [known.as_dict() for known in self.errors]:
                self.errors.append(told)

    @contextmanager
    def failures(self, source: Path) -> Iterator[None]:
        """Take up the error that a piece of work ends with, and go on after it.

        Args:
            source: The file that it concerns.
        """
        try:
            yield
        except MemoKitError as error:
            self.fail(error, file=str(source))

    def find(self, findings: Iterable[Finding]) -> None:
        """Add findings, each once."""
        self.findings = list(dict.fromkeys((*self.findings, *findings)))

    @property
    def status(self) -> ExitStatus:
        """What the command ends with: the highest of its errors; 7 for a finding that bars signing."""
        if self.errors:
            return max(error.exit_status for error in self.errors)
        if any(finding.severity is Severity.ERROR for finding in self.findings):
            return ExitStatus.FINDINGS
        return ExitStatus.DONE

    def show(self) -> ExitStatus:
        """Print everything and return what the command ends with."""
        if self.as_json:
            say(self._json())
        else:
            alike = _alike([*self.errors, *self.findings])
            if alike:
                complain("\n\n".join(map(_told, alike)))
        return self.status

    def _json(self) -> str:
        import json  # noqa: PLC0415 - only programs need it

        from memo_kit.cli.console import shows_unicode  # noqa: PLC0415

        told = {
            "ok": self.status is ExitStatus.DONE,
            "documents": self.documents,
            "errors": [error.as_dict() for error in self.errors],
            "findings": [finding.as_dict() for finding in self.findings],
            **self.more,
        }
        return json.dumps(told, ensure_ascii=not shows_unicode(), indent=2)


def _alike(problems: Sequence[Problem]) -> list[list[Problem]]:
    """Put together what differs in its place only: eleven sample values are told of once."""
    groups: dict[tuple[object, ...], list[Problem]] = {}
    for number, problem in enumerate(problems):
        place = problem.place
        # A place with an excerpt needs room of its own.
        alone = number if place is None or place.text else None
        key = (problem.code, problem.message, problem.hint, alone)
        groups.setdefault(key, []).append(problem)
    return list(groups.values())


def _told(alike: Sequence[Problem]) -> str:
    first = alike[0]
    places = "\n".join(f"  at {problem.place}" for problem in alike)
    return _coloured(first, str(first).replace(f"  at {first.place}", places, 1))


def _coloured(problem: Problem, text: str) -> str:
    """Return a problem with its first word in colour, where the terminal shows it."""
    if not is_coloured(sys.stderr):
        return text
    severity = problem.severity if isinstance(problem, Finding) else Severity.ERROR
    return text.replace(severity.value, f"\x1b[1;{_COLOURS[severity]}m{severity.value}\x1b[0m", 1)
