"""Parties and their signatories."""

from __future__ import annotations

from memo_kit.agreement.party import Party
from memo_kit.language.lithuanian import Gender, Number
from tests.agreement.samples import data_of, memorandum


def test_whoever_takes_part_does_not_sign() -> None:
    """``signs: no`` keeps a person out of the signature block."""
    data = data_of()["parties"][1]
    person = data["representatives"][0]
    both = Party.model_validate(
        {**data, "representatives": [person, {**person, "surname": "Other", "signs": "no"}]}
    )
    assert [one.surname for one in both.signatories] == ["Sample"]


def test_a_party_agrees_as_its_organisation() -> None:
    """„konsorciumas, atstovaujamas“."""
    party = memorandum().parties[1]
    assert (party.gender, party.number) == (Gender.MASCULINE, Number.SINGULAR)
    assert party.short_name == "CPIC"
