"""Titles, organisations and other phrases: what in them is declined, and what is left alone.

Declined are the head noun and what agrees with it; genitives before it, dative and prepositional
tails after it, quoted names, acronyms and brackets stay as they are. Where the words do not tell
which noun is the head, the phrase has a problem, and its forms are no more than proposals.

Source: VLKK decision No. 1 (110) of 2007 on names of organisations.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from memo_kit.language.lithuanian.form import Case, Confidence, Form, Gender, Number
from memo_kit.language.lithuanian.head import heads_of
from memo_kit.language.lithuanian.paradigm import Lexeme, spelled_like
from memo_kit.language.lithuanian.word import Use, Word, words_of

__all__ = ["Phrase", "decline_phrase", "phrase_of"]

_RANKS = tuple(Confidence)


class Phrase(NamedTuple):
    """A phrase understood.

    Attributes:
        words: Every piece of the text.
        declined: For each piece the lexemes that it can be; none where it stays as it is.
        heads: The lexemes of each head noun.
        problem: Why the phrase is not understood for sure, if so.
    """

    words: tuple[Word, ...]
    declined: tuple[tuple[Lexeme, ...], ...]
    heads: tuple[tuple[Lexeme, ...], ...]
    problem: str | None

    @property
    def has_legal_form(self) -> bool:
        """Whether an abbreviated legal form leads, as UAB."""
        return bool(self.words) and self.words[0].use is Use.FORM

    @property
    def is_plural_only(self) -> bool:
        """Whether its head has no singular, as įstatai."""
        return any(not lexeme.singular for head in self.heads for lexeme in head)

    def may_be(self, gender: Gender) -> bool:
        """Return whether its head can have a gender; a phrase without a head can have any."""
        genders = {lexeme.gender for head in self.heads for lexeme in head}
        return not genders or gender in genders


@lru_cache(maxsize=2048)
def phrase_of(text: str, number: Number, *, apposition: bool) -> Phrase:
    """Return a phrase understood.

    Args:
        text: The phrase in the nominative.
        number: The number that its head stands in.
        apposition: Whether two nouns beside each other may both be the person's (gydytoja
            odontologė); in the name of an organisation the second may be a name.
    """
    words = words_of(text, number)
    found = heads_of(words, number, apposition=apposition)
    return Phrase(words, found.lexemes, found.heads, found.problem)


def decline_phrase(phrase: Phrase, case: Case, *, gender: Gender | None, number: Number) -> Form:
    """Return a phrase in a case.

    Args:
        phrase: The phrase understood.
        case: The case asked for.
        gender: The gender of its head, where the words leave it open.
        number: The number to put it in, which need not be the one that it was given in.
    """
    pieces: list[str] = []
    problem = phrase.problem
    confidence = Confidence.GIVEN if any(phrase.declined) else Confidence.RULE
    for word, lexemes in zip(phrase.words, phrase.declined, strict=True):
        form = word.text
        if lexemes:
            fitting = [one for one in lexemes if gender in {None, one.gender}] or lexemes
            found = {one.form(case, number): one.confidence for one in fitting}
            made = next(iter(found))
            if len(found) > 1 or made is None:
                problem = problem or f"the form of “{word.text}” is not certain"
            form = spelled_like(word.text, made) if made else word.text
            confidence = min(confidence, *found.values(), key=_distance)
        pieces.append(f"{word.before}{form}{word.after}")
    if problem:
        return Form("".join(pieces), Confidence.UNSURE, problem)
    return Form("".join(pieces), confidence, _REASONS[confidence])


_REASONS = {
    Confidence.GIVEN: "every declined word stands in the table of fixed words",
    Confidence.EXCEPTION: "a declined word stands in the list of exceptions",
    Confidence.RULE: "the head noun and what agrees with it, by ending",
}


def _distance(confidence: Confidence) -> int:
    return -_RANKS.index(confidence)
