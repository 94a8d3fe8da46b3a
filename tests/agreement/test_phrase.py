"""Set phrases about the parties."""

from __future__ import annotations

import pytest

from memo_kit.agreement.phrase import PartyPhrase
from memo_kit.language.language import Language
from memo_kit.language.lithuanian import Case, Confidence


@pytest.mark.parametrize(
    ("case", "forms"),
    [
        (Case.NOMINATIVE, ("abi Šalys", "visos Šalys", "kita Šalis", "kitos Šalys")),
        (Case.GENITIVE, ("abiejų Šalių", "visų Šalių", "kitos Šalies", "kitų Šalių")),
        (Case.DATIVE, ("abiem Šalims", "visoms Šalims", "kitai Šaliai", "kitoms Šalims")),
        (Case.ACCUSATIVE, ("abi Šalis", "visas Šalis", "kitą Šalį", "kitas Šalis")),
        (Case.INSTRUMENTAL, ("abiem Šalimis", "visomis Šalimis", "kita Šalimi", "kitomis Šalimis")),
        (Case.LOCATIVE, ("abiejose Šalyse", "visose Šalyse", "kitoje Šalyje", "kitose Šalyse")),
        (Case.VOCATIVE, ("abi Šalys", "visos Šalys", "kita Šalie", "kitos Šalys")),
    ],
)
def test_a_phrase_has_every_case(case: Case, forms: tuple[str, str, str, str]) -> None:
    """Fixed words of formulas; to be checked by a language editor."""
    phrases = (
        PartyPhrase.all_of(2),
        PartyPhrase.all_of(3),
        PartyPhrase.others_of(2),
        PartyPhrase.others_of(6),
    )
    declined = [phrase.declined(case) for phrase in phrases]
    assert tuple(form.text for form in declined) == forms
    assert {form.confidence for form in declined} == {Confidence.GIVEN}


def test_a_phrase_has_its_english() -> None:
    """*both / all*, *the other Party / the other Parties*."""
    assert PartyPhrase.all_of(2).text_in(Language.EN) == "both Parties"
    assert PartyPhrase.all_of(4).text_in(Language.EN) == "all Parties"
    assert PartyPhrase.others_of(3).text_in(Language.EN) == "the other Parties"
