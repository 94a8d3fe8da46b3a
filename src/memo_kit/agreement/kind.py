"""The kinds of agreement."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from memo_kit.agreement.memorandum import Memorandum
    from memo_kit.agreement.protocol import CooperationProtocol

__all__ = ["Kind"]


class Kind(StrEnum):
    """A kind of agreement, by the word that data files and commands use.

    Example:
        >>> Kind("protocol").model.__name__
        'CooperationProtocol'
    """

    MEMORANDUM = "memorandum"
    PROTOCOL = "protocol"

    @property
    def model(self) -> type[Memorandum | CooperationProtocol]:
        """What an agreement of this kind is made of; a file of one kind waits for no other."""
        if self is Kind.MEMORANDUM:
            from memo_kit.agreement.memorandum import Memorandum  # noqa: PLC0415

            return Memorandum
        from memo_kit.agreement.protocol import CooperationProtocol  # noqa: PLC0415

        return CooperationProtocol
