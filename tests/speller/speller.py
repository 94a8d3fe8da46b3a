"""hunspell with its Lithuanian dictionary, as a second opinion on what memo_kit writes."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

__all__ = ["exceptions", "names", "words", "words_unknown"]

EXCEPTIONS = Path(__file__).with_name("exceptions.txt")
# Not the ending of a number in figures (2-ojo).
_WORD = re.compile(r"(?<!\d-)\b[^\W\d_]{3,}")


def words(text: str) -> set[str]:
    """Return the words of a text; what has fewer than three letters is no form to judge."""
    return set(_WORD.findall(text))


def words_unknown(found: Iterable[str]) -> set[str]:
    """Return the words that the dictionary does not have; `make setup` has seen to the program."""
    return set(_hunspell("-i", "utf-8", "-l", text="\n".join(sorted(found))).stdout.split())


def names() -> list[str]:
    """Return the names with a capital that the dictionary declines: given names and places."""
    loaded = _hunspell("-D").stderr.split()
    dictionary = next(Path(path) for path in loaded if path.endswith("lt_LT.dic"))
    entries = (line.partition("/") for line in dictionary.read_text("iso8859-13").splitlines())
    return [
        word for word, _, flags in entries if word.istitle() and word.isalpha() and "D" in flags
    ]


def _hunspell(*arguments: str, text: str = "") -> subprocess.CompletedProcess[str]:
    program = shutil.which("hunspell")
    assert program, "hunspell is missing: make setup"
    return subprocess.run(
        [program, "-d", "lt_LT", *arguments],
        input=text,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )


def exceptions() -> tuple[set[str], tuple[str, ...]]:
    """Return the words that were reviewed, and the starts of words that were (`klaster-`)."""
    lines = EXCEPTIONS.read_text(encoding="utf-8").splitlines()
    entries = [word for line in lines if not line.startswith("#") for word in line.split()]
    whole = {entry for entry in entries if not entry.endswith("-")}
    return whole, tuple(entry[:-1] for entry in entries if entry.endswith("-"))
