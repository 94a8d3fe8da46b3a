"""What a part needs besides its tags, so that it stays whole whatever the tags do."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from memo_kit.ooxml.marks import is_mark, mark, number_of
from memo_kit.ooxml.markup import Element, fragment, parent_of
from memo_kit.ooxml.names import kind_of, w
from memo_kit.ooxml.numbering import Numbering
from memo_kit.ooxml.tables import members
from memo_kit.template.marking import Sheet
from memo_kit.template.slots import Action, ActionKind, Slot

__all__ = ["count_paragraphs", "guard_cells", "guard_holders"]

_CELLS: Final = tuple(
    w(name) for name in ("tc", "txbxContent", "hdr", "ftr", "footnote", "endnote", "comment")
)
_BEGIN: Final = frozenset(("for", "if", "with"))
_END: Final = frozenset(("endfor", "endif", "endwith"))


def guard_cells(sheet: Sheet) -> None:
    """See to it that a cell, whatever its conditions and loops leave, ends with a paragraph.

    Word calls a document damaged when a cell has no paragraph, or ends with a table
    (ISO/IEC 29500-1, 17.4.65).
    """
    for cell in sheet.root.iter(*_CELLS):
        if any(is_mark(child) for child in members(cell)) and not _ends_with_paragraph(sheet, cell):
            _guard(sheet, cell)


def guard_holders(sheet: Sheet) -> None:
    """See to it that a row left without cells goes, and a table left without rows.

    Word calls a document damaged when a table has no row or a row no cell.
    """
    going = [row for row in sheet.root.iter(w("tr")) if _may_go(sheet, row, "tc", frozenset())]
    gone, telling = frozenset(going), set[Element]()
    for table in list(sheet.root.iter(w("tbl"))):
        if _may_go(sheet, table, "tr", gone):
            rows = [row for row in members(table) if kind_of(row.tag) == "tr"]
            telling.update(row for row in rows if row in gone)
            _guard_holder(sheet, table, [row for row in rows if row not in gone])
    for row in going:
        cells = [cell for cell in members(row) if kind_of(cell.tag) == "tc"]
        _guard_holder(sheet, row, cells, tells=row in telling)


def count_paragraphs(sheet: Sheet, numbering: Numbering) -> None:
    """Count the numbered paragraphs while the part is written, so that references know them."""
    for paragraph in list(sheet.root.iter(w("p"))):
        item = numbering.item(paragraph)
        if item is None:
            continue
        parent = parent_of(paragraph)
        names = [name for name in _bookmarks(paragraph) if name]
        detail = (item.list_id, str(item.level), *names)
        number = sheet.add(Action(ActionKind.COUNT, detail))
        parent.insert(parent.index(paragraph), mark(number))


def _bookmarks(paragraph: Element) -> Iterator[str]:
    """Yield the names of the bookmarks in a paragraph and directly before it."""
    for before in paragraph.itersiblings(preceding=True):
        if kind_of(before.tag) != "bookmarkStart":
            break
        yield before.get(w("name"), "")
    for start in paragraph.iter(w("bookmarkStart")):
        yield start.get(w("name"), "")


def _ends_with_paragraph(sheet: Sheet, cell: Element) -> bool:
    depth = 0
    safe = False
    for child in members(cell):
        if is_mark(child):
            depth += _step(sheet, child)
        elif kind_of(child.tag) == "p":
            safe = safe or depth == 0
        elif kind_of(child.tag) == "tbl":
            safe = False
    return safe


def _may_go(sheet: Sheet, holder: Element, content: str, going: Collection[Element]) -> bool:
    """Tell whether tags may leave a table without rows, or a row without cells.

    Args:
        sheet: The part.
        holder: The table or row.
        content: What it must hold one of: ``tr`` or ``tc``.
        going: The rows that may go themselves.
    """
    depth = 0
    tagged = False
    for child in members(holder):
        if is_mark(child):
            depth += _step(sheet, child)
            tagged = True
        elif kind_of(child.tag) == content:
            if child in going:
                tagged = True
            elif depth == 0:
                return False
    return tagged


def _guard_holder(
    sheet: Sheet, holder: Element, content: Sequence[Element], *, tells: bool = False
) -> None:
    """Let a table or row go when nothing was written into it.

    Args:
        sheet: The part.
        holder: The table or row.
        content: The rows or cells that tell it when they are written.
        tells: Whether a row that stays tells its table.
    """
    for child in content:
        _insert_after(child, mark(sheet.add(Action(ActionKind.SAW_CONTENT))))
    parent = parent_of(holder)
    parent.insert(parent.index(holder), mark(sheet.add(Action(ActionKind.OPEN_HOLDER))))
    closing = Action(ActionKind.CLOSE_HOLDER, ("table",) if tells else ())
    _insert_after(holder, mark(sheet.add(closing)))


def _insert_after(node: Element, new: Element) -> None:
    parent = parent_of(node)
    parent.insert(parent.index(node) + 1, new)


def _step(sheet: Sheet, node: Element) -> int:
    hole = sheet.holes[number_of(node)]
    keyword = hole.tag.keyword if isinstance(hole, Slot) else ""
    return 1 if keyword in _BEGIN else -1 if keyword in _END else 0


def _guard(sheet: Sheet, cell: Element) -> None:
    first = next((p.find(w("pPr")) for p in cell.iter(w("p"))), None)
    properties = sheet.left.get(cell) if first is None else first
    inner = "" if properties is None else fragment(properties)
    for child in list(members(cell)):
        kind = {"p": ActionKind.SAW_PARAGRAPH, "tbl": ActionKind.SAW_TABLE}.get(kind_of(child.tag))
        if kind is not None:
            _insert_after(child, mark(sheet.add(Action(kind))))
    start = next((i for i, child in enumerate(cell) if kind_of(child.tag) != "tcPr"), 0)
    cell.insert(start, mark(sheet.add(Action(ActionKind.OPEN_CELL))))
    closing = Action(ActionKind.CLOSE_CELL, (f"<w:p>{inner}</w:p>",))
    cell.append(mark(sheet.add(closing)))
