"""What the tests of the command line share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.drafting.desk import data


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a data file that can be drafted from; the test works in it."""
    (tmp_path / "memorandum.yaml").write_text(data(), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path
