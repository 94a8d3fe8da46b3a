"""Annexes to an agreement."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from memo_kit.agreement.model import FIGURES, Model
from memo_kit.agreement.stated import Stated
from memo_kit.agreement.text import BilingualLine, BilingualText

__all__ = ["Annex"]


class Annex(Model):
    """An annex: printed with the agreement when its text is in the data, else only listed."""

    title: BilingualLine
    """Title."""

    pages: Annotated[int, Field(ge=1, le=999), FIGURES]
    """How many pages it has."""

    clauses: Annotated[tuple[BilingualText, ...] | None, Stated(none=True)]
    """Its text, a paragraph each; none when the annex is a document of its own."""
