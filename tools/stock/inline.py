"""What stands inside a paragraph of the wording: text, breaks, lines to write on, bookmarks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from memo_kit.ooxml.markup import escape
from tools.stock.markup import element, w

__all__ = ["Bookmarks", "bookmarked", "runs"]

_MARK = re.compile(r"<(?P<ends>/?)(?P<name>[a-z]+)(?: (?P<argument>[^>]*))?>")
_STYLES = {"opening": "RecitalOpening"}
_BREAKS = {"br": "br", "tab": "tab", "line": "tab"}


@dataclass
class Bookmarks:
    """Gives each bookmark of a document a number of its own."""

    last: int = 0

    def new(self) -> int:
        """Return the next number."""
        self.last += 1
        return self.last


def runs(text: str, tag: str, bookmarks: Bookmarks) -> str:
    """Return the runs of a paragraph.

    Args:
        text: What it says: text with tags, and with ``<br>``, ``<tab>``, ``<line>``,
            ``<opening>…</opening>`` (a style) and ``<place NAME>…</place>`` (a bookmark).
        tag: The language of the text, as ``lt-LT``.
        bookmarks: Those of the document.
    """
    return "".join(_pieces(text, tag, bookmarks))


def bookmarked(name: str, inner: str, bookmarks: Bookmarks) -> str:
    """Return runs with a bookmark around them."""
    number = bookmarks.new()
    return w("bookmarkStart", id=number, name=name) + inner + w("bookmarkEnd", id=number)


def _pieces(text: str, tag: str, bookmarks: Bookmarks) -> Iterator[str]:
    style, open_bookmark, end = "", 0, 0
    for mark in _MARK.finditer(text):
        yield _run(text[end : mark.start()], style, tag)
        end = mark.end()
        name = mark["name"]
        if name in _BREAKS:
            yield w("r", _formatting(style, tag), w(_BREAKS[name]))
        elif name in _STYLES:
            style = "" if mark["ends"] else _STYLES[name]
        elif mark["ends"]:
            yield w("bookmarkEnd", id=open_bookmark)
        else:
            open_bookmark = bookmarks.new()
            yield w("bookmarkStart", id=open_bookmark, name=mark["argument"])
    yield _run(text[end:], style, tag)


def _run(text: str, style: str, tag: str) -> str:
    if not text:
        return ""
    return w("r", _formatting(style, tag), element('w:t xml:space="preserve"', escape(text)))


def _formatting(style: str, tag: str) -> str:
    return w("rPr", w("rStyle", val=style) if style else "", w("lang", val=tag))
