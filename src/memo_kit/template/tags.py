"""The tags that an author writes into a template: ``{{ … }}``, ``{% … %}`` and ``{# … #}``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import Final, NamedTuple

from memo_kit.errors import MemoKitError, Place, TemplateError

__all__ = [
    "ObjectInTagError",
    "Tag",
    "TagEmptyError",
    "TagKind",
    "TagNotOpenedError",
    "TagUnclosedError",
    "scan",
]


class TagUnclosedError(TemplateError):
    """A tag is opened and never closed in its paragraph.

    A tag stands in one paragraph: it opens with ``{{``, ``{%`` or ``{#`` and closes with
    ``}}``, ``%}`` or ``#}``. Text in quotation marks inside a tag must be closed, too.
    """

    code = "template.tag-unclosed"


class TagNotOpenedError(TemplateError):
    """A tag is closed that was never opened: ``}}`` or ``%}`` stands alone.

    Usually an opening ``{{`` lost a brace or was deleted. To print the marks themselves,
    write ``{{ "}}" }}``.
    """

    code = "template.tag-not-opened"


class TagEmptyError(TemplateError):
    """A tag with nothing in it, as ``{{ }}``, prints nothing and does nothing.

    Write a field into it or delete it.
    """

    code = "template.tag-empty"


class ObjectInTagError(TemplateError):
    """A picture, a note, a page break or the like stands inside a tag.

    Only letters, figures and marks can stand there. Move what is no text out of the tag.
    """

    code = "template.object-in-tag"


class TagKind(Enum):
    """What a tag does."""

    PRINT = "{{"
    CONTROL = "{%"
    COMMENT = "{#"

    @property
    def closing(self) -> str:
        """The mark that closes the tag, as ``}}``."""
        return {"{{": "}}", "{%": "%}", "{#": "#}"}[self.value]

    def write(self, body: str) -> str:
        """Return a tag as an author types it."""
        return f"{self.value} {body} {self.closing}"


class Tag(NamedTuple):
    """A tag as found in a line of text.

    Attributes:
        kind: What it does.
        mark: The level that docxtpl's marks ask for: ``p``, ``tr``, ``tc``, ``r`` or nothing.
        body: What stands between the delimiters, with straight quotation marks.
        start: First character in the line, from 0.
        end: The character after the last.
        trims_left: Whether blanks before the tag go, as ``{%-`` asks for.
        trims_right: Whether blanks after the tag go.
    """

    kind: TagKind
    mark: str
    body: str
    start: int
    end: int
    trims_left: bool = False
    trims_right: bool = False

    @property
    def keyword(self) -> str:
        """The first word of a control tag, as ``for``; nothing for any other tag."""
        return self.body.split(None, 1)[0] if self.kind is TagKind.CONTROL else ""


_DELIMITERS: Final = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
_KINDS: Final = {kind.value: kind for kind in TagKind}
# Most tags: without quotation marks and brackets.
_SIMPLE: Final = re.compile(
    "\\{(?:\\{([^\"'“”„‟‘’‚‛()\\[\\]{}%#\\ufffc]*)\\}|%([^\"'“”„‟‘’‚‛()\\[\\]{}%#\\ufffc]*)%)\\}"
)
# {%p …, {%tr …, {{r …: the mark touches the delimiter and something follows it.
_CONTROL_MARK: Final = re.compile(r"(p|tr|tc|r)\s+(?=[a-z])")
_PRINT_MARK: Final = re.compile(
    r"(p|tr|tc|r)\s+(?!(?:and|or|in|is|if|not|else)\b)(?=[^\W\d]|[\"'(\[])"
)
_INSIDE: Final = re.compile("[\"'“”„‟‘’‚‛]|[(\\[{]|[)\\]}]|%\\}|#\\}|\\{%|\\ufffc")
_DOUBLE: Final = '"“”„‟'
_SINGLE: Final = "'‘’‚‛"
_OBJECT: Final = "\ufffc"
_NBSP: Final = "\u00a0"


def scan(text: str, place: Place) -> tuple[list[Tag], list[MemoKitError]]:
    """Find the tags in a line of text, and all that is wrong with them.

    Args:
        text: The line.
        place: Where it stands, for the errors.

    Returns:
        The tags in reading order, and the errors.

    Example:
        >>> tags, errors = scan("{{ party.name | join(“, ”) }} and {%p endif %}", Place())
        >>> [(tag.kind.name, tag.mark, tag.body) for tag in tags], errors
        ([('PRINT', '', 'party.name | join(", ")'), ('CONTROL', 'p', 'endif')], [])
    """
    tags: list[Tag] = []
    errors: list[MemoKitError] = []
    for found in _scan(text, place):
        if isinstance(found, Tag):
            tags.append(found)
        else:
            errors.append(found)
    return tags, errors


def _scan(text: str, place: Place) -> Iterator[Tag | MemoKitError]:
    position = 0
    while match := _DELIMITERS.search(text, position):
        start, position = match.span()
        kind = _KINDS.get(match[0])
        if kind is None:
            yield _stray(match[0], _at(place, text, start, position))
            continue
        if simple := _SIMPLE.match(text, start):
            position = simple.end()
            plain = (simple[1] or simple[2] or "").replace(_NBSP, " ")
            yield _tag(kind, plain, text, (start, position), place)
            continue
        body = _Body(text, position, kind)
        end = body.read()
        if end is None:
            stop = body.position if body.position > position else len(text)
            yield _unclosed(kind, text[start:stop].rstrip(), _at(place, text, start, stop))
            position = max(position, stop)
            continue
        position = end
        yield _tag(kind, body.text, text, (start, end), place)


class _Body:
    """Reads from an opening delimiter to its closing one, past quotation marks and brackets."""

    def __init__(self, text: str, position: int, kind: TagKind) -> None:
        self._line = text
        self._closing = kind.closing
        self._depth = 0
        self._kind = kind
        self._written: list[str] = []
        self.position = position

    @property
    def text(self) -> str:
        return "".join(self._written)

    def read(self) -> int | None:
        """Return the position after the closing delimiter, or None when there is none."""
        if self._kind is TagKind.COMMENT:
            return self._read_comment()
        while match := _INSIDE.search(self._line, self.position):
            self._written.append(self._line[self.position : match.start()].replace(_NBSP, " "))
            self.position = match.start()
            mark = match[0]
            if self._depth == 0 and self._line.startswith(self._closing, self.position):
                return self.position + 2
            if self._line.startswith(("{{", "{%", "{#"), self.position):
                return None
            if mark in _DOUBLE or mark in _SINGLE:
                if not self._read_quoted(_DOUBLE if mark in _DOUBLE else _SINGLE):
                    self._pass_open_quote()
                    return None
                continue
            self._depth += {"(": 1, "[": 1, "{": 1}.get(mark, -1 if mark in ")]}" else 0)
            self._depth = max(0, self._depth)
            self._written.append(mark)
            self.position += len(mark)
        self.position = len(self._line)
        return None

    def _read_comment(self) -> int | None:
        end = self._line.find(self._closing, self.position)
        if end < 0:
            self.position = len(self._line)
            return None
        self._written.append("comment")
        return end + 2

    def _pass_open_quote(self) -> None:
        """Go to where the tag would end if the quotation mark were closed."""
        following = _DELIMITERS.search(self._line, self.position)
        if following is None:
            self.position = len(self._line)
        else:
            closes = following[0] == self._closing
            self.position = following.end() if closes else following.start()

    def _read_quoted(self, family: str) -> bool:
        """Take a quoted text, whose straight or typographic marks Jinja is to read as straight ones."""
        opening = self._line[self.position]
        straight = family[0]
        closing = straight if opening == straight else family
        end = self.position + 1
        while end < len(self._line) and self._line[end] not in closing:
            end += 2 if self._line[end] == "\\" else 1
        if end >= len(self._line):
            return False
        self._written.append(f"{straight}{self._line[self.position + 1 : end]}{straight}")
        self.position = end + 1
        return True


def _tag(
    kind: TagKind, body: str, text: str, span: tuple[int, int], place: Place
) -> Tag | MemoKitError:
    if _OBJECT in body:
        message = "something that is no text stands inside a tag"
        return ObjectInTagError(
            message, hint="move it out of the tag", place=_at(place, text, *span)
        )
    mark = ""
    if match := (_CONTROL_MARK if kind is TagKind.CONTROL else _PRINT_MARK).match(body):
        mark = match[1]
        body = body[match.end() :]
    left, right = body[:1] == "-", body[-1:] == "-" and len(body) > 1
    body = body.removeprefix("-").removeprefix("+").removesuffix("-").removesuffix("+").strip()
    if not body:
        message = "a tag with nothing in it"
        hint = "write a field into it or delete it"
        return TagEmptyError(message, hint=hint, place=_at(place, text, *span))
    return Tag(kind, mark, body, *span, trims_left=left, trims_right=right)


def _at(place: Place, text: str, start: int, end: int) -> Place:
    return Place(file=place.file, where=place.where, text=text, span=(start, end))


def _stray(mark: str, place: Place) -> MemoKitError:
    message = f"“{mark}” closes a tag that was never opened"
    hint = "write the opening mark, or delete this one"
    return TagNotOpenedError(message, hint=hint, place=place)


def _unclosed(kind: TagKind, text: str, place: Place) -> MemoKitError:
    closing = kind.closing
    message = f"the tag “{text}” is never closed"
    hint = f"add “{closing}” after it in the same paragraph; quotation marks and brackets in it must be closed"
    return TagUnclosedError(message, hint=hint, place=place)
