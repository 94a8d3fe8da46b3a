"""From the bytes of a data file to its text."""

from __future__ import annotations

from memo_kit.errors import DataError, Place

__all__ = [
    "LARGEST_FILE",
    "EncodingUnknownError",
    "FileEmptyError",
    "FileTooLargeError",
    "decode",
    "too_large",
]

LARGEST_FILE = 2_000_000
"""The most bytes that a data file may have; an agreement of fifty pages has a tenth of it."""

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_BALTIC_LETTERS = frozenset("ąčęėįšųūžĄČĘĖĮŠŲŪŽ„“–")


class FileTooLargeError(DataError):
    """A data file is larger than any agreement, so it is not read at all.

    The limit is 2 MB. Check that the path leads to the data file and not to a document or a
    picture.
    """

    code = "data.file-too-large"


class FileEmptyError(DataError):
    """A data file holds nothing, or comments only.

    Nothing can be drafted from it. Write a starter file with ``memo-kit new``, fill in its
    blanks and run the command again.
    """

    code = "data.file-empty"


class EncodingUnknownError(DataError):
    """A data file is not stored as UTF-8, so its Lithuanian letters cannot be told with certainty.

    A wrong guess would put wrong letters into names. Save the file as UTF-8: in Notepad choose
    *Save as* and the encoding *UTF-8*, in another editor *Save with encoding*.
    """

    code = "data.encoding"


def decode(data: bytes, name: str) -> str:
    r"""Return the text of a data file; a byte-order mark in front of it is no part of it.

    Args:
        data: The bytes of the file.
        name: The file's name, for messages.

    Raises:
        FileTooLargeError: If there are more than 2 MB.
        EncodingUnknownError: If the bytes are not UTF-8.

    Example:
        >>> decode(b"\xef\xbb\xbfkind: memorandum", "memorandum.yaml")
        'kind: memorandum'
    """
    if len(data) > LARGEST_FILE:
        raise too_large(name)
    if data.startswith(_UTF16_MARKS) or data.count(0) > len(data) // 4:
        raise _unknown(name, "UTF-16", data[:0])
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        raise _unknown(name, _guess(data), before) from None


def too_large(name: str) -> FileTooLargeError:
    """Return the error for a file that is larger than the limit."""
    return FileTooLargeError(
        f"the file is larger than {LARGEST_FILE // 1_000_000} MB",
        hint="check that the path leads to the data file of an agreement",
        place=Place(file=name),
    )


def _unknown(name: str, guess: str | None, before: bytes) -> EncodingUnknownError:
    start = before.rfind(b"\n") + 1
    looks = f"; it looks like {guess}" if guess else ""
    return EncodingUnknownError(
        f"the file is not stored as UTF-8{looks}",
        hint="save it as UTF-8 (in Notepad: Save as, Encoding: UTF-8) and run the command again",
        place=Place(
            file=name,
            line=before.count(b"\n") + 1,
            column=len(before[start:].decode("utf-8-sig")) + 1,
        ),
    )


def _guess(data: bytes) -> str | None:
    letters = {
        character for character in data.decode("cp1257", "ignore") if not character.isascii()
    }
    return "Windows-1257" if letters and letters <= _BALTIC_LETTERS else None
