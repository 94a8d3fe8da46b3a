"""The tags that an author writes into a template: ``{{ … }}``, ``{% … %}`` and ``{# … #}``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from enum import Enum
from typing import Final, NamedTuple

from memo_kit.errors import MemoKitError, Place, TemplateError
from memo_kit.template.keyboard import ALL_QUOTES, family_of, plain, quoted

__all__ = [
    "CELL_TAGS",
    "CLOSE_COMMENT",
    "CLOSE_RAW",
    "OPEN_COMMENT",
    "OPEN_RAW",
    "RESTART",
    "ObjectInTagError",
    "Tag",
    "TagEmptyError",
    "TagKind",
    "TagNotOpenedError",
    "TagUnclosedError",
    "TooManyTagsError",
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


class TooManyTagsError(TemplateError):
    """A part of a template has more tags, right or faulty, than the limit allows.

    So many make opening slow, and reading all their faults impossible. Raise the limit
    ``tag_count`` if the template is really meant to be so large.
    """

    code = "template.too-many-tags"


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
        if self.kind is not TagKind.CONTROL:
            return ""
        word = _WORD.match(self.body)
        return word[0] if word is not None else self.body.split(None, 1)[0]

    @property
    def typed(self) -> str:
        """The tag as an author types it."""
        return (
            self.body if self.body in {OPEN_COMMENT, CLOSE_COMMENT} else self.kind.write(self.body)
        )


# What shapes the cell of a table that it stands in.
CELL_TAGS: Final = frozenset(("cellbg", "colspan", "hm", "vm"))
# What lets a list begin anew.
RESTART: Final = "restart"
# What begins in one line and ends in another one: a remark, or text that is left as it is.
OPEN_COMMENT: Final = "{#"
CLOSE_COMMENT: Final = "#}"
OPEN_RAW: Final = "raw"
CLOSE_RAW: Final = "endraw"

_WORD: Final = re.compile(r"\w+")
_DELIMITERS: Final = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
_KINDS: Final = {kind.value: kind for kind in TagKind}
# Most tags: without quotation marks and brackets.
_SIGNS: Final = f"{ALL_QUOTES}()\\[\\]{{}}%#\\ufffc"
_SIMPLE: Final = re.compile(f"\\{{(?:\\{{([^{_SIGNS}]*)\\}}|%([^{_SIGNS}]*)%)\\}}")
# {%p …, {%-tr …, {%p- …, {{r …: the mark touches the delimiter and something follows it.
_CONTROL_MARK: Final = re.compile(r"(-|\+)?(p|tr|tc|r)(-|\+)?\s+(?=[a-zA-Z])")
_PRINT_MARK: Final = re.compile(
    r"(-|\+)?(p|tr|tc|r)()\s+(?!(?:and|or|in|is|if|not|else)\b)(?=[^\W\d]|[\"'(\[])"
)
_COMMENT_MARK: Final = re.compile(r"-?(p|tr|tc)-?\s")
_INSIDE: Final = re.compile(f"[{ALL_QUOTES}]|[(\\[{{]|[)\\]}}]|%\\}}|#\\}}|\\{{%|\\ufffc")
_END_RAW: Final = re.compile(r"\{%[-+]?\s*endraw\s*[-+]?%\}")
_OBJECT: Final = "\ufffc"


def scan(
    text: str, place: Place, *, inside: str = "", spanning: bool = False, most: int = 10_000
) -> tuple[list[Tag], list[MemoKitError]]:
    """Find the tags in a line of text, and all that is wrong with them.

    Args:
        text: The line.
        place: Where it stands, for the errors.
        inside: What a line before this one opened, ``OPEN_COMMENT`` or ``OPEN_RAW``.
        spanning: Whether a remark or ``raw`` may end in a later line.
        most: How many tags and errors there may be.

    Returns:
        The tags in reading order, and the errors.

    Raises:
        TooManyTagsError: If there are more.

    Example:
        >>> tags, errors = scan("{{ party.name | join(“, ”) }} and {%p endif %}", Place())
        >>> [(tag.kind.name, tag.mark, tag.body) for tag in tags], errors
        ([('PRINT', '', 'party.name | join(", ")'), ('CONTROL', 'p', 'endif')], [])
    """
    scanner = _Scanner(text, place, spanning=spanning)
    tags: list[Tag] = []
    errors: list[MemoKitError] = []
    for number, found in enumerate(scanner.scan(inside)):
        if number >= most:
            raise _too_many(text, found, place)
        if isinstance(found, Tag):
            tags.append(found)
        else:
            errors.append(found)
    return tags, errors


def _too_many(text: str, found: Tag | MemoKitError, place: Place) -> TooManyTagsError:
    at = (
        replace(place, text=text, span=(found.start, found.end))
        if isinstance(found, Tag)
        else found.place
    )
    message = "there are more tags than the limit allows; this is the first too many"
    return TooManyTagsError(
        message, hint="split the template, or raise the limit tag_count", place=at
    )


class _Scanner:
    def __init__(self, text: str, place: Place, *, spanning: bool) -> None:
        self._text = text
        self._place = place
        self._spanning = spanning
        self._position = 0

    def scan(self, inside: str) -> Iterator[Tag | MemoKitError]:
        if inside == OPEN_RAW:
            yield from self._close_raw()
        elif inside == OPEN_COMMENT:
            yield from self._close_comment()
        while match := _DELIMITERS.search(self._text, self._position):
            start, self._position = match.span()
            kind = _KINDS.get(match[0])
            if kind is None:
                yield _stray(match[0], self._at(start, self._position))
            elif simple := _SIMPLE.match(self._text, start):
                self._position = simple.end()
                yield from self._tag(kind, plain(simple[1] or simple[2] or ""), start)
            else:
                yield from self._read(kind, start)

    def _read(self, kind: TagKind, start: int) -> Iterator[Tag | MemoKitError]:
        body = _Body(self._text, self._position, kind)
        end = body.read()
        if end is not None:
            self._position = end
            yield from self._tag(kind, body.text, start)
        elif kind is TagKind.COMMENT and self._spanning:
            self._position = len(self._text)
            yield Tag(TagKind.CONTROL, "", OPEN_COMMENT, start, self._position)
        else:
            stop = body.position if body.position > self._position else len(self._text)
            yield _unclosed(kind, self._text[start:stop].rstrip(), self._at(start, stop))
            self._position = max(self._position, stop)

    def _tag(self, kind: TagKind, body: str, start: int) -> Iterator[Tag | MemoKitError]:
        place = self._at(start, self._position)
        found = _made(kind, body, (start, self._position), place)
        if kind is not TagKind.CONTROL or not isinstance(found, Tag) or found.body != OPEN_RAW:
            yield found
        elif not self._spanning and _END_RAW.search(self._text, self._position) is None:
            self._position = len(self._text)
            yield _unclosed_raw(place)
        else:
            yield found._replace(kind=TagKind.COMMENT)
            yield from self._close_raw()

    def _close_raw(self) -> Iterator[Tag]:
        match = _END_RAW.search(self._text, self._position)
        self._position = len(self._text) if match is None else match.end()
        if match is not None:
            yield Tag(TagKind.COMMENT, "", CLOSE_RAW, *match.span())

    def _close_comment(self) -> Iterator[Tag]:
        again, end = (self._text.find(mark) for mark in (OPEN_COMMENT, CLOSE_COMMENT))
        self._position = len(self._text)
        # A remark that begins inside shows that the end of the first one was forgotten.
        if end >= 0 and not 0 <= again < end:
            self._position = end + 2
            yield Tag(TagKind.CONTROL, "", CLOSE_COMMENT, 0, self._position)

    def _at(self, start: int, end: int) -> Place:
        place = self._place
        return Place(file=place.file, where=place.where, text=self._text, span=(start, end))


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
            self._written.append(plain(self._line[self.position : match.start()]))
            self.position = match.start()
            mark = match[0]
            if self._depth == 0 and self._line.startswith(self._closing, self.position):
                return self.position + 2
            if self._line.startswith(("{{", "{%", "{#"), self.position):
                return None
            if mark in ALL_QUOTES:
                if not self._read_quoted(mark):
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
        self._written.append(self._line[self.position : end])
        return end + 2

    def _pass_open_quote(self) -> None:
        """Go to where the tag would end if the quotation mark were closed."""
        following = _DELIMITERS.search(self._line, self.position)
        if following is None:
            self.position = len(self._line)
        else:
            closes = following[0] == self._closing
            self.position = following.end() if closes else following.start()

    def _read_quoted(self, opening: str) -> bool:
        """Take a quoted text, whose straight or typographic marks Jinja is to read as straight ones."""
        closing = family_of(opening)
        end = self.position + 1
        while end < len(self._line) and self._line[end] not in closing:
            end += 2 if self._line[end] == "\\" else 1
        if end >= len(self._line):
            return False
        self._written.append(quoted(opening, self._line[self.position + 1 : end]))
        self.position = end + 1
        return True


def _made(kind: TagKind, body: str, span: tuple[int, int], place: Place) -> Tag | MemoKitError:
    if kind is TagKind.COMMENT:
        match = _COMMENT_MARK.match(body)
        left, right = body[:1] == "-", body[-1:] == "-"
        mark = match[1] if match is not None else ""
        return Tag(kind, mark, "comment", *span, trims_left=left, trims_right=right)
    if _OBJECT in body:
        message = "something that is no text stands inside a tag"
        return ObjectInTagError(message, hint="move it out of the tag", place=place)
    mark, sign = "", ""
    if match := (_CONTROL_MARK if kind is TagKind.CONTROL else _PRINT_MARK).match(body):
        mark, sign = match[2], match[1] or match[3] or ""
        body = body[match.end() :]
    left, right = (sign or body[:1]) == "-", body[-1:] == "-" and len(body) > 1
    body = body.removeprefix("-").removeprefix("+").removesuffix("-").removesuffix("+").strip()
    if not body:
        message = "a tag with nothing in it"
        hint = "write a field into it or delete it"
        return TagEmptyError(message, hint=hint, place=place)
    return Tag(kind, mark, body, *span, trims_left=left, trims_right=right)


def _stray(mark: str, place: Place) -> MemoKitError:
    message = f"“{mark}” closes a tag that was never opened"
    hint = "write the opening mark, or delete this one"
    return TagNotOpenedError(message, hint=hint, place=place)


def _unclosed(kind: TagKind, text: str, place: Place) -> MemoKitError:
    closing = kind.closing
    message = f"the tag “{text}” is never closed"
    hint = f"add “{closing}” after it in the same paragraph; quotation marks and brackets in it must be closed"
    return TagUnclosedError(message, hint=hint, place=place)


def _unclosed_raw(place: Place) -> MemoKitError:
    message = "“{% raw %}” has no end"
    return TagUnclosedError(message, hint="write {% endraw %} where it ends", place=place)
