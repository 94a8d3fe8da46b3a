"""The kinds of agreement."""

from __future__ import annotations

import subprocess
import sys

import pytest

from memo_kit.agreement.kind import Kind
from tests.agreement.samples import EXAMPLES
from tests.house.source import ROOT


@pytest.mark.parametrize("kind", Kind)
def test_a_kind_has_its_model(kind: Kind) -> None:
    """The word of the data file is the one that the model takes."""
    assert kind.model.model_fields["kind"].annotation.__args__ == (kind.value,)  # type: ignore[union-attr]


@pytest.mark.parametrize("kind", Kind)
def test_a_file_builds_the_checks_of_its_own_kind_only(kind: Kind) -> None:
    """A command pays only for what it needs."""
    program = (
        "import sys\n"
        "from memo_kit.agreement import Kind, load\n"
        "load(sys.argv[1])\n"
        "print(*(kind for kind in Kind if kind.model.__pydantic_complete__))\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, EXAMPLES / "litek-cpic" / f"{kind}.yaml"],
        cwd=ROOT / "src",
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    assert run.stdout.split() == [kind.value]
