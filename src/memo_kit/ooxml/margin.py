"""The headers and footers of a document as its pages show them."""

from __future__ import annotations

from typing import Final, NamedTuple

from memo_kit.ooxml.markup import Element, parse
from memo_kit.ooxml.names import OFF, RELATIONSHIP_ID, kind_of, w
from memo_kit.ooxml.package import Package

__all__ = ["Margin", "margins"]

_KINDS: Final = {"headerReference": "header", "footerReference": "footer"}


class Margin(NamedTuple):
    """A header or footer that some pages show.

    Attributes:
        name: Which pages, and whether above or below: ``first header``, ``even footer``; plain
            ``header`` for all other pages.
        part: The name of its part.
    """

    name: str
    part: str


def margins(package: Package, root: Element) -> list[Margin]:
    """Return the headers and footers of a document, section by section.

    A section without a header of its own has that of the section before (ISO/IEC 29500-1,
    17.10.5); those of first and even pages count only where they are switched on.

    Args:
        package: The document.
        root: The root of its body's part.
    """
    targets = {each.key: each.target for each in package.relationships(package.document)}
    is_even = _has_even_pages(package)
    inherited: dict[str, str] = {}
    found: list[Margin] = []
    for section in root.iter(w("sectPr")):
        for reference in section.iterchildren(*map(w, _KINDS)):
            pages = reference.get(w("type"), "default")
            prefix = "" if pages == "default" else f"{pages} "
            part = targets.get(reference.get(RELATIONSHIP_ID, ""), "")
            if part in package:
                inherited[f"{prefix}{_KINDS[kind_of(reference.tag)]}"] = part
        shown = [each for each in inherited if not each.startswith("even") or is_even]
        if not _is_on(section.find(w("titlePg"))):
            shown = [each for each in shown if not each.startswith("first")]
        found += [Margin(each, inherited[each]) for each in shown]
    return found


def _has_even_pages(package: Package) -> bool:
    for name in package.targets(package.document, "settings"):
        if name in package:
            root = parse(package.read(name), name=name)
            return _is_on(root.find(w("evenAndOddHeaders")))
    return False


def _is_on(element: Element | None) -> bool:
    return element is not None and element.get(w("val"), "1") not in OFF
