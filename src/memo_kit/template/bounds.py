"""How long and how deep the tags of a template may be, so that reading them ends soon."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from memo_kit.errors import MemoKitError, Place, TemplateError
from memo_kit.template.limits import Limits
from memo_kit.template.slots import Slot

__all__ = [
    "ExpressionTooDeepError",
    "TagsTooLongError",
    "TooManyBranchesError",
    "too_deep",
    "too_deep_for_python",
    "too_long",
    "too_many_branches",
]


class TagsTooLongError(TemplateError):
    """The tags of a template are longer together than the limit allows.

    Raise the limit ``tags`` if the template is really meant to be so large.
    """

    code = "template.tags-too-long"


class ExpressionTooDeepError(TemplateError):
    """The expression of a tag has more brackets inside one another, or operators, than the limits allow.

    Nobody can read it, and a template made to harm can use it up to fill the memory. Work parts
    of it out with ``{% set … %}`` before, or raise the limit ``nesting`` (brackets) or
    ``operators``.
    """

    code = "template.expression-too-deep"


class TooManyBranchesError(TemplateError):
    """A condition has more branches (``elif``) than the limit allows.

    Let the data say what is to be printed, or raise the limit ``operators``.
    """

    code = "template.too-many-branches"


_WORDS: Final = re.compile(
    r""" "(?:\\.|[^"\\])*" | '(?:\\.|[^'\\])*'          # texts
      | \b(?:and|else|if|in|is|not|or)\b | [\[({] | [\])}] | ,
      | \*\* | // | == | != | <= | >= | [-+*/%~|<>=.]""",
    re.VERBOSE,
)


def too_long(slots: Iterable[Slot], limits: Limits) -> Iterator[MemoKitError]:
    """Yield an error when tags are too long together: at the tag that passes the limit.

    Args:
        slots: All tags.
        limits: The most that they may be.
    """
    length = 0
    for slot in slots:
        length += len(slot.tag.body)
        if length > limits.tags:
            message = f"the tags of the template have more than {limits.tags} characters together"
            hint = f"shorten them, or raise the limit tags={limits.tags}"
            yield TagsTooLongError(message, hint=hint, place=slot.place)
            return


def too_deep(slots: Iterable[Slot], limits: Limits) -> Iterator[MemoKitError]:
    """Yield an error for each tag whose expression is too deep.

    Args:
        slots: All tags.
        limits: The most that they may be.
    """
    # What is shorter has no room for more.
    harmless = min(limits.nesting, limits.operators)
    for slot in slots:
        body = slot.tag.body
        if len(body) <= harmless:
            continue
        brackets, operators = _depth(body)
        if brackets > limits.nesting:
            hint = f"use {{% set … %}} before, or raise the limit nesting={limits.nesting}"
            yield _deep(f"{brackets} brackets inside one another", hint, slot.place)
        elif operators > limits.operators:
            hint = f"use {{% set … %}} before, or raise the limit operators={limits.operators}"
            yield _deep(f"{operators} operators that build on one another", hint, slot.place)


def _deep(what: str, hint: str, place: Place) -> ExpressionTooDeepError:
    return ExpressionTooDeepError(f"the expression has {what}", hint=hint, place=place)


def too_deep_for_python(fault: Exception) -> ExpressionTooDeepError:
    """Return the error for tags within limits that were raised above what Python can take."""
    message = f"the tags are too deep for Python: {fault}"
    hint = "lower the limits nesting and operators to those of memo_kit"
    return ExpressionTooDeepError(message, hint=hint)


def _depth(body: str) -> tuple[int, int]:
    """Return how many brackets stand inside one another, and how many operators build on one another."""
    opened = deepest = joints = here = most = 0
    for match in _WORDS.finditer(body):
        word = match[0]
        if word in "([{":
            opened += 1
            here += 1
            deepest = max(deepest, opened)
        elif word in ")]}":
            opened -= 1
        elif word == "," or word.isalpha():
            # What stands beside a comma or a joint does not build on what stands before it.
            joints += word != ","
            most = max(most, here)
            here = 0
        elif word[0] not in "\"'":
            here += 1
    return deepest, joints + max(most, here)


def too_many_branches(numbers: list[int], slot: Slot, limits: Limits) -> Iterator[MemoKitError]:
    """Yield an error for a condition of too many branches.

    Args:
        numbers: The marks of its tags.
        slot: Its first tag.
        limits: The most that there may be.
    """
    if len(numbers) - 1 > limits.operators:
        message = f"the condition has {len(numbers) - 1} branches"
        hint = f"let the data say it, or raise the limit operators={limits.operators}"
        yield TooManyBranchesError(message, hint=hint, place=slot.place)
