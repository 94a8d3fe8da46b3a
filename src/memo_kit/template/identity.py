"""Ids and names that have to be unique in a document, also where a loop repeats them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from memo_kit.errors import MemoKitError, Place, TemplateError
from memo_kit.ooxml.marks import is_mark, marks_and, number_of, token, tokens
from memo_kit.ooxml.markup import Element, as_utf8, parent_of
from memo_kit.ooxml.names import kind_of, w
from memo_kit.template.marking import Sheet
from memo_kit.template.slots import Action, ActionKind, Slot

__all__ = ["BookmarkDividedError", "bookmark_names", "identify", "used_ids"]


class BookmarkDividedError(TemplateError):
    """A bookmark begins inside a loop or a condition and ends outside of it, or the other way round.

    When the loop repeats or the condition fails, only one half of the bookmark is left, and
    Word calls the document damaged. Set the bookmark anew, on the paragraph alone.
    """

    code = "template.bookmark-divided"


_NUMBER: Final = re.compile(rb'(?:id|w:val)="(-?\d{1,10})"')
_DRAWING: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_WORD_2010: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_VML: Final = "{urn:schemas-microsoft-com:vml}"
_SHAPE_ID: Final = "{urn:schemas-microsoft-com:office:office}spid"
_ANNOTATIONS: Final = {
    "bookmarkStart": "start",
    "bookmarkEnd": "end",
    "permStart": "start",
    "permEnd": "end",
    "ins": "start",
    "del": "start",
    "moveTo": "start",
    "moveFrom": "start",
    "moveToRangeStart": "start",
    "moveToRangeEnd": "end",
    "moveFromRangeStart": "start",
    "moveFromRangeEnd": "end",
}
_BOOKMARKS: Final = ("{*}bookmarkStart", "{*}bookmarkEnd")
_UNIQUE: Final = (
    *(f"{{*}}{kind}" for kind in (*_ANNOTATIONS, "id", "p")), _DRAWING, f"{_VML}*",
)  # fmt: skip
_REPEATS: Final = {"for": 1, "endfor": -1}


def used_ids(parts: Iterable[bytes]) -> frozenset[int]:
    """Return all numbers that some parts use where an id can stand."""
    return frozenset(int(number) for part in parts for number in _NUMBER.findall(as_utf8(part)))


def bookmark_names(sheet: Sheet) -> Iterator[str]:
    """Yield the names of the bookmarks of a part."""
    return (start.get(w("name"), "") for start in sheet.root.iter(w("bookmarkStart")))


def identify(sheet: Sheet) -> list[MemoKitError]:
    """Give ids that a loop repeats a new value in each round; the first keeps its own.

    Args:
        sheet: A part whose tags are lifted.

    Returns:
        The bookmarks that a loop or a condition divides.
    """
    # Where Word left the cursor; it means nothing and stands anywhere.
    _drop_cursor(sheet)
    repeated = 0
    blocks: list[int] = []
    opened: dict[str, tuple[MemoKitError, tuple[int, ...]]] = {}
    errors: list[MemoKitError] = []
    repeats = any(isinstance(hole, Slot) and hole.tag.keyword == "for" for hole in sheet.holes)
    for node in list(marks_and(sheet.root, *(_UNIQUE if repeats else _BOOKMARKS))):
        if is_mark(node):
            repeated += _follow(sheet, node, blocks)
            continue
        kind = kind_of(node.tag)
        if kind == "bookmarkStart":
            opened[node.get(w("id"), "")] = (_divided(sheet, node), tuple(blocks))
        elif kind == "bookmarkEnd":
            start = opened.get(node.get(w("id"), ""))
            if start is not None and start[1] != tuple(blocks):
                errors.append(start[0])
        if repeated:
            _identify(sheet, node, kind)
    return errors


def _follow(sheet: Sheet, node: Element, blocks: list[int]) -> int:
    hole = sheet.holes[number_of(node)]
    keyword = hole.tag.keyword if isinstance(hole, Slot) else ""
    if keyword in {"for", "if"}:
        blocks.append(number_of(node))
    elif keyword in {"else", "elif"} and blocks:
        blocks[-1] = number_of(node)
    elif keyword in {"endfor", "endif"} and blocks:
        blocks.pop()
    return _REPEATS.get(keyword, 0)


def _identify(sheet: Sheet, node: Element, kind: str) -> None:
    if kind in _ANNOTATIONS:
        _mark(sheet, node, w("id"), ("annotation", _ANNOTATIONS[kind]))
        name = node.get(w("name"), "")
        # A name with a tag in it is another one in each round, as its author wants it.
        if kind == "bookmarkStart" and name and not tokens(name):
            number = sheet.add(Action(ActionKind.NAME, (name,)))
            node.set(w("name"), token(number))
    elif node.tag == _DRAWING:
        _mark(sheet, node, "id", ("drawing", "start"))
    elif str(node.tag).startswith(_VML):
        _identify_shape(sheet, node)
    elif kind == "id":
        if kind_of(parent_of(node).tag) == "sdtPr":
            _mark(sheet, node, w("val"), ("control", "start"))
    elif kind == "p":
        # Optional, and unique where they are.
        for name in ("paraId", "textId"):
            node.attrib.pop(f"{_WORD_2010}{name}", "")


def _identify_shape(sheet: Sheet, node: Element) -> None:
    """Give a kind of shapes a name of its own in each round; a shape may do without."""
    if node.tag == f"{_VML}shapetype":
        number = sheet.add(Action(ActionKind.NAME, (node.get("id", ""),)))
        node.set("id", token(number))
    else:
        for name in ("id", _SHAPE_ID):
            node.attrib.pop(name, "")


def _mark(sheet: Sheet, node: Element, attribute: str, detail: tuple[str, str]) -> None:
    value = node.get(attribute)
    if value is not None and value.lstrip("-").isdigit():
        number = sheet.add(Action(ActionKind.IDENTIFY, (*detail, value)))
        node.set(attribute, token(number))


def _drop_cursor(sheet: Sheet) -> None:
    for start in list(sheet.root.iter(w("bookmarkStart"))):
        if start.get(w("name")) == "_GoBack":
            key = start.get(w("id"))
            for node in list(sheet.root.iter(w("bookmarkStart"), w("bookmarkEnd"))):
                if node.get(w("id")) == key:
                    parent_of(node).remove(node)


def _divided(sheet: Sheet, start: Element) -> MemoKitError:
    paragraph = next(start.iterancestors(w("p")), start.getnext())
    where = sheet.where.get(paragraph, sheet.part.label) if paragraph is not None else None
    message = f"a loop or condition divides the bookmark “{start.get(w('name'))}”"
    hint = "set the bookmark anew, on one paragraph"
    return BookmarkDividedError(message, hint=hint, place=Place(where=where))
