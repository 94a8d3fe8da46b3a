"""What an expression gives, as far as it can be told before any data are there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from jinja2 import nodes

from memo_kit.errors import TemplateError
from memo_kit.template.shapes import ANYTHING, Absent, Option, Shape

if TYPE_CHECKING:
    from memo_kit.template.inspection.macros import Body

__all__ = [
    "ABSENT",
    "NONE",
    "OPEN",
    "TEXT",
    "UNKNOWN",
    "Facts",
    "Gap",
    "Ref",
    "Value",
    "constant",
    "of_class",
    "words",
]

Ref: TypeAlias = tuple[str | int, ...]
"""What a path of a template leads to, whatever the path is called: two names of one thing share it."""

Facts: TypeAlias = Mapping[Ref, Shape]
"""What is known to be true of some paths where a condition holds."""


_NOTHING: Final = Option(Absent)


class Gap(NamedTuple):
    """Why an expression may give nothing at all.

    Attributes:
        error: What using it is.
        message: What is missing, for people.
        hint: What to do.
        word: What the caret points at.
        is_soft: Whether only the data can tell: a list may be empty.
    """

    error: type[TemplateError]
    message: str
    hint: str
    word: str = ""
    is_soft: bool = False


class Value(NamedTuple):
    """What an expression gives.

    Attributes:
        shape: What it can be.
        path: The field that it is, as ``parties[].name``; None when it is none.
        ref: What it is known by while conditions narrow it.
        owner: What it is a field of, and the name of the field there.
        step: The same.
        gap: Why it may be absent.
        holds: What is known where it is true and where it is false, when it was asked and kept.
        items: What is known of each of its items, by the steps that lead there.
        item_path: The field that its items are, when that is not told by ``path``.
        sized: The list whose length it is.
        bodies: What calling it can write.
    """

    shape: Shape
    path: str | None = None
    ref: Ref | None = None
    owner: Value | None = None
    step: str | None = None
    gap: Gap | None = None
    holds: tuple[Facts | None, Facts | None] | None = None
    items: tuple[tuple[Ref, Shape], ...] = ()
    item_path: str | None = None
    sized: Value | None = None
    bodies: tuple[Body, ...] = ()

    @property
    def may_be_absent(self) -> bool:
        """Whether it may be that there is nothing at all."""
        return _NOTHING in self.shape.options

    @property
    def given(self) -> tuple[Option, ...]:
        """What it can be when it is there; nothing (``none``) and later among it."""
        return tuple(option for option in self.shape.options if option.cls is not Absent)


def of_class(*classes: type) -> Shape:
    """Return the shape of values of some classes."""
    return Shape(tuple(map(Option, classes)))


ABSENT: Final = of_class(Absent)
NONE: Final = of_class(type(None))
TEXT: Final = of_class(str)
# What data may have when no model tells: anything, none or nothing at all.
OPEN: Final = Shape((Option(None), Option(type(None)), Option(Absent)))
UNKNOWN: Final = Value(ANYTHING)


def constant(node: nodes.Node) -> object:
    """Return what stands in the template itself, as ``-1``; ``...`` for anything else."""
    if isinstance(node, nodes.Neg):
        value = constant(node.node)
        return -value if isinstance(value, int | float) else ...
    return node.value if isinstance(node, nodes.Const) else ...


def words(node: nodes.Node) -> str | None:
    """Return an expression as its author wrote it, when it is a path; None for any other.

    Example:
        >>> words(nodes.Getattr(nodes.Name("party", "load"), "name", "load"))
        'party.name'
    """
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        owner = words(node.node)
        return f"{owner}.{node.attr}" if owner else None
    if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        owner = words(node.node)
        return f"{owner}[{node.arg.value!r}]" if owner else None
    return None
