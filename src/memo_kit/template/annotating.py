"""The faults of a template as comments in a copy of it, so that its author meets them in Word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from memo_kit.errors import Finding, MemoKitError, errors_in
from memo_kit.ooxml.comments import Comment, with_comments
from memo_kit.ooxml.package import Package
from memo_kit.template.limits import Limits

__all__ = ["annotated"]

_AUTHOR = "memo_kit"
_JOINER = "\u2060"


def annotated(
    data: bytes, problems: Iterable[MemoKitError | Finding], *, limits: Limits | None = None
) -> bytes:
    """Return a copy of a template with a comment at each problem: what is wrong and what to do.

    The template need not open: what ``Template.open`` raised tells of its faults. All that
    was in the template stays, its own comments too.

    Args:
        data: The bytes of the template.
        problems: Its faults, and what else is worth a look: the error that was raised, or what
            ``Template.check`` and ``Template.review`` returned. What stands nowhere in the
            template, as a note on the whole, gets no comment; without any other the same bytes
            are returned.
        limits: The most that the template may be.

    Raises:
        TemplateError: If no copy can be made: the file is no Word document, or is damaged,
            or has no paragraph that a comment could stand beside.

    Example:
        >>> annotated(b"", [MemoKitError("the tag is empty", hint="delete it")])
        Traceback (most recent call last):
        ...
        memo_kit.ooxml.archive.NotAWordFileError: error[template.not-a-docx]: ...
    """
    comments = [_comment(each) for each in _single(problems)]
    if not comments:
        return data
    package = Package.open(data, (limits or Limits()).package)
    return with_comments(package, comments, _AUTHOR).write()


def _single(problems: Iterable[MemoKitError | Finding]) -> Iterator[MemoKitError | Finding]:
    for problem in problems:
        if isinstance(problem, MemoKitError):
            yield from errors_in(problem)
        elif problem.place.where:
            yield problem


def _comment(problem: MemoKitError | Finding) -> Comment:
    code = (
        f"{problem.severity.value}, {problem.code}"
        if isinstance(problem, Finding)
        else problem.code
    )
    lines = (problem.message, f"hint: {problem.hint}", code)
    where = (problem.place.where if problem.place is not None else None) or ""
    elsewhere = _without_tags(f"at {where}") if where else ""
    return Comment(where, tuple(map(_without_tags, lines)), elsewhere)


def _without_tags(line: str) -> str:
    """Keep a tag that a comment tells of from being one when the copy is read as a template."""
    return re.sub(r"(?<=[{}%#])(?=[{}%#])", _JOINER, line)
