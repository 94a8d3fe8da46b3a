"""A model named on the command line."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from memo_kit.cli.model import ModelNotFoundError, NotAModelError, load_model

MODULES = {
    "model_b": (
        "from pydantic import BaseModel\nfrom dataclasses import dataclass\n"
        "from typing import TypedDict\n"
        "class Lease(BaseModel):\n    a: int\n    class Room(BaseModel):\n        b: int\n"
        "@dataclass\nclass Data:\n    a: int\n"
        "class Typed(TypedDict):\n    a: int\n"
        "class Plain:\n    pass\nnumber = 1\n"
    ),
    "model_c": "import no_such_module_at_all\n",
    "model_d": "1 / 0\n",
    "model_e": "class {\n",
    "model_f": "from model_b import nope\n",
}


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, text in MODULES.items():
        (tmp_path / f"{name}.py").write_text(text, encoding="utf-8")
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    "named", ["model_b:Lease", "model_b:Lease.Room", "model_b:Data", "model_b:Typed"]
)
def test_a_class_with_fields_is_a_model(named: str) -> None:
    """Pydantic's, a dataclass or a typed dictionary, also inside another class."""
    before = list(sys.path)
    assert load_model(named).__qualname__ == named.partition(":")[2]
    assert sys.path == before


@pytest.mark.parametrize(
    ("named", "message", "hint"),
    [
        ("model_b", "“model_b” does not name a module and a class", "write it as module:Class"),
        (":Lease", "“:Lease” does not name a module and a class", "write it as module:Class"),
        (
            "nope:Lease",
            "there is no module “nope” in this folder or where Python looks",
            "write the name of the file without .py, and go to the folder that it is in",
        ),
        (
            "nope.deep:Lease",
            "there is no module “nope.deep” in this folder or where Python looks",
            "write the name of the file without .py, and go to the folder that it is in",
        ),
        ("model_b:Lese", "“model_b” has no class “Lese”", "did you mean “Lease”?"),
        (
            "model_b:Xyz",
            "“model_b” has no class “Xyz”",
            "it has BaseModel, Data, Lease, Plain, Typed",
        ),
        ("model_b:Lease.Flat", "“model_b” has no class “Flat”", "it has Room"),
        (
            "model_c:Lease",
            "“model_c” needs a module “no_such_module_at_all” that is not installed",
            "install it beside memo_kit",
        ),
        (
            "model_d:Lease",
            "“model_d” cannot be loaded: ZeroDivisionError: division by zero",
            'see what “python -c "import model_d"” says',
        ),
    ],
)
def test_a_model_that_cannot_be_loaded_is_told_of(named: str, message: str, hint: str) -> None:
    """With what to do."""
    with pytest.raises(ModelNotFoundError) as caught:
        load_model(named)
    assert (caught.value.message, caught.value.hint) == (message, hint)


@pytest.mark.parametrize(
    ("named", "said"), [("model_e", "SyntaxError"), ("model_f", "ImportError")]
)
def test_a_module_that_fails_is_told_of_with_its_own_words(named: str, said: str) -> None:
    """It is the user's, and so is the fault in it."""
    with pytest.raises(ModelNotFoundError, match=said):
        load_model(f"{named}:Lease")


@pytest.mark.parametrize("named", ["model_b:Plain", "model_b:number"])
def test_what_has_no_fields_is_no_model(named: str) -> None:
    """A template could use nothing of it."""
    with pytest.raises(NotAModelError) as caught:
        load_model(named)
    assert caught.value.message == f"“{named}” is no Pydantic model"
