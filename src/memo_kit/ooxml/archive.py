"""The zip archive that a Word file is: read with limits, written with the same bytes every time."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from memo_kit.errors import TemplateError
from memo_kit.ooxml.directory import UTF8_NAME, ZIP_MAGIC, Line, damaged, read_lines, start_of
from memo_kit.ooxml.limits import PackageLimits

__all__ = [
    "DuplicatePartError",
    "Entry",
    "Member",
    "NotAWordFileError",
    "Packer",
    "PartNameUnsafeError",
    "PasswordLockedError",
    "assemble",
    "compress",
    "entry_of",
    "join",
    "read_members",
]

_OLE_MAGIC: Final = bytes.fromhex("D0CF11E0A1B11AE1")
_STORED: Final = 0
_DEFLATED: Final = 8
_ENCRYPTED: Final = 0x1
_LOCAL: Final = struct.Struct("<4s2B4HL2L2H")
_CENTRAL: Final = struct.Struct("<4s4B4HL2L5H2L")
_OFFSET: Final = struct.Struct("<L")
_END: Final = struct.Struct("<4s4H2LH")
_DOS_DATE: Final = 0x21  # 1 January 1980, the first day that the format knows
_UNIX: Final = 3
_VERSION: Final = 20
_FILE_MODE: Final = 0o600 << 16


class NotAWordFileError(TemplateError):
    """The file is not a Word document in the .docx format.

    A .docx is a zip archive with certain parts inside. An old .doc, an .odt, an .rtf or
    a PDF that was renamed is none. Open the file in Word or LibreOffice and save it as
    “Word document (.docx)”.
    """

    code = "template.not-a-docx"


class PasswordLockedError(TemplateError):
    """The Word file is locked by a password, so that its text cannot be read.

    Open it in Word with the password, remove it (File, Info, Protect Document, Encrypt
    with Password, leave the field empty) and save the file. A file in the old .doc
    format looks the same from outside: save it as .docx.
    """

    code = "template.password-locked"


class DuplicatePartError(TemplateError):
    """The Word file has two parts of one name.

    Programs disagree on which of the two counts, so that people would see different
    documents. Open the file in Word and save it anew.
    """

    code = "template.duplicate-part"


class PartNameUnsafeError(TemplateError):
    """A part of the Word file has a name that would leave the file, as ``../part.xml``.

    No program that makes Word files writes such names: the file was made to harm. Do not
    use it.
    """

    code = "template.unsafe-part-name"


class Member(NamedTuple):
    """A part as it lies in an archive.

    Attributes:
        name: Its path, without a slash in front.
        packed: Its bytes as stored.
        method: 0 for stored, 8 for deflated.
        checksum: CRC-32 of the bytes.
        size: Number of bytes.
    """

    name: str
    packed: bytes
    method: int
    checksum: int
    size: int

    def unpack(self) -> bytes:
        """Return the bytes of the part.

        Raises:
            PackageDamagedError: If they are not what the archive announces.
        """
        data = self.packed if self.method == _STORED else self._inflate()
        if len(data) != self.size or zlib.crc32(data) != self.checksum:
            raise damaged(self.name)
        return data

    def _inflate(self) -> bytes:
        inflater = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            data = inflater.decompress(self.packed, self.size + 1)
        except zlib.error:
            raise damaged(self.name) from None
        if len(data) <= self.size and not inflater.eof:
            raise damaged(self.name)
        return data


def read_members(data: bytes, limits: PackageLimits) -> tuple[Member, ...]:
    """Read an archive whole, with its limits kept.

    Args:
        data: The bytes of the file.
        limits: The most that is read.

    Returns:
        The parts in the order of the archive; folders are left out.

    Raises:
        NotAWordFileError: If the file is no zip archive.
        PasswordLockedError: If it, or a part, is encrypted.
        PackageDamagedError: If a part cannot be read.
        PackageTooLargeError: If a limit is passed.
        DuplicatePartError: If two parts have one name.
        PartNameUnsafeError: If a name would leave the archive.
    """
    if data.startswith(_OLE_MAGIC):
        message = "the file is locked by a password, or an old .doc"
        raise PasswordLockedError(message, hint="remove the password in Word and save as .docx")
    if not data.startswith(ZIP_MAGIC):
        message = "the file is no Word document (.docx)"
        raise NotAWordFileError(message, hint="save it in Word as “Word document (.docx)”")
    members = tuple(_read_member(data, line) for line in read_lines(data, limits))
    _refuse_doubles(members)
    for member in members:
        member.unpack()
    return members


class Packer:
    """Compresses a part that comes in pieces, so that it is never whole in memory.

    Args:
        name: Its path in the archive.
        level: How hard to try, from 1 (fast) to 9 (small).

    Example:
        >>> packer = Packer("a.txt", level=6)
        >>> packer.add(b"A")
        >>> packer.add(b"B")
        >>> packer.finished().unpack()
        b'AB'
    """

    def __init__(self, name: str, *, level: int) -> None:
        self._name = name
        self._packer = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
        self._packed: list[bytes] = []
        self._checksum = 0
        self._size = 0

    def add(self, data: bytes) -> None:
        """Take the next piece."""
        self._packed.append(self._packer.compress(data))
        self._checksum = zlib.crc32(data, self._checksum)
        self._size += len(data)

    def finished(self) -> Member:
        """Return the part, ready to be written; the same however it was cut into pieces."""
        self._packed.append(self._packer.flush())
        return Member(self._name, b"".join(self._packed), _DEFLATED, self._checksum, self._size)


def compress(name: str, data: bytes, *, level: int = 6) -> Member:
    """Return a part ready to be written.

    Args:
        name: Its path in the archive.
        data: Its bytes.
        level: How hard to try, from 1 (fast) to 9 (small).
    """
    return (_compress_again if len(data) < _SMALL else _compress)(name, data, level)


def _compress(name: str, data: bytes, level: int) -> Member:
    packer = Packer(name, level=level)
    packer.add(data)
    return packer.finished()


# Headers and footers are the same in all documents of a template.
_compress_again: Final = lru_cache(maxsize=64)(_compress)
_SMALL: Final = 2048


class Entry(NamedTuple):
    """A part as its bytes stand in an archive; the same wherever they stand, but for their offset.

    Attributes:
        head: What stands before its bytes.
        packed: Its bytes.
        listed: Its line in the list at the end, up to the offset.
        name: The end of that line.
    """

    head: bytes
    packed: bytes
    listed: bytes
    name: bytes


def entry_of(member: Member) -> Entry:
    """Return what stands in an archive for a part."""
    name = member.name.encode()
    flags = 0 if member.name.isascii() else UTF8_NAME
    facts = (
        flags, member.method, 0, _DOS_DATE, member.checksum, len(member.packed), member.size,
        len(name), 0,
    )  # fmt: skip
    head = _LOCAL.pack(b"PK\x03\x04", _VERSION, 0, *facts) + name
    start = (b"PK\x01\x02", _VERSION, _UNIX, _VERSION, 0)
    line = _CENTRAL.pack(*start, *facts, 0, 0, 0, _FILE_MODE, 0)
    return Entry(head, member.packed, line[: -_OFFSET.size], name)


def join(members: Iterable[Member]) -> bytes:
    """Write an archive: the same members in the same order give the same bytes on any day.

    Example:
        >>> archive = join([compress("a.txt", b"A")])
        >>> read_members(archive, PackageLimits())[0].unpack()
        b'A'
    """
    return assemble(map(entry_of, members))


def assemble(entries: Iterable[Entry]) -> bytes:
    """Write an archive of parts whose entries are made already."""
    pieces: list[bytes] = []
    directory: list[bytes] = []
    offset = count = 0
    for head, packed, listed, name in entries:
        pieces += (head, packed)
        directory += (listed, _OFFSET.pack(offset), name)
        offset += len(head) + len(packed)
        count += 1
    listing = b"".join(directory)
    end = _END.pack(b"PK\x05\x06", 0, 0, count, count, len(listing), offset, 0)
    return b"".join((*pieces, listing, end))


def _read_member(data: bytes, entry: Line) -> Member:
    if entry.flags & _ENCRYPTED:
        message = f"the part {entry.name} is locked by a password"
        raise PasswordLockedError(message, hint="remove the password and save the file again")
    if entry.method not in {_STORED, _DEFLATED}:
        raise damaged(entry.name)
    start = start_of(data, entry)
    packed = data[start : start + entry.packed_size]
    return Member(entry.name, packed, entry.method, entry.checksum, entry.size)


def _refuse_doubles(members: Iterable[Member]) -> None:
    seen: set[str] = set()
    for member in members:
        _refuse_unsafe_name(member.name)
        # Part names are compared without regard to case (ISO/IEC 29500-2, 6.2.2.3).
        folded = member.name.lower()
        if folded in seen:
            message = f"the file has two parts named {member.name}"
            raise DuplicatePartError(message, hint="open the file in Word and save it anew")
        seen.add(folded)


def _refuse_unsafe_name(name: str) -> None:
    steps = name.split("/")
    unsafe = {"", ".", ".."}.intersection(steps) or "\\" in name or ":" in name
    if unsafe or not name.isprintable():
        message = f"the file has a part with the unsafe name “{name!a}”"
        raise PartNameUnsafeError(message, hint="do not use this file: it was made to harm")
