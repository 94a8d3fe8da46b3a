"""Set phrases about the parties, which depend on how many there are.

Source of the forms: the table of fixed words of formulas; to be checked by a language editor.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from memo_kit.language.language import Language
from memo_kit.language.lithuanian import Case, Confidence, Form

__all__ = ["PartyPhrase"]

_BOTH = ("abi Šalys", "abiejų Šalių", "abiem Šalims", "abi Šalis", "abiem Šalimis", "abiejose Šalyse")
_ALL = ("visos Šalys", "visų Šalių", "visoms Šalims", "visas Šalis", "visomis Šalimis", "visose Šalyse")
_OTHER = ("kita Šalis", "kitos Šalies", "kitai Šaliai", "kitą Šalį", "kita Šalimi", "kitoje Šalyje")
_OTHERS = ("kitos Šalys", "kitų Šalių", "kitoms Šalims", "kitas Šalis", "kitomis Šalimis", "kitose Šalyse")
_CASES = tuple(case for case in Case if case is not Case.VOCATIVE)


@dataclass(frozen=True, slots=True)
class PartyPhrase:
    """A phrase such as „abi Šalys“, ready to be declined.

    Example:
        >>> PartyPhrase.all_of(2).declined(Case.DATIVE).text
        'abiem Šalims'
        >>> PartyPhrase.all_of(3).text_in(Language.EN)
        'all Parties'
    """

    forms: tuple[str, ...]
    en: str

    @classmethod
    def all_of(cls, parties: int) -> Self:
        """Return the phrase for every party."""
        return cls(_BOTH, "both Parties") if parties == 2 else cls(_ALL, "all Parties")  # noqa: PLR2004 - two

    @classmethod
    def others_of(cls, parties: int) -> Self:
        """Return the phrase for every party but one."""
        if parties == 2:  # noqa: PLR2004 - two parties have one other
            return cls(_OTHER, "the other Party")
        return cls(_OTHERS, "the other Parties")

    def text_in(self, language: Language) -> str:
        """Return the phrase in one language."""
        return self.forms[0] if language is Language.LT else self.en

    def declined(self, case: Case) -> Form:
        """Return the Lithuanian phrase in a case; letters are not addressed to parties, so there is no vocative.

        Raises:
            KeyError: For the vocative.
        """
        table = dict(zip(_CASES, self.forms, strict=True))
        return Form(table[case], Confidence.GIVEN, "a set phrase")
