"""Lifting control tags: from inside paragraphs to whole paragraphs, cells, rows and tables.

A control tag and its partners work on the children of the nearest element that holds them
all. What only carried the tags (a paragraph, a row) goes; text beside a lifted tag is an
error, because dropping it would lose a word of the agreement.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import Final, cast

from memo_kit.errors import MemoKitError, TemplateError
from memo_kit.ooxml.content import stray_text
from memo_kit.ooxml.marks import is_mark, marks, number_of
from memo_kit.ooxml.markup import Element, parent_of
from memo_kit.ooxml.names import kind_of, w
from memo_kit.ooxml.tables import span_of
from memo_kit.template.marking import Sheet
from memo_kit.template.pairing import Group
from memo_kit.template.slots import Slot
from memo_kit.template.tags import TagKind

__all__ = ["TextBesideTagError", "lift"]


class TextBesideTagError(TemplateError):
    """Text stands beside a control tag that works on whole paragraphs, rows or cells.

    When ``{% for … %}`` stands in one paragraph and ``{% endfor %}`` in another, whole
    paragraphs are repeated, and the two paragraphs with the tags go. Text in them would
    be lost. Move it to a paragraph (row, cell) of its own, or put both tags into one
    paragraph.
    """

    code = "template.text-beside-tag"


_LEVELS: Final = {"tbl": "rows", "tr": "cells", "p": "text"}
_MARKED: Final = {"p": "p", "tr": "tr", "tc": "tc"}
# What moves along when the paragraph around it goes.
_MOVED: Final = frozenset(
    (
        "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart",
        "permEnd", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd",
    )
)  # fmt: skip


def lift(sheet: Sheet, groups: list[Group]) -> list[MemoKitError]:
    """Lift the control tags of a part and let paragraphs with control tags only go.

    Args:
        sheet: The part, with its marks.
        groups: Which tags belong together.

    Returns:
        The errors.
    """
    nodes = {number_of(node): node for node in marks(sheet.root)}
    errors: list[MemoKitError] = []
    for group in (*groups, *_alone(sheet, nodes, groups)):
        if group.captures:
            continue
        members = [nodes[number] for number in group.numbers if number in nodes]
        if members:
            errors += _lift_group(sheet, group, members)
        if group.is_comment and not errors:
            errors += _take_out(sheet, group, *members)
    if not errors:
        for node in nodes.values():
            _dissolve_paragraph(sheet, node)
    return errors


def _alone(sheet: Sheet, nodes: Iterable[int], groups: list[Group]) -> Iterator[Group]:
    """Yield the tags that ask for a level and have no partners, as ``{%tr set … %}``."""
    paired = {number for group in groups for number in group.numbers}
    for number in nodes:
        tag = sheet.slot(number).tag
        if tag.mark in _MARKED and number not in paired and tag.kind is not TagKind.PRINT:
            yield Group("", [number])


def _lift_group(sheet: Sheet, group: Group, members: list[Element]) -> Iterator[MemoKitError]:
    carriers = _carriers(members, _level(sheet, group))
    for member, carrier in zip(members, carriers, strict=True):
        if carrier is member or carrier.getparent() is None:
            continue
        text = _text(carrier)
        if text is None:
            _dissolve(sheet, carrier)
        else:
            yield _beside(sheet.slot(number_of(member)), sheet.as_typed(text), carrier)


def _text(carrier: Element) -> str | None:
    """Return what stands in a carrier besides tags; a section break has a paragraph of its own."""
    section = _section(carrier)
    if section is None:
        return stray_text(carrier)
    properties = parent_of(section)
    position = properties.index(section)
    properties.remove(section)
    text = stray_text(carrier)
    properties.insert(position, section)
    return text


def _section(carrier: Element) -> Element | None:
    return carrier.find(f"{w('pPr')}/{w('sectPr')}")


def _take_out(sheet: Sheet, group: Group, start: Element, end: Element) -> Iterator[MemoKitError]:
    """Take a remark over several paragraphs out, with all that stands in it.

    Its first mark stays and writes nothing: whatever held the remark may be left empty.
    """
    slot = sheet.slot(group.numbers[0])
    for number in group.numbers:
        taken = sheet.slot(number)
        sheet.holes[number] = taken._replace(tag=taken.tag._replace(kind=TagKind.COMMENT))
    taken_out = [*takewhile(lambda each: each is not end, start.itersiblings()), end]
    ranges = [node for each in taken_out for node in each.iter() if kind_of(node.tag) in _MOVED]
    keys = Counter(node.get(w("id")) for node in ranges)
    for node in taken_out:
        if next(node.iter(w("sectPr")), None) is not None:
            yield _beside(slot, "a section break", node)
        parent_of(node).remove(node)
    # Half of a bookmark whose other half stands outside.
    for node in ranges:
        if keys[node.get(w("id"))] == 1:
            start.addprevious(node)


def _level(sheet: Sheet, group: Group) -> str:
    wanted = {sheet.slot(number).tag.mark for number in group.numbers}
    return next((_MARKED[level] for level in ("tr", "tc", "p") if level in wanted), "")


def _carriers(members: list[Element], level: str) -> list[Element]:
    """Return, for each member, the child of the common ancestor that it stands in."""
    if level:
        marked = [_ancestor(member, level) for member in members]
        carriers = [carrier for carrier in marked if carrier is not None]
        parents = [parent_of(carrier) for carrier in carriers]
        if len(carriers) == len(members) and all(parent is parents[0] for parent in parents):
            return carriers
    if len(members) == 1:
        return members
    chains = [[member, *member.iterancestors()][::-1] for member in members]
    depth = 0
    while all(chain[depth + 1] is chains[0][depth + 1] for chain in chains):
        depth += 1
    return [chain[depth + 1] for chain in chains]


def _ancestor(node: Element, kind: str) -> Element | None:
    return next((a for a in node.iterancestors() if kind_of(a.tag) == kind), None)


def _dissolve(sheet: Sheet, carrier: Element) -> None:
    """Replace a carrier by the marks in it."""
    parent = parent_of(carrier)
    properties = carrier.find(w("pPr"))
    if _section(carrier) is not None:
        # The break stands at the end of its paragraph, and so after the tags in it.
        paragraph = carrier.makeelement(carrier.tag, {})
        carrier.addnext(paragraph)
        paragraph.append(cast("Element", properties))
    elif properties is not None:
        sheet.left.setdefault(parent, properties)
    position = parent.index(carrier)
    ranges = [node for node in carrier.iter() if kind_of(node.tag) in _MOVED]
    # A bookmark that begins and ends here goes before the marks, so that none divides it.
    keys = Counter(node.get(w("id")) for node in ranges)
    whole = [node for node in ranges if keys[node.get(w("id"))] > 1]
    others = [
        node for node in carrier.iter() if is_mark(node) or (node in ranges and node not in whole)
    ]
    parent[position : position + 1] = whole + others
    if kind_of(carrier.tag) == "tc":
        sheet.carried[next(filter(is_mark, others))] = span_of(carrier)


def _dissolve_paragraph(sheet: Sheet, node: Element) -> None:
    paragraph = _ancestor(node, "p")
    inside = node.getparent()
    if paragraph is None or inside is None or kind_of(inside.tag) in {"tbl", "tr", "body", "tc"}:
        return
    if stray_text(paragraph) is None:
        _dissolve(sheet, paragraph)


def _beside(slot: Slot, text: str, carrier: Element) -> MemoKitError:
    level = _LEVELS.get(kind_of(parent_of(carrier).tag), "paragraphs")
    message = f"“{slot.tag.typed}” works on whole {level}, but beside it stands {text}"
    hint = "move it to a paragraph or row of its own, or put both tags into one paragraph"
    return TextBesideTagError(message, hint=hint, place=slot.place)
