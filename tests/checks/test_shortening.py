"""Abbreviations."""

from __future__ import annotations

import pytest

from memo_kit.checks.wording import wording_of_data
from memo_kit.language.bilingual import Bilingual
from tests.checks.test_term import of_page

CODE = "check.abbreviation"


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Šalys plėtoja MTEP ir kitus projektus", "MTEP"),
        ("kad MVĮ nariai ir jų", "MVĮ"),
        ("The Parties promote R&amp;D in the region", "R&D"),
        ("The impact on SMEs of the region", "SMEs"),
    ],
)
def test_an_abbreviation_is_explained_where_it_stands_first(text: str, short: str) -> None:
    """MTEP, MVĮ, R&D, SMEs are expanded at first use in each language."""
    (each,) = of_page(CODE, text, text)
    assert each.message == f"“{short}” is not explained"
    assert f"({short})” where it stands first" in each.hint


@pytest.mark.parametrize(
    "lines",
    [
        ("moksliniai tyrimai ir eksperimentinė plėtra (MTEP) yra", "kad MTEP ir"),
        ("MVĮ (mažosios ir vidutinės įmonės) yra ir",),
        ("research and development (R&amp;D) of the Parties", "the R&amp;D of it"),
        ("Kad SMEX ir XMTEP yra",),
    ],
)
def test_an_explained_abbreviation_may_come_again(lines: tuple[str, ...]) -> None:
    """In brackets behind its words, or its words in brackets behind it."""
    assert of_page(CODE, *lines) == []


def test_the_texts_of_data_come_in_no_order() -> None:
    """An explanation in any field will do; the document itself is checked in its order."""
    one, two = (
        Bilingual("MVĮ plėtra", "SME growth"),
        Bilingual("įmonės (MVĮ)", "enterprises (SMEs)"),
    )
    assert wording_of_data({"a": one, "b": two}) == []
    assert [each.code for each in wording_of_data({"a": one})] == [CODE] * 2
