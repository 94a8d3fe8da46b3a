"""``memo-kit template``: Word templates, the stock's and one's own."""

from __future__ import annotations

from pathlib import Path

import click

from memo_kit.agreement.agreement import Preset
from memo_kit.agreement.kind import Kind
from memo_kit.cli.console import say
from memo_kit.cli.file import read_document
from memo_kit.cli.report import Report
from memo_kit.cli.table import table
from memo_kit.drafting.stock import stock, stock_template
from memo_kit.drafting.writing import Output, write
from memo_kit.errors import MemoKitError
from memo_kit.language.language import Language

__all__ = ["command"]

_FILE = click.argument("file", metavar="FILE.docx", type=click.Path(path_type=Path))
_JSON = click.option("--json", "as_json", is_flag=True, help="Print the result for programs.")
_KIND = click.option(
    "--kind",
    type=click.Choice([*map(str, Kind)]),
    help="What is drafted from it.  [default: the first word of its name]",
)


@click.group("template", short_help="Check, list and copy Word templates.")
def command() -> None:
    """Check Word templates, see what they use, and copy those of the stock to edit them."""


@command.command("check", short_help="Check templates.")
@click.argument("files", nargs=-1, required=True, metavar="FILE…", type=click.Path(path_type=Path))
@_KIND
@click.option(
    "--annotate",
    "copy",
    metavar="COPY.docx",
    type=click.Path(path_type=Path),
    help="Write a copy of the template with a comment at each fault.",
)
@click.option("--overwrite", is_flag=True, help="Replace a copy that is there.")
@_JSON
def _check(
    files: tuple[Path, ...], kind: str | None, copy: Path | None, *, overwrite: bool, as_json: bool
) -> int:
    """Check Word templates: that every tag can be read, and every field is one that data have."""
    from memo_kit.template.template import Template  # noqa: PLC0415 - list and copy do without

    if copy is not None and len(files) > 1:
        message = "--annotate makes a copy of one template: name one"
        raise click.UsageError(message)
    report = Report(as_json)
    for path in files:
        chosen = kind or _kind_in_name(path)
        try:
            template = Template.from_bytes(
                read_document(path),
                name=str(path),
                model=Kind(chosen).model if chosen else None,
            )
        except MemoKitError as error:
            report.fail(error)
            if copy is not None:
                _annotate(report, path, copy, overwrite=overwrite)
            continue
        report.documents.append({"file": str(path), "kind": chosen})
        report.find(template.warnings)
        if not as_json and not template.warnings:
            checked = f"as a {chosen}" if chosen else "its tags only: give --kind to check fields"
            say(f"{path}: nothing found ({checked})")
            if copy is not None:
                say(f"not written: {copy} (there is no fault to set a comment at)")
    return report.show()


@command.command("fields", short_help="List what a template uses.")
@_FILE
@_JSON
def _fields(file: Path, *, as_json: bool) -> int:
    """List the fields that a template uses, each with the place where it stands first."""
    from memo_kit.template.template import Template  # noqa: PLC0415 - list and copy do without

    template = Template.from_bytes(read_document(file), name=str(file))
    first = {use.path: use.place for use in reversed(template.fields())}
    listed = sorted(first.items())
    if as_json:
        told = [{"field": path, "place": place.as_dict()} for path, place in listed]
        return Report(as_json, more={"fields": told}).show()
    say(table(("field", "stands first at"), [(path, str(place)) for path, place in listed]))
    return 0


@command.command("list", short_help="List the stock.")
@_JSON
def _list(*, as_json: bool) -> int:
    """List the templates of the stock by layout, kind and language."""
    report = Report(as_json)
    for each in stock():
        report.documents.append(
            {
                "file": str(each.path),
                "kind": each.kind,
                "language": each.language.value,
                "preset": each.preset.value,
            }
        )
    if not as_json:
        rows = [(each.kind, each.language.value, each.preset.value) for each in stock()]
        say(table(("kind", "language", "layout"), rows))
    return report.show()


@command.command("copy", short_help="Copy a template of the stock, to edit it.")
@click.argument("kind", type=click.Choice([*map(str, Kind)]))
@click.argument("language", type=click.Choice([*map(str, Language)]))
@click.option(
    "--preset",
    type=click.Choice([*map(str, Preset)]),
    default=Preset.DRT_2020.value,
    show_default=True,
    help="Layout.",
)
@click.option(
    "-o",
    "--output",
    "path",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Where to.  [default: its own name, here]",
)
@click.option("--overwrite", is_flag=True, help="Replace a file that is there.")
def _copy(kind: str, language: str, preset: str, path: Path | None, *, overwrite: bool) -> int:
    """Copy the template of a KIND in a LANGUAGE, to edit it in Word.

    Draft from the copy with --template lt=FILE.
    """
    source = stock_template(kind, Language(language), Preset(preset))
    place = path or Path(source.name)
    write([Output(place, source.read_bytes())], overwrite=overwrite)
    say(f"written: {place}")
    return 0


def _annotate(report: Report, path: Path, copy: Path, *, overwrite: bool) -> None:
    """Write a copy of a template with the faults that were found, or add why there is none."""
    from memo_kit.template.annotating import annotated  # noqa: PLC0415 - only faults need it

    try:
        data = annotated(read_document(path), report.errors)
        write([Output(copy, data)], overwrite=overwrite)
    except MemoKitError as error:
        report.fail(error, file=str(path))
        said = f"not written: {copy}"
    else:
        report.documents.append({"file": str(copy), "annotates": str(path)})
        said = f"written: {copy}"
    if not report.as_json:
        say(said)


def _kind_in_name(path: Path) -> str | None:
    """Return the kind that the name of a template begins with, as ``memorandum.lt.docx``."""
    first = path.name.partition(".")[0]
    return first if first in set(Kind) else None
