"""What Pydantic says about one value, set free of its terms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from memo_kit.agreement.shape.field import Field, field_at
from memo_kit.agreement.text import OWN, WORD
from memo_kit.language.characters import forbidden_characters
from memo_kit.language.language import Language

__all__ = ["Problem", "shown"]

_TAGS = frozenset({WORD, OWN})
_HALVES = frozenset(language.value for language in Language)
_KEY = "[key]"
_LONGEST_SHOWN = 60
_SPACES = {"\n": " ", "\t": " "}


@dataclass(frozen=True)
class Problem:
    """One value that does not fit its field.

    Attributes:
        situation: Pydantic's name of it.
        steps: The way to the field.
        value: The value as the file has it.
        facts: What the message needs besides, as the smallest number allowed.
        field: What belongs there; None where nothing does.
    """

    situation: str
    steps: tuple[str | int, ...]
    value: Any
    facts: Mapping[str, Any]
    field: Field | None

    @classmethod
    def of(cls, detail: ErrorDetails, model: type[BaseModel]) -> Problem:
        """Return the problem that an error of Pydantic tells of.

        The tags that Pydantic puts into the place of a fault are no part of the data.
        """
        *before, last = detail["loc"]
        steps = tuple(step for step in before if step not in _TAGS)
        situation = detail["type"]
        if last == _KEY:
            situation, around = "table_word", steps[:-1]
        else:
            if last not in _TAGS or situation == "extra_forbidden":
                steps = (*steps, last)
            around = steps
        return cls(
            situation=situation,
            steps=steps,
            value=detail["input"],
            facts=detail.get("ctx", {}),
            field=field_at(model, around),
        )

    @property
    def name(self) -> str:
        """The field as a message calls it; an item goes by the name of its list."""
        names = [str(step) for step in self.steps if isinstance(step, str)]
        item = "an item of " if self.steps and isinstance(self.steps[-1], int) else ""
        name = ".".join(names[-2:] if names and names[-1] in _HALVES else names[-1:])
        return f"{item}“{shown(name)}”" if name else "the file"


def shown(text: object) -> str:
    r"""Return a text of the user's as a message can show it: short, and without hidden characters.

    Example:
        >>> shown("50\u202e00")
        '50\\u202e00'
    """
    whole = str(text)
    cut = whole[:_LONGEST_SHOWN]
    hidden = {position for position, _ in forbidden_characters(cut)}
    visible = "".join(
        _SPACES.get(character)
        or (character.encode("unicode_escape").decode() if position in hidden else character)
        for position, character in enumerate(cut)
    )
    return visible if len(whole) <= _LONGEST_SHOWN else f"{visible}…"
