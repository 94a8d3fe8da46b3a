"""One thing done to a good document, and what a check says of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

__all__ = [
    "BODY",
    "CORE",
    "DRAWING",
    "LINKS",
    "Files",
    "Mutation",
    "Spot",
    "added",
    "between",
    "everywhere",
    "inside",
    "linked",
    "run",
    "spot",
    "without",
]

Files = dict[str, bytes]
BODY = "word/document.xml"
LINKS = "word/_rels/document.xml.rels"
CORE = "docProps/core.xml"
DRAWING = (
    '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
    'wordprocessingDrawing"><wp:docPr id="7" name="logo" descr="{}"/></wp:inline></w:drawing></w:r>'
)
_PARAGRAPH = re.compile(r"<w:p>(?:(?!<w:p>).)*?</w:p>", re.DOTALL)


class Spot(NamedTuple):
    """A paragraph: which one of those with a style, from 0.

    In a bilingual document, even ones are Lithuanian and odd ones English.
    """

    style: str
    number: int


class Mutation(NamedTuple):
    """A change of a good document.

    Attributes:
        name: What was done.
        codes: The codes of everything that a check then finds.
        where: The paragraph of the first finding, or the part or place by its name.
        change: Does it.
    """

    name: str
    codes: tuple[str, ...]
    where: Spot | str | None
    change: Callable[[Files], Mapping[str, bytes]]


def inside(part: str, old: str, new: str) -> Callable[[Files], Files]:
    """Replace a text of a part once."""
    return _replaced(part, old, new, 1)


def between(part: str, start: str, end: str, new: str) -> Callable[[Files], Files]:
    """Replace what stands after a text of a part, up to and with another one."""

    def change(files: Files) -> Files:
        before, found, rest = files[part].decode().partition(start)
        assert found
        return {part: (before + start + new + rest.partition(end)[2]).encode()}

    return change


def everywhere(part: str, old: str, new: str) -> Callable[[Files], Files]:
    """Replace a text of a part wherever it stands."""
    return _replaced(part, old, new, -1)


def spot(place: Spot, old: str, new: str) -> Callable[[Files], Files]:
    """Replace a text of a paragraph once; ``old`` is a regular expression."""

    def change(files: Files) -> Files:
        text = files[BODY].decode()
        found = [
            each
            for each in _PARAGRAPH.finditer(text)
            if f'<w:pStyle w:val="{place.style}"/>' in each[0]
        ][place.number]
        changed, times = re.subn(old, new.replace("\\", r"\\"), found[0], count=1, flags=re.DOTALL)
        assert times == 1, (place, old)
        return {BODY: (text[: found.start()] + changed + text[found.end() :]).encode()}

    return change


def run(place: Spot, markup: str) -> Callable[[Files], Files]:
    """Add markup at the end of a paragraph."""
    return spot(place, "</w:p>$", f"{markup}</w:p>")


def added(part: str, data: str, kind: str, link: str) -> Callable[[Files], Files]:
    """Add a part with its content type and a link to it from the document."""

    def change(files: Files) -> Files:
        types = files["[Content_Types].xml"].decode()
        override = f'<Override PartName="/{part}" ContentType="{kind}"/></Types>'
        return {
            part: data.encode(),
            "[Content_Types].xml": types.replace("</Types>", override).encode(),
            **linked(LINKS, f'Type="http://x/{link}" Target="/{part}"')(files),
        }

    return change


def linked(part: str, attributes: str) -> Callable[[Files], Files]:
    """Add a relationship."""
    return inside(part, "</Relationships>", f'<Relationship Id="x1" {attributes}/></Relationships>')


def without(part: str) -> Callable[[Files], Files]:
    """Take a part out of the file."""

    def change(files: Files) -> Files:
        assert files.pop(part)
        return {}

    return change


def _replaced(part: str, old: str, new: str, times: int) -> Callable[[Files], Files]:
    def change(files: Files) -> Files:
        text = files[part].decode()
        assert old in text, old
        return {part: text.replace(old, new, times).encode()}

    return change
