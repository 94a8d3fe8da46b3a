"""The package as its callers see it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from memo_kit.language import lithuanian


@pytest.mark.parametrize("name", lithuanian.__all__)
def test_a_public_name_loads(name: str) -> None:
    """Names are loaded when they are first used, and all of them exist."""
    assert getattr(lithuanian, name).__doc__
    assert name in dir(lithuanian)


def test_an_unknown_name_is_an_attribute_error() -> None:
    """A misspelt import says so."""
    with pytest.raises(AttributeError, match="declyne"):
        lithuanian.declyne  # noqa: B018


def test_importing_the_package_loads_no_table_and_no_rule() -> None:
    """A cold start pays for what it uses."""
    program = (
        "import sys, memo_kit.language.lithuanian\n"
        "print(sorted(name for name in sys.modules if name.startswith('memo_kit')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        check=True,
        text=True,
        env={"PYTHONPATH": ":".join(sys.path)},
    )
    assert done.stdout.strip() == str(
        ["memo_kit", "memo_kit.language", "memo_kit.language.lithuanian"]
    )
