"""What Word worked out from the template and does not hold for the document any more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from memo_kit.errors import Finding, Place, Severity, TemplateError
from memo_kit.ooxml.marks import tokens
from memo_kit.ooxml.markup import Element
from memo_kit.ooxml.wordfield import WordField, word_fields
from memo_kit.template.marking import Sheet

__all__ = ["FieldOutdatedError", "mark_outdated"]


class FieldOutdatedError(TemplateError):
    """A field of Word shows what it gathered from the template: a table of contents, a number.

    The document has other headings and pages than its template. Word brings the field up to
    date when it opens the document; other programs, and a PDF that they make, show it as it was.
    Open the document in Word, select all, right-click, “Update Field”, and save it before it is
    passed on. In the place of a cross-reference write ``{{ ref("label") }}``, which is right
    everywhere.
    """

    code = "template.field-outdated"


# They gather from the text; what they show is stored in the document.
_GATHERING: Final = frozenset(("TOC", "TOA", "INDEX", "REF", "PAGEREF", "NOTEREF"))
# They count or calculate. Word and LibreOffice do it again, Word only when asked.
_COUNTING: Final = frozenset(("SEQ", "=", "IF", "DOCPROPERTY", "TITLE", "SUBJECT", "AUTHOR"))


def mark_outdated(sheet: Sheet) -> Iterator[Finding]:
    """Ask Word to work out anew what depends on the text, and tell of what only Word does.

    Args:
        sheet: A part with tags.

    Yields:
        A warning for each field that shows what it gathered from the template.
    """
    for field in word_fields(sheet.root):
        if field.keyword in _GATHERING | _COUNTING or tokens(field.instruction):
            field.mark_outdated()
        # A table of contents is told of once, and not again for each of its page numbers.
        if field.keyword in _GATHERING and not field.is_nested:
            yield _finding(sheet, field)


def _finding(sheet: Sheet, field: WordField) -> Finding:
    return Finding(
        code=FieldOutdatedError.code,
        severity=Severity.WARNING,
        message=f"the field {field.keyword} shows what it gathered from the template",
        place=Place(where=_where(sheet, field.node), text=field.instruction.strip()),
        hint="in Word, right-click it and choose “Update Field” before the document is passed on",
        source="ISO/IEC 29500-1, 17.16.18: a stored result may not hold any more",
    )


def _where(sheet: Sheet, node: Element) -> str:
    places = (sheet.where.get(around) for around in node.iterancestors())
    return next(filter(None, places), sheet.part.label)
