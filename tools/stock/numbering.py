"""Word's own numbering: article, clause and item; and the clauses of an annex."""

from __future__ import annotations

from tools.stock.layout import Layout, twips
from tools.stock.markup import part, w

__all__ = ["ANNEX", "ARTICLES", "clause_place", "item_place", "numbering"]

ARTICLES, ANNEX, _CLAUSES = 1, 2, 3
"""The lists of a document, by their number."""

_CLAUSE_INDENT, _ITEM_INDENT = twips(10), twips(17)


def clause_place(layout: Layout) -> tuple[int, int]:
    """Return the list and the level of clauses.

    Clauses that run on through the whole document have a list of their own: LibreOffice 7.4
    begins them anew in each article when they are a level below it, whatever the level says.
    """
    return (_CLAUSES, 0) if layout.clause_runs_on else (ARTICLES, 1)


def item_place(layout: Layout) -> tuple[int, int]:
    """Return the list and the level of list items: one below their clause."""
    number, level = clause_place(layout)
    return number, level + 1


def numbering(layout: Layout, language: str) -> str:
    """Return the part with the list definitions, each level tied to its style.

    Args:
        layout: How the document looks.
        language: ``lt`` or ``en``.
    """
    form = ("Heading1", layout.heading_form, layout.heading[language])
    suffix = "nothing" if layout.heading_below else "space"
    article = _level(0, form, {"left": 0, "firstLine": 0}, suffix=suffix)
    if layout.clause_runs_on:
        lists = {ARTICLES: (article,), ANNEX: _annex(), _CLAUSES: _clauses(layout)}
    else:
        lists = {ARTICLES: (article, *_clauses(layout)), ANNEX: _annex()}
    written = (_list(number, *levels) for number, levels in lists.items())
    numbers = (w("num", w("abstractNumId", val=number), numId=number) for number in lists)
    return part("numbering", *written, *numbers)


def _clauses(layout: Layout) -> tuple[str, ...]:
    first_line = {"left": 0, "firstLine": twips(layout.first_line)}
    clause = {"left": _CLAUSE_INDENT, "hanging": _CLAUSE_INDENT}
    item = {"left": _ITEM_INDENT, "hanging": _ITEM_INDENT - _CLAUSE_INDENT}
    suffix = "space" if layout.first_line else "tab"
    return (
        _level(
            clause_place(layout)[1],
            ("Clause", "decimal", layout.clause),
            first_line if layout.first_line else clause,
            suffix=suffix,
        ),
        _level(
            item_place(layout)[1],
            ("ListItem", layout.item_form, layout.item),
            first_line if layout.first_line else item,
            suffix=suffix,
        ),
    )


def _annex() -> tuple[str, ...]:
    """Return the levels of annexes: the title has no number and lets the clauses begin anew."""
    clause = {"left": _CLAUSE_INDENT, "hanging": _CLAUSE_INDENT}
    return (
        _level(0, ("AnnexTitle", "none", ""), {"left": 0, "firstLine": 0}, suffix="nothing"),
        _level(1, ("AnnexClause", "decimal", "%2."), clause, suffix="tab"),
    )


def _list(number: int, *levels: str) -> str:
    kind = w("multiLevelType", val="multilevel")
    return w("abstractNum", kind, *levels, abstractNumId=number)


def _level(level: int, form: tuple[str, str, str], indent: dict[str, int], *, suffix: str) -> str:
    style, kind, text = form
    return w(
        "lvl",
        w("start", val=1),
        w("numFmt", val=kind),
        w("pStyle", val=style),
        w("suff", val=suffix),
        w("lvlText", val=text),
        w("lvlJc", val="left"),
        w("pPr", w("ind", **indent)),
        ilvl=level,
    )
