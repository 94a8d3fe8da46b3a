"""A small agreement that could be signed, to be changed by each test."""

from __future__ import annotations

from pathlib import Path

from memo_kit.agreement.memorandum import Memorandum
from memo_kit.agreement.reading import read

__all__ = ["DATA", "agreement", "data"]

DATA = Path(__file__).parent / "memorandum.yaml"


def data(*changes: tuple[str, str]) -> str:
    """Return the data file with some of its texts replaced; each has to be there."""
    text = DATA.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return text


def agreement(*changes: tuple[str, str]) -> Memorandum:
    """Return the agreement with some texts of its data replaced."""
    read_back = read(data(*changes).encode(), name="memorandum.yaml")
    assert isinstance(read_back, Memorandum)
    return read_back
