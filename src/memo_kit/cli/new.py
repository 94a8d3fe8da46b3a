"""``memo-kit new``: a data file to start from."""

from __future__ import annotations

from pathlib import Path

import click

from memo_kit.agreement.kind import Kind
from memo_kit.agreement.starter import starter
from memo_kit.cli.console import complain, say, shows_unicode
from memo_kit.drafting.writing import Output, write

__all__ = ["command"]


@click.command("new", short_help="Print a data file to start from.")
@click.argument("kind", type=click.Choice([*map(str, Kind)]))
@click.option(
    "-o",
    "--output",
    "path",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Write it to a file instead.",
)
@click.option("--overwrite", is_flag=True, help="Replace a file that is there.")
def command(kind: str, path: Path | None, *, overwrite: bool) -> int:
    """Print a commented data file of a KIND to start from: fill its blanks and draft."""
    text = starter(kind)
    if path is not None:
        write([Output(path, text.encode())], overwrite=overwrite)
        say(f"written: {path}")
        return 0
    say(text.rstrip("\n"))
    if not shows_unicode():
        complain("some letters may be lost on this console: give “-o FILE” instead")
    return 0
