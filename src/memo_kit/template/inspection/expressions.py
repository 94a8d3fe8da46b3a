"""Expressions: what each kind of them gives."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from jinja2 import nodes

from memo_kit.template.functions import FUNCTIONS
from memo_kit.template.inspection.branches import seen
from memo_kit.template.inspection.conditions import judge
from memo_kit.template.inspection.fields import attribute, subscript
from memo_kit.template.inspection.filtering import filtered
from memo_kit.template.inspection.macros import call
from memo_kit.template.inspection.operators import calculate, negate
from memo_kit.template.inspection.presence import MayBeMissingError, there
from memo_kit.template.inspection.reach import unknown
from memo_kit.template.inspection.value import ABSENT, NONE, OPEN, Gap, Value, of_class
from memo_kit.template.shapes import ANYTHING, Option, Shape, merged

if TYPE_CHECKING:
    from memo_kit.template.inspection.walk import Walk

__all__ = ["EVALUATORS"]

_PERHAPS: Final = merged((ANYTHING, ABSENT))


def _name(walk: Walk, node: nodes.Name) -> Value:
    own = walk.scope.find(node.name)
    if own is not None:
        known = walk.known.get(own.ref) if own.ref is not None else None
        return own if known is None else own._replace(shape=known)
    if node.name in FUNCTIONS:
        return Value(of_class(type(FUNCTIONS[node.name])))
    if walk.names is not None and node.name == walk.whole:
        # Its fields are the other names: what is known of one is known of the other.
        return Value(walk.names[node.name], ref=())
    return _of_data(walk, node)


def _of_data(walk: Walk, node: nodes.Name) -> Value:
    """Return what a name of the data stands for."""
    ref = (node.name,)
    known = walk.known.get(ref)
    shape = OPEN if walk.names is None else walk.names.get(node.name)
    if shape is not None:
        return walk.used(node, Value(known or shape, node.name, ref))
    # Asked whether it is there, nothing is said: the data may have more than the model.
    gap = unknown(walk, node.name) if known is None else None
    return Value(known or _PERHAPS, ref=ref, gap=gap)


def _constant(walk: Walk, node: nodes.Const) -> Value:
    del walk
    if node.value is None:
        return Value(NONE)
    filled = bool(node.value) if isinstance(node.value, str) else None
    return Value(Shape((Option(type(node.value), value=node.value, filled=filled),)))


def _list(walk: Walk, node: nodes.List | nodes.Tuple) -> Value:
    shapes = tuple(there(walk, each, walk.evaluate(each)).shape for each in node.items)
    kind = tuple if isinstance(node, nodes.Tuple) else list
    parts = shapes if kind is tuple else ()
    return Value(Shape((Option(kind, merged(shapes), parts, filled=bool(shapes)),)))


def _dict(walk: Walk, node: nodes.Dict) -> Value:
    keys = [walk.evaluate(each.key).shape for each in node.items]
    values = [there(walk, each.value, walk.evaluate(each.value)).shape for each in node.items]
    return Value(Shape((Option(dict, merged(values), (merged(keys),), filled=bool(keys)),)))


def _judged(walk: Walk, node: nodes.Expr) -> Value:
    judged = judge(walk, node)
    return judged.value._replace(holds=(judged.yes, judged.no))


def _choice(walk: Walk, node: nodes.CondExpr) -> Value:
    judged = judge(walk, node.test)
    with walk.knowing(judged.yes):
        first = walk.evaluate(node.expr1)
    seen(walk, node, "if", is_live=judged.yes is not None)
    seen(walk, node, "else", is_live=judged.no is not None)
    if node.expr2 is None:
        message = "nothing is given for the case that the condition does not hold"
        gap = Gap(MayBeMissingError, message, "add what is given then: … else …")
        other = Value(ABSENT, gap=gap)
    else:
        with walk.knowing(judged.no):
            other = walk.evaluate(node.expr2)
    values = [
        value for value, facts in ((first, judged.yes), (other, judged.no)) if facts is not None
    ]
    gap_ = next((value.gap for value in values if value.gap is not None), None)
    return Value(merged(value.shape for value in values), gap=gap_)


EVALUATORS: Final[dict[type, Callable[[Walk, Any], Value]]] = {
    **dict.fromkeys(
        (nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Pow),
        calculate,
    ),
    **dict.fromkeys((nodes.And, nodes.Compare, nodes.Not, nodes.Or, nodes.Test), _judged),
    **dict.fromkeys((nodes.Neg, nodes.Pos), negate),
    nodes.Call: call,
    nodes.CondExpr: _choice,
    nodes.Const: _constant,
    nodes.Dict: _dict,
    nodes.Filter: filtered,
    nodes.Getattr: attribute,
    nodes.Getitem: subscript,
    nodes.List: _list,
    nodes.Name: _name,
    nodes.Tuple: _list,
}
