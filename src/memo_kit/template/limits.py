"""How much a template may do."""

from __future__ import annotations

from typing import NamedTuple

from memo_kit.ooxml.limits import PackageLimits

__all__ = ["Limits"]


class Limits(NamedTuple):
    """The most that a template may be and do; each limit is an error with its own code.

    Attributes:
        package: Size of the Word file.
        nesting: How deep control tags, and brackets of one tag, may stand inside one another.
        tags: Characters of all tags together.
        tag_count: How many tags one part may have; a fault in one counts, too.
        operators: How many operators of one tag may build on one another, and how many branches
            a condition may have.
        iterations: Rounds of all loops of one rendering together. A round counts once for every 16
            expressions in it, an item that a filter goes through and every 256 characters that
            are made count as one, a call of a macro as ten.
        output: Characters of XML that one part may grow to.
        kept: Characters of all text that is kept for later, by macros and ``set`` blocks.
        numbers: How many numbers ``range`` gives at most.

    Example:
        >>> Limits(nesting=4).iterations
        1000000
    """

    package: PackageLimits = PackageLimits()
    nesting: int = 16
    tags: int = 256 * 1024
    tag_count: int = 10_000
    operators: int = 100
    iterations: int = 1_000_000
    output: int = 256 * 1024 * 1024
    kept: int = 16 * 1024 * 1024
    numbers: int = 1_000
