"""Building the tree of a data file, within limits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NoReturn

from memo_kit.agreement.syntax.node import Entry, Group, Item, Mark, Node, Series, place_at
from memo_kit.errors import DataError, SeveralProblemsError
from memo_kit.language.characters import forbidden_characters, name_of

__all__ = [
    "DEEPEST",
    "LONGEST_SERIES",
    "MOST_FAULTS",
    "MOST_VALUES",
    "FieldNameError",
    "FieldRepeatedError",
    "TooDeepError",
    "TooManyValuesError",
    "Tree",
]

DEEPEST = 16
"""How many groups and lists may stand inside each other; the models need nine."""

LONGEST_SERIES = 500
"""The most items that a list may have, and the most fields that a group may."""

MOST_VALUES = 20_000
"""The most values that a file may have."""

MOST_FAULTS = 100
"""After so many faults a file is read no further."""


class TooDeepError(DataError):
    """Groups and lists stand inside each other more often than any agreement needs.

    Such a file is damaged or was made to exhaust the computer's memory. Check its brackets and
    its indentation.
    """

    code = "data.too-deep"


class TooManyValuesError(DataError):
    """A list, a group or the whole file holds more values than any agreement needs.

    The limits keep a damaged or hostile file from exhausting the computer's memory: 500 items
    of a list or fields of a group, 20 000 values of a file.
    """

    code = "data.too-many-values"


class FieldRepeatedError(DataError):
    """A field is given twice in one group, and only one of the two values could count.

    Remove the one that is wrong.
    """

    code = "data.field-repeated"


class FieldNameError(DataError):
    """A group, a list, nothing or a hidden character stands where the name of a field belongs.

    It often comes of a text that begins with a bracket. Put quotation marks around such a
    text; type a name with a hidden character anew.
    """

    code = "data.field-name"


@dataclass(eq=False, repr=False)
class _Open:
    node: Series | Group
    name: str | None = None
    name_mark: Mark | None = None


class Tree:
    """A tree that grows value by value as a file is read from its beginning.

    Args:
        name: The file's name.
        lines: The file's lines.

    Attributes:
        root: The outermost value, once there is one.
        faults: What is wrong with the values so far.
    """

    def __init__(self, name: str, lines: Sequence[str]) -> None:
        self.name = name
        self.lines = lines
        self.root: Node | None = None
        self.faults: list[DataError] = []
        self._open: list[_Open] = []
        self._values = 0

    def open_series(self, mark: Mark) -> None:
        """Begin a list."""
        self._begin(Series(mark))

    def open_group(self, mark: Mark) -> None:
        """Begin a group of fields."""
        self._begin(Group(mark))

    def close(self) -> None:
        """End the list or group that was begun last."""
        self._open.pop()

    def item(self, mark: Mark, text: str | None) -> None:
        """Add a single value, or the name of a field where one is due."""
        self._add(Item(mark, text))

    def fault(self, error: type[DataError], mark: Mark, message: str, *, hint: str) -> None:
        """Keep a fault and go on, unless there are too many already."""
        place = place_at(self.name, self.lines, mark)
        self.faults.append(error(message, hint=hint, place=place))
        if len(self.faults) >= MOST_FAULTS:
            raise SeveralProblemsError(self.faults)

    def stop(self, error: type[DataError], mark: Mark, message: str, *, hint: str) -> NoReturn:
        """Raise all faults, of which this one keeps the file from being read further."""
        last = error(message, hint=hint, place=place_at(self.name, self.lines, mark))
        raise SeveralProblemsError([*self.faults, last]) if self.faults else last

    def _begin(self, node: Series | Group) -> None:
        if len(self._open) >= DEEPEST:
            self.stop(
                TooDeepError,
                node.mark,
                f"more than {DEEPEST} groups and lists stand inside each other",
                hint="check the brackets and the indentation",
            )
        self._add(node)
        self._open.append(_Open(node))

    def _add(self, node: Node) -> None:
        self._values += 1
        if self._values > MOST_VALUES:
            self._too_many(node.mark, f"the file holds more than {MOST_VALUES} values")
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if isinstance(parent.node, Series):
            parent.node.items.append(node)
            if len(parent.node.items) > LONGEST_SERIES:
                self._too_many(node.mark, f"a list has more than {LONGEST_SERIES} items")
        elif parent.name_mark is None:
            parent.name_mark = node.mark
            parent.name = self._name(node, parent.node)
        else:
            if parent.name is not None:
                parent.node.entries[parent.name] = Entry(parent.name_mark, node)
                if len(parent.node.entries) > LONGEST_SERIES:
                    self._too_many(node.mark, f"a group has more than {LONGEST_SERIES} fields")
            parent.name = parent.name_mark = None

    def _name(self, node: Node, group: Group) -> str | None:
        if not isinstance(node, Item) or node.text is None:
            self.fault(
                FieldNameError,
                node.mark,
                "the name of a field belongs here",
                hint="put quotation marks around a text that begins with { or [",
            )
            return None
        hidden = next(forbidden_characters(node.text), None)
        if hidden is not None:
            self.fault(
                FieldNameError,
                node.mark,
                f"{name_of(node.text[hidden[0]])} stands in the name of a field",
                hint="type the name anew",
            )
            return None
        if node.text in group.entries:
            first = group.entries[node.text].mark.line
            self.fault(
                FieldRepeatedError,
                node.mark,
                f"the field is given twice, first in line {first}",
                hint="remove the one that is wrong",
            )
            return None
        return node.text

    def _too_many(self, mark: Mark, message: str) -> NoReturn:
        self.stop(
            TooManyValuesError,
            mark,
            message,
            hint="check that this is the data file of an agreement",
        )
