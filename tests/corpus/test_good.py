"""Good documents have no finding: a check that cries wolf is not read."""

from __future__ import annotations

import pytest

from tests.corpus.documents import DOCUMENTS, drafted


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_good_document_has_no_finding(name: str) -> None:
    """But for the places that its data leave open, which are to be filled in Word."""
    assert {each.code for each in drafted(name).check()} <= {"check.place-open"}
