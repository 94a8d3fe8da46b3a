"""What a template can do with a value behind ``|``, and ask of it behind ``is``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import wraps
from typing import Any, Final

from jinja2 import pass_context
from jinja2.filters import FILTERS as _JINJA_FILTERS
from jinja2.filters import do_sum
from jinja2.runtime import Context
from jinja2.tests import TESTS as _JINJA_TESTS
from jinja2.utils import _PassArg

from memo_kit.agreement.later import Later
from memo_kit.language.dates import DateStyle, format_date
from memo_kit.language.lists import Conjunction
from memo_kit.language.lists import join as join_in_language
from memo_kit.language.typography import quote as quote_in_language
from memo_kit.template.effort import listed, weighed
from memo_kit.template.filling import filling_of
from memo_kit.template.grammar import GRAMMAR, wrong_type
from memo_kit.template.growth import joined, replaced
from memo_kit.template.values import is_model, say

__all__ = ["FILTERS", "TESTS"]


def _text(context: Context, value: object) -> str:
    return say(value, filling_of(context).variety)


@pass_context
def _join(
    context: Context,
    items: Iterable[object],
    separator: str | None = None,
    *,
    attribute: str | None = None,
    conjunction: str = "and",
) -> str | Later:
    """Join the items of a list: „A, B ir C“, or with a separator between them."""
    filling = filling_of(context)
    if attribute is not None:
        items = [context.environment.getitem(item, attribute) for item in items]
    listed = list(items)
    if separator is not None:
        return joined(listed, filling.variety, separator)
    texts = [say(item, filling.variety) for item in listed]
    return join_in_language(texts, filling.variety(), conjunction=Conjunction(conjunction))


@pass_context
def _date_digits(context: Context, value: object) -> str:
    """Write a date in figures."""
    if not isinstance(value, date):
        name = "date_digits"
        raise wrong_type(name, "a date", value)
    return format_date(value, filling_of(context).variety(), style=DateStyle.DIGITS)


@pass_context
def _quote(context: Context, value: object) -> str:
    """Set a text in the quotation marks of the language."""
    return quote_in_language(_text(context, value), filling_of(context).variety())


@pass_context
def _upper(context: Context, value: object) -> str:
    return _text(context, value).upper()


@pass_context
def _lower(context: Context, value: object) -> str:
    return _text(context, value).lower()


@pass_context
def _capitalize_first(context: Context, value: object) -> str:
    """Begin a sentence with a value: only its first letter changes."""
    text = _text(context, value)
    return text[:1].upper() + text[1:]


@pass_context
def _replace(context: Context, value: object, old: str, new: str) -> str:
    """Replace a piece of a text by another."""
    return replaced(_text(context, value), old, new)


@pass_context
def _trim(context: Context, value: object, chars: str | None = None) -> str:
    """Take blanks, or other characters, away from both ends of a text."""
    return _text(context, value).strip(chars)


@pass_context
def _length(context: Context, value: object) -> int:
    """Count the items of a list or the characters of a text."""
    if isinstance(value, list | tuple | Mapping):
        return len(value)
    if isinstance(value, Iterable) and not isinstance(value, str):
        return len(listed(value, filling_of(context)))
    return len(_text(context, value))


def _as_it_is(value: object) -> object:
    """Leave a value as it is: every value is escaped where it is printed, whoever asks for it."""
    return value


def _items(value: object) -> list[tuple[Any, Any]]:
    """Return the keys and values of a mapping."""
    if not isinstance(value, Mapping):
        name = "items"
        raise wrong_type(name, "a mapping", value)
    return list(value.items())


@pass_context
def _sum(
    context: Context,
    iterable: Iterable[Any],
    attribute: str | int | None = None,
    start: object = 0,
) -> object:
    """Add the numbers of a list."""
    if not isinstance(start, int | float | Decimal):
        name = "sum"
        raise wrong_type(name, "a number to start with", start)
    return do_sum(context.environment, iterable, attribute, start)


def _guarded(name: str, filter_: Callable[..., Any]) -> Callable[..., Any]:
    """Let a value that is filled in later through, and count the work that another one makes."""
    take = _TAKES.get(getattr(filter_, "jinja_pass_arg", None))

    @pass_context
    @wraps(filter_)
    def guarded(context: Context, value: Any, *arguments: Any, **options: Any) -> Any:  # noqa: ANN401 - filters take data of any type
        if isinstance(value, Later):
            return value if name in _AS_IT_IS else _put(value, name, (*arguments, *options))
        if name in _OF_LISTS and is_model(value):
            raise wrong_type(name, "a list", value)
        if name not in _LIGHT:
            value = weighed(value, filling_of(context))
        if take is None:
            return filter_(value, *arguments, **options)
        return filter_(take(context), value, *arguments, **options)

    return guarded


def _put(value: Later, name: str, arguments: Sequence[object]) -> Later:
    """Return the place for what a filter would make of a value that is not there yet."""
    if not arguments:
        return value.put(name)
    if all(isinstance(each, str) and len(each) < _SHORT for each in arguments):
        return value.put(f"{name}({', '.join(map(str, arguments))})")
    return value.woven()


_SHORT: Final = 32
# What gives a value back as it is said already.
_AS_IT_IS: Final = frozenset(("d", "default", "e", "escape", "trim"))
# What a filter asks for besides the value.
_TAKES: Final[dict[_PassArg | None, Callable[[Context], object]]] = {
    _PassArg.context: lambda context: context,
    _PassArg.environment: lambda context: context.environment,
    _PassArg.eval_context: lambda context: context.eval_ctx,
}
# What takes no longer for a long list than for a short one.
_LIGHT: Final = frozenset(("d", "default", "e", "escape", "first", "last", "length"))
_OF_LISTS: Final = frozenset(
    (
        "first", "groupby", "join", "last", "length", "list", "map", "max", "min", "reject",
        "rejectattr", "reverse", "select", "selectattr", "sort", "sum", "unique",
    )
)  # fmt: skip
_FROM_JINJA: Final = (
    "abs", "d", "default", "dictsort", "first", "groupby", "last", "list", "map", "max", "min",
    "reject", "rejectattr", "reverse", "select", "selectattr", "sort",
    "unique",
)  # fmt: skip
_OWN: Final[dict[str, Callable[..., Any]]] = {
    "capitalize_first": _capitalize_first,
    "date_digits": _date_digits,
    "e": _as_it_is,
    "escape": _as_it_is,
    "items": _items,
    "join": _join,
    "length": _length,
    "lower": _lower,
    "quote": _quote,
    "replace": _replace,
    "sum": _sum,
    "trim": _trim,
    "upper": _upper,
}
FILTERS: Final[dict[str, Callable[..., Any]]] = {
    name: _guarded(name, filter_)
    for name, filter_ in (
        *((name, _JINJA_FILTERS[name]) for name in _FROM_JINJA),
        *_OWN.items(),
        *GRAMMAR.items(),
    )
}
_TESTS_FROM_JINJA: Final = (
    "boolean", "defined", "divisibleby", "eq", "equalto", "even", "false", "ge", "greaterthan",
    "gt", "in", "integer", "iterable", "le", "lessthan", "lower", "lt", "mapping", "ne", "none",
    "number", "odd", "sameas", "sequence", "string", "true", "undefined", "upper",
    "==", "!=", ">", ">=", "<", "<=",
)  # fmt: skip


def _is_later(value: object) -> bool:
    """Ask whether a value is filled in later."""
    return isinstance(value, Later)


_known_tests: Mapping[str, Any] = _JINJA_TESTS
TESTS: Final[dict[str, Callable[..., Any]]] = {
    **{name: _known_tests[name] for name in _TESTS_FROM_JINJA},
    "later": _is_later,
}
