"""The kinds of agreement that a command takes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from memo_kit.agreement.agreement import Agreement

__all__ = ["KINDS", "kind_in_name", "model_of"]

KINDS = ("memorandum", "protocol")


def model_of(kind: str) -> type[Agreement]:
    """Return what data of a kind are read into."""
    from memo_kit.agreement.memorandum import Memorandum  # noqa: PLC0415 - most commands need neither
    from memo_kit.agreement.protocol import CooperationProtocol  # noqa: PLC0415

    return {"memorandum": Memorandum, "protocol": CooperationProtocol}[kind]


def kind_in_name(path: Path) -> str | None:
    """Return the kind that the name of a template begins with, as ``memorandum.lt.docx``.

    Example:
        >>> kind_in_name(Path("protocol.en.docx"))
        'protocol'
    """
    first = path.name.partition(".")[0]
    return first if first in KINDS else None
