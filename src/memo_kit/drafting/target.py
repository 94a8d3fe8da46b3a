"""The place that a document is written to, and whether it may be written there."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from pathlib import Path

from memo_kit.drafting.provenance import is_untouched
from memo_kit.errors import OutputError, Place

__all__ = [
    "DiskFullError",
    "FolderBlockedError",
    "FolderNotWritableError",
    "NotWrittenError",
    "OutputChangedError",
    "OutputIsFolderError",
    "OutputOpenError",
    "OutputProtectedError",
    "PathTooLongError",
    "failure",
    "refusals",
]

_DISK_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_NOT_ALLOWED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_SHARING_VIOLATION = 32
_DISK_FULL_ON_WINDOWS = frozenset({39, 112})
_PATH_TOO_LONG_ON_WINDOWS = 206


class OutputChangedError(OutputError):
    """The document to be replaced was changed by somebody, or was not written by memo_kit.

    memo_kit replaces its own documents only while nobody has touched them: what a person
    wrote into one would be lost. Write into another folder with ``-o``, rename the changed
    document, or give ``--overwrite`` if its changes are not needed.
    """

    code = "output.changed-by-somebody"


class OutputOpenError(OutputError):
    """The document to be replaced is open in Word or LibreOffice.

    Both programs leave a small file beside a document while it is open, and on Windows the
    document itself is locked; replacing it would make two versions of it. Close the
    document and run the command again. If no program has it open, a crash left the small
    file behind, and it can be deleted.
    """

    code = "output.open-in-word"


class OutputIsFolderError(OutputError):
    """A folder stands where the document is to be written.

    A document never replaces a folder. Rename the folder, or write to another place.
    """

    code = "output.is-a-folder"


class OutputProtectedError(OutputError):
    """The document to be replaced is protected against writing.

    Somebody marked it read-only, as one does with a document that was sent out or signed.
    Write into another folder with ``-o``, or take the protection away.
    """

    code = "output.protected"


class FolderNotWritableError(OutputError):
    """The folder cannot be written to, or cannot be made.

    The account that runs memo_kit has no right to it, or the disk is read-only. Choose
    another folder with ``-o``, or ask whoever looks after the folder.
    """

    code = "output.folder-not-writable"


class FolderBlockedError(OutputError):
    """A file stands where the folder of the documents should be.

    A folder and a file cannot have one name. Choose another folder with ``-o``, or rename
    the file.
    """

    code = "output.folder-blocked"


class DiskFullError(OutputError):
    """There is no space left for the document, or its owner has used up a quota.

    Nothing was written: an older document of the same name is as it was. Free some space or
    write to another disk with ``-o``.
    """

    code = "output.disk-full"


class PathTooLongError(OutputError):
    """The name of the document, or of the folders above it, is longer than the system allows.

    Most systems allow 255 bytes for a name (a Lithuanian letter such as ą takes two), and
    Windows 260 characters for all folders together. Give the data file a shorter name, or
    write to a folder nearer to the top of the disk.
    """

    code = "output.path-too-long"


class NotWrittenError(OutputError):
    """The system refused to write the document, for a reason that it names itself.

    An older document of the same name is as it was. The message holds the system's own
    words; a disk that was pulled out or a network that went away are the usual reasons.
    """

    code = "output.not-written"


def refusals(path: Path, *, overwrite: bool) -> Iterator[OutputError]:
    """Yield why a document may not be written to a place; nothing when it may.

    Args:
        path: Where the document goes. It need not exist, nor its folder.
        overwrite: Whether a document that somebody changed may be replaced.
    """
    try:
        blocked = _blocking(path)
        if blocked is not None:
            message = f"“{blocked}” is a file, and the documents need a folder there"
            hint = "choose another folder with “-o”, or rename the file"
            yield FolderBlockedError(message, hint=hint, place=Place(file=str(path)))
        elif path.is_dir():
            message = f"“{path}” is a folder"
            hint = "rename the folder, or write to another place"
            yield OutputIsFolderError(message, hint=hint, place=Place(file=str(path)))
        elif path.exists():
            yield from _refusals_to_replace(path, overwrite=overwrite)
    except OSError as fault:
        yield failure(fault, path)


def failure(fault: OSError, path: Path) -> OutputError:
    """Return what a fault of the system means to whoever wanted the document.

    Args:
        fault: What the system said.
        path: The document that was to be written.
    """
    kind, message, hint = _meaning(fault, path)
    return kind(message, hint=hint, place=Place(file=str(path)))


def _meaning(fault: OSError, path: Path) -> tuple[type[OutputError], str, str]:
    on_windows: int | None = getattr(fault, "winerror", None)
    if fault.errno in _DISK_FULL or on_windows in _DISK_FULL_ON_WINDOWS:
        return DiskFullError, "the disk is full", "free some space, or write to another disk"
    if fault.errno == errno.ENAMETOOLONG or on_windows == _PATH_TOO_LONG_ON_WINDOWS:
        hint = "give the data file a shorter name, or write to a folder nearer to the top"
        return PathTooLongError, "the name of the file is too long", hint
    if on_windows == _SHARING_VIOLATION:
        return (
            OutputOpenError,
            f"“{path.name}” is open in another program",
            "close it and try again",
        )
    if fault.errno in _NOT_ALLOWED:
        message = f"nothing can be written to the folder “{path.parent}”"
        return FolderNotWritableError, message, "choose another folder with “-o”"
    message = f"the document could not be written: {fault.strerror}"
    return NotWrittenError, message, "see that the disk is there, and try again"


def _blocking(path: Path) -> Path | None:
    return next((each for each in path.parents if each.exists() and not each.is_dir()), None)


def _refusals_to_replace(path: Path, *, overwrite: bool) -> Iterator[OutputError]:
    place = Place(file=str(path))
    lock = next((each for each in _locks(path) if each.exists()), None)
    if lock is not None:
        message = f"“{path.name}” is open in another program"
        hint = f"close it; if no program has it open, delete “{lock.name}” beside it"
        yield OutputOpenError(message, hint=hint, place=place)
        return
    try:
        with path.open("r+b") as file:
            data = file.read()
    except PermissionError as fault:
        if getattr(fault, "winerror", None) == _SHARING_VIOLATION:
            yield failure(fault, path)
            return
        message = f"“{path.name}” is protected against writing"
        hint = "write into another folder with “-o”, or take the protection away"
        yield OutputProtectedError(message, hint=hint, place=place)
        return
    if not overwrite and not is_untouched(data):
        message = f"“{path.name}” was changed by somebody, or memo_kit did not write it"
        hint = "write into another folder with “-o”, or give “--overwrite” to lose the changes"
        yield OutputChangedError(message, hint=hint, place=place)


def _locks(path: Path) -> Iterator[Path]:
    """Yield the files that Word and LibreOffice leave beside an open document.

    Word puts ``~$`` before a short name and in the place of the first one or two letters
    of a longer one.
    """
    for dropped in range(3):
        yield path.with_name(f"~${path.name[dropped:]}")
    yield path.with_name(f".~lock.{path.name}#")
