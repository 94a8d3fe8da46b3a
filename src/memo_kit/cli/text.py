"""``memo-kit text``: the readable text of a document."""

from __future__ import annotations

from pathlib import Path

import click

from memo_kit.cli.console import say
from memo_kit.cli.file import read_document
from memo_kit.errors import Place, TemplateError
from memo_kit.ooxml.text import readable_text

__all__ = ["command"]


@click.command("text", short_help="Print the readable text of a document.")
@click.argument("file", metavar="FILE.docx", type=click.Path(path_type=Path))
def command(file: Path) -> int:
    """Print the text of a Word document: a paragraph a line, the cells of a row between bars.

    So two documents can be compared by any program that compares texts.
    """
    data = read_document(file)
    try:
        say(readable_text(data))
    except TemplateError as fault:
        raise fault.placed((fault.place or Place()).in_file(str(file))) from fault
    return 0
