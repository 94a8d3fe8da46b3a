"""Other programs that read what memo_kit writes: LibreOffice, poppler, pandoc and a validator."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.house.source import ROOT

__all__ = ["Word", "converted", "pages", "pandoc_text", "program", "to_pdf", "words"]

# Where `make setup` puts what comes from npm.
_FROM_NPM = ROOT / ".node" / "node_modules" / ".bin"
_WORD = re.compile(
    r'<(?:page width="(?P<width>[\d.]+)" height="(?P<height>[\d.]+)"'
    r'|word xMin="(?P<left>[-\d.]+)" yMin="(?P<top>[-\d.]+)"'
    r' xMax="(?P<right>[-\d.]+)" yMax="(?P<bottom>[-\d.]+)">(?P<text>[^<]*))'
)


class Word(NamedTuple):
    """A word on a page.

    Attributes:
        page: The page, from 1.
        text: The word.
        margins: How far it is from the left, top, right and bottom edge of the paper, in points.
    """

    page: int
    text: str
    margins: tuple[float, float, float, float]


def program(name: str) -> str:
    """Return the path of a program that `make setup` has seen to.

    Raises:
        AssertionError: If it is missing, with what to do.
    """
    found = shutil.which(name, path=os.pathsep.join((str(_FROM_NPM), os.environ["PATH"])))
    assert found, f"{name} is missing: make setup"
    return found


def to_pdf(documents: Iterable[Path], folder: Path) -> list[Path]:
    """Convert documents to PDF."""
    return converted(documents, folder, "pdf")


def converted(documents: Iterable[Path], folder: Path, kind: str) -> list[Path]:
    """Convert documents in one start of LibreOffice, with a profile of its own.

    Its exit status is 0 on failure too, so what counts is that the files are there.

    Args:
        documents: The documents.
        folder: Where the results are put.
        kind: What they become, by the ending of its name.
    """
    sources = list(documents)
    profile = (folder / "profile").as_uri()
    done = subprocess.run(
        [
            program("soffice"),
            f"-env:UserInstallation={profile}",
            "--headless",
            "--convert-to",
            kind,
            "--outdir",
            str(folder),
            *map(str, sources),
        ],
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=300,
    )
    written = [folder / f"{source.stem}.{kind}" for source in sources]
    missing = [path.name for path in written if not path.exists()]
    assert missing == [], done.stdout
    return written


def pages(pdf: Path) -> list[str]:
    """Return the text of each page."""
    text = subprocess.run(
        [program("pdftotext"), "-layout", str(pdf), "-"],
        check=True,
        capture_output=True,
        encoding="utf-8",
    ).stdout
    return text.split("\f")[:-1]


def words(pdf: Path) -> Iterator[Word]:
    """Yield each word of a PDF with its place on the page."""
    told = subprocess.run(
        [program("pdftotext"), "-bbox", str(pdf), "-"],
        check=True,
        capture_output=True,
        encoding="utf-8",
    ).stdout
    page, width, height = 0, 0.0, 0.0
    for found in _WORD.finditer(told):
        if found["width"]:
            page, width, height = page + 1, float(found["width"]), float(found["height"])
        else:
            left, top, right, bottom = map(float, found.group("left", "top", "right", "bottom"))
            margins = left, top, width - right, height - bottom
            yield Word(page, found["text"], margins)


def pandoc_text(document: Path) -> str:
    """Return the body of a Word file as pandoc reads it, a paragraph a line, without numbers."""
    told = subprocess.run(
        [program("pandoc"), "--from", "docx", "--to", "json", str(document)],
        check=True,
        capture_output=True,
        encoding="utf-8",
    ).stdout
    return "".join(_said(json.loads(told)["blocks"]))


def _said(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        match node.get("t"):
            case "Str":
                yield node["c"]
            case "Space" | "SoftBreak" | "LineBreak":
                yield " "
            case "Table":
                # Behind its attributes stands what it is called, which no page shows.
                yield from _said(node["c"][2:])
            case kind:
                yield from _said(node.get("c", [*node.values()]))
                if kind in {"Para", "Plain", "Header"}:
                    yield "\n"
    elif isinstance(node, Sequence) and not isinstance(node, str):
        for child in node:
            yield from _said(child)
