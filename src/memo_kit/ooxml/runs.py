"""The text of a paragraph across its runs, and ways to cut a piece out of it.

Word cuts what people type into runs where it likes: at a spelling mark, a change of
the keyboard, a revision. A tag is found in the text of the whole paragraph and then
set into one run, the run of its first character.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from copy import deepcopy
from typing import Final, NamedTuple

from memo_kit.ooxml.markup import Element, parent_of
from memo_kit.ooxml.names import kind_of, w, xml

__all__ = ["Line", "Spot", "is_empty_run", "lines"]

_INLINE: Final = frozenset(
    (
        "hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "fldSimple", "dir", "bdo",
        "customXml",
    )
)  # fmt: skip
# How what is no letter reads inside a line; what is not named here reads as one object.
_GAPS: Final = {
    "tab": " ",
    "br": " ",
    "cr": " ",
    "ptab": " ",
    "noBreakHyphen": "-",
    "softHyphen": "",
    "fldChar": "",
    "commentReference": "",
    "annotationRef": "",
    "footnoteRef": "",
    "endnoteRef": "",
    "lastRenderedPageBreak": "",
}
# Where a comment or a note hangs: what is cut out around it leaves it behind.
_ANCHORS: Final = frozenset(("commentReference", "annotationRef", "footnoteRef", "endnoteRef"))
_OBJECT: Final = "\ufffc"
_TEXTS: Final = frozenset(("t", "instrText"))


class Spot(NamedTuple):
    """A position in the text of a run: the element and how many characters stand before it."""

    node: Element
    offset: int


class _Piece(NamedTuple):
    node: Element
    start: int
    text: str


class Line:
    """Text that reads as one: of a paragraph, or of the instruction of one field.

    Pieces are cut out from the end to the start, because cutting changes what follows.

    Attributes:
        text: The text; tabs and breaks read as spaces, a picture as U+FFFC.
        is_instruction: Whether this is the instruction of a field.
    """

    def __init__(self, nodes: list[tuple[Element, str]], *, is_instruction: bool = False) -> None:
        self._pieces: list[_Piece] = []
        length = 0
        for node, text in nodes:
            self._pieces.append(_Piece(node, length, text))
            length += len(text)
        self._starts = [piece.start for piece in self._pieces]
        self._edges = [p.start for p in self._pieces if kind_of(p.node.tag) == "fldChar"]
        self.text = "".join(text for _, text in nodes)
        self.is_instruction = is_instruction

    def cut(self, start: int, end: int) -> Spot:
        """Take characters out of the line and return where they stood.

        The character at ``start`` must be a letter or mark of a run, not a tab or a picture.
        """
        first = self._touched(start, end)[0]
        offset = start - first.start
        self.drop(start, end, kept=first.node)
        return Spot(first.node, offset)

    def divides_field(self, start: int, end: int) -> bool:
        """Tell whether a field begins or ends between two characters."""
        return any(start < edge < end for edge in self._edges)

    def drop(self, start: int, end: int, *, kept: Element | None = None) -> None:
        """Take characters out of the line, tabs and breaks too.

        Args:
            start: The first character.
            end: The character after the last.
            kept: A text that stays though nothing is left in it.
        """
        for piece in reversed(self._touched(start, end)):
            if kind_of(piece.node.tag) in _ANCHORS:
                continue
            text = piece.node.text or "" if _is_text(piece.node) else ""
            rest = text[: max(0, start - piece.start)] + text[end - piece.start :]
            if rest or piece.node is kept:
                _set_text(piece.node, rest)
            else:
                _remove(piece.node)

    def _touched(self, start: int, end: int) -> list[_Piece]:
        # A paragraph may have thousands of pieces and tags.
        first = max(0, bisect_right(self._starts, start) - 1)
        near = self._pieces[first : bisect_left(self._starts, end)]
        return [piece for piece in near if start < piece.start + len(piece.text)]

    @staticmethod
    def write(spot: Spot, text: str) -> None:
        """Set text into a run at a spot."""
        before = spot.node.text or ""
        spot.node.text = before[: spot.offset] + text + before[spot.offset :]
        # The value may begin or end with a space.
        spot.node.set(xml("space"), "preserve")

    @staticmethod
    def divide(spot: Spot, mark: Element) -> None:
        """Set a mark between two runs: the run is divided at the spot, with its formatting kept."""
        run = parent_of(spot.node)
        holder = parent_of(run)
        position = holder.index(run)
        tail = _divided(run, spot)
        holder.insert(position + 1, mark)
        if tail is not None and not is_empty_run(tail):
            holder.insert(position + 2, tail)
        if is_empty_run(run):
            holder.remove(run)


def lines(paragraph: Element) -> Iterator[Line]:
    """Yield the visible line of a paragraph and then the instruction of each of its fields."""
    shown: list[tuple[Element, str]] = []
    instructions: list[list[tuple[Element, str]]] = [[]]
    for run in _runs(paragraph):
        for node in run.iterchildren("*"):
            kind = kind_of(node.tag)
            if kind == "t":
                shown.append((node, node.text or ""))
            elif kind == "instrText":
                instructions[-1].append((node, node.text or ""))
            elif kind not in {"rPr", "delText", "delInstrText"}:
                shown.append((node, _reading(node, kind)))
            if kind == "fldChar":
                instructions.append([])
    yield Line(shown)
    for nodes in instructions:
        if nodes:
            yield Line(nodes, is_instruction=True)


def is_empty_run(run: Element) -> bool:
    """Tell whether a run shows nothing: no text, no picture, no break."""
    return all(
        kind_of(child.tag) in {"rPr", "lastRenderedPageBreak"}
        or (kind_of(child.tag) == "t" and not child.text)
        for child in run.iterchildren("*")
    )


def _remove(node: Element) -> None:
    run = parent_of(node)
    run.remove(node)
    holder = run.getparent()
    # Of a run with a page break where Word laid out the last time, both may go.
    if holder is not None and is_empty_run(run):
        holder.remove(run)


def _runs(container: Element) -> Iterator[Element]:
    for child in container.iterchildren("*"):
        kind = kind_of(child.tag)
        if kind == "r":
            yield child
        elif kind in _INLINE:
            yield from _runs(child)


def _reading(node: Element, kind: str) -> str:
    if kind == "br" and node.get(w("type")) in {"page", "column"}:
        return _OBJECT
    return _GAPS.get(kind, _OBJECT)


def _is_text(node: Element) -> bool:
    return kind_of(node.tag) in _TEXTS


def _set_text(node: Element, text: str) -> None:
    node.text = text
    if text != text.strip():
        node.set(xml("space"), "preserve")


def _attributes(node: Element) -> dict[str, str]:
    return {str(key): str(value) for key, value in node.attrib.items()}


def _divided(run: Element, spot: Spot) -> Element | None:
    """Move what follows the spot, if anything does, into a new run with the same formatting."""
    text = spot.node.text or ""
    before, after = text[: spot.offset], text[spot.offset :]
    following = list(spot.node.itersiblings("*"))
    tail = run.makeelement(run.tag, _attributes(run)) if after or following else None
    if tail is not None:
        properties = next((child for child in run if kind_of(child.tag) == "rPr"), None)
        if properties is not None:
            tail.append(deepcopy(properties))
        if after:
            rest = run.makeelement(spot.node.tag, _attributes(spot.node))
            tail.append(rest)
            _set_text(rest, after)
        tail.extend(following)
    if before:
        _set_text(spot.node, before)
    else:
        run.remove(spot.node)
    return tail
