"""How large a Word file may be before it is taken for an attack."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["PackageLimits"]

_MEGABYTE = 1024 * 1024


class PackageLimits(NamedTuple):
    """The most that is read of a file that a stranger may have made.

    All are checked against what the archive says of itself before anything is
    decompressed, and again while decompressing, because an archive may lie.

    Attributes:
        parts: Number of parts.
        part_size: Bytes of one part, decompressed.
        total_size: Bytes of all parts together, decompressed.
        ratio: How many times larger than its compressed form a part may be.
        elements: XML elements of one part; reading one takes some hundred bytes.
        links: Relationships of one part: its links, pictures and other parts.
        macros: Whether macros may stay in the file; they are copied and never run.

    Example:
        >>> PackageLimits(parts=100).total_size
        134217728
    """

    parts: int = 512
    part_size: int = 64 * _MEGABYTE
    total_size: int = 128 * _MEGABYTE
    ratio: int = 200
    elements: int = 3_000_000
    links: int = 50_000
    macros: bool = False
