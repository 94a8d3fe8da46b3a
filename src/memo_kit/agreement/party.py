"""A party to an agreement: who it is, through whom it acts, who signs for it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from memo_kit.agreement.delegation import Delegation
from memo_kit.agreement.later import Later
from memo_kit.agreement.model import Day, Line, Model
from memo_kit.agreement.name import PlaceName, Title
from memo_kit.agreement.organisation import Organisation, PartyOrganisation
from memo_kit.agreement.representative import Contact, Representative
from memo_kit.agreement.stated import Stated
from memo_kit.language.bilingual import Bilingual
from memo_kit.language.lithuanian import Gender, Number

__all__ = ["Coordinator", "Party", "Signing"]


class Coordinator(Model):
    """An organisation through which a party acts, as the coordinator of a cluster."""

    role: Title
    """What the organisation is to the party, as „veiklos koordinatorius“."""

    organisation: Organisation
    """The organisation."""


class Signing(Model):
    """Where and when one party signs, where that differs from the document's own place and date."""

    place: Annotated[PlaceName | Later, Stated(later=Bilingual("vieta", "place"))]
    """Town."""

    date: Annotated[Day | Later, Stated(later=Bilingual("data", "date"))]
    """Day."""


class Party(Model):
    """One of the two to six parties."""

    organisation: PartyOrganisation
    """The organisation that is the party."""

    acts_through: Annotated[Coordinator | None, Stated(none=True)]
    """The organisation through which the party acts, as when it is no legal person; else none."""

    representatives: Annotated[tuple[Representative, ...], Field(min_length=1)]
    """The people who act for the party; at least one signs."""

    contacts: Annotated[tuple[Contact, ...] | None, Stated(none=True)]
    """The people to reach about the agreement, or none."""

    registration_number: Annotated[
        Line | Later | None, Stated(later=Bilingual("numeris", "number"), none=True)
    ]
    """The number under which the party registers the document, without „Nr.“."""

    signing: Signing | None = None
    """Place and date of this party's signature, where they differ from the document's."""

    @property
    def short_name(self) -> str:
        """The defined term that the agreement calls the party by."""
        return self.organisation.short_name

    @property
    def signatories(self) -> tuple[Representative, ...]:
        """The representatives who sign."""
        return tuple(person for person in self.representatives if person.signs)

    @property
    def gender(self) -> Gender | None:
        """The gender that *atstovaujamas* takes."""
        return self.organisation.gender

    @property
    def number(self) -> Number:
        """The number that *atstovaujamas* takes."""
        return self.organisation.number

    @property
    def delegation(self) -> Delegation:
        """The signatories taken together, as *veikiantis* agrees with them."""
        return Delegation(self.signatories)
