"""What a template asks of grammar: cases, numbers with nouns, words that agree."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final

from jinja2 import pass_context
from jinja2.runtime import Context

from memo_kit.agreement.later import Later
from memo_kit.errors import TemplateError
from memo_kit.language import english, lithuanian
from memo_kit.language.language import Language
from memo_kit.language.lithuanian.form import Case, Form, Gender, Number
from memo_kit.language.money import Money
from memo_kit.language.typography import NBSP
from memo_kit.template.filling import Filling, filling_of
from memo_kit.template.values import is_declinable, kind_of_value, say

__all__ = ["GRAMMAR", "FilterTypeError", "wrong_type"]


class FilterTypeError(TemplateError):
    """A filter was given what it cannot work with: a case of a number, a date filter on a text.

    Look up in the reference of template tags what the filter takes.
    """

    code = "template.filter-type"


def wrong_type(name: str, wanted: str, value: object) -> FilterTypeError:
    """Return the error for a filter that was given the wrong thing."""
    message = f"the filter “{name}” takes {wanted}, not {kind_of_value(value)}"
    return FilterTypeError(message, hint="look up the filter in the reference of template tags")


def _decliner(case: Case) -> Callable[..., Any]:
    @pass_context
    def decline_to(context: Context, value: object) -> object:
        """Set a name or a noun, or each of a list, into one case."""
        filling = filling_of(context)
        if isinstance(value, list | tuple):
            return [_declined(filling, item, case) for item in value]
        return _declined(filling, value, case)

    return decline_to


def _declined(filling: Filling, value: object, case: Case) -> Form | Later:
    if isinstance(value, Later):
        return value
    if is_declinable(value):
        return filling.remember(value.declined(Case.NOMINATIVE).text, case, value.declined(case))
    if isinstance(value, str):
        return filling.remember(str(value), case, lithuanian.decline(value, case))
    raise wrong_type(case.short_name, "a name or a noun", value)


@pass_context
def _count(
    context: Context,
    value: object,
    noun: str | None = None,
    case: str = "nominative",
    style: str = "both",
) -> str | int:
    """Write a number with its noun: „3 (trejus) metus“, “three (3) years”.

    English has no cases, and one style. A figure stays on the line of what belongs to it. Of a
    list, without a noun, it is the number of its items, as Jinja has it.
    """
    if noun is None:
        if isinstance(value, list | tuple):
            return len(value)
        name = "count"
        raise wrong_type(name, "a list, or a number with a noun", value)
    number = _number("count", value)
    if _is_lithuanian(context):
        counted = lithuanian.count(number, noun, case, style=style)
        return counted if style == "words" else counted.replace(" ", NBSP, 1)
    counted = english.count(_whole("count", value), noun, style=style)
    gap = " " if style == "figures" else " ("
    return counted.replace(gap, gap.replace(" ", NBSP), 1)


@pass_context
def _words(
    context: Context, value: object, case: str = "nominative", gender: str = "masculine"
) -> str:
    """Write a whole number, or a sum of money, in words."""
    if isinstance(value, Money):
        if _is_lithuanian(context):
            return lithuanian.amount_in_words(value.amount, value.currency)
        return english.amount_in_words(value.amount, value.currency)
    number = _whole("words", value)
    if _is_lithuanian(context):
        return lithuanian.in_words(number, case, gender=gender)
    return english.in_words(number)


@pass_context
def _ordinal(
    context: Context, value: object, case: str = "nominative", gender: str = "masculine"
) -> str:
    """Write a whole number as an ordinal in words."""
    number = _whole("ordinal", value)
    if _is_lithuanian(context):
        return lithuanian.ordinal_in_words(number, case, gender=gender)
    return english.ordinal_in_words(number)


def _agree(value: object, word: str, case: str = "nominative") -> str:
    """Make a Lithuanian adjective, participle or pronoun agree with a party or a person."""
    gender = value if isinstance(value, Gender) else getattr(value, "gender", None)
    if not isinstance(gender, Gender):
        name = "agree"
        raise wrong_type(name, "somebody with a gender", value)
    number = getattr(value, "number", Number.SINGULAR)
    return lithuanian.agree(word, case, gender=gender, number=number)


@pass_context
def _possessive(context: Context, value: object, *, plural: bool = False) -> str:
    """Write whose something is, in English: the Consortium’s, the Parties’."""
    return english.possessive(say(value, filling_of(context).variety), plural=plural)


@pass_context
def _spell(context: Context, value: object) -> str:
    """Write an English text in the spelling of the document: recognise, recognize.

    For words of memo_kit's own; a name is spelled as its owner spells it.
    """
    variety = filling_of(context).variety
    return english.spell(say(value, variety), variety())


@pass_context
def _with_article(context: Context, value: object) -> str:
    """Set “a” or “an” before an English noun."""
    return english.with_article(say(value, filling_of(context).variety))


def _is_lithuanian(context: Context) -> bool:
    return filling_of(context).variety().language is Language.LT


def _number(name: str, value: object) -> int | Decimal:
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise wrong_type(name, "a number", value)
    return value


def _whole(name: str, value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise wrong_type(name, "a whole number", value)
    return value


_CASES: Final[dict[str, Callable[..., Any]]] = {
    name: _decliner(case) for case in Case for name in (case.value, case.short_name)
}
GRAMMAR: Final[dict[str, Callable[..., Any]]] = {
    **_CASES,
    "agree": _agree,
    "count": _count,
    "ordinal": _ordinal,
    "possessive": _possessive,
    "spell": _spell,
    "with_article": _with_article,
    "words": _words,
}
