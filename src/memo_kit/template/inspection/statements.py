"""Statements: loops, branches, names that are set, and what is printed."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, Final

from jinja2 import nodes
from jinja2.runtime import LoopContext

from memo_kit.template.filling import NotAListError
from memo_kit.template.inspection.branches import Chain, seen
from memo_kit.template.inspection.conditions import judge, narrow
from memo_kit.template.inspection.filtering import filtered
from memo_kit.template.inspection.macros import call_block, define
from memo_kit.template.inspection.narrowing import size_is
from memo_kit.template.inspection.presence import (
    ListMayBeEmptyError,
    MayBeMissingError,
    given,
    kept,
    without_later,
)
from memo_kit.template.inspection.value import TEXT, UNKNOWN, Value, words
from memo_kit.template.references import Reference
from memo_kit.template.shapes import Option, Shape
from memo_kit.template.signatures import is_said
from memo_kit.template.slots import OutletKind
from memo_kit.template.values import ValueNotPrintableError

if TYPE_CHECKING:
    from memo_kit.template.inspection.walk import Walk

__all__ = ["STATEMENTS"]


def _output(walk: Walk, node: nodes.Output) -> None:
    for child in node.nodes:
        if isinstance(child, nodes.Node):
            _print(walk, child, walk.evaluate(child))


def _print(walk: Walk, node: nodes.Node, value: Value) -> None:
    options = given(walk, node, value, "is printed")
    if walk.part.slot_of(node).outlet.kind is OutletKind.CAPTURED:
        options = without_later(walk, node, options, "is kept as text")
    for option in options:
        if option.cls is Reference or is_said(option):
            if option.item is not None and option.is_list and option.filled is not True:
                _warn_of_empty(walk, node, value)
            continue
        told = walk.name_of(value, node)
        inner = option.item
        if option.is_list and inner and any(each.cls is type(None) for each in inner.options):
            message = f"an item of {told} may be none, and all are printed"
            hint = "leave such out: | select"
            walk.fault(node, MayBeMissingError, message, hint)
            return
        message = f"{told} is {Shape((option,)).describe()}, which has no text"
        yes_or_no = "say what it means: {% if … %} … {% else %} … {% endif %}"
        hint = yes_or_no if option.cls is bool else "print a field of it"
        walk.fault(node, ValueNotPrintableError, message, hint)
        return


def _warn_of_empty(walk: Walk, node: nodes.Node, value: Value) -> None:
    text = words(node)
    message = f"{walk.name_of(value, node)} may be empty, and is printed"
    hint = f"put it inside {{% if {text or '…'} %}} … {{% endif %}}"
    key = (ListMayBeEmptyError, walk.key_of(node))
    walk.warn(key, ListMayBeEmptyError, message, hint, walk.place(node, text))


def _loop(walk: Walk, node: nodes.For) -> None:
    source = _inner(node.iter)
    value = _looped(walk, node, source)
    some, none = narrow(value, size_is(filled=True)) if value.shape.options else ({}, {})
    item = walk.item_of(value) if value.shape.options else UNKNOWN
    with walk.scope.inner(), ExitStack() as stack:
        seen(walk, node, "for", is_live=some is not None)
        stack.enter_context(walk.knowing(some))
        _bind(walk, node.target, item)
        if node.test is not None:
            tested = judge(walk, node.test).yes
            seen(walk, node, "if", is_live=tested is not None)
            stack.enter_context(walk.knowing(tested))
        ref = walk.fresh()
        walk.scope.set("loop", Value(Shape((Option(LoopContext, item.shape),)), item.path, ref))
        walk.statements(node.body)
    if node.else_:
        empty = none if node.test is None else {}
        seen(walk, node, "for else", is_live=empty is not None)
        with walk.scope.inner(), walk.knowing(empty):
            walk.statements(node.else_)


def _looped(walk: Walk, node: nodes.For, source: nodes.Node) -> Value:
    """Return what a loop runs over, as a list."""
    value = walk.evaluate(source)
    doing = "is looped over"
    options = without_later(walk, source, given(walk, source, value, doing), doing)
    for option in options:
        if option.cls is not None and not option.is_list:
            told = walk.name_of(value, source)
            message = f"the loop runs over {told}, which is {Shape((option,)).describe()}"
            hint = "name a field that holds a list"
            if option.is_mapping:
                hint = f"write {{% for key, value in {words(source) or '…'} | items %}}"
            walk.fault(node, NotAListError, message, hint, words(source))
            return UNKNOWN
    return value._replace(shape=Shape(options), gap=None)


def _bind(walk: Walk, target: nodes.Node, value: Value) -> None:
    """Let a name, or several, stand for a value."""
    if isinstance(target, nodes.Name):
        walk.scope.set(target.name, value if value.ref else value._replace(ref=walk.fresh()))
        return
    names = list(target.iter_child_nodes())
    parts = [UNKNOWN] * len(names)
    for option in value.shape.options:
        if option.cls is None:
            continue
        if not _comes_apart(option, len(names)):
            message = f"{value.shape.describe()} cannot be taken apart into {len(names)} names"
            walk.fault(target, NotAListError, message, "write one name, and print its fields", "")
        elif option.parts:
            parts = [Value(shape) for shape in option.parts]
        else:
            parts = [Value(option.item or UNKNOWN.shape)] * len(names)
    for name, part in zip(names, parts, strict=True):
        _bind(walk, name, part)


def _comes_apart(option: Option, count: int) -> bool:
    """Tell whether a value is, or may be, so many values in a row."""
    if option.parts and not option.is_mapping:
        return len(option.parts) == count
    return option.item is not None


def _assign(walk: Walk, node: nodes.Assign) -> None:
    _bind(walk, node.target, kept(walk, node.node))


def _assign_block(walk: Walk, node: nodes.AssignBlock) -> None:
    with walk.scope.inner():
        walk.statements(node.body)
    value = Value(TEXT)
    if node.filter is not None:
        value = filtered(walk, node.filter, value)
    _bind(walk, node.target, value)


def _filter_block(walk: Walk, node: nodes.FilterBlock) -> None:
    with walk.scope.inner():
        walk.statements(node.body)
    _print(walk, node.filter, filtered(walk, node.filter, Value(TEXT)))


def _with(walk: Walk, node: nodes.With) -> None:
    values = [kept(walk, value) for value in node.values]
    with walk.scope.inner():
        for target, value in zip(node.targets, values, strict=True):
            _bind(walk, target, value)
        walk.statements(node.body)


def _branches(walk: Walk, node: nodes.If) -> None:
    chain = Chain(walk)
    with ExitStack() as stack:
        for each in (node, *node.elif_):
            judged = judge(walk, each.test)
            chain.run(each.body, chain.ask(each, judged.yes))
            stack.enter_context(walk.knowing(judged.no))
        chain.finish(node)
    chain.join()


def _inner(node: nodes.Node) -> nodes.Node:
    """Return what the author wrote, without what the compiler put around it."""
    own = isinstance(node, nodes.Filter) and node.name == "#loop"
    return node.node if own and node.node is not None else node  # type: ignore[attr-defined]


STATEMENTS: Final[dict[type, Callable[[Walk, Any], None]]] = {
    nodes.Assign: _assign,
    nodes.AssignBlock: _assign_block,
    nodes.CallBlock: call_block,
    nodes.FilterBlock: _filter_block,
    nodes.For: _loop,
    nodes.If: _branches,
    nodes.Macro: define,
    nodes.Output: _output,
    nodes.With: _with,
}
