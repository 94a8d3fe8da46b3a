"""What belongs to both languages stands once: paragraphs that say the same, joined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from difflib import SequenceMatcher
from functools import partial
from itertools import groupby
from typing import Final, NamedTuple

from memo_kit.ooxml.markup import Element, canonical, child, related
from memo_kit.ooxml.names import kind_of, w, xml
from memo_kit.ooxml.text import text_of_paragraph
from memo_kit.ooxml.waiting import bound_to, join_controls

__all__ = ["joined", "joined_paragraph", "joined_table", "shown"]

_BETWEEN: Final = " / "
# What differs and is longer goes on a line of its own.
_LONGEST: Final = 32
# Bookmarks that mark a place and no text: to sign at, and those that Word sets itself.
_PLACES: Final = ("memosig", "_GoBack", "_Hlk")


def joined(left: Sequence[Element], right: Sequence[Element]) -> list[Element]:
    """Return the paragraphs of two cells or letterheads as one list, without saying a thing twice.

    Paragraphs of the same style are joined, see ``joined_paragraph``; what one side has alone
    stays; a text that is there already is left out.

    Args:
        left: Paragraphs of the first language.
        right: Paragraphs of the second language.
    """
    sides = ([_style(each) for each in left], [_style(each) for each in right])
    found: list[Element] = []
    for tag, start, end, begin, finish in SequenceMatcher(
        None, *sides, autojunk=False
    ).get_opcodes():
        if tag == "equal":
            for one, other in zip(left[start:end], right[begin:finish], strict=True):
                found += joined_paragraph(one, other)
        else:
            found += [*left[start:end], *right[begin:finish]]
    said = {shown(each) for each in left}
    # What the first language says is kept, though it says a thing twice: two may be directors.
    kept = set(left)
    return [each for each in found if each in kept or _is_new(each, said)]


def joined_paragraph(left: Element, right: Element) -> list[Element]:
    """Return two paragraphs that say the same as one where they can be one, else both.

    “El. paštas info@litek.lt” and “E-mail info@litek.lt” are “El. paštas / E-mail info@litek.lt”.
    A place to fill in that shows one datum in both stands once, too.

    Args:
        left: The paragraph in the first language; kept, with its bookmarks.
        right: The paragraph in the second language.
    """
    if shown(left) == shown(right):
        return [left]
    one, other = list(_atoms(left)), list(_atoms(right))
    start = _shared(one, other)
    end = _shared(one[start:][::-1], other[start:][::-1])
    middle, second = one[start : len(one) - end], other[start : len(other) - end]
    if not middle and not second:
        join_controls(left, right)
        return [left]
    is_short = max(len(middle), len(second)) <= _LONGEST and not _is_named(left)
    if not middle or not second or not (is_short and all(each.is_letter for each in second)):
        return [left, right]
    join_controls(left, right)
    # As the last letter before them looks, or the first after them.
    look = [each.formatting for each in (*second[::-1], *middle) if each.is_letter][-1]
    between = [_Atom(letter, look) for letter in _BETWEEN]
    return [_written(left, [*one[:start], *middle, *between, *second, *one[len(one) - end :]])]


def shown(element: Element) -> tuple[str, ...]:
    """Return what an element shows: its text, and the parts that its pictures and links lead to.

    Two elements of one document that show the same give the same; one that shows nothing gives
    an empty text alone.

    Args:
        element: A paragraph, or the root of a part.
    """
    text = "".join(each.text or "" for each in element.iter(w("t"))).strip()
    return (text, *(node.get(name, "") for node, name in related(element)))


def joined_table(left: Element, right: Element) -> Element:
    """Return two tables that hold the same for both languages as one: cell by cell.

    A row of one cell is text in a language: it becomes two cells, side by side.

    Args:
        left: The table in the first language; changed in place.
        right: The table in the second language, with the same rows and cells.
    """
    rows = zip(left.iterchildren(w("tr")), right.iterchildren(w("tr")), strict=True)
    for row, other in rows:
        cells, others = list(row.iterchildren(w("tc"))), list(other.iterchildren(w("tc")))
        if len(cells) == 1 and _is_wide(cells[0]):
            row.append(others[0])
            for cell in (cells[0], others[0]):
                _halve(cell)
            continue
        for cell, beside in zip(cells, others, strict=True):
            own, theirs = _blocks(cell), _blocks(beside)
            both = [*theirs, *own]
            if all(kind_of(each.tag) == "p" for each in both):
                both = joined(own, theirs)
            for block in own:
                cell.remove(block)
            cell.extend(both)
    return left


def _blocks(cell: Element) -> list[Element]:
    return [each for each in cell.iterchildren("*") if kind_of(each.tag) != "tcPr"]


def _is_wide(cell: Element) -> bool:
    return cell.find(f"{w('tcPr')}/{w('gridSpan')}") is not None


def _halve(cell: Element) -> None:
    properties = next(cell.iterchildren(w("tcPr")))
    for name in ("gridSpan", "tcMar"):
        for each in list(properties.iterchildren(w(name))):
            properties.remove(each)
    for width in properties.iterchildren(w("tcW")):
        width.set(w("w"), str(int(width.get(w("w"), "0")) // 2))


class _Atom(NamedTuple):
    """A letter, or what stands between letters: inside a run, or between two."""

    key: str
    formatting: Element | None
    element: Element | None = None
    in_run: bool = True

    @property
    def is_letter(self) -> bool:
        return self.element is None


def _atoms(paragraph: Element) -> Iterator[_Atom]:
    for node in paragraph.iterchildren("*"):
        kind = kind_of(node.tag)
        if kind == "r":
            formatting = node.find(w("rPr"))
            for piece in node.iterchildren("*"):
                if kind_of(piece.tag) == "t":
                    yield from (_Atom(letter, formatting) for letter in piece.text or "")
                elif kind_of(piece.tag) != "rPr":
                    yield _Atom(f"<{piece.tag}>{shown(piece)}", formatting, piece)
        elif kind != "pPr":
            key = "" if kind.startswith("bookmark") else f"<{node.tag}>{_said(node)}"
            yield _Atom(key, None, node, in_run=False)


def _is_named(paragraph: Element) -> bool:
    """Tell whether a text that differs is marked, so that a reference shows it in its language."""
    names = (mark.get(w("name"), "") for mark in paragraph.iter(w("bookmarkStart")))
    return any(not name.startswith(_PLACES) for name in names)


def _said(element: Element) -> str:
    """Return what an element of a line says; a place to fill in says what belongs there."""
    return bound_to(element) or text_of_paragraph(element)


def _shared(one: Sequence[_Atom], other: Sequence[_Atom]) -> int:
    """Return how many atoms two texts share at their beginning, in whole words."""
    count = 0
    for first, second in zip(one, other, strict=False):
        if first.key != second.key:
            break
        count += 1
    while count and one[count - 1].key.isalnum() and _goes_on(one, other, count):
        count -= 1
    return count


def _goes_on(one: Sequence[_Atom], other: Sequence[_Atom], count: int) -> bool:
    """Tell whether a word goes on, in one text or the other, where the shared part ends."""
    return any(each.key.isalnum() for side in (one, other) for each in side[count : count + 1])


def _written(paragraph: Element, atoms: Sequence[_Atom]) -> Element:
    made = paragraph.makeelement(w("p"), None)
    properties = paragraph.find(w("pPr"))
    if properties is not None:
        made.append(deepcopy(properties))
    for in_run, inner in groupby(atoms, lambda each: each.in_run):
        if in_run:
            looks: dict[Element | None, bytes] = {}
            for _, alike in groupby(inner, partial(_look, looks)):
                made.append(_run(made, list(alike)))
        else:
            made.extend([deepcopy(each.element) for each in inner if each.element is not None])
    return made


def _run(maker: Element, atoms: Sequence[_Atom]) -> Element:
    run = maker.makeelement(w("r"), None)
    if (formatting := atoms[0].formatting) is not None:
        run.append(deepcopy(formatting))
    for is_letter, alike in groupby(atoms, lambda each: each.is_letter):
        if is_letter:
            text = run.makeelement(w("t"), {xml("space"): "preserve"})
            text.text = "".join(each.key for each in alike)
            run.append(text)
        else:
            run.extend([deepcopy(each.element) for each in alike if each.element is not None])
    return run


def _look(known: dict[Element | None, bytes], atom: _Atom) -> bytes:
    formatting = atom.formatting
    if formatting not in known:
        known[formatting] = canonical(formatting) if formatting is not None else b""
    return known[formatting]


def _is_new(paragraph: Element, said: set[tuple[str, ...]]) -> bool:
    what = shown(paragraph)
    return any(what) and what not in said


def _style(paragraph: Element) -> str:
    properties = child(paragraph, w("pPr"))
    style = child(properties, w("pStyle")) if properties is not None else None
    return style.get(w("val"), "") if style is not None else ""
