"""What a command has to tell: to people in sentences, to programs as JSON."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from memo_kit.cli.console import complain, is_coloured, say
from memo_kit.errors import (
    ExitStatus,
    Finding,
    MemoKitError,
    Place,
    Severity,
    errors_in,
)

__all__ = ["Report"]


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
            self._complain()
        return self.status

    def _complain(self) -> None:
        if self.errors or self.findings:
            from memo_kit.cli.listing import listed  # noqa: PLC0415 - good news needs no list

            coloured = is_coloured(sys.stderr)
            complain(listed((*self.errors, *self.findings), coloured=coloured))

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
