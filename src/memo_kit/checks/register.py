"""All rules, in the order in which they look."""

from __future__ import annotations

from typing import Any

from memo_kit.checks import leftover, package, table, text
from memo_kit.checks.rule import Rule
from memo_kit.ooxml.view import DocumentView

__all__ = ["DATA_RULES", "DOCUMENT_RULES", "explanations"]

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
"""The rules about a finished document."""

DATA_RULES: tuple[Rule[Any], ...] = (text.accent_apart, text.mixed_scripts)
"""The rules about the data of an agreement."""


def explanations() -> dict[str, str]:
    """Return what each rule's code means, by code."""
    return {rule.code: rule.explanation for rule in (*DOCUMENT_RULES, *DATA_RULES)}
