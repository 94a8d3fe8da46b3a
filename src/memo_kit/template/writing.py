"""Writing one part: what its compiled template calls while it runs."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any, Final, NamedTuple, cast

from jinja2 import pass_context
from jinja2.runtime import Context

from memo_kit.ooxml.numbering import Item
from memo_kit.template.effort import FAST, listed, weighed
from memo_kit.template.filling import Filling, NotAListError, Rounds, filling_of
from memo_kit.template.growth import joined
from memo_kit.template.missing import Missing
from memo_kit.template.printing import Printer
from memo_kit.template.slots import Action, ActionKind, Hole, OutletKind, Slot
from memo_kit.template.values import is_model, kind_of_value

__all__ = ["BEGINS", "ENDS", "ENGINE", "WRITER", "Step", "Writer"]

WRITER: Final = "#writer"
# Where a table or row begins and ends that may be dropped; no text holds the first character.
BEGINS: Final = "\x07d"
ENDS: Final = "\x07e"
_BOUNDS: Final = re.compile("\x07([de])(\\d+)")


class Step(NamedTuple):
    """A step of a path that a tag prints.

    The sandbox lets the objects of a class through when it is asked for the field the first
    time; from then on the class is known here.

    Attributes:
        name: The name of the field.
        owners: The classes whose objects give it.
        ask: Asks the sandbox.
    """

    name: str
    owners: set[type]
    ask: Callable[[Any, str, set[type]], Any]


class Writer:
    """Writes one part of one rendering."""

    def __init__(
        self,
        holes: tuple[Hole, ...],
        paths: Mapping[int, tuple[Step, ...]],
        filling: Filling,
        printer: Printer,
    ) -> None:
        self._holes = holes
        self._paths = paths
        self._filling = filling
        self._printer = printer
        self._special = printer.special
        self._holders: list[int] = []

    def show(self, value: Any, number: int) -> str:  # noqa: ANN401 - data of any type
        """Return a field as written where a tag stands that does nothing but print it.

        Args:
            value: What the first name of its path stands for.
            number: The number of the tag.
        """
        for name, owners, ask in self._paths[number]:
            value = getattr(value, name) if type(value) in owners else ask(value, name, owners)
        if type(value) is str and self._special(value) is None:
            return value
        return self.print(value, number)

    def print(self, value: object, number: int) -> str:
        """Return a value as written where a tag stands."""
        value = weighed(value, self._filling)
        filling = self._filling
        slot = cast("Slot", self._holes[number])
        written = self._printer.print(value, slot)
        if slot.outlet.kind is OutletKind.CAPTURED:
            filling.keep(len(written))
        return written

    def loop(self, items: object, number: int, weight: int) -> Rounds:
        """Return the items of a loop, counted and limited.

        Args:
            items: What the loop runs over.
            number: The number of its tag.
            weight: What one of its rounds counts as.
        """
        if isinstance(items, Missing):
            raise items.fault()
        if isinstance(items, str | Mapping) or not isinstance(items, Iterable) or is_model(items):
            message = f"the loop runs over {kind_of_value(items)}, which is no list"
            raise NotAListError(message, hint="name the field that holds the list")
        if isinstance(items, list | tuple | range):
            self._filling.spend(len(items) * weight)
            return Rounds(items, self._filling, number)
        found = listed(items, self._filling)
        self._filling.spend(len(found) * (weight - 1))
        return Rounds(found, self._filling, number)

    def weigh(self, value: object) -> object:
        """Return what something is compared with, counted and limited."""
        return weighed(value, self._filling, share=FAST)

    def act(self, number: int) -> str:
        """Do what the engine does at a place without a tag."""
        action = cast("Action", self._holes[number])
        return _ACTS[action.kind](self, action)

    def _count(self, action: Action) -> str:
        list_id, level, *names = action.detail
        self._filling.number(Item(list_id, int(level)), names)
        return ""

    def _open_cell(self, _: Action) -> str:
        self._filling.flags.append(False)
        return ""

    def _saw(self, action: Action) -> str:
        self._filling.flags[-1] = action.kind is not ActionKind.SAW_TABLE
        return ""

    def _saw_content(self, _: Action) -> str:
        if not self._filling.flags[-1]:
            self._filling.flags[-1] = True
            self._filling.doubtful -= 1
        return ""

    def _close_cell(self, action: Action) -> str:
        return "" if self._filling.flags.pop() else action.detail[0]

    def _open_holder(self, _: Action) -> str:
        # Counted through all parts, because one list tells what is dropped in any of them.
        self._filling.holders += 1
        self._holders.append(self._filling.holders)
        self._filling.flags.append(False)
        self._filling.doubtful += 1
        return f"{BEGINS}{self._filling.holders}"

    def _close_holder(self, action: Action) -> str:
        number = self._holders.pop()
        if not self._filling.flags.pop():
            self._filling.dropped.add(number)
            self._filling.doubtful -= 1
        elif action.detail:
            # A row that stays tells its table.
            self._saw_content(action)
        return f"{ENDS}{number}"

    def _identify(self, action: Action) -> str:
        kind, end, value, *prefix = action.detail
        begins = end == "start"
        return self._filling.identify(kind, value, begins=begins, prefix="".join(prefix))

    def carry(self, text: str, number: int) -> str:
        """Keep what was worked out for another part, as a footnote; nothing is written here."""
        filling = self._filling
        filling.keep(len(text))
        (name,) = cast("Action", self._holes[number]).detail
        # A table in a note that is dropped cannot wait until its part is written.
        filling.carried.setdefault(name, []).append(_without_dropped(text, filling.dropped))
        return ""

    def _carried(self, action: Action) -> str:
        return "".join(self._filling.carried.pop(action.detail[0], ()))

    def _lay_out(self, action: Action) -> str:
        from memo_kit.template.shaping import lay_out  # noqa: PLC0415 - few tables are shaped

        return lay_out(self._filling, action)

    def _restart(self, _: Action) -> str:
        self._filling.restarts = True
        return ""

    def _list(self, action: Action) -> str:
        part, list_id, level = action.detail
        return self._filling.list_of(Item(list_id, int(level)), part)

    def _list_of_style(self, action: Action) -> str:
        number = self._list(action)
        _, list_id, level = action.detail
        if number == list_id:
            return ""
        return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'

    def _round(self, action: Action) -> str:
        for name in action.detail:
            self._filling.current.pop(name, None)
        return ""

    def _named(self, action: Action) -> str:
        (name,) = action.detail
        current = self._filling.current
        if name not in current:
            current[name] = self._filling.name(name)
        return current[name]

    def _name(self, action: Action) -> str:
        return self._filling.name(action.detail[0])


_ACTS: Final[dict[ActionKind, Callable[[Writer, Action], str]]] = {
    ActionKind.COUNT: Writer._count,  # noqa: SLF001 - the methods of the class above
    ActionKind.OPEN_CELL: Writer._open_cell,  # noqa: SLF001
    ActionKind.SAW_PARAGRAPH: Writer._saw,  # noqa: SLF001
    ActionKind.SAW_TABLE: Writer._saw,  # noqa: SLF001
    ActionKind.SAW_CONTENT: Writer._saw_content,  # noqa: SLF001
    ActionKind.CLOSE_CELL: Writer._close_cell,  # noqa: SLF001
    ActionKind.OPEN_HOLDER: Writer._open_holder,  # noqa: SLF001
    ActionKind.CLOSE_HOLDER: Writer._close_holder,  # noqa: SLF001
    ActionKind.IDENTIFY: Writer._identify,  # noqa: SLF001
    ActionKind.TABLE: Writer._lay_out,  # noqa: SLF001
    ActionKind.ROW: Writer._lay_out,  # noqa: SLF001
    ActionKind.CELL: Writer._lay_out,  # noqa: SLF001
    ActionKind.END_TABLE: Writer._lay_out,  # noqa: SLF001
    ActionKind.CARRIED: Writer._carried,  # noqa: SLF001
    ActionKind.RESTART: Writer._restart,  # noqa: SLF001
    ActionKind.LIST: Writer._list,  # noqa: SLF001
    ActionKind.LIST_OF_STYLE: Writer._list_of_style,  # noqa: SLF001
    ActionKind.ROUND: Writer._round,  # noqa: SLF001
    ActionKind.NAMED: Writer._named,  # noqa: SLF001
    ActionKind.NAME: Writer._name,  # noqa: SLF001
}


@pass_context
def _loop_over(context: Context, items: object, number: int, weight: int) -> Rounds:
    """Loop; what every ``{% for … %}`` runs over."""
    return cast("Writer", context.parent[WRITER]).loop(items, number, weight)


@pass_context
def _carry(context: Context, text: object, number: int) -> str:
    """Keep; what is worked out for another part goes through it."""
    return cast("Writer", context.parent[WRITER]).carry(str(text), number)


@pass_context
def _concat(context: Context, values: list[object]) -> object:
    """Join; what every ``~`` becomes."""
    filling = filling_of(context)
    result = joined([weighed(value, filling) for value in values], filling.variety)
    return weighed(result, filling)


def _without_dropped(text: str, dropped: Collection[int]) -> str:
    if BEGINS not in text:
        return text
    kept: list[str] = []
    dropping = ""
    first, *pieces = _BOUNDS.split(text)
    kept.append(first)
    for sign, number, following in zip(pieces[::3], pieces[1::3], pieces[2::3], strict=True):
        if not dropping and sign == "d" and int(number) in dropped:
            dropping = number
        elif dropping == number:
            dropping = ""
        if not dropping:
            kept.append(following)
    return "".join(kept)


# Names that cannot be typed into a tag.
ENGINE: Final[dict[str, Callable[..., object]]] = {
    "#loop": _loop_over,
    "#concat": _concat,
    "#carry": _carry,
}
