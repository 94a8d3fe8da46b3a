"""The list at the end of an archive, and what lies about where parts are."""

from __future__ import annotations

import struct

import pytest

from memo_kit.errors import MemoKitError
from memo_kit.ooxml.archive import compress, join, read_members
from memo_kit.ooxml.limits import PackageLimits

LIMITS = PackageLimits()
LARGE = 0xFFFFFFFF
TWO = join([compress("a", b"A" * 100), compress("b", b"B")])
DAMAGED = "template.damaged"


def code(data: bytes) -> str:
    """Return the code of the error that reading an archive raises."""
    with pytest.raises(MemoKitError) as caught:
        read_members(data, LIMITS)
    return caught.value.code


def large(*, extra: bytes = b"", magic: bytes = b"PK\x06\x06", record: int | None = None) -> bytes:
    """Return an archive of one part in the format zip64, as a program writes it that streams.

    Args:
        extra: What stands in the field of the part before its sizes.
        magic: How the long end of the list begins.
        record: Where it is said to be.
    """
    data = join([compress("a", b"A" * 100)])
    listing = data.index(b"PK\x01\x02")
    line = bytearray(data[listing : data.index(b"PK\x05\x06")])
    packed, size = struct.unpack_from("<LL", line, 20)
    struct.pack_into("<LL", line, 20, LARGE, LARGE)
    struct.pack_into("<L", line, 42, LARGE)
    field = extra + struct.pack("<HHQQQ", 1, 24, size, packed, 0)
    struct.pack_into("<H", line, 30, len(field))
    line += field
    start = listing + len(line)
    end = magic + struct.pack("<QHHLLQQQQ", 44, 45, 45, 0, 0, 1, 1, len(line), listing)
    locator = b"PK\x06\x07" + struct.pack("<LQL", 0, start if record is None else record, 1)
    short = b"PK\x05\x06" + struct.pack("<HHHHLLH", 0, 0, 0xFFFF, 0xFFFF, LARGE, LARGE, 0)
    return data[:listing] + bytes(line) + end + locator + short


@pytest.mark.parametrize("extra", [b"", struct.pack("<HHL", 0x5455, 4, 0)])
def test_an_archive_in_the_format_zip64_is_read(extra: bytes) -> None:
    """Sizes, positions and the number of parts stand in fields of their own."""
    (member,) = read_members(large(extra=extra), LIMITS)
    assert member.unpack() == b"A" * 100


def test_sizes_that_stand_nowhere_are_damage() -> None:
    """The list refers to a field that is not there."""
    data = large(extra=struct.pack("<HHQQQ", 2, 24, 0, 0, 0))
    position = data.rindex(struct.pack("<HH", 1, 24))
    spoiled = data[:position] + struct.pack("<HH", 3, 24) + data[position + 4 :]
    assert code(spoiled) == "template.too-large"


@pytest.mark.parametrize(
    "data",
    [
        large(magic=b"PK\x06\x00"),
        large(record=2**40),
        TWO + b"\0",
        TWO[:-2] + b"\xff\x00",
        TWO.replace(b"PK\x05\x06", b"PK\x05\x00"),
    ],
)
def test_an_end_that_does_not_fit_is_damage(data: bytes) -> None:
    """What follows the end of the archive is seen by one program and not by another."""
    assert code(data) == DAMAGED


def test_parts_that_share_bytes_are_damage() -> None:
    """A file of 42 kB can then unpack to gigabytes."""
    first = compress("a", b"A" * 100)
    data = bytearray(join([first, first._replace(name="b")]))
    second = data.rindex(b"PK\x01\x02")
    struct.pack_into("<L", data, second + 42, 0)
    data[second + 46 : second + 47] = b"a"
    assert code(bytes(data)) == DAMAGED
    # The part before runs into the one after it.
    data = bytearray(TWO)
    struct.pack_into("<L", data, data.index(b"PK\x01\x02") + 20, 60)
    assert code(bytes(data)) == DAMAGED


def test_a_part_has_one_name() -> None:
    """One program goes by the list, another one by what stands before the bytes."""
    data = bytearray(TWO)
    data[30:31] = b"x"
    assert code(bytes(data)) == DAMAGED
