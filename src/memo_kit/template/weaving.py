"""Handing every loop and joining of a syntax tree to the writer of the part.

One pass over the tree does all of it, because templates of a hundred tags are opened while
somebody waits.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, cast

from jinja2 import nodes

from memo_kit.errors import MemoKitError, TemplateError
from memo_kit.template.effort import rounds_of_text
from memo_kit.template.environment import environment
from memo_kit.template.marking import Sheet
from memo_kit.template.names import UnknownNameError, did_you_mean

__all__ = ["FieldAssignedError", "RecursiveLoopError", "Weaver"]


class RecursiveLoopError(TemplateError):
    """A loop calls itself (``recursive``).

    What it gives would be text with the marks of the document in it. Write the levels as
    loops inside one another.
    """

    code = "template.recursive-loop"


# A round of a loop with as many expressions in it counts as one.
_LIGHT: Final = 16


class FieldAssignedError(TemplateError):
    """A template gives a field of the data another value: ``{% set party.name = … %}``.

    Data are what they are, and a template only reads them. Give the value a name of its own:
    ``{% set name = … %}``.
    """

    code = "template.field-assigned"


@dataclass(eq=False, repr=False)
class Weaver:
    """Walks over the syntax tree of one part.

    Attributes:
        sheet: The part with its holes.
        names: The names that the part reads.
        given: The names that it gives values to.
        errors: Unknown filters and tests, and loops that call themselves.
    """

    sheet: Sheet
    names: set[str] = field(default_factory=set)
    given: set[str] = field(default_factory=set)
    errors: list[MemoKitError] = field(default_factory=list)
    _size: int = 0
    _whole: int = 0

    def weave(self, node: nodes.Node) -> nodes.Node:
        """Change a node and what is below it, and return what stands in its place."""
        before = self._size
        self._size += 1
        for name in node.fields:
            value = getattr(node, name)
            if isinstance(value, nodes.Node):
                setattr(node, name, self.weave(value))
            elif isinstance(value, list):
                value[:] = [self.weave(v) if isinstance(v, nodes.Node) else v for v in value]
                texts = (len(v) for v in value if isinstance(v, str))
                self._size += rounds_of_text(sum(texts))
        self._whole = self._size - before
        change = _CHANGES.get(type(node))
        return node if change is None else change(self, node)

    def _loop(self, node: nodes.For) -> nodes.Node:
        number = node.lineno - 1
        if node.recursive:
            message = "a loop calls itself"
            hint = "write the levels as loops inside one another"
            place = self.sheet.slot(number).place
            self.errors.append(RecursiveLoopError(message, hint=hint, place=place))
        weight = 1 + self._whole // _LIGHT
        node.iter = _filter(cast("nodes.Expr", node.iter), "#loop", number, weight)
        return node

    def _concat(self, node: nodes.Concat) -> nodes.Node:
        # With a limit, which Jinja's own joining does not have.
        return _filter(nodes.List(node.nodes, lineno=node.lineno), "#concat")

    def _assigned(self, node: nodes.NSRef) -> nodes.Node:
        message = f"the field “{node.name}.{node.attr}” cannot be given another value"
        hint = "use a name of its own: {% set name = … %}"
        place = self.sheet.slot(node.lineno - 1).place
        self.errors.append(FieldAssignedError(message, hint=hint, place=place))
        return node

    def _name(self, node: nodes.Name) -> nodes.Node:
        (self.names if node.ctx == "load" else self.given).add(node.name)
        return node

    def _filtered(self, node: nodes.Filter) -> nodes.Node:
        return self._known(node, "filter", environment().filters)

    def _tested(self, node: nodes.Test) -> nodes.Node:
        return self._known(node, "test", environment().tests)

    def _known(
        self, node: nodes.Filter | nodes.Test, kind: str, known: Mapping[str, object]
    ) -> nodes.Node:
        if node.name not in known:
            message = f"there is no {kind} “{node.name}”"
            names = (name for name in known if name[0].isalpha())
            listed = f"the reference of template tags lists every {kind}"
            hint = did_you_mean(node.name, names, otherwise=listed)
            place = self.sheet.slot(node.lineno - 1).place
            self.errors.append(UnknownNameError(message, hint=hint, place=place))
        return node


_CHANGES: Final[dict[type, Callable[[Weaver, Any], nodes.Node]]] = {
    nodes.Concat: Weaver._concat,  # noqa: SLF001 - the methods of the class above
    nodes.Filter: Weaver._filtered,  # noqa: SLF001
    nodes.For: Weaver._loop,  # noqa: SLF001
    nodes.NSRef: Weaver._assigned,  # noqa: SLF001
    nodes.Name: Weaver._name,  # noqa: SLF001
    nodes.Test: Weaver._tested,  # noqa: SLF001
}


def _filter(node: nodes.Expr, name: str, *arguments: object) -> nodes.Filter:
    constants = [nodes.Const(argument, lineno=node.lineno) for argument in arguments]
    return nodes.Filter(node, name, constants, [], None, None, lineno=node.lineno)
