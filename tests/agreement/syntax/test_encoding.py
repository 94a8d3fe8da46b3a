"""From bytes to text."""

from __future__ import annotations

import pytest

from memo_kit.agreement.syntax.encoding import LARGEST_FILE, decode
from memo_kit.errors import DataError

LINE = "title: {lt: Šalių sutartis „ąžuolas“, en: x}\n"


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_utf8_is_read_with_and_without_a_mark(mark: bytes) -> None:
    """Windows writes a byte-order mark, other systems none."""
    assert decode(mark + LINE.encode(), "data.yaml") == LINE


@pytest.mark.parametrize(
    ("data", "message", "line", "column"),
    [
        (LINE.encode("utf-16"), "it looks like UTF-16", 1, 1),
        (LINE.encode("utf-16-le"), "it looks like UTF-16", 1, 1),
        (LINE.encode("utf-16-be"), "it looks like UTF-16", 1, 1),
        (b"a: 1\nb: " + "Šalis".encode("cp1257"), "it looks like Windows-1257", 2, 4),
        ("ą: ".encode() + b"\xff\x41", "not stored as UTF-8", 1, 4),
        (b"a: \xc4", "not stored as UTF-8", 1, 4),
    ],
)
def test_another_encoding_is_named_with_its_place(
    data: bytes, message: str, line: int, column: int
) -> None:
    """A guess could put wrong letters into names, so nothing is decoded by guess."""
    with pytest.raises(DataError, match=message) as caught:
        decode(data, "data.yaml")
    place = caught.value.place
    assert place is not None
    assert caught.value.code == "data.encoding"
    assert "UTF-8" in caught.value.hint
    assert (place.line, place.column) == (line, column)


def test_only_letters_that_lithuanian_has_look_like_windows_1257() -> None:
    """Any bytes can be read as Windows-1257, so other letters speak against it."""
    with pytest.raises(DataError) as caught:
        decode(b"a: \xd0\xff", "data.yaml")
    assert "looks like" not in caught.value.message


def test_more_than_the_limit_is_refused() -> None:
    """A file may have 2 MB."""
    assert len(decode(b"#" * LARGEST_FILE, "data.yaml")) == LARGEST_FILE
    with pytest.raises(DataError, match="larger than 2 MB"):
        decode(b"#" * (LARGEST_FILE + 1), "data.yaml")
