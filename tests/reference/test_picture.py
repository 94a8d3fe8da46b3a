"""The picture of the README is a PNG that programs can read."""

from __future__ import annotations

import struct
import zlib

import pytest

from tools.picture import GAP, SHADE, beside, read_grey, write_grey


def pixels(data: bytes) -> list[list[int]]:
    """Return the shades of a picture of sixteen shades, row by row."""
    width, height, depth = struct.unpack(">IIB", data[16:25])
    start = data.index(b"IDAT") + 4
    packed = zlib.decompress(data[start : data.index(b"IEND") - 8])
    assert depth == 4
    row = 1 + (width + 1) // 2
    return [
        [shade for byte in packed[at + 1 : at + row] for shade in (byte >> 4, byte & 15)][:width]
        for at in range(0, height * row, row)
    ]


def test_what_is_written_can_be_read() -> None:
    """Sixteen shades are enough for black text; an odd width is filled up."""
    assert pixels(write_grey([bytes([0, 255, 128]), bytes([16, 15, 240])])) == [
        [0, 15, 8],
        [1, 0, 15],
    ]


def test_every_chunk_has_its_checksum() -> None:
    """A viewer refuses a PNG with a wrong one."""
    data = write_grey([b"\x00\xff"])
    at = 8
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        (checksum,) = struct.unpack(">I", data[at + 8 + length : at + 12 + length])
        assert checksum == zlib.crc32(data[at + 4 : at + 8 + length])
        at += 12 + length


def test_two_pages_stand_side_by_side_in_a_frame() -> None:
    """A white page needs an edge to be seen on a white screen."""
    rows = beside([b"\x00"], [b"\x01"])
    bar = bytes([SHADE]) * GAP
    assert rows[GAP] == bar + b"\x00" + bar + b"\x01" + bar
    assert len(rows) == 2 * GAP + 1
    assert {len(row) for row in rows} == {3 * GAP + 2}


def test_what_is_no_grey_picture_is_refused() -> None:
    """Another version of pdftoppm may write another format."""
    assert read_grey(b"P5\n1 1\n255\n\n") == [b"\n"]
    with pytest.raises(ValueError, match="no grey picture"):
        read_grey(b"P6\n1 1\n255\n\x00\x00\x00")
