"""Names that a template uses where they are not known: of a loop after it, of a macro before it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from jinja2 import nodes

from memo_kit.errors import TemplateError
from memo_kit.template.compiling import ParsedPart
from memo_kit.template.inspection.value import Gap
from memo_kit.template.names import unknown_name

if TYPE_CHECKING:
    from memo_kit.template.inspection.walk import Walk

__all__ = ["OutOfReachError", "unknown"]


class OutOfReachError(TemplateError):
    """A name is used where it is not known: that of a loop after the loop, a macro before it.

    A loop, a macro, ``with`` and ``set`` give names, and these names have an end: that of a loop
    ends with it, and so does what is set inside it; a macro is known from its tag on; what the
    body of a document sets, its header does not know. Move the tag to where the name is known, or
    set the name where both can see it.
    """

    code = "template.out-of-reach"


def unknown(walk: Walk, name: str) -> Gap:
    """Return why a name stands for nothing: it is known elsewhere, or nowhere."""
    if name == "loop":
        message = "“loop” is known only inside a loop"
        hint = "move it between {% for … %} and {% endfor %}"
        return Gap(OutOfReachError, message, hint, name)
    for part in (walk.part, *walk.others):
        for told, hint, node in _givers(part, name):
            where = part.slot_of(node).place.where
            message = f"“{name}” is not known here: {told} at {where}"
            alone = "set it in this part too: header, footnotes and body stand alone"
            return Gap(OutOfReachError, message, hint if part is walk.part else alone, name)
    known = {*(walk.names or ()), *walk.scope.names()}
    error = unknown_name(name, known)
    return Gap(type(error), error.message, error.hint, name)


def _givers(part: ParsedPart, name: str) -> Iterator[tuple[str, str, nodes.Node]]:
    """Yield where a part gives a name, what gives it, and what to do."""
    kinds = (nodes.For, nodes.Macro, nodes.Assign, nodes.AssignBlock, nodes.With, nodes.CallBlock)
    for node in part.tree.find_all(kinds):
        if isinstance(node, nodes.For) and _gives(node.target, name):
            hint = "move it before the {% endfor %} of that loop"
            yield "it belongs to the loop", hint, node
        elif isinstance(node, nodes.Macro) and node.name == name:
            yield "the macro is defined", "move the macro before its first use", node
        elif isinstance(node, nodes.Assign | nodes.AssignBlock) and _gives(node.target, name):
            hint = "what is set inside a loop or block is lost after it: set it before, here too"
            yield "it is set", hint, node
        elif isinstance(node, nodes.Macro | nodes.CallBlock) and any(
            each.name == name for each in node.args
        ):
            yield "it is known only inside the macro", "give it as a value of the macro", node
        elif isinstance(node, nodes.With) and any(_gives(each, name) for each in node.targets):
            yield "it is known only inside the {% with %}", "move it before {% endwith %}", node


def _gives(target: nodes.Node, name: str) -> bool:
    if isinstance(target, nodes.Name):
        return target.name == name
    return any(each.name == name for each in target.find_all(nodes.Name))
