"""Tables for templates, written as XML, with the widths and merges that a test needs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tests.paper import paragraph
from tests.template.filled import filled_body

__all__ = ["cell", "grid", "row", "rows_of", "shape_of", "table", "widths"]

_MERGES = {"": "", "restart": '<w:vMerge w:val="restart"/>', "continue": "<w:vMerge/>"}


def cell(text: str, width: int = 1000, *, span: int = 1, merge: str = "", more: str = "") -> str:
    """Return a cell; its text may be XML."""
    spans = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    inner = text if text.startswith("<") else paragraph(text) if text else "<w:p/>"
    properties = f'<w:tcW w:w="{width}" w:type="dxa"/>{spans}{_MERGES[merge]}{more}'
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """Return a row; a cell may be text."""
    inner = "".join(each if each.startswith("<") else cell(each) for each in cells)
    return f"<w:tr>{properties}{inner}</w:tr>"


def table(columns: Sequence[int], *rows: str) -> str:
    """Return a table."""
    listed = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    width = f'<w:tblW w:w="{sum(columns)}" w:type="dxa"/>'
    made = f"<w:tbl><w:tblPr>{width}</w:tblPr><w:tblGrid>{listed}</w:tblGrid>"
    return f"{made}{''.join(rows)}</w:tbl>"


def rows_of(source: str, **data: object) -> list[str]:
    """Return the rows of a filled table as XML."""
    return re.findall(r"<w:tr>.*?</w:tr>", filled_body(source, **data))


def grid(source: str, **data: object) -> list[int]:
    """Return the widths of the columns of a filled table."""
    return [int(each) for each in re.findall(r'gridCol w:w="(\d+)"', filled_body(source, **data))]


def widths(written: str) -> list[int]:
    """Return the widths of the cells of a row."""
    return [int(each) for each in re.findall(r'<w:tcW w:w="(\d+)"', written)]


def shape_of(written: str) -> list[str]:
    """Return the cells of a row in short: text, *columns, and ▾ and ┆ for a vertical merge."""
    shown = []
    for each in re.findall(r"<w:tc>.*?</w:tc>", written):
        span = re.search(r'gridSpan w:val="(\d+)"', each)
        merge = "▾" if 'vMerge w:val="restart"' in each else "┆" if "<w:vMerge/>" in each else ""
        text = "".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)", each))
        shown.append(f"{text}{f'*{span[1]}' if span else ''}{merge}")
    return shown
