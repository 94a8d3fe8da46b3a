"""Branches: which of them are ever reached, and which names stay after them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from jinja2 import nodes

from memo_kit.errors import TemplateError
from memo_kit.template.inspection.presence import MayBeMissingError
from memo_kit.template.inspection.scope import Frame
from memo_kit.template.inspection.value import ABSENT, Facts, Gap, Value
from memo_kit.template.shapes import merged

if TYPE_CHECKING:
    from memo_kit.template.inspection.walk import Walk

__all__ = ["BranchNeverUsedError", "Chain", "seen"]


class BranchNeverUsedError(TemplateError):
    """What stands in a branch is never printed, whatever the data say.

    The model makes the condition always true or always false: a field that is always there is
    asked whether it is there, or an ``elif`` asks what was asked before. Delete the branch, or
    correct the condition. A warning: the template can be filled all the same.
    """

    code = "template.branch-never-used"


_WHY: Final = {
    "if": "its condition never holds",
    "elif": "its condition never holds here",
    "else": "the condition before it always holds",
    "for": "no item ever comes through",
    "for else": "the list is never empty",
}


def seen(walk: Walk, node: nodes.Node, kind: str, *, is_live: bool) -> None:
    """Note whether a branch can be reached.

    Args:
        walk: The inspection.
        node: What has branches.
        kind: Which of them.
        is_live: Whether some data lead there.
    """
    if walk.dead:
        return
    key = (kind, walk.key_of(node))
    if is_live:
        walk.ledger.clear(key)
    elif node.lineno not in walk.warned:
        slot = walk.part.slot_of(node)
        tag = slot.tag.kind.write(slot.tag.body)
        told = f"the else of {tag}" if kind.endswith("else") else f"what stands behind {tag}"
        message = f"{told} is never printed: {_WHY[kind]}"
        hint = "delete it, or correct the condition"
        walk.warn(key, BranchNeverUsedError, message, hint, slot.place)


class Chain:
    """The branches of one ``if``, of which one runs."""

    def __init__(self, walk: Walk) -> None:
        self._walk = walk
        self._given: list[Frame] = []
        self._asked: set[str] = set()
        self._dead = walk.dead

    def ask(self, node: nodes.If, facts: Facts | None) -> Facts | None:
        """Take in a condition; return what is known where it holds, None if it never does."""
        walk = self._walk
        tag = walk.part.slot_of(node).tag
        condition = tag.body.removeprefix(tag.keyword).strip()
        live = facts is not None and condition not in self._asked
        kind = "elif" if self._asked else "if"
        self._asked.add(condition)
        seen(walk, node, kind, is_live=live)
        return facts if live else None

    def run(self, body: Sequence[nodes.Node], facts: Facts | None) -> None:
        """Go through a branch; what it sets counts when it is ever reached."""
        walk = self._walk
        walk.scope.begin_branch()
        with walk.knowing(facts):
            is_live = walk.dead == self._dead
            walk.statements(body)
        given = walk.scope.end_branch()
        if is_live:
            self._given.append(given)

    def finish(self, node: nodes.If) -> None:
        """Go through the ``else``."""
        if node.else_:
            # Counted as it is around the whole: the conditions before decide whether it is reached.
            is_live = self._walk.dead == self._dead
            around, self._walk.dead = self._walk.dead, self._dead
            seen(self._walk, node, "else", is_live=is_live)
            self._walk.dead = around
        self.run(node.else_, {})

    def join(self) -> None:
        """Go on after the branches: a name is what any of them set."""
        for name in dict.fromkeys(name for given in self._given for name in given):
            before = self._before(name)
            values = [given.get(name, before) for given in self._given]
            self._walk.scope.set(name, _either(self._walk, values))

    def _before(self, name: str) -> Value:
        walk = self._walk
        known = walk.scope.find(name)
        if known is None and walk.names is not None and name in walk.names:
            known = Value(walk.names[name], name, (name,))
        message = f"“{name}” is set in some branches of an {{% if %}} only"
        hint = f"set it in each of them, or before: {{% set {name} = … %}}"
        return known or Value(ABSENT, gap=Gap(MayBeMissingError, message, hint, name))


def _either(walk: Walk, values: Sequence[Value]) -> Value:
    """Return what is any of some values."""
    first = values[0]
    if all(value == first for value in values):
        return first
    gap = next((value.gap for value in values if value.gap is not None), None)
    path = first.path if all(value.path == first.path for value in values) else None
    bodies = tuple({id(body): body for value in values for body in value.bodies}.values())
    shape = merged(value.shape for value in values)
    return Value(shape, path, walk.fresh(), gap=gap, bodies=bodies)
