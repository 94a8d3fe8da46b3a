"""What keeps a draft from being final: forms that are unsure, sample values, values to come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from memo_kit.agreement.later import Later
from memo_kit.agreement.path import fields
from memo_kit.errors import Finding, MemoKitError, OutputError, Place, Severity
from memo_kit.language.lithuanian.form import Case, Confidence, Form
from memo_kit.template.deletion import TagDeletedError

__all__ = [
    "CheckFailedError",
    "DeclinedForm",
    "FormUnsureError",
    "LaterValueError",
    "SampleValueLeftError",
    "later_values",
    "refusal",
    "sample_values",
    "unsure_forms",
]


class FormUnsureError(OutputError):
    """A Lithuanian form of a name is printed, and memo_kit is not sure that it is right.

    A wrong ending in a signed agreement is there for good, so a person who knows the name
    has to look. Write the form below the name in the data, as ``forms: {genitive: …}``; it then
    counts as given. A draft prints the form with this warning, ``--final`` refuses it.
    """

    code = "output.form-unsure"


class SampleValueLeftError(OutputError):
    """The data hold a sample value: one that was invented to show what belongs there.

    A sample that reaches a signature would make somebody sign for a person or a sum that
    does not exist. Write the real value, and remove the field's path from ``sample_values``. A
    draft prints samples with this warning, ``--final`` refuses them.
    """

    code = "output.sample-value"


class LaterValueError(OutputError):
    """The data say ``later`` for a value, so that the document has a place to fill instead.

    A draft may leave it open, to be typed over in Word. ``--final`` refuses it: what both
    sides sign must say all that they agreed on. State the value in the data.
    """

    code = "output.later-value"


class CheckFailedError(OutputError):
    """The finished document breaks a rule that bars signing.

    ``--final`` writes only documents without such a fault. The message holds what the check
    found; ``memo-kit explain`` with the code in it tells more.
    """

    code = "output.check-failed"


class DeclinedForm(NamedTuple):
    """A name in a case, as a document uses it.

    Attributes:
        name: The name in the nominative.
        case: The case.
        form: The form with its confidence.
        path: The field to fill for another form, as ``parties[0].organisation.name.forms.genitive``;
            nothing for a text that no field of the data holds.
    """

    name: str
    case: Case
    form: Form
    path: str | None

    def as_dict(self) -> dict[str, object]:
        """Return the form for programs."""
        return {
            "name": self.name,
            "case": self.case.value,
            "form": self.form.text,
            "confidence": self.form.confidence.value,
            "reason": self.form.reason,
            "field": self.path,
        }


def unsure_forms(forms: Iterable[DeclinedForm]) -> Iterator[Finding]:
    """Yield a warning for each form that a person has to look at."""
    for each in forms:
        if each.form.confidence is Confidence.UNSURE:
            case = each.case.value
            hint = (
                f"look at it, and write the right form as “{each.path}”"
                if each.path
                else "look at it, and write the right form in the template"
            )
            yield _warning(
                FormUnsureError,
                f"the {case} of “{each.name}” is printed as “{each.form.text}” and may be wrong: "
                f"{each.form.reason}",
                each.path,
                hint,
            )


def sample_values(agreement: object) -> Iterator[Finding]:
    """Yield a warning for each value that the data call a sample."""
    for path in getattr(agreement, "sample_values", ()):
        yield _warning(
            SampleValueLeftError,
            "the value is a sample",
            path,
            "write the real value, and remove the path from “sample_values”",
        )


def later_values(agreement: object) -> Iterator[Finding]:
    """Yield a warning for each value that is filled later."""
    for path, value in fields(agreement):
        if isinstance(value, Later):
            yield _warning(
                LaterValueError,
                f"the place for “{value.label.en}” is left open",
                path,
                "state the value in the data, or type it over the label in Word",
            )


def refusal(finding: Finding) -> MemoKitError | None:
    """Return why a finding keeps a draft from being final; nothing when it does not."""
    kind = _KINDS.get(finding.code)
    if kind is not None:
        return kind(finding.message, hint=finding.hint, place=finding.place)
    if finding.severity is Severity.ERROR or finding.code == "check.sample-mark":
        message = f"{finding.message} ({finding.code})"
        return CheckFailedError(message, hint=finding.hint, place=finding.place)
    return None


_KINDS: dict[str, type[MemoKitError]] = {
    kind.code: kind
    for kind in (FormUnsureError, SampleValueLeftError, LaterValueError, TagDeletedError)
}


def _warning(kind: type[OutputError], message: str, path: str | None, hint: str) -> Finding:
    return Finding(
        code=kind.code,
        severity=Severity.WARNING,
        message=message,
        place=Place(path=path),
        hint=hint,
        source="what is signed is final; what is not sure is not signed",
    )
