"""Tables as Word writes them: rows, cells, their properties and their grid."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from memo_kit.ooxml.markup import Element
from memo_kit.ooxml.names import kind_of, w

__all__ = [
    "WIDEST",
    "cell_properties",
    "grid_of",
    "has_merges",
    "members",
    "merge_of",
    "offset_of",
    "row_properties",
    "set_shading",
    "span_of",
    "take",
    "width_of",
    "written_grid",
]

# Word makes no table with more columns.
WIDEST: Final = 63
_WRAPPERS: Final = frozenset(("sdt", "sdtContent", "ins", "customXml", "smartTag"))
# What stands before the shading and before the width of a cell (ISO/IEC 29500-1, 17.4.69).
_BEFORE_SHADING: Final = frozenset(
    ("cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders")
)  # fmt: skip


def members(container: Element) -> Iterator[Element]:
    """Yield what stands in a table or row, through content controls: rows, cells, marks and others."""
    for child in container:
        if kind_of(child.tag) in _WRAPPERS:
            yield from members(child)
        else:
            yield child


def cell_properties(cell: Element) -> Element:
    """Return the properties of a cell, made when it has none."""
    properties = _child(cell, "tcPr")
    if properties is None:
        properties = cell.makeelement(w("tcPr"), {})
        cell.insert(0, properties)
    return properties


def row_properties(row: Element) -> Element | None:
    """Return the properties of a row, or None when it has none."""
    return _child(row, "trPr")


def set_shading(cell: Element, colour: str) -> None:
    """Give a cell a background.

    Args:
        cell: The cell.
        colour: Six hexadecimal figures, or what stands for them.
    """
    properties = cell_properties(cell)
    take(properties, "shd")
    shading = properties.makeelement(
        w("shd"), {w("val"): "clear", w("color"): "auto", w("fill"): colour}
    )
    position = sum(kind_of(child.tag) in _BEFORE_SHADING for child in properties)
    properties.insert(position, shading)


def span_of(cell: Element) -> int:
    """Return how many columns of the grid a cell spans."""
    span = _property(cell, "tcPr", "gridSpan")
    return 1 if span is None else max(1, _number(span.get(w("val")), 1))


def merge_of(cell: Element) -> str:
    """Return ``restart``, ``continue`` or nothing: the part that a cell has in a vertical merge."""
    merge = _property(cell, "tcPr", "vMerge")
    return "" if merge is None else merge.get(w("val"), "continue")


def width_of(cell: Element) -> tuple[str, str]:
    """Return the type and the value of a cell's width, as ``dxa`` and ``2400``."""
    width = _property(cell, "tcPr", "tcW")
    return ("", "") if width is None else (width.get(w("type"), "dxa"), width.get(w("w"), "0"))


def has_merges(root: Element) -> bool:
    """Tell whether any cell of a part is merged with one above or below it."""
    return next(root.iter(w("vMerge")), None) is not None


def grid_of(table: Element) -> list[int]:
    """Return the widths of a table's columns, in twentieths of a point."""
    grid = _child(table, "tblGrid")
    if grid is None:
        return []
    return [_number(column.get(w("w")), 0) for column in grid.iterchildren(w("gridCol"))]


def written_grid(widths: Sequence[int]) -> str:
    """Return the grid of a table as XML.

    Example:
        >>> written_grid([2400, 1200])
        '<w:tblGrid><w:gridCol w:w="2400"/><w:gridCol w:w="1200"/></w:tblGrid>'
    """
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tblGrid>{columns}</w:tblGrid>"


def take(properties: Element, *kinds: str) -> None:
    """Take some properties of a cell or of a row out.

    Args:
        properties: The properties.
        kinds: The short names of the elements.
    """
    for child in list(properties):
        if kind_of(child.tag) in kinds:
            properties.remove(child)


def offset_of(row: Element, side: str) -> int:
    """Return how many columns a row leaves free at a side.

    Args:
        row: The row.
        side: ``gridBefore`` or ``gridAfter``.
    """
    offset = _property(row, "trPr", side)
    return 0 if offset is None else max(0, _number(offset.get(w("val")), 0))


def _child(owner: Element, kind: str) -> Element | None:
    return next((child for child in owner if kind_of(child.tag) == kind), None)


def _property(owner: Element, holder: str, kind: str) -> Element | None:
    properties = _child(owner, holder)
    return None if properties is None else _child(properties, kind)


def _number(text: str | None, default: int) -> int:
    try:
        return int(float(text)) if text is not None else default
    except (ValueError, OverflowError):
        return default
