"""Checking a finished document, memo_kit's own or a stranger's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Final

from memo_kit.checks import (
    access,
    alternative,
    bookmark,
    character,
    control,
    draftmark,
    font,
    harm,
    leftover,
    package,
    properties,
    provenance,
    revision,
    signature,
    speech,
    structure,
    style,
    table,
    wordfield,
)
from memo_kit.checks.bilingual import parity_of_document
from memo_kit.checks.provenance import Origin, origin_of
from memo_kit.checks.rule import Fault, Rule, rule
from memo_kit.checks.wording import wording_of_document
from memo_kit.errors import Finding, Place, Severity, TemplateError
from memo_kit.ooxml.limits import PackageLimits
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.view import DocumentView

__all__ = ["DOCUMENT_RULES", "check_document", "origin", "unlisted"]

# Some thousands of pages; more would take minutes.
_LIMITS: Final = PackageLimits(elements=1_000_000)
_MOST: Final = 1000

DOCUMENT_RULES: tuple[Rule[DocumentView], ...] = (
    structure.part_malformed,
    structure.element_unknown,
    structure.element_order,
    structure.formatting_order,
    structure.value_unknown,
    package.content_type_missing,
    package.relationship_broken,
    package.id_repeated,
    package.styles_doubled,
    harm.macros,
    harm.active_content,
    harm.external_content,
    harm.signed,
    style.style_repeated,
    style.style_undefined,
    style.numbering_undefined,
    speech.language_malformed,
    speech.language_unknown,
    speech.language_missing,
    bookmark.bookmark_unpaired,
    bookmark.bookmark_name,
    bookmark.reference_broken,
    wordfield.field_broken,
    wordfield.field_empty,
    wordfield.field_blank,
    wordfield.field_active,
    wordfield.field_changing,
    wordfield.fields_update,
    table.cell_without_paragraph,
    table.empty_row,
    revision.tracked_change,
    revision.comment,
    revision.highlight,
    revision.hidden_text,
    revision.watermark,
    revision.tracking_on,
    leftover.tag_left,
    leftover.placeholder,
    leftover.value_left,
    leftover.reference_text,
    leftover.bracketed,
    leftover.place_open,
    control.control_differs,
    alternative.alternative_differs,
    alternative.text_ignored,
    draftmark.draft_mark,
    draftmark.sample_mark,
    provenance.text_changed,
    provenance.draft_changed,
    provenance.provenance_lost,
    provenance.data_altered,
    character.bidi_control,
    character.invisible_character,
    character.private_character,
    character.accent_alone,
    character.character_apart,
    character.scripts_mixed,
    font.font_substituted,
    access.picture_untold,
    access.table_headless,
    access.heading_missing,
    properties.property_empty,
    properties.property_default,
    properties.property_date,
    properties.thumbnail,
    signature.signature_missing,
    signature.signature_alone,
)
"""The rules about what a finished document is; after them come those about its two languages,
and those about its wording."""


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
        document = DocumentView(Package.open(data, _LIMITS, harmless=False), name)
        if document.survey.damaged:
            return [*structure.part_malformed.findings(document)]
        found = [each for each_rule in DOCUMENT_RULES for each in _some(each_rule, document)]
        found += parity_of_document(document, most=_MOST + 1)
        found += wording_of_document(document, most=_MOST + 1)
    except TemplateError as fault:
        raise fault.placed((fault.place or Place()).in_file(name)) from fault
    counts: Counter[str] = Counter()
    listed: list[Finding] = []
    for each in found:
        counts[each.code] += 1
        listed += [each] * (counts[each.code] <= _MOST)
    return [*listed, *unlisted.findings((name, counts))]


def origin(data: bytes) -> Origin | None:
    """Return where a finished document comes from, and whether its text is as it was written.

    Args:
        data: The bytes of the file.

    Returns:
        What it tells; nothing of a document that does not tell it, or is damaged.

    Raises:
        TemplateError: If the file is no Word document, or is locked or unsafe.
    """
    document = DocumentView(Package.open(data, _LIMITS, harmless=False), "")
    return None if document.survey.damaged else origin_of(document)


def _some(asked: Rule[DocumentView], document: DocumentView) -> Iterator[Finding]:
    # One more than is listed, so that a thousand are not taken for more.
    return islice(asked.findings(document), _MOST + 1)


@rule(
    "check.unlisted", Severity.NOTE, source="nobody reads more than a thousand findings of one kind"
)
def unlisted(checked: tuple[str, Mapping[str, int]]) -> Iterator[Fault]:
    """A rule found so much that not all of it is listed.

    The first thousand places are; mend what they have in common and check the document again.
    """
    name, counts = checked
    for code, times in counts.items():
        if times > _MOST:
            message = f"only the first {_MOST} findings of {code} are listed"
            yield Fault(message, Place(file=name), "mend these, and check the document again")
