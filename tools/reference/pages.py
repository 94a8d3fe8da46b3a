"""The pages that have generated blocks, and what makes each block."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from tools.reference.block import fill, names
from tools.reference.certainty import certainty, doubts
from tools.reference.commands import commands
from tools.reference.faults import errors, findings
from tools.reference.fields import fields, words
from tools.reference.layers import layers

__all__ = ["MAKERS", "ROOT", "pages"]

ROOT = Path(__file__).parents[2]
MAKERS: Mapping[str, Callable[[], str]] = {
    "certainty": certainty,
    "commands": commands,
    "doubts": doubts,
    "errors": errors,
    "fields": fields,
    "findings": findings,
    "layers": layers,
    "words": words,
}


def pages() -> Iterator[tuple[Path, str]]:
    """Yield each page that has a generated block, and its text with the blocks made anew."""
    for path in (ROOT / "ARCHITECTURE.md", *sorted((ROOT / "docs").rglob("*.md"))):
        text = path.read_text(encoding="utf-8")
        if names(text):
            yield path, fill(text, MAKERS)
