"""The same agreement gives the same bytes anywhere and at any time."""

from __future__ import annotations

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from memo_kit.drafting.draft import draft
from memo_kit.drafting.edition import Edition
from tests.drafting.desk import DATA, agreement

ANYWHERE = """
import hashlib, sys
import memo_kit
agreement = memo_kit.load(sys.argv[1])
for edition in ("lt", "en", "bilingual"):
    print(hashlib.sha256(memo_kit.draft(agreement, edition).data).hexdigest())
"""
HERE = [sha256(draft(agreement(), edition).data).hexdigest() for edition in Edition]


@pytest.mark.parametrize(
    "variables",
    [
        {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1"},
        {"TZ": "America/Vancouver", "PYTHONHASHSEED": "2", "LC_ALL": "C", "LANG": "tr_TR.UTF-8"},
        {"PYTHONHASHSEED": "3", "PYTHONOPTIMIZE": "2", "SOURCE_DATE_EPOCH": "1"},
    ],
    ids=["ahead", "behind", "optimised"],
)
def test_another_process_gives_the_same_bytes(tmp_path: Path, variables: dict[str, str]) -> None:
    """Time zone, hash seed, locale, folder and the level of optimisation change nothing."""
    done = subprocess.run(
        [sys.executable, "-c", ANYWHERE, str(DATA)],
        cwd=tmp_path,
        env={**os.environ, **variables},
        check=True,
        capture_output=True,
        encoding="ascii",
    )
    assert done.stdout.split() == HERE
