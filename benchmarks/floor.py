"""The floor: programs that do only what nobody who fills Word templates can leave out.

The template is compiled once, with plain Jinja over the XML, and every other part is kept as the
archive will hold it, still compressed. Each rendering runs Jinja, compresses the two parts that
change and joins the archive. Nothing is checked, bounded, placed or verified.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from typing import Final

from jinja2 import Environment, Template  # noqa: TID251 - plain Jinja is what is measured

__all__ = ["Floor", "StreamedFloor"]

_LOCAL: Final = struct.Struct("<4s2B4HL2L2H")
_CENTRAL: Final = struct.Struct("<4s4B4HL2L5H2L")
_END: Final = struct.Struct("<4s4H2LH")
_JOINED: Final = 64
# How hard the parts that never change were compressed when the template was written.
_TEMPLATE_LEVEL: Final = 6


class _Archive:
    """The parts that never change, joined as far as that can be done ahead."""

    def __init__(self, package: bytes, changing: tuple[str, ...], level: int) -> None:
        self.level = level
        self._kept: list[bytes] = []
        self._entries: list[bytes] = []
        self._offset = 0
        self.changing = {}
        with zipfile.ZipFile(io.BytesIO(package)) as archive:
            for entry in archive.infolist():
                data = archive.read(entry)
                if entry.filename in changing:
                    self.changing[entry.filename] = data
                else:
                    packed = _packed(data, _TEMPLATE_LEVEL)
                    self._offset += self._add(self._kept, self._entries, entry.filename, packed)
        self._head = b"".join(self._kept)

    def join(self, parts: Mapping[str, tuple[bytes, int, int]]) -> bytes:
        """Write the archive with the parts that changed."""
        pieces, entries = [self._head], [*self._entries]
        offset = self._offset
        for name, packed in parts.items():
            offset += self._add(pieces, entries, name, packed, offset)
        directory = b"".join(entries)
        end = _END.pack(b"PK\5\6", 0, 0, len(entries), len(entries), len(directory), offset, 0)
        return b"".join((*pieces, directory, end))

    def _add(
        self,
        pieces: list[bytes],
        entries: list[bytes],
        name: str,
        part: tuple[bytes, int, int],
        offset: int | None = None,
    ) -> int:
        packed, checksum, size = part
        facts = (0, 8, 0, 33, checksum, len(packed), size, len(name), 0)
        head = _LOCAL.pack(b"PK\3\4", 20, 0, *facts) + name.encode()
        start = self._offset if offset is None else offset
        entry = _CENTRAL.pack(b"PK\1\2", 20, 3, 20, 0, *facts, 0, 0, 0, 0, start)
        pieces += (head, packed)
        entries.append(entry + name.encode())
        return len(head) + len(packed)


class Floor:
    """Renders a template with plain Jinja, whole in memory.

    Args:
        package: A Word file.
        document: The XML of its body, with bare Jinja tags.
        level: How hard to compress.
    """

    def __init__(self, package: bytes, document: str, *, level: int) -> None:
        self._archive = _Archive(package, ("word/document.xml", "docProps/core.xml"), level)
        self._parts = {
            "word/document.xml": _compiled(document),
            "docProps/core.xml": _compiled(self._archive.changing["docProps/core.xml"].decode()),
        }

    def render(self, names: Mapping[str, object]) -> bytes:
        """Return the Word file filled with data."""
        level = self._archive.level
        return self._archive.join(
            {
                name: _packed(part.render(names).encode(), level)
                for name, part in self._parts.items()
            }
        )


class StreamedFloor:
    """Renders a template piece by piece through a compressor, so that no part is ever whole."""

    def __init__(self, package: bytes, document: str, *, level: int) -> None:
        self._archive = _Archive(package, ("word/document.xml",), level)
        self._template = _compiled(document)

    def render(self, names: Mapping[str, object]) -> bytes:
        """Return the Word file filled with data."""
        packer = zlib.compressobj(self._archive.level, zlib.DEFLATED, -zlib.MAX_WBITS)
        packed: list[bytes] = []
        checksum = size = 0
        for piece in _joined(self._template.generate(names)):
            data = piece.encode()
            checksum = zlib.crc32(data, checksum)
            size += len(data)
            packed.append(packer.compress(data))
        packed.append(packer.flush())
        return self._archive.join({"word/document.xml": (b"".join(packed), checksum, size)})


def _packed(data: bytes, level: int) -> tuple[bytes, int, int]:
    packer = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush(), zlib.crc32(data), len(data)


def _compiled(xml: str) -> Template:
    return Environment(autoescape=True, keep_trailing_newline=True).from_string(xml)


def _joined(pieces: Iterator[str]) -> Iterator[str]:
    waiting: list[str] = []
    for piece in pieces:
        waiting.append(piece)
        if len(waiting) == _JOINED:
            yield "".join(waiting)
            waiting = []
    yield "".join(waiting)
