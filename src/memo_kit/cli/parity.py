"""``memo-kit parity``: two languages, clause by clause."""

from __future__ import annotations

from pathlib import Path

import click

from memo_kit.cli.console import say
from memo_kit.cli.file import read_document
from memo_kit.cli.report import Report

__all__ = ["command"]

_PATH = click.Path(path_type=Path)


@click.command("parity", short_help="Compare two languages, clause by clause.")
@click.argument("left", metavar="LEFT.docx", type=_PATH)
@click.argument("right", metavar="RIGHT.docx", type=_PATH)
@click.option("--json", "as_json", is_flag=True, help="Print the result for programs.")
def command(left: Path, right: Path, *, as_json: bool) -> int:
    """Compare two templates, or two finished documents, in two languages, clause by clause.

    Of templates it compares structure, styles and levels, conditions and loops, the fields that
    are printed, bookmarks and references, and the numbers and addresses beside the tags; of
    documents all but the tags. The command ends with 7 if something stands in one of them only.
    """
    from memo_kit.checks.comparison import compared, findings_of  # noqa: PLC0415 - --help needs none of it

    report = Report(as_json)
    names = str(left), str(right)
    comparison = compared(read_document(left), read_document(right), names=names)
    report.documents += [{"file": name} for name in names]
    report.find(findings_of(comparison))
    if not as_json and not report.findings:
        kind = "templates" if comparison.left.is_template else "documents"
        say(f"nothing found: {len(comparison.steps)} places of two {kind} agree")
    return report.show()
