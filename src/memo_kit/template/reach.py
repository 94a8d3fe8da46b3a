"""What the engine does not reach: tags where nothing is filled, and templates that are signed.

Such a tag would stand in the finished document, where only Word shows it: in the name of a
style, in the text of a number, in a building block. So it is told of.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final

from memo_kit.errors import MemoKitError, Place, TemplateError
from memo_kit.ooxml.markup import Element, find_all, join_texts, parse
from memo_kit.ooxml.package import Package

__all__ = [
    "TagDividedError",
    "TagOutOfReachError",
    "TemplateSignedError",
    "beyond_reach",
    "divided",
    "holds_tag",
    "out_of_reach",
]


class TagOutOfReachError(TemplateError):
    """A tag stands in a part of the Word file that is not filled.

    Tags are filled in the text of the document, in headers, footers, notes, comments, text
    boxes, charts and diagrams, in properties and in custom XML. In the name of a style, the
    format of a number, a document variable or a building block they would be left as they
    are. Delete the tag there and write it where text stands.
    """

    code = "template.tag-out-of-reach"


class TagDividedError(TemplateError):
    """A tag in a chart or a diagram is cut into pieces with formatting of their own.

    In charts and diagrams a tag is filled when it stands in one piece. Delete it and type it
    anew in one go, or give all of it one formatting.
    """

    code = "template.tag-divided"


class TemplateSignedError(TemplateError):
    """The template is signed digitally.

    A signature vouches for the template as it is; a filled document would carry a signature
    that does not hold. Remove it in Word (File, Info, View Signatures, the arrow beside the
    name, Remove Signature) and sign the finished document.
    """

    code = "template.signed"


_TAG: Final = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PLACES: Final = {
    "glossaryDocument": "building blocks",
    "numbering": "formats of numbers",
    "settings": "settings",
    "styles": "styles",
    "theme": "theme",
}


def beyond_reach(package: Package, filled: Collection[str]) -> Iterator[MemoKitError]:
    """Yield what a template has where the engine does not fill it.

    Args:
        package: The template.
        filled: The names of the parts whose tags are filled.
    """
    if package.targets("", "origin"):
        message = "the template is signed digitally, and filling it would break the signature"
        yield TemplateSignedError(message, hint="remove the signature in Word; sign what comes out")
    for name in package.names:
        if name not in filled and package.is_xml(name) and _may_hold_tags(package.read(name)):
            root = parse(package.read(name), name=name)
            place = Place(where=_label(package, name))
            join_texts(root)
            for text in find_all(root, "//text() | //@*"):
                yield from out_of_reach(str(text), place)


def out_of_reach(text: str, place: Place) -> Iterator[MemoKitError]:
    """Yield the tags of a text that is not filled."""
    for tag in _TAG.findall(text):
        message = f"the tag “{tag}” stands where nothing is filled"
        hint = "delete it there, and write it where the text of the document stands"
        yield TagOutOfReachError(message, hint=hint, place=place)


def holds_tag(text: str) -> bool:
    """Tell whether a text has a whole tag in it."""
    return _TAG.search(text) is not None


def divided(root: Element, label: str) -> Iterator[MemoKitError]:
    """Yield the tags that pieces of text in drawings divide.

    Args:
        root: A part.
        label: How it is called.
    """
    for paragraph in root.iter(f"{{{_DRAWING}}}p"):
        pieces = [text.text or "" for text in paragraph.iter(f"{{{_DRAWING}}}t")]
        whole = [tag for piece in pieces for tag in _TAG.findall(piece)]
        for tag in _TAG.findall("".join(pieces)):
            if tag in whole:
                whole.remove(tag)
            else:
                message = f"the tag “{tag}” is cut into pieces"
                hint = "delete it and type it anew in one go"
                yield TagDividedError(message, hint=hint, place=Place(where=label))


def _may_hold_tags(data: bytes) -> bool:
    # Wide letters, such as are written by their numbers, and texts in pieces need a closer look.
    signs = (b"{{", b"{%", b"{#", b"{<", b"&#", b"{\0", b"\0{")
    return any(sign in data for sign in signs)


def _label(package: Package, name: str) -> str:
    kinds = {link.target: link.kind for link in package.relationships(package.document)}
    place = _PLACES.get(kinds.get(name, ""))
    return f"{place} ({name})" if place is not None else name
