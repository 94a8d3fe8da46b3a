"""Whether a value is there: what may be none, absent or filled in later has to be asked for first."""

from __future__ import annotations

from decimal import Decimal
from types import NoneType
from typing import TYPE_CHECKING, Final

from jinja2 import nodes

from memo_kit.agreement.later import Later
from memo_kit.errors import TemplateError
from memo_kit.template.inspection.value import UNKNOWN, Gap, Value, words
from memo_kit.template.names import UnknownFieldError, unknown_attribute
from memo_kit.template.shapes import Option

if TYPE_CHECKING:
    from memo_kit.template.inspection.walk import Walk

__all__ = [
    "FieldOfSomeError",
    "ListMayBeEmptyError",
    "MayBeMissingError",
    "given",
    "guard_of",
    "kept",
    "there",
    "unknown_field",
    "without_later",
]

# What can be there and still count as no in a condition: a guard has to ask for none.
_FALSE_YET_THERE: Final = (int, float, Decimal)


class MayBeMissingError(TemplateError):
    """Something that the data may leave out is used without asking whether it is there.

    With some data the document could not be drafted: nothing can be printed for ``none``. Ask
    first: ``{% if term.end %}until {{ term.end }}{% endif %}``, for a number ``{% if x is not
    none %}``, for a key that the data may lack ``{% if x is defined %}``; or give a text for
    it: ``{{ phone or "–" }}``. What is filled in later can be printed; before anything else is
    done with it: ``{% if x is not later %}``.
    """

    code = "template.may-be-missing"


class FieldOfSomeError(TemplateError):
    """A field is used that only some of the things have which may stand here.

    A party can be a company or a person, and only a company has a code. Ask which it is, by the
    field that tells them apart: ``{% if party.kind == "company" %}{{ party.code }}{% endif %}``.
    """

    code = "template.field-of-some"


class ListMayBeEmptyError(TemplateError):
    """One item of a list is used, or a list is printed, and the list may be empty.

    With an empty list the document could not be drafted. Put it inside
    ``{% if areas %} … {% endif %}``, or have the model demand an item (``min_length=1``).
    A warning: the check cannot know what your data always have.
    """

    code = "template.list-may-be-empty"


def there(walk: Walk, node: nodes.Node, value: Value) -> Value:
    """Report a value that is used and may be absent; return it as if it were there."""
    if walk.ledger.demands is not None:
        walk.demand(value, "there")
    if not value.may_be_absent:
        return value
    gap = value.gap
    if gap is not None:
        walk.report_gap(node, gap)
    return value._replace(shape=value.shape._replace(options=value.given), gap=None)


def kept(walk: Walk, node: nodes.Node) -> Value:
    """Return a value that gets a name; one that nothing stands for is a fault at once."""
    value = walk.evaluate(node)
    if value.gap is not None and (
        issubclass(value.gap.error, UnknownFieldError) or not value.given
    ):
        there(walk, node, value)
        return UNKNOWN
    return value


def given(walk: Walk, node: nodes.Node, value: Value, doing: str) -> tuple[Option, ...]:
    """Report a value that is used and may be absent or none.

    Args:
        walk: The inspection.
        node: Where it is used.
        value: The value.
        doing: What is done with it, as “is printed”.

    Returns:
        What else it can be.
    """
    walk.demand(value, doing)
    value = there(walk, node, value)
    options = value.shape.options
    if any(option.cls is NoneType for option in options):
        rest = tuple(option for option in options if option.cls is not NoneType)
        said = "may be" if rest else "is"
        message = f"{walk.name_of(value, node)} {said} none and {doing} without a guard"
        hint = _guard(words(node), rest)
        if isinstance(node, nodes.Filter) and node.name in {"d", "default"}:
            hint = f"add true, so that {node.name} stands in for none too: {node.name}(…, true)"
        walk.fault(node, MayBeMissingError, message, hint)
        return rest
    return options


def without_later(
    walk: Walk, node: nodes.Node, options: tuple[Option, ...], doing: str
) -> tuple[Option, ...]:
    """Report what may be filled in later and so cannot be worked with yet."""
    rest = tuple(option for option in options if option.cls is not Later)
    if len(rest) < len(options):
        text = words(node)
        message = f"{_quoted(text)} may be filled in later and {doing}"
        hint = f"put it inside {{% if {text or '…'} is not later %}} … {{% endif %}}"
        walk.fault(node, MayBeMissingError, message, hint)
    return rest


def guard_of(owner: Value, written: str | None, name: str, lacking: tuple[Option, ...]) -> Gap:
    """Return why a field may be absent: of what it is a field of, only some have it.

    Args:
        owner: What it is a field of.
        written: How the author wrote that.
        name: The field.
        lacking: The kinds that do not have it.
    """
    text = f"{written}.{name}" if written else name
    first = lacking[0]
    if first.cls is NoneType:
        message = f"{_quoted(written)} may be none, and its “{name}” is used without a guard"
        return Gap(MayBeMissingError, message, _guard(written, ()), written or name)
    if first.cls is Later:
        message = f"{_quoted(written)} may be filled in later, and its “{name}” is used"
        hint = f"put it inside {{% if {written or '…'} is not later %}} … {{% endif %}}"
        return Gap(MayBeMissingError, message, hint, text)
    having = [each for each in owner.given if each.cls and each not in lacking]
    told = _tag_guard(written, having, list(lacking)) or f"{text} is defined"
    have, lack = _listed(having), _listed(lacking)
    message = f"only {have} has a field “{name}”, {lack} has not"
    hint = f"put it inside {{% if {told} %}} … {{% endif %}}"
    return Gap(FieldOfSomeError, message, hint, text)


def unknown_field(option: Option, name: str, text: str) -> Gap:
    """Return why a field is absent: nothing of the kind has one of the name."""
    owner: object = [] if option.is_list or option.cls is None else option.cls
    error = unknown_attribute(owner, name)
    return Gap(type(error), error.message, error.hint, text)


def _tag_guard(written: str | None, having: list[Option], lacking: list[Option]) -> str | None:
    """Return the condition that tells members of a union apart by their tag."""
    from memo_kit.template.inspection.fields import tags  # noqa: PLC0415 - only for a fault

    for name, values in tags([*having, *lacking]):
        wanted = values[: len(having)]
        if written and not set(wanted) & set(values[len(having) :]):
            texts = [f'"{value}"' if isinstance(value, str) else str(value) for value in wanted]
            asked = f"== {texts[0]}" if len(texts) == 1 else f"in [{', '.join(texts)}]"
            return f"{written}.{name} {asked}"
    return None


def _guard(text: str | None, rest: tuple[Option, ...]) -> str:
    number = any(option.cls and issubclass(option.cls, _FALSE_YET_THERE) for option in rest)
    asked = f"{text or '…'} is not none" if number else text or "…"
    return f"put it inside {{% if {asked} %}} … {{% endif %}}"


def _quoted(text: str | None) -> str:
    return f"“{text}”" if text else "the value"


def _listed(options: tuple[Option, ...] | list[Option]) -> str:
    return " or ".join(dict.fromkeys(option.cls.__name__ for option in options if option.cls))
