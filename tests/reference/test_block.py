"""Generated blocks are found, made anew and set apart from what people wrote."""

from __future__ import annotations

import pytest

from tools.reference.block import BlockUnknownError, fill, names, prose, table

PAGE = "# Title\n\n<!-- begin words: made by a tool -->\nold\n<!-- end words -->\n\nEnd.\n"


def test_only_the_block_changes() -> None:
    """What stands around a block is somebody's own text."""
    filled = fill(PAGE, {"words": lambda: "new"})
    assert filled == PAGE.replace("old\n", "\nnew\n\n")


def test_filling_twice_changes_nothing_more() -> None:
    """The test of the pages compares them with what the tool makes of them."""
    once = fill(PAGE, {"words": lambda: "new"})
    assert fill(once, {"words": lambda: "new"}) == once


def test_a_block_that_nothing_makes_is_an_error() -> None:
    """A misspelt name would leave an old block there for good."""
    with pytest.raises(BlockUnknownError, match="words"):
        fill(PAGE, {"word": lambda: "new"})


def test_the_names_of_blocks_come_in_order() -> None:
    """A page may have several blocks."""
    assert names(PAGE + PAGE.replace("words", "fields")) == ["words", "fields"]


def test_a_reader_sees_no_formal_sections() -> None:
    """``Args:`` and what follows it is for whoever reads the code."""
    assert (
        prose("Say ``it``.\n\nWhy.\n\nRaises:\n    Fault: If it cannot.\n") == "Say `it`.\n\nWhy."
    )
    assert prose(None) == ""


def test_a_bar_does_not_end_a_cell() -> None:
    """A choice of words is written with bars, and so is a table."""
    assert table(("option",), [("`a|b`\n c",)]) == "| option |\n| --- |\n| `a\\|b` c |"
