"""Rules about texts that one program shows and another one does not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from memo_kit.checks.contrast import changes, told
from memo_kit.checks.rule import Fault, rule
from memo_kit.errors import Severity
from memo_kit.ooxml.markup import Element
from memo_kit.ooxml.names import FALLBACK, w
from memo_kit.ooxml.survey import Sighting
from memo_kit.ooxml.view import DocumentView

__all__ = ["alternative_differs", "text_ignored"]

_SPACE: Final = FALLBACK.removesuffix("Fallback")
_CHOICE: Final = f"{_SPACE}Choice"
_SIGN: Final = "{http://schemas.microsoft.com/office/word/2015/wordml/symex}"
_FORMATS: Final = (
    "http://schemas.openxmlformats.org/",
    "http://purl.oclc.org/ooxml/",
    "urn:schemas-microsoft-com:",
)
_OFFICE: Final = "http://schemas.microsoft.com/office/"
# What Word has added to its format since 2006, below the address of Office.
_ADDED: Final = frozenset(
    (
        *("word/2006/wordml", "word/2010/wordml", "word/2012/wordml", "word/2018/wordml"),
        *("word/2015/wordml/symex", "word/2016/wordml/cid", "word/2018/wordml/cex"),
        *("word/2020/wordml/sdtdatahash", "word/2020/oembed", "word/2023/wordml/word16du"),
        *("word/2024/wordml/sdtformatlock", "word/2010/wordprocessingShape"),
        *("word/2010/wordprocessingCanvas", "word/2010/wordprocessingDrawing"),
        *("word/2010/wordprocessingGroup", "word/2010/wordprocessingInk"),
    )
)


@rule(
    "check.alternative-differs",
    Severity.ERROR,
    source="ISO/IEC 29500-3, 7.5: a program shows one of several contents, whichever it knows",
)
def alternative_differs(document: DocumentView) -> Iterator[Fault]:
    """A place has a text for new programs and another one for old programs.

    Word stores a text box twice, and each program shows one of both; a text that differs is read by
    some and not by others. Type the text of the box in Word anew, which stores both, or draft the
    document anew.
    """
    for sighting in document.survey.find(f"{_SPACE}AlternateContent"):
        branches = [each for each in sighting.element if each.tag in {_CHOICE, FALLBACK}]
        texts = [*map(_text, branches)]
        for text in texts[1:]:
            if text != texts[0]:
                yield Fault(
                    f"other programs show another text: {told(changes(texts[0], text, key=str))}",
                    document.place(sighting),
                    "type the text in Word anew, or draft the document anew",
                )


@rule(
    "check.text-ignored",
    Severity.ERROR,
    source="ISO/IEC 29500-3, 7.2: what stands in an element that may be ignored is not shown",
)
def text_ignored(document: DocumentView) -> Iterator[Fault]:
    """A text stands in an element that Word does not know and leaves out.

    The document says that what it does not know may be ignored, so Word shows nothing there and says
    nothing; another program may show it. Draft the document anew.
    """
    for part, tag, elements in document.survey.every():
        space = tag[1:].partition("}")[0]
        if space.startswith(_FORMATS) or space.removeprefix(_OFFICE) in _ADDED:
            continue
        for element in elements:
            text = " ".join(_text(element).split())
            if text and space in _ignorable(element):
                yield Fault(
                    f"Word does not show “{text}”",
                    document.place(Sighting(part, element)),
                    "draft the document anew",
                )


def _text(branch: Element) -> str:
    """Return what a branch shows, each place in it once."""
    outer = {branch, *branch.iterancestors()}
    return "".join(
        each.text or "" if each.tag == w("t") else _sign(each)
        for each in branch.iter(w("t"), f"{_SIGN}symEx")
        if all(fallback in outer for fallback in each.iterancestors(FALLBACK))
    )


def _sign(element: Element) -> str:
    """Return the sign, as of a smile, that new programs take from a font."""
    number = element.get(f"{_SIGN}char", "")
    try:
        return chr(int(number, 16))
    except (ValueError, OverflowError):
        return ""


def _ignorable(element: Element) -> set[str | None]:
    """Return the namespaces that may be ignored at an element."""
    return {
        each.nsmap.get(prefix)
        for each in (element, *element.iterancestors())
        for prefix in each.get(f"{_SPACE}Ignorable", "").split()
    }
