"""Writing documents: each whole or not at all, and several only when every one of them can be."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from memo_kit.drafting.target import failure, refusals
from memo_kit.errors import OutputError, Place, raise_all

__all__ = ["Output", "OutputNamedTwiceError", "write"]

_BINARY = getattr(os, "O_BINARY", 0)


class OutputNamedTwiceError(OutputError):
    """Two documents would be written to one and the same file.

    A document is named after its data file, so that two data files of one name write over
    each other. Rename one of them, or run the command once for each with another ``-o``.
    """

    code = "output.named-twice"


class Output(NamedTuple):
    """A finished document and the place that it is written to.

    Attributes:
        path: The file.
        data: The bytes of the document.
    """

    path: Path
    data: bytes


def write(outputs: Sequence[Output], *, overwrite: bool = False) -> None:
    """Write documents, every one or none.

    Each goes to a temporary file beside its place, named ``.memo-kit-….tmp``, which then
    takes the document's name in one step: whoever stops the program, or pulls the plug,
    finds the old document whole or the new one. Only what breaks between two such steps
    can leave new documents beside old ones.

    Args:
        outputs: The documents.
        overwrite: Whether a document that somebody changed may be replaced.

    Raises:
        OutputError: Why nothing was written; several reasons come as one error.
    """
    raise_all(_named_twice(outputs))
    raise_all(
        refusal for output in outputs for refusal in refusals(output.path, overwrite=overwrite)
    )
    unfinished: dict[Path, Output] = {}
    try:
        for output in outputs:
            _prepare(output, unfinished)
        for temporary, output in list(unfinished.items()):
            _rename(temporary, output)
            # From now on the name is free, and may be another run's.
            del unfinished[temporary]
    finally:
        for temporary in unfinished:
            _remove(temporary)
    for folder in {output.path.parent: None for output in outputs}:
        _settle(folder)


def _named_twice(outputs: Sequence[Output]) -> list[OutputError]:
    seen: dict[str, Path] = {}
    faults: list[OutputError] = []
    for output in outputs:
        # Names that differ in capitals only are one name on Windows and macOS.
        key = str(output.path.absolute()).casefold()
        if key in seen:
            message = f"two documents would be written to “{output.path}”"
            hint = "rename one of the data files, or write them into different folders"
            faults.append(
                OutputNamedTwiceError(message, hint=hint, place=Place(file=str(output.path)))
            )
        seen[key] = output.path
    return faults


def _final_place(path: Path) -> Path:
    """Follow a link, so that the document that it points to is replaced and not the link."""
    return path.resolve() if path.is_symlink() else path


def _prepare(output: Output, unfinished: dict[Path, Output]) -> None:
    path = _final_place(output.path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary, handle = _create(path.parent)
        unfinished[temporary] = output
        with os.fdopen(handle, "wb") as file:
            file.write(output.data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            temporary.chmod(path.stat().st_mode)
    except OSError as fault:
        raise failure(fault, output.path) from fault


def _rename(temporary: Path, output: Output) -> None:
    try:
        temporary.replace(_final_place(output.path))
    except OSError as fault:
        raise failure(fault, output.path) from fault


def _create(folder: Path) -> tuple[Path, int]:
    """Make a new file that no other run of memo_kit has; the name says whose it is."""
    number = 0
    while True:
        path = folder / f".memo-kit-{os.getpid()}-{number}.tmp"
        try:
            return path, os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | _BINARY, 0o666)
        except FileExistsError:
            number += 1


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink(missing_ok=True)


def _settle(folder: Path) -> None:
    """Have the system store the new names, where it can; Windows does so by itself."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
