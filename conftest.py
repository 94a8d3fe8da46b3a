"""Runs every example of README.md and docs/ as a test.

The examples of a page build on each other, so several processes share the tests out by file:
``--dist loadfile``.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from sybil import Sybil

from tests.docs.page import FileParser, ScriptParser, SessionParser, close_desk, open_desk

pytest_collect_file = Sybil(
    parsers=[FileParser(), ScriptParser(), SessionParser()],
    patterns=["README.md", "docs/**/*.md", "docs/*.md"],
    setup=open_desk,
    teardown=close_desk,
).pytest()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let ``make validate`` keep the documents that the engine's tests render."""
    parser.addoption("--keep", type=Path, help="a folder for the documents that tests render")
