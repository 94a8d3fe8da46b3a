"""Which language a text is in."""

from __future__ import annotations

import pytest

from memo_kit.language.language import Language
from memo_kit.language.recognition import recognised


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Šalys susitaria, kad šis Memorandumas įsigalioja jį pasirašius.", Language.LT),
        ("Bendradarbiavimo sritys yra:", None),
        ("Kontaktiniai asmenys ir jų duomenys", Language.LT),
        ("The Parties agree on the actions of this Protocol.", Language.EN),
        ("UAB „Ąžuolas“ shall notify the Parties in writing", Language.EN),
        ("Vilnius, 2019-06-26", None),
        ("", None),
    ],
)
def test_small_words_tell_the_language(text: str, language: Language | None) -> None:
    """A name of the other language does not, and where nothing tells, nothing is said."""
    assert recognised(text) is language
