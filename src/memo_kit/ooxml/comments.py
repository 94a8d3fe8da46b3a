"""Comments in the margin of a Word file, as Word's *Review, New Comment* sets them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import Final, NamedTuple

from memo_kit.errors import TemplateError
from memo_kit.ooxml.dialect import strictly
from memo_kit.ooxml.inline import run
from memo_kit.ooxml.links import linked, typed
from memo_kit.ooxml.markup import Element, escape, parse, serialise
from memo_kit.ooxml.names import kind_of, w
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.places import paragraphs

__all__ = ["Comment", "CommentsImpossibleError", "with_comments"]

_SPACE: Final = w("")[1:-1]
_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_NO_COMMENTS: Final = f'<w:comments xmlns:w="{_SPACE}"/>'
_OF_COMMENTS: Final = ("comment", "commentRangeStart", "commentRangeEnd", "commentReference")
_LEADING: Final = frozenset(("pPr", "commentRangeStart"))
# XML 1.0, production 2: what no document can hold, not even escaped.
_NOT_IN_XML: Final = "[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"


class CommentsImpossibleError(TemplateError):
    """The body of the Word file has no paragraph, so that no comment can stand in it.

    Comments stand in the margin of a paragraph. Open the file in Word, write a line into it
    and save it.
    """

    code = "template.no-place-for-comments"


class Comment(NamedTuple):
    """A comment that is to be set.

    Attributes:
        where: The place that it concerns, as “body, table 1, row 2, cell 1”; or nothing.
        lines: Its paragraphs.
        elsewhere: A last paragraph that names the place, for a comment that cannot stand there.
    """

    where: str
    lines: tuple[str, ...]
    elsewhere: str = ""


def with_comments(package: Package, comments: Iterable[Comment], author: str) -> Package:
    """Return a Word file with comments set, besides those that it has.

    A comment spans the paragraph at its place; at the place of a table, a row or a cell,
    the first paragraph in it. Word knows no comments in headers, footers, notes, text boxes
    and properties: a comment on a text box goes to the paragraph that the box is anchored
    to, any other to the first paragraph of the body, and its last line names the place.
    Comments carry no date: the same comments give the same bytes on any day.

    Args:
        package: The Word file.
        comments: The comments, in reading order.
        author: Who says so.

    Raises:
        CommentsImpossibleError: If the body has no paragraph.
        TemplateError: If the part with the body or that with comments is damaged.
    """
    document = package.document
    body = parse(package.read(document), name=document)
    anchors = _Anchors(body)
    stated = package.targets(document, "comments")
    name = stated[0] if stated else _free_name(package)
    present = name in package
    margin = parse(package.read(name) if present else _NO_COMMENTS.encode(), name=name)
    first = max((number for root in (body, margin) for number in _numbers(root)), default=-1) + 1
    for number, comment in enumerate(comments, first):
        anchor, is_there = anchors.find(comment.where)
        lines = comment.lines
        if comment.elsewhere and not is_there:
            lines = (*lines, comment.elsewhere)
        margin.append(_written(number, lines, author))
        _span(anchor, number)
    changed = {document: serialise(body).encode(), name: serialise(margin).encode()}
    if not present:
        changed[name] = serialise(strictly(margin)).encode() if package.is_strict else changed[name]
        package = typed(package, {name: _TYPE})
    if not stated:
        package, _ = linked(package, document, "comments", name)
    return package.changed(changed)


class _Anchors:
    """The paragraphs of the body by their places."""

    def __init__(self, body: Element) -> None:
        self._places = [(where, paragraph) for paragraph, where in paragraphs(body, "body")]
        if not self._places:
            message = "comments cannot be set: the body of the Word file has no paragraph"
            raise CommentsImpossibleError(message, hint="write a line into it in Word")

    def find(self, where: str) -> tuple[Element, bool]:
        """Return the paragraph that a comment goes to, and whether it stands at its place."""
        for place, paragraph in self._places:
            if f"{place}, ".startswith(f"{where}, "):
                *_, anchor = (paragraph, *paragraph.iterancestors(w("p")))
                return anchor, anchor is paragraph
        return self._places[0][1], False


def _numbers(root: Element) -> Iterator[int]:
    """Yield the ids that comments have."""
    for node in root.iter(*map(w, _OF_COMMENTS)):
        value = node.get(w("id"), "")
        if value.isdecimal():
            yield int(value)


def _written(number: int, lines: Iterable[str], author: str) -> Element:
    inner = "".join(f"<w:p>{run(_plain(line), '')}</w:p>" for line in lines)
    text = (
        f'<w:comment xmlns:w="{_SPACE}" w:id="{number}" w:author="{escape(author)}">'
        f"{inner}</w:comment>"
    )
    return parse(text.encode(), name="comment")


def _plain(line: str) -> str:
    return re.sub(_NOT_IN_XML, "\ufffd", line)


def _span(paragraph: Element, number: int) -> None:
    """Set the marks of a comment around all that stands in a paragraph."""
    key = {w("id"): str(number)}
    # Word lists comments in the order in which they start.
    before = takewhile(lambda child: kind_of(child.tag) in _LEADING, paragraph)
    start = sum(1 for _ in before)
    paragraph.insert(start, paragraph.makeelement(w("commentRangeStart"), key))
    paragraph.append(paragraph.makeelement(w("commentRangeEnd"), key))
    holder = paragraph.makeelement(w("r"), {})
    holder.append(paragraph.makeelement(w("commentReference"), key))
    paragraph.append(holder)


def _free_name(package: Package) -> str:
    folder = posixpath.dirname(package.document)
    name, number = posixpath.join(folder, "comments.xml"), 1
    while name in package:
        number += 1
        name = posixpath.join(folder, f"comments{number}.xml")
    return name
