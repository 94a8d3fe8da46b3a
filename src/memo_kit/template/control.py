"""Content controls of Word with tags in them: what they keep beside their text is settled."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from memo_kit.errors import MemoKitError, TemplateError
from memo_kit.ooxml.marks import is_mark, number_of, tokens
from memo_kit.ooxml.markup import Element
from memo_kit.ooxml.names import kind_of
from memo_kit.template.marking import Sheet

__all__ = ["CheckBoxError", "settle_controls"]


class CheckBoxError(TemplateError):
    """A tag stands inside a check box of Word, which would show one thing and mean another.

    Word keeps whether a box is ticked apart from the sign that it shows, and a tag can change
    the sign only. Put two check boxes side by side, one ticked and one not, and the condition
    around them: ``{% if x %}☒{% else %}☐{% endif %}``, where each sign is a check box of Word.
    """

    code = "template.check-box"


_CHECK_BOX: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}checkbox"
# What Word would show, or a program would read, in the place of what a tag printed.
_STALE: Final = {"date": "fullDate", "comboBox": "lastValue", "dropDownList": "lastValue"}
_CORE: Final = "coreProperties"


def settle_controls(sheet: Sheet) -> Iterator[MemoKitError]:
    """Let the text that tags print be what a content control holds.

    Word shows the bound data of a control in the place of its text, and takes the text of a
    placeholder for none. So a control with tags is bound to nothing but the document's own
    properties, where the same tags stand, and is no placeholder.

    Args:
        sheet: A part with its marks.

    Yields:
        The check boxes with tags.
    """
    for properties in [*sheet.root.iter("{*}sdtPr")]:
        numbers = _numbers(properties)
        if not numbers:
            continue
        if properties.find(_CHECK_BOX) is not None:
            message = "a tag stands inside a check box, and cannot tick it"
            hint = "put the condition around two check boxes, one ticked and one not"
            yield CheckBoxError(message, hint=hint, place=sheet.slot(numbers[0]).place)
        for child in [*properties]:
            _settle(properties, child)


def _settle(properties: Element, child: Element) -> None:
    kind = kind_of(child.tag) or child.tag.rpartition("}")[2]
    if kind == "showingPlcHdr" or (kind == "dataBinding" and not _is_to_core(child)):
        properties.remove(child)
    elif kind in _STALE:
        child.attrib.pop(f"{child.tag.rpartition('}')[0]}}}{_STALE[kind]}", "")


def _is_to_core(binding: Element) -> bool:
    return any(
        str(key).endswith("}xpath") and _CORE in str(value) for key, value in binding.items()
    )


def _numbers(properties: Element) -> list[int]:
    """Return the numbers of the tags in what a control holds."""
    found: list[int] = []
    content = next(properties.itersiblings("{*}sdtContent"), None)
    for node in content.iter() if content is not None else ():
        if is_mark(node):
            found.append(number_of(node))
        else:
            found += tokens(node.text or "")
    return found
