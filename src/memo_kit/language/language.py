"""The languages that an agreement is written in, and the varieties that dates and spelling depend on."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["Language", "Variety"]


class Language(StrEnum):
    """A language of the documents."""

    LT = "lt"
    EN = "en"


class Variety(StrEnum):
    """A language as one country writes it; the value is the BCP-47 tag that Word stores.

    Example:
        >>> Variety("en-CA").language
        <Language.EN: 'en'>
    """

    LT = "lt-LT"
    EN_GB = "en-GB"
    EN_CA = "en-CA"

    @property
    def language(self) -> Language:
        """The language that this is a variety of."""
        return Language.LT if self is Variety.LT else Language.EN
