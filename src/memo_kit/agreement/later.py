"""A value that is not known yet and will be filled in Word."""

from __future__ import annotations

from dataclasses import dataclass

from memo_kit.language.bilingual import Bilingual

__all__ = ["Later"]


@dataclass(frozen=True)
class Later:
    """A place to fill in: the document shows a content control with a label instead of a blank.

    Attributes:
        label: What belongs there, as „data“ and “date”.

    Example:
        >>> Later(Bilingual(lt="data", en="date")).label.en
        'date'
    """

    label: Bilingual
