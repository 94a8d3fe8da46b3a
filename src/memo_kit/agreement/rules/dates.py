"""Rules about the order of dates and the length of a term."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from memo_kit.agreement.later import Later
from memo_kit.agreement.project import ProjectStatus
from memo_kit.agreement.term import Start
from memo_kit.errors import DataError, Place

if TYPE_CHECKING:
    from memo_kit.agreement.project import Project
    from memo_kit.agreement.protocol import CooperationProtocol
    from memo_kit.agreement.term import Term

__all__ = [
    "DateOrderError",
    "TermLengthError",
    "project_not_ahead",
    "protocol_in_order",
    "term_certain",
]


class DateOrderError(DataError):
    """Two dates stand in an order that cannot be: an end before a start, a parent after its protocol.

    A document with such dates contradicts itself. Correct the one that is wrong.
    """

    code = "data.date-order"


class TermLengthError(DataError):
    """The length of the term is given in no way or in more than one.

    Give exactly one of ``years``, ``months`` and ``until``; with ``start: date`` also
    ``start_date``.
    """

    code = "data.term-length"


def project_not_ahead(project: Project, day: date | Later) -> Iterator[DataError]:
    """Yield a fault when a project is called completed in a document older than its end.

    Args:
        project: The project that the recitals tell of.
        day: Day of the document.
    """
    if isinstance(day, Later) or project.end is None:
        return
    if project.status is ProjectStatus.COMPLETED and project.end > day:
        yield DateOrderError(
            f"the project ends on {project.end}, after the day of the document ({day}), "
            "and is called completed",
            hint="set “status: completing”: a finished tense would be untrue on that day",
            place=Place(path="project.status"),
        )


def term_certain(term: Term, day: date | Later) -> Iterator[DataError]:
    """Yield what keeps the beginning and the end of a term from being certain.

    Args:
        term: The term.
        day: Day of the document.
    """
    given = [name for name in ("years", "months", "until") if getattr(term, name) is not None]
    if len(given) != 1:
        yield TermLengthError(
            f"the length of the term is given as {' and as '.join(given)}"
            if given
            else "the length of the term is not given",
            hint="give exactly one of “years”, “months” and “until”",
            place=Place(path="term"),
        )
    if (term.start is Start.DATE) != (term.start_date is not None):
        yield TermLengthError(
            "“start” and “start_date” do not fit together",
            hint="with “start: date” give “start_date”, with “start: signature” leave it out",
            place=Place(path="term.start"),
        )
    yield from _in_order(term.start_date or day, term.until, "term.until")


def protocol_in_order(protocol: CooperationProtocol) -> Iterator[DataError]:
    """Yield each date of a protocol that comes before the one that it follows upon."""
    meeting, day = protocol.meeting, protocol.document.date
    yield from _in_order(meeting.start, meeting.end, "meeting.end")
    if protocol.parent is not None and not isinstance(day, Later) and protocol.parent.date > day:
        yield DateOrderError(
            f"the parent document is of {protocol.parent.date}, after the protocol ({day})",
            hint="correct the date of the parent document or of the protocol",
            place=Place(path="parent.date"),
        )
    for index, action in enumerate(protocol.actions):
        yield from _in_order(day, action.due, f"actions[{index}].due")
    if protocol.next_meeting is not None:
        yield from _in_order(meeting.start, protocol.next_meeting.date, "next_meeting.date")
    yield from _in_order(day, protocol.valid_until, "valid_until")


def _in_order(
    first: date | Later | None, last: date | Later | None, path: str
) -> Iterator[DataError]:
    if isinstance(first, date) and isinstance(last, date) and last < first:
        yield DateOrderError(
            f"{last} comes before {first}",
            hint="correct the one that is wrong",
            place=Place(path=path),
        )
