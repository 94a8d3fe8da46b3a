"""Rules about bookmarks and what leads to them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from memo_kit.checks.rule import Fault, rule
from memo_kit.errors import Severity
from memo_kit.ooxml.names import w
from memo_kit.ooxml.view import DocumentView

__all__ = ["bookmark_name", "bookmark_unpaired", "reference_broken"]

_NAME: Final = re.compile(r"[^\W\d]\w{0,39}")
_START: Final = w("bookmarkStart")
_END: Final = w("bookmarkEnd")
_REFERRING: Final = frozenset(("REF", "PAGEREF", "NOTEREF"))
_LINK: Final = re.compile(r'\\l\s+"?([^"\s]+)')


@rule(
    "check.bookmark-unpaired",
    Severity.ERROR,
    source="ISO/IEC 29500-1, 17.13.6.1 and 17.13.6.2: a bookmark has one start and one end",
)
def bookmark_unpaired(document: DocumentView) -> Iterator[Fault]:
    """A bookmark begins and does not end, or ends without having begun.

    Word drops it, and with it the references to it and, in documents of memo_kit, the place of a
    signature. Draft the document anew.
    """
    ends = Counter((part, each.get(w("id"), "")) for part, each in document.survey.find(_END))
    starts = Counter((part, each.get(w("id"), "")) for part, each in document.survey.find(_START))
    hint = "draft the document anew, or set the bookmark again in Word: Insert, Bookmark"
    for sighting in document.survey.find(_START):
        if not ends[sighting.part, sighting.element.get(w("id"), "")]:
            name = sighting.element.get(w("name"), "")
            yield Fault(f"the bookmark “{name}” has no end", document.place(sighting), hint)
    for sighting in document.survey.find(_END):
        if not starts[sighting.part, sighting.element.get(w("id"), "")]:
            message = f"the bookmark {sighting.element.get(w('id'), '')} ends and has no start"
            yield Fault(message, document.place(sighting), hint)


@rule(
    "check.bookmark-name",
    Severity.ERROR,
    source="ISO/IEC 29500-1, 17.13.6.2: at most 40 characters; Word: letters, digits, underscores",
)
def bookmark_name(document: DocumentView) -> Iterator[Fault]:
    """The name of a bookmark is longer than 40 characters, or has characters that Word does not take.

    Word drops the bookmark or cuts its name, and references to it break. Give it a name of
    letters, digits and underscores that begins with a letter.
    """
    for sighting in document.survey.find(_START):
        name = sighting.element.get(w("name"), "")
        if not _NAME.fullmatch(name):
            yield Fault(
                f"“{name}” is no name for a bookmark",
                document.place(sighting),
                "take up to 40 letters, digits and underscores, a letter first",
            )


@rule(
    "check.reference-broken",
    Severity.ERROR,
    source="ISO/IEC 29500-1, 17.16.5.51 and 17.16.22: a reference leads to a bookmark that is there",
)
def reference_broken(document: DocumentView) -> Iterator[Fault]:
    """A reference or a link leads to a bookmark that the document does not have.

    Word prints “Error! Reference source not found.” in its place, and a link does nothing.
    Insert the reference again in Word, or draft the document anew.
    """
    names = {each.get(w("name"), "") for _, each in document.survey.find(_START)}
    hint = "insert the reference again in Word, or draft the document anew"
    for sighting in document.survey.find(w("hyperlink")):
        anchor = sighting.element.get(w("anchor"))
        if anchor and anchor not in names and anchor != "_top":
            yield Fault(f"the target “{anchor}” is missing", document.place(sighting), hint)
    for sighting, told in document.fields:
        for target in _targets(told.instruction):
            if target not in names:
                yield Fault(f"the target “{target}” is missing", document.place(sighting), hint)


def _targets(instruction: str) -> Iterator[str]:
    """Yield the bookmarks that a field leads to."""
    keyword, *words = instruction.replace('"', " ").split() or [""]
    if keyword.upper() in _REFERRING:
        yield next((word for word in words if not word.startswith("\\")), "")
    elif keyword.upper() == "HYPERLINK":
        yield from _LINK.findall(instruction)
