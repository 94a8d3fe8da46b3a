"""What an agreement says is frozen, closed and described."""

from __future__ import annotations

import pytest
from pydantic import BaseModel

from memo_kit.agreement.sentence import sentences
from tests.house.source import modules


def models() -> list[type[BaseModel]]:
    """Return every model of memo_kit, sorted by its name."""
    found = {
        thing
        for module in modules()
        for thing in vars(module).values()
        if isinstance(thing, type)
        and issubclass(thing, BaseModel)
        and thing.__module__.startswith("memo_kit.")
    }
    return sorted(found, key=lambda model: model.__name__)


MODELS = models()


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_model_is_frozen_and_closed(model: type[BaseModel]) -> None:
    """Data that was checked does not change, and a misspelt field is an error."""
    assert model.model_config.get("frozen") is True
    assert model.model_config.get("extra") == "forbid"


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_field_has_a_sentence(model: type[BaseModel]) -> None:
    """The sentence is shown by the editor, by ``memo-kit new`` and in the reference."""
    assert [name for name in model.model_fields if not sentences(model).get(name)] == []
