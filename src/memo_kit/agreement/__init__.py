"""What an agreement says: its models, and reading them from a data file.

- ``load``, ``read``: from a data file, or its content, to an agreement;
- ``Memorandum``: a framework of cooperation for years;
- ``CooperationProtocol``: the outcome of a meeting, who does what by when;
- ``Kind``: the two kinds, by the words of data files and commands;
- ``json_schema``: what an editor needs to check a data file while it is typed;
- :func:`memo_kit.agreement.starter.starter`: a commented data file to start from.

The names load when they are first used. The parts of an agreement are in the modules
``party``, ``organisation``, ``representative``, ``name``, ``clause``, ``article``, ``term``,
``project`` and ``annex``.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from memo_kit.agreement.kind import Kind
    from memo_kit.agreement.memorandum import Memorandum
    from memo_kit.agreement.protocol import CooperationProtocol
    from memo_kit.agreement.reading import load, read
    from memo_kit.agreement.schema import json_schema

__all__ = [
    "CooperationProtocol",
    "Kind",
    "Memorandum",
    "json_schema",
    "load",
    "read",
]

_MODULES = {
    "CooperationProtocol": "protocol",
    "Kind": "kind",
    "Memorandum": "memorandum",
    "json_schema": "schema",
    "load": "reading",
    "read": "reading",
}


def __getattr__(name: str) -> object:
    module = _MODULES.get(name)
    if module is None:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(f"{__name__}.{module}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
