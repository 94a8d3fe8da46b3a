"""Fields of the model that a template never uses, which may have been forgotten."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from memo_kit.errors import Finding, Place, Severity, TemplateError
from memo_kit.template.inspection.ledger import Use
from memo_kit.template.shapes import ANYTHING, Shape, field_shape
from memo_kit.template.values import has_text

__all__ = ["FieldsNotUsedError", "unused_fields", "unused_note"]


class FieldsNotUsedError(TemplateError):
    """The template never names some fields of the model, in any of its parts.

    What the data say there does not come into the document. That is often right: a field may
    only steer the program, or come in through another one. A note: look through the list once
    for something that was forgotten.
    """

    code = "template.fields-not-used"


def unused_note(model: type, uses: Sequence[Use]) -> Finding | None:
    """Return a note of the fields that a template never uses; None when it uses all.

    Args:
        model: What the template is filled with.
        uses: The fields that it uses.
    """
    unused = list(unused_fields(model, uses))
    if not unused:
        return None
    message = f"the template never uses {', '.join(unused)}"
    hint = "look whether one of them was forgotten"
    source = f"the fields of {model.__name__}"
    return Finding(FieldsNotUsedError.code, Severity.NOTE, message, Place(), hint, source)


def unused_fields(model: type, uses: Sequence[Use]) -> Iterator[str]:
    """Yield the fields that a template never uses, as paths in the order of the model.

    A field counts as used when it is used of any thing of its kind, or read by a property that
    is used. Things that are printed as a whole are not looked into, nor are those of which
    nothing is used: of them only the field that they stand in is told.
    """
    used = _Used(model, uses)
    waiting = [("", model)]
    met = {model}
    while waiting:
        prefix, cls = waiting.pop(0)
        for name in _own_fields(cls):
            if not used.has(cls, name):
                yield f"{prefix}{name}"
            for inner, is_item in _kinds(field_shape(cls, name) or ANYTHING):
                if inner not in met and used.is_looked_into(inner):
                    met.add(inner)
                    waiting.append((f"{prefix}{name}{'[]' if is_item else ''}.", inner))


class _Used:
    """Which fields of which kinds of things are used."""

    def __init__(self, model: type, uses: Sequence[Use]) -> None:
        shapes: dict[str, set[type]] = {"": {model}}
        for use in uses:
            for cls, is_item in _kinds(use.shape):
                shapes.setdefault(f"{use.path}[]" if is_item else use.path, set()).add(cls)
        self._names: dict[type, set[str]] = {}
        for use in uses:
            owner, _, name = use.path.rpartition(".")
            for cls in shapes.get(owner, ()):
                self._names.setdefault(_home(cls, name), set()).update({name, *_read(cls, name)})

    def has(self, cls: type, name: str) -> bool:
        """Tell whether a field is used."""
        return any(name in self._names.get(each, ()) for each in cls.__mro__)

    def is_looked_into(self, cls: type) -> bool:
        """Tell whether anything of a kind of thing is used, other than the whole of it."""
        return not has_text(cls) and any(each in self._names for each in cls.__mro__)


def _home(cls: type, name: str) -> type:
    """Return the class that gives a field to others that are built on it."""
    return next((each for each in reversed(cls.__mro__) if name in _given(each)), cls)


def _given(cls: type) -> set[str]:
    return {*vars(cls), *vars(cls).get("__annotations__", ())}


def _read(cls: type, name: str) -> tuple[str, ...]:
    """Return the names that a property reads."""
    found = next((vars(each)[name] for each in cls.__mro__ if name in vars(each)), None)
    getter = getattr(found, "fget", None) or getattr(found, "func", None)
    return getter.__code__.co_names if getter is not None else ()


def _kinds(shape: Shape) -> Iterator[tuple[type, bool]]:
    """Yield the classes with fields that a value can be of, and whether they are items of it."""
    for option in shape.options:
        if option.item is not None:
            yield from ((cls, True) for cls, _ in _kinds(option.item))
        elif option.cls is not None and next(_own_fields(option.cls), None) is not None:
            yield option.cls, False


def _own_fields(cls: type) -> Iterator[str]:
    # The keys of a typed mapping are its annotations, those of what it is built on among them.
    sources = ["__pydantic_fields__", "__dataclass_fields__"]
    sources += ["__annotations__"] if hasattr(cls, "__required_keys__") else []
    names = next((getattr(cls, each) for each in sources if hasattr(cls, each)), ())
    yield from (name for name in names if field_shape(cls, name) is not None)
