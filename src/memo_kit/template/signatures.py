"""What each filter and test takes and gives, so that a template is checked before any data are there.

Every filter of ``filters.py`` has its line here; a test sees to it. How many values a filter takes
in brackets is not said again: its function tells.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from inspect import Parameter, signature
from typing import Any, Final, NamedTuple

from memo_kit.agreement.later import Later
from memo_kit.errors import TemplateError
from memo_kit.language.lithuanian.form import Case, Gender
from memo_kit.template.attributes import attribute_names
from memo_kit.template.references import Reference
from memo_kit.template.shapes import Option, Shape
from memo_kit.template.values import has_text

__all__ = [
    "CALLS",
    "COUNT_OF_ITEMS",
    "SIGNATURES",
    "TESTED",
    "CallMisusedError",
    "Gives",
    "Kind",
    "Signature",
    "is_said",
    "misuse",
]

_GIVEN_BY_JINJA: Final = frozenset(("context", "environment", "eval_ctx"))


class CallMisusedError(TemplateError):
    """What stands in the brackets of a filter, a test, a function or a macro does not fit.

    There are too many values, one is missing, or one has a name that is not known:
    ``{{ 3 | count }}`` needs a noun, ``{{ name | upper(1) }}`` takes nothing. The reference of
    template tags lists what each takes.
    """

    code = "template.call-misused"


class Kind(NamedTuple):
    """What can be given to a filter, a test or a function.

    Attributes:
        said: What it is called in a message, as “a number”.
        fits: Whether a value of some kind is one.
    """

    said: str
    fits: Callable[[Option], bool]


class Gives(Enum):
    """What a filter gives that depends on what it is given."""

    SAME = "a list of the same items"
    SOME = "some of the items, one after the other"
    EACH = "the same items, one after the other"
    ITEM = "one of the items"
    MAPPED = "something of each item"
    GROUPS = "the items in groups, each with what they have in common"
    PAIRS = "the keys and values of a mapping"
    DECLINED = "a form of it, or of each item"
    VALUE = "the value itself"
    SUM = "a number"
    ITSELF = "the value, or another in its place"


class Signature(NamedTuple):
    """What a filter takes and gives.

    Attributes:
        takes: What stands before the ``|``.
        gives: What comes out.
    """

    takes: Kind
    gives: Gives | Shape


def is_said(option: Option) -> bool:
    """Tell whether a value of some kind can be printed, as far as its type tells."""
    if option.cls is None or option.cls is Later:
        return True
    if option.item is not None and not option.is_mapping:
        return all(map(is_said, option.item.options))
    return has_text(option.cls)


@lru_cache(maxsize=512)
def misuse(
    function: Callable[..., Any], values: int, names: tuple[str, ...], *, skip: int
) -> str | None:
    """Return what is wrong with the values in the brackets of a call; None when nothing is.

    Args:
        function: What is called.
        values: How many values have no name.
        names: The names of the others.
        skip: How many values come from elsewhere, as what stands before the ``|``.

    Example:
        >>> misuse(lambda value, noun, case="nominative": None, 0, ("kase",), skip=1)
        'it does not know “kase”'
    """
    own = list(signature(function).parameters.values())
    own = own[(own[0].name in _GIVEN_BY_JINJA) + skip :] if own else own
    kinds = {each.kind for each in own}
    in_order = [each for each in own if each.kind is Parameter.POSITIONAL_OR_KEYWORD]
    known = {each.name for each in own if each.kind in {*_NAMED}}
    if values > len(in_order) and Parameter.VAR_POSITIONAL not in kinds:
        most = {0: "nothing", 1: "one value"}.get(len(in_order), f"{len(in_order)} values")
        return f"it takes {most} in brackets without a name, not {values}"
    if Parameter.VAR_KEYWORD not in kinds:
        for name in names:
            if name not in known:
                return f"it does not know “{name}”"
    for position, each in enumerate(in_order):
        if position < values and each.name in names:
            return f"it is given “{each.name}” twice"
        if position >= values and each.name not in names and each.default is Parameter.empty:
            return f"it needs “{each.name}”"
    return None


_NAMED: Final = (Parameter.POSITIONAL_OR_KEYWORD, Parameter.KEYWORD_ONLY)


def _of(*classes: type, without: tuple[type, ...] = ()) -> Callable[[Option], bool]:
    def fits(option: Option) -> bool:
        cls = option.cls
        return cls is not None and issubclass(cls, classes) and not issubclass(cls, without)

    return fits


def _is_text(option: Option) -> bool:
    return option.cls is not None and issubclass(option.cls, str)


def _is_declined(option: Option) -> bool:
    if option.cls is None:
        return True
    if option.is_list:
        return all(map(_is_declined, option.item.options)) if option.item else True
    return option.cls is Later or _is_text(option) or hasattr(option.cls, "declined")


def _has_gender(option: Option) -> bool:
    cls = option.cls
    return cls is not None and (issubclass(cls, Gender) or "gender" in attribute_names(cls))


def _is_items(option: Option) -> bool:
    return option.is_list and option.cls is not Iterator


def _is_counted(option: Option) -> bool:
    return option.item is not None or option.is_mapping or is_said(option)


def _is_listed(option: Option) -> bool:
    return option.item is not None or option.is_mapping


def _has_items_said(option: Option) -> bool:
    return option.is_list and is_said(option)


_ANYTHING: Final = Kind("anything", lambda _: True)
_COUNTED: Final = Kind("a list or a text", _is_counted)
_DATE: Final = Kind("a date", _of(datetime.date, without=(datetime.datetime,)))
_DECLINED: Final = Kind("a name or a noun", _is_declined)
_GENDERED: Final = Kind("somebody with a gender", _has_gender)
_LIST: Final = Kind("a list", _is_listed)
_LIST_OR_TEXT: Final = Kind("a list or a text", lambda each: _is_listed(each) or _is_text(each))
_MAPPING: Final = Kind("a mapping", lambda option: option.is_mapping)
_NUMBER: Final = Kind("a number", _of(int, Decimal, without=(bool,)))
_ANY_NUMBER: Final = Kind("a number", _of(int, float, Decimal))
_SAID: Final = Kind("what has a text", is_said)
_TEXTS: Final = Kind("a list of what has a text", _has_items_said)
_WHOLE: Final = Kind("a whole number", _of(int, without=(bool,)))
_NUMBERS: Final = Kind(
    "a list of numbers",
    lambda option: (
        option.is_list
        and option.item is not None
        and all(each.cls is None or _ANY_NUMBER.fits(each) for each in option.item.options)
    ),
)
_A_TEXT: Final = Shape((Option(str),))
_A_NUMBER: Final = Shape((Option(int),))


SIGNATURES: Final[dict[str, Signature]] = {
    **{
        name: Signature(_DECLINED, Gives.DECLINED)
        for case in Case
        for name in (case.value, case.short_name)
    },
    **dict.fromkeys(
        ("capitalize_first", "lower", "possessive", "quote", "replace", "spell", "trim", "upper"),
        Signature(_SAID, _A_TEXT),
    ),
    **dict.fromkeys(("e", "escape"), Signature(_ANYTHING, Gives.VALUE)),
    **dict.fromkeys(("d", "default"), Signature(_ANYTHING, Gives.ITSELF)),
    **dict.fromkeys(("first", "last", "max", "min"), Signature(_LIST_OR_TEXT, Gives.ITEM)),
    **dict.fromkeys(("list", "sort"), Signature(_LIST_OR_TEXT, Gives.SAME)),
    **dict.fromkeys(("reverse", "unique"), Signature(_LIST_OR_TEXT, Gives.EACH)),
    **dict.fromkeys(("reject", "rejectattr", "select", "selectattr"), Signature(_LIST, Gives.SOME)),
    "abs": Signature(_ANY_NUMBER, Gives.VALUE),
    "agree": Signature(_GENDERED, _A_TEXT),
    "count": Signature(_NUMBER, _A_TEXT),
    "date_digits": Signature(_DATE, _A_TEXT),
    "dictsort": Signature(_MAPPING, Gives.PAIRS),
    "groupby": Signature(_LIST, Gives.GROUPS),
    "items": Signature(_MAPPING, Gives.PAIRS),
    "join": Signature(_TEXTS, _A_TEXT),
    "length": Signature(_COUNTED, _A_NUMBER),
    "map": Signature(_LIST_OR_TEXT, Gives.MAPPED),
    "ordinal": Signature(_WHOLE, _A_TEXT),
    "sum": Signature(_NUMBERS, Gives.SUM),
    "with_article": Signature(_SAID, _A_TEXT),
    "words": Signature(_WHOLE, _A_TEXT),
}
# What “count” without a noun takes and gives.
COUNT_OF_ITEMS: Final = Signature(Kind("a list, or a number with a noun", _is_items), _A_NUMBER)
# What a test takes that fails on anything else; the others take anything.
TESTED: Final[dict[str, Kind]] = dict.fromkeys(("divisibleby", "even", "odd"), _ANY_NUMBER)
CALLS: Final[dict[str, Signature]] = {
    "range": Signature(_WHOLE, Shape((Option(range, _A_NUMBER),))),
    "ref": Signature(
        Kind("labels", lambda option: _is_text(option) or option.is_list),
        Shape((Option(Reference),)),
    ),
}
