"""The editions of a document: in one language, or in both."""

from __future__ import annotations

from enum import StrEnum

from memo_kit.language.language import Language

__all__ = ["Edition"]


class Edition(StrEnum):
    """Which document is made of an agreement.

    Example:
        >>> Edition("bilingual").languages
        (<Language.LT: 'lt'>, <Language.EN: 'en'>)
        >>> Edition.LT == Language.LT
        True
    """

    LT = "lt"
    EN = "en"
    BILINGUAL = "bilingual"

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages of its text."""
        return tuple(Language) if self is Edition.BILINGUAL else (Language(self.value),)
