"""Verifying a filled template: what was printed is found again in the finished parts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Final, NamedTuple

from memo_kit.agreement.later import Later
from memo_kit.errors import MemoKitError, Place, TemplateError
from memo_kit.ooxml.markup import Element, MarkupDamagedError, find_all, parse
from memo_kit.ooxml.names import OFFICE_RELATIONSHIPS, w
from memo_kit.ooxml.package import Package, relationships_name
from memo_kit.ooxml.parts import TextPart
from memo_kit.template.filling import Filling
from memo_kit.template.printing import Printer, argument
from memo_kit.template.references import Reference, resolve
from memo_kit.template.slots import OutletKind, Slot
from memo_kit.template.values import say

__all__ = ["NotVerifiedError", "Recorder"]

_PRINTED: Final = re.compile("\x07v(\\d+)\x07")
_TAG: Final = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_OPENINGS: Final = (b"{{", b"{%", b"{#")
_GAP: Final = "\ufffc"
# A run has elements in the place of line breaks and tabs.
_BREAKS: Final = str.maketrans("", "", "\n\t")
_HINT: Final = "nothing was written; report it, with the template"
_LONGEST: Final = 40


class NotVerifiedError(TemplateError):
    """The finished document does not hold what was printed into it.

    A value is missing, cut or written wrongly, a tag is left over, a link leads nowhere, or a
    part is no well-formed XML. This should not happen whatever the template and the data are:
    it is a fault of memo_kit, or of a template that was damaged before. Nothing is written.
    Open the template in Word, save it and try again; if that does not help, report the fault
    with the template and the place.
    """

    code = "template.not-verified"


class _Value(NamedTuple):
    """What was printed at a tag."""

    value: object
    slot: Slot


class Recorder(Printer):
    """Writes the values of one rendering and remembers them, to find them again."""

    def __init__(self, filling: Filling, link_style: str | None) -> None:
        super().__init__(filling, link_style)
        self._printed: list[_Value] = []
        self._standing: list[list[int]] = []

    @property
    def special(self) -> Callable[[str], object]:
        """Tells that every text has to be seen."""
        return bool

    @property
    def is_final(self) -> bool:
        """Whether what is written need not be seen again: it is looked for when all is written."""
        return False

    def print(self, value: object, slot: Slot) -> str:
        """Return a value as it is written where a tag stands, with a mark before it."""
        written = super().print(value, slot)
        if slot.outlet.kind is not OutletKind.RUN and not slot.outlet.kind.is_shown:
            # A filter may change what is kept; what becomes of it is printed later.
            return written
        self._printed.append(_Value(value, slot))
        return f"\x07v{len(self._printed) - 1}\x07{written}"

    def resolve(self, text: str) -> str:
        """Return a written part as it is finished; its marks tell which values stand in it."""
        first, *pieces = _PRINTED.split(super().resolve(text))
        self._standing.append([int(number) for number in pieces[::2]])
        return "".join((first, *pieces[1::2]))

    def faults(self, package: Package, parts: Sequence[TextPart]) -> Iterator[MemoKitError]:
        """Yield what is wrong in the parts of a filled template that differ from its own.

        Args:
            package: The filled template.
            parts: Its parts with tags, in the order in which they were finished.
        """
        yield from self._dropped()
        standing = {part.name: found for part, found in zip(parts, self._standing, strict=True)}
        labels = {part.name: part.label for part in parts}
        owners = {relationships_name(name): name for name in package.names}
        changed = sorted(package.changes)
        for name in dict.fromkeys((*changed, *(owners.get(name, name) for name in changed))):
            place = Place(where=labels.get(name, name))
            try:
                root = parse(package.read(name), name=name)
            except MarkupDamagedError as fault:
                yield _fault(fault.message, place)
                continue
            finished = _Finished(root)
            yield from self._lost(finished, standing.get(name, ()))
            if any(opening in package.read(name) for opening in _OPENINGS):
                left = (tag for tag in finished.tags() if tag not in self._filling.raw)
                yield from (_fault(f"the tag “{tag}” is left", place) for tag in left)
            yield from _leading_nowhere(root, package, name, place)

    def _dropped(self) -> Iterator[MemoKitError]:
        """Yield the values that went with a table: only one without a row goes, and without text."""
        standing = {number for numbers in self._standing for number in numbers}
        for number, (_, slot) in enumerate(self._printed):
            if number not in standing and slot.outlet.kind is OutletKind.RUN:
                yield self._missing(number)

    def _missing(self, number: int) -> NotVerifiedError:
        value, slot = self._printed[number]
        shown = _shortened(self._said(value))
        return _fault(f"the value “{shown}” is not in the document", slot.place)

    def _said(self, value: object) -> str:
        return say(self._plain(value), self._filling.variety)

    def _lost(self, finished: _Finished, numbers: Sequence[int]) -> Iterator[MemoKitError]:
        for number in numbers:
            value, slot = self._printed[number]
            wanted = self._said(value)
            if slot.outlet.kind is OutletKind.INSTRUCTION:
                wanted = argument(wanted)
            if slot.outlet.kind is OutletKind.RUN:
                found = finished.goes_on_with(wanted.translate(_BREAKS))
            else:
                found = finished.holds(wanted)
            if not found:
                yield self._missing(number)

    def _plain(self, value: object) -> object:
        """Return a value with the text that a reader sees in the place of each structure."""
        if isinstance(value, Later):
            return f"[{value.label.text_in(self._filling.variety().language)}]"
        if isinstance(value, Reference):
            pieces = resolve(value, self._filling.labels, self._filling.variety())
            return "".join(piece.text for piece in pieces)
        if isinstance(value, list | tuple):
            return [self._plain(item) for item in value]
        return value


class _Finished:
    """The text and the attributes of a finished part, read from the start to the end."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._text = _text(root)
        self._values: list[str] = []
        self._spans: list[tuple[int, int]] = []
        self._end = 0

    @cached_property
    def _attributes(self) -> list[str]:
        return [str(value) for value in find_all(self._root, "//@*")]

    def goes_on_with(self, wanted: str) -> bool:
        """Tell whether a value of a run stands after the one that was found before it."""
        start = self._text.find(wanted, self._end)
        if start < 0:
            return False
        self._end = start + len(wanted)
        self._spans.append((start, self._end))
        return True

    def holds(self, wanted: str) -> bool:
        """Tell whether a value stands in an attribute or in the text of another element."""
        self._values.append(wanted)
        return wanted in self._text or any(wanted in value for value in self._attributes)

    def tags(self) -> Iterator[str]:
        """Yield the tags that stand outside of values and of what was deleted."""
        for deleted in self._root.iter(w("delText"), w("delInstrText")):
            deleted.text = _GAP * len(deleted.text or "")
        text, end = _text(self._root), 0
        left: list[str] = []
        for start, after in self._spans:
            left.append(text[end:start])
            end = after
        yield from _TAG.findall(self._without_values(_GAP.join((*left, text[end:]))))
        for attribute in self._attributes:
            yield from _TAG.findall(self._without_values(attribute))

    def _without_values(self, text: str) -> str:
        for value in filter(None, self._values):
            text = text.replace(value, _GAP)
        return text


def _leading_nowhere(
    root: Element, package: Package, name: str, place: Place
) -> Iterator[MemoKitError]:
    used = find_all(root, f"//@*[namespace-uri()='{OFFICE_RELATIONSHIPS}' and . != '']")
    known = {each.key: each for each in package.relationships(name)} if used else {}
    for key in dict.fromkeys(map(str, used)):
        if key not in known:
            yield _fault(f"the relationship {key} is missing", place)
        elif not known[key].external and known[key].target not in package:
            yield _fault(f"the part {known[key].target} is missing", place)


def _fault(message: str, place: Place) -> NotVerifiedError:
    return NotVerifiedError(message, hint=_HINT, place=place)


def _text(root: Element) -> str:
    return "".join(map(str, root.itertext("*")))


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
