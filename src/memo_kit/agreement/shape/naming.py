"""Faults of names: a field that is missing, unknown or misspelt, a language left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from unicodedata import combining, normalize

from memo_kit.agreement.kind import Kind
from memo_kit.agreement.shape.field import Field
from memo_kit.agreement.shape.problem import Problem, shown
from memo_kit.agreement.syntax.node import Source
from memo_kit.errors import DataError
from memo_kit.language.language import Language

__all__ = [
    "FieldMissingError",
    "FieldUnknownError",
    "LanguageMissingError",
    "MinutesFieldError",
    "missing",
    "misspelt",
    "nearest",
    "one_language",
    "unknown",
]

_CLOSE = 0.6
_MOST_NAMES = 12
_LANGUAGES = {Language.LT.value: "Lithuanian", Language.EN.value: "English"}
_SPACES = str.maketrans("- ", "__")
_MINUTES = frozenset(
    {
        "agenda",
        "apologies",
        "attendees",
        "chair",
        "chairman",
        "chairperson",
        "chairwoman",
        "decided",
        "decisions",
        "heard",
        "minutes",
        "resolutions",
        "resolved",
        "secretary",
        "votes",
        "darbotvarkė",
        "nutarta",
        "pirmininkas",
        "sekretorius",
        "sekretorė",
        "svarstyta",
    }
)


class FieldMissingError(DataError):
    """A field that has to be given is not there.

    What the data do not say must not become a gap in the document by accident. Add the field;
    where the hint allows it, write ``none`` to leave the thing out or ``later`` to leave a place
    to fill in Word.
    """

    code = "data.field-missing"


class FieldUnknownError(DataError):
    """A field has a name that memo_kit does not know at this place.

    A misspelt field would be left out of the document without a word. Correct the name, or
    remove the field; ``memo-kit new`` writes a file with every field there is.
    """

    code = "data.field-unknown"


class LanguageMissingError(DataError):
    """A text stands in one language only.

    A document with a gap in one language looks complete and is not. Give the text in both, as
    ``{lt: …, en: …}``.
    """

    code = "data.language-missing"


class MinutesFieldError(DataError):
    """A cooperation protocol has a field that belongs into the minutes of a meeting.

    Lithuanian calls both documents *protokolas*. Minutes record who spoke and what was decided,
    and one side signs them; a cooperation protocol is an agreement that all parties sign. Say
    what the parties will do under ``actions``.
    """

    code = "data.minutes-field"


def misspelt(
    unknown_names: Sequence[str], missing_names: Sequence[str], known: Iterable[str]
) -> dict[str, str]:
    """Return which unknown name stands for which missing field, so that one fault tells of both.

    Example:
        >>> misspelt(["short-nam", "web"], ["short_name", "email"], ["short_name", "email", "web"])
        {'short-nam': 'short_name'}
    """
    left = list(missing_names)
    pairs: dict[str, str] = {}
    for name in unknown_names:
        near = nearest(name, left)
        if near is not None:
            pairs[name] = near
            left.remove(near)
    others = [name for name in unknown_names if name not in pairs]
    if _LANGUAGES.keys() <= set(known) and len(others) == len(left) == 1:
        pairs |= {others[0]: left[0]} if left[0] in _LANGUAGES else {}
    return pairs


def nearest(word: str, words: Iterable[str]) -> str | None:
    """Return the word that was probably meant, or None when none is near.

    Example:
        >>> nearest("Short Name", ["name", "short_name"])
        'short_name'
    """
    matcher = SequenceMatcher(a=_normal(word))
    best, best_ratio = None, _CLOSE
    for candidate in words:
        matcher.set_seq2(_normal(candidate))
        if matcher.quick_ratio() > best_ratio and (ratio := matcher.ratio()) > best_ratio:
            best, best_ratio = candidate, ratio
    return best


def missing(problem: Problem, source: Source) -> DataError:
    """Return the fault of a field that is not there."""
    place = source.place(problem.steps, at_name=True)
    name = str(problem.steps[-1])
    language = _LANGUAGES.get(name)
    if language is not None:
        return LanguageMissingError(
            f"the text in {language} is missing",
            hint=f"add “{name}” beside the other language",
            place=place,
        )
    return FieldMissingError(
        f"the field “{name}” is missing", hint=f"add it. {_told(problem.field)}", place=place
    )


def one_language(problem: Problem, source: Source) -> DataError:
    """Return the fault of a text that is given without naming its language."""
    return LanguageMissingError(
        f"{problem.name} needs its text in both languages",
        hint="write it as {lt: …, en: …}, or “lt:” and “en:” in a line of their own",
        place=source.place(problem.steps),
    )


def unknown(
    problem: Problem, source: Source, known: Mapping[str, Field], meant: str | None, kind: Kind
) -> DataError:
    """Return the fault of a field that nobody knows.

    Args:
        problem: The field.
        source: The file.
        known: The fields that may stand at its place.
        meant: The missing field that it stands for.
        kind: The kind of agreement.
    """
    place = source.place(problem.steps, at_name=True)
    name = str(problem.steps[-1])
    if kind is Kind.PROTOCOL and name.casefold() in _MINUTES:
        return MinutesFieldError(
            f"“{name}” belongs into the minutes of a meeting, and this is an agreement",
            hint="remove it, and say under “actions” what the parties will do",
            place=place,
        )
    other = _other_kind(problem, kind)
    near = meant or nearest(name, known)
    if other is not None and meant is None:
        hint = f"“{name}” is a field of a {other}; this file is a {kind}"
    elif near is not None:
        hint = f"did you mean “{near}”?"
    else:
        hint = _names(known)
    return FieldUnknownError(f"there is no field “{shown(name)}” here", hint=hint, place=place)


def _other_kind(problem: Problem, kind: Kind) -> Kind | None:
    others = (other for other in Kind if other is not kind and len(problem.steps) == 1)
    return next((other for other in others if problem.steps[0] in other.model.model_fields), None)


def _names(known: Mapping[str, Field]) -> str:
    names = [*known]
    more = " …" if len(names) > _MOST_NAMES else ""
    return f"the fields here are: {', '.join(names[:_MOST_NAMES])}{more}"


def _told(field: Field | None) -> str:
    return " ".join(_sentences(field)) if field is not None else ""


def _sentences(field: Field) -> Iterator[str]:
    yield field.sentence
    if field.words:
        yield f"Allowed words: {', '.join(field.words)}"


def _normal(word: str) -> str:
    letters = normalize("NFKD", word[:64].casefold())
    return "".join(letter for letter in letters if not combining(letter)).translate(_SPACES)
