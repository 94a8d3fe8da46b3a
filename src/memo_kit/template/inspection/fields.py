"""Fields: what ``party.name`` and ``parties[0]`` give."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from types import NoneType
from typing import TYPE_CHECKING, Final, NamedTuple

from jinja2 import nodes
from jinja2.runtime import LoopContext

from memo_kit.agreement.later import Later
from memo_kit.template.attributes import attribute_names
from memo_kit.template.inspection.presence import (
    ListMayBeEmptyError,
    MayBeMissingError,
    guard_of,
    there,
    unknown_field,
)
from memo_kit.template.inspection.value import (
    ABSENT,
    OPEN,
    TEXT,
    UNKNOWN,
    Facts,
    Gap,
    Value,
    constant,
    of_class,
    words,
)
from memo_kit.template.shapes import ANYTHING, Absent, Option, Shape, field_shape, merged

if TYPE_CHECKING:
    from memo_kit.template.inspection.walk import Walk

__all__ = ["EMPTY", "attribute", "field", "item_gap", "lookup", "path", "subscript", "tags"]

_ENDS: Final = frozenset((0, -1))
EMPTY: Final = of_class(Absent)
_LOOP: Final[dict[str, Shape]] = {
    **dict.fromkeys(("index", "index0", "revindex", "revindex0"), of_class(int)),
    **dict.fromkeys(("length", "depth", "depth0"), of_class(int)),
    **dict.fromkeys(("first", "last"), of_class(bool)),
}
_NEIGHBOURS: Final = {"first": "previtem", "last": "nextitem"}


class _Found(NamedTuple):
    shape: Shape | None
    lacking: tuple[Option, ...]


@lru_cache(maxsize=4096)
def lookup(shape: Shape, name: str) -> _Found:
    """Return what a field of any of some kinds holds, and which kinds have no such field."""
    found: list[Shape] = []
    lacking: list[Option] = []
    for option in shape.options:
        own = _own(option, name)
        if own is None:
            lacking.append(option)
        else:
            found.append(own)
    return _Found(merged(found) if found else None, tuple(lacking))


def _own(option: Option, name: str) -> Shape | None:
    if option.cls is None:
        return ANYTHING
    if option.has_keys:
        return merged((option.item or ANYTHING, ABSENT))
    names = getattr(option.cls, "_fields", ())
    if option.parts and name in names:
        return option.parts[names.index(name)]
    return field_shape(option.cls, name)


def attribute(walk: Walk, node: nodes.Getattr) -> Value:
    """Return what ``party.organisation.name`` gives."""
    return path(walk, node, walk.evaluate(node.node), node.attr)


def path(walk: Walk, node: nodes.Node, value: Value, steps: str) -> Value:
    """Follow a path from a value."""
    is_path = isinstance(node, nodes.Getattr)
    written = words(node.node) if isinstance(node, nodes.Getattr) else None
    for name in steps.split("."):
        value = field(walk, node, value, (written, name))
        written = f"{written}.{name}" if written else None if is_path else name
    return value


def field(walk: Walk, node: nodes.Node, owner: Value, asked: tuple[str | None, str]) -> Value:
    """Return a field of a value.

    Args:
        walk: The inspection.
        node: Where it is asked for.
        owner: What it is a field of.
        asked: How the author wrote the owner, and the name of the field.
    """
    written, name = asked
    owner = there(walk, node, owner)
    walk.demand(owner, "fields", name)
    if owner.shape.options and owner.shape.options[0].cls is LoopContext:
        return _of_loop(walk, node, owner, name)
    where = f"{owner.path}.{name}" if owner.path else name if owner.ref == () else None
    ref = (*owner.ref, name) if owner.ref is not None else None
    known = walk.known.get(ref) if ref is not None else None
    if known is not None:
        value = Value(known, where, ref, owner, name)
        return walk.used(node, _with_key_gap(value, written))
    if walk.names is None:
        return walk.used(node, Value(OPEN, where, ref, owner, name))
    shape, lacking = lookup(owner.shape, name)
    if not lacking:
        value = Value(shape or ANYTHING, where, ref, owner, name)
        return walk.used(node, _with_key_gap(value, written))
    text = f"{written}.{name}" if written else name
    if shape is None:
        strangers = [each for each in lacking if each.cls not in {NoneType, Later}]
        if strangers:
            return Value(ABSENT, gap=unknown_field(strangers[0], name, text))
    gap = guard_of(owner, written, name, lacking)
    shape = ABSENT if shape is None else merged((shape, ABSENT))
    return walk.used(node, Value(shape, where, ref, owner, name, gap))


def _with_key_gap(value: Value, written: str | None) -> Value:
    if not value.may_be_absent:
        return value
    return value._replace(gap=_key_gap(written, value.step or ""))


def _key_gap(written: str | None, name: str) -> Gap:
    text = f"{written}.{name}" if written else name
    message = f"the data may have no “{name}” here, and it is used without a guard"
    hint = f"put it inside {{% if {text} is defined %}} … {{% endif %}}"
    return Gap(MayBeMissingError, message, hint, text)


def subscript(walk: Walk, node: nodes.Getitem) -> Value:
    """Return what ``parties[0]``, ``extra["name"]`` or ``parties[1:]`` gives."""
    owner = walk.evaluate(node.node)
    if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
        return field(walk, node, owner, (words(node.node), node.arg.value))
    owner = there(walk, node.node, owner)
    for part in node.arg.iter_child_nodes():
        walk.evaluate(part)
    if isinstance(node.arg, nodes.Slice):
        return Value(_unsure(owner.shape), owner.path, items=owner.items)
    index = constant(node.arg)
    if isinstance(index, int):
        walk.demand(owner, "item", str(index + 1))
    if index is ...:
        walk.evaluate(node.arg)
    return _item(walk, node, owner, index)


def _item(walk: Walk, node: nodes.Getitem, owner: Value, index: object) -> Value:
    written = words(node.node)
    shapes: list[Shape] = []
    gaps: list[Gap] = []
    empty = item_gap(written, walk.name_of(owner, node.node))
    for option in owner.shape.options:
        if option.cls is None:
            shapes.append(ANYTHING)
        elif option.cls is NoneType or option.cls is Later:
            gaps.append(guard_of(owner, written, f"[{index}]", (option,)))
        elif option.has_keys:
            shapes.append(option.item or ANYTHING)
            gaps.append(_key_gap(None, words(node) or "the key"))
        elif option.parts and isinstance(index, int) and option.is_list:
            inside = -len(option.parts) <= index < len(option.parts)
            shapes.append(option.parts[index] if inside else ABSENT)
            gaps += [] if inside else [empty]
        elif option.is_list or _is_text(option):
            shapes.append(option.item or TEXT)
            gaps += [] if _reaches(option, index) else [empty]
        else:
            gaps.append(unknown_field(option, str(index), words(node) or ""))
    # What is certain is told before what only the data can tell.
    gap = min(gaps, key=lambda each: each.is_soft, default=None)
    shape = merged((*shapes, ABSENT)) if gap is not None else merged(shapes)
    ref = (*owner.ref, index) if owner.ref is not None and isinstance(index, int) else None
    shape = walk.known.get(ref, shape) if ref is not None else shape
    where = f"{owner.path}[]" if owner.path else None
    if walk.names is None:
        shape = OPEN
    return walk.with_items(owner, Value(shape, where, ref or walk.fresh(), gap=gap))


def _reaches(option: Option, index: object) -> bool:
    """Tell whether a list is long enough to have an item."""
    if option.filled and index in _ENDS:
        return True
    return isinstance(index, int) and -option.least <= index < option.least


def _is_text(option: Option) -> bool:
    return option.cls is not None and issubclass(option.cls, str)


def item_gap(written: str | None, name: str) -> Gap:
    """Return why an item of a list may be absent."""
    message = f"{name} may be empty, and one of its items is used"
    hint = f"put it inside {{% if {written or '…'} %}} … {{% endif %}}"
    return Gap(ListMayBeEmptyError, message, hint, written or "", is_soft=True)


def _unsure(shape: Shape) -> Shape:
    return Shape(tuple(each._replace(filled=None, parts=()) for each in shape.options))


def _of_loop(walk: Walk, node: nodes.Node, owner: Value, name: str) -> Value:
    """Return what ``loop.index`` and the like give."""
    if name not in attribute_names(LoopContext):
        gap = unknown_field(Option(LoopContext), name, f"loop.{name}")
        return Value(ABSENT, gap=gap._replace(message=f"“loop” has no “{name}”"))
    if name in _LOOP:
        holds: tuple[Facts, Facts] | None = None
        if name in _NEIGHBOURS and owner.ref is not None:
            near: Facts = {(*owner.ref, _NEIGHBOURS[name]): owner.shape.options[0].item or ANYTHING}
            holds = ({}, near)
        return Value(_LOOP[name], ref=(*(owner.ref or ()), name), holds=holds)
    if name in _NEIGHBOURS.values():
        item = owner.shape.options[0].item or ANYTHING
        ref = (*(owner.ref or ()), name)
        shape = walk.known.get(ref, merged((item, ABSENT)))
        asked = next(asked for asked, near in _NEIGHBOURS.items() if near == name)
        message = f"the {asked} round of a loop has no “loop.{name}”"
        hint = f"put it inside {{% if not loop.{asked} %}} … {{% endif %}}"
        gap = Gap(MayBeMissingError, message, hint, f"loop.{name}")
        return walk.used(node, Value(shape, owner.path, ref, gap=gap))
    return UNKNOWN


def tags(options: list[Option]) -> Iterator[tuple[str, list[object]]]:
    """Yield the fields by which members of a union can be told apart, and their values."""
    first = options[0].cls
    for name in sorted(attribute_names(first)) if first is not None else ():
        shapes = [lookup(Shape((option,)), name).shape for option in options]
        single = [each.options[0] for each in shapes if each is not None and len(each.options) == 1]
        values = [each.value for each in single if each.value is not ...]
        if len(values) == len(options):
            yield name, values
