"""Macros: checked by call, with what each call gives them."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from jinja2 import nodes
from jinja2.runtime import LoopContext, Macro

from memo_kit.template.functions import FUNCTIONS
from memo_kit.template.inspection.presence import (
    MayBeMissingError,
    given,
    kept,
    there,
    without_later,
)
from memo_kit.template.inspection.scope import Frame
from memo_kit.template.inspection.value import ABSENT, TEXT, UNKNOWN, Gap, Value, of_class, words
from memo_kit.template.shapes import Shape, merged
from memo_kit.template.signatures import CALLS, CallMisusedError, misuse

if TYPE_CHECKING:
    from memo_kit.template.inspection.walk import Walk

__all__ = ["Body", "Calling", "call", "call_block", "define"]

_MOST_CALLS: Final = 1_000
_SPECIAL: Final = ("caller", "kwargs", "varargs")


class Body(NamedTuple):
    """What a macro, or the text between ``{% call %}`` and ``{% endcall %}``, writes when called.

    Attributes:
        name: What it is called by.
        node: Its tags.
        frames: The names around the place where it is written.
        special: Which of ``caller``, ``kwargs`` and ``varargs`` it names.
    """

    name: str
    node: nodes.Macro | nodes.CallBlock
    frames: tuple[Frame, ...]
    special: frozenset[str]


@dataclass
class Calling:
    """The macros of a part, and those that are being called.

    Attributes:
        suffix: What a message says of the call that led to a fault.
    """

    suffix: str = ""
    _bodies: list[Body] = field(default_factory=list)
    _called: set[int] = field(default_factory=set)
    _running: list[int] = field(default_factory=list)
    _seen: set[Hashable] = field(default_factory=set)

    def add(self, body: Body) -> None:
        """Take in a macro."""
        self._bodies.append(body)

    def visit_uncalled(self, walk: Walk) -> None:
        """Look through the macros that nobody calls, for names that do not exist."""
        walk.dead += 1
        for body in self._bodies:
            if id(body.node) not in self._called:
                arguments = {each.name: UNKNOWN for each in body.node.args}
                self.run(walk, body, arguments, "")
        walk.dead -= 1

    def run(self, walk: Walk, body: Body, arguments: dict[str, Value], suffix: str) -> None:
        """Go through what a macro writes, unless the same call was looked at before."""
        number = id(body.node)
        self._called.add(number)
        told = tuple((name, value.shape, value.ref) for name, value in arguments.items())
        key = (number, told, frozenset(walk.known.items()), bool(walk.dead))
        if number in self._running or key in self._seen or len(self._seen) > _MOST_CALLS:
            return
        self._seen.add(key)
        self._running.append(number)
        before, self.suffix = self.suffix, self.suffix or suffix
        with walk.scope.inner(body.frames):
            _bind(walk, body, arguments)
            walk.statements(body.node.body)
        self.suffix = before
        self._running.pop()


def _bind(walk: Walk, body: Body, arguments: dict[str, Value]) -> None:
    for name in body.special - arguments.keys():
        gap = Gap(MayBeMissingError, f"“{name}” is not given here", _CALLER, name)
        walk.scope.set(name, Value(ABSENT, gap=gap) if name == "caller" else UNKNOWN)
    without = len(body.node.args) - len(body.node.defaults)
    for position, each in enumerate(body.node.args):
        value = arguments.get(each.name)
        if value is None and position >= without:
            value = walk.evaluate(body.node.defaults[position - without])
        if value is None:
            message = f"the call does not give “{each.name}”"
            hint = f"give it in the call of {body.name}, or a default: {each.name}=…"
            value = Value(ABSENT, gap=Gap(MayBeMissingError, message, hint, each.name))
        walk.scope.set(each.name, value if value.ref else value._replace(ref=walk.fresh()))
    for name in body.special & arguments.keys():
        walk.scope.set(name, arguments[name])


_CALLER: Final = "ask for it: {% if caller is defined %}, or call the macro with {% call %}"


def define(walk: Walk, node: nodes.Macro) -> None:
    """Take in a macro."""
    body = _body(walk, node, node.name)
    walk.calling.add(body)
    walk.scope.set(node.name, Value(of_class(Macro), bodies=(body,)))


def call_block(walk: Walk, node: nodes.CallBlock) -> None:
    """Check a call that hands text over: ``{% call box() %}…{% endcall %}``."""
    handed = Value(of_class(Macro), bodies=(_body(walk, node, "caller"),))
    _call(walk, node.call, {"caller": handed})


def _body(walk: Walk, node: nodes.Macro | nodes.CallBlock, name: str) -> Body:
    named = {each.name for part in node.body for each in part.find_all(nodes.Name)}
    named |= {part.name for part in node.body if isinstance(part, nodes.Name)}
    return Body(name, node, walk.scope.frames, frozenset(named & set(_SPECIAL)))


def call(walk: Walk, node: nodes.Call) -> Value:
    """Return what a call gives."""
    return _call(walk, node, {})


def _call(walk: Walk, node: nodes.Call, handed: dict[str, Value]) -> Value:
    values = [kept(walk, each) for each in node.args]
    named = {each.key: kept(walk, each.value) for each in node.kwargs}
    target = node.node
    if isinstance(target, nodes.Name) and walk.scope.find(target.name) is None:
        if target.name in FUNCTIONS:
            return _function(walk, node, target.name, (values, named))
    elif isinstance(target, nodes.Getattr) and target.attr in {"cycle", "changed"}:
        owner = walk.evaluate(target.node)
        if any(option.cls is LoopContext for option in owner.shape.options):
            shapes = [value.shape for value in values]
            return Value(of_class(bool) if target.attr == "changed" else merged(shapes))
    value = there(walk, target, walk.evaluate(target))
    if not value.bodies:
        if value.shape.options and not value.shape.is_open:
            told = walk.name_of(value, target)
            message = f"{told} is {value.shape.describe()}, which cannot be called"
            walk.fault(node, CallMisusedError, message, "delete the brackets", words(target))
        return UNKNOWN
    for body in value.bodies:
        _run(walk, node, body, (values, {**named, **handed}))
    return Value(TEXT)


def _run(
    walk: Walk, node: nodes.Call, body: Body, given_: tuple[list[Value], dict[str, Value]]
) -> None:
    values, named = given_
    names = [each.name for each in body.node.args]
    wrong = _misfit(body, names, len(values), list(named))
    if node.dyn_args is not None or node.dyn_kwargs is not None:
        arguments = dict.fromkeys(names, UNKNOWN)
    elif wrong:
        message = f"{body.name}() is not called as it is defined: {wrong}"
        defined = walk.part.slot_of(body.node).place.where
        hint = f"it takes ({', '.join(names)}), as {defined} says"
        walk.fault(node, CallMisusedError, message, hint, words(node.node))
        arguments = dict.fromkeys(names, UNKNOWN)
    else:
        arguments = {**dict(zip(names, values, strict=False)), **named}
        arguments = {name: value for name, value in arguments.items() if name in {*names, "caller"}}
    if "caller" in named:
        arguments["caller"] = named["caller"]
    place = walk.part.slot_of(node).place
    walk.calling.run(walk, body, arguments, f" (when {body.name}() is called at {place.where})")


def _misfit(body: Body, names: list[str], values: int, named: list[str]) -> str | None:
    if values > len(names) and "varargs" not in body.special:
        return f"it takes at most {len(names)} values, not {values}"
    for name in named:
        if name in names[:values]:
            return f"it is given “{name}” twice"
        if name == "caller" and name not in body.special:
            return "it does not print caller(), so that the text of the call would be lost"
        if name not in {*names, "caller"} and "kwargs" not in body.special:
            return f"it does not know “{name}”"
    return None


def _function(
    walk: Walk, node: nodes.Call, name: str, given_: tuple[list[Value], dict[str, Value]]
) -> Value:
    values, named = given_
    for argument, value in zip(node.kwargs, named.values(), strict=True):
        there(walk, argument.value, value)
    dynamic = node.dyn_args is not None or node.dyn_kwargs is not None
    wrong = None if dynamic else misuse(FUNCTIONS[name], len(values), tuple(named), skip=0)
    if wrong:
        message = f"{name}() is not called as it should be: {wrong}"
        hint = "look up the function in the reference of template tags"
        walk.fault(node, CallMisusedError, message, hint, name)
    signature = CALLS[name]
    doing = f"is given to {name}()"
    for argument_node, value in zip(node.args, values, strict=True):
        options = without_later(
            walk, argument_node, given(walk, argument_node, value, doing), doing
        )
        for option in options:
            if option.cls is not None and not signature.takes.fits(option):
                told = Shape((option,)).describe()
                message = f"{name}() takes {signature.takes.said}, not {told}"
                walk.fault(node, CallMisusedError, message, "give it what it takes", name)
    return Value(signature.gives) if isinstance(signature.gives, Shape) else UNKNOWN
