"""What is built and installed once for all tests of the folder."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.wheel.environment import ROOT, Environment


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist, and with the wheel that was built from the sdist."""
    folder = tmp_path_factory.mktemp("built")
    done = subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)],
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout
    return folder


@pytest.fixture(scope="session")
def from_wheel(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """An environment that the wheel is installed in."""
    (wheel,) = built.glob("*.whl")
    return Environment.make(tmp_path_factory.mktemp("wheel") / "environment", str(wheel))


@pytest.fixture(scope="session")
def from_tree(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """An environment that the tree is installed in, editable."""
    folder = tmp_path_factory.mktemp("tree") / "environment"
    return Environment.make(folder, "--editable", str(ROOT))
