"""How much work a rendering may do: rounds of loops, and what is counted as such.

A limit of rounds alone would let one round do any work: call macros that call macros, sort long
lists, build long texts. So each of these is counted as rounds, by its size. It is counted and not
timed, so that the same template and data are refused everywhere or nowhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any, Final

from memo_kit.template.filling import Filling

__all__ = ["CALL", "FAST", "listed", "rounds_of_text", "weighed"]

# What calling a macro counts as.
CALL: Final = 10
# So many characters are as much work as a round.
_CHARACTERS: Final = 256
# A list that is no longer costs nothing to speak of.
_SHORT: Final = 16
# So many items are compared, or set one after the other, in the time of a round.
FAST: Final = 16
_GATHERED: Final = (list, tuple, dict, set, frozenset, range)


def weighed(value: Any, filling: Filling, *, share: int = 1) -> Any:  # noqa: ANN401 - data of any type
    """Count what a filter or a tag that prints is given, or what a calculation gives; return it.

    What can be gone through once only is returned as a list.

    Args:
        value: The value.
        filling: The rendering.
        share: How many items count as one round.

    Raises:
        LoopTooLongError: If it is too much.
    """
    kind = type(value)
    if kind is str:
        if len(value) >= _CHARACTERS:
            filling.spend(rounds_of_text(len(value)))
    elif hasattr(kind, "__next__"):
        return listed(value, filling)
    elif isinstance(value, _GATHERED):
        filling.spend(_size(value, filling.rest, share))
    return value


def listed(items: Iterable[Any], filling: Filling) -> list[Any]:
    """Return items as a list, but no more of them than may be gone through.

    Raises:
        LoopTooLongError: If there are more.
    """
    found = list(islice(items, filling.rest + 1))
    filling.spend(len(found))
    return found


def rounds_of_text(length: int) -> int:
    """Return how many rounds a text of some length counts as.

    Example:
        >>> rounds_of_text(255), rounds_of_text(1_000_000)
        (0, 3906)
    """
    return length // _CHARACTERS


def _size(value: Any, most: int, share: int) -> int:  # noqa: ANN401 - data of any type
    """Return what a list counts as: its items by their share, and those of lists inside it."""
    size = len(value) // share if len(value) > _SHORT else 0
    waiting = [item for item in _inside(value) if isinstance(item, _GATHERED)]
    while waiting and size <= most:
        items = waiting.pop()
        size += len(items)
        if size <= most:
            waiting += (item for item in _inside(items) if isinstance(item, _GATHERED))
    return size


def _inside(items: Any) -> Iterable[Any]:  # noqa: ANN401 - data of any type
    """Return what may hold further items."""
    if isinstance(items, Mapping):
        return items.values()
    return () if isinstance(items, range) else items
