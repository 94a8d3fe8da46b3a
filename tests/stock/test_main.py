"""``python -m tools.stock`` writes the stock."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.stock import __main__ as program

BUILT = {"a.lt.docx": b"1", "treaty/a.lt.docx": b"2"}


@pytest.fixture(autouse=True)
def _small_stock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program, "build", lambda: BUILT)


def written(folder: Path) -> dict[str, bytes]:
    """Return the files below a folder."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_the_stock_is_written_where_the_command_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each layout has a folder of its own, which is made when it is not there."""
    folder = tmp_path / "new"
    monkeypatch.setattr("sys.argv", ["stock", str(folder)])
    program.main()
    assert written(folder) == BUILT
    assert capsys.readouterr().out.splitlines() == [str(folder / name) for name in BUILT]


def test_without_a_folder_the_stock_of_the_repository_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What ``make stock`` does."""
    monkeypatch.setattr(program, "FOLDER", tmp_path)
    monkeypatch.setattr("sys.argv", ["stock"])
    program.main()
    assert written(tmp_path) == BUILT
