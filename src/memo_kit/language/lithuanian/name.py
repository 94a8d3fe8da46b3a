"""Names of persons: given names and surnames, declined and never re-formed."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from memo_kit.language.lithuanian.form import Case, Confidence, Form, Gender, Number
from memo_kit.language.lithuanian.lexicon import names
from memo_kit.language.lithuanian.paradigm import Lexeme, spelled_like
from memo_kit.language.lithuanian.spelling import foreign_name

__all__ = ["decline_name", "gender_of_name"]

_NOTHING_TO_DECLINE = re.compile(r"[\s-]+|(?:\w\.-?)+|[a-zžščė]+\.|\(.*\)|")

# Ends of adapted names that no ending is put to: a vowel that is stressed, or a group of vowels.
_UNCHANGED = re.compile(r"[oueiéóôíáàèü]$")
_OF_WOMEN = ("ytė", "aitė", "utė", "ūtė", "ienė")


class _Part(NamedTuple):
    """A given name, a surname, a half of a double surname, or what stands between them."""

    text: str
    lexemes: tuple[Lexeme, ...]
    problem: str | None


def decline_name(
    text: str, case: Case, gender: Gender | None, number: Number, *, adapted: bool = False
) -> Form:
    """Return a person's name in a case.

    Every given name and surname is declined, both halves of a double surname too; initials and
    degrees are left alone. Women's surnames of every formation follow the row of -ė or of -a.
    A name spelled as in another language stays as it is and is marked: pronunciation decides, so
    spelling is not enough.

    Source: VLKK consultation 14268 (paradigm); EU Interinstitutional Style Guide, 10.3.10
    (foreign names may keep their form).

    Args:
        text: The name in the nominative.
        case: The case asked for.
        gender: The gender of the person, if it is known.
        number: The number that the name stands in.
        adapted: Whether somebody vouches that the name has its Lithuanian endings, however the rest
            is spelled; a part that ends in a vowel that takes none is then left as it is, and so is
            a woman's that does not end in -a or -ė.

    Example:
        >>> decline_name("Jonas Jonaitis", Case.GENITIVE, Gender.MASCULINE, Number.SINGULAR).text
        'Jono Jonaičio'
        >>> decline_name("Ona Jonaitytė-Petraitienė", Case.DATIVE, None, Number.SINGULAR).text
        'Onai Jonaitytei-Petraitienei'
    """
    known = gender or _gender_of_first(text, number)
    read = _adapted_part if adapted else _part
    parts = tuple(read(piece, known, number) for piece in re.split(r"([\s-]+)", text))
    problems = [part.problem for part in parts if part.problem]
    if gender is None and not problems and _may_be_a_woman(parts, known):
        problems.append("the gender of the person decides, and it is not given")
    forms: list[str] = []
    for part in parts:
        found = {lexeme.form(case, number) for lexeme in part.lexemes}
        form = found.pop() if len(found) == 1 else None
        if part.lexemes and form is None:
            problems.append(f"“{part.text}” can be declined in more than one way")
        forms.append(spelled_like(part.text, form) if form else part.text)
    if problems:
        return Form("".join(forms), Confidence.UNSURE, problems[0])
    return Form("".join(forms), Confidence.RULE, "declined by the ending of each name")


@lru_cache(maxsize=4096)
def _part(piece: str, gender: Gender | None, number: Number) -> _Part:
    if _NOTHING_TO_DECLINE.fullmatch(piece):
        return _Part(piece, (), None)
    word = piece.lower()
    if len(word) == 1 or foreign_name(word) or not piece[0].isupper():
        return _Part(piece, (), f"“{piece}” is not spelled as a Lithuanian name")
    return _part_by_ending(piece, gender, number)


def _part_by_ending(piece: str, gender: Gender | None, number: Number) -> _Part:
    found = names(piece.lower(), number)
    lexemes = tuple(lexeme for lexeme in found if gender in {None, lexeme.gender})
    if lexemes:
        return _Part(piece, lexemes, None)
    if found:
        return _Part(piece, (), f"“{piece}” does not end like the name of a {gender} person")
    return _Part(piece, (), f"“{piece}” has no ending that a Lithuanian name has")


def _adapted_part(piece: str, gender: Gender | None, number: Number) -> _Part:
    """Read a part of a name that somebody adapted.

    „Roberto Moreau“: a stressed final vowel or a group of vowels takes no ending. „Anos Smit“:
    women's surnames decline in -a only (and in the Lithuanian -ė).
    """
    word = piece.lower()
    unchanged = _NOTHING_TO_DECLINE.fullmatch(piece) or _UNCHANGED.search(word)
    if unchanged or (gender is Gender.FEMININE and not word.endswith(("a", "ė"))):
        return _Part(piece, (), None)
    stressed = gender is not Gender.FEMININE and word.endswith("a") and foreign_name(word)
    if stressed or not piece[0].isupper():
        return _Part(piece, (), f"“{piece}” may end in a stressed vowel, or be no name")
    return _part_by_ending(piece, gender, number)


def _gender_of_first(text: str, number: Number) -> Gender | None:
    for piece in re.split(r"[\s-]+", text):
        if not _NOTHING_TO_DECLINE.fullmatch(piece):
            genders = {lexeme.gender for lexeme in names(piece.lower(), number)}
            return genders.pop() if len(genders) == 1 else None
    return None


def _may_be_a_woman(parts: tuple[_Part, ...], known: Gender | None) -> bool:
    # “Ana Davis”: the first name leaves the gender open, the last one would decline only for a man.
    genders = [{lexeme.gender for lexeme in part.lexemes} for part in parts if part.lexemes]
    return known is None and any(found == {Gender.MASCULINE} for found in genders)


def gender_of_name(text: str, number: Number) -> Gender | None:
    """Return the gender of a person, where the endings of the name tell it.

    Args:
        text: The name in the nominative.
        number: The number that it stands in.

    Example:
        >>> gender_of_name("Rima Jonaitytė", Number.SINGULAR)
        <Gender.FEMININE: 'feminine'>
    """
    pieces = [piece for piece in re.split(r"[\s-]+", text.lower()) if piece]
    if any(foreign_name(piece) for piece in pieces if not _NOTHING_TO_DECLINE.fullmatch(piece)):
        return None
    if pieces and pieces[-1].endswith(_OF_WOMEN):
        return Gender.FEMININE
    return _gender_of_first(text, number)
