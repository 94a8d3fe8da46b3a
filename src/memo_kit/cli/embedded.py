"""``memo-kit data``: the data that a document carries with it."""

from __future__ import annotations

import json
from pathlib import Path

import click

from memo_kit.cli.console import complain, say
from memo_kit.cli.file import read_document
from memo_kit.drafting.embedding import read_embedded
from memo_kit.errors import MemoKitError, Place
from memo_kit.ooxml.package import Package

__all__ = ["command"]


@click.command("data", short_help="Print the data that a document carries with it.")
@click.argument("file", metavar="FILE.docx", type=click.Path(path_type=Path))
def command(file: Path) -> int:
    """Print the data that a Word document carries with it, as a data file (JSON).

    A document carries data when it was drafted with --embed. What was left out then is named
    beside the data; with all of them the same document can be drafted again.
    """
    content = read_document(file)
    try:
        found = read_embedded(Package.open(content))
    except MemoKitError as fault:
        raise fault.placed((fault.place or Place()).in_file(str(file))) from fault
    say(json.dumps(json.loads(found.data), ensure_ascii=False, indent=2))
    if found.left_out:
        complain(f"left out of the document: {', '.join(found.left_out)}")
    return 0
