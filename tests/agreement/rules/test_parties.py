"""Rules about the parties and the people who act for them."""

from __future__ import annotations

import pytest

from tests.agreement.samples import changed, codes, fault, faults

BOTH = "foreign_name: given\n        adapted_name: Džeinė"
GIVEN = """        forms: # sample value
          genitive: Jane Sample
"""


def test_every_party_has_somebody_who_signs() -> None:
    """At least one signatory a party (issue: cross-field rules)."""
    only = fault(
        "        gender: masculine # sample value", "        gender: masculine\n        signs: no"
    )
    assert (only.code, only.message) == ("data.signatory-missing", "nobody signs for LITEK")
    assert only.place is not None
    assert only.place.path == "parties[0].representatives"


@pytest.mark.parametrize("name", ["LITEK", "litek", "Litek"])
def test_two_parties_never_have_one_short_name(name: str) -> None:
    """Case alone does not tell them apart in a text."""
    only = fault("short_name: CPIC", f"short_name: {name}")
    assert only.code == "data.short-name-taken"
    assert only.place is not None
    assert only.place.path == "parties[1].organisation.short_name"


def test_an_organisation_whose_gender_is_not_certain_needs_it_given() -> None:
    """*atstovaujamas* or *atstovaujama* depends on it; nothing is guessed."""
    text = changed("lt: Kanados fotonikos pramonės konsorciumas", "lt: Photonics Hub")
    assert codes(text) == []
    (only,) = faults(text.replace("Consortium\n        gender: masculine", "Consortium"))
    assert (only.code, only.message) == (
        "data.gender-needed",
        "the gender of “Photonics Hub” is not certain",
    )


@pytest.mark.parametrize(
    ("old", "new", "hint"),
    [
        ("foreign_name: given", "foreign_name: adapted", "give “adapted_name”, the whole name in Lithuanian spelling"),
        (GIVEN, "        forms:\n", "give “forms” with at least “genitive”"),
        ("foreign_name: given", BOTH, "write “foreign_name: adapted”, or remove “adapted_name”"),
    ],
)  # fmt: skip
def test_what_a_policy_for_foreign_names_needs_is_given(old: str, new: str, hint: str) -> None:
    """Pronunciation decides the form of a foreign name: nothing is guessed from its letters."""
    only = fault(old, new)
    assert (only.code, only.hint) == ("data.foreign-name", hint)


@pytest.mark.parametrize(
    ("old", "new", "path", "hint"),
    [
        ("party: LITEK", "party: LITEC", "project.party", "did you mean “LITEK”?"),
        ("party: LITEK", "party: Xyz", "project.party", "write one of: LITEK, CPIC"),
    ],
)
def test_a_party_is_named_by_its_short_name(old: str, new: str, path: str, hint: str) -> None:
    """A name that no party has would stand in the document as if it were one."""
    only = fault(old, new)
    assert only.place is not None
    assert (only.code, only.place.path, only.hint) == ("data.party-unknown", path, hint)


def test_a_responsible_party_is_one_of_the_parties() -> None:
    """An action that nobody has agreed to do is no agreement."""
    only = fault("responsible: [CPIC]", "responsible: [CPIC, LITEKAS]", "litek-cpic/protocol.yaml")
    assert only.place is not None
    assert (only.code, only.place.path) == ("data.party-unknown", "actions[2].responsible[1]")
