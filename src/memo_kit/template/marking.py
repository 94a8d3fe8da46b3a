"""Finding the tags of a part and setting a mark where each stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Final, cast
from urllib.parse import unquote

from memo_kit.errors import Finding, MemoKitError, Place
from memo_kit.ooxml.deletions import is_in_deletion
from memo_kit.ooxml.marks import mark, refuse_noncharacters, token, tokens
from memo_kit.ooxml.markup import Element, find_all, fragment, join_texts, parse
from memo_kit.ooxml.names import RELATIONSHIPS, kind_of
from memo_kit.ooxml.parts import PartKind, TextPart
from memo_kit.ooxml.places import paragraphs
from memo_kit.ooxml.runs import Line, lines
from memo_kit.template.deletion import DeletedTag, deleted_tags, tags_in, told_of
from memo_kit.template.reach import divided, holds_tag, out_of_reach
from memo_kit.template.slots import Capture, Hole, Outlet, OutletKind, Slot
from memo_kit.template.tags import (
    CLOSE_COMMENT,
    CLOSE_RAW,
    OPEN_COMMENT,
    OPEN_RAW,
    ObjectInTagError,
    Tag,
    TagKind,
    scan,
)

__all__ = ["Sheet", "mark_tags", "outlet_at"]

_PLAIN: Final = Outlet(OutletKind.PLAIN)
_ADDRESS: Final = Outlet(OutletKind.ADDRESS)
_INSTRUCTION: Final = Outlet(OutletKind.INSTRUCTION)
_WITH_BRACES: Final = "contains(., '{') or contains(., '}')"
# Word writes the braces and blanks of a tag in an address with percent signs.
_QUOTED_TAG: Final = re.compile(
    r"%7B(?:%7B|%25|%23).*?(?:%7D|%25|%23)%7D|%7B%7B|%7D%7D", re.IGNORECASE
)
_IN_LINKS: Final = frozenset(("hyperlink", "ins", "moveTo"))
_SPANS: Final = frozenset((OPEN_COMMENT, CLOSE_COMMENT, OPEN_RAW, CLOSE_RAW))
_LINE_TEXTS: Final = frozenset(("t", "instrText", "delText", "delInstrText"))


@dataclass(eq=False, repr=False)
class Sheet:
    """A part on its way from Word's XML to a compiled template.

    Attributes:
        part: The part.
        root: Its XML, with marks where tags stood.
        holes: What each mark stands for, by its number.
        inline: Groups of control tags that stand in one and the same plain text.
        companions: What is written into another part, by the number of the mark where it is worked out.
        captures: Text that is kept, by the number of the tag at its start.
        errors: All faults so far.
        warnings: What does not keep the template from being filled.
        deleted: The tags that tracked changes delete; no mark is set for them.
        where: The place of each paragraph.
        raw: The lines with text between ``raw`` and ``endraw``, whose braces stay.
        carried: The columns of cells that went, by the first mark of each.
        left: The properties of a paragraph that went, by the element that it left.
        most: How many tags and faults there may be.
    """

    part: TextPart
    root: Element
    holes: list[Hole] = field(default_factory=list)
    inline: list[list[int]] = field(default_factory=list)
    companions: dict[int, tuple[str | int, ...]] = field(default_factory=dict)
    captures: dict[int, Capture] = field(default_factory=dict)
    errors: list[MemoKitError] = field(default_factory=list)
    warnings: list[Finding] = field(default_factory=list)
    deleted: list[DeletedTag] = field(default_factory=list)
    where: dict[Element, str] = field(default_factory=dict)
    raw: list[str] = field(default_factory=list)
    carried: dict[Element, int] = field(default_factory=dict)
    left: dict[Element, Element] = field(default_factory=dict)
    most: int = 10_000

    def add(self, hole: Hole) -> int:
        """Take a hole in and return its number."""
        self.holes.append(hole)
        return len(self.holes) - 1

    def slot(self, number: int) -> Slot:
        """Return the tag that a mark stands for."""
        return cast("Slot", self.holes[number])

    def as_typed(self, text: str) -> str:
        """Return a text with its tags as the author typed them."""
        for number in tokens(text):
            tag = self.slot(number).tag
            text = text.replace(token(number), tag.typed)
        return text


def mark_tags(part: TextPart, data: bytes, *, most: int = 10_000, spanning: bool = True) -> Sheet:
    """Read a part and set a mark at each of its tags.

    Args:
        part: Which part.
        data: Its bytes.
        most: How many tags and faults there may be.
        spanning: Whether remarks and ``raw`` may go through several paragraphs.

    Raises:
        TooManyTagsError: If there are more.
    """
    sheet = Sheet(part, parse(data, name=part.name), most=most)
    refuse_noncharacters(sheet.root, name=part.name)
    join_texts(sheet.root)
    inside = ""
    if part.kind is PartKind.STORY:
        for paragraph, where in paragraphs(sheet.root, part.label):
            sheet.where[paragraph] = where
            sheet.deleted += deleted_tags(paragraph, where)
            is_deleted = _in_text_box(where) and is_in_deletion(paragraph)
            for line in lines(paragraph):
                if is_deleted:
                    sheet.deleted += tags_in(line.text, where)
                elif inside or "{" in line.text or "}" in line.text:
                    inside = _mark_line(sheet, line, where, inside, spanning=spanning)
    if inside:
        # What is never closed must not hide the faults after it.
        return mark_tags(part, data, most=most, spanning=False)
    if part.kind is PartKind.LINKS:
        _mark_addresses(sheet)
    else:
        _mark_plain_texts(sheet)
    return sheet


def _in_text_box(where: str) -> bool:
    return ", text box " in where


def _mark_line(sheet: Sheet, line: Line, where: str, inside: str, *, spanning: bool) -> str:
    """Mark the tags of a line and return what it leaves open: a remark, or ``raw``."""
    if inside and line.is_instruction:
        return inside
    spanning = spanning and not line.is_instruction
    most = sheet.most - len(sheet.holes) - len(sheet.errors)
    place = Place(where=where)
    tags, errors = scan(line.text, place, inside=inside, spanning=spanning, most=most)
    if inside == OPEN_RAW or any(tag.body == OPEN_RAW for tag in tags):
        sheet.raw.append(line.text)
    errors += _fields_inside(line, tags, where)
    if errors:
        here = (each for each in sheet.deleted if each.place.where == where)
        sheet.errors += told_of(errors, here)
    else:
        _mark_tags(sheet, line, where, tags)
    spans = [tag.body for tag in tags if tag.body in _SPANS]
    left = spans[-1] if spans else inside
    return left if left in {OPEN_COMMENT, OPEN_RAW} else ""


def _fields_inside(line: Line, tags: list[Tag], where: str) -> Iterator[MemoKitError]:
    for tag in tags:
        if line.divides_field(tag.start, tag.end):
            message = "a field of Word begins or ends inside a tag"
            hint = "type the tag anew, outside of the field or inside of it"
            place = Place(where=where, text=line.text, span=(tag.start, tag.end))
            yield ObjectInTagError(message, hint=hint, place=place)


def _mark_tags(sheet: Sheet, line: Line, where: str, tags: list[Tag]) -> None:
    slots: list[Slot] = []
    first = len(sheet.holes)
    limit = len(line.text)
    for tag, number in zip(reversed(tags), reversed(range(first, first + len(tags))), strict=True):
        start, end = _with_trimming(tag, line.text)
        if end > tag.end:
            line.drop(tag.end, min(end, limit))
        limit = start
        spot = line.cut(tag.start, tag.end)
        outlet = _INSTRUCTION if line.is_instruction else _PLAIN
        if tag.kind is TagKind.PRINT and not line.is_instruction:
            outlet = outlet_at(spot.node)
        place = Place(where=where, text=line.text, span=(tag.start, tag.end))
        slots.append(Slot(tag, place, outlet))
        if tag.kind is TagKind.PRINT or line.is_instruction:
            line.write(spot, token(number))
        else:
            line.divide(spot, mark(number))
        if start < tag.start:
            line.drop(start, tag.start)
    sheet.holes += reversed(slots)
    if line.is_instruction:
        sheet.inline.append(_controls(sheet, range(first, len(sheet.holes))))


def _with_trimming(tag: Tag, text: str) -> tuple[int, int]:
    start, end = tag.start, tag.end
    if tag.trims_left:
        start = len(text[:start].rstrip())
    if tag.trims_right:
        end = len(text) - len(text[end:].lstrip())
    return start, end


def outlet_at(node: Element) -> Outlet:
    """Return what may be written into the text of a run.

    Args:
        node: The text element of the run.
    """
    formatting = next(
        (n for n in node.itersiblings(preceding=True) if kind_of(n.tag) == "rPr"), None
    )
    kinds = (kind_of(ancestor.tag) for ancestor in node.iterancestors())
    around = set(takewhile(lambda kind: kind != "p", kinds))
    return Outlet(
        OutletKind.RUN,
        fragment(formatting) if formatting is not None else "",
        takes_links=around.isdisjoint(_IN_LINKS),
        takes_controls="sdt" not in around,
    )


def _mark_plain_texts(sheet: Sheet) -> None:
    cut = list(divided(sheet.root, sheet.part.label))
    if cut:
        sheet.errors += cut
        return
    for element in find_all(sheet.root, f"//*[text()[{_WITH_BRACES}]]"):
        if kind_of(element.tag) in _LINE_TEXTS:
            continue
        if element.text:
            element.text = _mark_unless_deleted(sheet, element, element.text)
        for child in element.iterchildren("*"):
            sheet.errors += out_of_reach(child.tail or "", Place(where=_where(sheet, element)))
    for element in find_all(sheet.root, f"//*[@*[{_WITH_BRACES}]]"):
        for key, value in element.items():
            if "{" in str(value) or "}" in str(value):
                outlet = _INSTRUCTION if str(key).endswith("}instr") else _PLAIN
                element.set(key, _mark_unless_deleted(sheet, element, str(value), outlet))


def _mark_unless_deleted(sheet: Sheet, element: Element, text: str, outlet: Outlet = _PLAIN) -> str:
    where = _where(sheet, element)
    if is_in_deletion(element):
        sheet.deleted += tags_in(text, where)
        return text
    return _mark_text(sheet, text, where, outlet)


def _mark_addresses(sheet: Sheet) -> None:
    for link in sheet.root.iterchildren(f"{{{RELATIONSHIPS}}}Relationship"):
        address = _QUOTED_TAG.sub(lambda tag: unquote(tag[0]), link.get("Target", ""))
        if link.get("TargetMode") == "External" and ("{" in address or "}" in address):
            where = f"{sheet.part.label}, address {link.get('Id')}"
            marked = _mark_text(sheet, address, where, _ADDRESS)
            if marked != address:
                link.set("Target", marked)


def _mark_text(sheet: Sheet, text: str, where: str, outlet: Outlet = _PLAIN) -> str:
    if sheet.part.kind is PartKind.DATA and not holds_tag(text):
        # Programs keep data of their own there, in which braces mean something else.
        return text
    most = sheet.most - len(sheet.holes) - len(sheet.errors)
    tags, errors = scan(text, Place(where=where), most=most)
    sheet.errors += errors
    if errors:
        return text
    written: list[str] = []
    numbers: list[int] = []
    end = 0
    for tag in tags:
        start, stop = _with_trimming(tag, text)
        place = Place(where=where, text=text, span=(tag.start, tag.end))
        numbers.append(sheet.add(Slot(tag, place, outlet)))
        written += (text[end : max(start, end)], token(numbers[-1]))
        end = stop
    sheet.inline.append(_controls(sheet, numbers))
    return "".join((*written, text[end:]))


def _controls(sheet: Sheet, numbers: Iterable[int]) -> list[int]:
    kinds = ((number, sheet.holes[number]) for number in numbers)
    return [
        number
        for number, slot in kinds
        if isinstance(slot, Slot) and slot.tag.kind is TagKind.CONTROL
    ]


def _where(sheet: Sheet, element: Element) -> str:
    for ancestor in (element, *element.iterancestors()):
        if ancestor in sheet.where:
            return sheet.where[ancestor]
    if sheet.part.kind is PartKind.DRAWING:
        return sheet.part.label
    name = element.get("name") or element.tag.rpartition("}")[2]
    parent = element.getparent()
    if sheet.part.kind is PartKind.PROPERTIES and parent is not None:
        name = parent.get("name") or name
    return f"{sheet.part.label}, {name}"
