"""The fields that one rendering leaves open: each datum has one place in the document's data."""

from __future__ import annotations

from functools import cached_property

from memo_kit.agreement.later import LateKind, Later
from memo_kit.agreement.path import fields
from memo_kit.language.language import Variety
from memo_kit.ooxml.late import ContentControl, date_control, with_late_fields
from memo_kit.ooxml.package import Package

__all__ = ["LateFields"]

_DIGITS = "date_digits"


class LateFields:
    """The fields that are filled in later, with the places that show them.

    What is typed in one place shows in every other one of the same field. That is right only
    where both say it in the same letters: so a field has a place for each form, and for each
    language, except for days, which Word writes in the language of the place, and numbers.

    Args:
        data: What the template is filled with.

    Attributes:
        keys: The names of the fields that are open, in reading order.
    """

    def __init__(self, data: object) -> None:
        self._data = data
        self.keys: list[str] = []

    def control(self, value: Later, variety: Variety, number: int) -> ContentControl:
        """Return the content control for a value.

        Args:
            value: What is filled in later.
            variety: The language of the document.
            number: The id of the control.
        """
        is_day = value.kind is LateKind.DATE and value.form in {"", _DIGITS}
        key = self._key(value, variety, is_day=is_day)
        self.keys.append(key)
        kind = date_control(variety, digits=value.form == _DIGITS) if is_day else "<w:text/>"
        return ContentControl(value.label.text_in(variety.language), number, key, kind)

    def kept_in(self, package: Package) -> Package:
        """Return a document whose data have the fields that are open.

        Args:
            package: The document that the controls stand in.
        """
        return with_late_fields(package, self.keys)

    def _key(self, value: Later, variety: Variety, *, is_day: bool) -> str:
        path = self._paths.get(id(value.origin), "")
        if path and is_day:
            return path
        if path and value.kind is LateKind.SAME and not value.form:
            return path
        # What is no field of the data, or several of them, has a place of its own.
        name = path or f"#{len(self.keys) + 1}"
        form = f"|{value.form}" if value.form else ""
        return f"{name}{form}@{variety.language.value}"

    @cached_property
    def _paths(self) -> dict[int, str]:
        """The path of each value, found by the value itself; nothing for one that is at several."""
        found: dict[int, str] = {}
        for path, value in fields(self._data):
            if isinstance(value, Later):
                found[id(value)] = "" if id(value) in found else path
        return found
