"""Small Word documents, made of text."""

from __future__ import annotations

from io import BytesIO

from docx import Document

from memo_kit.drafting.edition import Edition
from memo_kit.drafting.provenance import Origin, stamp
from memo_kit.ooxml.package import Package

__all__ = ["paper", "stamped"]


def paper(*lines: str) -> bytes:
    """Return a Word document with a paragraph for each line; ``| a | b |`` makes a table's row."""
    document = Document()
    for line in lines:
        if line.startswith("|"):
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            table = document.add_table(rows=1, cols=len(cells))
            for cell, text in zip(table.rows[0].cells, cells, strict=True):
                cell.text = text
        else:
            document.add_paragraph(line)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def stamped(*lines: str) -> bytes:
    """Return a document as memo_kit writes it."""
    return stamp(Package.open(paper(*lines)), Origin({}, Edition.LT)).write()
