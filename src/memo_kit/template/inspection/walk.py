"""A walk over one part of a template: what is known at each tag, and what is found there."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count

from jinja2 import nodes

from memo_kit.errors import Place, TemplateError
from memo_kit.template.compiling import ParsedPart
from memo_kit.template.inspection.expressions import EVALUATORS
from memo_kit.template.inspection.ledger import Demand, Ledger, Use, place_at
from memo_kit.template.inspection.macros import Calling
from memo_kit.template.inspection.reach import Givers, givers_of
from memo_kit.template.inspection.scope import Scope
from memo_kit.template.inspection.statements import STATEMENTS
from memo_kit.template.inspection.value import NONE, UNKNOWN, Facts, Gap, Ref, Value, words
from memo_kit.template.names import UnknownFieldError
from memo_kit.template.shapes import ANYTHING, Shape, merged

__all__ = ["Walk"]


_ITEM = merged((ANYTHING, NONE))


@dataclass
class Walk:
    """A walk over one part.

    Attributes:
        part: The part.
        names: What the names of the data hold; None when no model is known.
        whole: The name of the data as a whole.
        ledger: Takes in what is found.
        others: The other parts, to tell where a name is known.
        scope: The names that the template itself gives.
        known: What the conditions around the place tell of paths.
        dead: How many conditions around the place never hold.
        calling: The macros that are being called.
    """

    part: ParsedPart
    names: Mapping[str, Shape] | None
    ledger: Ledger
    whole: str | None = None
    others: Iterable[ParsedPart] = ()
    scope: Scope = field(default_factory=Scope)
    known: dict[Ref, Shape] = field(default_factory=dict)
    dead: int = 0
    calling: Calling = field(default_factory=Calling)
    warned: set[int] = field(default_factory=set)
    _numbers: Iterator[int] = field(default_factory=count)

    def go(self) -> None:
        """Walk over the part, and then through the macros that nobody calls."""
        self.statements(self.part.tree.body)
        self.calling.visit_uncalled(self)

    def statements(self, body: Iterable[nodes.Node]) -> None:
        """Go through statements in order."""
        for node in body:
            STATEMENTS[type(node)](self, node)

    def evaluate(self, node: nodes.Node) -> Value:
        """Return what an expression gives."""
        evaluate = EVALUATORS.get(type(node))
        return evaluate(self, node) if evaluate is not None else UNKNOWN

    @contextmanager
    def knowing(self, facts: Facts | None) -> Iterator[None]:
        """Know more for a while; None says that the place is never reached."""
        if facts is None:
            self.dead += 1
            yield
            self.dead -= 1
            return
        before = {ref: self.known.get(ref) for ref in facts}
        self.known.update(facts)
        yield
        for ref, shape in before.items():
            if shape is None:
                del self.known[ref]
            else:
                self.known[ref] = shape

    def fresh(self) -> Ref:
        """Return what a value is known by that is no field of the data."""
        return (next(self._numbers),)

    def item_of(self, value: Value) -> Value:
        """Return one of the items of a list."""
        unknown = _ITEM if self.names is None else ANYTHING
        shape = unknown if value.shape.is_open else value.shape.items
        path = value.item_path or (f"{value.path}[]" if value.path else None)
        return self.with_items(value, Value(shape, path, self.fresh()))

    def with_items(self, value: Value, item: Value) -> Value:
        """Take over for an item what is known of each."""
        ref = item.ref or self.fresh()
        for steps, shape in value.items:
            self.known[(*ref, *steps)] = shape
        return item

    def used(self, node: nodes.Node, value: Value) -> Value:
        """Note that a field is used."""
        if value.path is not None:
            self.ledger.uses.append(Use(value.path, value.shape, self.part.slot_of(node).place))
        return value

    def demand(self, value: Value, doing: str, name: str = "") -> None:
        """Note what is done with a field."""
        if self.ledger.demands is not None and value.path is not None:
            self.ledger.demands.append(Demand(value.path, value.shape, doing, name))

    def name_of(self, value: Value, node: nodes.Node | None = None) -> str:
        """Return what a message calls a value."""
        text = words(node) if node is not None else None
        if text is None and value.path and value.path.endswith("[]"):
            return f"an item of “{value.path.removesuffix('[]')}”"
        return f"“{text or value.path}”" if text or value.path else "the value"

    def place(self, node: nodes.Node, word: str | None = None) -> Place:
        """Return the place of a node, with the caret under a word."""
        return place_at(self.part, node, word)

    def givers(self) -> Iterator[Givers]:
        """Yield what gives which names: in this part first, then in the others."""
        for part in (self.part, *self.others):
            found = self.ledger.givers.get(part.sheet.part.name)
            if found is None:
                found = self.ledger.givers[part.sheet.part.name] = givers_of(part)
            yield found

    def key_of(self, node: nodes.Node) -> Hashable:
        """Return what tells a node from any other of the template."""
        return (self.part.sheet.part.name, id(node))

    def fault(
        self,
        node: nodes.Node,
        error: type[TemplateError],
        message: str,
        hint: str,
        word: str | None = None,
    ) -> None:
        """Take in a fault; where nothing is ever reached, only names that do not exist are one."""
        if self.names is None or (self.dead and not issubclass(error, UnknownFieldError)):
            return
        text = words(node) if word is None else word
        place = self.place(node, text)
        told = error(message + self.calling.suffix, hint=hint, place=place)
        self.ledger.fail(told, message)

    def report_gap(self, node: nodes.Node, gap: Gap) -> None:
        """Take in that a value may be absent where it is used."""
        if not gap.is_soft:
            self.fault(node, gap.error, gap.message, gap.hint, gap.word)
        elif not self.dead:
            place = self.place(node, gap.word)
            self.warn((gap.error, self.key_of(node)), gap.error, gap.message, gap.hint, place)

    def warn(
        self, key: Hashable, error: type[TemplateError], message: str, hint: str, place: Place
    ) -> None:
        """Take in what is worth a look."""
        if self.names is not None and not self.dead:
            self.ledger.warn(key, error, message, hint, place)
