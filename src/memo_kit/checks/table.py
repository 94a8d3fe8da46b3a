"""Rules about tables: halves that say nothing, cells that Word calls damaged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from memo_kit.checks.rule import Fault, rule
from memo_kit.errors import Place, Severity
from memo_kit.ooxml.view import DocumentView, RowView

__all__ = ["cell_without_paragraph", "empty_half", "empty_row"]

_HALVES = 2


@rule(
    "check.empty-half",
    Severity.ERROR,
    source="what stands in one language only was not agreed on in the other",
)
def empty_half(document: DocumentView) -> Iterator[Fault]:
    """A row of a table with two languages has a text in one of them only.

    The two columns say the same in two languages, side by side, so that an empty cell
    beside a text is a gap in one of them. Write the missing text.
    """
    for _, group in groupby(document.rows, key=lambda row: row.table):
        rows = [row for row in group if len(row.cells) == _HALVES]
        if not _in_two_languages(rows):
            continue
        for row in rows:
            empty = [cell for cell in row.cells if not cell.shows]
            # What stands once for both languages, as the details of one party, is no half.
            if len(empty) == 1 and not any(cell.is_mixed for cell in row.cells):
                yield Fault(
                    "a text stands in one language only",
                    Place(file=document.name, where=empty[0].where),
                    "write it in the other language too",
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


def _in_two_languages(rows: list[RowView]) -> bool:
    """Tell whether the columns of a table are in two languages, by what most rows are marked with."""
    marks = [
        Counter(cell.language for cell in column if cell.language)
        for column in zip(*(row.cells for row in rows), strict=True)
    ]
    languages = {mark.most_common(1)[0][0] for mark in marks if mark}
    return len(languages) == _HALVES
