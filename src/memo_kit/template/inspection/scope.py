"""Which names a template knows where: loops, macros and blocks have names of their own.

The rules are Jinja's. A name that is set inside a loop, a block or a macro is lost after it; one
that is set inside an ``if`` stays. A macro sees the names around the place where it is written,
not those around the place where it is called.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeAlias

from memo_kit.template.inspection.value import Value

__all__ = ["Frame", "Scope"]

Frame: TypeAlias = dict[str, Value]


class Scope:
    """The names that are known at a tag, besides those of the data."""

    def __init__(self) -> None:
        self.frames: tuple[Frame, ...] = ({},)
        self._changes: list[dict[str, Value | None]] = []

    def find(self, name: str) -> Value | None:
        """Return what a name stands for, the nearest first."""
        for frame in reversed(self.frames):
            if name in frame:
                return frame[name]
        return None

    def names(self) -> frozenset[str]:
        """Return all names that are known."""
        return frozenset(name for frame in self.frames for name in frame)

    def set(self, name: str, value: Value) -> None:
        """Let a name stand for a value from here on."""
        frame = self.frames[-1]
        if self._changes:
            self._changes[-1].setdefault(name, frame.get(name))
        frame[name] = value

    @contextmanager
    def inner(self, frames: tuple[Frame, ...] | None = None) -> Iterator[None]:
        """Have names of one's own for a while.

        Args:
            frames: The names around the place, where these are not the names that are known
                here, as in a macro.
        """
        kept, changes = self.frames, self._changes
        self.frames, self._changes = (*(kept if frames is None else frames), {}), []
        yield
        self.frames, self._changes = kept, changes

    def begin_branch(self) -> None:
        """Remember what is set from here on: another branch may run instead."""
        self._changes.append({})

    def end_branch(self) -> Frame:
        """Take back what was set in a branch, and hand it over."""
        frame, given = self.frames[-1], Frame()
        for name, old in self._changes.pop().items():
            given[name] = frame[name]
            if old is None:
                del frame[name]
            else:
                frame[name] = old
        return given
