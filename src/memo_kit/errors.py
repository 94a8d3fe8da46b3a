"""What can go wrong, said so that the reader knows what to do next.

An *error* stops the work and is raised; a *finding* is what a check saw and is
returned. Both carry a stable code, a sentence, a place in the user's terms and
a hint. The class that a fault belongs to stands beside the code that raises it;
only the families live here. The docstring of a class is what
``memo-kit explain CODE`` prints.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum
from typing import ClassVar, NoReturn, Self

__all__ = [
    "DataError",
    "ExitStatus",
    "Finding",
    "LanguageError",
    "MemoKitError",
    "OutputError",
    "Place",
    "SeveralProblemsError",
    "Severity",
    "TemplateError",
    "UsageError",
    "errors_in",
    "raise_all",
]

_LONGEST_EXCERPT = 100
_ONE_LINE = str.maketrans("\n\t", "  ")


class ExitStatus(IntEnum):
    """What the command line ends with."""

    DONE = 0
    BUG = 1
    USAGE = 2
    DATA = 3
    TEMPLATE = 4
    LANGUAGE = 5
    OUTPUT = 6
    FINDINGS = 7


class Severity(StrEnum):
    """How much a finding weighs: an error bars signing, a warning asks for a look, a note informs."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True)
class Place:
    """Where a fault is, in the terms of whoever has to mend it.

    Attributes:
        file: The name of the data file, template or document.
        line: Line in a data file, from 1.
        column: Column in a data file, from 1.
        path: The field, as ``parties[1].organisation.name.lt``.
        where: The place in a Word document, as ``body, table 2, row 3, cell 1, paragraph 1``.
        text: The line or paragraph at fault.
        span: Positions in ``text``, from 0, of the fault's first character and after its last one.

    Example:
        >>> print(Place(file="memorandum.yaml", line=4, column=7, path="term.years"))
        memorandum.yaml, line 4, column 7: term.years
        >>> print(Place(file="memorandum.lt.docx", where="body, paragraph 14"))
        memorandum.lt.docx: body, paragraph 14
    """

    file: str | None = None
    line: int | None = None
    column: int | None = None
    path: str | None = None
    where: str | None = None
    text: str | None = None
    span: tuple[int, int] | None = None

    def __str__(self) -> str:
        position = ", ".join(
            part
            for part in (
                self.file,
                f"line {self.line}" if self.line is not None else None,
                f"column {self.column}" if self.column is not None else None,
            )
            if part
        )
        return ": ".join(part for part in (position, self.where, self.path) if part)

    def in_file(self, file: str) -> Self:
        """Return the same place with the file's name filled in."""
        return replace(self, file=file)

    def excerpt(self) -> tuple[str, ...]:
        r"""Return the text at the place and a line of carets under the fault, or nothing.

        Of a long paragraph only the words around the fault are shown.

        Example:
            >>> print(*Place(text="{{ nmae }}", span=(3, 7)).excerpt(), sep="\n")
            {{ nmae }}
               ^^^^
        """
        if not self.text:
            return ()
        start, end = self.span or (0, 0)
        first = max(0, start - _LONGEST_EXCERPT // 2)
        last = first + _LONGEST_EXCERPT
        before = "…" if first else ""
        after = "…" if last < len(self.text) else ""
        shown = before + self.text[first:last].translate(_ONE_LINE) + after
        if self.span is None:
            return (shown,)
        carets = "^" * max(1, min(end, last) - start)
        return (shown, " " * (len(before) + start - first) + carets)

    def as_dict(self) -> dict[str, object]:
        """Return the place for programs, without what is not known."""
        names = ("file", "line", "column", "path", "where", "text", "span")
        return {name: value for name in names if (value := getattr(self, name)) is not None}


class MemoKitError(Exception):
    """The root of every error that memo_kit raises on purpose.

    Args:
        message: One sentence: what is wrong, in the user's words.
        hint: What to do next. Always given.
        place: Where, as far as it is known.

    Example:
        >>> class FieldUnknownError(TemplateError):
        ...     code = "template.unknown-field"
        >>> where = Place(file="a.docx", where="body, paragraph 1", text="{{ nmae }}", span=(3, 7))
        >>> print(FieldUnknownError("Party has no field “nmae”", hint="did you mean “name”?", place=where))
        error[template.unknown-field]: Party has no field “nmae”
          at a.docx: body, paragraph 1
            {{ nmae }}
               ^^^^
          hint: did you mean “name”?
    """

    code: ClassVar[str] = "bug"
    exit_status: ClassVar[ExitStatus] = ExitStatus.BUG

    def __init__(self, message: str, *, hint: str, place: Place | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.place = place

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.message, self.hint, self.place)

    def __str__(self) -> str:
        return _report("error", self.code, self.message, self.place, self.hint)

    def placed(self, place: Place) -> Self:
        """Return the same error at another place, as when the file's name becomes known."""
        return type(self)(self.message, hint=self.hint, place=place)

    def as_dict(self) -> dict[str, object]:
        """Return the error for programs."""
        return {
            "code": self.code,
            "severity": Severity.ERROR.value,
            "message": self.message,
            "place": self.place.as_dict() if self.place else None,
            "hint": self.hint,
        }


class UsageError(MemoKitError):
    """A command or a function was called in a way that it does not understand."""

    code = "usage"
    exit_status = ExitStatus.USAGE


class DataError(MemoKitError):
    """Something in the data file keeps it from being an agreement."""

    code = "data"
    exit_status = ExitStatus.DATA


class TemplateError(MemoKitError):
    """Something in the Word template keeps it from being filled."""

    code = "template"
    exit_status = ExitStatus.TEMPLATE


class LanguageError(MemoKitError):
    """A word, a form or a number cannot be said in the language asked for."""

    code = "language"
    exit_status = ExitStatus.LANGUAGE


class OutputError(MemoKitError):
    """A document could not be made or written."""

    code = "output"
    exit_status = ExitStatus.OUTPUT


class SeveralProblemsError(MemoKitError):
    """Several errors of one pass, in reading order.

    Attributes:
        errors: The errors, never fewer than two.
    """

    code = "several"

    def __init__(self, errors: Sequence[MemoKitError]) -> None:
        super().__init__(f"{len(errors)} problems", hint="mend each and run the command again")
        self.errors = tuple(errors)
        self.exit_status = max(error.exit_status for error in errors)  # type: ignore[misc]

    def __reduce__(self) -> tuple[object, ...]:
        return SeveralProblemsError, (self.errors,)

    def __str__(self) -> str:
        return "\n\n".join(str(error) for error in self.errors)


def errors_in(error: MemoKitError) -> tuple[MemoKitError, ...]:
    """Return the single errors that one holds: itself, or those of a pass.

    Example:
        >>> [error.code for error in errors_in(DataError("no name", hint="give one"))]
        ['data']
    """
    return error.errors if isinstance(error, SeveralProblemsError) else (error,)


def raise_all(errors: Iterable[MemoKitError]) -> None:
    """Raise what a pass has gathered: nothing, the one error, or all of them as one.

    What reads the same is told once: Word stores a text box twice, for new and for old programs.

    Raises:
        MemoKitError: The only error.
        SeveralProblemsError: All errors, when there is more than one.
    """
    gathered = tuple({str(error): error for error in errors}.values())
    if gathered:
        _raise(gathered)


def _raise(errors: tuple[MemoKitError, ...]) -> NoReturn:
    if len(errors) == 1:
        raise errors[0]
    raise SeveralProblemsError(errors)


@dataclass(frozen=True)
class Finding:
    """What a check saw.

    Attributes:
        code: Stable name of the rule, explained by ``memo-kit explain CODE``.
        severity: Whether it bars signing.
        message: One sentence: what is wrong.
        place: Where.
        hint: What to do next.
        source: The norm and clause, or the fact, that the rule rests on.
        proposed: What to write there instead, where a rule about wording can tell.
    """

    code: str
    severity: Severity
    message: str
    place: Place
    hint: str
    source: str
    proposed: str | None = None

    def __str__(self) -> str:
        return _report(self.severity.value, self.code, self.message, self.place, self.hint)

    def as_dict(self) -> dict[str, object]:
        """Return the finding for programs."""
        return {
            "code": self.code,
            "severity": self.severity.value,
            "message": self.message,
            "place": self.place.as_dict(),
            "hint": self.hint,
            "source": self.source,
            **({} if self.proposed is None else {"proposed": self.proposed}),
        }


def _report(severity: str, code: str, message: str, place: Place | None, hint: str) -> str:
    lines = [f"{severity}[{code}]: {message}"]
    if place is not None:
        if str(place):
            lines.append(f"  at {place}")
        lines.extend(f"    {line}" for line in place.excerpt())
    lines.append(f"  hint: {hint}")
    return "\n".join(lines)


def _rebuild(cls: type[MemoKitError], message: str, hint: str, place: Place | None) -> MemoKitError:
    return cls(message, hint=hint, place=place)
