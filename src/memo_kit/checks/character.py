"""Rules about single characters: what a reader cannot see, and what only looks like another one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

from memo_kit.checks.rule import Fault, rule
from memo_kit.errors import Place, Severity
from memo_kit.language.characters import forbidden_characters, name_of
from memo_kit.ooxml.markup import Element
from memo_kit.ooxml.names import w
from memo_kit.ooxml.view import DocumentView, ParagraphView

__all__ = [
    "accent_alone",
    "bidi_control",
    "character_apart",
    "invisible_character",
    "private_character",
    "scripts_mixed",
]

_PLAIN: Final = re.compile(
    "[\t\n\x20-\x5f\x61-\x7e\u00a0-\u00ac\u00ae-\u00b3\u00b5-\u02af\u2010-\u2027\u20ac\u2122]*"
)
_ACCENT: Final = re.compile(r"(?<=\w)[`\u00b4\u02ca\u02cb\u02bc\u02b9\u2032](?=\w)")
# What turns a text, or all of a run or a paragraph.
_TURNED: Final = (w("bdo"), w("dir"), w("rtl"), w("bidi"))
_OFF: Final = frozenset(("0", "false", "off", "ltr"))
# Hebrew, Arabic and their kin.
_RIGHT: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_SHOWN: Final = 40
_OTHER_SCRIPT: Final = re.compile("[\u0370-\u03ff\u0400-\u052f]")
_MIXED: Final = re.compile(
    "\\b(?=\\w*[A-Za-z\u00c0-\u024f])(?=\\w*[\u0370-\u03ff\u0400-\u052f])\\w+"
)


@rule(
    "check.bidi-control",
    Severity.ERROR,
    source="Unicode Standard Annex 9: such a character turns the order of those that follow",
)
def bidi_control(document: DocumentView) -> Iterator[Fault]:
    """A character that cannot be seen turns the direction of the text around it.

    An amount may read ``50,000`` on paper that is stored as ``000,05``. No Lithuanian or English
    text needs one, nor text or a paragraph that is set from right to left. Type the word anew.
    """
    yield from _forbidden(document, ("a bidirectional control",))
    for sighting in document.survey.find(*_TURNED):
        text = _text(sighting.element)
        is_on = sighting.element.get(w("val"), "rtl") not in _OFF
        if is_on and text.strip() and not _RIGHT.search(text):
            message = f"“{text[:_SHOWN]}” is set from right to left"
            yield Fault(message, document.place(sighting), "in Word: Home, Left-to-Right")


@rule(
    "check.invisible-character",
    Severity.WARNING,
    source="Unicode 15, chapter 23: characters without a width of their own",
)
def invisible_character(document: DocumentView) -> Iterator[Fault]:
    """A character that cannot be seen stands in the text.

    Searching for the word does not find it, and two texts that read alike are not the same. They
    come from web pages and PDFs. Type the word anew.
    """
    yield from _forbidden(
        document,
        (
            "an invisible character",
            "a control character",
            "a line separator",
            "a paragraph separator",
        ),
    )


@rule(
    "check.private-character",
    Severity.ERROR,
    source="Unicode 15, 23.5 and 23.8: what a private or lost character means is not agreed on",
)
def private_character(document: DocumentView) -> Iterator[Fault]:
    """A character has no meaning of its own: each font shows something else, or nothing.

    Texts copied from a PDF or made with symbol fonts hold such. Type what is meant.
    """
    yield from _forbidden(
        document,
        ("a private-use character", "the mark of a character that was lost", "no character"),
    )


@rule(
    "check.accent-alone",
    Severity.WARNING,
    source="Unicode 15, 6.2: the apostrophe is U+2019",
)
def accent_alone(document: DocumentView) -> Iterator[Fault]:
    """An accent or another mark stands where an apostrophe belongs.

    It looks nearly the same, is read aloud as another character and not found by a search. Type an
    apostrophe.
    """
    for paragraph in _odd(document):
        for match in _ACCENT.finditer(paragraph.text):
            message = f"{name_of(match[0])} stands for an apostrophe"
            yield _fault(document, paragraph, match.span(), message, "write “’”")


@rule(
    "check.character-apart",
    Severity.ERROR,
    source="Unicode Standard Annex 15: a letter and its accent are one character in form C",
)
def character_apart(document: DocumentView) -> Iterator[Fault]:
    """A letter of the document is stored as a letter and an accent of its own.

    It prints as it should; a search for the name does not find it, some fonts set the accent
    beside the letter, and a signing service may change the text. Type the word anew.
    """
    for paragraph in _odd(document):
        if not unicodedata.is_normalized("NFC", paragraph.text):
            for match in re.finditer(r"\S+", paragraph.text):
                if not unicodedata.is_normalized("NFC", match[0]):
                    message = f"“{match[0]}” has letters with accents stored apart"
                    yield _fault(document, paragraph, match.span(), message, "type the word anew")


@rule(
    "check.scripts-mixed",
    Severity.WARNING,
    source="Unicode Technical Standard 39: one word is written in one script",
)
def scripts_mixed(document: DocumentView) -> Iterator[Fault]:
    """A word mixes Latin letters with Greek or Cyrillic ones that look the same.

    A reader sees no difference; a search or a register does not find the name. Type the word anew
    on one keyboard.
    """
    for paragraph in _odd(document):
        if _OTHER_SCRIPT.search(paragraph.text):
            for match in _MIXED.finditer(paragraph.text):
                message = f"“{match[0]}” mixes letters of two scripts"
                yield _fault(document, paragraph, match.span(), message, "type the word anew")


def _text(turned: Element) -> str:
    """Return the text that an element turns: of itself, its run or its paragraph."""
    above = {w("rtl"): w("r"), w("bidi"): w("p")}.get(str(turned.tag))
    if above is None:
        holder: Element | None = turned
    elif next(turned.iterancestors(w("sectPr")), None) is None:
        holder = next(turned.iterancestors(above), None)
    else:
        holder = None
    return "" if holder is None else "".join(each.text or "" for each in holder.iter(w("t")))


def _odd(document: DocumentView) -> Iterator[ParagraphView]:
    """Yield the paragraphs that have a character beyond what European texts are made of."""
    return (each for each in document.paragraphs if not _PLAIN.fullmatch(each.text))


def _forbidden(document: DocumentView, reasons: Iterable[str]) -> Iterator[Fault]:
    for paragraph in _odd(document):
        for position, reason in forbidden_characters(paragraph.text):
            if reason in reasons:
                message = f"{reason} stands in the text: {name_of(paragraph.text[position])}"
                span = (position, position + 1)
                yield _fault(document, paragraph, span, message, "remove it, or type the word anew")


def _fault(
    document: DocumentView, paragraph: ParagraphView, span: tuple[int, int], message: str, hint: str
) -> Fault:
    place = Place(file=document.name, where=paragraph.where, text=paragraph.text, span=span)
    return Fault(message, place, hint)
