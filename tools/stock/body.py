"""The body of a template: its wording as Word keeps it."""

from __future__ import annotations

from collections.abc import Iterable

from tools.stock.inline import Bookmarks, bookmarked, runs
from tools.stock.layout import Layout
from tools.stock.markup import part, w
from tools.stock.page import section
from tools.stock.styles import GAP, PARAGRAPHS
from tools.stock.wording import Block, Paragraph, Row, Table

__all__ = ["body"]

# Kept with what follows, though other paragraphs of their style are not.
_KEPT = frozenset({"last-clause"})
# Not kept with what follows, though other paragraphs of their style are.
_FREE = frozenset({"party-last"})


def body(blocks: Iterable[Block], layout: Layout, tag: str) -> str:
    """Return the main part of a template.

    Args:
        blocks: The wording.
        layout: How the document looks.
        tag: The language of the text, as ``lt-LT``.
    """
    writer = _Writer(layout, tag)
    written = (
        writer.table(block) if isinstance(block, Table) else writer.paragraph(block)
        for block in blocks
    )
    return part("document", w("body", *written, section(layout, new_page=True)))


class _Writer:
    def __init__(self, layout: Layout, tag: str) -> None:
        self._layout = layout
        self._tag = tag
        self._bookmarks = Bookmarks()

    def paragraph(self, paragraph: Paragraph) -> str:
        text = paragraph.text
        if paragraph.kind == "article" and self._layout.heading_below:
            text = f"<br>{text}"
        inner = runs(text, self._tag, self._bookmarks)
        if paragraph.label:
            inner = bookmarked(paragraph.label, inner, self._bookmarks)
        return w("p", self._properties(paragraph), inner)

    def _properties(self, paragraph: Paragraph) -> str:
        introduces = paragraph.kind == "clause" and paragraph.text.endswith(":")
        return w(
            "pPr",
            w("pStyle", val=PARAGRAPHS[paragraph.kind]),
            w("keepNext") if introduces or paragraph.kind in _KEPT else "",
            w("keepNext", val=0) if paragraph.kind in _FREE else "",
            w("keepLines") if paragraph.kind in _KEPT else "",
            section(self._layout) if paragraph.kind == "section-end" else "",
        )

    def table(self, table: Table) -> str:
        width = self._layout.width // 2
        properties = w(
            "tblPr",
            w("tblW", w=2 * width, type="dxa"),
            w("tblLayout", type="fixed"),
            w("tblCellMar", w("left", w=0, type="dxa"), w("right", w=GAP, type="dxa")),
            w("tblLook", val="0000"),
        )
        grid = w("tblGrid", *(w("gridCol", w=width) for _ in range(2)))
        return w("tbl", properties, grid, *(self._row(row) for row in table.rows))

    def _row(self, row: Row) -> str:
        # Cells that hold a tag alone go when the template is filled; two are left at the most.
        span = max(1, 3 - len(row.cells))
        width = self._layout.width // 2 * span
        whole = w("gridSpan", val=span) + w("tcMar", w("right", w=0, type="dxa"))
        properties = w("tcPr", w("tcW", w=width, type="dxa"), whole if span > 1 else "")
        cells = (w("tc", properties, *map(self.paragraph, cell)) for cell in row.cells)
        return w("tr", w("trPr", w("cantSplit")), *cells)
