"""Checking a template against a model: every path is followed before any data are there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Any, Final, NamedTuple

from jinja2 import nodes

from memo_kit.errors import MemoKitError, Place, TemplateError
from memo_kit.template.compiling import ParsedPart
from memo_kit.template.filling import NotAListError
from memo_kit.template.functions import FUNCTIONS
from memo_kit.template.names import unknown_attribute, unknown_name
from memo_kit.template.shapes import ANYTHING, Option, Shape, field_shape, merged
from memo_kit.template.values import ValueNotPrintableError

__all__ = ["Use", "inspect"]


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


class _Value(NamedTuple):
    """What an expression gives: its shape, and its path when it is a field."""

    shape: Shape
    path: str | None = None


_UNKNOWN: Final = _Value(ANYTHING)
# Filters that give back a list of what they were given, or one of it.
_SAME: Final = frozenset(
    ("reject", "select", "sort", "unique", "reverse", "list", "rejectattr", "selectattr")
)
_ITEM: Final = frozenset(("first", "last", "min", "max", "random"))
_BY_ATTRIBUTE: Final = frozenset(
    ("map", "selectattr", "rejectattr", "groupby", "sort", "sum", "unique", "join", "min", "max")
)
_FIRST_IS_ATTRIBUTE: Final = frozenset(("selectattr", "rejectattr", "groupby"))


def inspect(
    parts: Iterable[ParsedPart], names: dict[str, Shape] | None
) -> tuple[list[MemoKitError], list[Use]]:
    """Follow every expression of a template.

    Args:
        parts: The parts of the template.
        names: What the top-level names hold; None when no model is known.

    Returns:
        The faults and the fields used, in reading order.
    """
    errors: list[MemoKitError] = []
    uses: list[Use] = []
    for part in parts:
        inspector = _Inspector(part, names, errors, uses)
        inspector.visit_all(part.tree.body)
    return errors, uses


@dataclass
class _Inspector:
    part: ParsedPart
    names: dict[str, Shape] | None
    errors: list[MemoKitError]
    uses: list[Use]
    scopes: list[dict[str, _Value]] = field(default_factory=lambda: [{}])

    def visit_all(self, body: Iterable[nodes.Node]) -> None:
        for node in body:
            self.visit(node)

    def visit(self, node: nodes.Node) -> _Value:
        method = _VISITORS.get(type(node))
        if method is not None:
            return method(self, node) or _UNKNOWN
        for name in node.fields:
            value = getattr(node, name)
            if isinstance(value, nodes.Node):
                self.visit(value)
            elif isinstance(value, list):
                self.visit_all(child for child in value if isinstance(child, nodes.Node))
        return _UNKNOWN

    def output(self, node: nodes.Output) -> None:
        for child in node.nodes:
            if isinstance(child, nodes.Node):
                self._check_printed(self.visit(child), child)

    def loop(self, node: nodes.For) -> None:
        value = self.visit(_inner(node.iter))
        shape = value.shape
        item = ANYTHING
        if not shape.is_open:
            if any(option.is_list for option in shape.present):
                item = shape.items
            elif not any(option.is_mapping for option in shape.present):
                message = (
                    f"the loop runs over {value.path or 'a value'}, which is {shape.describe()}"
                )
                hint = "name a field that holds a list"
                self.errors.append(
                    NotAListError(message, hint=hint, place=self._place(node, value))
                )
        self.scopes.append({"loop": _UNKNOWN})
        self._bind(node.target, _Value(item, f"{value.path}[]" if value.path else None))
        if node.test is not None:
            self.visit(node.test)
        self.visit_all(node.body)
        self.scopes.pop()
        self.visit_all(node.else_)

    def assign(self, node: nodes.Assign) -> None:
        self._bind(node.target, self.visit(node.node))

    def assign_block(self, node: nodes.AssignBlock) -> None:
        self.visit_all(node.body)
        self._bind(node.target, _Value(Shape((Option(str),))))

    def with_(self, node: nodes.With) -> None:
        values = [self.visit(value) for value in node.values]
        self.scopes.append({})
        for target, value in zip(node.targets, values, strict=True):
            self._bind(target, value)
        self.visit_all(node.body)
        self.scopes.pop()

    def macro(self, node: nodes.Macro | nodes.CallBlock) -> None:
        if isinstance(node, nodes.Macro):
            self.scopes[-1][node.name] = _UNKNOWN
        else:
            self.visit(node.call)
        special = ("caller", "varargs", "kwargs")
        self.scopes.append(dict.fromkeys(special, _UNKNOWN))
        for argument in node.args:
            self._bind(argument, _UNKNOWN)
        self.visit_all([*node.defaults, *node.body])
        self.scopes.pop()

    def name(self, node: nodes.Name) -> _Value:
        for scope in reversed(self.scopes):
            if node.name in scope:
                return scope[node.name]
        if node.name in FUNCTIONS:
            return _UNKNOWN
        if self.names is None:
            return self._used(node, _Value(ANYTHING, node.name))
        if node.name in self.names:
            return self._used(node, _Value(self.names[node.name], node.name))
        known = {*self.names, *(name for scope in self.scopes for name in scope)}
        place = self._at(node, node.name)
        self.errors.append(unknown_name(node.name, known, place))
        return _UNKNOWN

    def attribute(self, node: nodes.Getattr | nodes.Getitem) -> _Value:
        owner = self.visit(node.node)
        if isinstance(node, nodes.Getattr):
            return self._path(node, owner, node.attr)
        if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
            return self._field(node, owner, node.arg.value)
        self.visit(node.arg)
        item = owner.shape.items if not owner.shape.is_open else ANYTHING
        shape = owner.shape if isinstance(node.arg, nodes.Slice) else item
        return _Value(shape, f"{owner.path}[]" if owner.path else None)

    def filter(self, node: nodes.Filter) -> _Value:
        value = self.visit(node.node) if node.node is not None else _UNKNOWN
        self.visit_all([*node.args, *(keyword.value for keyword in node.kwargs)])
        path = _attribute_argument(node)
        items = value.shape.items if not value.shape.is_open else ANYTHING
        if path is not None:
            found = self._path(node, _Value(items, f"{value.path}[]" if value.path else None), path)
            if node.name == "map":
                return _Value(Shape((Option(list, found.shape),)))
        if node.name in _SAME:
            return value
        if node.name in _ITEM:
            return _Value(items, f"{value.path}[]" if value.path else None)
        return _UNKNOWN

    def condition(self, node: nodes.Test) -> None:
        # Asking whether a name is there is no use of it.
        if node.name in {"defined", "undefined"} and isinstance(node.node, nodes.Name):
            return
        self.visit(node.node)
        self.visit_all(node.args)

    def _path(self, node: nodes.Node, value: _Value, path: str) -> _Value:
        for name in path.split("."):
            value = self._field(node, value, name)
        return value

    def _field(self, node: nodes.Node, owner: _Value, name: str) -> _Value:
        path = f"{owner.path}.{name}" if owner.path else None
        shapes: list[Shape] = []
        for option in owner.shape.present:
            if option.cls is None or option.is_mapping:
                shapes.append(option.item or ANYTHING)
            elif (found := field_shape(option.cls, name)) is not None:
                shapes.append(found)
        if not shapes and owner.shape.present:
            place = self._at(node, name)
            self.errors.append(_no_field(owner.shape.present[0], name, place))
            return _UNKNOWN
        return self._used(node, _Value(merged(shapes), path))

    def _used(self, node: nodes.Node, value: _Value) -> _Value:
        if value.path is not None:
            place = self.part.slot_of(node).place
            self.uses.append(Use(value.path, value.shape, place))
        return value

    def _bind(self, target: nodes.Node, value: _Value) -> None:
        if isinstance(target, nodes.Name):
            self.scopes[-1][target.name] = value
        else:
            for name in target.find_all(nodes.Name):
                self.scopes[-1][name.name] = _UNKNOWN

    def _check_printed(self, value: _Value, node: nodes.Node) -> None:
        present = value.shape.present
        if present and not value.shape.is_open and not any(map(_is_printable, present)):
            message = f"{value.path or 'the value'} is {value.shape.describe()}, which has no text"
            place = self._place(node, value)
            self.errors.append(
                ValueNotPrintableError(message, hint="print a field of it", place=place)
            )

    def _place(self, node: nodes.Node, value: _Value) -> Place:
        name = (value.path or "").rpartition(".")[2].removesuffix("[]")
        return self._at(node, name) if name else self.part.slot_of(node).place

    def _at(self, node: nodes.Node, name: str) -> Place:
        """Return the place of a name inside its tag, for the caret."""
        slot = self.part.slot_of(node)
        text = (slot.place.text or "")[slot.tag.start : slot.tag.end]
        match = re.search(rf"\b{re.escape(name)}\b", text)
        if match is None:
            return slot.place
        start = slot.tag.start + match.start()
        return replace(slot.place, span=(start, start + len(name)))


_VISITORS: Final[dict[type, Callable[[_Inspector, Any], _Value | None]]] = {
    nodes.Assign: _Inspector.assign,
    nodes.AssignBlock: _Inspector.assign_block,
    nodes.CallBlock: _Inspector.macro,
    nodes.Filter: _Inspector.filter,
    nodes.For: _Inspector.loop,
    nodes.Getattr: _Inspector.attribute,
    nodes.Getitem: _Inspector.attribute,
    nodes.Macro: _Inspector.macro,
    nodes.Name: _Inspector.name,
    nodes.Output: _Inspector.output,
    nodes.Test: _Inspector.condition,
    nodes.With: _Inspector.with_,
}


def _inner(node: nodes.Node) -> nodes.Node:
    """Return what the author wrote, without what the compiler put around it."""
    own = isinstance(node, nodes.Filter) and node.name.startswith("#")
    return node.node if own and node.node is not None else node  # type: ignore[attr-defined]


def _attribute_argument(node: nodes.Filter) -> str | None:
    """Return the path that a filter is asked to follow in each item, as ``map(attribute="name")``."""
    if node.name not in _BY_ATTRIBUTE:
        return None
    given: list[nodes.Expr] = [kw.value for kw in node.kwargs if kw.key == "attribute"]
    if node.name in _FIRST_IS_ATTRIBUTE:
        given += node.args[:1]
    path = given[0] if given else None
    return path.value if isinstance(path, nodes.Const) and isinstance(path.value, str) else None


def _is_printable(option: Option) -> bool:
    if option.cls is bool:
        return False
    if option.item is not None:
        return option.is_list and any(map(_is_printable, option.item.present))
    has_fields = hasattr(option.cls, "__pydantic_fields__")
    return not has_fields or hasattr(option.cls, "text_in")


def _no_field(option: Option, name: str, place: Place) -> TemplateError:
    if option.is_list:
        return unknown_attribute([], name, place)
    return unknown_attribute(option.cls, name, place)
