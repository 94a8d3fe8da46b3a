"""Rules about what shows that a document is still being worked on, and about what it hides."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from memo_kit.checks.rule import Fault, rule
from memo_kit.errors import Place, Severity
from memo_kit.ooxml.markup import Element
from memo_kit.ooxml.names import OFF, kind_of, w
from memo_kit.ooxml.view import DocumentView

__all__ = ["comment", "hidden_text", "highlight", "tracked_change", "tracking_on", "watermark"]

_CHANGES: Final = {
    "ins": "an insertion",
    "del": "a deletion",
    "moveFrom": "a text that was moved away",
    "moveTo": "a text that was moved here",
    "pPrChange": "a change of formatting",
    "rPrChange": "a change of formatting",
    "sectPrChange": "a change of formatting",
    "tblPrChange": "a change of formatting",
    "tblPrExChange": "a change of formatting",
    "trPrChange": "a change of formatting",
    "tcPrChange": "a change of formatting",
    "tblGridChange": "a change of formatting",
    "numberingChange": "a change of a number",
    "cellIns": "an inserted cell",
    "cellDel": "a deleted cell",
    "cellMerge": "a merge of cells",
}
_COMMENTS: Final = (w("commentReference"), w("commentRangeStart"))
_VML: Final = "{urn:schemas-microsoft-com:vml}"
_MARKS: Final = ("PowerPlusWaterMarkObject", "WordPictureWatermark")


@rule(
    "check.tracked-change",
    Severity.ERROR,
    source="ISO/IEC 29500-1, 17.13.5: a tracked change is a proposal that nobody has accepted yet",
)
def tracked_change(document: DocumentView) -> Iterator[Fault]:
    """The document holds tracked changes.

    Who signs it cannot say whether the old text was agreed on or the new one. In Word: Review,
    Accept or Reject, until no change is left.
    """
    for sighting in document.survey.find(*map(w, _CHANGES)):
        yield Fault(
            f"{_CHANGES[kind_of(sighting.element.tag)]} is neither accepted nor rejected",
            document.place(sighting),
            "in Word: Review, Accept or Reject",
        )


@rule(
    "check.comment",
    Severity.ERROR,
    source="ISO/IEC 29500-1, 17.13.4: a comment is a remark on a text, and no part of it",
)
def comment(document: DocumentView) -> Iterator[Fault]:
    """The document holds comments.

    They would be signed and sent with it, and a question in the margin throws doubt on the text.
    In Word: Review, Delete, Delete All Comments in Document.
    """
    seen = set()
    for sighting in document.survey.find(*_COMMENTS):
        number = sighting.element.get(w("id"), "")
        if number not in seen:
            seen.add(number)
            yield Fault("a comment stands here", document.place(sighting), _DELETE)
    if not seen and document.survey.has(w("comment")):
        yield Fault("the file holds comments", Place(file=document.name), _DELETE)


_DELETE: Final = "in Word: Review, Delete, Delete All Comments in Document"


@rule(
    "check.highlight",
    Severity.WARNING,
    source="ISO/IEC 29500-1, 17.3.2.15: a highlight marks a text for whoever works on it",
)
def highlight(document: DocumentView) -> Iterator[Fault]:
    """A text is highlighted, as places are that somebody still has to look at.

    Look at it, and take the colour away in Word: Home, Text Highlight Color, No Color.
    """
    for sighting in document.survey.find(w("highlight")):
        if sighting.element.get(w("val"), "") != "none":
            hint = "look at it, and take the highlight away"
            yield Fault("a text is highlighted", document.place(sighting), hint)


@rule(
    "check.hidden-text",
    Severity.WARNING,
    source="ISO/IEC 29500-1, 17.3.2.41: hidden text is in the file and not on paper",
)
def hidden_text(document: DocumentView) -> Iterator[Fault]:
    """The document holds text that is not shown.

    The parties would sign what they have not seen. In Word: Home, Show/Hide, then Font, Hidden;
    show the text or delete it.
    """
    for sighting in document.survey.find(w("vanish"), w("webHidden")):
        run = next(sighting.element.iterancestors(w("r")), None)
        if _is_on(sighting.element) and run is not None and run.find(w("t")) is not None:
            hint = "show the text in Word (Font, Hidden), or delete it"
            yield Fault("a text is hidden", document.place(sighting), hint)


@rule(
    "check.watermark",
    Severity.ERROR,
    source="Word puts a watermark into the headers as a shape of its own name",
)
def watermark(document: DocumentView) -> Iterator[Fault]:
    """The pages of the document bear a watermark, as “DRAFT” or “COPY”.

    It says that the document is not the one to be signed, and it covers the text. In Word: Design,
    Watermark, Remove Watermark.
    """
    for sighting in document.survey.find(f"{_VML}shape"):
        shape = sighting.element
        name = f"{shape.get('id', '')} {shape.get('{urn:schemas-microsoft-com:office:office}spid', '')}"
        text = shape.find(f"{_VML}textpath")
        if text is not None or any(mark in name for mark in _MARKS):
            told = "" if text is None else f" “{text.get('string', '')}”"
            hint = "in Word: Design, Watermark, Remove Watermark"
            yield Fault(f"a watermark{told} lies on the pages", document.place(sighting), hint)


@rule(
    "check.tracking-on",
    Severity.ERROR,
    source="ISO/IEC 29500-1, 17.15.1.90: whoever opens the file goes on recording changes",
)
def tracking_on(document: DocumentView) -> Iterator[Fault]:
    """The document records changes.

    Whoever opens it and types leaves a tracked change in it. In Word: Review, Track Changes.
    """
    root = document.survey.definitions.get("settings")
    switch = None if root is None else root.find(w("trackRevisions"))
    if switch is not None and _is_on(switch):
        hint = "switch it off in Word: Review, Track Changes"
        yield Fault("changes are tracked", Place(file=document.name, where="settings"), hint)


def _is_on(switch: Element) -> bool:
    return switch.get(w("val"), "on") not in OFF
