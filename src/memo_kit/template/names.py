"""Names that a template uses and the data do not have, with what was probably meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from jinja2.runtime import LoopContext

from memo_kit.errors import MemoKitError, Place, TemplateError
from memo_kit.template.attributes import attribute_names

__all__ = [
    "UnknownFieldError",
    "UnknownNameError",
    "did_you_mean",
    "suggested",
    "unknown_attribute",
    "unknown_name",
]


class UnknownFieldError(TemplateError):
    """The template names a field that the data do not have.

    Usually a slip of the pen, or a field that was renamed since the template was written.
    ``memo-kit template fields FILE`` lists what a template uses. A field that may be missing
    is asked for first: ``{% if x is defined %}``.
    """

    code = "template.unknown-field"


class UnknownNameError(TemplateError):
    """The template uses a filter, a test or a function that does not exist.

    The reference of template tags lists all of them. Filters of other template programs
    are not known here.
    """

    code = "template.unknown-filter"


_LOOP: Final = (
    "index", "index0", "revindex", "revindex0", "first", "last", "length", "previtem", "nextitem",
    "depth", "depth0", "cycle", "changed",
)  # fmt: skip
# Names that Jinja knows at some places only, or that templates have not.
_ELSEWHERE: Final = {
    "loop": "“loop” is known inside {% for %} only",
    "caller": "“caller” is known inside a macro that {% call %} calls",
    "varargs": "“varargs” is known inside a macro only",
    "kwargs": "“kwargs” is known inside a macro only",
    "super": "a template is whole in itself, and takes nothing from another one",
    "self": "a template is whole in itself, and has no blocks",
    "namespace": "a value that a loop changes belongs into the data",
    "cycler": "use loop.cycle(…) inside {% for %}",
    "joiner": "use {% if not loop.first %} or the filter join",
    "dict": "write {“key”: value}",
}


_NO_FIELD: Final = re.compile("the data have no field “(.+)”")


def unknown_attribute(owner: object, name: str, place: Place | None = None) -> UnknownFieldError:
    """Return the error for a field that an object does not have."""
    if isinstance(owner, Mapping):
        message = f"the data have no “{name}” here"
        known: Iterable[str] = [k for k in owner if isinstance(k, str)]
    elif isinstance(owner, list | tuple):
        return _not_in_list(len(owner), name, place)
    elif isinstance(owner, LoopContext):
        message, known = f"“loop” has no “{name}”", _LOOP
    else:
        kind = owner if isinstance(owner, type) else type(owner)
        message, known = f"{kind.__name__} has no field “{name}”", sorted(attribute_names(kind))
    return UnknownFieldError(message, hint=did_you_mean(name, known), place=place)


def _not_in_list(length: int, name: str, place: Place | None) -> UnknownFieldError:
    if name.lstrip("-").isdigit():
        message = f"the list has {length} items, and none at {name}"
        hint = "the first is at 0; ask for the length first"
    else:
        message, hint = f"a list has no field “{name}”", "loop over it, or take one item: [0]"
    return UnknownFieldError(message, hint=hint, place=place)


def unknown_name(name: str, known: Iterable[str], place: Place | None = None) -> UnknownFieldError:
    """Return the error for a name that stands for nothing."""
    message = f"the data have no field “{name}”"
    hint = _ELSEWHERE.get(name) or did_you_mean(name, known)
    return UnknownFieldError(message, hint=hint, place=place)


def suggested(fault: MemoKitError, known: Callable[[], Iterable[str]]) -> MemoKitError:
    """Return a fault with the nearest of the names that the data have, if it is one about a name.

    Args:
        fault: What went wrong while a template was filled.
        known: Gives the names of the data.
    """
    named = _NO_FIELD.fullmatch(fault.message) if isinstance(fault, UnknownFieldError) else None
    return unknown_name(named[1], known(), fault.place) if named else fault


def did_you_mean(
    name: str, known: Iterable[str], otherwise: str = "look at the fields of the data"
) -> str:
    """Return a hint with the nearest known name, or with all of a few.

    Args:
        name: What was written.
        known: What could have been meant.
        otherwise: The hint when nothing is near and the names are many.

    Example:
        >>> did_you_mean("nmae", ["address", "name"])
        'did you mean “name”?'
    """
    from difflib import get_close_matches  # noqa: PLC0415 - only when there is a fault

    names = sorted(known)
    near = get_close_matches(name, names, n=1, cutoff=0.5)
    if near:
        return f"did you mean “{near[0]}”?"
    if names and len(names) <= 12:  # noqa: PLR2004 - more cannot be taken in at a glance
        return f"known are {', '.join(names)}"
    return otherwise
