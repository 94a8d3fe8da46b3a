"""The picture of the README is laid out by LibreOffice."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from tools import picture


def test_the_picture_shows_two_pages_of_a4(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Both first pages stand side by side, in a frame."""
    made = tmp_path / "picture.png"
    monkeypatch.setattr(picture, "ROOT", tmp_path)
    monkeypatch.setattr(picture, "PICTURE", made)
    picture.main()
    width, height = struct.unpack(">II", made.read_bytes()[16:24])
    page = (width - 3 * picture.GAP) / 2, height - 2 * picture.GAP
    inches = [round(length / picture.DOTS_PER_INCH, 1) for length in page]
    assert inches == [8.3, 11.7]
    assert capsys.readouterr().out.startswith("wrote picture.png: ")


def test_a_program_that_is_missing_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever reads it knows what to install."""
    monkeypatch.setattr(picture, "PICTURE", tmp_path / "picture.png")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(FileNotFoundError, match="soffice is missing: make setup"):
        picture.main()
