"""Word's own numbering: article, clause and item; and the clauses of an annex."""

from __future__ import annotations

from tools.stock.layout import Layout, twips
from tools.stock.markup import part, w

__all__ = ["ANNEX", "ARTICLES", "numbering"]

ARTICLES, ANNEX = 1, 2
"""The two lists of a document, by their number."""

CLAUSE_INDENT, ITEM_INDENT = twips(10), twips(17)


def numbering(layout: Layout, language: str) -> str:
    """Return the part with the list definitions, each level tied to its style.

    Args:
        layout: How the document looks.
        language: ``lt`` or ``en``.
    """
    lists = (_articles(layout, language), _annex())
    numbers = (w("num", w("abstractNumId", val=key), numId=key) for key in (ARTICLES, ANNEX))
    return part("numbering", *lists, *numbers)


def _articles(layout: Layout, language: str) -> str:
    first_line = {"left": 0, "firstLine": twips(layout.first_line)}
    clause = {"left": CLAUSE_INDENT, "hanging": CLAUSE_INDENT}
    item = {"left": ITEM_INDENT, "hanging": ITEM_INDENT - CLAUSE_INDENT}
    return _list(
        ARTICLES,
        _level(
            0,
            ("Heading1", layout.heading_form, layout.heading[language]),
            {"left": 0, "firstLine": 0},
            suffix="nothing" if layout.heading_below else "space",
        ),
        _level(
            1,
            ("Clause", "decimal", layout.clause),
            first_line if layout.first_line else clause,
            suffix="space" if layout.first_line else "tab",
            runs_on=layout.clause_runs_on,
        ),
        _level(
            2,
            ("ListItem", layout.item_form, layout.item),
            first_line if layout.first_line else item,
            suffix="space" if layout.first_line else "tab",
        ),
    )


def _annex() -> str:
    """Return the list of annexes: the title has no number and lets the clauses begin anew."""
    return _list(
        ANNEX,
        _level(0, ("AnnexTitle", "none", ""), {"left": 0, "firstLine": 0}, suffix="nothing"),
        _level(
            1,
            ("AnnexClause", "decimal", "%2."),
            {"left": CLAUSE_INDENT, "hanging": CLAUSE_INDENT},
            suffix="tab",
        ),
    )


def _list(number: int, *levels: str) -> str:
    kind = w("multiLevelType", val="multilevel")
    return w("abstractNum", kind, *levels, abstractNumId=number)


def _level(
    level: int,
    form: tuple[str, str, str],
    indent: dict[str, int],
    *,
    suffix: str,
    runs_on: bool = False,
) -> str:
    style, kind, text = form
    return w(
        "lvl",
        w("start", val=1),
        w("numFmt", val=kind),
        w("lvlRestart", val=0) if runs_on else "",
        w("pStyle", val=style),
        w("suff", val=suffix),
        w("lvlText", val=text),
        w("lvlJc", val="left"),
        w("pPr", w("ind", **indent)),
        ilvl=level,
    )
