"""All rules, by their codes."""

from __future__ import annotations

from typing import Any

from memo_kit.checks.agreement import DATA_RULES, EDITION_RULES
from memo_kit.checks.bilingual import ROW_RULES
from memo_kit.checks.comparison import COMPARISON_RULES
from memo_kit.checks.document import DOCUMENT_RULES, unlisted
from memo_kit.checks.expectation import EXPECTATION_RULES
from memo_kit.checks.once import ONCE_RULES
from memo_kit.checks.rule import Rule
from memo_kit.checks.wording import WORDING_RULES

__all__ = ["rules"]


def rules() -> dict[str, Rule[Any]]:
    """Return every rule by its code, in the order in which they look."""
    every: tuple[Rule[Any], ...] = (
        *DOCUMENT_RULES,
        *COMPARISON_RULES,
        *EXPECTATION_RULES,
        *ROW_RULES,
        *ONCE_RULES,
        *DATA_RULES,
        unlisted,
        *EDITION_RULES,
        *WORDING_RULES,
    )
    return {each.code: each for each in every}
