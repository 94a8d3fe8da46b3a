"""Ids and names that have to be unique in a document, also where a loop repeats them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from memo_kit.errors import MemoKitError, Place, TemplateError
from memo_kit.ooxml.marks import is_mark, marks_and, number_of, token, tokens
from memo_kit.ooxml.markup import Element, as_utf8, parent_of
from memo_kit.ooxml.names import kind_of, w
from memo_kit.template.marking import Sheet
from memo_kit.template.slots import Action, ActionKind, Slot

__all__ = [
    "Blocks",
    "BookmarkDividedError",
    "RangeDividedError",
    "bookmark_names",
    "identify",
    "identify_all",
    "standing",
    "used_ids",
]


class BookmarkDividedError(TemplateError):
    """A bookmark begins inside a loop or a condition and ends outside of it, or the other way round.

    When the loop repeats or the condition fails, only one half of the bookmark is left, and
    Word calls the document damaged. Set the bookmark anew, on the paragraph alone.
    """

    code = "template.bookmark-divided"


class RangeDividedError(TemplateError):
    """A loop or a condition divides a comment, a permission or a tracked move.

    It begins inside and ends outside, or the other way round. When the loop repeats or the
    condition fails, one half of it is left alone, and Word calls the document damaged. Move
    its beginning or its end, or the tag, so that both stand on one side.
    """

    code = "template.range-divided"


_NUMBER: Final = re.compile(rb"""(?:id|val)\s*=\s*["'](-?\d{1,10})["']""")
_DRAWN: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_DRAWING: Final = f"{_DRAWN}docPr"
_WORD_2010: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_VML: Final = "{urn:schemas-microsoft-com:vml}"
_SHAPE_ID: Final = "{urn:schemas-microsoft-com:office:office}spid"
# What ends with the id that it began with; every other annotation is whole by itself.
_ENDS: Final = frozenset(
    (
        "bookmarkEnd", "permEnd", "moveFromRangeEnd", "moveToRangeEnd", "customXmlDelRangeEnd",
        "customXmlInsRangeEnd", "customXmlMoveFromRangeEnd", "customXmlMoveToRangeEnd",
    )
)  # fmt: skip
# What a tracked change leaves, each with a number.
_CHANGES: Final = (
    "ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "rPrChange",
    "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "tblGridChange", "trPrChange",
    "tcPrChange", "numberingChange", "customXmlInsRangeStart", "customXmlInsRangeEnd",
    "customXmlDelRangeStart", "customXmlDelRangeEnd", "customXmlMoveFromRangeStart",
    "customXmlMoveFromRangeEnd", "customXmlMoveToRangeStart", "customXmlMoveToRangeEnd",
)  # fmt: skip
# What belongs together by one id, and what people call it.
_RANGES: Final = {
    **dict.fromkeys(("bookmarkStart", "bookmarkEnd"), "bookmark"),
    **dict.fromkeys(("commentRangeStart", "commentRangeEnd", "commentReference"), "comment"),
    **dict.fromkeys(("permStart", "permEnd"), "permission to edit"),
    **dict.fromkeys(("moveFromRangeStart", "moveFromRangeEnd"), "tracked move"),
    **dict.fromkeys(("moveToRangeStart", "moveToRangeEnd"), "place of a tracked move"),
}
_RANGE_TAGS: Final = tuple(map(w, _RANGES))
# Optional, and unique where they are.
_LEFT_OUT: Final = {"p": ("paraId", "textId"), "tr": ("paraId", "textId")}
_WORD_2010_DRAWING: Final = "{http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing}"
_UNIQUE: Final = (
    *map(w, (*_RANGES, *_CHANGES, "id", *_LEFT_OUT)),
    _DRAWING, f"{_VML}*", *(f"{_DRAWN}{kind}" for kind in ("anchor", "inline")),
)  # fmt: skip
_REPEATS: Final = {"for": 1, "endfor": -1}


def used_ids(parts: Iterable[bytes]) -> frozenset[int]:
    """Return all numbers that some parts use where an id can stand."""
    return frozenset(int(number) for part in parts for number in _NUMBER.findall(as_utf8(part)))


def bookmark_names(sheet: Sheet) -> Iterator[str]:
    """Yield the names of the bookmarks of a part."""
    return (start.get(w("name"), "") for start in sheet.root.iter(w("bookmarkStart")))


class Blocks(NamedTuple):
    """The tags around a place.

    Attributes:
        all: The numbers of the tags that open a loop or a branch.
        repeated: How many of them are loops.
    """

    all: tuple[int, ...] = ()
    repeated: int = 0


def standing(sheet: Sheet, *tags: str) -> Iterator[tuple[Element, Blocks]]:
    """Yield the elements of a part, each with the tags around it.

    Args:
        sheet: The part, its tags lifted.
        tags: Which elements; all when left out.
    """
    blocks: list[int] = []
    found = Blocks()
    for node in list(marks_and(sheet.root, *(tags or ("*",)))):
        if is_mark(node):
            step = _follow(sheet, node, blocks)
            found = Blocks(tuple(blocks), found.repeated + step)
        else:
            yield node, found


def identify(sheet: Sheet) -> list[MemoKitError]:
    """Give ids that a loop repeats a new value in each round; the first keeps its own.

    Args:
        sheet: A part whose tags are lifted.

    Returns:
        The bookmarks and other ranges that a loop or a condition divides.
    """
    # Where Word left the cursor; it means nothing and stands anywhere.
    _drop_cursor(sheet)
    opened: dict[tuple[str, str], tuple[MemoKitError, Blocks]] = {}
    errors: list[MemoKitError] = []
    repeats = any(isinstance(hole, Slot) and hole.tag.keyword == "for" for hole in sheet.holes)
    for node, blocks in standing(sheet, *(_UNIQUE if repeats else _RANGE_TAGS)):
        kind = kind_of(node.tag)
        if kind in _RANGES:
            key = (_RANGES[kind], node.get(w("id"), ""))
            if key not in opened:
                opened[key] = (_divided(sheet, node, _RANGES[kind]), blocks)
            error, around = opened[key]
            if around.all != blocks.all:
                errors.append(error)
        if blocks.repeated:
            _identify(sheet, node, kind)
    return errors


def identify_all(sheet: Sheet, root: Element) -> None:
    """Give all ids below an element a new value in each round."""
    for node in root.iter(*_UNIQUE):
        _identify(sheet, node, kind_of(node.tag))


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
    if kind == "id":
        if kind_of(parent_of(node).tag) == "sdtPr":
            _mark(sheet, node, w("val"), ("control", "start"))
    elif kind and _RANGES.get(kind) != "comment":
        _mark(sheet, node, w("id"), ("annotation", "end" if kind in _ENDS else "start"))
        name = node.get(w("name"), "")
        # A name with a tag in it is another one in each round, as its author wants it.
        if kind == "bookmarkStart" and name and not tokens(name):
            number = sheet.add(Action(ActionKind.NAME, (name,)))
            node.set(w("name"), token(number))
        for left_out in _LEFT_OUT.get(kind, ()):
            node.attrib.pop(f"{_WORD_2010}{left_out}", "")
    elif node.tag == _DRAWING:
        _mark(sheet, node, "id", ("drawing", "start"))
    elif str(node.tag).startswith(_VML):
        _identify_shape(sheet, node)
    else:
        for left_out in ("anchorId", "editId"):
            node.attrib.pop(f"{_WORD_2010_DRAWING}{left_out}", "")


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


def _divided(sheet: Sheet, node: Element, what: str) -> MemoKitError:
    paragraph = next(node.iterancestors(w("p")), node.getnext())
    where = sheet.where.get(paragraph, sheet.part.label) if paragraph is not None else None
    place = Place(where=where)
    if what == "bookmark":
        message = f"a loop or condition divides the bookmark “{node.get(w('name'))}”"
        hint = "set the bookmark anew, on one paragraph"
        return BookmarkDividedError(message, hint=hint, place=place)
    message = f"a loop or condition divides a {what}"
    hint = "let it begin and end on one side of the tag"
    return RangeDividedError(message, hint=hint, place=place)
