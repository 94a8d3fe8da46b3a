"""The language of the original."""

from __future__ import annotations

import pytest

from memo_kit.agreement.agreement import Authenticity
from memo_kit.checks.agreement import check_agreement
from memo_kit.drafting.draft import draft
from memo_kit.drafting.edition import Edition
from tests.drafting.desk import agreement


@pytest.mark.parametrize(
    ("authenticity", "told"),
    [
        (Authenticity.EQUAL, []),
        (Authenticity.ENGLISH_PREVAILS, []),
        (Authenticity.LITHUANIAN_PREVAILS, []),
        (
            Authenticity.ENGLISH_ORIGINAL,
            ["the original is in English alone, and ĄŽUOLAS is of Lithuania"],
        ),
        (
            Authenticity.LITHUANIAN_ORIGINAL,
            ["the original is in Lithuanian alone, and NPC is of Canada"],
        ),
    ],
)
def test_an_original_in_one_language_is_worth_a_question(
    authenticity: Authenticity, told: list[str]
) -> None:
    """State Language Law, Art. 9: in Lithuanian, and with foreign persons also in another language."""
    made = agreement(("authenticity: equal", f"authenticity: {authenticity}"))
    found = check_agreement(made).findings
    assert [each.message for each in found if each.code == "check.original-language"] == told
    assert {each.place.path for each in found if each.code == "check.original-language"} <= {
        "authenticity"
    }


@pytest.mark.parametrize(
    ("authenticity", "edition", "told"),
    [
        ("English original", Edition.LT, 1),
        ("English original", Edition.EN, 0),
        ("English original", Edition.BILINGUAL, 0),
        ("Lithuanian original", Edition.EN, 1),
        ("equal", Edition.LT, 0),
    ],
)
def test_a_translation_says_that_it_is_one(authenticity: str, edition: Edition, told: int) -> None:
    """Whoever signs it alone signs no original."""
    made = draft(agreement(("authenticity: equal", f"authenticity: {authenticity}")), edition)
    found = [each for each in made.warnings if each.code == "check.translation-alone"]
    assert len(found) == told
    assert all("is a translation of the one in" in each.message for each in found)


def test_data_of_ones_own_are_asked_nothing() -> None:
    """They have no such field."""
    assert check_agreement({"authenticity": "English original"}, (), "lt").findings == ()
