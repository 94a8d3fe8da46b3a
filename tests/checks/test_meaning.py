"""What both halves mean: terms, legal forms, words with few translations, lists in a sentence."""

from __future__ import annotations

import pytest

from memo_kit.errors import Severity
from tests.checks.test_parity import beside

MANY = "seminarus, susitikimus, misijas, parodas, konferencijas ir mugių lankymą"


@pytest.mark.parametrize(
    ("lt", "en", "code", "message"),
    [
        (
            "memorandumą (toliau – Memorandumas)",
            "this Memorandum",
            "check.parity-term",
            "terms declared: 1 here, 0 in the other language",
        ),
        (
            "Šalys ir kiti",
            "the Parties (hereinafter – the “Parties”) and others",
            "check.parity-term",
            "terms declared: 1 here, 0 in the other language",
        ),
        (
            "(toliau kartu – Šalys, o kiekviena atskirai – Šalis)",
            "(hereinafter together – the “Parties”)",
            "check.parity-term",
            "terms declared: 2 here, 1 in the other language",
        ),
        (
            "valstybės įmonė „Parkas“",
            "Park (public institution)",
            "check.parity-legal-form",
            "“valstybės įmonė” is VĮ; the other language has VšĮ",
        ),
        (
            "UAB „Parkas“",
            "Park, a public limited liability company",
            "check.parity-legal-form",
            "“UAB” is UAB; the other language has AB",
        ),
        (
            "čempionus iš katalogo",
            "champions of the list",
            "check.parity-word",
            "“katalogo” stands in one language only",
        ),
        (
            "memorandumas",
            "Memorandum of Understanding",
            "check.parity-word",
            "“Memorandum of Understanding” stands in one language only",
        ),
        (
            f"organizuoja {MANY}",
            "shall hold seminars, meetings, missions and exhibitions, conferences with visits to fairs",
            "check.parity-enumeration",
            "a list of 5 stands beside a list of 4",
        ),
    ],
)
def test_what_one_half_means_otherwise_is_found(lt: str, en: str, code: str, message: str) -> None:
    """Each finding is of the rule that it belongs to."""
    assert (code, message) in {(each.code, each.message) for each in beside(lt, en)}
    assert {each.code for each in beside(lt, en)} == {code}


@pytest.mark.parametrize(
    ("lt", "en"),
    [
        ("memorandumą (toliau – Memorandumas)", "memorandum (hereinafter – the “Memorandum”)"),
        ("VšĮ „Parkas“", "Park (public institution)"),
        (
            "VšĮ „Parkas“ ir UAB „Miškas“",
            "public institution Park and private limited company Miškas",
        ),
        ("viešoji įstaiga „Parkas“", "Parkas"),
        ("uždaroji akcinė bendrovė „Parkas“", "a private limited liability company"),
        ("Parodos ir konferencijos", "Exhibitions and conferences"),
        ("praktiniai užsiėmimai ir susitikimai", "workshops and meetings"),
        ("Laboratorija „Misija“", "Laboratory “Misija”"),
        (
            f"organizuoja {MANY}",
            "hold seminars, meetings, missions, exhibitions, conferences, and visits to fairs",
        ),
        (
            "Šalys, siekdamos tikslo, susitaria, kad",
            "In pursuing their aim, the Parties agree that",
        ),
    ],
)
def test_what_both_halves_mean_in_their_own_way_is_no_finding(lt: str, en: str) -> None:
    """Languages differ in words and commas."""
    assert beside(lt, en) == []


def test_a_guess_about_words_bars_no_signing() -> None:
    """A word may have a translation that nobody listed."""
    (finding,) = beside("seminaras", "training")
    assert finding.severity is Severity.WARNING
    assert finding.place.span == (0, 9)
