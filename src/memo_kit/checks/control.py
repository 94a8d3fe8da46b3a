"""Rules about content controls that show data: what Word puts there when it opens the document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import Final

from memo_kit.checks.rule import Fault, rule
from memo_kit.errors import Severity
from memo_kit.language.dates import DateStyle, format_date, month_name
from memo_kit.language.language import Language, Variety
from memo_kit.ooxml.binding import Bindings
from memo_kit.ooxml.markup import Element
from memo_kit.ooxml.names import w
from memo_kit.ooxml.view import DocumentView

__all__ = ["control_differs"]

# What these show is no text of the data: a picture, and a sign for yes or no.
_SIGNS: Final = ("picture", "{http://schemas.microsoft.com/office/word/2010/wordml}checkbox")
_DAY: Final = re.compile(r"(\d{4}-\d\d-\d\d)(?:T.*)?")
_NUMBER: Final = re.compile(r"\d+")
_QUOTED: Final = re.compile(r"'[^']*'")
_PIECE: Final = re.compile(r"'[^']*'|d+|M+|y+")
_UNKNOWN: Final = re.compile(r"d{3}|(?<!M)M{3}(?!M)|y{5}|M{5}|(?<!y)y(?:yy)?(?!y)|[gHhmst]")


@rule(
    "check.control-differs",
    Severity.ERROR,
    source="ISO/IEC 29500-1, 17.5.2.6: Word shows the data that a content control is bound to",
)
def control_differs(document: DocumentView) -> Iterator[Fault]:
    """A content control shows another text than the data that it is bound to.

    Word puts the data in place of the text when it opens the document, so that somebody else reads
    another day or another number than the file shows to other programs. It happens when the
    text is changed by a program that does not know of the data. Type the value in Word, or draft the
    document anew.
    """
    bindings = Bindings(document.package)
    for sighting in document.survey.find(w("sdt")):
        control = sighting.element
        binding = bindings.of(control)
        if binding is None or any(_kind(control, each) is not None for each in _SIGNS):
            continue
        shown = _folded(_shown(control))
        hint = "type what belongs there in Word, or draft the document anew"
        if not binding.is_followed:
            message = f"nobody can tell what Word shows here: “{binding.path}” is not followed"
            yield Fault(message, document.place(sighting), hint)
        elif binding.value is not None and not _agrees(control, shown, binding.value):
            message = f"the document shows “{shown}”, and Word will show “{_folded(binding.value)}”"
            yield Fault(message, document.place(sighting), hint)


def _agrees(control: Element, shown: str, value: str) -> bool:
    if control.find(f"{w('sdtPr')}/{w('showingPlcHdr')}") is not None:
        return not value.strip()
    return shown in set(map(_folded, _readings(control, shown, value)))


def _readings(control: Element, shown: str, value: str) -> Iterator[str]:
    """Yield how a value may be shown.

    Args:
        control: The control.
        shown: What it shows now.
        value: What the data say.
    """
    yield value
    for choice in control.iterfind(f"{w('sdtPr')}/*/{w('listItem')}"):
        if choice.get(w("value")) == value:
            yield choice.get(w("displayText"), "")
    kind, day = _kind(control, "date"), _DAY.fullmatch(value.strip())
    if kind is not None and day is not None:
        with suppress(ValueError):
            yield from _dates(kind, shown, date.fromisoformat(day[1]))


def _dates(kind: Element, shown: str, day: date) -> Iterator[str]:
    """Yield how a day may be shown: as the control says, or as documents in its language write it."""
    picture, tongue = _setting(kind, "dateFormat"), _setting(kind, "lid")
    if tongue[:2] not in set(Language) or _UNKNOWN.search(_QUOTED.sub("", picture)):
        # How Word writes names of days and of months in any language is not known here.
        if {day.year, day.day} <= set(map(int, _NUMBER.findall(shown))):
            yield shown
        return
    parts = {
        "d": str(day.day),
        "dd": f"{day.day:02}",
        "M": str(day.month),
        "MM": f"{day.month:02}",
        "MMMM": month_name(day.month, Language(tongue[:2])),
        "yy": f"{day.year % 100:02}",
        "yyyy": f"{day.year:04}",
    }
    yield _PIECE.sub(lambda piece: parts.get(piece[0], piece[0].strip("'")), picture)
    for variety in Variety:
        if variety == tongue:
            yield from (format_date(day, variety, style=style) for style in DateStyle)


def _kind(control: Element, name: str) -> Element | None:
    return control.find(f"{w('sdtPr')}/{name if name.startswith('{') else w(name)}")


def _setting(kind: Element, name: str) -> str:
    found = kind.find(w(name))
    return "" if found is None else found.get(w("val"), "")


def _shown(control: Element) -> str:
    breaks = {w(each): " " for each in ("tab", "br", "cr", "p")}
    content = control.iterfind(f"{w('sdtContent')}//*")
    return "".join(
        (each.text or "") if each.tag == w("t") else breaks.get(str(each.tag), "")
        for each in content
    )


def _folded(text: str) -> str:
    return " ".join(text.split())
