"""Days in words, and times of the day."""

from __future__ import annotations

from datetime import date

import pytest

from memo_kit.checks.moment import days_in_words, times
from memo_kit.language.language import Language

LT, EN = Language.LT, Language.EN


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Du tūkstančiai devynioliktų metų birželio dvidešimt šešta diena", date(2019, 6, 26)),
        (
            "sudaryta tūkstantis devyni šimtai devyniasdešimt devintų metų gegužės pirmą dieną",
            date(1999, 5, 1),
        ),
    ],
)
def test_a_day_in_words_is_read(text: str, day: date) -> None:
    """As deeds write it, in any case of the day."""
    assert [each for each, _ in days_in_words(text)] == [day]


@pytest.mark.parametrize(
    "text",
    [
        "du tūkstančiai devynioliktų metų vasario trisdešimta diena",
        "praėjusių metų birželio dvidešimt šešta diena",
        "du tūkstančiai devynioliktų metų birželio graži diena",
    ],
)
def test_words_that_are_no_day_are_passed_over(text: str) -> None:
    """A day that no month has, a year without a number, a day without one."""
    assert [*days_in_words(text)] == []


@pytest.mark.parametrize(
    ("text", "language", "time"),
    [
        ("17.00 val.", LT, "17:00"),
        ("17 val.", LT, "17:00"),
        ("17:00", LT, "17:00"),
        ("5 p.m.", EN, "17:00"),
        ("5:00 pm", EN, "17:00"),
        ("12 a.m.", EN, "0:00"),
        ("12.15 p.m.", EN, "12:15"),
        ("17:00", EN, "17:00"),
    ],
)
def test_a_time_is_the_same_in_each_form(text: str, language: Language, time: str) -> None:
    """English counts the hours twice, Lithuanian once."""
    assert [each for each, _ in times(text, language)] == [time]


@pytest.mark.parametrize("text", ["40 val. per savaitę", "12:75", "10:20:30"])
def test_what_is_no_time_is_passed_over(text: str) -> None:
    """No day has so many hours, no hour so many minutes."""
    assert [*times(text, LT)] == []
