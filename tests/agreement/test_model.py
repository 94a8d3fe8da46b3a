"""The plain values that fields are made of."""

from __future__ import annotations

import datetime

import pytest
from pydantic import TypeAdapter, ValidationError

from memo_kit.agreement.clause import CooperationForm
from memo_kit.agreement.later import Later
from memo_kit.agreement.model import Day, YesNo
from memo_kit.agreement.stated import Stated
from memo_kit.agreement.term import Start, Term
from memo_kit.agreement.text import BilingualLine, KnownText
from memo_kit.language.bilingual import Bilingual
from memo_kit.language.language import Language


def test_a_day_is_a_date_in_python_too() -> None:
    """A moment is no day: its hour would be lost without a word."""
    adapter: TypeAdapter[datetime.date] = TypeAdapter(Day)
    day = datetime.date(2019, 6, 26)
    assert adapter.validate_python(day) == adapter.validate_python("2019-06-26") == day
    with pytest.raises(ValidationError, match="is no date"):
        adapter.validate_python(datetime.datetime(2019, 6, 26, 12, tzinfo=datetime.UTC))


@pytest.mark.parametrize(
    ("value", "truth"),
    [("yes", True), ("no", False), ("true", True), ("false", False), (True, True), (False, False)],
)
def test_yes_and_no_are_truths(value: object, truth: bool) -> None:  # noqa: FBT001 - what is tested
    """Also as JSON and Python write them."""
    adapter: TypeAdapter[bool] = TypeAdapter(YesNo)
    assert adapter.validate_python(value) is truth


def test_a_bilingual_text_of_python_is_kept() -> None:
    """A developer gives the pair itself."""
    adapter: TypeAdapter[Bilingual] = TypeAdapter(BilingualLine)
    pair = Bilingual(lt="ą", en="b")
    assert adapter.validate_python(pair) == adapter.validate_python({"lt": "ą", "en": "b"}) == pair
    assert adapter.dump_python(pair) == {"lt": "ą", "en": "b"}


def test_a_known_word_stands_for_its_texts() -> None:
    """One choice of a word, both languages of the document."""
    assert isinstance(CooperationForm.VISITS, KnownText)
    assert CooperationForm("visits").text_in(Language.LT) == "klasterio narių lankymas"
    assert CooperationForm.VISITS.text_in(Language.EN) == "visits to cluster members"


def test_a_stated_value_may_be_given_by_python() -> None:
    """None is ``none``; a ``Later`` has the label of its field, whoever made it."""
    own = Later(Bilingual(lt="kita", en="other"))
    term = Term.model_validate(
        {"start": Start.SIGNATURE, "until": own, "renewal": "none", "notice_months": None}
    )
    assert isinstance(term.until, Later)
    assert term.until.label.en == "date"
    assert term.notice_months is None
    assert Stated(none=True).words == ["none"]
    assert term.model_dump()["until"] == "later"
    assert Term.model_validate(term.model_dump()) == term
