"""Where an agreement is signed."""

from __future__ import annotations

import pytest

from memo_kit.agreement.party import Party
from memo_kit.agreement.signature import are_long, signature_rows
from tests.stock.sample import detailed, memorandum, parties


def party(signatories: int) -> Party:
    """Return a party with so many people who sign, and one who only takes part."""
    people = [
        {
            "given_names": "Jonas",
            "surname": f"Jonaitis {number}",
            "gender": "masculine",
            "title": {"lt": "direktorius", "en": "Director"},
            "authority": "none",
            "signs": number < signatories,
        }
        for number in range(signatories + 1)
    ]
    organisation = {
        "legal_form": "none",
        "name": {"lt": "Pavyzdinis klasteris", "en": "Sample Cluster"},
        "short_name": "PK",
        "register_code": "none",
        "address": "none",
        "country": {"lt": "Lietuva", "en": "Lithuania"},
        "phone": "none",
        "email": "none",
    }
    return Party.model_validate(
        {
            "organisation": organisation,
            "acts_through": "none",
            "representatives": people,
            "contacts": "none",
            "registration_number": "none",
        }
    )


@pytest.mark.parametrize(("count", "sides"), [(2, [True]), (3, [True, False]), (6, [True] * 3)])
def test_parties_stand_two_a_row_and_an_odd_one_alone(count: int, sides: list[bool]) -> None:
    """The details and signatures are a table of two columns."""
    rows = signature_rows([party(1)] * count)
    assert [row.right is not None for row in rows] == sides


def test_signatures_are_numbered_through_all_parties() -> None:
    """The number makes the name of a bookmark, and no two bookmarks have one name."""
    rows = signature_rows([party(2), party(1), party(1)])
    blocks = [block for row in rows for block in (row.left, row.right) if block is not None]
    assert [[place.number for place in block.places] for block in blocks] == [[1, 2], [3], [4]]


def test_only_who_signs_has_a_place() -> None:
    """Somebody who takes part and does not sign gets no line to sign on."""
    (row,) = signature_rows([party(1)])
    assert [place.person.surname for place in row.left.places] == ["Jonaitis 0"]


def test_a_block_holds_the_organisation_that_the_party_acts_through() -> None:
    """Its details follow those of the party."""
    alone = party(1)
    through = {
        "role": {"lt": "koordinatorius", "en": "coordinator"},
        "organisation": alone.organisation.model_dump(exclude={"short_name", "trademark"}),
    }
    acting = Party.model_validate({**alone.model_dump(), "acts_through": through})
    [row] = signature_rows([alone, acting])
    assert row.right is not None
    assert row.left.organisations == (alone.organisation,)
    assert acting.acts_through is not None
    assert row.right.organisations == (acting.organisation, acting.acts_through.organisation)


def test_two_parties_with_few_details_sign_below_them() -> None:
    """Details and signatures of both fit on the page of the last clause."""
    assert not memorandum().signatures_first
    assert not are_long([party(1), party(2)])


def test_signatures_come_first_where_details_and_signatures_are_long() -> None:
    """More than two parties, all details of two organisations, or a page that is wide and low."""
    assert memorandum(**parties(3)).signatures_first
    assert memorandum(**detailed(2)).signatures_first
    assert are_long([party(1), party(4)])
    assert memorandum(bilingual_layout="landscape").signatures_first
