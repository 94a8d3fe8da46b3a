"""Lists in running text: „A, B ir C“, “A, B and C”."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from memo_kit.errors import LanguageError
from memo_kit.language.language import Language, Variety

__all__ = ["Conjunction", "ListEmptyError", "join"]


class Conjunction(StrEnum):
    """What stands before the last item."""

    AND = "and"
    OR = "or"


_WORDS = {
    (Language.LT, Conjunction.AND): "ir",
    (Language.LT, Conjunction.OR): "ar",
    (Language.EN, Conjunction.AND): "and",
    (Language.EN, Conjunction.OR): "or",
}


class ListEmptyError(LanguageError):
    """A list in a sentence has no items.

    The sentence would have a gap that a reader takes for a slip. Give at least one item, or leave
    the sentence out.
    """

    code = "language.list-empty"


def join(
    items: Iterable[str], variety: Variety, *, conjunction: Conjunction = Conjunction.AND
) -> str:
    """Return the items as a list in running text; no comma before the conjunction.

    British and Canadian English write “A, B and C”; Lithuanian writes
    „A, B ir C“, „A, B ar C“ (both after CLDR).

    Args:
        items: The items in order, at least one.
        variety: The language as one country writes it.
        conjunction: What stands before the last item.

    Raises:
        ListEmptyError: If there are no items.

    Example:
        >>> join(["seminarai", "misijos", "parodos"], Variety.LT)
        'seminarai, misijos ir parodos'
        >>> join(["seminars", "missions"], Variety.EN_GB, conjunction=Conjunction.OR)
        'seminars or missions'
    """
    listed = tuple(items)
    if not listed:
        message = "the list has no items"
        raise ListEmptyError(message, hint="give at least one item, or leave the sentence out")
    *first, last = listed
    if not first:
        return last
    return f"{', '.join(first)} {_WORDS[variety.language, conjunction]} {last}"
