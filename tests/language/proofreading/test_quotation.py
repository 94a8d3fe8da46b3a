"""Quotation marks of a text."""

from __future__ import annotations

import pytest

from memo_kit.errors import Severity
from memo_kit.language.language import Variety
from tests.language.proofreading.reader import found, mended


@pytest.mark.parametrize(
    "wrong",
    [
        "“Fotonika”",
        '"Fotonika"',
        ",,Fotonika“",
        ",,Fotonika”",
        "„Fotonika”",
        '„Fotonika"',
        "«Fotonika»",
    ],
)
def test_lithuanian_marks_are_low_and_high(wrong: str) -> None:
    """„…“ = U+201E … U+201C (VLKK on quotation marks); every other pair is wrong."""
    assert mended(f"projektas {wrong} ir kiti", "check.quotes-lt") == "projektas „Fotonika“ ir kiti"
    (each,) = found(wrong, "check.quotes-lt")
    assert each.severity is Severity.ERROR
    assert "VLKK" in each.source


@pytest.mark.parametrize(
    "right",
    [
        "„Fotonika“",
        "UAB „Ąžuolas“ ir „Beržas“",
        "„UAB „Kretingos grūdai“",
        '19" ekranas, 20"',
        "O’Connor",
    ],
)
def test_right_lithuanian_marks_are_left_alone(right: str) -> None:
    """The same marks inside; the mark of an inch is no quotation mark."""
    assert found(right, "check.quotes-lt") == []
    assert found(right, "check.closing-quotes") == []


def test_a_mark_that_stands_alone_has_no_proposal() -> None:
    """Only a person can tell where the quotation begins."""
    (each,) = found("projektas Fotonika” baigtas", "check.quotes-lt")
    assert each.proposed is None
    assert each.found == "”"
    assert each.hint == "write „ where the quotation begins and “ where it ends"


def test_two_closing_marks_that_meet_are_written_once() -> None:
    """VLKK on quotation marks: two closing marks that meet are written once."""
    assert mended("„UAB „Grūdai““", "check.closing-quotes") == "„UAB „Grūdai“"


@pytest.mark.parametrize("wrong", ["„champions“", '"champions"', "«champions»", "„champions”"])
def test_english_marks_are_high(wrong: str) -> None:
    """“…” in English, to be checked by a language editor: a warning."""
    text = f"the {wrong} of the catalogue"
    wanted = "the “champions” of the catalogue"
    assert mended(text, "check.quotes-en", Variety.EN_GB) == wanted
    assert found(wanted, "check.quotes-en", Variety.EN_GB) == []
    assert found(text, "check.quotes-en", Variety.EN_CA)[0].severity is Severity.WARNING


@pytest.mark.parametrize(
    ("variety", "text", "wanted"),
    [
        (Variety.EN_GB, "the Consortium's name", "the Consortium’s name"),
        (Variety.EN_CA, "the Parties' names", "the Parties’ names"),
        (Variety.LT, "Larousse'o žodynas", "Larousse’o žodynas"),
    ],
)
def test_an_apostrophe_is_curved(variety: Variety, text: str, wanted: str) -> None:
    """Unicode: the apostrophe of a text is U+2019, also behind a silent letter (Larousse’o)."""
    assert mended(text, "check.apostrophe", variety) == wanted


def test_the_full_stop_stands_behind_the_marks_of_a_fragment() -> None:
    """After the quotes for a fragment at the end; before them for a quoted sentence (VLKK N-8 (178))."""
    assert mended("projekto „inovacijų čempionai.“ Ir", "check.quote-stop") == (
        "projekto „inovacijų čempionai“. Ir"
    )
    for right in ("„Šalys susitaria.“", "„inovacijų čempionai“.", "„a. k.“ ir „t. y.“"):
        assert found(right, "check.quote-stop") == []
