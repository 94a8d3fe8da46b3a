"""Conditions: what is known of the data where one holds, and where it does not."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias, cast

from jinja2 import nodes

from memo_kit.errors import TemplateError
from memo_kit.template.filters import TESTS
from memo_kit.template.grammar import FilterTypeError
from memo_kit.template.inspection.fields import lookup
from memo_kit.template.inspection.narrowing import (
    QUESTIONS,
    Question,
    equal_to,
    one_of,
    singled,
    size_is,
    truth,
)
from memo_kit.template.inspection.operators import compare
from memo_kit.template.inspection.presence import given, there
from memo_kit.template.inspection.value import ABSENT, Facts, Ref, Value, constant, of_class, words
from memo_kit.template.names import did_you_mean
from memo_kit.template.shapes import Option, Shape, merged
from memo_kit.template.signatures import TESTED, CallMisusedError, misuse

if TYPE_CHECKING:
    from memo_kit.template.inspection.walk import Walk

__all__ = ["AlwaysTrueError", "Judgement", "NeverEqualError", "judge", "narrow"]


class NeverEqualError(TemplateError):
    """A field is compared with a value that it never has.

    What depends on it is never printed, whatever the data say: usually the value is misspelt, was
    renamed in the model, or was asked for before. The message lists the values that are left. A
    warning: the template can be filled all the same.
    """

    code = "template.never-equal"


class AlwaysTrueError(TemplateError):
    """A condition asks for what ``map``, ``select`` and the like give, and always holds.

    They give their items one after the other and do not know whether there is any: what stands
    behind the condition is printed even when nothing is left of the list. Write
    ``{% if parties | selectattr("contacts") | list %}``. A warning: the template can be filled all
    the same.
    """

    code = "template.always-true"


class Judgement(NamedTuple):
    """What a condition gives, and what is known where it holds and where it does not.

    Attributes:
        value: What it gives.
        yes: What is known where it holds; None when it never does.
        no: What is known where it does not hold; None when it always does.
    """

    value: Value
    yes: Facts | None
    no: Facts | None


_ANSWER: Final = Value(of_class(bool))


def judge(walk: Walk, node: nodes.Node) -> Judgement:
    """Return what is known where a condition holds, and where it does not."""
    return _JUDGES.get(type(node), _truth)(walk, node)


def narrow(value: Value, question: Question) -> tuple[Facts | None, Facts | None]:
    """Return what is known of a value where a question is answered with yes, and with no."""
    return _left(value, question.yes), _left(value, question.no)


def _left(value: Value, keep: Callable[[Option], Iterable[Option]]) -> Facts | None:
    options = tuple(kept for option in value.shape.options for kept in keep(option))
    if not options:
        return None
    facts: dict[Ref, Shape] = {}
    if value.ref is not None and options != value.shape.options:
        facts[value.ref] = Shape(tuple(dict.fromkeys(options)))
    owner, step = value.owner, value.step
    if owner is None or step is None or len(owner.shape.options) == 1:
        return facts

    def fits(option: Option) -> Iterable[Option]:
        mine = lookup(Shape((option,)), step).shape or ABSENT
        return [option] if any(list(keep(each)) for each in mine.options) else []

    return {**(_left(owner, fits) or {}), **facts}


def _truth(walk: Walk, node: nodes.Node) -> Judgement:
    value = there(walk, node, walk.evaluate(node))
    walk.demand(value, "asked")
    if any(option.cls is Iterator for option in value.shape.options):
        message = "the condition holds even when nothing is left of the list"
        hint = "add | list to it: {% if … | list %}"
        walk.warned.add(node.lineno)
        key = (AlwaysTrueError, walk.key_of(node))
        walk.warn(key, AlwaysTrueError, message, hint, walk.place(node))
    return Judgement(value, *(value.holds or narrow(value, truth)))


def _not(walk: Walk, node: nodes.Not) -> Judgement:
    inner = judge(walk, node.node)
    return Judgement(_ANSWER, inner.no, inner.yes)


def _and(walk: Walk, node: nodes.And) -> Judgement:
    left = judge(walk, node.left)
    with walk.knowing(left.yes):
        right = judge(walk, node.right)
    yes = _both(left.yes, right.yes)
    no = _either(left.no, _both(left.yes, right.no))
    return Judgement(_one_of_two(left, right, truth.no), yes, no)


def _or(walk: Walk, node: nodes.Or) -> Judgement:
    left = judge(walk, node.left)
    with walk.knowing(left.no):
        right = judge(walk, node.right)
    yes = _either(left.yes, _both(left.no, right.yes))
    no = _both(left.no, right.no)
    return Judgement(_one_of_two(left, right, truth.yes), yes, no)


def _one_of_two(
    left: Judgement, right: Judgement, keep: Callable[[Option], Iterable[Option]]
) -> Value:
    """Return the left value where it decides, and the right one otherwise."""
    decides = Shape(tuple(kept for option in left.value.shape.options for kept in keep(option)))
    other = right.value
    shape = merged((decides, other.shape)) if decides.options else other.shape
    return Value(shape, gap=other.gap)


def _both(first: Facts | None, second: Facts | None) -> Facts | None:
    return None if first is None or second is None else {**first, **second}


def _either(first: Facts | None, second: Facts | None) -> Facts | None:
    if first is None or second is None:
        return second if first is None else first
    return {ref: merged((shape, second[ref])) for ref, shape in first.items() if ref in second}


def _compare(walk: Walk, node: nodes.Compare) -> Judgement:
    first, *more = node.ops
    if more or first.op not in _ASKED:
        compare(walk, node)
        return Judgement(_ANSWER, {}, {})
    asked, reverse = _ASKED[first.op]
    left, right = node.expr, first.expr
    if constant(left) is not ... and asked is not _within:
        left, right, asked = right, left, _MIRRORED.get(asked, asked)
    judged = asked(walk, node, (left, right))
    return Judgement(_ANSWER, judged.no, judged.yes) if reverse else judged


def _equal(walk: Walk, node: nodes.Compare, sides: tuple[nodes.Node, nodes.Node]) -> Judgement:
    left, right = sides
    value = there(walk, left, walk.evaluate(left))
    other = there(walk, right, walk.evaluate(right))
    walk.demand(value, "asked")
    walk.demand(other, "asked")
    wanted = constant(right)
    if wanted is ...:
        return Judgement(_ANSWER, {}, {})
    if value.sized is not None and type(wanted) is int:
        return _size(value.sized, operator.eq, wanted)
    return _asked(walk, node, (left, value), [wanted])


def _within(walk: Walk, node: nodes.Compare, sides: tuple[nodes.Node, nodes.Node]) -> Judgement:
    left, right = sides
    wanted = _constants(right)
    value = there(walk, left, walk.evaluate(left))
    walk.demand(value, "asked")
    if wanted is not None:
        return _asked(walk, node, (left, value), wanted)
    holder = compare(walk, node, (value, None))
    key = constant(left)
    if isinstance(key, str) and holder.ref is not None:
        items = [each.item for each in holder.shape.options if each.has_keys and each.item]
        if items:
            return Judgement(_ANSWER, {(*holder.ref, key): merged(items)}, {})
    return Judgement(_ANSWER, {}, {})


def _asked(
    walk: Walk, node: nodes.Node, asked: tuple[nodes.Node, Value], wanted: Sequence[object]
) -> Judgement:
    """Judge whether a value is one of those that the template names."""
    left, value = asked
    yes, no = narrow(value, one_of(wanted) if len(wanted) != 1 else equal_to(wanted[0]))
    key = ("equal", walk.key_of(node))
    if yes is None and constant(left) is ...:
        named = " or ".join(_constant(each) for each in wanted)
        values = _values(value.shape)
        message = f"{walk.name_of(value, left)} is never {named} here, but {' or '.join(values)}"
        plain = [value.strip("“”") for value in values]
        hint = did_you_mean(str(wanted[0]), plain)
        walk.warned.add(node.lineno)
        walk.warn(key, NeverEqualError, message, hint, walk.place(node, words(left)))
    else:
        walk.ledger.clear(key)
    return Judgement(_ANSWER, yes, no)


def _sized(
    comparison: Callable[[Any, Any], bool],
) -> Callable[[Walk, nodes.Compare, tuple[nodes.Node, nodes.Node]], Judgement]:
    def judged(walk: Walk, node: nodes.Compare, sides: tuple[nodes.Node, nodes.Node]) -> Judgement:
        left, right = sides
        value = walk.evaluate(left)
        compare(walk, node, (value, walk.evaluate(right)))
        number = constant(right)
        if value.sized is None or type(number) is not int:
            return Judgement(_ANSWER, {}, {})
        return _size(value.sized, comparison, number)

    return judged


def _size(value: Value, comparison: Callable[[Any, Any], bool], number: int) -> Judgement:
    """Judge a comparison of the length of a list with a number."""
    empty = comparison(0, number)
    some = [comparison(length, number) for length in {1, 2, abs(number), abs(number) + 1} - {0}]
    filled, hollow = narrow(value, size_is(filled=True))
    kept: dict[bool, Facts | None] = {}
    for answer in (True, False):
        can_be_empty, can_be_filled = empty is answer, answer in some
        kept[answer] = (
            _either(filled, hollow)
            if can_be_empty and can_be_filled
            else hollow
            if can_be_empty
            else filled
            if can_be_filled
            else None
        )
    return Judgement(_ANSWER, kept[True], kept[False])


def _test(walk: Walk, node: nodes.Test) -> Judgement:
    value = walk.evaluate(node.node)
    if node.name in QUESTIONS:
        walk.demand(value, node.name)
        return Judgement(_ANSWER, *narrow(value, QUESTIONS[node.name]))
    operands = [nodes.Operand(node.name, each) for each in node.args]
    if node.name in _COMPARED and len(operands) == 1:
        operands[0].op = _COMPARED[node.name]
        return judge(walk, nodes.Compare(node.node, operands, lineno=node.lineno))
    _check_test(walk, node, value)
    return Judgement(_ANSWER, {}, {})


def _check_test(walk: Walk, node: nodes.Test, value: Value) -> None:
    """Report a test that is given what it does not take."""
    for argument in node.args:
        there(walk, argument, walk.evaluate(argument))
    names = tuple(cast("str", each.key) for each in node.kwargs)
    wrong = misuse(TESTS[node.name], len(node.args), names, skip=1)
    if wrong:
        message = f"the test “{node.name}” is not used as it should be: {wrong}"
        hint = "look up the test in the reference of template tags"
        walk.fault(node, CallMisusedError, message, hint, node.name)
    kind = TESTED.get(node.name)
    if kind is None:
        there(walk, node.node, value)
        return
    for option in given(walk, node.node, value, f"is asked whether it is {node.name}"):
        if option.cls is not None and not kind.fits(option):
            message = f"the test “{node.name}” takes {kind.said}, not {Shape((option,)).describe()}"
            walk.fault(node, FilterTypeError, message, "ask something else", node.name)
            return


def _constants(node: nodes.Node) -> list[object] | None:
    if isinstance(node, nodes.List | nodes.Tuple) and node.items:
        values = [constant(each) for each in node.items]
        return None if ... in values else values
    return None


def _constant(value: object) -> str:
    return "none" if value is None else f"“{value}”"


def _values(shape: Shape) -> list[str]:
    """Return the values that a field can have, as far as they can be counted, or their kinds."""
    singles = [each for option in shape.options for each in singled(option)]
    return [
        Shape((each,)).describe()
        if each.value is ...
        else _constant(getattr(each.value, "value", each.value))
        for each in singles
    ]


_Judged: TypeAlias = Callable[["Walk", nodes.Compare, tuple[nodes.Node, nodes.Node]], Judgement]
_GT, _GE, _LT, _LE = map(_sized, (operator.gt, operator.ge, operator.lt, operator.le))
_MIRRORED: Final[dict[_Judged, _Judged]] = {_GT: _LT, _LT: _GT, _GE: _LE, _LE: _GE}
_ASKED: Final[dict[str, tuple[_Judged, bool]]] = {
    "eq": (_equal, False),
    "ne": (_equal, True),
    "in": (_within, False),
    "notin": (_within, True),
    "gt": (_GT, False),
    "gteq": (_GE, False),
    "lt": (_LT, False),
    "lteq": (_LE, False),
}
# The tests that are comparisons by another name.
_COMPARED: Final = {
    **dict.fromkeys(("eq", "==", "equalto", "sameas"), "eq"),
    **dict.fromkeys(("ne", "!="), "ne"),
    **dict.fromkeys(("gt", ">", "greaterthan"), "gt"),
    **dict.fromkeys(("ge", ">="), "gteq"),
    **dict.fromkeys(("lt", "<", "lessthan"), "lt"),
    **dict.fromkeys(("le", "<="), "lteq"),
    "in": "in",
}
_JUDGES: Final[dict[type, Callable[[Walk, Any], Judgement]]] = {
    nodes.And: _and,
    nodes.Compare: _compare,
    nodes.Not: _not,
    nodes.Or: _or,
    nodes.Test: _test,
}
