"""Faults of values: what stands in a field does not fit it."""

from __future__ import annotations

from collections.abc import Callable

from memo_kit.agreement.shape.field import Field
from memo_kit.agreement.shape.naming import nearest
from memo_kit.agreement.shape.problem import Problem, shown
from memo_kit.errors import DataError, Place
from memo_kit.language.characters import forbidden_characters, name_of

__all__ = [
    "CharacterForbiddenError",
    "DayWrongError",
    "EndMarkError",
    "FieldBlankError",
    "LineBreakError",
    "ListLengthError",
    "NumberWrongError",
    "TextTooLongError",
    "ValueKindError",
    "WordUnknownError",
    "value_fault",
]


class FieldBlankError(DataError):
    """A field is there and nothing stands in it.

    A blank must not reach the document by accident. Write a value, or one of the words that the
    hint allows: ``none`` leaves the thing out, ``later`` leaves a place to fill in Word.
    """

    code = "data.field-blank"


class WordUnknownError(DataError):
    """A field that takes certain words only has another one.

    Correct the word, or choose one of those that the hint names.
    """

    code = "data.word-unknown"


class ValueKindError(DataError):
    """A field has a value of another kind than it needs: a text for a list, a list for a text.

    A list has “- ” before each item; a group has fields with names; a text has neither. Write
    the value in the form that the message names.
    """

    code = "data.value-kind"


class NumberWrongError(DataError):
    """A number is no whole number in figures, or is too small or too large.

    Write it in figures without spaces, as ``3``, within the limits of the message.
    """

    code = "data.number"


class DayWrongError(DataError):
    """A date is no day of the calendar, or is written in another form than ``2019-06-26``.

    The document writes the date out in each language, so the data file needs it in the one form
    that nobody can misread. Write year, month and day with hyphens.
    """

    code = "data.date"


class CharacterForbiddenError(DataError):
    """A text holds a character that a reader of the document could not see.

    Control characters, invisible characters and those that turn the direction of a line can make
    a signed text say something else than it shows. Remove the character; type the text anew when
    it was copied from elsewhere.
    """

    code = "data.character"


class TextTooLongError(DataError):
    """A text is longer than its field allows: 200 characters for a line, 20 000 for a text.

    Shorten it, or divide it among several clauses.
    """

    code = "data.text-length"


class LineBreakError(DataError):
    """A line break or a tab stands in a text that has to fit on one line, as a name does.

    Write the text on one line with ordinary spaces.
    """

    code = "data.line-break"


class EndMarkError(DataError):
    """A part of a sentence ends with a mark, and the document sets its own mark after it.

    The document would have two marks in a row. Remove the one in the data file.
    """

    code = "data.end-mark"


class ListLengthError(DataError):
    """A list has fewer or more items than the agreement can have.

    Add or remove items within the limits of the message; an agreement has two to six parties.
    """

    code = "data.list-length"


def value_fault(problem: Problem, place: Place) -> DataError:
    """Return what is wrong with a value, in the user's words."""
    if problem.value == "" or problem.value is None:
        return FieldBlankError(f"{problem.name} is blank", hint=_ways(problem.field), place=place)
    return _FAULTS.get(problem.situation, _kind)(problem, place)


def _word(problem: Problem, place: Place) -> DataError:
    if not isinstance(problem.value, str):
        return _kind(problem, place)
    words = problem.field.words if problem.field else ()
    near = nearest(problem.value, words)
    return WordUnknownError(
        f"“{shown(problem.value)}” is none of the words that {problem.name} can be",
        hint=f"did you mean “{near}”?" if near else _ways(problem.field),
        place=place,
    )


def _table_word(problem: Problem, place: Place) -> DataError:
    words = problem.field.entry_words if problem.field else ()
    near = nearest(str(problem.value), words)
    return WordUnknownError(
        f"“{shown(problem.value)}” is none of the words that can stand here",
        hint=f"did you mean “{near}”?" if near else f"write one of: {', '.join(words)}",
        place=place,
    )


def _blank_word(problem: Problem, place: Place) -> DataError:
    return FieldBlankError(
        f"{problem.name} cannot be “{shown(problem.value)}”", hint=_ways(problem.field), place=place
    )


def _kind(problem: Problem, place: Place) -> DataError:
    field = problem.field
    if field is not None and isinstance(problem.value, str) and nearest(problem.value, field.words):
        return _word(problem, place)
    wanted, hint = _wanted(field)
    match problem.value:
        case dict():
            given = "a group of fields"
        case list():
            given = "a list"
        case _:
            given = "a text"
    return ValueKindError(
        f"{problem.name} needs {wanted}, and {given} stands here", hint=hint, place=place
    )


