"""The project's own list of forms, each with its basis."""

from __future__ import annotations

import pytest

from memo_kit.language.lithuanian import (
    Case,
    Confidence,
    agree,
    count,
    decline,
    in_words,
    ordinal_in_words,
)
from tests.language.gold import options, rows

CASES = ("genitive", "dative", "accusative", "instrumental", "locative")
KINDS = {
    "nouns": "noun",
    "titles": "title",
    "organisations": "organisation",
    "persons": "person",
    "places": "place",
}
PARADIGMS = [(KINDS[name], row) for name in KINDS for row in rows(name)]


@pytest.mark.parametrize(("kind", "row"), PARADIGMS, ids=lambda value: str(value[0]))
def test_a_text_declines_as_the_list_says(kind: str, row: list[str]) -> None:
    """Every form of the list is made, and none is wrong and silent.

    The last column is the basis; a “?” behind it says that the words do not tell the forms.
    """
    text, given, *forms, basis = row
    made = [decline(text, case, kind=kind, **options(given)) for case in CASES]
    told = not basis.endswith("?")
    expected = [form if told and form != "?" else None for form in forms]
    assert [
        None if form.confidence is Confidence.UNSURE else form.text for form in made
    ] == expected


@pytest.mark.parametrize("row", list(rows("unsure")), ids=lambda row: row[0])
def test_what_spelling_does_not_decide_is_unsure(row: list[str]) -> None:
    """Where spelling does not decide, no form but the nominative passes for certain."""
    text, kind, given, _why = row
    made = [decline(text, case, kind=kind, **options(given)) for case in CASES]
    assert {form.confidence for form in made} == {Confidence.UNSURE}
    assert all(form.reason for form in made)


@pytest.mark.parametrize("row", list(rows("counts")), ids=lambda row: " ".join(row[:3]))
def test_a_number_asks_for_the_form_of_its_noun(row: list[str]) -> None:
    """One takes the singular, two to nine the plural, ten and round tens the genitive plural."""
    number, noun, case, words, _basis = row
    assert count(int(number), noun, case, style="words") == words


@pytest.mark.parametrize("row", list(rows("numerals")), ids=lambda row: " ".join(row[:2]))
def test_a_numeral_declines(row: list[str]) -> None:
    """The ones agree in gender, and nouns without a singular take the collective numerals."""
    number, kind, forms, _basis = row
    gender = "feminine" if kind == "feminine" else "masculine"
    made = [
        in_words(int(number), case, gender=gender, collective=kind == "collective")
        for case in list(Case)[:5]
    ]
    assert " ".join(made) == forms


@pytest.mark.parametrize("row", list(rows("ordinals")), ids=lambda row: row[0])
def test_an_ordinal_is_said(row: list[str]) -> None:
    """Only the last part of an ordinal is declined, and it has definite forms."""
    number, *forms, _basis = row
    figure = int(number)
    assert forms == [
        ordinal_in_words(figure),
        ordinal_in_words(figure, "genitive"),
        ordinal_in_words(figure, gender="feminine"),
        ordinal_in_words(figure, definite=True),
        ordinal_in_words(figure, gender="feminine", definite=True),
    ]


@pytest.mark.parametrize("row", list(rows("agreement")), ids=lambda row: " ".join(row[:2]))
def test_a_word_agrees(row: list[str]) -> None:
    """„Atstovaujamas“ agrees with the organisation, „veikiantis“ with the representatives."""
    word, given, forms, _basis = row
    gender, number = given.split()
    cases = ("nominative", "genitive", "instrumental")
    assert " ".join(agree(word, case, gender=gender, number=number) for case in cases) == forms
