"""What every model of the data has in common, and the plain values that fields are made of."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from typing import Annotated

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from memo_kit.language.characters import forbidden_characters, name_of

__all__ = ["BLANK_WORDS", "FIGURES", "Asked", "Day", "Line", "Model", "Phrase", "Text", "YesNo"]

_LONGEST_TEXT = 20_000
_LONGEST_LINE = 200

BLANK_WORDS = frozenset({"none", "later"})
"""What a data file says instead of a value; a document that prints one of them has a gap."""

_ABBREVIATION = re.compile(r"(?<!\w)\w{1,4}\.$")


class Model(BaseModel):
    """A part of an agreement: never changed once read, and without fields that nobody knows."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        validate_default=False,
        defer_build=True,
    )


class Asked:
    """Marks a field that a starter file asks for although it may be left out."""


def _refuse_forbidden_characters(text: str) -> None:
    for position, reason in forbidden_characters(text):
        raise PydanticCustomError(
            "forbidden_character",
            "{character} at character {position} is {reason}",
            {
                "character": name_of(text[position]),
                "position": position + 1,
                "reason": reason,
            },
        )


def _refuse_empty(text: str) -> None:
    if not text.strip():
        raise PydanticCustomError("empty_text", "the text is empty")
    if text.strip().casefold() in BLANK_WORDS:
        raise PydanticCustomError("blank_word", "“{word}” cannot stand here", {"word": text})


def _refuse_end_mark(text: str) -> None:
    stripped = text.rstrip()
    if stripped.endswith((",", ";", ":")) or (
        stripped.endswith(".") and not _ABBREVIATION.search(stripped)
    ):
        raise PydanticCustomError("end_mark", "the text ends with “{mark}”", {"mark": stripped[-1]})


def _refuse_line_break(text: str) -> None:
    if "\n" in text or "\t" in text:
        raise PydanticCustomError(
            "line_break", "a line break or a tab stands in a text of one line"
        )


def _read_day(value: object) -> object:
    """Take only the form that documents use: pydantic alone would read „20190626“ as seconds since 1970."""
    if isinstance(value, str):
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
            raise PydanticCustomError("day_form", "“{value}” is no date", {"value": value})
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            raise PydanticCustomError(
                "day_impossible", "“{value}” is no day of the calendar", {"value": value}
            ) from None
    if isinstance(value, datetime.datetime):
        raise PydanticCustomError("day_form", "“{value}” is no date", {"value": str(value)})
    return value


def _read_figures(value: object) -> object:
    """Take only plain figures: pydantic alone would read „1_0“ and „3.0“ too."""
    if isinstance(value, str) and not re.fullmatch(r"[0-9]{1,6}", value):
        raise PydanticCustomError("whole_number", "“{value}” is no whole number", {"value": value})
    return value


def _read_yes_no(value: object) -> object:
    if isinstance(value, str):
        word = {"yes": True, "no": False, "true": True, "false": False}.get(value)
        if word is None:
            raise PydanticCustomError(
                "yes_or_no", "“{value}” is neither yes nor no", {"value": value}
            )
        return word
    return value


class _Checked:
    """Marks a text that keeps rules, checked in one go: every check is built anew at each field."""

    def __init__(self, longest: int, *rules: Callable[[str], None]) -> None:
        self._longest = longest
        self._rules = rules

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Check the length, then the rules in their order."""
        text = core_schema.str_schema(max_length=self._longest)
        return core_schema.no_info_after_validator_function(self._check, text)

    def _check(self, text: str) -> str:
        for rule in self._rules:
            rule(text)
        return text


Text = Annotated[str, _Checked(_LONGEST_TEXT, _refuse_empty, _refuse_forbidden_characters)]
"""A text of one or more lines, never empty."""

Phrase = Annotated[
    str,
    _Checked(_LONGEST_TEXT, _refuse_empty, _refuse_forbidden_characters, _refuse_end_mark),
]
"""A part of a sentence: a text without a comma or full stop at its end."""

Line = Annotated[
    str,
    _Checked(_LONGEST_LINE, _refuse_empty, _refuse_forbidden_characters, _refuse_line_break),
]
"""A text of one line of at most 200 characters, never empty."""


class _Written:
    """Marks a value that is written in one form only, which is read before Pydantic sees it.

    Pydantic's own mark looks at the signature of the function again at each field.
    """

    def __init__(self, read: Callable[[object], object]) -> None:
        self._read = read

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Read the form, then check the value."""
        return core_schema.no_info_before_validator_function(self._read, handler(source))


Day = Annotated[datetime.date, _Written(_read_day)]
"""A day, written as ``2019-06-26``."""

FIGURES = _Written(_read_figures)
"""Marks a whole number, which is written in figures."""

YesNo = Annotated[bool, _Written(_read_yes_no)]
"""``yes`` or ``no``."""
