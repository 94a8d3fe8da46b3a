"""Proposals and the corrected text."""

from __future__ import annotations

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memo_kit.errors import Severity
from memo_kit.language.language import Language, Variety
from memo_kit.language.proofreading import TEXT_RULES, corrected, proposals
from memo_kit.language.proofreading.rule import OPAQUE

SLIPS = (
    "26d.",
    "“a”",
    " - ",
    "EUR 12.500,50",
    "3 (keturis)",
    "t.y.",
    "J.Petraitis",
    "  ",
    "tel.: 8 5 266 16 40",
)
TEXTS = st.lists(
    st.sampled_from(
        (*SLIPS, "Šalys", ", ", " ", "a@b.lt", "2019 m.", "“", "„", '"', "–", "\n", "a", "an hour")
    ),
    max_size=12,
).map("".join)


def test_a_proposal_says_where_what_and_why() -> None:
    """Position, what stands there, what to write, the rule and its source."""
    (each,) = proposals("birželio 26d. 2019", Variety.LT)
    assert (each.start, each.end, each.found, each.proposed) == (
        9,
        13,
        "26d.",
        "26\N{NO-BREAK SPACE}d.",
    )
    assert (each.code, each.severity) == ("check.date-space", Severity.ERROR)
    assert each.message == "a space is missing in “26d.”"
    assert "12.2" in each.source


def test_an_address_is_left_alone() -> None:
    """No rule judges what stands inside a web or an e-mail address."""
    assert (
        proposals(
            "žr. https://example.lt/a/apie-mus--ir,kt/2019.06.26 ir jonas--j@example.lt", Variety.LT
        )
        == []
    )


def test_a_text_is_corrected_only_when_somebody_asks() -> None:
    """The text itself stays what it was; what has no proposal stays as it is."""
    text = "“Fotonika” - galioja 3 (keturis) metus nuo 2019m. sausio 2d."
    assert corrected(text, Variety.LT).replace("\N{NO-BREAK SPACE}", "~") == (
        "„Fotonika“ – galioja 3 (keturis) metus nuo 2019~m. sausio 2~d."
    )
    assert corrected("Šalys susitaria.", Variety.LT) == "Šalys susitaria."


@given(TEXTS, st.sampled_from(Variety))
def test_a_corrected_text_needs_no_more_correction(text: str, variety: Variety) -> None:
    """What a person takes from one run brings no new proposal in the next."""
    once = corrected(text, variety)
    assert corrected(once, variety) == once
    assert OPAQUE not in once


@given(st.text(max_size=60), st.sampled_from(Variety))
def test_any_text_can_be_read(text: str, variety: Variety) -> None:
    """Proposals lie inside the text, in its order."""
    found = proposals(text, variety)
    assert [each.start for each in found] == sorted(each.start for each in found)
    assert all(text[each.start : each.end] == each.found for each in found)
    assert all(each.proposed != each.found for each in found)


def test_each_rule_says_what_why_and_where_from() -> None:
    """Code, source and explanation; each is about a language, and no code stands twice."""
    codes = [rule.code for rule in TEXT_RULES]
    assert len(set(codes)) == len(codes)
    for rule in TEXT_RULES:
        assert rule.code.startswith("check.")
        assert rule.source
        assert rule.explanation.count(".") >= 2
        assert set(rule.languages) <= set(Language)
        assert rule.languages


@pytest.mark.parametrize(
    "piece",
    [
        "1.",
        "1,000 ",
        "a",
        "I-",
        "kuris ",
        "Aa ",
        "one-two ",
        "„",
        "(",
        "A. Bcd. ",
        "a@",
        "2019 m. ",
        "Nr. a1",
    ],
)
def test_a_long_text_is_read_in_time(piece: str) -> None:
    """A stranger's paragraph may be long and of one kind; a rule that looks twice takes minutes."""
    text = piece * (40_000 // len(piece))
    start = perf_counter()
    for variety in (Variety.LT, Variety.EN_GB):
        assert len(corrected(text, variety)) > 0
    assert perf_counter() - start < 20
