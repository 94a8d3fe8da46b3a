"""The documents that the benchmark of checks measures are good, and as long as it says."""

from __future__ import annotations

import memo_kit
from benchmarks.check import EXAMPLES, long_document
from memo_kit.checks.document import check_document
from memo_kit.errors import Severity
from memo_kit.ooxml.text import readable_text


def test_a_long_document_is_a_good_one() -> None:
    """Else the benchmark would measure how findings are made."""
    agreement = memo_kit.load(EXAMPLES / "litek-cpic" / "memorandum.yaml")
    short = memo_kit.draft(agreement, "lt").data
    long = long_document(short, 3)
    # Its text is not the one that was drafted, and it says so.
    assert [each for each in check_document(long) if each.severity is Severity.ERROR] == []
    assert len(readable_text(long)) > 2.5 * len(readable_text(short))
