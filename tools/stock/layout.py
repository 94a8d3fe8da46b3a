"""How a document looks on paper: presets after the Document Drafting Rules and after treaties."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["PRESETS", "Layout", "twips"]


@dataclass(frozen=True, slots=True)
class Layout:
    """The layout of one preset. Lengths are in millimetres.

    Attributes:
        folder: Where its templates stand below ``templates/``; nothing for the default.
        right: Right margin; the others are the same everywhere: left 30, top and bottom 20.
        heading: How articles are numbered, by language; ``%1`` is the number.
        heading_form: Kind of the number of an article.
        heading_centred: Whether the heading of an article is centred.
        heading_below: Whether its title stands on a line below its number.
        heading_capitals: Whether its title is in capitals.
        clause: How clauses are numbered.
        clause_runs_on: Whether clauses are numbered through the whole document.
        item: How list items are numbered.
        item_form: Kind of the number of a list item.
        first_line: Indent of the first line of a paragraph; 0: numbers hang in the margin.
        opening_capitals: Whether the first words of a recital are in capitals.
        number_on_first_page: Whether the first page has a page number.
    """

    folder: str
    right: int
    heading: dict[str, str]
    heading_form: str = "decimal"
    heading_centred: bool = False
    heading_below: bool = False
    heading_capitals: bool = False
    clause: str = "%1.%2."
    clause_runs_on: bool = False
    item: str = "%3)"
    item_form: str = "lowerLetter"
    first_line: int = 0
    opening_capitals: bool = False
    number_on_first_page: bool = False

    @property
    def width(self) -> int:
        """Width of the text, in twentieths of a point."""
        return twips(210) - twips(30) - twips(self.right)


def twips(millimetres: float) -> int:
    """Return a length in twentieths of a point.

    Example:
        >>> twips(25.4)
        1440
    """
    return round(millimetres * 1440 / 25.4)


PRESETS: dict[str, Layout] = {
    "drt_2020": Layout(
        folder="",
        right=10,
        heading={"lt": "%1 straipsnis.", "en": "Article %1."},
    ),
    "strict_2011": Layout(
        folder="strict_2011/",
        right=10,
        heading={"lt": "%1 SKYRIUS", "en": "CHAPTER %1"},
        heading_form="upperRoman",
        heading_centred=True,
        heading_below=True,
        heading_capitals=True,
        clause="%1.",
        clause_runs_on=True,
        item="%1.%2.",
        item_form="decimal",
        first_line=20,
    ),
    "treaty": Layout(
        folder="treaty/",
        right=20,
        heading={"lt": "%1 straipsnis", "en": "Article %1"},
        heading_centred=True,
        heading_below=True,
        opening_capitals=True,
        number_on_first_page=True,
    ),
}
"""The layouts by the name of their preset; the first is the default."""
