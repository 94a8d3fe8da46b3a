"""Every type of a field has words."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Annotated, Any, Literal

import pytest
from pydantic import Field

from memo_kit.agreement.clause import CooperationForm, Impact
from memo_kit.agreement.later import Later
from memo_kit.agreement.model import Line, Text, YesNo
from memo_kit.agreement.party import Party
from memo_kit.agreement.stated import Stated
from memo_kit.agreement.text import BilingualLine, BilingualText, WordOrOwn
from memo_kit.language.bilingual import Bilingual
from memo_kit.language.lithuanian import Gender
from tools.reference.value import ValueUnknownError, describe, mentioned

LABEL = Bilingual("data", "date")


@pytest.mark.parametrize(
    ("annotation", "words"),
    [
        (Line, "a line of text"),
        (Text, "a text"),
        (YesNo, "`yes` or `no`"),
        (Annotated[int, Field(ge=1, le=9)], "a whole number, 1 to 9"),
        (int | None, "a whole number"),
        (datetime.date, "a day, as `2019-06-26`"),
        (Literal["memorandum"], "`memorandum`"),
        (BilingualLine, "`lt` and `en`, each a line of text"),
        (BilingualText, "`lt` and `en`, each a text"),
        (Impact, "`positive`, `negative` or `positive or negative`"),
        (CooperationForm, "a word of [CooperationForm](#cooperationform)"),
        (tuple[Party, ...], "a list: [Party](#party)"),
        (Annotated[tuple[Line, ...], Field(min_length=1)], "a list of at least 1: a line of text"),
        (Annotated[tuple[Line, ...], Field(max_length=3)], "a list of 0 to 3: a line of text"),
        (Mapping[Gender, Line], "a mapping: `masculine` or `feminine`, each with a line of text"),
        (Annotated[Line | None, Stated(none=True)], "a line of text; or `none`"),
        (
            Annotated[datetime.date | Later | None, Stated(later=LABEL, none=True)],
            "a day, as `2019-06-26`; or `later` or `none`",
        ),
        (
            Annotated[Gender | Bilingual, WordOrOwn(Gender, BilingualLine)],
            "`masculine` or `feminine`, or your own: `lt` and `en`, each a line of text",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_type_is_said_in_words(annotation: Any, words: str) -> None:  # noqa: ANN401 - a type expression has no better type
    """Whoever fills in a data file knows no Python."""
    assert describe(annotation) == words


@pytest.mark.parametrize("annotation", [bytes, set[str]], ids=str)
def test_a_type_without_words_is_an_error(annotation: Any) -> None:  # noqa: ANN401 - the same
    """A new kind of field gets its words before it gets into the reference."""
    with pytest.raises(ValueUnknownError):
        describe(annotation)


def test_models_and_words_are_found_at_any_depth() -> None:
    """Each gets a section of its own."""
    own = Annotated[Gender | Bilingual, WordOrOwn(Gender, BilingualLine)]
    assert mentioned(tuple[own, ...]) == [Gender]
    assert mentioned(Annotated[tuple[Party, ...] | None, Stated(none=True)]) == [Party]
