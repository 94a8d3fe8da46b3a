"""The people who sign for one party, taken together."""

from __future__ import annotations

from dataclasses import dataclass

from memo_kit.agreement.representative import Authority, Representative
from memo_kit.language.lithuanian import Gender, Number

__all__ = ["Delegation"]


@dataclass(frozen=True)
class Delegation:
    """Those who sign for a party, as the Lithuanian participle *veikiantis* agrees with them.

    Attributes:
        people: The signatories, at least one.
    """

    people: tuple[Representative, ...]

    @property
    def gender(self) -> Gender:
        """The gender that *veikiantis* takes: feminine only when every signatory is a woman."""
        women = all(person.gender is Gender.FEMININE for person in self.people)
        return Gender.FEMININE if women else Gender.MASCULINE

    @property
    def number(self) -> Number:
        """The number that *veikiantis* takes."""
        return Number.SINGULAR if len(self.people) == 1 else Number.PLURAL

    @property
    def authority(self) -> Authority | None:
        """The document that all of them act under; none where they act under different ones.

        Then the text names a document for each: „direktoriaus Jono Jonaičio, veikiančio pagal
        įstatus, ir pirmininkės Onos Jonaitienės, veikiančios pagal įgaliojimą“.
        """
        first, *others = (person.authority for person in self.people)
        return first if all(other == first for other in others) else None
