"""From a draft to a document that may be signed: what keeps it from being one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING

from memo_kit.agreement.later import Later
from memo_kit.agreement.path import fields
from memo_kit.checks.draftmark import sample_mark
from memo_kit.checks.readiness import LaterValueError, SampleValueLeftError, refusal
from memo_kit.errors import Finding, MemoKitError, Place, UsageError
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.view import DocumentView

if TYPE_CHECKING:
    from memo_kit.drafting.draft import Draft

__all__ = ["FieldNotOpenError", "refusals"]


class FieldNotOpenError(UsageError):
    """A field was to be left open that the data do not leave open.

    ``--leave-open`` names what is filled in at signing although the document is final: a field
    that the data call ``later``, as ``document.date`` or ``parties[0].registration_number``, or a
    place that the template itself leaves open, by the title of its content control. Without
    ``--final`` nothing has to be named: a draft leaves open whatever is open.
    """

    code = "usage.leave-open"


def refusals(final: Draft, leave_open: Sequence[str]) -> Iterator[MemoKitError]:
    """Yield what keeps a document from being final.

    Args:
        final: The document without the mark of a draft.
        leave_open: The fields that may stay open.
    """
    later = {path for path, value in fields(final.agreement) if isinstance(value, Later)}
    document = DocumentView(Package.open(final.data), final.name)
    own = {each.label: each.where for each in document.waiting if not each.is_late}
    unknown = [name for name in leave_open if name not in {*later, *own}]
    yield from (_not_open(name, sorted({*later, *own})) for name in unknown)
    for label, where in own.items():
        if label not in leave_open:
            yield _open(label, Place(file=final.name, where=where))
    findings = [*final.warnings, *final.check()]
    is_told = any(each.code == SampleValueLeftError.code for each in findings)
    for finding in findings:
        error = None if _is_asked(finding, leave_open) else refusal(finding)
        # The mark says only that there are such values.
        if error is not None and not (is_told and finding.code == sample_mark.code):
            yield error


def _is_asked(finding: Finding, leave_open: Sequence[str]) -> bool:
    return finding.code == LaterValueError.code and finding.place.path in leave_open


def _not_open(name: str, known: Sequence[str]) -> FieldNotOpenError:
    near = get_close_matches(name, known, 1)
    if near:
        hint = f"did you mean “{near[0]}”?"
    else:
        hint = f"open are: {', '.join(known)}" if known else "nothing is open: leave the option out"
    return FieldNotOpenError(f"“{name}” is not open in this document", hint=hint)


def _open(label: str, place: Place) -> LaterValueError:
    message = f"the template leaves the place for “{label}” open"
    hint = f"fill it in the template, or ask for it: --leave-open “{label}”"
    return LaterValueError(message, hint=hint, place=place)
