"""What an inspection of a template found, each thing once."""

from __future__ import annotations

import re
from collections.abc import Hashable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from jinja2 import nodes

from memo_kit.errors import Finding, MemoKitError, Place, Severity, TemplateError
from memo_kit.template.compiling import ParsedPart
from memo_kit.template.shapes import Shape

if TYPE_CHECKING:
    from memo_kit.template.inspection.reach import Givers

__all__ = ["Demand", "Ledger", "Use", "place_at"]

_SOURCE = "the model of the data"


class Use(NamedTuple):
    """A field that a template uses.

    Attributes:
        path: The field, as ``parties[].name``.
        shape: What it can hold, as far as it is known.
        place: Where it is used.
    """

    path: str
    shape: Shape
    place: Place


class Demand(NamedTuple):
    """What a template does with a field, and so asks of it.

    Attributes:
        path: The field, as ``parties[].name``.
        shape: What it can still be where it is used.
        doing: What is done with it.
        name: The field of it that is asked for, if one is.
    """

    path: str
    shape: Shape
    doing: str
    name: str = ""


@dataclass
class Ledger:
    """What an inspection found.

    Attributes:
        errors: All faults, in reading order.
        uses: All fields that are used, in reading order.
        demands: What is done with them; kept only when it is wanted.
        givers: What gives which names, by part; looked up when a name stands for nothing.
    """

    errors: list[MemoKitError] = field(default_factory=list)
    uses: list[Use] = field(default_factory=list)
    demands: list[Demand] | None = None
    givers: dict[str, Givers] = field(default_factory=dict)
    _told: set[Hashable] = field(default_factory=set)
    _warnings: dict[Hashable, Finding | None] = field(default_factory=dict)

    def fail(self, error: MemoKitError, message: str) -> None:
        """Take a fault in, each once: a macro that is called twice is faulty once.

        Args:
            error: The fault.
            message: What is wrong, without a word of the call that led there.
        """
        place = error.place or Place()
        key = (error.code, message, place.where, place.text, place.span)
        if key not in self._told:
            self._told.add(key)
            self.errors.append(error)

    def warn(
        self, key: Hashable, error: type[TemplateError], message: str, hint: str, place: Place
    ) -> None:
        """Take in what is worth a look, unless it proves fine another time, as in a macro."""
        finding = Finding(error.code, Severity.WARNING, message, place, hint, _SOURCE)
        self._warnings.setdefault(key, finding)

    def clear(self, key: Hashable) -> None:
        """Note that something is fine at least once."""
        self._warnings[key] = None

    @property
    def warnings(self) -> list[Finding]:
        """What is worth a look, in reading order."""
        return list(dict.fromkeys(each for each in self._warnings.values() if each is not None))


def place_at(part: ParsedPart, node: nodes.Node, text: str | None) -> Place:
    """Return the place of a node, with the caret under some of its words.

    Args:
        part: The part.
        node: The node.
        text: The words; the caret goes under the last name in them. Without any, or when they
            are not found, it goes under the whole tag.
    """
    slot = part.slot_of(node)
    if not text:
        return slot.place
    body = (slot.place.text or "")[slot.tag.start : slot.tag.end]
    name = text.rpartition(".")[2]
    for wanted, offset in ((text, len(text) - len(name)), (name, 0)):
        match = re.search(rf"(?<![\w.]){re.escape(wanted)}(?!\w)", body) or re.search(
            rf"\b{re.escape(wanted)}\b", body
        )
        if match is not None:
            start = slot.tag.start + match.start() + offset
            return replace(slot.place, span=(start, start + len(name)))
    return slot.place