def _number(problem: Problem, place: Place) -> DataError:
    if not isinstance(problem.value, str | int):
        return _kind(problem, place)
    value, facts = shown(problem.value), problem.facts
    if "ge" in facts:
        message = f"{value} is too small: {problem.name} is at least {facts['ge']}"
    elif "le" in facts:
        message = f"{value} is too large: {problem.name} is at most {facts['le']}"
    else:
        message = f"“{value}” is no whole number"
    hint = (
        "correct the number"
        if facts.keys() & {"ge", "le"}
        else _ways(problem.field, "write a whole number in figures")
    )
    return NumberWrongError(message, hint=hint, place=place)


def _day(problem: Problem, place: Place) -> DataError:
    if not isinstance(problem.value, str):
        return _kind(problem, place)
    value = shown(problem.value)
    real = problem.situation == "day_impossible"
    return DayWrongError(
        f"“{value}” is no day of the calendar" if real else f"“{value}” is no date",
        hint="correct the day" if real else _ways(problem.field, "write it as 2019-06-26"),
        place=place,
    )


def _character(problem: Problem, place: Place) -> DataError:
    position, reason = next(forbidden_characters(str(problem.value)))
    return CharacterForbiddenError(
        f"{name_of(str(problem.value)[position])} at character {position + 1} of {problem.name} "
        f"is {reason}",
        hint="remove the character",
        place=place,
    )


def _text_length(problem: Problem, place: Place) -> DataError:
    return TextTooLongError(
        f"{problem.name} has {len(problem.value)} characters, "
        f"and {problem.facts['max_length']} are allowed",
        hint="shorten the text",
        place=place,
    )


def _line_break(problem: Problem, place: Place) -> DataError:
    return LineBreakError(
        f"a line break or a tab stands in {problem.name}",
        hint="write the text on one line with ordinary spaces",
        place=place,
    )


def _end_mark(problem: Problem, place: Place) -> DataError:
    return EndMarkError(
        f"{problem.name} ends with “{problem.facts['mark']}”, and the document sets its own mark",
        hint="remove the mark at the end of the text",
        place=place,
    )


def _list_length(problem: Problem, place: Place) -> DataError:
    facts = problem.facts
    least, most = facts.get("min_length"), facts.get("max_length")
    limit = f"at least {least}" if least is not None else f"at most {most}"
    return ListLengthError(
        f"{problem.name} has {len(problem.value)} items, and needs {limit}",
        hint="add items" if least is not None else "remove items",
        place=place,
    )


def _wanted(field: Field | None) -> tuple[str, str]:
    if field is not None and field.takes_own:
        return "a known word or a text in both languages", _ways(field)
    if field is not None and field.item is not None:
        return "a list", _ways(field, "begin each item with “- ” on a line of its own")
    if field is not None and field.fields:
        names = ", ".join(field.fields)
        return "a group of fields", _ways(field, f"give its fields, each on a line: {names}")
    if field is not None and field.entry is not None:
        return "a group", f"give one or more of: {', '.join(field.entry_words)}"
    return "a single value", _ways(field)


def _ways(field: Field | None, way: str = "write a value") -> str:
    words = [f"“{word}”" for word in field.words] if field is not None else []
    if field is None or not words:
        return way
    if field.takes_own:
        return f"write one of {', '.join(words)}, or your own as {{lt: …, en: …}}"
    if field.takes_words_only:
        return f"write {'one of ' if len(words) > 1 else ''}{', '.join(words)}"
    return f"{way}, or {' or '.join(words)}"


_FAULTS: dict[str, Callable[[Problem, Place], DataError]] = {
    "blank_word": _blank_word,
    "day_form": _day,
    "day_impossible": _day,
    "date_type": _day,
    "empty_text": _blank_word,
    "end_mark": _end_mark,
    "enum": _word,
    "forbidden_character": _character,
    "greater_than_equal": _number,
    "int_parsing": _number,
    "int_type": _number,
    "less_than_equal": _number,
    "line_break": _line_break,
    "literal_error": _word,
    "string_too_long": _text_length,
    "string_unicode": _character,
    "table_word": _table_word,
    "too_long": _list_length,
    "too_short": _list_length,
    "whole_number": _number,
    "yes_or_no": _word,
}
