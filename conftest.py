"""Runs every example of README.md and docs/ as a test."""

from __future__ import annotations

import pytest
from sybil import Sybil
from sybil.integration.pytest import SybilItem

from tests.docs.page import FileParser, ScriptParser, SessionParser, close_desk, open_desk

pytest_collect_file = Sybil(
    parsers=[FileParser(), ScriptParser(), SessionParser()],
    patterns=["README.md", "docs/**/*.md", "docs/*.md"],
    setup=open_desk,
    teardown=close_desk,
).pytest()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the examples of a page in one process: a later one builds on an earlier one."""
    for item in items:
        if isinstance(item, SybilItem):
            item.add_marker(pytest.mark.xdist_group(str(item.path)))
