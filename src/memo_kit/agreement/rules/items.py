"""Rules about the items of a list."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from memo_kit.errors import DataError, Place

__all__ = ["ItemRepeatedError", "nothing_repeated"]


class ItemRepeatedError(DataError):
    """A list has the same item twice, and the document would say it twice.

    Remove one of them, or put the other one in its place that was meant.
    """

    code = "data.item-repeated"


def nothing_repeated(items: Sequence[Hashable] | None, path: str) -> Iterator[DataError]:
    """Yield a fault for each item that stands in a list before.

    Args:
        items: The items, or None where the agreement has no such list.
        path: The field of the list.
    """
    first: dict[Hashable, int] = {}
    for index, item in enumerate(items or ()):
        if item in first:
            yield ItemRepeatedError(
                f"the same stands in {path}[{first[item]}] already",
                hint="remove one of the two",
                place=Place(path=f"{path}[{index}]"),
            )
        first.setdefault(item, index)
