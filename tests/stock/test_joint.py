"""What stands once for both languages in bilingual drafts of the stock, with something changed."""

from __future__ import annotations

import re
from itertools import product
from typing import Final

import pytest

import memo_kit
from tests.stock.sheet import EXAMPLES, Change, Sheet, said_once, sheet

# What both languages say in the same words, or in one line: contacts, codes, addresses, countries, the
# name in a third language, the short name above a signature.
ONCE: Final = re.compile(
    r"\d|@|\[|^(?:Lietuva|Kanada) / |^Centre de |^(?:PU|SPC|Lazeriai)$|^Svetainė / |^\W*$"
)
NAMED: Final = re.compile(
    r"\b(?:klasteris|Cluster|konsorciumas|Consortium|universitetas|University|parkas|Park|Centre(?! de)|Director|"
    r"President|Rector|Jonas|Ona|Jane)\b"
)


@pytest.mark.parametrize(
    ("name", "layout"),
    [*product(EXAMPLES, ["columns"]), *product(EXAMPLES[:1], ["landscape", "consecutive"])],
)
def test_a_line_for_both_languages_that_goes_is_reported(name: str, layout: str) -> None:
    """What is left says a thing once, in a line for both: only the data know that it was there."""
    tested = sheet(name, layout)
    gone = [Change(where, "") for where in tested.once]
    silent = [each for each in gone if not tested.told(each, look=said_once)]
    missed = [each.where for each in silent if not tested.told(each)]
    kept = [each for each in missed if not ONCE.search(tested.texts[each])]
    assert kept == []
    left = Sheet(name, layout).data(*(Change(where, "") for where in missed))
    seen = " ".join(" ".join(str(each).split()) for each in memo_kit.expect(left, tested.draft))
    said = [
        " ".join(tested.texts[each].split()) for each in missed if "[" not in tested.texts[each]
    ]
    assert [each for each in said if each[:20] not in seen] == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_name_in_a_line_for_both_languages_is_that_of_the_text(name: str) -> None:
    """Of a party, of who signs for it, and its position; with the number in a line below."""
    tested = sheet(name)
    names = [where for where in tested.once if NAMED.search(tested.texts[where])]
    assert len(names) > 6
    changes = [Change(each, NAMED.sub("Kitas", tested.texts[each], count=1)) for each in names]
    assert [each for each in changes if not tested.told(each, look=said_once)] == []
