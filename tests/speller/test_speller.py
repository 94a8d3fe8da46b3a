"""Every Lithuanian form is known to hunspell-lt, or was reviewed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import product

import pytest

import memo_kit
from memo_kit.language.lithuanian import (
    Case,
    Gender,
    Number,
    agree,
    count,
    decline,
    in_words,
    ordinal_in_words,
)
from memo_kit.language.lithuanian.lexicon import adjectives, nouns, whole_words
from memo_kit.language.lithuanian.paradigm import table_lines
from memo_kit.language.lithuanian.place import placed
from memo_kit.ooxml.text import readable_text
from tests.house.source import ROOT
from tests.language.gold import options, rows
from tests.speller.speller import exceptions, words, words_unknown

KINDS = {
    "nouns": "noun",
    "titles": "title",
    "organisations": "organisation",
    "persons": "person",
    "places": "place",
}
SIX = [case for case in Case if case is not Case.VOCATIVE]
DATA = sorted((ROOT / "examples").glob("*/*.yaml"))
TEMPLATES = sorted((ROOT / "templates").rglob("*.lt.docx"))
_TAG = re.compile(r"\{[{%#].*?[}%#]\}", re.DOTALL)


def gold() -> Iterator[str]:
    """Yield every form that memo_kit makes of the lines of the gold list."""
    for name, kind in KINDS.items():
        for text, given, *_ in rows(name):
            for case in SIX:
                form = decline(text, case, kind=kind, **options(given))
                yield "" if form.confidence == "unsure" else form.text
    for number, noun, asked, *_ in rows("counts"):
        yield count(int(number), noun, asked, style="words")
    for word, given, *_ in rows("agreement"):
        about = options(given)
        for case in SIX:
            yield agree(word, case, gender=about["gender"], number=about["number"])


def numerals() -> Iterator[str]:
    """Yield the words of numbers and ordinals in every case and gender."""
    for number, case, gender in product((*range(100), 200, 2_000, 2_000_000), SIX, Gender):
        yield in_words(number, case, gender=gender)
        if number < 10:
            yield in_words(number, case, gender=gender, collective=number > 0)
        if 0 < number < 100:
            yield ordinal_in_words(number, case, gender=gender)
            yield ordinal_in_words(number, case, gender=gender, definite=True)


def tables() -> Iterator[str]:
    """Yield every form of every word and place that stands in a table."""
    listed = [word for line in table_lines("words") for word in line.split(":")[1].split()]
    lexemes = [
        lexeme
        for word, find in product(listed, (nouns, adjectives))
        for lexeme in find(word, Number.SINGULAR)
        if lexeme.listed
    ]
    for lexeme in (*lexemes, *whole_words()):
        yield from lexeme.singular[:6]
        yield from lexeme.plural[:6]
    for place in placed():
        yield from (place.form(case) for case in SIX)


def documents() -> Iterator[str]:
    """Yield the text of every draft of the examples, and of the templates between their tags."""
    for path in DATA:
        yield memo_kit.draft(memo_kit.load(path), "lt").text
    for path in TEMPLATES:
        yield _TAG.sub(" ", readable_text(path.read_bytes()))


SOURCES = {"gold": gold, "numerals": numerals, "tables": tables, "documents": documents}


@cache
def unknown(source: str) -> frozenset[str]:
    """Return the words of a source that hunspell-lt does not know."""
    found = {word for text in SOURCES[source]() for word in words(text)}
    assert len(found) > 100
    return frozenset(word.lower() for word in words_unknown(found))


@pytest.mark.parametrize("source", SOURCES)
def test_every_form_is_in_the_dictionary_or_was_reviewed(source: str) -> None:
    """hunspell-lt is made by others; where it disagrees, a person has looked (exceptions.txt)."""
    whole, starts = exceptions()
    assert sorted(w for w in unknown(source) - whole if not w.startswith(starts)) == []


def test_no_exception_is_left_that_nothing_needs() -> None:
    """An exception without a use would hide a later slip."""
    missing = {word for source in SOURCES for word in unknown(source)}
    whole, starts = exceptions()
    assert sorted(whole - missing) == []
    assert [start for start in starts if not any(w.startswith(start) for w in missing)] == []


def test_the_dictionary_knows_a_slip() -> None:
    """Without an answer from hunspell the other tests would prove nothing."""
    assert words_unknown({"direktoriaus", "direktoriuso"}) == {"direktoriuso"}
