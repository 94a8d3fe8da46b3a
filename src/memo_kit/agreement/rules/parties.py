"""Rules about the parties and the people who act for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from memo_kit.errors import DataError, Place
from memo_kit.language.lithuanian import Case, ForeignPolicy

if TYPE_CHECKING:
    from memo_kit.agreement.party import Party
    from memo_kit.agreement.representative import Representative

__all__ = [
    "ForeignNameError",
    "GenderNeededError",
    "PartyUnknownError",
    "ShortNameTakenError",
    "SignatoryMissingError",
    "known_party",
    "parties_told_apart",
    "party_complete",
]


class SignatoryMissingError(DataError):
    """A party has nobody who signs.

    An agreement binds a party only through a person who signs for it. Set ``signs: yes``
    for at least one of the party's representatives.
    """

    code = "data.signatory-missing"


class ShortNameTakenError(DataError):
    """Two parties have the same short name, so the text would not tell them apart.

    Give each party a short name of its own.
    """

    code = "data.short-name-taken"


class PartyUnknownError(DataError):
    """A field names a party by a short name that no party has.

    Write the short name exactly as it stands in the party's ``organisation.short_name``.
    """

    code = "data.party-unknown"


class GenderNeededError(DataError):
    """Lithuanian words about an organisation need its gender, and its name does not tell it.

    Write ``gender: masculine`` or ``gender: feminine`` beside the Lithuanian name, as its head
    noun has it.
    """

    code = "data.gender-needed"


class ForeignNameError(DataError):
    """The policy for a foreign name and what is given for it do not fit.

    ``foreign_name: given`` needs ``forms`` with at least the genitive, because the parties'
    clause names a representative in the genitive; ``foreign_name: adapted`` needs
    ``adapted_name``, and ``adapted_name`` has no effect without it.
    """

    code = "data.foreign-name"


def parties_told_apart(parties: Sequence[Party]) -> Iterator[DataError]:
    """Yield a fault for each short name that an earlier party already has."""
    taken: set[str] = set()
    for index, party in enumerate(parties):
        name = party.short_name.casefold()
        if name in taken:
            yield ShortNameTakenError(
                f"another party is already called “{party.short_name}”",
                hint="give each party a short name of its own",
                place=Place(path=f"parties[{index}].organisation.short_name"),
            )
        taken.add(name)


def party_complete(party: Party, path: str) -> Iterator[DataError]:
    """Yield what keeps one party from being named and signed for."""
    if not party.signatories:
        yield SignatoryMissingError(
            f"nobody signs for {party.short_name}",
            hint="set “signs: yes” for at least one representative",
            place=Place(path=f"{path}.representatives"),
        )
    if party.gender is None:
        yield GenderNeededError(
            f"the gender of “{party.organisation.name.lt}” is not certain",
            hint="write “gender: masculine” or “gender: feminine” below the Lithuanian name",
            place=Place(path=f"{path}.organisation.name"),
        )
    for index, person in enumerate(party.representatives):
        yield from _foreign_name(person, Place(path=f"{path}.representatives[{index}]"))


def known_party(name: str, parties: Sequence[Party], path: str) -> Iterator[DataError]:
    """Yield a fault when no party has a short name.

    Args:
        name: The short name that a field gives.
        parties: The parties of the agreement.
        path: The field.
    """
    names = [party.short_name for party in parties]
    if name not in names:
        from difflib import get_close_matches  # noqa: PLC0415 - only when there is a fault

        near = get_close_matches(name, names, n=1, cutoff=0.5)
        yield PartyUnknownError(
            f"no party is called “{name}”",
            hint=f"did you mean “{near[0]}”?" if near else f"write one of: {', '.join(names)}",
            place=Place(path=path),
        )


def _foreign_name(person: Representative, place: Place) -> Iterator[DataError]:
    adapted = person.foreign_name is ForeignPolicy.ADAPTED
    if adapted and person.adapted_name is None:
        yield ForeignNameError(
            f"the adapted name of {person.full_name} is missing",
            hint="give “adapted_name”, the whole name in Lithuanian spelling",
            place=place,
        )
    if not adapted and person.adapted_name is not None:
        yield ForeignNameError(
            f"the adapted name of {person.full_name} would not be used",
            hint="write “foreign_name: adapted”, or remove “adapted_name”",
            place=place,
        )
    if person.foreign_name is ForeignPolicy.GIVEN and Case.GENITIVE not in person.forms:
        yield ForeignNameError(
            f"the Lithuanian genitive of {person.full_name} is missing",
            hint="give “forms” with at least “genitive”",
            place=place,
        )
