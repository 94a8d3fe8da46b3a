"""The people who sign for a party, as *veikiantis* agrees with them."""

from __future__ import annotations

import pytest

from memo_kit.agreement.delegation import Delegation
from memo_kit.agreement.representative import Representative
from memo_kit.language.lithuanian import Gender, Number


def person(gender: str, kind: str = "articles") -> Representative:
    """Return somebody who signs."""
    return Representative.model_validate(
        {
            "given_names": "Jonas",
            "surname": "Jonaitis",
            "gender": gender,
            "title": {"lt": "direktorius", "en": "Director"},
            "authority": {"kind": kind} if kind != "none" else "none",
        }
    )


@pytest.mark.parametrize(
    ("genders", "gender", "number"),
    [
        (["masculine"], Gender.MASCULINE, Number.SINGULAR),
        (["feminine"], Gender.FEMININE, Number.SINGULAR),
        (["feminine", "feminine"], Gender.FEMININE, Number.PLURAL),
        (["feminine", "masculine"], Gender.MASCULINE, Number.PLURAL),
    ],
)
def test_a_group_is_feminine_only_when_all_are_women(
    genders: list[str], gender: Gender, number: Number
) -> None:
    """Masculine plural for a mixed group (standard grammar; for a language editor)."""
    group = Delegation(tuple(map(person, genders)))
    assert (group.gender, group.number) == (gender, number)


@pytest.mark.parametrize(
    ("kinds", "shared"),
    [
        (["articles"], True),
        (["articles", "articles"], True),
        (["articles", "statute"], False),
        (["articles", "none"], False),
        (["none", "none"], False),
    ],
)
def test_an_authority_is_shared_only_when_all_act_under_it(
    kinds: list[str], *, shared: bool
) -> None:
    """One „veikiančių pagal įstatus“ for two people is true only if both act under them."""
    group = Delegation(tuple(person("masculine", kind) for kind in kinds))
    assert (group.authority is not None) == shared
