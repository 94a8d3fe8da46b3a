"""Foreign names by the way that was chosen for them."""

from __future__ import annotations

import pytest

from memo_kit.language.lithuanian import (
    Case,
    Confidence,
    ForeignName,
    ForeignPolicy,
    Form,
    Gender,
    Kind,
    TermUnknownError,
)


def adapted(text: str, gender: Gender = Gender.MASCULINE) -> ForeignName:
    """Return a name that somebody gave Lithuanian endings."""
    return ForeignName(text, ForeignPolicy.ADAPTED, gender)


def test_a_foreign_name_stays_as_it_is_written_unless_somebody_says_otherwise() -> None:
    """Legal texts may keep the authentic form (EU Interinstitutional Style Guide, 10.3.10)."""
    assert ForeignName("John Smith").declined(Case.GENITIVE) == Form(
        "John Smith", Confidence.UNSURE, "a foreign name is left as it is written"
    )


def test_given_forms_win_and_those_that_are_missing_are_unsure() -> None:
    """Nothing is made from a name whose forms somebody gives."""
    name = ForeignName("John Smith", ForeignPolicy.GIVEN, forms={Case.GENITIVE: "Džono Smito"})
    assert name.declined(Case.GENITIVE).confidence is Confidence.GIVEN
    assert name.declined(Case.DATIVE).confidence is Confidence.UNSURE
    assert name.declined(Case.DATIVE).text == "John Smith"
    assert name.declined(Case.NOMINATIVE).text == "John Smith"


@pytest.mark.parametrize(
    ("name", "genitive"),
    [
        ("Robertas Smitas", "Roberto Smito"),
        ("Larousse’as", "Larousse’o"),
        ("Robertas Moreau", "Roberto Moreau"),
        ("Viktoras Hugo", "Viktoro Hugo"),
        ("Markas Davis", "Marko Davio"),
        ("Tobias van Dijkas", None),
        ("Emilis Zola", None),
        ("Robert Smitas", None),
    ],
)
def test_an_adapted_masculine_name_declines_by_its_ending(name: str, genitive: str | None) -> None:
    """„Robert → Robertas, Roberto“; a stressed final vowel takes no ending: Hugo, Moreau.

    The apostrophe stands after a silent letter. Whether a final -a is stressed (Zola) no spelling
    tells, and a consonant is no ending. To be checked by a language editor.
    """
    form = adapted(name).declined(Case.GENITIVE)
    assert (None if form.confidence is Confidence.UNSURE else form.text) == genitive


@pytest.mark.parametrize(
    ("name", "genitive"),
    [
        ("Ana Smit", "Anos Smit"),
        ("Mari Davis", "Mari Davis"),
        ("Laura Silva", "Lauros Silvos"),
        ("Džeinė Ostin", "Džeinės Ostin"),
    ],
)
def test_women_of_foreign_surname_decline_in_a_only(name: str, genitive: str) -> None:
    """„Women's surnames decline only in -a“: Anos Smit; to be checked by a language editor."""
    form = adapted(name, Gender.FEMININE).declined(Case.GENITIVE)
    assert (form.text, form.confidence) == (genitive, Confidence.RULE)


def test_a_way_that_there_is_not_is_refused() -> None:
    """A misspelt policy must not pass for another one."""
    name = ForeignName("John Smith", "adopted")  # type: ignore[arg-type]
    with pytest.raises(TermUnknownError, match="adopted"):
        name.declined(Case.GENITIVE)


def test_an_adapted_place_declines_as_a_place() -> None:
    """Places follow the same three ways: Kvebekas, Kvebeke."""
    place = ForeignName("Vatertaunas", ForeignPolicy.ADAPTED, kind=Kind.PLACE)
    assert place.declined(Case.LOCATIVE).text == "Vatertaune"
    assert ForeignName("Waterloo", kind=Kind.PLACE).declined(Case.LOCATIVE).text == "Waterloo"
