"""A part on its way into the file: whole while it is small, compressed as it grows when it is large."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final, NamedTuple

from memo_kit.ooxml.archive import Member, Packer
from memo_kit.ooxml.parts import TextPart
from memo_kit.template.filling import Filling, too_large
from memo_kit.template.printing import Printer
from memo_kit.template.writing import BEGINS, ENDS

__all__ = ["Job", "Stream"]

# So many characters are waited for before some are compressed; most documents never have as many.
_WAITING: Final = 1 << 17


class Job(NamedTuple):
    """One rendering: what it knows and what it writes with.

    Attributes:
        filling: What is counted, kept and remembered.
        printer: Writes the values.
        level: How hard to compress.
        mark: Marks text with the variety of its language; None when it is marked already.
    """

    filling: Filling
    printer: Printer
    level: int = 6
    mark: Callable[[bytes], bytes] | None = None


class Stream:
    """What one part has become so far.

    Text waits while something in it may still change: a reference whose number is not known, or
    a table that is dropped when nothing is written into it. What cannot change any more is
    compressed and forgotten, so that a table of a hundred thousand rows needs little more memory
    than one of a thousand.

    Args:
        part: Which part.
        job: The rendering.

    Attributes:
        name: The name of the part.
    """

    def __init__(self, part: TextPart, job: Job) -> None:
        self.name = part.name
        self._job = job
        self._waiting: list[str] = []
        self._packer: Packer | None = None

    def take(self, pieces: Iterable[str]) -> None:
        """Write pieces of text.

        Raises:
            OutputTooLargeError: If they are more than the limit allows.
        """
        limits = self._job.filling.limits
        bound = min(_WAITING, limits.output)
        length = 0
        waiting = self._waiting
        for piece in pieces:
            waiting.append(piece)
            length += len(piece)
            if length > bound:
                if length > limits.output:
                    raise too_large(limits)
                if self._is_settled():
                    self._pack()
                bound = min(length + _WAITING, limits.output)

    def finished(self) -> bytes | Member:
        """Return the part, when the numbers of all references are known."""
        if self._packer is None:
            return self._written()
        self._pack()
        return self._packer.finished()

    def _is_settled(self) -> bool:
        filling = self._job.filling
        return self._job.printer.is_final and not filling.deferred and not filling.doubtful

    def _pack(self) -> None:
        if self._packer is None:
            self._packer = Packer(self.name, level=self._job.level)
        self._packer.add(self._written())
        self._waiting.clear()

    def _written(self) -> bytes:
        filling, printer = self._job.filling, self._job.printer
        pieces = self._standing()
        if printer.is_final and not filling.deferred and not filling.shapes:
            # Piece by piece: joined, all of them would be as wide as their widest character.
            data = b"".join([piece.encode() for piece in pieces])
        else:
            data = printer.resolve("".join(pieces)).encode()
        return data if self._job.mark is None else self._job.mark(data)

    def _standing(self) -> Iterable[str]:
        """Return the pieces without the tables and rows that were dropped."""
        if not self._job.filling.holders:
            return self._waiting
        return self._without_dropped()

    def _without_dropped(self) -> Iterator[str]:
        dropped = self._job.filling.dropped
        dropping: int | None = None
        for piece in self._waiting:
            if piece.startswith((BEGINS, ENDS)):
                number = int(piece[len(BEGINS) :])
                if dropping is None and number in dropped:
                    dropping = number
                elif dropping == number:
                    dropping = None
            elif dropping is None:
                yield piece
