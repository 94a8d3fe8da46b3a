"""Printing values into a part: escaped always, structured only by type."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from typing import Final

from memo_kit.agreement.later import Later
from memo_kit.errors import DataError, TemplateError
from memo_kit.language.characters import forbidden_characters, name_of
from memo_kit.language.lists import join
from memo_kit.ooxml.formatting import formatted
from memo_kit.ooxml.inline import interrupt, link, run, text_of_run
from memo_kit.ooxml.markup import escape
from memo_kit.template.filling import Filling
from memo_kit.template.missing import Missing
from memo_kit.template.references import LinkedText, Reference, resolve
from memo_kit.template.richtext import RichText
from memo_kit.template.slots import Outlet, OutletKind, Slot
from memo_kit.template.values import say

__all__ = [
    "AddressForbiddenError",
    "CharacterForbiddenError",
    "Printer",
    "StructureMisplacedError",
    "StyleUnknownError",
    "argument",
]

_EUROPEAN: Final = "\u00a0-\u00ac\u00ae-\u036f\u2010-\u2027\u20a0-\u20bf\u2122"
# What needs a closer look: what is not plain European text.
_UNUSUAL: Final = re.compile(f"[^ -~{_EUROPEAN}]")
# The same, and what XML writes in another way.
_SPECIAL: Final = re.compile(f"[^ !#-%'-;=?-~{_EUROPEAN}]")
_OPEN: Final = re.compile("\x07([rg])(\\d+)\x07")
_ITEM: Final = re.compile("\x07(\\d+)\x07")
_LINK: Final = re.compile(r"^\s*HYPERLINK\s+\"?$", re.IGNORECASE)
_MISPLACED: Final = "print it directly in a paragraph, not inside a macro or a set block"
# What prints as more than text, also as an item of a list.
_BUILT: Final = (Later, RichText)
_ADDRESSES: Final = ("http://", "https://", "mailto:", "tel:", "#")


class CharacterForbiddenError(DataError):
    """A value holds a character that a signed document must not hold.

    Control characters, halves of characters and invisible or direction-changing characters
    make a reader see another text than the one that is stored: U+202E shows 05,000 as
    000,50. Usually they come with text copied from a web page or a PDF. Type the text anew.
    """

    code = "data.forbidden-character"


class AddressForbiddenError(DataError):
    """The address of a link is none of a web page or an e-mail.

    A link in an agreement leads to ``https://``, ``http://`` or ``mailto:``; others can run
    programs or read files. Give the whole address in the data.
    """

    code = "data.forbidden-address"


class StructureMisplacedError(TemplateError):
    """A reference is printed where only plain text can stand and its number is not known yet.

    Print it directly in a paragraph, not inside a macro or a ``set`` block.
    """

    code = "template.structure-misplaced"


class StyleUnknownError(DataError):
    """A text with formatting names a character style that the template does not define.

    Word would show the text without the style and say nothing. Make the style in the template,
    or name one that is there.
    """

    code = "data.style-unknown"


def argument(text: str) -> str:
    r"""Return a text as it stands in the instruction of a field of Word, where two marks are special.

    Example:
        >>> print(argument(r'A "B" \c'))
        A \"B\" \\c
    """
    return text.replace("\\", "\\\\").replace('"', '\\"')


class Printer:
    """Writes the values of one rendering."""

    def __init__(self, filling: Filling, link_style: str | None) -> None:
        self._filling = filling
        self._link_style = link_style

    @property
    def special(self) -> Callable[[str], object]:
        """Finds what keeps a text from being written into a run as it is; None when nothing does."""
        return _SPECIAL.search

    @property
    def is_final(self) -> bool:
        """Whether what is written need not be seen again once its references are filled in."""
        return True

    def print(self, value: object, slot: Slot) -> str:
        """Return a value as it is written where a tag stands.

        Raises:
            MemoKitError: If it cannot be printed. The place is added by the caller.
        """
        if type(value) is str and slot.outlet.kind is OutletKind.RUN:
            if _UNUSUAL.search(value) is None:
                if self._filling.pending:
                    self._filling.settle(slot.place)
                return text_of_run(value)
        elif isinstance(value, Missing):
            raise value.fault()
        written = self._write(value, slot)
        if self._filling.pending:
            self._filling.settle(slot.place)
        return written

    def resolve(self, text: str) -> str:
        """Return a written part with its references and the shapes of its tables filled in."""
        filling = self._filling
        if not filling.deferred and not filling.shapes:
            return text
        return _OPEN.sub(self._resolved, text)

    def _resolved(self, found: re.Match[str]) -> str:
        sign, number = found[1], int(found[2])
        return self._reference(number) if sign == "r" else self._filling.shapes[number]

    def _reference(self, number: int) -> str:
        reference, outlet, place = self._filling.deferred[number]
        try:
            pieces = resolve(reference, self._filling.labels, self._filling.variety())
        except TemplateError as fault:
            raise fault.placed(place) from None
        return "".join(self._linked(piece, outlet) for piece in pieces)

    def _linked(self, piece: LinkedText, outlet: Outlet) -> str:
        if piece.anchor is None or not outlet.takes_links:
            return escape(piece.text)
        written = link(piece.text, piece.anchor, outlet.formatting, self._link_style)
        return interrupt(written, outlet.formatting)

    def _write(self, value: object, slot: Slot) -> str:
        if slot.outlet.kind is not OutletKind.RUN and slot.outlet.kind.shapes:
            from memo_kit.template.shaping import shape  # noqa: PLC0415 - few tables are shaped

            return shape(value, slot, self._filling)
        if isinstance(value, Later):
            return self._later(value, slot)
        if isinstance(value, Reference):
            return self._defer(value, slot)
        if isinstance(value, RichText) and slot.outlet.kind is OutletKind.RUN:
            return "".join(self._spans(value, slot))
        if isinstance(value, list | tuple) and any(isinstance(item, _BUILT) for item in value):
            return self._listed(value, slot)
        return self._text(say(value, self._filling.variety), slot)

    def _text(self, text: str, slot: Slot) -> str:
        for position, reason in forbidden_characters(text):
            raise _forbidden(text, position, reason, slot)
        kind = slot.outlet.kind
        if kind is OutletKind.RUN:
            return text_of_run(text)
        if kind is OutletKind.INSTRUCTION:
            if _LINK.search((slot.place.text or "")[: slot.tag.start]):
                _refuse_address(text, slot)
            text = argument(text)
        if kind is OutletKind.ADDRESS and slot.tag.start == 0:
            _refuse_address(text, slot)
        return text if kind is OutletKind.CAPTURED else escape(text)

    def _later(self, value: Later, slot: Slot) -> str:
        outlet = slot.outlet
        label = value.label.text_in(self._filling.variety().language)
        if outlet.kind is OutletKind.CAPTURED:
            message = "a value that is filled in later cannot be kept as text"
            raise StructureMisplacedError(message, hint=_MISPLACED, place=slot.place)
        if outlet.kind is not OutletKind.RUN or not outlet.takes_controls:
            return self._text(f"[{label}]", slot)
        control = self._filling.late_fields.control(
            value, self._filling.variety(), self._filling.free_id()
        )
        return interrupt(control.write(outlet.formatting), outlet.formatting)

    def _spans(self, value: RichText, slot: Slot) -> Iterator[str]:
        formatting = slot.outlet.formatting
        for span in value.spans:
            text = self._text(span.text, slot)
            if span.style is not None and span.style not in self._filling.styles:
                raise _no_style(span.style, self._filling.styles)
            changed = formatted(formatting, span.formatting)
            same = not span.formatting
            yield text if same else interrupt(run(span.text, changed), formatting)

    def _defer(self, reference: Reference, slot: Slot) -> str:
        if slot.outlet.kind is OutletKind.CAPTURED:
            message = "the number of an article is not known yet when text is kept"
            raise StructureMisplacedError(message, hint=_MISPLACED, place=slot.place)
        self._filling.deferred.append((reference, slot.outlet, slot.place))
        return f"\x07r{len(self._filling.deferred) - 1}\x07"

    def _listed(self, values: Sequence[object], slot: Slot) -> str:
        """Write a list of which some items are more than plain text."""
        marks = [f"\x07{index}\x07" for index in range(len(values))]
        pieces = _ITEM.split(join(marks, self._filling.variety()))
        return "".join(
            self._write(values[int(piece)], slot) if index % 2 else self._text(piece, slot)
            for index, piece in enumerate(pieces)
        )


def _forbidden(text: str, position: int, reason: str, slot: Slot) -> CharacterForbiddenError:
    expression = slot.tag.body.partition("|")[0].strip()
    message = f"{name_of(text[position])} at character {position + 1} is {reason}"
    place = replace(slot.place, path=expression)
    return CharacterForbiddenError(message, hint="type the text anew in the data", place=place)


def _no_style(style: str, known: Collection[str]) -> StyleUnknownError:
    message = f"the template has no character style “{style}”"
    names = ", ".join(sorted(known)) or "none"
    return StyleUnknownError(message, hint=f"make it in Word, or use one of: {names}")


def _refuse_address(text: str, slot: Slot) -> None:
    if not text.lower().startswith(_ADDRESSES):
        message = f"“{text}” is no address of a web page or an e-mail"
        hint = "begin it with https:// or mailto:"
        raise AddressForbiddenError(message, hint=hint, place=slot.place)
