"""Documents of fifty random memoranda."""

from __future__ import annotations

import pytest

from tests.corpus.proof import faults

SHARES = [range(first, first + 10) for first in range(0, 50, 10)]


@pytest.mark.parametrize("numbers", SHARES, ids=str)
def test_a_document_of_valid_data_has_no_error_and_says_all_of_the_data(numbers: range) -> None:
    """In Lithuanian, in English and in both; equally many articles; the same bytes a second time."""
    assert [fault for number in numbers for fault in faults(number, "memorandum")] == []
