"""The mark of a draft: a word at the top right of every page, above what the header says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from memo_kit.ooxml.markup import escape
from memo_kit.ooxml.package import Package

__all__ = ["STYLE", "Word", "is_mark", "with_mark"]

STYLE: Final = "DraftMark"
"""The style of the mark, which the templates of the stock have; others get its looks directly."""
_WORDS: Final = frozenset(("projektas", "draft"))
_LOOK: Final = (
    '<w:framePr w:wrap="around" w:vAnchor="page" w:hAnchor="margin" w:xAlign="right" w:y="340"/>'
    '<w:spacing w:before="0" w:after="0"/><w:ind w:left="0" w:right="0" w:firstLine="0"/>'
    '<w:jc w:val="right"/>'
)
_LETTERS: Final = '<w:b/><w:spacing w:val="20"/><w:sz w:val="18"/><w:szCs w:val="18"/>'
_HEADER: Final = re.compile(rb"<w:headerReference\b[^>]*>")
_SORT: Final = re.compile(rb'w:type="(\w+)"')
_KEY: Final = re.compile(rb'\br:id="([^"]*)"')
_OPENS: Final = re.compile(rb"<w:hdr\b[^>]*[^/>]>")
_OWN_FIRST_PAGE: Final = re.compile(rb'<w:titlePg(?:\s*/>|\s+w:val="(?:1|true|on)")')


class Word(NamedTuple):
    """What the mark says in one language.

    Attributes:
        text: The word, as „PROJEKTAS“.
        tag: Its language, as ``lt-LT``.
    """

    text: str
    tag: str


def is_mark(where: str, text: str) -> bool:
    """Tell whether a paragraph says that the document is a draft, whoever wrote it.

    Args:
        where: Its place.
        text: What it shows.

    Example:
        >>> is_mark("header 1, paragraph 1", "Projektas / DRAFT"), is_mark("body", "Draft")
        (True, False)
    """
    words = {each.strip().casefold() for each in text.split("/")}
    return where.startswith("header") and words <= _WORDS


def with_mark(package: Package, words: Sequence[Word]) -> Package:
    """Return a document with the mark on every page.

    The mark stands in a frame of its own, so that no line of the document moves.

    Args:
        package: The document.
        words: What the mark says, in each of its languages.
    """
    names = _headers(package)
    if names is None:
        from memo_kit.ooxml.header import with_headers  # noqa: PLC0415 - most templates have them

        package = with_headers(package)
        names = _headers(package) or ()
    styles = package.targets(package.document, "styles")
    mark = _mark(tuple(words), b"".join(map(package.read, styles)))
    return package.changed({name: _marked(package.read(name), name, mark) for name in names})


@lru_cache(maxsize=16)
def _mark(words: tuple[Word, ...], styles: bytes) -> bytes:
    return _paragraph(words, styled=f'w:styleId="{STYLE}"'.encode() in styles).encode()


def _headers(package: Package) -> tuple[str, ...] | None:
    """Return the headers that pages have, or nothing when some page may have none."""
    sections = package.read(package.document).split(b"<w:sectPr")[1:]
    targets = {each.key: each.target for each in package.relationships(package.document)}
    even = _has_even_pages(package)
    found: dict[str, str] = {}
    names: dict[str, None] = {}
    for section in sections:
        for reference in _HEADER.findall(section, 0, section.find(b"</w:sectPr>")):
            key, sort = _KEY.search(reference), _SORT.search(reference)
            if key is None or sort is None or key[1].decode() not in targets:
                return None
            found[sort[1].decode()] = targets[key[1].decode()]
        wanted = ["default", *_more(section, even=even)]
        if not found.keys() >= set(wanted):
            return None
        names |= dict.fromkeys(found[sort] for sort in wanted)
    return tuple(names) or None


def _more(section: bytes, *, even: bool) -> Iterator[str]:
    if _OWN_FIRST_PAGE.search(section):
        yield "first"
    if even:
        yield "even"


def _has_even_pages(package: Package) -> bool:
    names = package.targets(package.document, "settings")
    return any(b"evenAndOddHeaders" in package.read(name) for name in names)


@lru_cache(maxsize=32)
def _marked(data: bytes, name: str, mark: bytes) -> bytes:
    opening = _OPENS.search(data)
    if opening is None:
        from memo_kit.ooxml.header import begun  # noqa: PLC0415 - most headers are written as Word does

        return begun(data, name, mark)
    return data[: opening.end()] + mark + data[opening.end() :]


def _paragraph(words: Sequence[Word], *, styled: bool) -> str:
    style = f'<w:pStyle w:val="{STYLE}"/>' if styled else _LOOK
    letters = "" if styled else _LETTERS
    said = [word._replace(text=f"{word.text} / ") for word in words[:-1]] + [*words[-1:]]
    runs = "".join(
        f'<w:r><w:rPr>{letters}<w:lang w:val="{word.tag}"/></w:rPr>'
        f'<w:t xml:space="preserve">{escape(word.text)}</w:t></w:r>'
        for word in said
    )
    return f"<w:p><w:pPr>{style}</w:pPr>{runs}</w:p>"
