"""Laws of declension, and what a caller may ask."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memo_kit.language.lithuanian import (
    Case,
    Confidence,
    Form,
    Gender,
    Kind,
    Number,
    TermUnknownError,
    decline,
    gender_of,
    number_of,
)
from tests.language.gold import rows

ALPHABET = "aąbcčdeęėfghiįyjklmnoprsštuųūvzžAČJKSV -„“().’qw1"
TEXTS = st.text(alphabet=ALPHABET, min_size=1, max_size=24)
KNOWN = [row[0] for name in ("titles", "organisations", "persons") for row in rows(name)]


@given(TEXTS | st.sampled_from(KNOWN), st.sampled_from(Kind), st.sampled_from(Number))
def test_the_nominative_is_a_fixed_point(text: str, kind: Kind, number: Number) -> None:
    """Declining into the nominative gives the text back, in NFC."""
    form = decline(text, "nominative", kind=kind, number=number)
    assert form.text == unicodedata.normalize("NFC", text)


@given(
    TEXTS | st.sampled_from(KNOWN),
    st.sampled_from(Case),
    st.sampled_from(Kind),
    st.sampled_from(Number),
)
def test_every_form_is_composed_and_never_empty(
    text: str, case: Case, kind: Kind, number: Number
) -> None:
    """Word and hunspell compare composed characters, and an empty form would be a silent gap."""
    form = decline(text, case, kind=kind, number=number)
    assert form.text
    assert form.reason
    assert unicodedata.is_normalized("NFC", form.text)


@given(st.sampled_from(KNOWN), st.sampled_from(Case), st.sampled_from(Kind))
def test_capitals_are_kept(text: str, case: Case, kind: Kind) -> None:
    """The first letter keeps its case, and a text in capitals stays in capitals."""
    form = decline(text, case, kind=kind)
    assert form.text[0].isupper() == text[0].isupper()
    shouted = decline(text.upper(), case, kind=kind)
    assert shouted.text.isupper() or not text.upper().isupper()


@given(st.sampled_from(KNOWN), st.sampled_from(Case))
def test_stems_keep_their_letters(text: str, case: Case) -> None:
    """A form loses nothing of the stem but for t→č, d→dž and i after j."""
    made_text = decline(text, case, kind="organisation").text
    parting = r" |(?<!\d)-"
    words = zip(re.split(parting, text), re.split(parting, made_text), strict=True)
    softened = str.maketrans({"č": "t", "Č": "T"})
    for given_word, made in words:
        stem = given_word.translate(softened)[: max(1, len(given_word) - 5)]
        assert made.translate(softened).replace("dž", "d").startswith(stem.replace("dž", "d"))


def test_a_decomposed_name_is_declined_like_a_composed_one() -> None:
    """A name typed on another system may hold letters and accents apart."""
    apart = unicodedata.normalize("NFD", "Žemaitė")
    assert decline(apart, "genitive", gender="feminine", kind="person").text == "Žemaitės"


@pytest.mark.parametrize("short", ["kilm", "kilm.", "genitive", Case.GENITIVE])
def test_a_case_goes_by_its_school_name_too(short: str) -> None:
    """People who learned grammar at a Lithuanian school say kilmininkas."""
    assert decline("direktorius", short, kind="title").text == "direktoriaus"


@pytest.mark.parametrize(
    "wrong",
    [
        {"case": "genetive"},
        {"gender": "neuter"},
        {"number": "dual"},
        {"kind": "company"},
    ],
)
def test_an_unknown_term_is_refused_with_the_known_ones(wrong: dict[str, str]) -> None:
    """A misspelt case must not pass as another one."""
    with pytest.raises(TermUnknownError) as caught:
        decline("direktorius", **{"case": "genitive", **wrong})
    assert caught.value.code == "language.term-unknown"
    assert "use one of: " in caught.value.hint


@pytest.mark.parametrize("text", ["", "7", "a", "–", "123 456"])
def test_what_is_no_word_is_unsure_even_in_the_nominative(text: str) -> None:
    """Empty or one-letter strings and digits are never certain."""
    form = decline(text, "nominative")
    assert form == Form(text, Confidence.UNSURE, "there is no word to decline")


@pytest.mark.parametrize(
    ("text", "kind", "confidence"),
    [
        ("Šalis", "noun", Confidence.GIVEN),
        ("asmuo", "noun", Confidence.EXCEPTION),
        ("juridinis asmuo", "noun", Confidence.RULE),
        ("Vilnius", "place", Confidence.GIVEN),
        ("direktorius", "title", Confidence.RULE),
        ("LITEK", "organisation", Confidence.RULE),
    ],
)
def test_a_form_says_where_it_comes_from(text: str, kind: str, confidence: Confidence) -> None:
    """Confidence is that of the least certain word."""
    assert decline(text, "genitive", kind=kind).confidence is confidence


def test_the_gender_of_the_person_decides_where_the_ending_does_not() -> None:
    """A Lithuanian -is is a man's, but for names as Nėris (VLKK consultation 14268)."""
    woman = decline("Salomėja Nėris", "genitive", gender="feminine", kind="person")
    unknown = decline("Salomėja Nėris", "genitive", kind="person")
    assert woman.text == "Salomėjos Nėries"
    assert unknown.confidence is Confidence.UNSURE


