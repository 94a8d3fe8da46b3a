"""LibreOffice, as the second reader of what memo_kit writes."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

__all__ = ["converted", "pages", "to_pdf"]


def program(name: str) -> str:
    """Return the path of a program that `make setup` has seen to."""
    found = shutil.which(name)
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
