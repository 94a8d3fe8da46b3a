"""Two texts side by side: a table with a row a clause."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from memo_kit.ooxml.host import Host
from memo_kit.ooxml.keeping import keep_with_next
from memo_kit.ooxml.markup import Element, added, build, escape
from memo_kit.ooxml.names import kind_of, w

__all__ = [
    "Look",
    "Row",
    "align",
    "columns",
    "hold",
    "is_halved",
    "style_of_columns",
    "text_width",
    "turned",
]

_STYLE: Final = "Bilingual"
_GAP: Final = 142
_HALVES: Final = 2
# The first row is a heading, no column is, and there are no bands (ISO/IEC 29500-1, 17.4.55).
_FIRST_ROW: Final = (
    '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0"'
    ' w:noHBand="1" w:noVBand="1"/>'
)
_LINE: Final = 'w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"'
# Between the halves of a row, on the side of its left cell and of its right one.
_BETWEEN: Final = tuple(
    f"<w:tcBorders><w:{side} {_LINE}/></w:tcBorders>" for side in ("right", "left")
)
_AS_IN_COLUMNS: Final = (
    f'<w:tcMar><w:left w:w="{_GAP}" w:type="dxa"/><w:right w:w="{_GAP}" w:type="dxa"/></w:tcMar>'
)
# A clause that is longer may break over pages; a shorter one stays whole (drafting practice).
_SHORT: Final = 700


class Row(NamedTuple):
    """A row: the same clause in both languages.

    Attributes:
        left: What stands in the left cell.
        right: What stands in the right cell.
    """

    left: Sequence[Element]
    right: Sequence[Element]


class Look(NamedTuple):
    """What a table of columns looks like, and what a screen reader says of it.

    Attributes:
        style: The id of the table's style, or nothing.
        caption: Its name, in both languages; nothing where it has none.
        description: What it is for, in both languages.
    """

    style: str = ""
    caption: str = ""
    description: str = ""


def columns(holder: Element, rows: Sequence[Row], width: int, header: Row, look: Look) -> Element:
    """Add a table of two equal columns, whose first row repeats on each page.

    A screen reader reads its rows one after the other, and in each the left cell first.

    Args:
        holder: What the table is added to, as the body.
        rows: The rows.
        width: The width of the text, in twentieths of a point.
        header: The row with the names of the languages.
        look: Its style, and what is said of it.
    """
    half = width // 2
    named = f'<w:tblStyle w:val="{look.style}"/>' if look.style else ""
    told = "".join(
        f'<w:{name} w:val="{escape(text)}"/>'
        for name, text in (("tblCaption", look.caption), ("tblDescription", look.description))
        if text
    )
    table = build(
        header.left[0],
        f'<w:tbl><w:tblPr>{named}<w:tblW w:w="{2 * half}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/>{_FIRST_ROW}{told}</w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{half}"/><w:gridCol w:w="{half}"/></w:tblGrid></w:tbl>',
    )
    holder.append(table)
    _row(table, header, half, is_header=True)
    for row in rows:
        _row(table, row, half, is_header=False)
    return table


def is_halved(block: Element) -> bool:
    """Tell whether a block is a table of two columns, whose halves are those of the languages."""
    grid = block.find(w("tblGrid"))
    return grid is not None and len(grid) == _HALVES


def align(table: Element) -> None:
    """Let the text of a table of two columns begin below that of the columns of the languages.

    What its cells gain at the left they lose at the right; one that has no room there stays.

    Args:
        table: A table of two columns; changed in place.
    """
    margins = table.find(f"{w('tblPr')}/{w('tblCellMar')}")
    if margins is None:
        return
    left, right = margins.find(w("left")), margins.find(w("right"))
    if left is None or right is None or left.get(w("w")) != "0":
        return
    room = right.get(w("w"), "")
    if room.isdigit() and int(room) >= _HALVES * _GAP:
        left.set(w("w"), str(_GAP))
        right.set(w("w"), str(int(room) - _GAP))


def hold(table: Element, rows: Sequence[Row]) -> None:
    """Set clauses before a table, to stay on its page.

    The signatures must not stand alone on a page (Document Drafting Rules of 2011).

    Args:
        table: A table of two columns; changed in place.
        rows: The clauses.
    """
    widths = [int(column.get(w("w"), "0")) for column in table.iter(w("gridCol"))]
    first = next(table.iterchildren(w("tr")))
    for row in rows:
        for block in (*row.left, *row.right):
            for paragraph in block.iter(w("p")):
                keep_with_next(paragraph)
        made = _row(table, row, widths[0], is_header=False)
        cells = made.iterfind(f"{w('tc')}/{w('tcPr')}")
        for properties, line in zip(cells, _BETWEEN, strict=True):
            properties.extend((build(made, line), build(made, _AS_IN_COLUMNS)))
        first.addprevious(made)


def style_of_columns(host: Host) -> str:
    """Give a document the table style of the columns, unless it has one of that name.

    A line between the columns and one below their headings; whoever owns the wording changes it in Word.

    Returns:
        The id of the style; nothing when the document has no styles at all.
    """
    name = host.part("styles")
    if name is None:
        return ""
    root = host.root(name)
    if any(style.get(w("styleId")) == _STYLE for style in root.iterchildren(w("style"))):
        return _STYLE
    root.append(
        build(
            host.document,
            f'<w:style w:type="table" w:customStyle="1" w:styleId="{_STYLE}">'
            '<w:name w:val="Bilingual"/><w:tblPr><w:tblBorders>'
            f"<w:insideV {_LINE}/></w:tblBorders>"
            f'<w:tblCellMar><w:left w:w="{_GAP}" w:type="dxa"/><w:right w:w="{_GAP}" w:type="dxa"/>'
            '</w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>'
            f"<w:bottom {_LINE}/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>",
        )
    )
    return _STYLE


def text_width(section: Element) -> int:
    """Return how wide the text of a section is, in twentieths of a point."""
    size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
    if size is None or margins is None:
        return 9_000
    sides = int(margins.get(w("left"), "0")) + int(margins.get(w("right"), "0"))
    return int(size.get(w("w"), "11906")) - sides - int(margins.get(w("gutter"), "0"))


def turned(section: Element) -> None:
    """Turn the pages of a section to landscape; its margins stay on their sides."""
    size = section.find(w("pgSz"))
    if size is None or size.get(w("orient")) == "landscape":
        return
    width, height = size.get(w("w"), "11906"), size.get(w("h"), "16838")
    size.set(w("w"), height)
    size.set(w("h"), width)
    size.set(w("orient"), "landscape")


def _row(table: Element, row: Row, width: int, *, is_header: bool) -> Element:
    """Add a row at the end of a table."""
    made = added(table, w("tr"))
    if is_header or max(map(_length, row)) <= _SHORT:
        properties = added(made, w("trPr"))
        added(properties, w("cantSplit"))
        if is_header:
            added(properties, w("tblHeader"))
    for blocks in row:
        cell = added(made, w("tc"))
        added(added(cell, w("tcPr")), w("tcW"), w=str(width), type="dxa")
        cell.extend(blocks)
        if kind_of(blocks[-1].tag) == "tbl":
            # A cell ends with a paragraph (ISO/IEC 29500-1, 17.4.65).
            added(cell, w("p"))
    return made


def _length(blocks: Sequence[Element]) -> int:
    return sum(len(text.text or "") for block in blocks for text in block.iter(w("t")))
