"""What a kind of value can still be where a question is answered."""

from __future__ import annotations

from enum import Enum, IntEnum
from types import NoneType
from typing import NamedTuple

import pytest

from memo_kit.template.inspection.narrowing import QUESTIONS, Question, equal_to, one_of, truth
from memo_kit.template.shapes import Absent, Option


class Level(IntEnum):
    """A level, of which one is nothing."""

    NONE = 0
    HIGH = 1


class Side(Enum):
    """A side."""

    LEFT = "left"
    RIGHT = "right"


class Pair(NamedTuple):
    """A pair."""

    left: int
    right: int


def left(question: Question, option: Option) -> tuple[int, int]:
    """Return how many kinds are left where the answer is yes, and where it is no."""
    return len(list(question.yes(option))), len(list(question.no(option)))


@pytest.mark.parametrize(
    ("question", "option", "expected"),
    [
        (truth, Option(str), (1, 1)),
        (truth, Option(str, filled=True), (1, 0)),
        (truth, Option(str, filled=False), (0, 1)),
        (truth, Option(str, value=""), (0, 1)),
        (truth, Option(str, value="a"), (1, 0)),
        (truth, Option(bool, value=False), (0, 1)),
        (truth, Option(NoneType), (0, 1)),
        (truth, Option(Absent), (0, 0)),
        (truth, Option(None), (1, 1)),
        (truth, Option(Level), (1, 1)),
        (truth, Option(Side), (1, 0)),
        (truth, Option(Pair), (1, 0)),
        (truth, Option(object), (1, 0)),
        (equal_to("left"), Option(Side), (0, 1)),
        (equal_to(Side.LEFT), Option(Side), (1, 1)),
        (one_of([Side.LEFT, Side.RIGHT]), Option(Side), (2, 0)),
        (equal_to(1), Option(str), (0, 1)),
        (equal_to(1), Option(float), (1, 1)),
        (equal_to(None), Option(NoneType), (1, 0)),
        (equal_to(None), Option(str), (0, 1)),
        (equal_to("a"), Option(NoneType), (0, 1)),
        (equal_to("a"), Option(None), (1, 1)),
        (QUESTIONS["string"], Option(str), (1, 0)),
        (QUESTIONS["string"], Option(int), (0, 1)),
        (QUESTIONS["string"], Option(None), (1, 1)),
        (QUESTIONS["integer"], Option(bool), (0, 1)),
        (QUESTIONS["number"], Option(float), (1, 0)),
        (QUESTIONS["true"], Option(bool), (1, 1)),
        (QUESTIONS["mapping"], Option(dict), (1, 0)),
        (QUESTIONS["defined"], Option(Absent), (0, 1)),
        (QUESTIONS["undefined"], Option(str), (0, 1)),
    ],
)
def test_what_is_left_of_a_kind(
    question: Question, option: Option, expected: tuple[int, int]
) -> None:
    """Nothing is left where the question is never answered so."""
    assert left(question, option) == expected
