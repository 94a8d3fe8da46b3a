"""Whether a finished document says the same in both of its languages, in whatever layout."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from memo_kit.checks import table
from memo_kit.checks.comparison import findings_of
from memo_kit.checks.consecutive import texts_in_turn
from memo_kit.checks.halves import Halves, halves
from memo_kit.checks.joint import joint_of
from memo_kit.checks.once import once_findings
from memo_kit.checks.parity import PARITY_RULES
from memo_kit.checks.rule import Rule
from memo_kit.errors import Finding
from memo_kit.ooxml.view import DocumentView

__all__ = ["ROW_RULES", "parity_of_document"]

ROW_RULES: Final[tuple[Rule[Halves], ...]] = (table.empty_half, *PARITY_RULES)
"""The rules about a row in two languages, in the order in which they look."""


def parity_of_document(document: DocumentView, *, most: int | None = None) -> list[Finding]:
    """Return where the two languages of a document differ.

    Read are the rows of texts in columns, the clauses of texts one after the other, and what stands once
    for both languages.

    Args:
        document: A finished document, memo_kit's own or a stranger's.
        most: How many findings of a rule are wanted, at most; all of them if left out.

    Returns:
        The findings; none for a document in one language.
    """
    rows = [*halves(document)]
    found: list[Finding] = []
    for rule in ROW_RULES:
        found += islice((each for row in rows for each in rule.findings(row)), most)
    joint = joint_of(document)
    for texts in texts_in_turn(document, joint, rows):
        found += _most(findings_of(texts), most)
    return [*found, *_most(once_findings(joint), most)]


def _most(findings: Iterable[Finding], most: int | None) -> Iterator[Finding]:
    """Yield of each rule as many findings as are wanted."""
    counts: Counter[str] = Counter()
    for each in findings:
        counts[each.code] += 1
        if most is None or counts[each.code] <= most:
            yield each
