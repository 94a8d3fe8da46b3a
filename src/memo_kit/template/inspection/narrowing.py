"""What a value can still be where a condition holds.

Each question takes one kind of value and gives the kinds that are left of it where the answer
is yes. The questions come in pairs, because the branches after a condition know that it does
not hold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import Enum
from numbers import Number
from types import NoneType
from typing import Final, NamedTuple, TypeAlias

from memo_kit.agreement.later import Later
from memo_kit.template.shapes import Absent, Option

__all__ = ["QUESTIONS", "Question", "equal_to", "one_of", "singled", "size_is", "truth"]

_Keep: TypeAlias = Callable[[Option], Iterator[Option]]


class Question(NamedTuple):
    """What a condition asks of a value.

    Attributes:
        yes: What is left of a kind where the answer is yes.
        no: What is left where it is no.
    """

    yes: _Keep
    no: _Keep

    @property
    def reversed(self) -> Question:
        """The same question, asked the other way round."""
        return Question(self.no, self.yes)


def _true(option: Option) -> Iterator[Option]:
    if option.cls is bool:
        if option.value is not False:
            yield option._replace(value=True)
    elif option.value is not ...:
        if option.value:
            yield option
    elif option.cls not in {NoneType, Absent} and option.filled is not False:
        yield option._replace(filled=True)


def _false(option: Option) -> Iterator[Option]:
    if option.cls is bool:
        if option.value is not True:
            yield option._replace(value=False)
    elif option.value is not ...:
        if not option.value:
            yield option
    elif option.cls is NoneType:
        yield option
    elif option.cls is not Absent and option.filled is not True and _can_be_false(option):
        yield option._replace(filled=False)


def _can_be_false(option: Option) -> bool:
    cls = option.cls
    if cls is None:
        return True
    if issubclass(cls, Enum):
        return not all(cls)
    if hasattr(cls, "_fields"):
        return False
    return hasattr(cls, "__bool__") or hasattr(cls, "__len__")


truth: Final = Question(_true, _false)


def _of(*classes: type, without: tuple[type, ...] = ()) -> Question:
    """Return the question whether a value is of some class."""

    def belongs(option: Option) -> bool:
        cls = option.cls
        return cls is not None and issubclass(cls, classes) and not issubclass(cls, without)

    def yes(option: Option) -> Iterator[Option]:
        if option.cls is None or belongs(option):
            yield option

    def no(option: Option) -> Iterator[Option]:
        if not belongs(option):
            yield option

    return Question(yes, no)


def equal_to(wanted: object) -> Question:
    """Return the question whether a value equals one that the template names."""
    return one_of([wanted])


def one_of(wanted: Sequence[object]) -> Question:
    """Return the question whether a value is one of those that the template names."""

    def yes(option: Option) -> Iterator[Option]:
        for single in singled(option):
            if single.value is not ...:
                if single.value in wanted:
                    yield single
            elif option.cls is None:
                yield option
            else:
                fitting = (each for each in wanted if _can_equal(option, each))
                yield from (_only(option, each) for each in fitting)

    def no(option: Option) -> Iterator[Option]:
        none = option.cls is NoneType and None in wanted
        singles = [each for each in singled(option) if each.value not in wanted] if not none else []
        yield from [option] if len(singles) == _count(option) else singles

    return Question(yes, no)


def singled(option: Option) -> list[Option]:
    """Return a kind as its single values, when they can be counted."""
    if option.value is ...:
        if option.cls is bool:
            return [option._replace(value=value) for value in (True, False)]
        if option.cls is not None and issubclass(option.cls, Enum):
            return [option._replace(value=value) for value in option.cls]
    return [option]


def _count(option: Option) -> int:
    return len(singled(option))


def _can_equal(option: Option, wanted: object) -> bool:
    cls = option.cls
    if cls is None or wanted is None:
        return cls in {None, NoneType}
    if isinstance(wanted, str):
        return issubclass(cls, str) or _compares(cls)
    return not issubclass(cls, str | NoneType | Absent) and option.item is None


def _compares(cls: type) -> bool:
    """Tell whether a class decides by itself what it equals."""
    plain = (NoneType, Absent, Later, int, float, list, tuple, dict)
    return not issubclass(cls, plain) and cls.__eq__ is not object.__eq__


def _only(option: Option, value: object) -> Option:
    exact = option.cls is str and isinstance(value, str)
    return option._replace(value=value) if exact else option


def size_is(*, filled: bool) -> Question:
    """Return the question whether a list has items, or has none."""

    def keep(wanted: bool) -> _Keep:  # noqa: FBT001 - the two answers of one question
        def kept(option: Option) -> Iterator[Option]:
            if option.cls not in {NoneType, Absent} and option.filled is not (not wanted):
                yield option._replace(filled=wanted)

        return kept

    return Question(keep(filled), keep(not filled))


# The tests of templates whose answer says what kind of value it is.
QUESTIONS: Final[dict[str, Question]] = {
    "boolean": _of(bool),
    "defined": _of(Absent).reversed,
    "false": equal_to(wanted=False),
    "integer": _of(int, without=(bool,)),
    "later": _of(Later),
    "mapping": _of(Mapping),
    "none": _of(NoneType),
    "number": _of(Number),
    "string": _of(str),
    "true": equal_to(wanted=True),
    "undefined": _of(Absent),
}
