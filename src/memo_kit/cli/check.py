"""``memo-kit check``: what a person has to look at, in data and in finished documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from memo_kit.cli import expectation
from memo_kit.cli.console import say
from memo_kit.cli.file import is_document, read_document
from memo_kit.cli.forms import show_forms
from memo_kit.cli.listing import tally
from memo_kit.cli.report import Report
from memo_kit.errors import Finding, MemoKitError, Place
from memo_kit.ooxml.origin import Stage

if TYPE_CHECKING:
    from memo_kit.agreement.syntax.node import Source
    from memo_kit.checks.provenance import Origin
    from memo_kit.checks.readiness import DeclinedForm

__all__ = ["command"]


class _Seen(NamedTuple):
    """What a check of one file saw."""

    findings: Sequence[Finding]
    forms: Sequence[DeclinedForm] = ()
    proposals: Sequence[dict[str, object]] = ()
    origin: Origin | None = None


@click.command("check", short_help="Check data files and finished documents.")
@click.argument("files", nargs=-1, required=True, metavar="FILE…", type=click.Path(path_type=Path))
@click.option(
    "--propose", is_flag=True, help="Print the texts of data as memo_kit would write them."
)
@expectation.options
@click.option("--json", "as_json", is_flag=True, help="Print the result for programs.")
def command(files: tuple[Path, ...], *, propose: bool, as_json: bool, **told: Any) -> int:  # noqa: ANN401 - click hands over what the options say
    """Check data files (.yaml, .json) and finished Word documents (.docx), yours or a stranger's.

    Of a document it lists what bars signing (errors), what to look at (warnings) and what to know
    (notes): each rule once, with all its places. Of data it shows every name in every case that
    the documents use, those that are not sure first, with the field to fill for another form; and
    what in its texts is not written as Lithuanian or English is. Nothing is changed: --propose
    prints corrected texts, to be copied by hand. With --expect, each document is compared with the
    one that its data make: every text has to stand in its place and language, and nothing
    else. The command ends with 7 if it finds something that bars signing.
    """
    report = Report(as_json)
    expected = expectation.read(expectation.Wish(**told), files, report)
    proved: list[str] = []
    forms: list[dict[str, object]] = []
    proposals: list[dict[str, object]] = []
    for path in files:
        try:
            seen = _of_document(path) if is_document(path) else _of_data(path)
        except MemoKitError as error:
            report.fail(error, file=str(path))
            continue
        report.documents.append({"file": str(path), **tally(seen.findings), **_told(seen.origin)})
        report.find(seen.findings)
        # That a document says what its data say is told below, and is more.
        if expected is None and seen.origin is not None and seen.origin.is_as_written:
            proved.append(_origin_said(path, seen.origin))
        if expected is not None:
            with report.failures(path):
                proved += expected.prove(path, report)
        forms += [{"file": str(path), **form.as_dict()} for form in seen.forms]
        proposals += seen.proposals
        if seen.forms and not as_json:
            show_forms(path, seen.forms)
    report.more["summary"] = tally((*report.errors, *report.findings))
    report.more["forms"] = forms
    if propose:
        report.more["proposals"] = proposals
        if not as_json:
            _show_proposals(proposals)
    status = report.show()
    if not as_json:
        for sentence in proved:
            say(sentence)
        say(_conclusion(report, len(files)))
    return status


def _conclusion(report: Report, files: int) -> str:
    """Return the last line: how much was found, and how many files were looked at."""
    if not report.errors and not report.findings:
        return "nothing found"
    counts = tally((*report.errors, *report.findings))
    told = ", ".join(
        f"{count} {name if count != 1 else name.removesuffix('s')}"
        for name, count in counts.items()
        if count
    )
    return f"{told} in {files} {'files' if files != 1 else 'file'}"


def _of_document(path: Path) -> _Seen:
    from memo_kit.checks.document import check_document, origin  # noqa: PLC0415 - data do not need it

    data = read_document(path)
    found = check_document(data, name=str(path))
    placed = [replace(each, place=each.place.in_file(str(path))) for each in found]
    return _Seen(placed, origin=origin(data))


def _told(origin: Origin | None) -> dict[str, object]:
    return {} if origin is None else {"origin": origin._asdict()}


def _origin_said(path: Path, origin: Origin) -> str:
    document = "the final document" if origin.stage == Stage.FINAL else "the draft"
    return f"{path}: the text is what memo_kit {origin.version} wrote as {document}"


def _of_data(path: Path) -> _Seen:
    from memo_kit.agreement.reading import load, read_source  # noqa: PLC0415 - documents do not need it
    from memo_kit.checks.wording import corrections, wording_of_data  # noqa: PLC0415
    from memo_kit.drafting.draft import draft  # noqa: PLC0415
    from memo_kit.language.language import Language  # noqa: PLC0415

    agreement = load(path)
    source = read_source(read_document(path), name=path.name)
    drafts = [draft(agreement, language) for language in Language]
    found = dict.fromkeys(finding for each in drafts for finding in each.warnings)
    forms = dict.fromkeys(form for each in drafts for form in each.forms)
    readiness = [replace(each, place=each.place.in_file(str(path))) for each in found]
    wording = [
        replace(each, place=_placed(each.place, source, path))
        for each in wording_of_data(agreement)
    ]
    proposals = [
        {**_placed(Place(path=each.path), source, path).as_dict()}
        | {"text": each.text, "proposed": each.proposed}
        for each in corrections(agreement)
    ]
    return _Seen([*readiness, *wording], tuple(forms), proposals)


def _placed(place: Place, source: Source, path: Path) -> Place:
    """Return a place of the data with its file, its line and its column."""
    from memo_kit.agreement.syntax.node import steps_of  # noqa: PLC0415 - documents do not need it

    at = source.place([*steps_of(place.path or "")])
    return replace(place, file=str(path), line=at.line, column=at.column)


def _show_proposals(proposals: Sequence[dict[str, object]]) -> None:
    for line in _proposal_lines(proposals):
        say(line)


def _proposal_lines(proposals: Sequence[dict[str, object]]) -> Iterator[str]:
    if not proposals:
        yield "no text that memo_kit would write otherwise"
    for each in proposals:
        place = Place(file=str(each["file"]), path=str(each["path"]))
        yield f"{place}, line {each['line']}, as memo_kit would write it:"
        yield f"    {each['proposed']}"
