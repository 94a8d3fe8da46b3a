"""The same agreement gives the same bytes anywhere and at any time."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from memo_kit.drafting.draft import draft
from memo_kit.drafting.pairing import Layout, pair
from memo_kit.language.language import Language
from tests.drafting.desk import DATA, agreement

ANYWHERE = """
import hashlib, sys
import memo_kit
agreement = memo_kit.load(sys.argv[1])
lt, en = (memo_kit.draft(agreement, language) for language in ("lt", "en"))
pairs = [memo_kit.pair(lt, en, layout=each) for each in ("columns", "landscape", "consecutive")]
for made in (lt, en, *pairs, memo_kit.pair(en, lt)):
    print(hashlib.sha256(made.data).hexdigest())
"""
LT, EN = (draft(agreement(), language) for language in Language)
PAIRS = [pair(LT, EN, layout=each) for each in Layout]
HERE = [sha256(made.data).hexdigest() for made in (LT, EN, *PAIRS, pair(EN, LT))]


def test_every_document_differs_from_every_other() -> None:
    """So that equal bytes say something."""
    assert len(set(HERE)) == len(HERE)


def test_a_pair_gives_the_same_bytes_again() -> None:
    """Pairing changes neither draft, and a draft that was opened anew gives the same as one that was not."""
    again = (replace(each) for each in (LT, EN))
    assert pair(*again).data == PAIRS[0].data == draft(agreement(), "bilingual").data


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
