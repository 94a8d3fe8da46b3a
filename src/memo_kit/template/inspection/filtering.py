"""Filters and tests: whether they are given what they take, and what they give."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

from jinja2 import nodes

from memo_kit.agreement.later import Later
from memo_kit.language.lithuanian.form import Form
from memo_kit.template.filters import FILTERS, TESTS
from memo_kit.template.grammar import FilterTypeError
from memo_kit.template.inspection.conditions import narrow
from memo_kit.template.inspection.fields import item_gap, path
from memo_kit.template.inspection.narrowing import QUESTIONS, Question, equal_to, size_is, truth
from memo_kit.template.inspection.presence import given, there
from memo_kit.template.inspection.value import (
    ABSENT,
    UNKNOWN,
    Ref,
    Value,
    constant,
    of_class,
    words,
)
from memo_kit.template.names import UnknownFieldError, UnknownNameError, did_you_mean
from memo_kit.template.shapes import ANYTHING, Option, Shape, merged
from memo_kit.template.signatures import (
    COUNT_OF_ITEMS,
    SIGNATURES,
    CallMisusedError,
    Gives,
    Signature,
    is_said,
    misuse,
)

if TYPE_CHECKING:
    from memo_kit.template.inspection.walk import Walk

__all__ = ["filtered"]


class _Call(NamedTuple):
    """A filter where it stands, or as ``map`` applies it.

    Attributes:
        node: The tag's part that it stands in.
        source: What it is applied to.
        name: Its name.
        values: What stands in its brackets without a name.
        named: What stands there with one.
        is_open: Whether only the data tell what else stands there, as with ``*values``.
    """

    node: nodes.Expr
    source: nodes.Node
    name: str
    values: list[nodes.Expr]
    named: dict[str, nodes.Expr]
    is_open: bool = False

    def argument(self, position: int, name: str) -> object:
        """Return a constant in the brackets, by its position or its name; None without one."""
        node = self.named.get(name)
        if node is None and position < len(self.values):
            node = self.values[position]
        found = constant(node) if node is not None else ...
        return None if found is ... else found


def filtered(walk: Walk, node: nodes.Filter, text: Value | None = None) -> Value:
    """Return what a filter gives.

    Args:
        walk: The inspection.
        node: The filter.
        text: What it is applied to, where that is the text of a ``filter`` block.
    """
    if node.name.startswith("#"):
        return UNKNOWN if node.name == "#carry" else _joined(walk, node)
    source: nodes.Node = node.node or node
    if text is None:
        value = walk.evaluate(source)
    else:
        inner = node.node
        value = filtered(walk, inner, text) if isinstance(inner, nodes.Filter) else text
    named = {cast("str", each.key): each.value for each in node.kwargs}
    is_open = node.dyn_args is not None or node.dyn_kwargs is not None
    call = _Call(node, source, node.name, node.args, named, is_open)
    for argument in (*node.args, *named.values()):
        there(walk, argument, walk.evaluate(argument))
    if not is_open and node.name in FILTERS:
        wrong = misuse(FILTERS[node.name], len(node.args), tuple(named), skip=1)
        if wrong:
            message = f"the filter “{node.name}” is not used as it should be: {wrong}"
            hint = "look up the filter in the reference of template tags"
            walk.fault(node, CallMisusedError, message, hint, node.name)
            return UNKNOWN
    return _applied(walk, call, value)


def _joined(walk: Walk, node: nodes.Filter) -> Value:
    """Return what ``a ~ b`` gives."""
    waits = False
    for each in node.node.items if isinstance(node.node, nodes.List) else ():
        for option in given(walk, each, walk.evaluate(each), "is joined with “~”"):
            waits = waits or option.cls is Later
            if not is_said(option):
                message = f"“~” joins what has a text, not {_described(option)}"
                walk.fault(each, FilterTypeError, message, "join fields that have a text")
                break
    return Value(of_class(str, Later) if waits else of_class(str))


def _applied(walk: Walk, call: _Call, value: Value) -> Value:
    has_noun = bool(call.values) or "noun" in call.named or call.is_open
    counts_items = call.name == "count" and not has_noun
    signature = COUNT_OF_ITEMS if counts_items else SIGNATURES[call.name]
    if signature.gives is Gives.ITSELF:
        return _defaulted(walk, call, value)
    before = value
    value = there(walk, call.source, value)
    options = given(walk, call.source, value, f"is given to the filter “{call.name}”")
    later = tuple(option for option in options if option.cls is Later)
    options = tuple(option for option in options if option.cls is not Later)
    taken = tuple(_unwrapped(walk, call, before, option) for option in options)
    for option in taken if walk.names is not None else ():
        if option.cls is not None and not signature.takes.fits(option):
            _refuse(walk, call, signature, option)
            return UNKNOWN
    value = value._replace(shape=Shape(options))
    walk.demand(value, call.name)
    if isinstance(signature.gives, Shape):
        gives = Value(signature.gives)
        if call.name == "length" or counts_items:
            gives = Value(signature.gives, holds=narrow(value, size_is(filled=True)), sized=value)
        elif call.name == "join":
            later = later or _later_items(options)
            walk.demand(walk.item_of(value), "is printed")
    else:
        gives = _GIVERS[signature.gives](walk, call, value)
    if not later:
        return gives
    if not options:
        return Value(Shape(later))
    return gives._replace(shape=merged((gives.shape, Shape(later))), holds=None, sized=None)


def _later_items(options: tuple[Option, ...]) -> tuple[Option, ...]:
    items = (each for option in options if option.item for each in option.item.options)
    return tuple(each for each in items if each.cls is Later)[:1]


def _unwrapped(walk: Walk, call: _Call, value: Value, option: Option) -> Option:
    """Return what a filter takes: of a list, the field of its items that it is asked for."""
    attribute = _attribute(call)
    if attribute is None or not option.is_list or call.name in _BY_ITSELF:
        return option
    item = _item(walk, value._replace(shape=Shape((option,))))
    found = there(walk, call.node, path(walk, call.node, item, attribute))
    return option._replace(item=found.shape)


# These follow the attribute themselves.
_BY_ITSELF: Final = frozenset(("groupby", "map", "rejectattr", "selectattr"))


def _attribute(call: _Call) -> str | None:
    first = 0 if call.name in _BY_ITSELF - {"map"} else 99
    found = call.argument(first, "attribute")
    return found if isinstance(found, str) else None


def _refuse(walk: Walk, call: _Call, signature: Signature, option: Option) -> None:
    message = f"the filter “{call.name}” takes {signature.takes.said}, not {_described(option)}"
    hint = "look up the filter in the reference of template tags"
    walk.fault(call.node, FilterTypeError, message, hint, call.name)


def _described(option: Option) -> str:
    return Shape((option,)).describe()


def _item(walk: Walk, value: Value) -> Value:
    return walk.item_of(value)


def _same(walk: Walk, call: _Call, value: Value) -> Value:
    del walk, call
    shape = Shape(
        tuple(
            each if each.cls is None else Option(list, _items(each), filled=each.filled)
            for each in value.shape.options
        )
    )
    return value._replace(shape=shape, ref=None, owner=None, step=None)


def _each(walk: Walk, call: _Call, value: Value) -> Value:
    same = _same(walk, call, value)
    if all(option.cls is str for option in value.shape.options) and call.name == "reverse":
        return Value(value.shape)
    return same._replace(shape=_one_by_one(merged(filter(None, map(_items, value.shape.options)))))


def _one_by_one(item: Shape) -> Shape:
    return Shape((Option(Iterator, item),))


def _items(option: Option) -> Shape | None:
    """Return what a loop over a kind of value gives."""
    if option.cls is None:
        return ANYTHING
    if option.is_mapping:
        return option.parts[0] if option.parts else of_class(str)
    return option.item or of_class(str)


def _one(walk: Walk, call: _Call, value: Value) -> Value:
    walk.demand(value, "item", "1")
    item = _item(walk, value)
    if call.name in _AT and all(option.parts and option.is_list for option in value.shape.options):
        at = _AT[call.name]
        return Value(merged(option.parts[at] for option in value.shape.options), item.path)
    if value.shape.is_open or all(option.filled for option in value.shape.options):
        return item
    source = call.source
    gap = item_gap(words(source), walk.name_of(value, source))
    return item._replace(shape=merged((item.shape, ABSENT)), gap=gap)


_AT: Final = {"first": 0, "last": -1}


def _some(walk: Walk, call: _Call, value: Value) -> Value:
    """Return the items that pass a test, with what is known of them."""
    item = _item(walk, value)
    values = call.values
    if call.name.endswith("attr"):
        attribute = _attribute(call)
        if attribute is None:
            return _listed(value, item.shape)
        tested = path(walk, call.node, item, attribute)
        values = values[1:]
    else:
        tested = item
    question = _question(walk, call, values)
    if question is None:
        there(walk, call.node, tested)
        return _listed(value, item.shape)
    if question is truth:
        tested = there(walk, call.node, tested)
    if call.name.startswith("reject"):
        question = question.reversed
    facts = narrow(tested, question)[0] or {}
    base = len(item.ref or ())
    kept = {ref[base:]: shape for ref, shape in facts.items() if ref[:base] == item.ref}
    shape = kept.pop((), item.shape)
    return _listed(value, shape, items=(*value.items, *kept.items()))


def _listed(value: Value, item: Shape, items: tuple[tuple[Ref, Shape], ...] | None = None) -> Value:
    """Return some of the items of a list, of which more may be known now."""
    known = value.items if items is None else items
    return Value(_one_by_one(item), value.path, items=known, item_path=value.item_path)


def _question(walk: Walk, call: _Call, values: list[nodes.Expr]) -> Question | None:
    """Return what is asked of each item; None when the answer tells nothing of it."""
    if not values:
        return truth
    name = values[0].value if isinstance(values[0], nodes.Const) else None
    if isinstance(name, str) and name not in TESTS:
        message = f"there is no test “{name}”"
        walk.fault(call.node, UnknownNameError, message, _near(name, TESTS, "test"), name)
        return None
    compared = constant(values[1]) if len(values) > 1 else ...
    if name in {"eq", "==", "equalto"} and compared is not ...:
        return equal_to(compared)
    if name in {"ne", "!="} and compared is not ...:
        return equal_to(compared).reversed
    return QUESTIONS.get(str(name))


def _mapped(walk: Walk, call: _Call, value: Value) -> Value:
    item = _item(walk, value)
    attribute = _attribute(call)
    if attribute is not None:
        found = path(walk, call.node, item, attribute)
        if "default" in call.named:
            rest = walk.evaluate(call.named["default"]).shape
            shape = merged((Shape(found.given), rest)) if found.given else rest
            found = Value(shape)
        found = there(walk, call.node, found)
        return Value(_one_by_one(found.shape), item_path=found.path)
    name = call.argument(0, "")
    if not isinstance(name, str):
        return Value(_one_by_one(ANYTHING))
    if name not in FILTERS:
        message = f"there is no filter “{name}”"
        walk.fault(call.node, UnknownNameError, message, _near(name, FILTERS, "filter"), name)
        return Value(_one_by_one(ANYTHING))
    inner = _Call(call.node, call.node, name, call.values[1:], call.named)
    wrong = misuse(FILTERS[name], len(inner.values), tuple(inner.named), skip=1)
    if wrong:
        message = f"the filter “{name}” is not used as it should be: {wrong}"
        walk.fault(call.node, CallMisusedError, message, "look up what it takes", name)
        return Value(_one_by_one(ANYTHING))
    return Value(_one_by_one(_applied(walk, inner, item).shape))


def _near(name: str, known: Iterable[str], kind: str) -> str:
    names = (each for each in known if each[0].isalpha())
    listed = f"the reference of template tags lists every {kind}"
    return did_you_mean(name, names, otherwise=listed)


def _groups(walk: Walk, call: _Call, value: Value) -> Value:
    attribute = _attribute(call)
    item = _item(walk, value)
    common = path(walk, call.node, item, attribute) if attribute else UNKNOWN
    common = there(walk, call.node, common)
    members = Shape((Option(list, item.shape, filled=True),))
    group = Option(_Group, parts=(common.shape, members))
    return Value(Shape((Option(list, Shape((group,))),)))


class _Group(NamedTuple):
    """What ``groupby`` gives of each group."""

    grouper: object
    list: list[object]


def _pairs(walk: Walk, call: _Call, value: Value) -> Value:
    del walk, call
    pairs: list[Shape] = []
    for option in value.shape.options:
        key = option.parts[0] if option.parts else of_class(str)
        parts = (key, option.item or ANYTHING) if option.cls else (ANYTHING, ANYTHING)
        pairs.append(Shape((Option(tuple, merged(parts), parts, filled=True),)))
    return Value(Shape((Option(list, merged(pairs)),)))


def _declined(walk: Walk, call: _Call, value: Value) -> Value:
    del walk, call
    shapes = [
        of_class(Form)
        if not option.is_list
        else Shape((Option(list, of_class(Form), filled=option.filled),))
        for option in value.shape.options
        if option.cls is not None
    ]
    return Value(merged(shapes) if shapes else of_class(Form))


def _itself(walk: Walk, call: _Call, value: Value) -> Value:
    del walk, call
    return Value(value.shape)


def _sum(walk: Walk, call: _Call, value: Value) -> Value:
    attribute = _attribute(call)
    item = _item(walk, value)
    found = path(walk, call.node, item, attribute) if attribute else item
    exact = any(each.cls is not None and issubclass(each.cls, Decimal) for each in found.given)
    return Value(of_class(int, Decimal) if exact else merged((of_class(int), Shape(found.given))))


def _defaulted(walk: Walk, call: _Call, value: Value) -> Value:
    """Return a value, or what stands for it when it is absent."""
    walk.demand(value, "default")
    if value.gap is not None and value.gap.error is UnknownFieldError and not value.given:
        walk.report_gap(call.source, value.gap)
        return UNKNOWN
    options = value.given
    if call.argument(1, "boolean") is True:
        options = tuple(kept for option in options for kept in truth.yes(option))
    if options == value.shape.options and not value.shape.is_open:
        return value
    first = call.values[0] if call.values else call.named.get("default_value")
    other = walk.evaluate(first).shape if first is not None else of_class(str)
    return Value(merged((Shape(options), other)) if options else other, value.path)


_GIVERS: Final[dict[Gives, Callable[[Any, _Call, Value], Value]]] = {
    Gives.DECLINED: _declined,
    Gives.EACH: _each,
    Gives.GROUPS: _groups,
    Gives.ITEM: _one,
    Gives.MAPPED: _mapped,
    Gives.VALUE: _itself,
    Gives.PAIRS: _pairs,
    Gives.SAME: _same,
    Gives.SOME: _some,
    Gives.SUM: _sum,
}
