"""Lists that begin anew where ``{% restart %}`` stands, in each round of a loop too.

Word numbers paragraphs by instances of a list. An instance that says where it starts begins
anew, so that each restart takes a new one, and the paragraphs after it belong to it.
"""

from __future__ import annotations

from typing import Final, cast

from memo_kit.errors import MemoKitError, TemplateError
from memo_kit.ooxml.marks import mark, marks, number_of, token
from memo_kit.ooxml.markup import Element
from memo_kit.ooxml.names import kind_of, w
from memo_kit.ooxml.numbering import Item, Numbering
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.parts import PartKind, TextPart
from memo_kit.template.marking import Sheet, mark_tags
from memo_kit.template.slots import Action, ActionKind, Slot
from memo_kit.template.tags import RESTART

__all__ = ["NothingToRestartError", "restart_lists"]


class NothingToRestartError(TemplateError):
    """``{% restart %}`` stands in a part of the template that has no numbered paragraph.

    It lets the numbering of the next numbered paragraph begin anew. Write it before the list,
    in a paragraph of its own or at the end of a heading.
    """

    code = "template.nothing-to-restart"


# What stands before the number in the properties of a paragraph (ISO/IEC 29500-1, 17.3.1.26).
_BEFORE: Final = frozenset(
    ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
)


def restart_lists(
    package: Package, numbering: Numbering, sheets: list[Sheet]
) -> list[MemoKitError]:
    """Let lists begin anew where the tags ask for it.

    Args:
        package: The template.
        numbering: Its lists.
        sheets: Its parts with tags, lifted; that of the lists is added.

    Returns:
        The tags after which nothing is numbered.
    """
    errors: list[MemoKitError] = []
    stories = [(sheet, numbers) for sheet in sheets if (numbers := _restarts(sheet))]
    part = next(
        (name for name in package.targets(package.document, "numbering") if name in package), ""
    )
    for sheet, numbers in stories:
        slots = [sheet.slot(number) for number in numbers]
        for number in numbers:
            sheet.holes[number] = Action(ActionKind.RESTART)
        is_numbered = False
        for node in sheet.root.iter(w("p")):
            if (item := numbering.item(node)) is not None:
                _follow(sheet, node, item, part)
                is_numbered = True
        if not is_numbered:
            errors.append(_nothing(slots[-1]))
    if stories and part and not errors:
        sheets.append(_lists(package, part))
    return errors


def _restarts(sheet: Sheet) -> list[int]:
    asked = {
        number
        for number, hole in enumerate(sheet.holes)
        if isinstance(hole, Slot) and hole.tag.keyword == RESTART
    }
    standing = map(number_of, marks(sheet.root)) if asked else ()
    return [number for number in standing if number in asked]


def _follow(sheet: Sheet, paragraph: Element, item: Item, part: str) -> None:
    """Set a mark where a numbered paragraph says which list it belongs to."""
    properties = cast("Element", paragraph.find(w("pPr")))
    detail = (part, item.list_id, str(item.level))
    own = properties.find(w("numPr"))
    if own is not None:
        number = own.find(w("numId"))
        if number is None:
            number = own.makeelement(w("numId"), {})
            own.append(number)
        number.set(w("val"), token(sheet.add(Action(ActionKind.LIST, detail))))
        return
    # Its style says so, which it does until the list begins anew.
    position = sum(1 for child in properties if kind_of(child.tag) in _BEFORE)
    action = Action(ActionKind.LIST_OF_STYLE, detail)
    properties.insert(position, mark(sheet.add(action)))


def _lists(package: Package, name: str) -> Sheet:
    sheet = mark_tags(TextPart(name, "lists", PartKind.DATA), package.read(name))
    *_, last = sheet.root.iterchildren(w("num"))
    last.addnext(mark(sheet.add(Action(ActionKind.CARRIED, (name,)))))
    return sheet


def _nothing(slot: Slot) -> MemoKitError:
    message = "nothing is numbered that could begin anew"
    hint = "write it before the list, or number the paragraphs in Word"
    return NothingToRestartError(message, hint=hint, place=slot.place)
