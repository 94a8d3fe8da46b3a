"""Set phrases about the parties, which depend on how many there are.

Source of the forms: the table of fixed words of formulas; to be checked by a language editor.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from memo_kit.language.language import Language
from memo_kit.language.lithuanian import Case, Confidence, Form

__all__ = ["PartyPhrase"]

_TWO = 2

# Each in the order of the cases, the vocative last.
_BOTH = "abi Šalys|abiejų Šalių|abiem Šalims|abi Šalis|abiem Šalimis|abiejose Šalyse|abi Šalys"
_ALL = "visos Šalys|visų Šalių|visoms Šalims|visas Šalis|visomis Šalimis|visose Šalyse|visos Šalys"
_OTHER = "kita Šalis|kitos Šalies|kitai Šaliai|kitą Šalį|kita Šalimi|kitoje Šalyje|kita Šalie"
_OTHERS = (
    "kitos Šalys|kitų Šalių|kitoms Šalims|kitas Šalis|kitomis Šalimis|kitose Šalyse|kitos Šalys"
)


@dataclass(frozen=True)
class PartyPhrase:
    """A phrase such as „abi Šalys“, ready to be declined.

    Example:
        >>> PartyPhrase.all_of(2).declined(Case.DATIVE).text
        'abiem Šalims'
        >>> PartyPhrase.all_of(3).text_in(Language.EN)
        'all Parties'
    """

    forms: str
    en: str

    @classmethod
    def all_of(cls, parties: int) -> Self:
        """Return the phrase for every party."""
        two = parties == _TWO
        return cls(_BOTH, "both Parties") if two else cls(_ALL, "all Parties")

    @classmethod
    def others_of(cls, parties: int) -> Self:
        """Return the phrase for every party but one."""
        two = parties == _TWO
        return cls(_OTHER, "the other Party") if two else cls(_OTHERS, "the other Parties")

    def text_in(self, language: Language) -> str:
        """Return the phrase in one language, in the nominative."""
        return self.en if language is Language.EN else self.declined(Case.NOMINATIVE).text

    def declined(self, case: Case) -> Form:
        """Return the Lithuanian phrase in a case."""
        form = self.forms.split("|")[tuple(Case).index(case)]
        return Form(form, Confidence.GIVEN, "a set phrase")
