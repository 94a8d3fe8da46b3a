"""A Word file with text in each of the 19 places that a tag can stand in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import escape
from typing import Final, NamedTuple
from urllib.parse import quote, unquote

from memo_kit.ooxml.markup import parse
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.properties import set_custom
from tests.paper import BY_ONA, paper, shape

__all__ = ["LOCATIONS", "Location", "read", "whole"]

_HYPERLINK: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_DOCUMENT: Final = "word/document.xml"


class Location(NamedTuple):
    """A place that a tag can stand in.

    Attributes:
        name: What the reference calls it.
        where: How an error calls it.
        part: The part that it stands in.
        times: How often Word stores it.
    """

    name: str
    where: str
    part: str = _DOCUMENT
    times: int = 1


LOCATIONS: Final = (
    Location("body", "body, paragraph 1"),
    Location("table", "body, table 1, row 1, cell 2, paragraph 1"),
    Location("tag split over runs", "body, paragraph 2"),
    Location("block content control", "body, paragraph 3"),
    Location("inline content control", "body, paragraph 4"),
    Location("text box", "body, paragraph 5, text box 1, paragraph 1", times=2),
    Location("hyperlink text", "body, paragraph 6"),
    Location("tracked insertion", "body, paragraph 7"),
    Location("field instruction", "body, paragraph 8"),
    Location("header", "header 1, paragraph 1", "word/header1.xml"),
    Location("first-page header", "header 2, paragraph 1", "word/header2.xml"),
    Location("footer", "footer 1, paragraph 1", "word/footer1.xml"),
    Location("footnote", "footnote 1, paragraph 1", "word/footnotes.xml"),
    Location("endnote", "endnote 1, paragraph 1", "word/endnotes.xml"),
    Location("comment", "comment 1, paragraph 1", "word/comments.xml"),
    Location("core properties", "properties, title", "docProps/core.xml"),
    Location("custom properties", "custom properties, Numeris", "docProps/custom.xml"),
    Location(
        "hyperlink address",
        f"links of {_DOCUMENT}, address rId_link",
        "word/_rels/document.xml.rels",
    ),
    Location("alternative text", "body, paragraph 10"),
)


def whole(texts: Mapping[str, str]) -> bytes:
    """Return a Word file with a text at some locations and a plain word at the others.

    Args:
        texts: The texts by the names of locations.
    """
    marked = {each.name: f"«{each.name}:{texts.get(each.name, 'plain')}»" for each in LOCATIONS}
    link = quote(f"https://example.lt/{marked['hyperlink address']}", safe="/:")
    written = {name: escape(text) for name, text in marked.items()}
    notes = {f"{kind}s": _notes(kind, written[kind]) for kind in ("footnote", "endnote", "comment")}
    data = paper(
        *_blocks(written, marked["tag split over runs"]),
        title=marked["core properties"],
        parts={
            "header1": _paragraph(written["header"]),
            "header2": _paragraph(written["first-page header"]),
            "footer1": _paragraph(written["footer"]),
            **notes,
        },
        links=f'<Relationship Id="rId_link" TargetMode="External" Target="{link}" Type="{_HYPERLINK}"/>',
    )
    package = Package.open(data)
    return package.changed(set_custom(package, {"Numeris": marked["custom properties"]})).write()


def read(data: bytes, location: Location) -> list[str]:
    """Return what stands at a location, as often as Word stores it."""
    root = parse(Package.open(data).read(location.part), name=location.part)
    texts = [str(text) for text in root.itertext("*")]
    values = [str(value) for element in root.iter("*") for value in element.attrib.values()]
    found = re.findall(rf"«{location.name}:(.*?)»", unquote("".join([*texts, *values])))
    return [str(text) for text in found]


def _blocks(texts: Mapping[str, str], split: str) -> Iterable[str]:
    yield _paragraph(texts["body"])
    yield "¦ a ¦ " + _paragraph(texts["table"])
    yield f"<w:p>{''.join(map(_run, map(escape, re.findall('..?', split))))}</w:p>"
    yield _control(_paragraph(texts["block content control"]), 101)
    yield f"<w:p>{_control(_run(texts['inline content control']), 102)}</w:p>"
    yield f"<w:p><w:r>{_box(texts['text box'])}</w:r></w:p>"
    yield f'<w:p><w:hyperlink r:id="rId_link">{_run(texts["hyperlink text"])}</w:hyperlink></w:p>'
    yield f'<w:p><w:ins w:id="103" {BY_ONA}>{_run(texts["tracked insertion"])}</w:ins></w:p>'
    yield _field(texts["field instruction"])
    yield (
        '<w:p><w:commentRangeStart w:id="1"/><w:r><w:footnoteReference w:id="1"/></w:r>'
        '<w:r><w:endnoteReference w:id="1"/></w:r><w:commentRangeEnd w:id="1"/>'
        '<w:r><w:commentReference w:id="1"/></w:r></w:p>'
    )
    drawing = shape(201, texts["alternative text"])
    yield f"<w:p><w:r>{_alternate(drawing, '')}</w:r></w:p>"
    yield (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId_header1"/>'
        '<w:headerReference w:type="first" r:id="rId_header2"/>'
        '<w:footerReference w:type="default" r:id="rId_footer1"/><w:titlePg/></w:sectPr>'
    )


def _run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def _paragraph(text: str) -> str:
    return f"<w:p>{_run(text)}</w:p>"


def _control(content: str, number: int) -> str:
    return (
        f'<w:sdt><w:sdtPr><w:id w:val="{number}"/></w:sdtPr>'
        f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


def _field(instruction: str) -> str:
    """Return a paragraph with a field whose instruction Word has cut into runs."""
    cut = len(instruction) // 2
    pieces = (f'QUOTE "{instruction[:cut]}', f'{instruction[cut:]}"')
    texts = "".join(
        f'<w:r><w:instrText xml:space="preserve">{piece}</w:instrText></w:r>' for piece in pieces
    )
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end")]
    return f"<w:p>{marks[0]}{texts}{marks[1]}</w:p>"


def _box(text: str) -> str:
    content = f"<w:txbxContent>{_paragraph(text)}</w:txbxContent>"
    drawing = shape(202, "box", f"<wps:txbx>{content}</wps:txbx>")
    old = (
        '<w:pict><v:rect id="old" style="width:100pt;height:50pt">'
        f"<v:textbox>{content}</v:textbox></v:rect></w:pict>"
    )
    return _alternate(drawing, old)


def _alternate(choice: str, fallback: str) -> str:
    return (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{choice}</mc:Choice>'
        f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"
    )


def _notes(kind: str, text: str) -> str:
    signed = 'w:author="Ona" w:initials="O" ' if kind == "comment" else ""
    return f'<w:{kind} {signed}w:id="1">{_paragraph(text)}</w:{kind}>'
