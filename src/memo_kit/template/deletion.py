"""Tags that a tracked change deletes: they are left alone, and told of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from memo_kit.errors import Finding, MemoKitError, Place, Severity, TemplateError
from memo_kit.ooxml.deletions import deleted_texts
from memo_kit.ooxml.markup import Element
from memo_kit.template.tags import Tag, scan

__all__ = ["DeletedTag", "TagDeletedError", "deleted_tags", "hint_about", "tags_in", "told_of"]


class TagDeletedError(TemplateError):
    """A tag stands in text that a tracked change deletes or moves away, and is left alone.

    The text is still in the file: whoever rejects the change in the drafted document sees the
    tag instead of a name or a date. Accept or reject the change in Word (Review) before
    drafting. A draft is made with this warning, ``--final`` refuses it.
    """

    code = "template.tag-deleted"


class DeletedTag(NamedTuple):
    """A tag, or a piece of one, that a tracked change deletes.

    Attributes:
        place: Where; its text is what the change deletes.
        text: The tag as it is typed.
        keyword: The first word of a control tag, as ``for``; nothing for any other.
    """

    place: Place
    text: str
    keyword: str

    @property
    def finding(self) -> Finding:
        """What a person is told of it."""
        return Finding(
            code=TagDeletedError.code,
            severity=Severity.WARNING,
            message=f"“{self.text}” is deleted or moved away by a tracked change, and is left alone",
            place=self.place,
            hint="accept or reject the change in Word",
            source="a text that a tracked change deletes is no part of the document any more",
        )


def deleted_tags(paragraph: Element, where: str) -> Iterator[DeletedTag]:
    """Yield the tags, and the pieces of tags, that tracked changes delete in a paragraph.

    Args:
        paragraph: The paragraph, before marks are set into it.
        where: Its place.
    """
    for text in deleted_texts(paragraph):
        yield from tags_in(text, where)


def tags_in(text: str, where: str) -> Iterator[DeletedTag]:
    """Yield the tags, and the pieces of tags, in a text that is deleted.

    Args:
        text: The text.
        where: Its place.
    """
    tags, errors = scan(text, Place(where=where))
    found = [((tag.start, tag.end), tag) for tag in tags]
    pieces = [(error.place.span, None) for error in errors if error.place is not None]
    for span, tag in sorted((*found, *pieces), key=lambda each: each[0] or (0, 0)):
        yield _deleted(Place(where=where, text=text, span=span), tag)


def told_of(errors: Iterable[MemoKitError], deleted: Iterable[DeletedTag]) -> list[MemoKitError]:
    """Return the faults of a line with a hint at the deletion that caused them.

    Args:
        errors: The faults: tags that are not closed, or not opened.
        deleted: The pieces of tags that tracked changes delete in the line.
    """
    for piece in deleted:
        hint = (
            f"“{piece.text}” is deleted by a tracked change here: accept or reject the change "
            "in Word, and keep the whole tag or nothing of it"
        )
        return [type(error)(error.message, hint=hint, place=error.place) for error in errors]
    return list(errors)


def hint_about(keyword: str, deleted: Iterable[DeletedTag]) -> str | None:
    """Return what to do about half a pair whose other half is deleted; nothing if it is not.

    Args:
        keyword: The first word of the other half, as ``endfor``; several between “or”.
        deleted: The deleted tags of the part.
    """
    wanted = keyword.split(" or ")
    for each in deleted:
        if each.keyword in wanted:
            return (
                f"“{each.text}” is deleted by a tracked change at {each.place.where}: "
                "accept or reject the change in Word, and keep both tags or neither"
            )
    return None


def _deleted(place: Place, tag: Tag | None) -> DeletedTag:
    start, end = place.span or (0, 0)
    return DeletedTag(place, (place.text or "")[start:end], tag.keyword if tag is not None else "")
