"""Places to fill in that stand once for both languages: what is typed there is typed once."""

from __future__ import annotations

from copy import deepcopy
from typing import Final

from memo_kit.ooxml.markup import Element
from memo_kit.ooxml.names import w

__all__ = ["bound_to", "join_controls"]

# Word takes at most 64 characters for a title.
_LONGEST_TITLE: Final = 64
_BETWEEN: Final = " / "
# A day in figures, which reads the same in both languages (ISO 8601).
_DAY: Final = "yyyy-MM-dd"


def bound_to(control: Element) -> str:
    """Return which datum a content control shows; nothing when it is bound to none."""
    binding = control.find(f"{w('sdtPr')}/{w('dataBinding')}")
    if binding is None:
        return ""
    return f"{binding.get(w('storeItemID'), '')} {binding.get(w('xpath'), '')}"


def join_controls(left: Element, right: Element) -> None:
    """Let the places of a line say in both languages what belongs there, where that is one datum.

    „[data]“ and “[date]” are one place, “[data / date]”. A day is written in figures there.

    Args:
        left: The line in the first language; changed in place.
        right: The line in the second language.
    """
    others = {bound_to(each): each for each in right.iter(w("sdt"))}
    for control in left.iter(w("sdt")):
        datum = bound_to(control)
        if datum and datum in others:
            _join(control, others[datum])


def _join(control: Element, other: Element) -> None:
    own, theirs = (_label(each) for each in (control, other))
    if own == theirs:
        return
    for title, second in zip(_titles(control), _titles(other), strict=False):
        both = f"{title.get(w('val'))}{_BETWEEN}{second.get(w('val'))}"
        title.set(w("val"), both[:_LONGEST_TITLE])
    for form in control.iterfind(f"{w('sdtPr')}/{w('date')}/{w('dateFormat')}"):
        form.set(w("val"), _DAY)
    if control.find(f"{w('sdtPr')}/{w('showingPlcHdr')}") is not None:
        _show_both(control, other, own, theirs)


def _show_both(control: Element, other: Element, own: str, theirs: str) -> None:
    first = next(control.iter(w("r")))
    second = deepcopy(next(other.iter(w("r"))))
    _say(first, f"{own.removesuffix(']')}{_BETWEEN}")
    _say(second, theirs.removeprefix("["))
    first.addnext(second)


def _say(run: Element, text: str) -> None:
    first, *more = run.iterchildren(w("t"))
    first.text = text
    for each in more:
        run.remove(each)


def _titles(control: Element) -> list[Element]:
    return list(control.iterfind(f"{w('sdtPr')}/{w('alias')}"))


def _label(control: Element) -> str:
    return "".join(each.text or "" for each in control.iter(w("t")))
