"""Words that agree with what they stand by: „atstovaujama“, „veikiančio“, „kurios“."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Final

from memo_kit.errors import LanguageError
from memo_kit.language.lithuanian.form import Gender, Number
from memo_kit.language.lithuanian.lexicon import (
    adjectives,
    listed_adjective,
    nouns,
    whole_words,
)
from memo_kit.language.lithuanian.paradigm import (
    Lexeme,
    Part,
    paradigm_named,
    paradigms,
    spelled_like,
)
from memo_kit.language.lithuanian.terms import as_case, as_gender, as_number

__all__ = ["WordNotAgreeingError", "agree", "gender_of_group"]

_BOTH: Final = frozenset(Number)
# Endings that nouns do not have, or so rarely that those stand in the tables; another word that
# may be a noun must be listed as an adjective.
_SURE: Final = (
    *("amas", "omas", "tas", "tinas", "ingas", "iškas", "inis", "esnis", "ias", "asis", "ysis"),
    *("antis", "intis", "šalis", "kalbis", "laikis", "metis", "pusis", "procentis", "vertis"),
)


class WordNotAgreeingError(LanguageError):
    """A word cannot be made to agree: it is no adjective, pronoun or participle that is known.

    Give its masculine singular nominative, as atstovaujamas, veikiantis, įsipareigojęs, kuris.
    """

    code = "language.word-not-agreeing"


def agree(word: str, case: str = "nominative", *, gender: str, number: str = "singular") -> str:
    """Return an adjective, pronoun or participle that agrees with a noun.

    „Atstovaujamas“ agrees with the head noun of the organisation, „veikiantis“ with the
    representatives; a mixed group is masculine.

    Args:
        word: The masculine singular nominative, as atstovaujamas, veikiantis, kuris; abu, which has
            no singular, in its masculine nominative.
        case: The case, as ``genitive`` or ``kilm.``.
        gender: ``masculine`` or ``feminine``.
        number: ``singular`` or ``plural``.

    Raises:
        WordNotAgreeingError: If the word is not one that can agree.
        TermUnknownError: If the case, the gender or the number is not one of these.

    Example:
        >>> agree("atstovaujamas", gender="feminine"), agree("veikiantis", "kilm.", gender="masculine")
        ('atstovaujama', 'veikiančio')
        >>> agree("įsipareigojęs", "genitive", gender="feminine", number="plural")
        'įsipareigojusių'
    """
    wanted, count = as_case(case), as_number(number)
    lexeme = _lexeme(word.lower(), as_gender(gender))
    missing = lexeme is None or not (lexeme.plural if count is Number.PLURAL else lexeme.singular)
    form = None if lexeme is None or missing else lexeme.form(wanted, count)
    if form is None:
        message = f"“{word}” cannot be made to agree"
        raise WordNotAgreeingError(message, hint="give its masculine singular, as veikiantis")
    return spelled_like(word, form)


def gender_of_group(genders: Iterable[Gender]) -> Gender:
    """Return the gender of a group of people: feminine when all are women, else masculine.

    Args:
        genders: The gender of each.

    Example:
        >>> gender_of_group([Gender.FEMININE, Gender.MASCULINE])
        <Gender.MASCULINE: 'masculine'>
    """
    return Gender.FEMININE if set(genders) == {Gender.FEMININE} else Gender.MASCULINE


@lru_cache(maxsize=256)
def _lexeme(word: str, gender: Gender) -> Lexeme | None:
    if pair := _irregular().get(word):
        return pair[0] if gender is Gender.MASCULINE else pair[1]
    name = _pattern_of(word)
    if name is None:
        return None
    stem = word.removesuffix(paradigm_named(name).nominative(Number.SINGULAR))
    return paradigm_named(name, gender).lexeme(stem, numbers=_BOTH, listed=True)


def _pattern_of(word: str) -> str | None:
    """Return the name of the pattern that a masculine adjective follows."""
    if listed := listed_adjective(word):
        return listed
    if any(noun.listed for noun in nouns(word, Number.SINGULAR)):
        return None
    if not word.endswith(_SURE) and nouns(word, Number.SINGULAR):
        return None
    fitting = [
        pattern
        for pattern in paradigms()
        if "adjective" in pattern.uses
        and pattern.gender is Gender.MASCULINE
        and word.endswith(pattern.nominative(Number.SINGULAR))
    ]
    longest = max(fitting, key=lambda one: len(one.nominative(Number.SINGULAR)), default=None)
    return longest.name if longest and adjectives(word, Number.SINGULAR) else None


@cache
def _irregular() -> Mapping[str, tuple[Lexeme, Lexeme]]:
    # In the table each masculine is followed by its feminine.
    found = [lexeme for lexeme in whole_words() if lexeme.part is Part.ADJECTIVE]
    pairs = zip(found[::2], found[1::2], strict=True)
    return {(one.singular or one.plural)[0]: (one, other) for one, other in pairs}
