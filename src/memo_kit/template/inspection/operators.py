"""Calculating and comparing: what can stand on both sides of a sign."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from jinja2 import nodes

from memo_kit.agreement.later import Later
from memo_kit.errors import TemplateError
from memo_kit.template.inspection.presence import given, there, without_later
from memo_kit.template.inspection.value import TEXT, UNKNOWN, Value, of_class
from memo_kit.template.shapes import ANYTHING, Option, Shape, merged

if TYPE_CHECKING:
    from memo_kit.template.inspection.walk import Walk

__all__ = ["OperandTypeError", "calculate", "compare", "negate"]


class OperandTypeError(TemplateError):
    """Two things are calculated with or compared that do not go together.

    A text cannot be added to a number, nor a date be smaller than a text. Join texts with ``~``,
    and compare values of one kind.
    """

    code = "template.operand-type"


_NUMBERS: Final = (int, float, Decimal)
_SIGNS: Final = {
    nodes.Add: "+", nodes.Sub: "-", nodes.Mul: "*", nodes.Div: "/",
    nodes.FloorDiv: "//", nodes.Mod: "%", nodes.Pow: "**",
}  # fmt: skip
_MAY_WAIT: Final = frozenset(("+", "*", "%", "**"))
_CALCULATED: Final = "is used in a calculation"
_COMPARED: Final = "is compared"


def calculate(walk: Walk, node: nodes.BinExpr) -> Value:
    """Return what ``a + b`` and the like give."""
    sign = _SIGNS[type(node)]
    waits = False
    sides: list[tuple[Option, ...]] = []
    for side in (node.left, node.right):
        options = given(walk, side, walk.evaluate(side), _CALCULATED)
        waits = waits or any(option.cls is Later for option in options)
        if sign not in _MAY_WAIT:
            options = without_later(walk, side, options, _CALCULATED)
        sides.append(tuple(option for option in options if option.cls is not Later))
    results: list[Shape] = [of_class(Later)] if waits and sign in _MAY_WAIT else []
    for left in sides[0]:
        for right in sides[1]:
            result = _result(sign, left, right)
            if result is None:
                _refuse(walk, node, f"“{sign}” cannot be used", (left, right))
                return UNKNOWN
            results.append(result)
    return Value(merged(results))


def negate(walk: Walk, node: nodes.UnaryExpr) -> Value:
    """Return what ``-a`` gives."""
    options = given(walk, node.node, walk.evaluate(node.node), _CALCULATED)
    options = without_later(walk, node.node, options, _CALCULATED)
    wrong = [option for option in options if option.cls and not _is(option, *_NUMBERS)]
    if wrong:
        _refuse(walk, node, "“-” cannot be used", (wrong[0],))
    return Value(merged([Shape(options)] if options else []))


def _result(sign: str, left: Option, right: Option) -> Shape | None:
    """Return what a calculation gives; None when the two do not go together."""
    if left.cls is None or right.cls is None:
        return ANYTHING
    if _is(left, *_NUMBERS) and _is(right, *_NUMBERS):
        return _number(sign, left, right)
    if sign == "+" and left.is_list and right.is_list and left.cls is right.cls:
        return Shape((Option(left.cls, merged((left.item or ANYTHING, right.item or ANYTHING))),))
    for signs, first, second, result in _CALCULATIONS:
        if sign in signs and _is(left, first) and _is(right, second):
            return result
    return None


# What else can be calculated: the signs, what stands on both sides, and what comes out.
_CALCULATIONS: Final = (
    ("+", str, str, TEXT),
    ("*", str, int, TEXT),
    ("+-", datetime.date, datetime.timedelta, of_class(datetime.date)),
    ("-", datetime.date, datetime.date, of_class(datetime.timedelta)),
)


def _number(sign: str, left: Option, right: Option) -> Shape | None:
    classes = {next(cls for cls in _NUMBERS if _is(each, cls)) for each in (left, right)}
    if classes == {float, Decimal}:
        return None
    if classes == {int}:
        return of_class(float) if sign == "/" else of_class(int)
    return of_class(*(classes - {int}))


def compare(
    walk: Walk, node: nodes.Compare, known: tuple[Value, Value | None] | None = None
) -> Value:
    """Check ``a < b``, ``a in b`` and chains of such; return the last of what is compared.

    Args:
        walk: The inspection.
        node: The comparison.
        known: What was worked out of it already.
    """
    left_node: nodes.Node = node.expr
    left = known[0] if known is not None else walk.evaluate(left_node)
    for operand in node.ops:
        done = known[1] if known is not None else None
        right = done if done is not None else walk.evaluate(operand.expr)
        sides = ((left_node, left), (operand.expr, right))
        if operand.op in {"in", "notin"}:
            _check_holder(walk, sides)
        elif operand.op in {"eq", "ne"}:
            there(walk, left_node, left)
            there(walk, operand.expr, right)
        else:
            _check_order(walk, node, sides)
        left_node, left = operand.expr, right
    return left


def _check_order(walk: Walk, node: nodes.Node, sides: tuple[tuple[nodes.Node, Value], ...]) -> None:
    found = [
        without_later(walk, side, given(walk, side, value, _COMPARED), _COMPARED)
        for side, value in sides
    ]
    for left in found[0]:
        for right in found[1]:
            if not _in_one_order(left, right):
                _refuse(walk, node, "there is no order", (left, right))
                return


def _in_one_order(left: Option, right: Option) -> bool:
    kinds = ((*_NUMBERS, bool), (str,), (datetime.datetime,), (datetime.date,), (list, tuple))
    for classes in kinds:
        if _is(left, *classes) or _is(right, *classes):
            both = _is(left, *classes) and _is(right, *classes)
            return both or left.cls is None or right.cls is None
    if left.cls is None or right.cls is None:
        return True
    own = getattr(left.cls, "__lt__", None)
    return own is not object.__lt__  # type: ignore[operator]


def _check_holder(walk: Walk, sides: tuple[tuple[nodes.Node, Value], ...]) -> None:
    (left_node, left), (right_node, right) = sides
    there(walk, left_node, left)
    doing = "is searched"
    for option in without_later(walk, right_node, given(walk, right_node, right, doing), doing):
        if option.cls and option.item is None and not _is(option, str) and not option.is_mapping:
            message = f"nothing can be “in” {walk.name_of(right, right_node)}, which is {Shape((option,)).describe()}"
            walk.fault(right_node, OperandTypeError, message, "name a list, a mapping or a text")
            return


def _refuse(walk: Walk, node: nodes.Node, message: str, kinds: tuple[Option, ...]) -> None:
    told = " and ".join(Shape((kind,)).describe() for kind in kinds)
    hint = "join texts with ~, and calculate with numbers only"
    walk.fault(node, OperandTypeError, f"{message} between {told}", hint, "")


def _is(option: Option, *classes: type) -> bool:
    cls = option.cls
    if cls is None or (cls is bool and bool not in classes):
        return False
    return issubclass(cls, classes)
