"""All peers and memo_kit at the same work, in turn, with the same text at the end."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from benchmarks.documents import Dialect, package
from benchmarks.measuring import Measure, in_turn
from benchmarks.peers import Peer, Task, flat
from memo_kit.ooxml.text import readable_text

__all__ = ["Contest", "text_of"]

# A peer runs in a process of its own, so often; in between memo_kit runs.
TURNS = 3
# A round of a peer takes some milliseconds, or many seconds.
ROUNDS = {"agreement": 15}


class Contest(NamedTuple):
    """Where and between whom it is held.

    Attributes:
        desk: A folder for the files.
        peers: The engines that are installed.
    """

    desk: Path
    peers: tuple[Peer, ...]

    def hold(
        self,
        name: str,
        build: Callable[[Dialect], str],
        data: Mapping[str, Any],
        ours: Callable[[], bytes],
        *,
        target: float | None = None,
    ) -> Iterator[Measure]:
        """Yield the time of each peer, and how many times that of memo_kit it is.

        Args:
            name: What is rendered.
            build: Writes the document in the tags of an engine.
            data: What is filled in.
            ours: Renders it with memo_kit.
            target: How many times faster than docxtpl memo_kit has to be.

        Raises:
            SystemExit: If a peer writes another text: then there is nothing to compare.
        """
        wanted = text_of(ours())
        tasks = {peer: self._task(peer, name, build, data) for peer in self.peers}
        times: dict[Peer, list[float]] = {peer: [] for peer in self.peers}
        own: list[float] = []
        for _ in range(TURNS):
            for peer, task in tasks.items():
                times[peer] += peer.run(task)
                own += in_turn({"memo_kit": ours}, 3, each=5)["memo_kit"]
                if text_of(task.output.read_bytes()) != wanted:
                    message = f"{name}: {peer.name} writes another text"
                    raise SystemExit(message)
        for peer, taken in times.items():
            beside = median(taken) / median(own)
            least = target if peer.name == "docxtpl" else None
            yield Measure(f"{name}: {peer.name}", median(taken), None, "ms")
            what = f"{name}: {peer.name} beside memo_kit"
            yield Measure(what, beside, least, "times", at_least=True)

    def _task(
        self, peer: Peer, name: str, build: Callable[[Dialect], str], data: Mapping[str, Any]
    ) -> Task:
        title = "{{ title }}" if peer.nested and "title" in data else ""
        start = self.desk / peer.name
        task = Task(
            start.with_suffix(".docx"),
            start.with_suffix(".json"),
            start.with_suffix(".filled.docx"),
            ROUNDS.get(name, 1),
        )
        task.template.write_bytes(package(build(peer.dialect), title=title))
        written = json.dumps(data if peer.nested else flat(data), ensure_ascii=False)
        task.data.write_text(written, encoding="utf-8")
        return task


def text_of(document: bytes) -> list[str]:
    """Return the lines of a document that are not empty."""
    return [*filter(str.strip, readable_text(document).splitlines())]
