"""Links and references inside a loop to a bookmark of the same round.

Each round gives its bookmarks names of their own. A link that leads to one of them leads to that of
its own round, whether it stands before the bookmark or after it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from memo_kit.ooxml.marks import mark, marks, number_of, token, tokens
from memo_kit.ooxml.markup import Element
from memo_kit.ooxml.names import kind_of, w
from memo_kit.template.identity import Blocks, standing
from memo_kit.template.marking import Sheet
from memo_kit.template.slots import Action, ActionKind, Slot

__all__ = ["follow_anchors"]

_ANCHOR: Final = w("anchor")
_FIELD: Final = re.compile(r"(\b(?:REF|PAGEREF|NOTEREF)\s+|\\l\s+\"?)(\w+)")
_LINKS: Final = (w("hyperlink"), w("instrText"), w("fldSimple"))


def follow_anchors(sheet: Sheet) -> None:
    """Let links inside loops follow the bookmarks of their round.

    Args:
        sheet: A part whose tags are lifted.
    """
    loops: dict[str, int] = {}
    starts: dict[str, Element] = {}
    for node, blocks in standing(sheet, w("bookmarkStart")):
        name = node.get(w("name"), "")
        if blocks.repeated and name and not tokens(name):
            loops[name] = next(n for n in reversed(blocks.all) if _is_loop(sheet, n))
            starts[name] = node
    if not loops:
        return
    followed: dict[int, set[str]] = defaultdict(set)
    for node, blocks in list(standing(sheet, *_LINKS)):
        for name in _follow(sheet, node, blocks, loops):
            followed[loops[name]].add(name)
    for number, names in followed.items():
        for name in names:
            starts[name].set(w("name"), _named(sheet, name))
        begin = next(node for node in marks(sheet.root) if number_of(node) == number)
        begin.addnext(mark(sheet.add(Action(ActionKind.ROUND, tuple(sorted(names))))))


def _follow(sheet: Sheet, node: Element, blocks: Blocks, loops: dict[str, int]) -> Iterator[str]:
    """Set a mark for each bookmark of the round that something leads to, and yield its name."""
    if kind_of(node.tag) == "hyperlink":
        name = node.get(_ANCHOR, "")
        if loops.get(name) in blocks.all:
            node.set(_ANCHOR, _named(sheet, name))
            yield name
        return
    attribute = w("instr")
    text = node.get(attribute) or node.text or ""
    found: list[str] = []

    def named(each: re.Match[str]) -> str:
        if loops.get(each[2]) not in blocks.all:
            return each[0]
        found.append(each[2])
        return f"{each[1]}{_named(sheet, each[2])}"

    text = _FIELD.sub(named, text)
    if found and attribute in node.attrib:
        node.set(attribute, text)
    elif found:
        node.text = text
    yield from found


def _named(sheet: Sheet, name: str) -> str:
    return token(sheet.add(Action(ActionKind.NAMED, (name,))))


def _is_loop(sheet: Sheet, number: int) -> bool:
    hole = sheet.holes[number]
    return isinstance(hole, Slot) and hole.tag.keyword == "for"
