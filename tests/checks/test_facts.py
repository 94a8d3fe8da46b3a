"""The facts of a text that do not change with its language."""

from __future__ import annotations

from time import process_time

import pytest

from memo_kit.checks import facts
from memo_kit.language.language import Language

LT, EN = Language.LT, Language.EN


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("2019 m. birželio 26 d.", LT),
        ("2019-06-26", LT),
        ("2019.06.26", LT),
        ("2019 metų birželio mėn. 26 dieną", LT),
        ("Du tūkstančiai devynioliktų metų birželio dvidešimt šešta diena", LT),
        ("26 June 2019", EN),
        ("26th of June 2019", EN),
        ("26th day of June 2019", EN),
        ("June 26, 2019", EN),
        ("2019-06-26", EN),
    ],
)
def test_a_date_is_the_same_in_each_form(text: str, language: Language) -> None:
    """Each language has its own form, and figures are in both."""
    assert [each.value for each in facts.dates(text, language)] == ["2019-06-26"]


def test_a_day_that_no_month_has_is_no_date() -> None:
    """Its numbers are compared all the same."""
    assert [*facts.dates("2019-02-30", LT)] == []


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("1 000 eurų", LT, "1000 EUR"),
        ("EUR 1,000", EN, "1000 EUR"),
        ("€1,000.00", EN, "1000 EUR"),
        ("EUR 1.5 million", EN, "1500000 EUR"),
        ("1,5 mln. Eur", LT, "1500000 EUR"),
        ("EUR 1.2345678 million", EN, "1234567.8 EUR"),
        ("12 tūkst. eurų", LT, "12000 EUR"),
        ("12,5 proc.", LT, "12.5 %"),
        ("12.5 per cent", EN, "12.5 %"),
        ("300 JAV dolerių", LT, "300 USD"),
        ("300 Canadian dollars", EN, "300 CAD"),
    ],
)
def test_a_sum_is_the_same_in_each_form(text: str, language: Language, value: str) -> None:
    """Marks of groups and decimals, and the place of the currency, are each language's own."""
    assert value in [each.value for each in facts.amounts(text, language)]


def test_references_are_read_one_by_one() -> None:
    """In a list, the noun stands once."""
    lt = facts.references("5, 6 ir 8 straipsniuose bei 1 priede", LT)
    en = facts.references("in Articles 5, 6 and 8 and in Annex 1", EN)
    wanted = ["article 5", "article 6", "article 8", "annex 1"]
    assert [each.value for each in lt] == wanted
    assert [each.value for each in en] == wanted


def test_an_address_ends_before_the_full_stop() -> None:
    """It belongs to the sentence."""
    found = facts.addresses("Rašykite info@example.lt, www.example.lt.", LT)
    assert [each.words for each in found] == ["info@example.lt", "www.example.lt"]


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("LITEK ir CPIC", LT, ["LITEK", "CPIC"]),
        ("MVĮ", LT, ["SME"]),
        ("SMEs", EN, ["SME"]),
        ("R&D projects", EN, ["R&D"]),
        ("MEMORANDUM OF UNDERSTANDING", EN, []),
        ("XXI amžius, UAB „Pavyzdys“", LT, []),
        ("PROTOKOLAS", LT, []),
    ],
)
def test_short_names_are_in_capitals(text: str, language: Language, names: list[str]) -> None:
    """A title in capitals, a Roman figure and a legal form are none."""
    assert [each.value for each in facts.short_names(text, language)] == names


@pytest.mark.parametrize(
    ("text", "language", "figures", "said"),
    [
        ("1 000,50", LT, ["1000.50"], []),
        ("1,000.50", EN, ["1000.50"], []),
        ("dvidešimt vienas", LT, [], ["21"]),
        ("twenty-one", EN, [], ["21"]),
        ("a two-year project", EN, [], ["2"]),
        ("birželio mėnesį", LT, [], ["6"]),
        ("in June", EN, [], ["6"]),
        ("the Parties may", EN, [], []),
        ("by 5 May", EN, ["5"], ["5"]),
        ("007", EN, ["7"], []),
        ("0,00", LT, ["0"], []),
        ("b\u0131rželio", LT, [], []),
        pytest.param("9" * 5_000, EN, ["9" * 5_000], [], id="of any length"),
    ],
)
def test_numbers_are_in_figures_or_in_words(
    text: str, language: Language, figures: list[str], said: list[str]
) -> None:
    """A month that is named is a number, too."""
    found = facts.numbers(text, language)
    assert [each.value for each in found.figures] == figures
    assert [each.value for each in found.said] == said


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("XIX amžius", LT, "19"),
        ("abiem Šalims", LT, "2"),
        ("both Parties", EN, "2"),
        ("third parties", EN, "3"),
    ],
)
def test_a_number_may_be_hinted_at(text: str, language: Language, value: str) -> None:
    """The other language may say it, and need not."""
    assert value in facts.numbers(text, language).hinted


def test_a_word_of_any_length_is_gone_through_once() -> None:
    """A document may be made to keep a computer busy."""
    text = "I" * 50_000
    before = process_time()
    assert [*facts.addresses(text, LT), *facts.short_names(text, LT)] == []
    assert process_time() - before < 5
