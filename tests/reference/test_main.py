"""``python -m tools.reference`` writes the generated blocks of the documentation."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.reference import __main__ as program


def test_only_a_page_that_changes_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The other keeps its date, and the command names what it wrote."""
    old, same = tmp_path / "old.md", tmp_path / "same.md"
    for page in (old, same):
        page.write_bytes(b"as it was\n")
    before = same.stat().st_mtime_ns
    monkeypatch.setattr(program, "ROOT", tmp_path)
    monkeypatch.setattr(program, "pages", lambda: [(old, "anew\n"), (same, "as it was\n")])
    program.main()
    assert (old.read_bytes(), same.read_bytes()) == (b"anew\n", b"as it was\n")
    assert same.stat().st_mtime_ns == before
    assert capsys.readouterr().out == "wrote old.md\n"
