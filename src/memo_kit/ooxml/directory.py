"""The list at the end of a zip archive: what lies where, read with limits and without trust."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from memo_kit.errors import TemplateError
from memo_kit.ooxml.limits import PackageLimits

__all__ = [
    "UTF8_NAME",
    "ZIP_MAGIC",
    "Line",
    "PackageDamagedError",
    "PackageTooLargeError",
    "damaged",
    "read_lines",
    "start_of",
]

ZIP_MAGIC: Final = b"PK\x03\x04"
UTF8_NAME: Final = 0x800
_CENTRAL: Final = struct.Struct("<4s4B4HL2L5H2L")
_LOCAL: Final = struct.Struct("<4s2B4HL2L2H")
_END: Final = struct.Struct("<4s4H2LH")
# Of archives in the format zip64, as programs write them that do not know sizes beforehand.
_LOCATOR: Final = struct.Struct("<4sLQL")
_LARGE_END: Final = struct.Struct("<4sQ2H2L4Q")
_FIELD: Final = struct.Struct("<2H")
_ZIP64: Final = 1
_LARGE: Final = 0xFFFFFFFF
_DIRECTORY: Final = "the list of parts"
# Small parts of a real document are often very repetitive; they cannot harm.
_RATIO_FREE_SIZE: Final = 1024 * 1024


class PackageDamagedError(TemplateError):
    """The Word file is damaged: a part is missing, cut short or does not match its checksum.

    Usually a download or a copy ended early. Fetch the file again, or let Word repair it
    (File, Open, the arrow beside Open, Open and Repair) and save it.
    """

    code = "template.damaged"


class PackageTooLargeError(TemplateError):
    """The Word file has more parts or is larger than the limits allow.

    A small archive can be made to fill the memory of a computer. Make the pictures in
    the file smaller; if the file is really meant to be so large, raise the limit that
    the message names.
    """

    code = "template.too-large"


class Line(NamedTuple):
    """What the list says of a part.

    Attributes:
        name: Its path.
        raw: The bytes of the path.
        flags: Whether it is encrypted, and how its name is written.
        method: 0 for stored, 8 for deflated.
        checksum: CRC-32 of its bytes.
        packed_size: Bytes in the archive.
        size: Bytes when it is unpacked.
        offset: Where it begins.
    """

    name: str
    raw: bytes
    flags: int
    method: int
    checksum: int
    packed_size: int
    size: int
    offset: int


def read_lines(data: bytes, limits: PackageLimits) -> tuple[Line, ...]:
    """Read the list of an archive; it is what programs go by.

    Args:
        data: The bytes of the file.
        limits: The most that is read.

    Returns:
        The parts in the order of the archive; folders are left out.

    Raises:
        PackageDamagedError: If the list cannot be read, or parts lie in one another.
        PackageTooLargeError: If a limit is passed.
    """
    try:
        count, size, offset, start = _end(data)
        if count > limits.parts:
            what = f"has {count} parts"
            raise _too_large(what, f"parts={limits.parts}")
        lines = tuple(_entries(data, offset, count))
    except (struct.error, UnicodeDecodeError):
        raise damaged(_DIRECTORY) from None
    entries = tuple(line for line in lines if not line.name.endswith("/"))
    if not entries or offset + size > start:
        raise damaged(_DIRECTORY)
    _keep_sizes(entries, limits)
    _refuse_overlaps(data, lines, offset)
    return entries


def _end(data: bytes) -> tuple[int, int, int, int]:
    """Return the number of parts, the size and the position of the list, and where it must end."""
    start = data.rfind(b"PK\x05\x06", max(0, len(data) - _END.size - 0xFFFF))
    if start < 0:
        raise damaged(_DIRECTORY)
    *_, count, size, offset, comment = _END.unpack_from(data, start)
    # What follows the end is seen by some programs and not by others.
    if start + _END.size + comment != len(data):
        raise damaged(_DIRECTORY)
    locator = start - _LOCATOR.size
    if locator >= 0 and data.startswith(b"PK\x06\x07", locator):
        record = _LOCATOR.unpack_from(data, locator)[2]
        magic, *_, count, size, offset = _LARGE_END.unpack_from(data, min(record, len(data)))
        start = record
        if magic != b"PK\x06\x06":
            raise damaged(_DIRECTORY)
    return count, size, offset, start


def _entries(data: bytes, offset: int, count: int) -> Iterator[Line]:
    for _ in range(count):
        (
            magic, _, _, _, _, flags, method, _, _, checksum, packed_size, size,
            name_size, extra_size, comment_size, _, _, _, start,
        ) = _CENTRAL.unpack_from(data, min(offset, len(data)))  # fmt: skip
        if magic != b"PK\x01\x02":
            raise damaged(_DIRECTORY)
        offset += _CENTRAL.size
        encoding = "utf-8" if flags & UTF8_NAME else "cp437"
        raw = data[offset : offset + name_size]
        offset += name_size
        sizes = (size, packed_size, start)
        if _LARGE in sizes:
            sizes = _large_sizes(data[offset : offset + extra_size], sizes)
        size, packed_size, start = sizes
        yield Line(raw.decode(encoding), raw, flags, method, checksum, packed_size, size, start)
        offset += extra_size + comment_size


def _large_sizes(extra: bytes, sizes: tuple[int, int, int]) -> tuple[int, int, int]:
    """Return the sizes and the position of an entry that writes them in its zip64 field."""
    position = 0
    while position < len(extra):
        key, length = _FIELD.unpack_from(extra, position)
        position += _FIELD.size
        if key == _ZIP64:
            values = iter(struct.unpack_from(f"<{length // 8}Q", extra, position))
            written = [next(values, _LARGE) if size == _LARGE else size for size in sizes]
            return written[0], written[1], written[2]
        position += length
    return sizes


def _keep_sizes(entries: Iterable[Line], limits: PackageLimits) -> None:
    total = 0
    for entry in entries:
        total += entry.size
        if entry.size > limits.part_size:
            what = f"has a very large part, {entry.name}"
            raise _too_large(what, f"part_size={limits.part_size}")
        if entry.size > max(_RATIO_FREE_SIZE, entry.packed_size * limits.ratio):
            what = f"has a suspicious part, {entry.name}"
            raise _too_large(what, f"ratio={limits.ratio}")
    if total > limits.total_size:
        what = "is very large"
        raise _too_large(what, f"total_size={limits.total_size}")


def _refuse_overlaps(data: bytes, lines: Iterable[Line], end: int) -> None:
    """Refuse an archive whose parts share bytes: a small one can then unpack to a huge one."""
    for line in sorted(lines, key=lambda line: line.offset, reverse=True):
        if start_of(data, line) + line.packed_size > end:
            raise damaged(line.name)
        end = line.offset


def start_of(data: bytes, line: Line) -> int:
    """Return where the bytes of a part begin; what stands before them must name the same part."""
    try:
        head = _LOCAL.unpack_from(data, min(line.offset, len(data)))
    except struct.error:
        raise damaged(line.name) from None
    name = line.offset + _LOCAL.size
    start = name + head[-2]
    if head[0] != ZIP_MAGIC or data[name:start] != line.raw:
        raise damaged(line.name)
    return int(start + head[-1])


def damaged(what: str) -> PackageDamagedError:
    """Return the error for a part that cannot be read."""
    message = f"the Word file is damaged: {what} cannot be read"
    return PackageDamagedError(message, hint="fetch the file again, or let Word repair and save it")


def _too_large(what: str, limit: str) -> PackageTooLargeError:
    message = f"the Word file {what}"
    return PackageTooLargeError(message, hint=f"make it smaller, or raise the limit {limit}")
