"""Values that are filled in later know what will be typed."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import pytest
from pydantic import BaseModel, Field

from memo_kit.agreement.later import LateKind, Later
from memo_kit.agreement.name import PlaceName
from memo_kit.agreement.stated import Stated
from memo_kit.language.bilingual import Bilingual

LABEL = Bilingual(lt="x", en="x")


class Form(BaseModel):
    """Fields of several types."""

    day: Annotated[Annotated[date, Field(description="x")] | Later, Stated(later=LABEL)]
    number: Annotated[Annotated[str, Field(max_length=9)] | Later | None, Stated(later=LABEL)]
    months: Annotated[Annotated[int, Field(ge=1)] | str | Later, Stated(later=LABEL)]
    place: Annotated[PlaceName | Later, Stated(later=LABEL)]
    names: Annotated[list[str] | Later, Stated(later=LABEL)]


@pytest.mark.parametrize(
    ("field", "kind"),
    [
        ("day", LateKind.DATE),
        ("number", LateKind.SAME),
        ("months", LateKind.SAME),
        ("place", LateKind.TEXT),
        ("names", LateKind.TEXT),
    ],
)
def test_a_field_knows_what_will_be_typed(field: str, kind: LateKind) -> None:
    """By the type that it has besides ``later``."""
    form = Form.model_validate(dict.fromkeys(Form.model_fields, "later"))
    value = getattr(form, field)
    assert isinstance(value, Later)
    assert value.kind is kind


def test_a_form_knows_the_value_that_it_is_of() -> None:
    """However many filters made it; a text of which it is a piece knows nothing."""
    value = Later(LABEL, LateKind.SAME)
    form = value.put("upper").put("quote")
    assert form.form == "upper|quote"
    assert form.origin is value
    assert value.origin is value
    assert form.woven() == Later(LABEL)
    assert form.woven().origin is not value
