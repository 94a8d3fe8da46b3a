"""The table of forms: every name in the cases that the documents use."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final

from memo_kit.cli.console import say
from memo_kit.cli.table import table
from memo_kit.language.lithuanian.form import Case, Confidence

if TYPE_CHECKING:
    from memo_kit.checks.readiness import DeclinedForm

__all__ = ["show_forms"]

_HEADINGS: Final = ("", "name", "case", "form", "confidence", "field to fill for another form")
_MARK: Final = "!"


def show_forms(path: Path, forms: Sequence[DeclinedForm]) -> None:
    """Print the forms of the names of a data file.

    Names come first whose forms are not sure, each marked; a name stands once beside its cases. Last
    come words that no field of the data holds, as „abi Šalys“.

    Args:
        path: The data file.
        forms: The forms that its documents use.
    """
    names = [each for each in forms if each.path]
    own = [each for each in forms if not each.path]
    unsure = sum(_is_unsure(each) for each in forms)
    said = f"{unsure} not sure, marked {_MARK}" if unsure else "none of them unsure"
    say(f"{path}: names in the cases that the documents use ({said})")
    say(table(_HEADINGS, [*_rows(_ordered(names)), *_rows(_ordered(own))]))


def _ordered(forms: Sequence[DeclinedForm]) -> list[DeclinedForm]:
    """Return the forms by name, in the order of the document; names with an unsure form first."""
    order = list(dict.fromkeys(each.name for each in forms))
    doubtful = {each.name for each in forms if _is_unsure(each)}
    cases = list(Case)
    return sorted(
        forms,
        key=lambda each: (
            each.name not in doubtful,
            order.index(each.name),
            cases.index(each.case),
        ),
    )


def _rows(forms: Sequence[DeclinedForm]) -> Iterator[tuple[str, ...]]:
    """Yield the rows; what a row has in common with the one above is not said again."""
    for name, of_name in groupby(forms, key=lambda each: each.name):
        shown = name
        for case, of_case in groupby(of_name, key=lambda each: each.case):
            form = ""
            for each in of_case:
                alike = each.form.text == form
                yield (
                    _MARK if _is_unsure(each) else "",
                    shown,
                    "" if form else case.value,
                    "" if alike else each.form.text,
                    "" if alike else each.form.confidence.value,
                    each.path or "–",
                )
                shown, form = "", each.form.text


def _is_unsure(form: DeclinedForm) -> bool:
    return form.form.confidence is Confidence.UNSURE
