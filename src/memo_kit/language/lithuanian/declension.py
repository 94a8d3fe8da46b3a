"""Declining a text: what kind of thing it names decides how."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache

from memo_kit.language.lithuanian.form import Case, Confidence, Form, Gender, Number
from memo_kit.language.lithuanian.name import decline_name, gender_of_name
from memo_kit.language.lithuanian.phrase import Phrase, decline_phrase, phrase_of
from memo_kit.language.lithuanian.place import decline_place, place_named
from memo_kit.language.lithuanian.spelling import foreign_name
from memo_kit.language.lithuanian.terms import as_case, as_gender, as_number, as_term

__all__ = ["Kind", "decline", "gender_of", "number_of"]

_SHORTEST = 2
_QUOTED = re.compile("„[^„“”]+“")


class Kind(StrEnum):
    """What a text names."""

    NOUN = "noun"
    PERSON = "person"
    TITLE = "title"
    ORGANISATION = "organisation"
    PLACE = "place"


def decline(
    text: str,
    case: str,
    *,
    gender: str | None = None,
    number: str = "singular",
    kind: str = "noun",
) -> Form:
    """Return a Lithuanian text in a case, and how sure the form is.

    A form that spelling does not decide is marked ``unsure`` with the reason; its text is then no
    more than a proposal. Repeated calls are answered from a bounded memory.

    Source: VLKK consultation 14268 (names), VLKK decision No. 1 (110) of 2007 (organisations), and
    standard grammar, to be checked by a language editor.

    Args:
        text: A word, a name or a phrase in the nominative.
        case: The case, as ``genitive`` or ``kilm.``.
        gender: ``masculine`` or ``feminine``: of the person, or of the noun where its ending leaves
            it open.
        number: ``singular`` or ``plural``: the number that the text stands in.
        kind: ``noun``, ``person``, ``title``, ``organisation`` or ``place``.

    Returns:
        The form. The nominative is the text itself.

    Raises:
        TermUnknownError: If the case, gender, number or kind is not one of these.

    Example:
        >>> decline("Jonas Jonaitis", "genitive", gender="masculine", kind="person").text
        'Jono Jonaičio'
        >>> decline("vykdomoji direktorė", "kilm.", kind="title").text
        'vykdomosios direktorės'
        >>> decline("Robert Moreau", "genitive", gender="masculine", kind="person").confidence
        <Confidence.UNSURE: 'unsure'>
    """
    return _declined(text, case, gender, number, kind)


@lru_cache(maxsize=8192)
def _declined(text: str, case: str, gender: str | None, number: str, kind: str) -> Form:
    wanted = as_case(case)
    known = None if gender is None else as_gender(gender)
    given = as_number(number)
    what = as_term(kind, Kind, "kind of text")
    text = unicodedata.normalize("NFC", text)
    if sum(letter.isalpha() for letter in text) < _SHORTEST:
        return Form(text, Confidence.UNSURE, "there is no word to decline")
    if wanted is Case.NOMINATIVE:
        return Form(text, Confidence.GIVEN, "the nominative, as it was given")
    if what is Kind.PERSON:
        return decline_name(text, wanted, known, given)
    if what is Kind.PLACE and (form := _of_table(text, wanted)):
        return form
    if _QUOTED.fullmatch(text):
        # „Skaito „Lietuvos rytą““: without a class word a name in quotation marks is declined.
        inner = _declined(text[1:-1], case, gender, number, kind)
        return Form(f"{text[0]}{inner.text}{text[-1]}", inner.confidence, inner.reason)
    return _of_phrase(text, wanted, what, known, given)


def _of_table(text: str, case: Case) -> Form | None:
    if place := place_named(text):
        return decline_place(place, case)
    if text.isupper() and (place := place_named(text.title())):
        form = decline_place(place, case)
        return Form(form.text.upper(), form.confidence, form.reason)
    return None


def _of_phrase(text: str, case: Case, kind: Kind, gender: Gender | None, number: Number) -> Form:
    phrase = _phrase(text, kind, number)
    if kind is not Kind.TITLE and gender and not phrase.may_be(gender):
        phrase = phrase._replace(problem=f"the noun does not look {gender}")
    return decline_phrase(phrase, case, gender=gender, number=number)


def _phrase(text: str, kind: Kind, number: Number) -> Phrase:
    phrase = phrase_of(text, number, apposition=kind is Kind.TITLE)
    foreign = kind is Kind.PLACE and any(
        declined and foreign_name(word.lower)
        for word, declined in zip(phrase.words, phrase.declined, strict=True)
    )
    return (
        phrase._replace(problem="the name is not spelled as in Lithuanian") if foreign else phrase
    )


def gender_of(text: str, kind: str = "organisation", number: str = "singular") -> Gender | None:
    """Return the grammatical gender of what a text names, where it is certain.

    What represents an organisation agrees with its head noun, and with the legal form where an
    abbreviated one leads: „UAB „Ąžuolas“, atstovaujama …“.

    Args:
        text: The name in the nominative.
        kind: As for :func:`decline`.
        number: The number that the text stands in.

    Returns:
        The gender, or nothing where the words do not tell.

    Raises:
        TermUnknownError: If the kind or the number is not one that memo_kit knows.

    Example:
        >>> gender_of("Lazerinių ir inžinerinių technologijų klasteris")
        <Gender.MASCULINE: 'masculine'>
        >>> gender_of("UAB „Ąžuolas“")
        <Gender.FEMININE: 'feminine'>
    """
    what, given = as_term(kind, Kind, "kind of text"), as_number(number)
    if what is Kind.PERSON:
        return gender_of_name(text, given)
    if what is Kind.PLACE and (place := place_named(text)):
        return place.gender
    phrase = _phrase(text, what, given)
    if phrase.has_legal_form and what is Kind.ORGANISATION:
        return Gender.FEMININE
    # A class word leads: „valstybės įmonė Registrų centras“ is an įmonė.
    leading = phrase.heads[:1] if what is Kind.ORGANISATION else phrase.heads
    genders = {lexeme.gender for head in leading for lexeme in head}
    return genders.pop() if len(genders) == 1 and not phrase.problem else None


def number_of(text: str, kind: str = "organisation") -> Number | None:
    """Return the grammatical number of what a text names, where it is certain.

    Args:
        text: The name in the nominative.
        kind: As for :func:`decline`.

    Returns:
        The number, or nothing where the words do not tell.

    Raises:
        TermUnknownError: If the kind is not one that memo_kit knows.

    Example:
        >>> number_of("Lietuvos geležinkeliai"), number_of("AB „Lietuvos geležinkeliai“")
        (<Number.PLURAL: 'plural'>, <Number.SINGULAR: 'singular'>)
    """
    what = as_term(kind, Kind, "kind of text")
    if what is Kind.PLACE and (place := place_named(text)):
        return place.number
    if what is Kind.PERSON:
        return Number.SINGULAR if gender_of_name(text, Number.SINGULAR) else None
    for number in Number:
        phrase = _phrase(text, what, number)
        if phrase.problem or not (phrase.heads or phrase.has_legal_form):
            continue
        return Number.PLURAL if len(phrase.heads) > 1 or phrase.is_plural_only else number
    return None
