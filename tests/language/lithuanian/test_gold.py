"""The project's own list of forms, each with its basis."""

from __future__ import annotations

import re

import pytest

from memo_kit.language.lithuanian import (
    Case,
    Confidence,
    Gender,
    agree,
    count,
    decline,
    gender_of,
    in_words,
    ordinal_in_words,
)
from tests.language.gold import GOLD, options, rows

CASES = ("genitive", "dative", "accusative", "instrumental", "locative")
KINDS = {
    "nouns": "noun",
    "titles": "title",
    "organisations": "organisation",
    "persons": "person",
    "places": "place",
}
LISTS = (*KINDS, "counts", "numerals", "ordinals", "agreement")
PARADIGMS = [(KINDS[name], row) for name in KINDS for row in rows(name)]


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("titles", 120),
        ("organisations", 120),
        ("persons", 150),
        ("places", 60),
        ("counts", 150),
        ("nouns", 100),
    ],
)
def test_the_list_is_long_enough(name: str, least: int) -> None:
    """A rate means little on a short list; no text counts twice."""
    keys = [tuple(row[:3] if name == "counts" else row[:2]) for row in rows(name)]
    assert len(set(keys)) == len(keys) >= least


@pytest.mark.parametrize("name", LISTS)
def test_every_line_has_its_basis(name: str) -> None:
    """The last column is a sign that the head of the list explains: a source, or an editor's mark."""
    head = (GOLD / f"{name}.txt").read_text(encoding="utf-8").split("\n\n")[0]
    explained = re.findall(r"^# ([A-Z][\w.]{0,4}): \S.{10,}", head, re.MULTILINE)
    assert {row[-1].removesuffix(" ?") for row in rows(name)} == set(explained)


def test_every_title_stands_in_both_genders() -> None:
    """A man's title is followed by the woman's; last come the words that are the same for both."""
    text = (GOLD / "titles.txt").read_text(encoding="utf-8")
    paired, _, common = text.partition("# one word for men and women")
    titles = [line.split(" | ")[0] for line in paired.splitlines() if line.count("|") > 1][1:]
    genders = [gender_of(title, "title") for title in titles]
    assert genders == [Gender.MASCULINE, Gender.FEMININE] * (len(titles) // 2)
    assert all("asmuo" in line for line in common.splitlines() if line)


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
