"""Names that a template uses where they are not known: of a loop after it, of a macro before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from jinja2 import nodes

from memo_kit.errors import TemplateError
from memo_kit.template.compiling import ParsedPart
from memo_kit.template.inspection.value import Gap
from memo_kit.template.names import unknown_name
from memo_kit.template.slots import Slot

if TYPE_CHECKING:
    from memo_kit.template.inspection.walk import Walk

__all__ = ["Giver", "Givers", "OutOfReachError", "givers_of", "unknown"]


class OutOfReachError(TemplateError):
    """A name is used where it is not known: that of a loop after the loop, a macro before it.

    A loop, a macro, ``with`` and ``set`` give names, and these names have an end: that of a loop
    ends with it, and so does what is set inside it; a macro is known from its tag on; what the
    body of a document sets, its header does not know. Move the tag to where the name is known, or
    set the name where both can see it.
    """

    code = "template.out-of-reach"


class Giver(NamedTuple):
    """Where a part gives a name.

    Attributes:
        told: What gives it, for a message.
        where: The place of its tag.
        hint: What to do.
    """

    told: str
    where: str | None
    hint: str


Givers: TypeAlias = dict[str, Giver]


def unknown(walk: Walk, name: str) -> Gap:
    """Return why a name stands for nothing: it is known elsewhere, or nowhere."""
    if name == "loop":
        message = "“loop” is known only inside a loop"
        hint = "move it between {% for … %} and {% endfor %}"
        return Gap(OutOfReachError, message, hint, name)
    for number, givers in enumerate(walk.givers()):
        giver = givers.get(name)
        if giver is not None:
            message = f"“{name}” is not known here: {giver.told} at {giver.where}"
            alone = "set it in this part too: headers, footers and body stand alone"
            return Gap(OutOfReachError, message, alone if number else giver.hint, name)
    known = {*(walk.names or ()), *walk.scope.names()}
    error = unknown_name(name, known)
    return Gap(type(error), error.message, error.hint, name)


def givers_of(part: ParsedPart) -> Givers:
    """Return where a part gives which names, the first place of each."""
    givers: Givers = {}
    kinds = (nodes.For, nodes.Macro, nodes.Assign, nodes.AssignBlock, nodes.With, nodes.CallBlock)
    for node in part.tree.find_all(kinds):
        hole = part.sheet.holes[node.lineno - 1]
        # What the engine itself keeps has no tag.
        if isinstance(hole, Slot):
            for name, told, hint in _given(node):
                givers.setdefault(name, Giver(told, hole.place.where, hint))
    return givers


def _given(node: nodes.Node) -> Iterator[tuple[str, str, str]]:
    """Yield the names that a tag gives, what gives them, and what to do."""
    if isinstance(node, nodes.For):
        hint = "move it before the {% endfor %} of that loop"
        yield from ((name, "it belongs to the loop", hint) for name in _names([node.target]))
    elif isinstance(node, nodes.Assign | nodes.AssignBlock):
        hint = "what is set inside a loop or block is lost after it: set it before, here too"
        yield from ((name, "it is set", hint) for name in _names([node.target]))
    elif isinstance(node, nodes.With):
        told = "it is known only inside the {% with %}"
        hint = "move it before {% endwith %}"
        yield from ((name, told, hint) for name in _names(node.targets))
    else:
        if isinstance(node, nodes.Macro):
            yield node.name, "the macro is defined", "move the macro before its first use"
        told = "it is known only inside the macro"
        hint = "give it as a value of the macro"
        yield from ((name, told, hint) for name in _names(node.args))  # type: ignore[attr-defined]


def _names(targets: Iterable[nodes.Node]) -> Iterator[str]:
    for target in targets:
        if isinstance(target, nodes.Name):
            yield target.name
        yield from (each.name for each in target.find_all(nodes.Name))
