"""The package as its callers see it."""

from __future__ import annotations

import subprocess
import sys
from inspect import Parameter, Signature, signature

import pytest

from memo_kit.language import lithuanian


@pytest.mark.parametrize("name", lithuanian.__all__)
def test_a_public_name_loads(name: str) -> None:
    """Names are loaded when they are first used, and all of them exist."""
    assert getattr(lithuanian, name).__doc__
    assert name in dir(lithuanian)


@pytest.mark.parametrize(
    ("name", "parameters"),
    [
        ("decline", "text, case, *, gender=None, number='singular', kind='noun'"),
        ("in_words", "number, case='nominative', *, gender='masculine', collective=False"),
        ("ordinal_in_words", "number, case='nominative', *, gender='masculine', definite=False"),
        ("count", "number, noun, case='nominative', *, style='figures'"),
        ("amount_in_words", "amount, currency"),
        ("date_in_words", "day"),
        ("agree", "word, case='nominative', *, gender, number='singular'"),
    ],
)
def test_what_others_call_keeps_its_parameters(name: str, parameters: str) -> None:
    """Names, order and defaults are public: somebody's program gives them."""
    found = signature(getattr(lithuanian, name)).parameters.values()
    bare = [one.replace(annotation=Parameter.empty) for one in found]
    assert str(Signature(bare)) == f"({parameters})"


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
