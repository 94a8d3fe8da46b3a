"""Where a value goes: the place of a tag and what may be written there."""

from __future__ import annotations

from enum import Enum
from typing import Final, NamedTuple, TypeAlias

from memo_kit.errors import Place
from memo_kit.template.tags import Tag

__all__ = [
    "Action",
    "ActionKind",
    "Capture",
    "Hole",
    "Outlet",
    "OutletKind",
    "Slot",
    "is_holder",
]


_CELL: Final = "cell:"


class OutletKind(Enum):
    """What surrounds a printed value."""

    RUN = "text of a run"
    PLAIN = "text of another element, or an attribute"
    ADDRESS = "the address of a link"
    INSTRUCTION = "the instruction of a field"
    CAPTURED = "text that the template keeps for later"
    COLOUR = "cell: its background"
    SPAN = "cell: the number of columns that it spans"
    REPEATS = "cell: how often its columns are repeated"
    ROUND = "cell: the round of a loop in which it is merged"

    @property
    def is_shown(self) -> bool:
        """Whether what is printed there is found in the finished part."""
        return (not self.shapes and self is not OutletKind.CAPTURED) or self is OutletKind.COLOUR

    @property
    def shapes(self) -> bool:
        """Whether what is printed there shapes a cell of a table."""
        return self.value.startswith(_CELL)


class Outlet(NamedTuple):
    """What may be written where a value goes.

    Attributes:
        kind: What surrounds it.
        formatting: The properties of the run, as XML, to reopen the run after a structure.
        takes_links: Whether a link can stand here; not inside another link.
        takes_controls: Whether a content control can stand here; not inside another one.
    """

    kind: OutletKind
    formatting: str = ""
    takes_links: bool = False
    takes_controls: bool = False


class Slot(NamedTuple):
    """A tag where it stands.

    Attributes:
        tag: The tag.
        place: Where it stands, with the text of its line.
        outlet: What may be written there.
    """

    tag: Tag
    place: Place
    outlet: Outlet


class Capture(NamedTuple):
    """Text that is kept.

    Attributes:
        pieces: What stands between the tags: text, and the numbers of the tags in it.
        end: The number of the tag at the end.
        is_printed: Whether it is printed where it stands, as by ``filter`` and ``call``.
    """

    pieces: tuple[str | int, ...]
    end: int
    is_printed: bool


class ActionKind(Enum):
    """What the engine itself does at a place that no tag stands at."""

    OPEN_CELL = "a container that needs a paragraph at its end begins"
    SAW_PARAGRAPH = "a paragraph was written into it"
    SAW_TABLE = "a table was written into it"
    CLOSE_CELL = "a container that needs a paragraph at its end ends"
    OPEN_HOLDER = "a table or row that goes when it is empty begins"
    SAW_CONTENT = "a row or cell was written into it"
    CLOSE_HOLDER = "a table or row that goes when it is empty ends"
    COUNT = "a numbered paragraph begins"
    IDENTIFY = "an id that has to be unique"
    TABLE = "a table begins whose columns depend on its tags"
    ROW = "a row of it begins"
    CELL = "a cell of it begins"
    END_TABLE = "it ends"
    CARRY = "what another part holds is worked out"
    CARRIED = "what was worked out for this part is written"
    RESTART = "the next list begins anew"
    LIST = "the number of the list that a paragraph belongs to"
    LIST_OF_STYLE = "the same, where its style says so"
    ROUND = "a round begins whose bookmarks have names of their own"
    NAMED = "the name of a bookmark of this round"
    NAME = "the name of a bookmark that has to be unique"


class Action(NamedTuple):
    """Something that the engine does while a part is written.

    Attributes:
        kind: What.
        detail: What it needs to know; its meaning depends on the kind.
    """

    kind: ActionKind
    detail: tuple[str, ...] = ()


Hole: TypeAlias = Slot | Action

_HOLDERS: Final = (ActionKind.OPEN_HOLDER, ActionKind.CLOSE_HOLDER)


def is_holder(hole: Hole) -> bool:
    """Tell whether a table or row that may be dropped begins or ends at a hole."""
    return isinstance(hole, Action) and hole.kind in _HOLDERS
