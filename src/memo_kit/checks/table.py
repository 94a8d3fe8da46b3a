"""Rules about tables: halves that say nothing, cells that Word calls damaged."""

from __future__ import annotations

from collections.abc import Iterator

from memo_kit.checks.halves import Halves
from memo_kit.checks.rule import Fault, rule
from memo_kit.errors import Place, Severity
from memo_kit.ooxml.view import DocumentView

__all__ = ["cell_without_paragraph", "empty_half", "empty_row"]


@rule(
    "check.empty-half",
    Severity.ERROR,
    source="what stands in one language only was not agreed on in the other",
)
def empty_half(row: Halves) -> Iterator[Fault]:
    """A row of a table with two languages has a text in one of them only.

    The two columns say the same in two languages, side by side, so that an empty cell
    beside a text is a gap in one of them. Write the missing text.
    """
    empty = [half for half in row if not half.shows]
    if len(empty) == 1:
        other = row.right if empty[0] is row.left else row.left
        yield Fault(
            "a text stands in one language only",
            empty[0].at(),
            f"write here in the other language, too, what “{other.where}” says",
        )


@rule(
    "check.cell-without-paragraph",
    Severity.ERROR,
    source="ISO/IEC 29500-1, 17.4.65: the last element of a cell is a paragraph",
)
def cell_without_paragraph(document: DocumentView) -> Iterator[Fault]:
    """A cell of a table does not end in a paragraph, so Word calls the document damaged.

    A program that takes text out of a table leaves such cells. Draft the document anew; if it
    was made elsewhere, let Word repair it and compare the text.
    """
    for row in document.rows:
        for cell in row.cells:
            if not cell.ends_in_paragraph:
                yield Fault(
                    "a cell does not end in a paragraph",
                    Place(file=document.name, where=cell.where),
                    "let Word repair the document, and compare its text with the draft",
                )


@rule("check.empty-row", Severity.WARNING, source="a row of a table says something")
def empty_row(document: DocumentView) -> Iterator[Fault]:
    """A row of a table shows nothing in any of its cells.

    It may be meant as a distance; more often something that belongs there is missing. Fill
    the row or remove it.
    """
    for row in document.rows:
        if not any(cell.shows for cell in row.cells):
            yield Fault(
                "a row of a table is empty",
                Place(file=document.name, where=row.where),
                "fill the row or remove it",
            )
