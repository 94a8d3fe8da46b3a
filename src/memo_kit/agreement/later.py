"""A value that is not known yet and will be filled in Word."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Self

from memo_kit.language.bilingual import Bilingual

__all__ = ["LateKind", "Later"]


class LateKind(StrEnum):
    """What will be typed where a value comes later.

    ``text``: words that each language says in its own way, as the name of a town. ``same``: the
    same letters and figures in both languages, as a number of registration. ``date``: a day, which
    each language writes in its own way.
    """

    TEXT = "text"
    SAME = "same"
    DATE = "date"


@dataclass(frozen=True)
class Later:
    """A place to fill in: the document shows a content control with a label instead of a blank.

    Attributes:
        label: What belongs there, as „data“ and “date”.
        kind: What will be typed there.
        form: How it is printed, as ``date_digits``; nothing for the value as it is.

    Example:
        >>> Later(Bilingual(lt="data", en="date")).label.en
        'date'
    """

    label: Bilingual
    kind: LateKind = LateKind.TEXT
    form: str = ""
    _origin: Later | None = field(default=None, repr=False, compare=False)

    @property
    def origin(self) -> Later:
        """The value of the data, of which this is a form."""
        return self._origin or self

    def put(self, form: str) -> Self:
        """Return the same value in another form, as ``genitive``; it has a place of its own to fill."""
        whole = f"{self.form}|{form}" if self.form else form
        return replace(self, form=whole, _origin=self.origin)

    def woven(self) -> Later:
        """Return a place for a text of which this value would be a piece only."""
        return Later(self.label)
