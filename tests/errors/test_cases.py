"""What a person reads when something is wrong, word for word."""

from __future__ import annotations

from pathlib import Path

import pytest

from memo_kit.cli.main import main
from tests.errors.case import CASES, Case


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_case_reads_as_it_should(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The message, the exit status and the files that are left are those of the case."""
    case = Case.read(path)
    case.lay_out(tmp_path)
    before = {each.name for each in tmp_path.rglob("*")}
    monkeypatch.chdir(tmp_path)
    status = main(case.arguments)
    printed = capsys.readouterr()
    assert printed.err.strip() == case.complaints
    assert printed.out.strip() == case.printed
    assert status == case.status
    after = {each.name for each in tmp_path.rglob("*")}
    assert sorted(after - before) == case.files
