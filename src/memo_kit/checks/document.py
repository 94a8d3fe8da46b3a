"""Checking a finished document, memo_kit's own or a stranger's."""

from __future__ import annotations

from memo_kit.checks import leftover, package, table
from memo_kit.checks.halves import halves
from memo_kit.checks.parity import PARITY_RULES
from memo_kit.checks.rule import Rule
from memo_kit.checks.wording import wording_of_document
from memo_kit.errors import Finding, Place, TemplateError
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.view import DocumentView

__all__ = ["DOCUMENT_RULES", "check_document"]

DOCUMENT_RULES: tuple[Rule[DocumentView], ...] = (
    leftover.tag_left,
    leftover.placeholder,
    leftover.bracketed,
    leftover.place_open,
    table.empty_half,
    table.empty_row,
    table.cell_without_paragraph,
    package.relationship_broken,
    package.id_repeated,
    package.property_empty,
)
"""The rules about what a finished document is; after them come those about its rows in two
languages, and those about its wording."""


def check_document(data: bytes, *, name: str = "document.docx") -> list[Finding]:
    """Check a finished Word document by every rule.

    Args:
        data: The bytes of the file.
        name: What findings call the document.

    Returns:
        What the rules found; an empty list for a document that is as it should be.

    Raises:
        TemplateError: If the file is no Word document, or is damaged, locked or unsafe.
    """
    try:
        document = DocumentView(Package.open(data), name)
        found = [finding for rule in DOCUMENT_RULES for finding in rule.findings(document)]
        for row in halves(document):
            found += (finding for rule in PARITY_RULES for finding in rule.findings(row))
        return [*found, *wording_of_document(document)]
    except TemplateError as fault:
        raise fault.placed((fault.place or Place()).in_file(name)) from fault