def test_a_noun_that_contradicts_its_gender_is_unsure() -> None:
    """Somebody who says that a feminine noun is masculine may mean another noun."""
    assert decline("sutartis", "genitive", gender="masculine").confidence is Confidence.UNSURE
    assert decline("direktorius", "genitive", gender="feminine", kind="title").text == (
        "direktoriaus"
    )


def test_the_gender_tells_two_nouns_apart() -> None:
    """An unlisted -tis is feminine or masculine; once the gender is given it is certain."""
    assert decline("lauktis", "genitive").confidence is Confidence.UNSURE
    assert decline("lauktis", "genitive", gender="feminine").text == "laukties"
    assert decline("lauktis", "genitive", gender="masculine").text == "laukčio"
    assert decline("lauktis", "accusative").confidence is Confidence.RULE


@pytest.mark.parametrize(
    ("text", "kind", "gender"),
    [
        ("Lazerinių ir inžinerinių technologijų klasteris", "organisation", Gender.MASCULINE),
        ("VšĮ Fizikos instituto mokslo ir technologijų parkas", "organisation", Gender.FEMININE),
        ("Kretingos rajono savivaldybė", "organisation", Gender.FEMININE),
        ("Vilniaus universiteto ligoninė", "organisation", Gender.FEMININE),
        ("Ekonomikos ir inovacijų ministerija", "organisation", Gender.FEMININE),
        ("valstybės įmonė Registrų centras", "organisation", Gender.FEMININE),
        ("UAB „Ąžuolas“", "organisation", Gender.FEMININE),
        ("LITEK", "organisation", None),
        ("Canadian Photonic Industry Consortium", "organisation", None),
        ("UAB „Ąžuolas“ direktorius", "title", Gender.MASCULINE),
        ("direktorius ir valdybos pirmininkė", "title", None),
        ("Jonas Jonaitis", "person", Gender.MASCULINE),
        ("Rima Jonaitytė", "person", Gender.FEMININE),
        ("Marija Norvila", "person", None),
        ("J. P.", "person", None),
        ("Thomas Smith", "person", None),
        ("Vilnius", "place", Gender.MASCULINE),
        ("Oslo", "place", None),
        ("Šarnelė", "place", Gender.FEMININE),
    ],
)
def test_the_gender_is_found_where_it_is_certain(
    text: str, kind: str, gender: Gender | None
) -> None:
    """„Atstovaujamas“ agrees with the head noun, or with the abbreviated legal form before it."""
    assert gender_of(text, kind) is gender


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("Lietuvos geležinkeliai", "organisation", Number.PLURAL),
        ("AB „Lietuvos geležinkeliai“", "organisation", Number.SINGULAR),
        ("Vilniaus universitetas", "organisation", Number.SINGULAR),
        ("direktorius ir valdybos pirmininkas", "title", Number.PLURAL),
        ("įstatai", "noun", Number.PLURAL),
        ("Light Conversion", "organisation", None),
        ("Jonas Jonaitis", "person", Number.SINGULAR),
        ("Wei Wang", "person", None),
        ("Šiauliai", "place", Number.PLURAL),
    ],
)
def test_the_number_is_found_where_it_is_certain(
    text: str, kind: str, number: Number | None
) -> None:
    """A plural name alone takes „atstovaujami“; with a legal form before it „atstovaujama“."""
    assert number_of(text, kind) is number


def test_a_place_in_capitals_is_found_in_the_table() -> None:
    """A place line may be set in capitals."""
    assert decline("LIETUVOS RESPUBLIKA", "locative", kind="place") == Form(
        "LIETUVOS RESPUBLIKOJE", Confidence.GIVEN, "the place stands in the shipped table"
    )


def test_a_place_outside_the_table_follows_its_ending() -> None:
    """A village is declined by rule, not given."""
    form = decline("Šarnelė", "locative", kind="place")
    assert (form.text, form.confidence) == ("Šarnelėje", Confidence.RULE)


def test_a_noun_that_looks_like_an_adjective_is_certain_where_both_agree() -> None:
    """An unlisted -inis is a noun or an adjective: the genitive is one, the dative is not."""
    assert decline("namindinis", "genitive").text == "namindinio"
    assert decline("namindinis", "genitive").confidence is Confidence.RULE
    assert decline("namindinis", "dative").confidence is Confidence.UNSURE


def test_an_apposition_belongs_to_a_person_only() -> None:
    """Both nouns of a title are the person's; beside an organisation stands a name, or its object."""
    assert decline("gydytoja odontologė", "genitive", kind="title").text == "gydytojos odontologės"
    assert decline("prekyba informacija", "genitive").confidence is Confidence.UNSURE
