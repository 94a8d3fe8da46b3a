"""Lists in running text."""

from __future__ import annotations

import pytest
from babel.lists import format_list

from memo_kit.language.language import Variety
from memo_kit.language.lists import Conjunction, ListEmptyError, join

VARIETIES = [(Variety.LT, "lt"), (Variety.EN_GB, "en_GB"), (Variety.EN_CA, "en_CA")]


@pytest.mark.parametrize(("variety", "locale"), VARIETIES)
@pytest.mark.parametrize("length", [1, 2, 3, 5])
def test_a_list_is_that_of_cldr(variety: Variety, locale: str, length: int) -> None:
    """No comma before the conjunction in Lithuanian, British and Canadian English."""
    items = list("ABCDE")[:length]
    assert join(items, variety) == format_list(items, style="standard", locale=locale)
    assert join(iter(items), variety, conjunction=Conjunction.OR) == format_list(
        items, style="or", locale=locale
    )


def test_an_empty_list_is_refused() -> None:
    """A sentence with a gap looks complete and is not."""
    with pytest.raises(ListEmptyError):
        join([], Variety.LT)
