"""Blocks of a page that are generated, between two comments that name them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from inspect import cleandoc

__all__ = ["BlockUnknownError", "fill", "names", "prose", "table"]

_BLOCK = re.compile(
    r"(?P<begin><!-- begin (?P<name>[a-z-]+): [^\n]+ -->\n).*?(?P<end><!-- end (?P=name) -->)",
    re.DOTALL,
)
_SECTION = re.compile(r"\n\s*\n(?:Args|Attributes|Example|Raises|Returns|Yields):\n.*", re.DOTALL)


class BlockUnknownError(Exception):
    """A page asks for a block that nothing makes."""


def fill(page: str, makers: Mapping[str, Callable[[], str]]) -> str:
    r"""Return a page with its generated blocks made anew.

    Args:
        page: The text of a page.
        makers: What makes each block, by its name.

    Raises:
        BlockUnknownError: If the page has a block of another name.

    Example:
        >>> page = "<!-- begin a: made by x -->\nold\n<!-- end a -->\n"
        >>> print(fill(page, {"a": lambda: "new"}), end="")
        <!-- begin a: made by x -->
        <BLANKLINE>
        new
        <BLANKLINE>
        <!-- end a -->
    """

    def made(block: re.Match[str]) -> str:
        maker = makers.get(block["name"])
        if maker is None:
            raise BlockUnknownError(block["name"])
        return f"{block['begin']}\n{maker()}\n\n{block['end']}"

    return _BLOCK.sub(made, page)


def names(page: str) -> list[str]:
    """Return the names of the blocks of a page, in order."""
    return [block["name"] for block in _BLOCK.finditer(page)]


def prose(docstring: str | None) -> str:
    r"""Return what a docstring says to a reader of the page, without its formal sections.

    Example:
        >>> prose("Return a ``date``.\n\nArgs:\n    day: The day.")
        'Return a `date`.'
    """
    text = _SECTION.sub("", f"{cleandoc(docstring or '')}\n")
    return text.strip().replace("``", "`")


def table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    r"""Return a table in Markdown.

    Example:
        >>> print(table(("a", "b"), [("1", "2 | 3")]))
        | a | b |
        | --- | --- |
        | 1 | 2 \| 3 |
    """
    lines = [map(_cell, head), ("---",) * len(head), *(map(_cell, row) for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
