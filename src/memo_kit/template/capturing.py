"""Text that a template keeps for later: macros, ``set`` blocks, ``call`` and ``filter`` blocks.

Kept text is text only. What stands between the tags is taken out of the runs around it, so
that no structure of the document can be printed a second time.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Final

from memo_kit.errors import MemoKitError, TemplateError
from memo_kit.ooxml.marks import is_mark, marks, number_of, parts_of, token
from memo_kit.ooxml.markup import Element, parent_of
from memo_kit.ooxml.names import kind_of, w
from memo_kit.template.marking import Sheet, outlet_at
from memo_kit.template.pairing import Group
from memo_kit.template.slots import Capture, Outlet, OutletKind

__all__ = ["CaptureTooLargeError", "capture"]


class CaptureTooLargeError(TemplateError):
    """A macro, ``set``, ``call`` or ``filter`` keeps more than text of one paragraph.

    Kept text is text only, without paragraphs, pictures or notes. Put the start, the text and
    the end into one paragraph; a line break (Shift+Enter) may stand in it. For whole paragraphs
    use ``{% if %}`` and ``{% for %}``.
    """

    code = "template.capture-too-large"


_GAPS: Final = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_AROUND: Final = frozenset(("r", "hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent"))
_SILENT: Final = frozenset(
    ("rPr", "proofErr", "lastRenderedPageBreak", "bookmarkStart", "bookmarkEnd", "sdtPr")
)
_CAPTURED: Final = Outlet(OutletKind.CAPTURED)


def capture(sheet: Sheet, groups: list[Group]) -> list[MemoKitError]:
    """Take the text of macros and the like out of the part.

    Args:
        sheet: The part, with its marks.
        groups: Which tags belong together, inner ones first.

    Returns:
        The errors.
    """
    errors: list[MemoKitError] = []
    nodes = {number_of(node): node for node in marks(sheet.root)}
    for group in groups:
        if not group.captures:
            continue
        start, end = (nodes.get(number) for number in (group.numbers[0], group.numbers[-1]))
        between = _between(start, end) if start is not None and end is not None else None
        pieces = None if between is None else _text(between)
        if start is None or end is None or between is None or pieces is None:
            errors.append(_too_large(sheet, group))
            continue
        printed = group.keyword in {"call", "filter"}
        sheet.captures[group.numbers[0]] = Capture(pieces, group.numbers[-1], printed)
        _take_prints(sheet, pieces)
        _remove(between)
        if printed:
            _print_at(sheet, start, group.numbers[0])
        _remove([end])
    return errors


def _between(start: Element, end: Element) -> list[Element] | None:
    """Return what stands between two marks that stand side by side in a paragraph."""
    parent = parent_of(start)
    if parent is not parent_of(end):
        return None
    return list(parent)[parent.index(start) + 1 : parent.index(end)]


def _text(nodes: list[Element]) -> tuple[str | int, ...] | None:
    """Return the text and marks of some nodes, or None when there is more than text."""
    found: list[str | int] = []
    for node in nodes:
        kind = kind_of(node.tag)
        if is_mark(node):
            found.append(number_of(node))
        elif kind == "t":
            found += parts_of(node.text or "")
        elif kind in _GAPS:
            found.append(_GAPS[kind])
        elif kind in _AROUND:
            inner = _text(list(node))
            if inner is None:
                return None
            found += inner
        elif kind not in _SILENT:
            return None
    return tuple(found)


def _take_prints(sheet: Sheet, pieces: tuple[str | int, ...]) -> None:
    for piece in pieces:
        if isinstance(piece, int):
            sheet.holes[piece] = sheet.slot(piece)._replace(outlet=_CAPTURED)


def _remove(nodes: list[Element]) -> None:
    for node in nodes:
        parent_of(node).remove(node)


def _print_at(sheet: Sheet, start: Element, number: int) -> None:
    """Put a run in the place of the start, so that the text is printed where it stood."""
    parent = parent_of(start)
    run = parent.makeelement(w("r"), {})
    text = run.makeelement(w("t"), {})
    text.text = token(number)
    before = start.getprevious()
    properties = before.find(w("rPr")) if before is not None else None
    if properties is not None:
        run.append(deepcopy(properties))
    run.append(text)
    parent.replace(start, run)
    sheet.holes[number] = sheet.slot(number)._replace(outlet=outlet_at(text))


def _too_large(sheet: Sheet, group: Group) -> MemoKitError:
    slot = sheet.slot(group.numbers[0])
    message = f"“{{% {slot.tag.body} %}}” keeps more than text of one paragraph"
    hint = (
        "put the start, the text and the end into one paragraph, without pictures; "
        "whole paragraphs are repeated by {% for %}"
    )
    return CaptureTooLargeError(message, hint=hint, place=slot.place)
