"""Checking a finished document, beside a validator and beside the least that can be done.

``python -m benchmarks.check`` prints the figures, ``--json`` prints them for programs.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from time import process_time
from typing import Final

from lxml import etree
from openxml_audit import OpenXmlValidator

import memo_kit
from benchmarks.measuring import Measure, report
from memo_kit.checks.document import check_document
from memo_kit.ooxml.package import Package

__all__ = ["long_document", "main"]

EXAMPLES: Final = Path(__file__).parents[1] / "examples"
# In LibreOffice; the text without the signatures nearly fills them.
PAGES: Final = 3
TIMES: Final = (5, 167)
_ROUNDS: Final = 15
_FIGURES: Final = (
    ("a memorandum of three pages", "check", 30),
    ("a protocol in two languages, four pages", "bilingual", 40),
    ("the floor: every part opened and parsed", "floor", None),
    ("openxml-audit", "openxml-audit", None),
)
_BODY: Final = "word/document.xml"
_MARKS: Final = re.compile(r"<w:bookmark(?:Start|End) [^>]*>|</?w:hyperlink[^>]*>")


def long_document(data: bytes, times: int) -> bytes:
    """Return a document whose text stands in it several times, above its signatures.

    Args:
        data: A document in one language.
        times: How often.
    """
    package = Package.open(data)
    text = package.read(_BODY).decode()
    start, end = text.index("<w:body>") + len("<w:body>"), text.index("<w:tbl>")
    body = _MARKS.sub("", text[start:end])
    grown = text[:start] + text[start:end] + body * (times - 1) + text[end:]
    return package.changed({_BODY: grown.encode()}, level=1).write()


def _floor(data: bytes) -> int:
    """Open the archive and parse each part once: what no check can leave out."""
    package = Package.open(data)
    return sum(
        len(etree.fromstring(package.read(name))) for name in package.names if package.is_xml(name)
    )


def _least(works: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Return the milliseconds of processor time that each work takes, the least of some rounds.

    They run in turn. What else the machine does adds to a figure and never takes away.
    """
    least = dict.fromkeys(works, float("inf"))
    for _ in range(rounds):
        for name, work in works.items():
            start = process_time()
            work()
            least[name] = min(least[name], (process_time() - start) * 1000)
    return least


def measures() -> Iterator[Measure]:
    """Yield the figures as they are taken."""
    single, double = (
        memo_kit.draft(memo_kit.load(EXAMPLES / "litek-cpic" / f"{kind}.yaml"), edition).data
        for kind, edition in (("memorandum", "lt"), ("protocol", "bilingual"))
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "memorandum.docx"
        path.write_bytes(single)
        taken = _least(
            {
                "check": lambda: check_document(single),
                "bilingual": lambda: check_document(double),
                "floor": lambda: _floor(single),
                "openxml-audit": lambda: OpenXmlValidator().validate(path),
            },
            _ROUNDS,
        )
    for what, name, target in _FIGURES:
        yield Measure(what, taken[name], target, "ms")
    yield Measure(
        "openxml-audit beside memo_kit", taken["openxml-audit"] / taken["check"], None, "times"
    )
    grown = {times: long_document(single, times) for times in TIMES}
    long = _least({str(n): partial(check_document, data) for n, data in grown.items()}, 3)
    few, many = (long[str(times)] / times / PAGES for times in TIMES)
    yield Measure(f"a page of {PAGES * TIMES[1]}", many, None, "ms")
    yield Measure(
        f"a page of {PAGES * TIMES[1]} beside one of {PAGES * TIMES[0]}", many / few, 1.5, "times"
    )


def main(arguments: list[str]) -> int:
    """Measure, print and return the exit status: 1 when a target is missed."""
    return report(measures(), as_json="--json" in arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
