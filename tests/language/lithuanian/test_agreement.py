"""Words that agree."""

from __future__ import annotations

import pytest

from memo_kit.language.lithuanian import (
    Gender,
    TermUnknownError,
    WordNotAgreeingError,
    agree,
    gender_of_group,
)


def test_several_men_and_women_are_masculine() -> None:
    """One man: veikiančio; one woman: veikiančios; several: veikiančių."""
    group = gender_of_group([Gender.FEMININE, Gender.MASCULINE])
    assert agree("veikiantis", "genitive", gender=group, number="plural") == "veikiančių"
    assert gender_of_group([Gender.FEMININE, Gender.FEMININE]) is Gender.FEMININE


def test_capitals_are_kept() -> None:
    """A sentence may start with the word."""
    assert agree("Atstovaujamas", gender="feminine") == "Atstovaujama"


def test_both_has_a_plural_only() -> None:
    """„Abi Šalys“, „abiejų Šalių“."""
    assert agree("abu", "genitive", gender="feminine", number="plural") == "abiejų"
    with pytest.raises(WordNotAgreeingError):
        agree("abu", gender="feminine")


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("dvišalis", "dvišalė dvišaliai dvišaliams"),
        ("ilgalaikis", "ilgalaikė ilgalaikiai ilgalaikiams"),
        ("lygiavertis", "lygiavertė lygiaverčiai lygiaverčiams"),
        ("šimtaprocentis", "šimtaprocentė šimtaprocenčiai šimtaprocenčiams"),
        ("keturkantis", "keturkantė keturkančiai keturkančiams"),
        ("didelis", "didelė dideli dideliems"),
        ("geresnis", "geresnė geresni geresniems"),
        ("mokslinis", "mokslinė moksliniai moksliniams"),
        ("laukiantis", "laukianti laukiantys laukiantiems"),
        ("turintis", "turinti turintys turintiems"),
    ],
)
def test_adjectives_in_is_have_three_plurals(word: str, forms: str) -> None:
    """Dvišaliai susitarimai, dideli projektai, veikiantys partneriai: the ending -is hides which."""
    made = [
        agree(word, gender="feminine"),
        agree(word, gender="masculine", number="plural"),
        agree(word, "dative", gender="masculine", number="plural"),
    ]
    assert " ".join(made) == forms


@pytest.mark.parametrize(
    "word",
    ["direktorius", "namas", "memo", "mokslui", "atstovaujama", "kilimas", "namelis", "miškas"],
)
def test_a_word_that_is_no_masculine_adjective_is_refused(word: str) -> None:
    """A noun does not agree, and a feminine has lost what decides its pattern."""
    with pytest.raises(WordNotAgreeingError) as caught:
        agree(word, gender="masculine")
    assert caught.value.code == "language.word-not-agreeing"


def test_an_unknown_gender_is_refused() -> None:
    """There is no neuter among organisations."""
    with pytest.raises(TermUnknownError):
        agree("kuris", gender="neuter")
