"""``memo-kit check``: what a person has to look at, in data and in finished documents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from memo_kit.checks.readiness import DeclinedForm
from memo_kit.cli.console import say
from memo_kit.cli.file import is_document, read_document
from memo_kit.cli.report import Report
from memo_kit.cli.table import table
from memo_kit.errors import Finding, MemoKitError

__all__ = ["command"]

_HEADINGS = ("name", "case", "form", "confidence", "field to fill for another form")


@click.command("check", short_help="Check data files and finished documents.")
@click.argument("files", nargs=-1, required=True, metavar="FILE…", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print the result for programs.")
def command(files: tuple[Path, ...], *, as_json: bool) -> int:
    """Check data files (.yaml, .json) and finished Word documents (.docx).

    Of data it shows every name in every case that the documents use, and the field to fill for
    another form. The command ends with 7 if it finds something that bars signing.
    """
    report = Report(as_json)
    listed: list[dict[str, object]] = []
    for path in files:
        try:
            found, forms = _of_document(path) if is_document(path) else _of_data(path)
        except MemoKitError as error:
            report.fail(error)
            continue
        report.documents.append({"file": str(path)})
        report.find(_in_file(found, path))
        listed += [{"file": str(path), **form.as_dict()} for form in forms]
        if forms and not as_json:
            _show(path, forms)
    report.more["forms"] = listed
    if not as_json and not report.errors and not report.findings:
        say("nothing found")
    return report.show()


def _of_document(path: Path) -> tuple[Sequence[Finding], Sequence[DeclinedForm]]:
    from memo_kit.checks.document import check_document  # noqa: PLC0415 - data do not need it

    return check_document(read_document(path), name=str(path)), ()


def _of_data(path: Path) -> tuple[Sequence[Finding], Sequence[DeclinedForm]]:
    from memo_kit.agreement.reading import load  # noqa: PLC0415 - documents do not need it
    from memo_kit.drafting.draft import draft  # noqa: PLC0415
    from memo_kit.language.language import Language  # noqa: PLC0415

    agreement = load(path)
    drafts = [draft(agreement, language) for language in Language]
    found = dict.fromkeys(finding for each in drafts for finding in each.warnings)
    forms = dict.fromkeys(form for each in drafts for form in each.forms)
    return tuple(found), tuple(forms)


def _in_file(findings: Sequence[Finding], path: Path) -> list[Finding]:
    return [replace(each, place=each.place.in_file(str(path))) for each in findings]


def _show(path: Path, forms: Sequence[DeclinedForm]) -> None:
    say(f"{path}: names in the cases that the documents use")
    rows = [
        (each.name, each.case.value, each.form.text, each.form.confidence.value, each.path or "–")
        for each in forms
    ]
    say(table(_HEADINGS, rows))
