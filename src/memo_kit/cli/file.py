"""Files that a command reads."""

from __future__ import annotations

from pathlib import Path

from memo_kit.errors import Place, UsageError

__all__ = ["DocumentUnreadableError", "is_document", "read_document"]


class DocumentUnreadableError(UsageError):
    """A document or template that was named is not there, or may not be read.

    Nothing was done with it. Look at the name (a name with spaces stands in quotation marks) and
    at the folder that the command was started in.
    """

    code = "usage.document-unreadable"


def read_document(path: Path) -> bytes:
    """Return the bytes of a file.

    Raises:
        DocumentUnreadableError: If it cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as fault:
        message = f"“{path}” cannot be read: {fault.strerror}"
        hint = "look at the name, and put a name with spaces into quotation marks"
        raise DocumentUnreadableError(message, hint=hint, place=Place(file=str(path))) from fault


def is_document(path: Path) -> bool:
    """Say whether a file is a finished document and no data, by the end of its name."""
    return path.suffix.lower() not in {".yaml", ".yml", ".json"}
