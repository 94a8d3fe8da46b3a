"""The marks by which Word keeps a field: what it is told, what it shows, whether it is whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from memo_kit.ooxml.markup import Element
from memo_kit.ooxml.names import kind_of, w

__all__ = ["MarkedField", "marked_fields"]

_SHOWN: Final = ("t", "sym", "tab", "noBreakHyphen", "drawing", "pict", "object")
_TAGS: Final = tuple(map(w, ("fldChar", "fldSimple", "instrText", *_SHOWN)))
_YES: Final = frozenset(("1", "true", "on"))


@dataclass(eq=False)
class MarkedField:
    """A field, whole or not.

    Attributes:
        node: The element that it begins with.
        instruction: What it is told to show, as ``PAGE``.
        shows: Whether it has a result from before.
        fault: What is wrong with its marks, or nothing.
        is_outdated: Whether Word works it out anew when the document is opened.
        is_told: Whether its instruction has ended.
    """

    node: Element
    instruction: str = ""
    shows: bool = False
    fault: str = ""
    is_outdated: bool = False
    is_told: bool = False

    @property
    def keyword(self) -> str:
        r"""The first word of the instruction, in capitals.

        Example:
            >>> [MarkedField(None, text).keyword for text in (r" toc \o", "=1+2", "")]
            ['TOC', '=', '']
        """
        words = self.instruction.replace("=", "= ").split(None, 1)
        return words[0].upper() if words else ""


def marked_fields(root: Element) -> Iterator[MarkedField]:
    """Yield the fields of a part; those that are not whole say what is wrong.

    Args:
        root: The root of the part.
    """
    opened: list[MarkedField] = []
    for node in root.iter(*_TAGS):
        kind = kind_of(node.tag)
        if kind == "fldSimple":
            shows = any(True for _ in node.iter(*map(w, _SHOWN)))
            yield MarkedField(node, node.get(w("instr"), ""), shows, is_outdated=_is_dirty(node))
        elif kind == "instrText":
            if opened and not opened[-1].is_told:
                opened[-1].instruction += node.text or ""
            else:
                yield MarkedField(
                    node, node.text or "", fault="an instruction stands outside a field"
                )
        elif kind == "fldChar":
            yield from _step(node, opened)
        else:
            _show(opened, node)
    for left in opened:
        left.fault = "a field does not end"
        yield left


def _step(node: Element, opened: list[MarkedField]) -> Iterator[MarkedField]:
    step = node.get(w("fldCharType"), "")
    if step == "begin":
        opened.append(MarkedField(node, is_outdated=_is_dirty(node)))
    elif not opened:
        yield MarkedField(node, fault=f"a field has no beginning ({step})")
    elif step == "separate":
        opened[-1].is_told = True
    else:
        ended = opened.pop()
        # What an inner field shows, the one around it shows as well.
        if ended.shows and opened:
            opened[-1].shows = opened[-1].shows or opened[-1].is_told
        yield ended


def _show(opened: list[MarkedField], node: Element) -> None:
    if opened and (kind_of(node.tag) != "t" or (node.text or "").strip()):
        opened[-1].shows = opened[-1].shows or opened[-1].is_told


def _is_dirty(node: Element) -> bool:
    return node.get(w("dirty"), "") in _YES
