"""Rules about Word's own fields: page numbers, references, dates that change by themselves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from memo_kit.checks.rule import Fault, rule
from memo_kit.errors import Place, Severity
from memo_kit.ooxml.names import w
from memo_kit.ooxml.view import DocumentView

__all__ = [
    "field_active",
    "field_blank",
    "field_broken",
    "field_changing",
    "field_empty",
    "fields_update",
]

_ACTIVE: Final = frozenset(
    (
        "ASK", "AUTOTEXT", "DATABASE", "DDE", "DDEAUTO", "FILLIN", "GOTOBUTTON", "IMPORT",
        "INCLUDE", "INCLUDEPICTURE", "INCLUDETEXT", "LINK", "MACROBUTTON", "RD",
    )
)  # fmt: skip
# What shows the same in Word, LibreOffice and a PDF, today and tomorrow.
_SAFE: Final = frozenset(("PAGE", "NUMPAGES", "SEQ", "REF", "PAGEREF", "HYPERLINK", "TOC"))
_SHOWING_NOTHING: Final = frozenset(("ADVANCE", "RD", "SET", "TA", "TC", "XE"))
_NUMBERS: Final = frozenset(("\\r", "\\n", "\\w"))


@rule(
    "check.field-broken",
    Severity.ERROR,
    source="ISO/IEC 29500-1, 17.16.18: a field has a beginning and an end",
)
def field_broken(document: DocumentView) -> Iterator[Fault]:
    """A field of Word begins and does not end, or ends without having begun.

    Word shows the instruction in place of the result, or takes the text after it into the field.
    Insert the field again in Word, or draft the document anew.
    """
    for sighting, told in document.fields:
        if told.fault:
            hint = "insert the field again in Word, or draft the document anew"
            yield Fault(told.fault, document.place(sighting), hint)


@rule(
    "check.field-empty",
    Severity.ERROR,
    source="ISO/IEC 29500-1, 17.16.18: a field keeps the result that it last had",
)
def field_empty(document: DocumentView) -> Iterator[Fault]:
    """A field of Word shows nothing: it was never worked out.

    Programs that do not work fields out print a gap there. In Word: select all, right-click, Update Field, save.
    """
    for sighting, told in document.fields:
        if not (told.fault or told.shows) and told.keyword not in {"", *_SHOWING_NOTHING}:
            message = f"the field “{told.instruction.strip()}” shows nothing"
            hint = "in Word: select all, right-click, Update Field, save"
            yield Fault(message, document.place(sighting), hint)


@rule(
    "check.field-blank",
    Severity.ERROR,
    source="ISO/IEC 29500-1, 17.16.1: a field begins with the word that says what it shows",
)
def field_blank(document: DocumentView) -> Iterator[Fault]:
    """A field of Word says nothing about what it is to show.

    Word puts an error message into the text when it works the fields out. Delete the field or
    insert it again.
    """
    for sighting, told in document.fields:
        if not told.fault and not told.keyword:
            hint = "delete the field, or insert it again"
            yield Fault("a field has no instruction", document.place(sighting), hint)


@rule(
    "check.field-active",
    Severity.ERROR,
    source="ISO/IEC 29500-1, 17.16.5: these fields run programs or fetch a text from elsewhere",
)
def field_active(document: DocumentView) -> Iterator[Fault]:
    """A field of Word runs something, asks for something, or fetches its text from another file.

    What it shows can change after signing, and it can do harm. Delete the field and
    type what it shows.
    """
    for sighting, told in document.fields:
        if told.keyword in _ACTIVE:
            message = f"the field “{told.keyword}” fetches or runs something"
            hint = "delete it, and type what it shows"
            yield Fault(message, document.place(sighting), hint)


@rule(
    "check.field-changing",
    Severity.WARNING,
    source="measured: LibreOffice 7.4 and pandoc show these fields otherwise than Word, or not at all",
)
def field_changing(document: DocumentView) -> Iterator[Fault]:
    r"""A field of Word does not show the same everywhere and always.

    A date changes from day to day, a property from file to file; other programs leave out the
    numbers of references with ``\r``, ``\n`` and ``\w``. Safe are PAGE, NUMPAGES, SEQ,
    REF and PAGEREF without these, links and tables of contents. Delete the field
    and type what it shows.
    """
    for sighting, told in document.fields:
        known = told.fault or told.keyword in {"", *_ACTIVE, *_SHOWING_NOTHING}
        numbered = told.keyword in {"REF", "PAGEREF"} and _NUMBERS & {*told.instruction.split()}
        if not known and (numbered or told.keyword not in _SAFE):
            message = f"what the field “{told.instruction.strip()}” shows may change"
            hint = "delete it, and type what it shows"
            yield Fault(message, document.place(sighting), hint)


@rule(
    "check.fields-update",
    Severity.WARNING,
    source="ISO/IEC 29500-1, 17.15.1.81 and 17.16.18: Word works the fields out anew when it opens the file",
)
def fields_update(document: DocumentView) -> Iterator[Fault]:
    """The document asks Word to work its fields out when it is opened.

    Word asks whoever opens it a question that frightens people, and what is shown then is not what
    was saved. In Word: select all, right-click, Update Field, save.
    """
    hint = "in Word: select all, right-click, Update Field, save"
    settings = document.survey.definitions.get("settings")
    switch = None if settings is None else settings.find(w("updateFields"))
    if switch is not None and switch.get(w("val"), "on") not in {"0", "false", "off"}:
        place = Place(file=document.name, where="settings")
        yield Fault("Word is asked to update all fields", place, hint)
    for sighting, told in document.fields:
        if told.is_outdated:
            message = f"Word is asked to update the field “{told.instruction.strip()}”"
            yield Fault(message, document.place(sighting), hint)
