"""How long two drafts take to become one document, beside the least that can be done with them.

Run it by ``make benchmark``, or ``python -m benchmarks.pairing [--rounds N] [--json]``. It ends
with 1 if a target is missed.
"""

from __future__ import annotations

import argparse
import io
import sys
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from time import process_time
from typing import Final

from lxml import etree

import memo_kit
from benchmarks.draft import DATA
from benchmarks.measuring import Measure, report
from tests.paper import paper, paragraph

__all__ = ["clauses", "drafts", "floor", "least", "main"]

_SENTENCES: Final = {
    "lt": "Šalys susitaria bendradarbiauti ir keistis informacija apie savo veiklą, {}.",
    "en": "The Parties agree to cooperate and to exchange information on their activities, {}.",
}
_HEADINGS: Final = {"lt": "Bendradarbiavimas", "en": "Cooperation"}
_TAGS: Final = {"lt": "lt-LT", "en": "en-GB"}
# How many clauses an article has.
_ARTICLE: Final = 10
SIZES: Final = (300, 600, 1200)

_Pair = tuple[memo_kit.Draft, memo_kit.Draft]


def clauses(count: int) -> _Pair:
    """Return the drafts of a contract with some numbered clauses, ten of them an article."""
    made = []
    for language, sentence in _SENTENCES.items():
        lines = [
            paragraph(_HEADINGS[language], style="Article")
            if number % _ARTICLE == 0
            else paragraph(sentence.format(number), style="Clause")
            for number in range(count)
        ]
        source = paper(*lines, language=_TAGS[language])
        template = memo_kit.Template.from_bytes(source, name=f"contract.{language}.docx")
        made.append(memo_kit.draft({}, language, template=template))
    left, right = made
    return left, right


def drafts() -> _Pair:
    """Return the two drafts of the memorandum."""
    agreement = memo_kit.load(DATA)
    return memo_kit.draft(agreement, "lt"), memo_kit.draft(agreement, "en")


def floor(pair: _Pair) -> bytes:
    """Read both documents, parse all their XML, and write one archive: what nobody can leave out."""
    parts: dict[str, bytes] = {}
    for draft in pair:
        with zipfile.ZipFile(io.BytesIO(draft.data)) as archive:
            for name in archive.namelist():
                data = archive.read(name)
                is_xml = name.endswith((".xml", ".rels"))
                parts[name] = etree.tostring(etree.fromstring(data)) if is_xml else data
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return written.getvalue()


def least(works: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Return the least milliseconds of the processor that each work takes; all of them run in turn.

    Pairing waits for nothing, so that this is what it takes where nothing else is at work. The time
    of the clock would tell how many others share the machine.

    Args:
        works: What is measured, by its name.
        rounds: How often all of them run.
    """
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds + 1):
        for name, work in works.items():
            start = process_time()
            work()
            times[name].append((process_time() - start) * 1000)
    return {name: min(taken) for name, taken in times.items()}


def measures(rounds: int) -> Iterator[Measure]:
    """Yield each figure beside its target."""
    memorandum = drafts()
    sizes = {count: clauses(count) for count in SIZES}
    works: dict[str, Callable[[], object]] = {
        "memorandum": lambda: memo_kit.pair(*memorandum),
        "floor": lambda: floor(memorandum),
        **{str(count): _pairing(pair) for count, pair in sizes.items()},
    }
    times = least(works, rounds)
    yield Measure("two drafts of the memorandum paired", times["memorandum"], 15, "ms")
    yield Measure("both parsed and one written, by lxml alone", times["floor"], None, "ms")
    beside = times["memorandum"] / times["floor"]
    yield Measure("pairing beside that floor", beside, None, "times")
    for count in SIZES:
        target = 90 if count == SIZES[0] else None
        yield Measure(f"{count} clauses paired", times[str(count)], target, "ms")
    first, last = SIZES[0], SIZES[-1]
    grown = times[str(last)] / times[str(first)] * first / last
    yield Measure(f"a clause of {last} beside one of {first}", grown, 1.5, "times")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and say whether the targets are met."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=15, help="how often each side runs")
    parser.add_argument("--json", action="store_true", help="print for programs")
    options = parser.parse_args(arguments)
    return report(measures(options.rounds), as_json=options.json)


def _pairing(pair: _Pair) -> Callable[[], object]:
    return lambda: memo_kit.pair(*pair)


if __name__ == "__main__":
    sys.exit(main())
