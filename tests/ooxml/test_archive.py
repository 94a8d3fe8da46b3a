"""Reading and writing the archive that a Word file is."""

from __future__ import annotations

import io
import zipfile
import zlib
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memo_kit.errors import MemoKitError
from memo_kit.ooxml.archive import Member, Packer, compress, join, read_members
from memo_kit.ooxml.limits import PackageLimits
from tests.paper import paper, zipped

LIMITS = PackageLimits()


def code(data: bytes, limits: PackageLimits = LIMITS) -> str:
    """Return the code of the error that reading an archive raises."""
    with pytest.raises(MemoKitError) as caught:
        read_members(data, limits)
    assert caught.value.exit_status == 4
    return caught.value.code


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "template.not-a-docx"),
        (b"%PDF-1.7", "template.not-a-docx"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + bytes(100), "template.password-locked"),
        (b"PK\x03\x04", "template.damaged"),
        (paper("a")[:-30], "template.damaged"),
        (paper("a")[:200], "template.damaged"),
        (paper("a")[200:], "template.not-a-docx"),
        (zipped({"../a.xml": "a"}), "template.unsafe-part-name"),
        (zipped({"/a.xml": "a"}), "template.unsafe-part-name"),
        (zipped({"a\\b.xml": "a"}), "template.unsafe-part-name"),
        (zipped({"C:/a.xml": "a"}), "template.unsafe-part-name"),
        (zipped({"a\x07.xml": "a"}), "template.unsafe-part-name"),
        (zipped({"a.xml": "a", "A.xml": "b"}), "template.duplicate-part"),
        (zipped({"folder/": ""}), "template.damaged"),
    ],
)
def test_what_is_no_sound_archive_is_named(data: bytes, expected: str) -> None:
    """A wrong file, a locked one, a cut one and one made to harm have a code each."""
    assert code(data) == expected


def test_a_folder_in_an_archive_is_no_part() -> None:
    """Some programs store folders; nobody needs them."""
    assert [member.name for member in read_members(zipped({"a/": "", "a/b": "c"}), LIMITS)] == [
        "a/b"
    ]


@pytest.mark.parametrize(
    ("limits", "files"),
    [
        (PackageLimits(parts=1), {"a": "1", "b": "2"}),
        (PackageLimits(part_size=3), {"a": "1234"}),
        (PackageLimits(total_size=3), {"a": "12", "b": "34"}),
        (PackageLimits(ratio=10), {"a": "0" * 2_000_000}),
    ],
)
def test_limits_are_kept_before_anything_is_unpacked(
    limits: PackageLimits, files: dict[str, str]
) -> None:
    """Number of parts, size of one, size of all, how far they are compressed."""
    assert code(zipped(files), limits) == "template.too-large"


def test_a_small_part_may_be_very_repetitive() -> None:
    """It cannot fill a memory."""
    assert read_members(zipped({"a": "0" * 100_000}), PackageLimits(ratio=10))


def test_an_archive_that_lies_about_a_size_is_damaged() -> None:
    """A part that is larger than announced is not unpacked further."""
    member = compress("a.xml", b"0" * 1_000)
    for size in (10, 2_000):
        lying = Member(member.name, member.packed, member.method, member.checksum, size)
        assert code(join([lying])) == "template.damaged"


@pytest.mark.parametrize(
    "member",
    [
        Member("a", b"abc", 0, 1, 3),
        Member("a", b"\xff\xff\xff", 8, 0, 3),
        Member("a", b"abc", 12, zlib.crc32(b"abc"), 3),
        Member("a", compress("a", b"abcdefgh" * 9).packed[:-2], 8, zlib.crc32(b"abcdefgh" * 9), 72),
    ],
)
def test_a_part_that_cannot_be_unpacked_is_damaged(member: Member) -> None:
    """A wrong checksum, no deflate stream, an unknown method, a cut stream."""
    assert code(join([member])) == "template.damaged"


def changed(offset: int, value: bytes) -> bytes:
    """Return an archive of one part with some bytes of its directory entry changed."""
    data = bytearray(join([compress("a", b"abc")]))
    start = data.index(b"PK\x01\x02") + offset
    data[start : start + len(value)] = value
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (changed(0, b"XX"), "template.damaged"),
        (changed(8, b"\x01\x00"), "template.password-locked"),
        (changed(20, b"\xff\xff\x00\x00"), "template.damaged"),
        (changed(42, b"\xff\xff\xff\x00"), "template.damaged"),
        (changed(42, b"\x01\x00\x00\x00"), "template.damaged"),
    ],
)
def test_a_directory_that_does_not_fit_is_damaged(data: bytes, expected: str) -> None:
    """Its mark, the sign of encryption, a size, a position."""
    assert code(data) == expected


def test_a_name_that_is_no_unicode_is_damaged() -> None:
    """The archive says UTF-8 and is not."""
    data = bytearray(join([compress("ą", b"abc")]))
    start = data.index(b"PK\x01\x02") + 46
    data[start : start + 2] = b"\xff\xff"
    assert code(bytes(data)) == "template.damaged"


def test_other_programs_read_what_is_written() -> None:
    """Python's own reader finds the same parts, on the first day that the format knows."""
    data = join([compress("a.xml", b"a" * 100), compress("ą/b.xml", b"", level=9)])
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["a.xml", "ą/b.xml"]
        entry = archive.infolist()[0]
    assert (entry.date_time, entry.create_system) == ((1980, 1, 1, 0, 0, 0), 3)


NAMES = st.from_regex(r"[a-ząč]{1,8}\.xml", fullmatch=True)


@given(st.dictionaries(NAMES, st.binary(max_size=200), min_size=1))
def test_what_is_written_is_read_again(files: dict[str, bytes]) -> None:
    """For any parts, the same bytes come back, and a stored part is read, too."""
    members = read_members(join(compress(name, data) for name, data in files.items()), LIMITS)
    assert {member.name: member.unpack() for member in members} == files
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    members = read_members(stored.getvalue(), LIMITS)
    assert {member.name: member.unpack() for member in members} == files


@given(st.integers(0, 400), st.binary(min_size=1, max_size=4))
def test_any_damage_gives_parts_or_an_error(offset: int, noise: bytes) -> None:
    """No other exception, whatever bytes a file has."""
    data = bytearray(join([compress("a.xml", b"a" * 50), compress("b.xml", b"b")]))
    data[offset : offset + len(noise)] = noise
    with suppress(MemoKitError):
        assert read_members(bytes(data), LIMITS)


def test_a_part_is_the_same_however_it_was_cut() -> None:
    """The same document gives the same bytes, whether it was written whole or piece by piece."""
    data = "".join(f"<w:p>{number}</w:p>" for number in range(20_000)).encode()
    packer = Packer("a.xml", level=6)
    for start in range(0, len(data), 4_097):
        packer.add(data[start : start + 4_097])
    assert packer.finished() == compress("a.xml", data)
