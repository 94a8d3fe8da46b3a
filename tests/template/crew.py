"""What processes of the tests do: defined in a module, so that other processes find it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any, NoReturn

from pydantic import BaseModel

from memo_kit.errors import DataError

__all__ = ["Ending", "Letter", "Unfindable", "letter", "losing_letter"]


class Letter(BaseModel):
    """What a letter says."""

    name: str
    town: str = "Vilnius"


class Ending:
    """An object that ends whichever process it is handed to."""

    def __reduce__(self) -> tuple[Any, ...]:
        return os._exit, (3,)


class Unfindable:
    """An object whose class another process does not find."""

    def __reduce__(self) -> tuple[Any, ...]:
        return _lost, ()


def _lost() -> NoReturn:
    message = "no module named so"
    raise ImportError(message)


def letter(record: str) -> Mapping[str, object]:
    """Read the input of one document."""
    return {"name": record, "town": str(os.getpid())}


def losing_letter(record: str) -> Mapping[str, object]:
    """Read the input of one document, when it can be read."""
    if not record:
        message = "there is nothing to read"
        raise DataError(message, hint="write something")
    return {"name": record, "town": "Vilnius"}
