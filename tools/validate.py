"""Lets the Open XML SDK look at the documents that the engine's tests rendered.

Run it by ``make validate``: the tests keep what they render in a folder, each document beside its
template, and the validator reports what Word would not expect in it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

__all__ = ["main", "reports", "validate"]


def main(arguments: list[str]) -> int:
    """Validate a folder of documents.

    Args:
        arguments: The program of the validator, and the folder.

    Returns:
        0 when nothing was reported about any document.
    """
    program, folder = map(Path, arguments)
    documents = sorted(path for path in folder.glob("*.docx") if not _is_template(path))
    if not documents:
        print(f"{folder} holds no documents")
        return 1
    faulty = 0
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for path, found in zip(
            documents, pool.map(lambda path: validate(program, path), documents), strict=True
        ):
            faulty += bool(found)
            for line in sorted(found):
                print(f"{path}: {line}")
    print(f"{len(documents)} documents, {faulty} with a fault")
    return 1 if faulty else 0


def validate(program: Path, document: Path) -> set[str]:
    """Return what the validator reports about a document and not about its template."""
    found = set(reports(program, document))
    template = document.with_suffix(".template.docx")
    return found - set(reports(program, template)) if found else found


def reports(program: Path, document: Path) -> Iterator[str]:
    """Yield what the validator reports about a Word file.

    Raises:
        RuntimeError: If the validator does not run.
    """
    done = subprocess.run(  # noqa: S603 - arguments are our own
        [program, document], capture_output=True, check=False, encoding="utf-8"
    )
    if done.returncode not in {0, 1}:
        raise RuntimeError(done.stderr)
    for error in json.loads(done.stdout)["errors"]:
        yield f"{error['description']} ({error['path']})"


def _is_template(path: Path) -> bool:
    return path.name.endswith(".template.docx")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
