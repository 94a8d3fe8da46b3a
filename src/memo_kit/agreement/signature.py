"""Where an agreement is signed: a block for each party, two blocks side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Final

from memo_kit.agreement.organisation import Organisation
from memo_kit.agreement.party import Party
from memo_kit.agreement.representative import Representative

__all__ = ["SignatureBlock", "SignaturePlace", "SignatureRow", "are_long", "signature_rows"]

_DETAILS: Final = (
    "name_original",
    "register_code",
    "register_name",
    "vat_code",
    "address",
    "phone",
    "fax",
    "email",
    "web",
)
# In lines of details: what a signature takes with its title, and what has room on a page of A4 below
# the last clause and the testimony, in two languages.
_SIGNATURE: Final = 5
_ROOM: Final = 16
_TWO: Final = 2


@dataclass(frozen=True)
class SignaturePlace:
    """The place where one person signs.

    Attributes:
        number: Which signature of the document it is, from 1; its bookmark is ``memosig1`` and so on.
        person: Who signs there.
    """

    number: int
    person: Representative


@dataclass(frozen=True)
class SignatureBlock:
    """The details and signatures of one party.

    Attributes:
        party: The party.
        places: A place for each of its signatories.
    """

    party: Party
    places: tuple[SignaturePlace, ...]

    @property
    def organisations(self) -> tuple[Organisation, ...]:
        """The party itself, and the organisation through which it acts where there is one."""
        through = self.party.acts_through
        return (self.party.organisation, *((through.organisation,) if through else ()))


@dataclass(frozen=True)
class SignatureRow:
    """Two parties side by side; an odd last one stands alone.

    Attributes:
        left: The block on the left.
        right: The block on the right, or none.
        is_last: Whether no other row follows.
    """

    left: SignatureBlock
    right: SignatureBlock | None
    is_last: bool

    @property
    def sides(self) -> tuple[SignatureBlock | None, ...]:
        """Both blocks, or the one and nothing beside it."""
        return self.left, self.right


def signature_rows(parties: Sequence[Party]) -> tuple[SignatureRow, ...]:
    """Return the signature blocks of all parties in their order, two a row.

    Args:
        parties: The parties, at least one.
    """
    numbers = count(1)
    blocks = [
        SignatureBlock(
            party, tuple(SignaturePlace(next(numbers), person) for person in party.signatories)
        )
        for party in parties
    ]
    return tuple(_in_pairs(blocks))


def are_long(parties: Sequence[Party]) -> bool:
    """Tell whether details and signatures would not fit on one page below the last clause.

    Args:
        parties: The parties, at least one.
    """
    blocks = [each for row in signature_rows(parties) for each in row.sides if each is not None]
    return len(blocks) > _TWO or max(map(_lines, blocks)) > _ROOM


def _lines(block: SignatureBlock) -> int:
    fields = [getattr(each, name) for each in block.organisations for name in _DETAILS]
    given = sum(value is not None for value in fields)
    # Each organisation has its country, and the one through which a party acts its name.
    return given + 2 * len(block.organisations) - 1 + _SIGNATURE * len(block.places)


def _in_pairs(blocks: Sequence[SignatureBlock]) -> Iterator[SignatureRow]:
    for first in range(0, len(blocks), 2):
        pair = blocks[first : first + 2]
        is_last = first + 2 >= len(blocks)
        yield SignatureRow(pair[0], pair[1] if len(pair) > 1 else None, is_last)
