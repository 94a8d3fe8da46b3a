"""Reading a template: from a Word file to compiled parts, with all faults gathered."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from memo_kit.errors import Finding, MemoKitError
from memo_kit.language.language import Variety
from memo_kit.ooxml.marks import marks, number_of
from memo_kit.ooxml.markup import parse
from memo_kit.ooxml.numbering import Counters, Numbering
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.parts import PartKind, text_parts
from memo_kit.ooxml.properties import read_core
from memo_kit.ooxml.styles import Styles
from memo_kit.ooxml.tables import has_merges
from memo_kit.template.bounds import too_deep, too_deep_for_python, too_long, too_many_branches
from memo_kit.template.capturing import capture
from memo_kit.template.compiling import CompiledPart, ParsedPart, compile_part, parse_part
from memo_kit.template.filling import Filling
from memo_kit.template.guarding import count_paragraphs, guard_cells, guard_holders
from memo_kit.template.identity import bookmark_names, identify, used_ids
from memo_kit.template.lifting import lift
from memo_kit.template.limits import Limits
from memo_kit.template.marking import Sheet, mark_tags
from memo_kit.template.pairing import pair
from memo_kit.template.reach import beyond_reach
from memo_kit.template.slots import Slot
from memo_kit.template.tags import CELL_TAGS, RESTART, TagKind
from memo_kit.template.wholeness import keep_whole

__all__ = ["Book", "read_book"]


_INSTRUCTION: Final = re.compile(rb"instrText[^>]*>([^<]*)")
_PAGING: Final = frozenset((b"", b"NUMPAGES", b"PAGE", b"SECTIONPAGES"))


@dataclass(eq=False, repr=False)
class Book:
    """A template as it was read; not changed afterwards.

    Attributes:
        package: The Word file.
        numbering: Its lists.
        language: Its language, when it is one that memo_kit writes.
        link_style: The character style of links.
        styles: The ids of all character styles.
        parts: The parts with tags, compiled, unless there are errors.
        parsed: The same parts as syntax trees, for the checks.
        names: The top-level names that all parts together use.
        used_ids: Numbers that stand where an id can stand, in all parts.
        bookmarks: The names of bookmarks in the parts with tags.
        raw: Text whose braces are none of tags.
        errors: All faults.
        warnings: What does not keep the template from being filled.
    """

    package: Package
    numbering: Numbering
    language: Variety | None
    link_style: str | None
    styles: frozenset[str] = frozenset()
    parts: tuple[CompiledPart, ...] = ()
    parsed: tuple[ParsedPart, ...] = ()
    names: frozenset[str] = frozenset()
    used_ids: frozenset[int] = frozenset()
    bookmarks: frozenset[str] = frozenset()
    raw: str = ""
    errors: list[MemoKitError] = field(default_factory=list)
    warnings: list[Finding] = field(default_factory=list)

    def filling(self, language: Variety | None, limits: Limits) -> Filling:
        """Return what a new rendering starts with."""
        counters = Counters(self.numbering)
        return Filling(
            language,
            limits,
            counters,
            self.used_ids,
            self.bookmarks,
            raw=self.raw,
            styles=self.styles,
        )


def read_book(package: Package, limits: Limits) -> Book:
    """Read all parts of a template.

    Args:
        package: The Word file.
        limits: The most that the template may be.
    """
    package = package.as_document()
    styles = Styles.of(package)
    core = read_core(package)
    book = Book(
        package,
        Numbering.of(package),
        _known(core.get("language", "")) or _known(styles.language),
        styles.character_style("Reference", "Hyperlink"),
        styles.names.get("character", frozenset()),
    )
    parts = list(text_parts(package))
    sheets = [
        mark_tags(part, package.read(part.name), most=limits.tag_count)
        for part in parts
        if _may_hold_tags(package.read(part.name))
        or (part.kind is PartKind.STORY and _may_load(package.read(part.name)))
    ]
    book.errors += beyond_reach(package, {part.name for part in parts})
    _refuse_damaged(package, {sheet.part.name for sheet in sheets})
    slots = [slot for sheet in sheets for slot in _slots(sheet)]
    book.errors += (*too_long(slots, limits), *too_deep(slots, limits))
    refers = any("ref" in slot.tag.body for slot in slots)
    for sheet in sheets:
        _prepare(sheet, limits)
        book.errors += sheet.errors
        book.warnings += [each.finding for each in sheet.deleted]
        book.warnings += sheet.warnings
        if refers and not sheet.errors and sheet.part.name == package.document:
            count_paragraphs(sheet, book.numbering)
    book.raw = "".join(text for sheet in sheets for text in sheet.raw)
    book.bookmarks = frozenset(name for sheet in sheets for name in bookmark_names(sheet))
    if not book.errors:
        linked = any(sheet.part.kind is PartKind.LINKS for sheet in sheets)
        if linked or any(part.label in _NOTES for part in parts):
            from memo_kit.template.companions import accompany  # noqa: PLC0415 - many have none

            accompany(package, parts, sheets)
        if any(slot.tag.keyword == RESTART for slot in slots):
            from memo_kit.template.restarts import restart_lists  # noqa: PLC0415 - few ask for it

            book.errors += restart_lists(package, book.numbering, sheets)
    book.used_ids = used_ids(package.read(part.name) for part in parts)
    for sheet in sheets:
        if not book.errors:
            if _may_lead(package.read(sheet.part.name)):
                from memo_kit.template.anchors import follow_anchors  # noqa: PLC0415 - few have links inside

                follow_anchors(sheet)
            book.errors += identify(sheet)
    if not book.errors:
        _compile(book, sheets)
    return book


def _refuse_damaged(package: Package, known: set[str]) -> None:
    """See that parts are well-formed that are copied as they are, so that no document is damaged."""
    for name in package.names:
        if package.is_xml(name) and name not in known:
            parse(package.read(name), name=name)


def _compile(book: Book, sheets: list[Sheet]) -> None:
    try:
        book.parsed = tuple(parse_part(sheet) for sheet in sheets if sheet.holes)
        for parsed in book.parsed:
            book.errors += parsed.sheet.errors
        if not book.errors:
            book.parts = tuple(compile_part(parsed) for parsed in book.parsed)
            book.names = frozenset().union(*(part.names for part in book.parts))
    except (RecursionError, SyntaxError) as fault:
        # Only where limits were raised above what Python itself can take.
        book.errors.append(too_deep_for_python(fault))


def _prepare(sheet: Sheet, limits: Limits) -> None:
    order = [number_of(node) for node in marks(sheet.root)]
    controls = [(n, sheet.slot(n)) for n in order if sheet.slot(n).tag.kind is TagKind.CONTROL]
    groups, errors = pair(controls, nesting=limits.nesting, deleted=sheet.deleted)
    sheet.errors += errors
    for numbers in sheet.inline:
        inline, errors = pair([(n, sheet.slot(n)) for n in numbers], nesting=limits.nesting)
        sheet.errors += errors
        groups += [group for group in inline if group.captures]
    _settle(sheet)
    for group in groups:
        slot = sheet.slot(group.numbers[0])
        sheet.errors += too_many_branches(group.numbers, slot, limits)
    if not sheet.errors:
        sheet.errors += capture(sheet, groups)
    if not sheet.errors:
        sheet.errors += lift(sheet, groups)
    if not sheet.errors and _has_shapes(sheet, controls):
        from memo_kit.template.cells import shape_cells  # noqa: PLC0415 - few tables are shaped
        from memo_kit.template.grids import follow_grids  # noqa: PLC0415

        sheet.errors += shape_cells(sheet)
        follow_grids(sheet)
    if not sheet.errors and groups:
        sheet.errors += keep_whole(sheet)
    if not sheet.errors:
        guard_cells(sheet)
        guard_holders(sheet)


def _has_shapes(sheet: Sheet, controls: list[tuple[int, Slot]]) -> bool:
    """Tell whether the columns or merges of a table may depend on tags."""
    shaped = any(slot.tag.keyword in CELL_TAGS for _, slot in controls)
    return shaped or bool(sheet.carried) or has_merges(sheet.root)


def _settle(sheet: Sheet) -> None:
    """Bring what Word keeps beside the text in line with tags; most templates have none of it."""
    if sheet.holes and next(sheet.root.iter("{*}sdtPr"), None) is not None:
        from memo_kit.template.control import settle_controls  # noqa: PLC0415

        sheet.errors += settle_controls(sheet)
    if next(sheet.root.iter("{*}fldChar", "{*}fldSimple"), None) is not None:
        from memo_kit.template.instruction import refuse_fields  # noqa: PLC0415
        from memo_kit.template.outdated import mark_outdated  # noqa: PLC0415

        sheet.errors += refuse_fields(sheet)
        sheet.warnings += mark_outdated(sheet) if sheet.holes else ()


def _may_hold_tags(data: bytes) -> bool:
    # Letters that are written by their numbers, and wide ones, are looked at more closely.
    return any(mark in data for mark in (b"{", b"}", b"%7", b"&#", b"%\0", b"\0%"))


def _may_load(data: bytes) -> bool:
    """Tell whether a part has fields that do more than to number its pages, as most have."""
    names = (text.strip().partition(b" ")[0] for text in _INSTRUCTION.findall(data))
    return b"\0" in data or b"fldSimple" in data or not _PAGING.issuperset(names)


_NOTES: Final = frozenset(("footnotes", "endnotes", "comments"))


def _may_lead(data: bytes) -> bool:
    """Tell whether links or fields may lead to bookmarks."""
    return any(sign in data for sign in (b":anchor=", b"REF ", b"\\l ", b"\0R\0E\0F", b"&#"))


def _slots(sheet: Sheet) -> list[Slot]:
    return [hole for hole in sheet.holes if isinstance(hole, Slot)]


def _known(language: str) -> Variety | None:
    short = {"lt": Variety.LT, "en": Variety.EN_GB}
    tags = {variety.value.lower(): variety for variety in Variety} | short
    return tags.get(language.strip().lower())
