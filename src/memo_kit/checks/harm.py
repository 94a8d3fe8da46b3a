"""Rules about what runs, what loads from elsewhere, and what is signed already."""

from __future__ import annotations

from collections.abc import Iterator

from memo_kit.checks.rule import Fault, rule
from memo_kit.errors import Place, Severity, TemplateError
from memo_kit.ooxml.harm import (
    ActiveContentError,
    ExternalContentError,
    MacrosRefusedError,
    harms,
)
from memo_kit.ooxml.view import DocumentView

__all__ = ["active_content", "external_content", "macros", "signed"]


@rule(
    "check.active-content",
    Severity.ERROR,
    source="a document that is signed shows all that it says and does nothing",
)
def active_content(document: DocumentView) -> Iterator[Fault]:
    """The document holds something that runs or hides: ActiveX, OLE objects, inserted files.

    What a reader sees is not all that it holds. Delete the object in Word, or put its picture in
    its place.
    """
    yield from _of(document, ActiveContentError)


@rule(
    "check.macros",
    Severity.ERROR,
    source="a document that is signed does nothing",
)
def macros(document: DocumentView) -> Iterator[Fault]:
    """The document holds macros: programs that run when it is opened.

    Signing services refuse it, and so should you. Save it as “Word document (.docx)”.
    """
    yield from _of(document, MacrosRefusedError)


@rule(
    "check.external-content",
    Severity.ERROR,
    source="what is loaded from elsewhere can change after signing",
)
def external_content(document: DocumentView) -> Iterator[Fault]:
    """The document loads something from elsewhere: a template, a linked picture, a data source.

    What it shows can change after it was signed, and opening it can run a stranger's macros.
    Insert what is linked, or break the link in Word: File, Info, Edit Links to Files.
    """
    yield from _of(document, ExternalContentError)


@rule(
    "check.signed",
    Severity.NOTE,
    source="ISO/IEC 29500-2, 10: digital signatures of a package",
)
def signed(document: DocumentView) -> Iterator[Fault]:
    """The file is signed in Word already.

    memo_kit does not say whether the signature is valid: Word does, under File, Info. Whoever
    saves the file anew breaks the signature.
    """
    for target in document.package.targets("", "origin"):
        yield Fault(
            "the file bears a digital signature",
            Place(file=document.name, where=target),
            "leave the file as it is; Word shows under File, Info whether the signature is valid",
        )


def _of(document: DocumentView, kind: type[TemplateError]) -> Iterator[Fault]:
    for fault in harms(document.package):
        if isinstance(fault, kind):
            place = (fault.place or Place()).in_file(document.name)
            yield Fault(fault.message, place, fault.hint)
