"""How sure the Lithuanian forms are: what memo_kit makes of the gold list of its tests."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple, TypeAlias

from memo_kit.language.lithuanian import (
    Case,
    Confidence,
    Form,
    agree,
    count,
    decline,
    in_words,
    ordinal_in_words,
)
from tests.language.gold import options, rows
from tools.reference.block import table

__all__ = ["KINDS", "Result", "certainty", "doubts", "results"]

KINDS: Mapping[str, tuple[str, str]] = {
    "persons": ("person", "names of people"),
    "titles": ("title", "titles"),
    "organisations": ("organisation", "organisations"),
    "places": ("place", "places"),
    "nouns": ("noun", "other nouns and phrases"),
}
_FOREIGN = "foreign names"
_OF_MANY_WORDS = ("organisation", "title", "noun")
_CASES = tuple(case for case in Case if case not in {Case.NOMINATIVE, Case.VOCATIVE})


_Line: TypeAlias = tuple[str, Sequence[str], Sequence[Form]]
"""A text, its right forms where somebody can tell them, and what memo_kit makes."""


class Result(NamedTuple):
    """What became of one kind of text.

    Attributes:
        kind: What the texts are.
        lines: How many texts were declined.
        forms: How many forms were made, by their confidence.
        unsure: The texts of which at least one form is unsure.
        wrong: The texts of which a form is wrong and its confidence says nothing of it.
    """

    kind: str
    lines: int
    forms: Mapping[Confidence, int]
    unsure: tuple[str, ...]
    wrong: tuple[str, ...]

    @property
    def share(self) -> float:
        """The share of the texts that are unsure, from 0 to 1."""
        return len(self.unsure) / self.lines


@cache
def results() -> tuple[Result, ...]:
    """Decline every line of the gold list, and those that spelling does not decide."""
    found = [_declined(kind, name, what) for name, (kind, what) in KINDS.items()]
    foreign = [row for row in rows("unsure") if row[1] in {"person", "place"}]
    found.append(_result(_FOREIGN, [(row[0], [], _forms(*row[:3])) for row in foreign]))
    return (*found, *_numbers())


def certainty() -> str:
    """Return a table: each kind of text, how many forms were made, and how sure they are."""
    heads = (
        "kind",
        "texts",
        *(f"`{one}`" for one in Confidence),
        "texts unsure",
        "wrong and silent",
    )
    return table(
        heads,
        [
            (
                result.kind,
                str(result.lines),
                *(str(result.forms[one]) for one in Confidence),
                f"{len(result.unsure)} ({result.share:.1%})",
                str(len(result.wrong)),
            )
            for result in results()
        ],
    )


def doubts() -> str:
    """Return a table: each reason that memo_kit gives for a doubt, with the first text that has it."""
    first: dict[str, tuple[str, str]] = {}
    for text, kind, given, _ in rows("unsure"):
        form = next(f for f in _forms(text, kind, given) if f.confidence is Confidence.UNSURE)
        first.setdefault(re.sub(r"“[^”]*”", "“…”", form.reason), (kind, text))
    return table(
        ("reason", "for instance"),
        [(reason, f"{text} ({kind})") for reason, (kind, text) in sorted(first.items())],
    )


def _declined(kind: str, name: str, what: str) -> Result:
    lines = [(text, right, _forms(text, kind, given)) for text, given, *right, _ in rows(name)]
    if kind in _OF_MANY_WORDS:
        lines += [(row[0], [], _forms(*row[:3])) for row in rows("unsure") if row[1] == kind]
    return _result(what, lines)


def _forms(text: str, kind: str, given: str) -> list[Form]:
    return [decline(text, case, kind=kind, **options(given)) for case in _CASES]


def _result(what: str, lines: Sequence[_Line]) -> Result:
    forms = Counter(form.confidence for _, _, made in lines for form in made)
    unsure = [text for text, _, made in lines if any(map(_is_unsure, made))]
    wrong = [text for text, right, made in lines if _is_wrong(right, made)]
    return Result(what, len(lines), forms, tuple(unsure), tuple(wrong))


def _is_wrong(right: Sequence[str], made: Sequence[Form]) -> bool:
    # Where nothing is right, as nobody can tell, no form may be certain.
    texts = right or [""] * len(made)
    pairs = zip(texts, made, strict=True)
    return any(form.text != text and not _is_unsure(form) for text, form in pairs)


def _is_unsure(form: Form) -> bool:
    return form.confidence is Confidence.UNSURE


def _numbers() -> Iterator[Result]:
    counted = [(row, count(int(row[0]), row[1], row[2], style="words")) for row in rows("counts")]
    yield _exact("numbers with nouns", [(" ".join(row[:3]), row[3], made) for row, made in counted])
    yield _exact("numerals, ordinals and words that agree", [*_numerals(), *_ordinals(), *_words()])


def _exact(what: str, lines: Sequence[tuple[str, str, str]]) -> Result:
    # Such forms are made or refused with an error, never proposed.
    forms = Counter({Confidence.RULE: len(lines)})
    return Result(
        what, len(lines), forms, (), tuple(t for t, right, made in lines if right != made)
    )


def _numerals() -> Iterator[tuple[str, str, str]]:
    for number, kind, right, _ in rows("numerals"):
        gender = "feminine" if kind == "feminine" else "masculine"
        made = [
            in_words(int(number), case, gender=gender, collective=kind == "collective")
            for case in list(Case)[:5]
        ]
        yield number, right, " ".join(made)


def _ordinals() -> Iterator[tuple[str, str, str]]:
    for number, *right, _ in rows("ordinals"):
        yield number, right[0], ordinal_in_words(int(number))


def _words() -> Iterator[tuple[str, str, str]]:
    cases = ("nominative", "genitive", "instrumental")
    for word, given, right, _ in rows("agreement"):
        gender, number = given.split()
        made = [agree(word, case, gender=gender, number=number) for case in cases]
        yield word, right, " ".join(made)
