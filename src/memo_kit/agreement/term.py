"""When an agreement begins, how long it lasts and how it ends."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from memo_kit.agreement.later import Later
from memo_kit.agreement.model import FIGURES, Asked, Day, Model
from memo_kit.agreement.stated import Stated
from memo_kit.language.bilingual import Bilingual

__all__ = ["Renewal", "Start", "Term"]


class Start(StrEnum):
    """What the agreement enters into force upon."""

    SIGNATURE = "signature"
    DATE = "date"


class Renewal(StrEnum):
    """What happens when the term ends."""

    NONE = "none"
    AUTOMATIC = "automatic"
    WRITTEN = "written"


class Term(Model):
    """Entry into force, duration and notice; the length is given in exactly one way."""

    start: Start
    """Whether the agreement enters into force upon signature or on a date."""

    start_date: Day | None = None
    """First day, with ``start: date``."""

    years: Annotated[Annotated[int, Field(ge=1, le=99), FIGURES] | None, Asked()] = None
    """Length in whole years."""

    months: Annotated[int, Field(ge=1, le=600), FIGURES] | None = None
    """Length in whole months."""

    until: Annotated[Day | Later | None, Stated(later=Bilingual("data", "date"))] = None
    """Last day."""

    renewal: Renewal
    """What happens at the end: none, automatic for the same length, or by written agreement."""

    notice_months: Annotated[
        Annotated[int, Field(ge=1, le=60), FIGURES] | Later | None,
        Stated(later=Bilingual("mėnesių skaičius", "number of months"), none=True),
    ]
    """Months of written notice that ends the agreement early, or none."""
