"""The other engines: how each is run, and what is missing where one is not installed."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

from benchmarks.documents import DIALECTS, Dialect

__all__ = ["PEERS", "Peer", "Task", "flat"]

HERE: Final = Path(__file__).parent
# Where `make benchmark` installs them. docxtpl-ng and docxtpl have one import name.
INSTALLED: Final = HERE.parent / ".peers"
PACKAGES: Final = INSTALLED / "python"
MODULES: Final = INSTALLED / "node_modules"


class Task(NamedTuple):
    """What a peer has to do.

    Attributes:
        template: The Word file in its tags.
        data: A JSON file.
        output: Where its document goes.
        rounds: How often it renders; one more time before, which is not counted.
    """

    template: Path
    data: Path
    output: Path
    rounds: int


class Peer(NamedTuple):
    """Another engine.

    Attributes:
        name: Its package.
        tags: How it writes its tags.
        program: What runs it.
        folder: What has to be there.
        nested: Whether its tags can name a field of a field; else the data come flat.
    """

    name: str
    tags: str
    program: str
    folder: Path | None
    nested: bool = False

    @property
    def dialect(self) -> Dialect:
        """How it writes its tags."""
        return DIALECTS[self.tags]

    @property
    def missing(self) -> str | None:
        """What has to be installed, or None when the peer can run."""
        if self.program == "node" and shutil.which("node") is None:
            return "Node.js"
        if self.folder is not None and not self.folder.exists():
            return f"{self.folder.relative_to(HERE.parent)} (make benchmark installs it)"
        return None

    def run(self, task: Task) -> list[float]:
        """Render, and return the milliseconds of each round.

        Raises:
            subprocess.CalledProcessError: If the peer fails.
        """
        paths = (str(task.template), str(task.data), str(task.output), str(task.rounds))
        if self.program == "node":
            command = ["node", str(HERE / "node_peers.mjs"), self.name, *paths, str(MODULES)]
        else:
            folder = str(self.folder.parent) if self.folder is not None else ""
            command = [sys.executable, str(HERE / "python_peers.py"), self.name, *paths, folder]
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE, cwd=HERE)  # noqa: S603 (our own commands)
        times: list[float] = json.loads(done.stdout)
        return times


PEERS: Final = (
    Peer("docxtpl", "jinja", "python", None, nested=True),
    Peer("docxtpl-ng", "jinja", "python", PACKAGES / "docxtpl", nested=True),
    Peer("docx-mailmerge2", "merge", "python", PACKAGES / "mailmerge"),
    Peer("docxtemplater", "curly", "node", MODULES / "docxtemplater"),
    Peer("easy-template-x", "curly", "node", MODULES / "easy-template-x"),
    Peer("docx-templates", "plus", "node", MODULES / "docx-templates"),
)


def flat(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return data without mappings inside mappings: ``first.name`` becomes ``first_name``."""
    found: dict[str, Any] = {}
    for name, value in data.items():
        if isinstance(value, Mapping):
            found.update({f"{name}_{key}": inner for key, inner in value.items()})
        else:
            found[name] = value
    return found
