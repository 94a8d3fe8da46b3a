"""What a word can be: every reading that the tables and the endings allow.

A word is looked up in the tables first. Where it is not listed, its ending decides, and where
endings leave several readings, all of them are returned: whoever asks compares the forms, and only
a form on which all readings agree is certain.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Final

from memo_kit.language.lithuanian.form import Case, Confidence, Gender, Number
from memo_kit.language.lithuanian.paradigm import (
    Lexeme,
    Paradigm,
    Part,
    paradigm_named,
    paradigms,
    stems,
    table_lines,
)

__all__ = ["adjectives", "listed_adjective", "names", "nouns", "whole_words"]

_LONGEST_ENDING: Final = 6
_BOTH: Final = frozenset(Number)
_ABSENT: Final = "–"
# Endings that only definite adjectives have; bendraklasis and the like are nouns.
_DEFINITE: Final = ("masis", "tasis", "iasis", "ntysis", "snysis", "oji", "ieji")
# Nouns that have no singular, or a pattern of their own: they must be listed to be known.
_OF_THEIR_OWN: Final = ("enys", "uonys", "uonis")
_ORDINALS: Final = ("šimtas", "tūkstantas", "oliktas", "olika")
# Endings of other cases that look like a nominative; a word that has one and is listed is known.
_REFLEXIVE: Final = ("imasis", "ymasis")
_OTHER_CASES: Final = ("aus", "ais", "omis", "ėmis", "imis", "umis", "imi", "umi", "omi")
_VOWELS: Final = "aąeęėiįyouųū"


@lru_cache(maxsize=4096)
def nouns(word: str, number: Number) -> tuple[Lexeme, ...]:
    """Return the nouns that a word in the nominative can be.

    Args:
        word: One word in lower case.
        number: The number that it stands in.

    Example:
        >>> [noun.gender.value for noun in nouns("sritis", Number.SINGULAR)]
        ['feminine']
    """
    listed = tuple(lexeme for lexeme in _listed(word, number) if lexeme.part is Part.NOUN)
    definite = word.endswith(_DEFINITE) and not word.endswith(_REFLEXIVE)
    definite = definite or any(known.listed for known in adjectives(word, number))
    unknown = (*_OTHER_CASES, *_OF_THEIR_OWN, *_ORDINALS)
    if listed or definite or _known(word) or word.endswith(unknown):
        return listed
    return _by_ending(word, number, "noun")


@lru_cache(maxsize=4096)
def adjectives(word: str, number: Number) -> tuple[Lexeme, ...]:
    """Return the adjectives, pronouns and participles that a word in the nominative can be.

    Args:
        word: One word in lower case.
        number: The number that it stands in.

    Example:
        >>> [a.form(Case.GENITIVE, Number.SINGULAR) for a in adjectives("vykdomoji", Number.SINGULAR)]
        ['vykdomosios']
    """
    listed = tuple(lexeme for lexeme in _listed(word, number) if lexeme.part is Part.ADJECTIVE)
    dative = number is Number.SINGULAR and word.endswith("i") and word[-2:-1] in _VOWELS
    if listed or dative or word.endswith((*_OTHER_CASES, *_OF_THEIR_OWN, *_REFLEXIVE)):
        return listed
    return _by_ending(word, number, "adjective")


@lru_cache(maxsize=4096)
def names(word: str, number: Number) -> tuple[Lexeme, ...]:
    """Return what a part of a person's name in the nominative can be.

    Args:
        word: A given name or a surname in lower case.
        number: The number that it stands in.

    Example:
        >>> {name.gender.value for name in names("norvila", Number.SINGULAR)} == set(Gender)
        True
    """
    # Nouns in -is and -uo that have a pattern of their own are names too (Nėris, Viltis).
    own = tuple(noun for noun in _listed(word, number) if word.endswith(("is", "uo")))
    return (*_by_ending(word, number, "name"), *own)


def listed_adjective(word: str) -> str | None:
    """Return the name of the pattern that the tables list an adjective under.

    Args:
        word: Its masculine singular nominative, in lower case.

    Example:
        >>> listed_adjective("didelis"), listed_adjective("dvišalis"), listed_adjective("brolis")
        ('didelis', 'dvišalis', None)
    """
    listed = _patterned_words().get(word, ())
    return next((name for name in listed if paradigm_named(name).part is Part.ADJECTIVE), None)


def _by_ending(word: str, number: Number, use: str) -> tuple[Lexeme, ...]:
    endings = _endings(number, use)
    for length in range(min(_LONGEST_ENDING, len(word) - 1), 0, -1):
        if found := endings.get(word[-length:]):
            stem = word[:-length]
            numbers = _BOTH if number is Number.SINGULAR else frozenset({number})
            lexemes = (pattern.lexeme(stem, numbers=numbers, listed=False) for pattern in found)
            return tuple(dict.fromkeys(lexemes))
    return ()


@cache
def _endings(number: Number, use: str) -> Mapping[str, tuple[Paradigm, ...]]:
    endings: dict[str, tuple[Paradigm, ...]] = {}
    for pattern in paradigms():
        if use in pattern.uses:
            ending = pattern.nominative(number)
            endings[ending] = (*endings.get(ending, ()), pattern)
    return endings


def _listed(word: str, number: Number) -> tuple[Lexeme, ...]:
    return tuple(known for known in _known(word) if known.form(Case.NOMINATIVE, number) == word)


@lru_cache(maxsize=4096)
def _known(word: str) -> tuple[Lexeme, ...]:
    """Return what the tables say of a word that is the nominative of either number."""
    return (*_whole_words().get(word, ()), *_patterned(word))


def _patterned(word: str) -> Iterator[Lexeme]:
    # Found from the word back to its entry: spelling out every entry would slow the first draft.
    for pattern, base in _patterns():
        for ending in dict.fromkeys((pattern.singular[0], pattern.plural[0])):
            for stem in stems(word, ending):
                if pattern.name in _patterned_words().get(stem + base, ()):
                    yield pattern.lexeme(stem, numbers=_BOTH, listed=True)


def whole_words() -> Iterator[Lexeme]:
    """Yield the words whose forms the tables spell out, in the order of the tables."""
    tables = (("formulas", Confidence.GIVEN), ("exceptions", Confidence.EXCEPTION))
    for table, confidence in tables:
        for line in table_lines(table):
            head, plural = line.split("|")
            part, gender, *singular = head.split()
            forms = _spelled_out(singular), _spelled_out(plural.split())
            yield Lexeme(Part(part), Gender(gender), *forms, confidence, listed=True)


def _spelled_out(forms: Sequence[str]) -> tuple[str, ...]:
    return () if list(forms) == [_ABSENT] else tuple(forms)


@cache
def _whole_words() -> Mapping[str, tuple[Lexeme, ...]]:
    entries: dict[str, tuple[Lexeme, ...]] = {}
    for lexeme in whole_words():
        for nominative in dict.fromkeys(
            forms[0] for forms in (lexeme.singular, lexeme.plural) if forms
        ):
            entries[nominative] = (*entries.get(nominative, ()), lexeme)
    return entries


@cache
def _patterned_words() -> Mapping[str, tuple[str, ...]]:
    """Return the names of the patterns of each word in ``tables/words.txt``."""
    entries: dict[str, tuple[str, ...]] = {}
    for line in table_lines("words"):
        name, words = line.split(":")
        for word in words.split():
            entries[word] = (*entries.get(word, ()), name)
    return entries


@cache
def _patterns() -> tuple[tuple[Paradigm, str], ...]:
    """Return the patterns that words are listed by, each with the ending that they are listed in.

    A name stands for a pair of patterns where adjectives have one for each gender; words are
    listed by the nominative singular of the first.
    """
    first: dict[str, str] = {}
    for pattern in paradigms():
        first.setdefault(pattern.name, pattern.nominative(Number.SINGULAR))
    used = {name for names in _patterned_words().values() for name in names}
    return tuple((each, first[each.name]) for each in paradigms() if each.name in used)
