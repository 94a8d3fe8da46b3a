"""What ``import memo_kit`` gives, and what it costs."""

from __future__ import annotations

import subprocess
import sys

import pytest

import memo_kit


def test_importing_memo_kit_alone_costs_next_to_nothing() -> None:
    """It loads no other module: not even ``typing``, which takes longer than all of it."""
    code = "import sys; before = {*sys.modules}; import memo_kit; print(*{*sys.modules} - before)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, encoding="utf-8"
    ).stdout.split()
    assert sorted(loaded) == ["__future__", "memo_kit"]


@pytest.mark.parametrize("name", memo_kit.__all__)
def test_a_public_name_comes_from_its_home(name: str) -> None:
    """It is loaded when it is first used, and is the same thing afterwards."""
    first = getattr(memo_kit, name)
    assert getattr(memo_kit, name) is first
    assert getattr(first, "__name__", name).rpartition(".")[2] == name


def test_the_errors_are_a_module(monkeypatch: pytest.MonkeyPatch) -> None:
    """``memo_kit.errors`` works without an import of its own, before anything has loaded it."""
    monkeypatch.delattr(memo_kit, "errors")
    assert memo_kit.errors is sys.modules["memo_kit.errors"]


def test_an_unknown_name_is_said_to_be_unknown() -> None:
    """As of any other module."""
    with pytest.raises(AttributeError, match="module 'memo_kit' has no attribute 'drafft'"):
        _ = memo_kit.drafft  # type: ignore[attr-defined]
