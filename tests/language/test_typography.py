"""Quotation marks and no-break spaces."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memo_kit.language.language import Variety
from memo_kit.language.typography import NBSP, bind, quote


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Kretingos grūdai", "„Kretingos grūdai“"),
        ("UAB „Kretingos grūdai“", "„UAB „Kretingos grūdai“"),
        ("„Pakalnutės“ parduotuvė", "„„Pakalnutės“ parduotuvė“"),
    ],
)
def test_lithuanian_closing_marks_that_meet_are_written_once(text: str, quoted: str) -> None:
    """„…“ inside „…“; two closing marks that meet are written once (VLKK, quotation marks)."""
    assert quote(text, Variety.LT) == quoted


@pytest.mark.parametrize("variety", [Variety.EN_GB, Variety.EN_CA])
def test_english_has_single_marks_inside_double_ones(variety: Variety) -> None:
    """‘…’ inside “…”."""
    assert quote("the “champions”", variety) == "“the ‘champions’”"


@pytest.mark.parametrize(
    ("variety", "text"),
    [
        (Variety.LT, "2019~m. birželio 26~d."),
        (Variety.LT, "įgaliojimas Nr.~5"),
        (Variety.LT, "12~proc., 30~min., 5~km, 12~%, 100~EUR"),
        (Variety.LT, "J.~Petraitis ir R.~Jonaitytė"),
        (Variety.LT, "Savanorių pr.~235, Vilnius"),
        (Variety.LT, "t.~y. ir~t.~t., A.~V., a.~k., el.~p."),
        (Variety.LT, "UAB~„Ąžuolas“ ir VšĮ~Kretingos ligoninė"),
        (Variety.LT, "klasteris (toliau~– Klasteris)"),
        (Variety.LT, "pagal 8~straipsnį ir 3~punktą"),
        (Variety.EN_GB, "No.~5, Article~8 and Annex~1"),
        (Variety.EN_CA, "CAD~12,500, Mr~Smith, J.~Smith"),
    ],
)
def test_what_belongs_together_does_not_break(variety: Variety, text: str) -> None:
    """The pairs that memo_kit holds together (its own set, for a language editor)."""
    assert bind(text.replace("~", " "), variety) == text.replace("~", NBSP)


@given(st.text(max_size=60), st.sampled_from(Variety))
def test_binding_changes_nothing_but_spaces(text: str, variety: Variety) -> None:
    """Binding twice is binding once, and no other character is touched."""
    bound = bind(text, variety)
    assert bound.replace(NBSP, " ") == text.replace(NBSP, " ")
    assert bind(bound, variety) == bound
