"""Rules about what says that a document is not to be signed yet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from memo_kit.checks.rule import Fault, rule
from memo_kit.errors import Place, Severity
from memo_kit.ooxml.draftmark import is_mark
from memo_kit.ooxml.origin import Stage, Told
from memo_kit.ooxml.properties import read_custom
from memo_kit.ooxml.view import DocumentView

__all__ = ["draft_mark", "sample_mark"]

_FINAL: Final = "draft it with “--final”, and sign that document"


@rule(
    "check.draft-mark",
    Severity.WARNING,
    source="a draft is not signed; Lithuanian practice marks it „Projektas“ at the top right",
)
def draft_mark(document: DocumentView) -> Iterator[Fault]:
    """The document is a draft.

    Its header says so on every page, or its properties do where somebody took the mark away. A
    draft may hold forms of names that nobody looked at, sample values and places to be filled.
    Draft it with ``--final``, which refuses each of these, and sign that document.
    """
    paragraphs = document.paragraphs
    marked = next((each for each in paragraphs if is_mark(each.where, each.text)), None)
    if marked is not None:
        place = Place(file=document.name, where=marked.where, text=marked.text)
        yield Fault("the document is a draft", place, _FINAL)
    elif read_custom(document.package).get(Told.STAGE) == Stage.DRAFT:
        place = Place(file=document.name, where="custom properties")
        yield Fault("the document is a draft whose mark was taken away", place, _FINAL)


@rule(
    "check.sample-mark",
    Severity.WARNING,
    source="a sample shows what belongs there; nobody signs for it",
)
def sample_mark(document: DocumentView) -> Iterator[Fault]:
    """The document says that some of what it tells is invented.

    A sample of memo_kit carries this line until every invented value was replaced, in the data,
    and its path removed from ``sample_values``. In a document that is to be signed it must not
    stand.
    """
    for paragraph in document.paragraphs:
        if paragraph.style == "Sample":
            yield Fault(
                "the document says that some of its values are samples",
                Place(file=document.name, where=paragraph.where, text=paragraph.text),
                "write the real values, remove their paths from “sample_values”, and draft it anew",
            )
