"""What loops and conditions must not divide: fields, and the headers of sections."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Final

from memo_kit.errors import MemoKitError, Place, TemplateError
from memo_kit.ooxml.marks import is_mark, marks_and, number_of
from memo_kit.ooxml.markup import Element
from memo_kit.ooxml.names import kind_of, w
from memo_kit.template.marking import Sheet
from memo_kit.template.slots import Slot

__all__ = ["FieldDividedError", "keep_whole"]


class FieldDividedError(TemplateError):
    """A field of Word begins inside a loop or a condition and ends outside of it, or the other way round.

    When the loop repeats or the condition fails, only a piece of the field is left, and Word
    calls the document damaged. Write the tags around the whole field, or inside one of its
    pieces. In Word, *Toggle Field Codes* shows where a field begins and ends.
    """

    code = "template.field-divided"


_BEGIN: Final = frozenset(("for", "if", "with"))
_BETWEEN: Final = frozenset(("else", "elif"))
_END: Final = frozenset(("endfor", "endif", "endwith"))
_REFERENCES: Final = ("headerReference", "footerReference")
_WATCHED: Final = tuple(map(w, ("fldChar", "sectPr")))


def keep_whole(sheet: Sheet) -> list[MemoKitError]:
    """See to it that no loop or condition leaves pieces of what is only good as a whole.

    A section that may go leaves its headers and footers to the sections after it.

    Args:
        sheet: A part whose tags are lifted.

    Returns:
        The errors.
    """
    errors: list[MemoKitError] = []
    blocks: list[tuple[str, int]] = []
    fields: list[tuple[Element, tuple[tuple[str, int], ...]]] = []
    sections: list[Element] = []
    divides = False
    for node in list(marks_and(sheet.root, *_WATCHED)):
        if is_mark(node):
            _follow(sheet, node, blocks)
            continue
        kind = kind_of(node.tag)
        if kind == "fldChar":
            errors += _follow_field(sheet, node, tuple(blocks), fields)
        else:
            sections.append(node)
            divides = divides or bool(blocks)
    if divides:
        _inherit(sections)
    return errors


def _follow(sheet: Sheet, node: Element, blocks: list[tuple[str, int]]) -> None:
    hole = sheet.holes[number_of(node)]
    keyword = hole.tag.keyword if isinstance(hole, Slot) else ""
    if keyword in _BEGIN:
        blocks.append((keyword, number_of(node)))
    elif keyword in _BETWEEN and blocks:
        blocks[-1] = (blocks[-1][0], number_of(node))
    elif keyword in _END and blocks:
        blocks.pop()


def _follow_field(
    sheet: Sheet,
    node: Element,
    blocks: tuple[tuple[str, int], ...],
    fields: list[tuple[Element, tuple[tuple[str, int], ...]]],
) -> Iterator[MemoKitError]:
    kind = node.get(w("fldCharType"))
    if kind == "begin":
        fields.append((node, blocks))
        return
    if not fields:
        return
    start, opened = fields.pop() if kind == "end" else fields[-1]
    if opened != blocks:
        message = "a loop or condition divides a field of Word"
        hint = "write the tags around the whole field, or inside one of its pieces"
        yield FieldDividedError(message, hint=hint, place=_place(sheet, start))


def _inherit(sections: list[Element]) -> None:
    """Give each section the headers and footers that it has from the ones before it."""
    known: dict[tuple[str, str], Element] = {}
    for section in sections:
        own = {
            (kind_of(each.tag), each.get(w("type"), "default")): each
            for each in section
            if kind_of(each.tag) in _REFERENCES
        }
        inherited = [each for key, each in known.items() if key not in own]
        for position, each in enumerate(inherited):
            section.insert(position, deepcopy(each))
        known |= own


def _place(sheet: Sheet, node: Element) -> Place:
    paragraph = next(node.iterancestors(w("p")), None)
    where = sheet.part.label if paragraph is None else sheet.where.get(paragraph)
    return Place(where=where or sheet.part.label)
