"""The page: paper, margins, headers and footers."""

from __future__ import annotations

from collections.abc import Mapping

from tools.stock.inline import Bookmarks, runs
from tools.stock.layout import Layout, twips
from tools.stock.markup import element, part, w
from tools.stock.wording import Paragraph

__all__ = ["furniture", "section"]


def section(layout: Layout, *, new_page: bool = False) -> str:
    """Return the properties of a section; every annex is one and counts its pages by itself.

    Args:
        layout: How the document looks.
        new_page: Whether to say that the section begins on a new page.
    """
    pages = ("default",) if layout.number_on_first_page else ("default", "first")
    references = (
        element(f'w:{where}Reference w:type="{page}" r:id="{where}_{page}"')
        for where in ("header", "footer")
        for page in pages
    )
    return w(
        "sectPr",
        *references,
        w("type", val="nextPage") if new_page else "",
        w("pgSz", w=twips(210), h=twips(297)),
        w(
            "pgMar",
            top=twips(20), right=twips(layout.right), bottom=twips(20), left=twips(30),
            header=twips(10), footer=twips(10), gutter=0,
        ),
        w("pgNumType", start=1),
        w("titlePg") if not layout.number_on_first_page else "",
    )  # fmt: skip


def furniture(layout: Layout, initials: Paragraph, tag: str) -> Mapping[str, str]:
    """Return headers and footers by the name of their relationship.

    Args:
        layout: How the document looks.
        initials: The line for initials.
        tag: The language of the text, as ``lt-LT``.
    """
    formatting = w("rPr", w("lang", val=tag))
    number = element('w:fldSimple w:instr=" PAGE "', w("r", formatting, w("t", "2")))
    numbered = part("hdr", w("p", w("pPr", w("pStyle", val="Header")), number))
    bare = part("hdr", w("p", w("pPr", w("pStyle", val="Header"))))
    line = runs(initials.text, tag, Bookmarks())
    footer = part("ftr", w("p", w("pPr", w("pStyle", val="Footer")), line))
    found = {"header_default": numbered, "footer_default": footer}
    if not layout.number_on_first_page:
        found |= {"header_first": bare, "footer_first": footer}
    return found
