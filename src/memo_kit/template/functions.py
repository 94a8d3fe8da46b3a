"""What a template can call: ``ref`` and ``range``."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

from jinja2 import pass_context
from jinja2.runtime import Context

from memo_kit.errors import TemplateError
from memo_kit.language.lithuanian.form import Case
from memo_kit.template.filling import filling_of
from memo_kit.template.references import Reference

__all__ = ["FUNCTIONS", "CaseUnknownError", "RangeTooLongError", "ReferenceEmptyError"]


class RangeTooLongError(TemplateError):
    """``range`` would give more numbers than the limit allows.

    A loop over so many numbers makes no agreement. Loop over a list of the data instead.
    """

    code = "template.range-too-long"


class CaseUnknownError(TemplateError):
    """``ref`` was asked for a case that Lithuanian does not have.

    The cases are vard, kilm, naud, gal, įnag, viet and šauksm; their English names,
    ``nominative`` and so on, are known too.
    """

    code = "template.case-unknown"


class ReferenceEmptyError(TemplateError):
    """``ref`` names no article: its list of labels is empty.

    Leave the sentence out when there is nothing to refer to:
    ``{% if labels %}… {{ ref(labels) }}{% endif %}``.
    """

    code = "template.reference-empty"


@pass_context
def _ref(
    context: Context,
    *labels: str | Iterable[str],
    case: str = "nominative",
    unit: str | None = None,
) -> Reference:
    """Refer to numbered paragraphs by their bookmarks: “Article 8”, „8 ir 9 straipsnius“.

    Args:
        context: The rendering.
        labels: Names of bookmarks, one by one or as a list.
        case: The Lithuanian case.
        unit: ``article``, ``paragraph``, ``annex`` or ``chapter``; without it the number tells by
            its own word or by its level.
    """
    names = [
        name for label in labels for name in ([label] if isinstance(label, str) else list(label))
    ]
    if not names:
        message = "ref() names no article"
        raise ReferenceEmptyError(message, hint="name a bookmark, or guard the sentence")
    try:
        wanted = Case(case)
    except ValueError:
        message = f"there is no case “{case}”"
        hint = "use vard, kilm, naud, gal, įnag, viet or šauksm"
        raise CaseUnknownError(message, hint=hint) from None
    filling_of(context).expects_references = True
    return Reference(tuple(dict.fromkeys(names)), wanted, unit)


@pass_context
def _limited_range(context: Context, start: int, stop: int | None = None, step: int = 1) -> range:
    """Count, as far as the limit allows."""
    numbers = range(start) if stop is None else range(start, stop, step)
    most = filling_of(context).limits.numbers
    if len(numbers) > most:
        message = f"range gives {len(numbers)} numbers, and {most} are allowed"
        raise RangeTooLongError(message, hint="loop over a list of the data")
    return numbers


FUNCTIONS: Final[dict[str, Callable[..., Any]]] = {"ref": _ref, "range": _limited_range}
