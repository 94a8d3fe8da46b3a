"""Lithuanian words."""

from __future__ import annotations

import pytest

from memo_kit.errors import Severity
from memo_kit.language.language import Variety
from tests.language.proofreading.reader import found


@pytest.mark.parametrize(
    "text",
    [
        "iš vienos pusės ir",
        "iš kitos pusės",
        "abi pusės susitarė",
        "abu partneriai",
        "kartu, Partneriai įsipareigoja",
        "abi šalys susitarė",
        "kiekviena šalis įsipareigoja",
        "kad šalys įsipareigoja",
    ],
)
def test_the_parties_are_called_by_their_word(text: str) -> None:
    """„iš vienos pusės“ is discouraged; the parties are *šalys*, not *pusės* (Plungė municipality)."""
    assert found(text, "check.party-word") != []


@pytest.mark.parametrize(
    "text",
    [
        "abi Šalys, kiekviena Šalis",
        "trečiųjų šalių, Europos šalys, užsienio šalyse",
        "projekto partneriai",
        "gatvės pusė",
        "viena kitos atstovų",
    ],
)
def test_countries_and_partners_of_a_project_are_left_alone(text: str) -> None:
    """Lower-case „šalis“ is a country."""
    assert found(text, "check.party-word") == []


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("vystyti bendradarbiavimą", "plėtoti"),
        ("vizituojant narius", "lankyti"),
        ("dalintis informacija", "dalytis"),
        ("Vystoma veikla", "plėtoti"),
    ],
)
def test_a_better_word_is_named(text: str, better: str) -> None:
    """*vystyti*, *vizituoti*, *dalintis*: a note, to be checked by a language editor."""
    (each,) = found(text, "check.word-choice")
    assert better in each.hint
    assert each.severity is Severity.NOTE
    assert each.proposed is None


def test_a_slash_is_no_conjunction() -> None:
    """„ir (arba)“, not and/or; no slashes between nouns."""
    assert len(found("klasterių/organizacijų/įmonių", "check.slash-nouns")) == 1
    assert len(found("and/or", "check.slash-nouns", Variety.EN_GB)) == 1
    assert len(found("ir / arba", "check.slash-nouns")) == 1
    for right in ("km/h, Nr. 3D-473/D1-427", "www.example.lt/apie/mus", "a/b", "ir (arba)"):
        assert found(right, "check.slash-nouns") == []


@pytest.mark.parametrize(
    "text",
    [
        "Kanados Fotonikos Pramonės Konsorciumas",
        "su Kanados Pramonės Fotonikos Konsorciumo nariais",
    ],
)
def test_only_the_first_word_of_a_name_has_a_capital(text: str) -> None:
    """First word and proper names only: „Kanados fotonikos pramonės konsorciumas“ (Švenčionys)."""
    (each,) = found(text, "check.title-case-lt")
    assert each.found.startswith("Kanados")


@pytest.mark.parametrize(
    "text",
    [
        "Kanados fotonikos pramonės konsorciumas",
        "Vytauto Didžiojo universitetas",
        "Lietuvos Respublikos Vyriausybė",
        "Europos Sąjungos Sanglaudos fondas",
        "Jonas Jonaitis Petraitis",
        "KANADOS FOTONIKOS KONSORCIUMAS",
        "Europos Sąjungos Fondo",
    ],
)
def test_proper_names_keep_their_capitals(text: str) -> None:
    """The registered form wins."""
    assert found(text, "check.title-case-lt") == []


@pytest.mark.parametrize(
    "text", ["tinklas per kurį galima", "informacija kuri gauta", "susitikimas kurio metu"]
)
def test_a_comma_stands_before_a_clause(text: str) -> None:
    """No comma before *per kurį*, *kurio metu* …: a note, to be checked by a language editor."""
    (each,) = found(text, "check.comma-kuris")
    assert each.severity is Severity.NOTE


@pytest.mark.parametrize(
    "text",
    [
        "tinklas, per kurį galima",
        "bet kuri Šalis, kai kurie nariai, kuris nors, ir kuriuos",
        "Kuris iš jų",
        "JAV kuria naujas sąjungas",
        "taip pat kuris kreipėsi",
        "asmuo, pas kurį kreiptasi",
        "įmonė (kuri gavo",
        "sutartis – kuri",
    ],
)
def test_a_pronoun_without_a_clause_needs_none(text: str) -> None:
    """„bet kuris“, „kai kurie“, „kuris nors“; a comma that stands is enough."""
    assert found(text, "check.comma-kuris") == []
