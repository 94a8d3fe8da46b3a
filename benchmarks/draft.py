"""How long a draft takes: warm in a program, and cold at the command line beside docxtpl.

Run it by ``make benchmark``, or ``python -m benchmarks.draft [--rounds N] [--json]``. It ends
with 1 if a target is missed.
"""

from __future__ import annotations

import argparse
import compileall
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import cast

import memo_kit
from benchmarks.likeness import Likeness
from benchmarks.measuring import Measure, milliseconds, report
from memo_kit.language.language import Language
from memo_kit.ooxml.text import readable_text

ROOT = Path(__file__).parents[1]
DATA = ROOT / "examples" / "litek-cpic" / "memorandum.yaml"
TEMPLATE = ROOT / "templates" / "memorandum.lt.docx"
PEER = ROOT / "benchmarks" / "peer.py"


def measure_warm(rounds: int) -> Measure:
    """Measure a draft from loaded data and an opened template."""
    agreement = memo_kit.load(DATA)
    template = memo_kit.Template.open(TEMPLATE, model=type(agreement))

    def draft() -> object:
        return memo_kit.draft(agreement, "lt", template=template)

    draft()
    times = [milliseconds(draft) for _ in range(rounds * 20)]
    return Measure("draft, data loaded and template open", median(times), 2, "ms")


def run(*command: str | Path) -> None:
    """Run a program that has to succeed; what it says matters only if it does not."""
    words = [str(part) for part in command]
    done = subprocess.run(words, check=False, capture_output=True, encoding="utf-8")  # noqa: S603 (our own commands)
    if done.returncode:
        raise SystemExit(done.stderr)


def measure_cold(rounds: int, desk: Path) -> list[Measure]:
    """Measure both command lines in turn, so that both meet the same machine."""
    template, data = desk / "peer.docx", desk / "peer.json"
    likeness(template, data)
    command = Path(sysconfig.get_path("scripts")) / "memo-kit"
    # As pip leaves an installed package, also where Python is told to write no caches.
    compileall.compile_dir(Path(memo_kit.__file__).parent, quiet=1)
    ours: list[float] = []
    theirs: list[float] = []
    for turn in range(rounds + 1):
        out, peer_out = desk / str(turn), desk / f"{turn}.docx"
        draft = (command, "draft", DATA, "--language", "lt", "-o", out)
        ours.append(milliseconds(run, *draft))
        theirs.append(milliseconds(run, sys.executable, PEER, template, data, peer_out))
    check(desk / "0" / "memorandum.lt.docx", desk / "0.docx")
    # The first turn fills the caches of the system and is no measure.
    memo, peer = median(ours[1:]), median(theirs[1:])
    return [
        Measure("memo-kit draft --language lt, cold", memo, None, "ms"),
        Measure("a script with docxtpl, same text, cold", peer, None, "ms"),
        Measure("memo-kit beside docxtpl, cold", memo / peer, 2, "times"),
    ]


def check(ours: Path, theirs: Path) -> None:
    """Stop if the two commands did not write the same text: then there is nothing to compare."""
    wanted, got = ([*filter(str.strip, text_of(path).splitlines())] for path in (ours, theirs))
    if wanted != got:
        differing = next(each for each in zip(wanted, got, strict=False) if len(set(each)) > 1)
        message = f"the documents differ: {differing[0]!r} and {differing[1]!r}"
        raise SystemExit(message)


def text_of(path: Path) -> str:
    """Return the readable text of a document."""
    return readable_text(path.read_bytes())


def likeness(template: Path, data: Path) -> None:
    """Write a docxtpl template and data that give the text of our memorandum."""
    agreement = cast("memo_kit.Memorandum", memo_kit.load(DATA))
    lines = memo_kit.draft(agreement, "lt").text.splitlines()
    areas = [area.text_in(Language.LT) for area in agreement.areas]
    Likeness.of(lines, areas).save(template, data)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and say whether the targets are met."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=11, help="how often each command runs")
    parser.add_argument("--json", action="store_true", help="print for programs")
    options = parser.parse_args(arguments)
    desk = Path(tempfile.mkdtemp(prefix="memo-kit-benchmark-"))
    try:
        measures = [measure_warm(options.rounds), *measure_cold(options.rounds, desk)]
    finally:
        shutil.rmtree(desk)
    return report(measures, as_json=options.json)


if __name__ == "__main__":
    sys.exit(main())
