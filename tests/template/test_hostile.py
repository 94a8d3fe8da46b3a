"""Templates made to keep a computer busy are refused: within a second, within 200 MB."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.house.source import ROOT
from tests.template.hostile import CASES, CPU, MEMORY


@pytest.fixture(scope="module")
def outcomes() -> dict[str, tuple[str, float, int]]:
    """What came of each template, the seconds of the processor, and the bytes of memory."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.template.hostile"],
        cwd=ROOT,
        env={"PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"},
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    lines = (line.split("\t") for line in done.stdout.splitlines())
    return {json.loads(name): tuple(json.loads(outcome)) for name, outcome in lines}


@pytest.mark.parametrize("name", CASES)
def test_what_was_made_to_harm_is_refused_soon(
    name: str, outcomes: dict[str, tuple[str, float, int]]
) -> None:
    """Counted in time of the processor, so that a busy machine makes no difference."""
    code, seconds, memory = outcomes[name]
    assert code == f"template.{CASES[name][0]}"
    assert seconds < CPU
    assert memory < MEMORY
