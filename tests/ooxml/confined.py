"""Opening files that were made to harm, each in a process of its own that is measured.

``python -m tests.ooxml.confined FILE…`` prints a line of JSON for each file: the code of the error,
the seconds of the processor and the megabytes that opening it took.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from memo_kit.errors import MemoKitError
from memo_kit.template.template import Template

__all__ = ["Outcome", "outcomes"]

ROOT = Path(__file__).parents[2]


class Outcome(NamedTuple):
    """How opening a file ended.

    Attributes:
        code: The code of the error, or nothing.
        seconds: Time of the processor.
        megabytes: The most memory, beyond what the libraries take.
    """

    code: str
    seconds: float
    megabytes: float


def outcomes(files: Mapping[str, bytes], folder: Path) -> dict[str, Outcome]:
    """Open files as templates and return how each ended, by its name.

    Args:
        files: The files.
        folder: Where they are put.
    """
    paths = {name: folder / f"{number}.docx" for number, name in enumerate(files)}
    for name, path in paths.items():
        path.write_bytes(files[name])
    done = subprocess.run(
        [sys.executable, "-m", "tests.ooxml.confined", *map(str, paths.values())],
        check=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
    )
    lines = done.stdout.splitlines()
    return {name: Outcome(*json.loads(line)) for name, line in zip(paths, lines, strict=True)}


def _opened(path: Path) -> str:
    try:
        Template.open(path)
    except MemoKitError as error:
        return error.code
    return ""


def _measured(path: Path | None) -> tuple[str, float, float]:
    """Open a file in a process of its own."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        code = "another exception"
        try:
            code = _opened(path) if path is not None else ""
        finally:
            os.write(writing, code.encode())
            os._exit(0)
    os.close(writing)
    _, _, usage = os.wait4(child, 0)
    with os.fdopen(reading, "rb") as pipe:
        code = pipe.read().decode()
    return code, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def _main(paths: Sequence[str]) -> None:
    _, _, start = _measured(None)
    for path in paths:
        code, seconds, most = _measured(Path(path))
        sys.stdout.write(json.dumps((code, seconds, max(0.0, most - start))) + "\n")


if __name__ == "__main__":
    _main(sys.argv[1:])
