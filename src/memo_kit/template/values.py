"""How values say themselves: by their type, in the language of the template."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from decimal import Decimal
from enum import Enum
from typing import Protocol, TypeGuard

from memo_kit.agreement.later import Later
from memo_kit.errors import TemplateError
from memo_kit.language.dates import format_date
from memo_kit.language.language import Language, Variety
from memo_kit.language.lists import join
from memo_kit.language.lithuanian.form import Case, Declinable, Form
from memo_kit.language.money import Money, format_money
from memo_kit.language.numbers import format_number

LARGEST = 1_000_000
_GROUPED = 1_000
_MOST_DIGITS = 1_000

__all__ = [
    "LARGEST",
    "ValueNotPrintableError",
    "ValueTooLargeError",
    "has_text",
    "is_declinable",
    "is_model",
    "kind_of_value",
    "say",
]


class ValueNotPrintableError(TemplateError):
    """A tag prints something that has no text: nothing, yes or no, a whole party, a mapping.

    Print a field of it, as ``{{ party.name }}``, or say in the template what it means:
    ``{% if binding %}is{% else %}is not{% endif %}``. A value that may be missing is guarded:
    ``{% if end %}until {{ end }}{% endif %}``.
    """

    code = "template.value-not-printable"


class ValueTooLargeError(TemplateError):
    """An expression makes a text, list or number that is far too large.

    Repeating a text (``"a" * 1000000``) or raising a number to a power can fill the memory
    of a computer. No agreement needs it.
    """

    code = "template.value-too-large"


class _Spoken(Protocol):
    def text_in(self, language: Language) -> str: ...


def say(value: object, variety: Callable[[], Variety]) -> str:
    """Return the text of a value.

    Args:
        value: A text, date, number, sum of money, declined form, object with texts in both
            languages, or a list of such.
        variety: Gives the language; asked only when the value needs one.

    Raises:
        ValueNotPrintableError: If the value has no text.

    Example:
        >>> say(["Vilnius", Decimal("2.5")], lambda: Variety.LT)
        'Vilnius ir 2,5'
        >>> say([Case.GENITIVE], lambda: Variety.LT)
        Traceback (most recent call last):
        ...
        memo_kit.template.values.ValueNotPrintableError: error[template.value-not-printable]: ...
    """
    # Text with “__html__” says that it is HTML already, and so asks not to be escaped.
    if isinstance(value, str) and not isinstance(value, Enum) and not hasattr(value, "__html__"):
        return str(value)
    if isinstance(value, Form):
        return value.text
    if type(value) is int and -_GROUPED < value < _GROUPED:
        # Without groups of three, a number reads the same in every language.
        return str(value)
    for kind, spoken in _BY_KIND:
        if isinstance(value, kind) and not isinstance(value, bool | datetime.datetime):
            return spoken(value, variety())
    if _is_spoken(value):
        return _spoken(value, variety())
    if isinstance(value, list | tuple) and value:
        return join(_said(value, variety), variety())
    raise _not_printable(value)


def _said(items: Sequence[object], variety: Callable[[], Variety]) -> list[str]:
    texts: list[str] = []
    length = 0
    for item in items:
        texts.append(say(item, variety))
        length += len(texts[-1]) + len(", ")
        if length > LARGEST:
            message = "the list that is to be printed is too large"
            raise ValueTooLargeError(message, hint="print its items in a loop")
    return texts


def is_model(value: object) -> bool:
    """Tell whether a value is a model of Pydantic, which can be gone through but is no list."""
    iterate = getattr(type(value), "__iter__", None)
    return getattr(iterate, "__module__", "").startswith("pydantic.")


def has_text(cls: type) -> bool:
    """Tell whether ``say`` knows the text of the values of a class, of lists apart.

    Example:
        >>> has_text(str), has_text(datetime.date), has_text(bool), has_text(float)
        (True, True, False, False)
    """
    if issubclass(cls, str | Form) and not issubclass(cls, Enum):
        return True
    kinds = tuple(kind for kind, _ in _BY_KIND)
    if issubclass(cls, kinds) and not issubclass(cls, bool | datetime.datetime):
        return True
    return callable(getattr(cls, "text_in", None))


def kind_of_value(value: object) -> str:
    """Return what a value is, as a message calls it.

    Example:
        >>> kind_of_value(None), kind_of_value(True), kind_of_value([])
        ('nothing (None)', 'yes or no', 'an empty list')
    """
    if value is None:
        return "nothing (None)"
    if isinstance(value, bool):
        return "yes or no"
    if isinstance(value, list | tuple):
        return "a list" if value else "an empty list"
    if isinstance(value, Later):
        return "a value that is filled in later"
    return f"a {type(value).__name__}"


def _not_printable(value: object) -> ValueNotPrintableError:
    """Return the error for a value without a text."""
    hints = {
        bool: "say what it means: {% if … %}…{% else %}…{% endif %}",
        type(None): "guard it: {% if … %}…{% endif %}",
        float: "use a Decimal, which says exactly what is meant",
        datetime.datetime: "use a date without a time",
    }
    hint = hints.get(type(value), "print a field of it")
    message = f"{kind_of_value(value)} cannot be printed"
    return ValueNotPrintableError(message, hint=hint)


def is_declinable(value: object) -> TypeGuard[Declinable]:
    """Tell whether a value knows its Lithuanian cases; faster than asking the protocol."""
    return callable(getattr(value, "declined", None))


def _is_spoken(value: object) -> TypeGuard[_Spoken]:
    return callable(getattr(value, "text_in", None)) and not isinstance(value, type)


def _spoken(value: _Spoken, variety: Variety) -> str:
    if variety is Variety.LT and is_declinable(value):
        return value.declined(Case.NOMINATIVE).text
    return value.text_in(variety.language)


def _decimal(value: Decimal, variety: Variety) -> str:
    if value.is_finite() and abs(value.adjusted()) > _MOST_DIGITS:
        message = f"a number of {abs(value.adjusted()) + 1} digits is too large"
        raise ValueTooLargeError(message, hint="print a smaller number")
    return format_number(value, variety)


_BY_KIND: tuple[tuple[type, Callable[..., str]], ...] = (
    (datetime.date, format_date),
    (int, format_number),
    (Decimal, _decimal),
    (Money, format_money),
)
