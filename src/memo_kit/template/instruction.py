"""Instructions of Word's fields: what they must not do, and what data must not make them do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from memo_kit.errors import MemoKitError, Place, TemplateError
from memo_kit.ooxml.harm import ActiveContentError, ExternalContentError
from memo_kit.ooxml.marks import parts_of, token
from memo_kit.ooxml.wordfield import NESTED, WordField, word_fields
from memo_kit.template.marking import Sheet

__all__ = ["FieldNameError", "refuse_fields"]


class FieldNameError(TemplateError):
    """A tag, or another field, stands where a field of Word has its name.

    The first word of a field says what Word does, and some fields run programs or fetch files.
    That is for the template to say, never for the data. Write the name itself, as in
    ``QUOTE "{{ title }}"``; a condition goes around the whole field.
    """

    code = "template.field-name"


_LINK: Final = re.compile(r"\s*HYPERLINK\s+\"?([^\"\\\s]+)", re.IGNORECASE)
_SCHEMES: Final = ("http://", "https://", "mailto:", "#")
_RUNNING: Final = frozenset(("DDE", "DDEAUTO", "PRINT"))
_LOADING: Final = frozenset(
    ("DATABASE", "IMPORT", "INCLUDE", "INCLUDEPICTURE", "INCLUDETEXT", "LINK", "RD")
)


def refuse_fields(sheet: Sheet) -> Iterator[MemoKitError]:
    """Yield what is wrong with the fields of a part.

    Args:
        sheet: A part with its marks.
    """
    for field in word_fields(sheet.root):
        place = _place(sheet, field)
        if field.keyword in _RUNNING:
            message = f"the field {field.keyword} runs or controls another program"
            yield ActiveContentError(message, hint="delete the field in Word", place=place)
        elif _leads_elsewhere(field):
            message = "the field HYPERLINK leads to no web page and no e-mail address"
            hint = "let the link lead to https://, http:// or mailto:"
            yield ExternalContentError(message, hint=hint, place=place)
        elif field.keyword in _LOADING:
            message = f"the field {field.keyword} loads from elsewhere"
            hint = "in Word, unlink the field, or put what it shows in its place"
            yield ExternalContentError(message, hint=hint, place=place)
        elif _is_open(field):
            message = "a tag or another field stands where a field of Word has its name"
            yield FieldNameError(message, hint="write the name of the field first", place=place)


def _is_open(field: WordField) -> bool:
    """Tell whether a tag or another field may make the name of a harmful field."""
    begun, *more = [*parts_of(field.instruction.replace(NESTED, token(0)))] or [""]
    if not isinstance(begun, str):
        return True
    name = begun.strip().upper()
    is_ended = not more or (name != "" and begun[-1].isspace())
    return not is_ended and any(each.startswith(name) for each in _RUNNING | _LOADING)


def _leads_elsewhere(field: WordField) -> bool:
    found = _LINK.match(field.instruction)
    return found is not None and not found[1].lower().startswith((*_SCHEMES, token(0)[0], NESTED))


def _place(sheet: Sheet, field: WordField) -> Place:
    where = (sheet.where.get(around) for around in field.node.iterancestors())
    text = sheet.as_typed(field.instruction).replace(NESTED, "…").strip()
    return Place(where=next(filter(None, where), sheet.part.label), text=text)
