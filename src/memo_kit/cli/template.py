"""``memo-kit template``: Word templates, the stock's and one's own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from memo_kit.agreement.agreement import Preset
from memo_kit.agreement.kind import Kind
from memo_kit.cli.console import say, shows_unicode
from memo_kit.cli.file import read_document
from memo_kit.cli.report import Report
from memo_kit.cli.table import table
from memo_kit.drafting.stock import stock, stock_template
from memo_kit.drafting.writing import Output, write
from memo_kit.errors import MemoKitError, Severity
from memo_kit.language.language import Language

if TYPE_CHECKING:
    from memo_kit.template.inspection.ledger import Use

__all__ = ["command"]

_FILE = click.argument("file", metavar="FILE.docx", type=click.Path(path_type=Path))
_JSON = click.option("--json", "as_json", is_flag=True, help="Print the result for programs.")
_KIND = click.option(
    "--kind",
    type=click.Choice([*map(str, Kind)]),
    help="What is drafted from it.  [default: the first word of its name]",
)
_MODEL = click.option(
    "--model",
    "named",
    metavar="MODULE:CLASS",
    help="The Pydantic model of your own data, looked for in this folder first.",
)


class _CheckOptions(TypedDict):
    kind: str | None
    named: str | None
    overwrite: bool
    as_json: bool


class _FieldsOptions(TypedDict):
    kind: str | None
    named: str | None
    as_schema: bool
    as_json: bool


@click.group("template", short_help="Check, list and copy Word templates.")
def command() -> None:
    """Check Word templates, see what they use, and copy those of the stock to edit them."""


@command.command("check", short_help="Check templates.")
@click.argument("files", nargs=-1, required=True, metavar="FILE…", type=click.Path(path_type=Path))
@_KIND
@_MODEL
@click.option(
    "--annotate",
    "copy",
    metavar="COPY.docx",
    type=click.Path(path_type=Path),
    help="Write a copy of the template with a comment at each fault and warning.",
)
@click.option("--overwrite", is_flag=True, help="Replace a copy that is there.")
@_JSON
def _check(files: tuple[Path, ...], copy: Path | None, **options: Unpack[_CheckOptions]) -> int:
    """Check Word templates: that every tag can be read, and every expression fits the data.

    What stands beside the tags is read too: a warning tells what is not written as Lithuanian or
    English is.

    What data a template is for is told by --kind, by the first word of its name, or by --model.
    """
    if copy is not None and len(files) > 1:
        message = "--annotate makes a copy of one template: name one"
        raise click.UsageError(message)
    report = Report(options["as_json"])
    for path in files:
        model, said = _model(path, options["kind"], options["named"])
        _check_one(report, path, model, said)
        if copy is not None:
            _annotate(report, path, copy, overwrite=options["overwrite"])
    return report.show()


def _check_one(report: Report, path: Path, model: type | None, said: str | None) -> None:
    from memo_kit.checks.wording import wording_of_template  # noqa: PLC0415 - list and copy do without
    from memo_kit.template.template import Template  # noqa: PLC0415

    try:
        data = read_document(path)
        template = Template.from_bytes(data, name=str(path))
    except MemoKitError as error:
        report.fail(error)
        return
    faults = template.check(model) if model is not None else []
    for fault in faults:
        report.fail(fault)
    found = [*template.warnings, *(template.review(model) if model is not None else [])]
    # A misspelt field is not used either: what is a fault already is not told twice.
    found = [each for each in found if not faults or each.severity is not Severity.NOTE]
    found += wording_of_template(data, name=str(path))
    report.find(found)
    if faults:
        return
    report.documents.append({"file": str(path), "kind": said})
    if not report.as_json and all(each.severity is Severity.NOTE for each in found):
        checked = f"as a {said}" if said else "its tags only: give --kind or --model"
        say(f"{path}: nothing wrong found ({checked})")


@command.command("fields", short_help="List what a template uses.")
@_FILE
@_KIND
@_MODEL
@click.option(
    "--schema", "as_schema", is_flag=True, help="Print what data it needs, as a JSON Schema."
)
@_JSON
def _fields(file: Path, **options: Unpack[_FieldsOptions]) -> int:
    """List the fields that a template uses in any part, each with its type and its places.

    The types come from what the template is for: --kind, the first word of its name, or --model.
    """
    from memo_kit.template.template import Template  # noqa: PLC0415 - list and copy do without

    template = Template.from_bytes(read_document(file), name=str(file))
    if options["as_schema"]:
        import json  # noqa: PLC0415 - only programs need it

        say(json.dumps(template.schema(), ensure_ascii=not shows_unicode(), indent=2))
        return 0
    model, _ = _model(file, options["kind"], options["named"])
    uses: dict[str, list[Use]] = {}
    for use in template.fields(model):
        uses.setdefault(use.path, []).append(use)
    if options["as_json"]:
        told = [_told(path, each, typed=model is not None) for path, each in sorted(uses.items())]
        return Report(as_json=True, more={"fields": told}).show()
    rows = [
        (path, each[0].shape.describe() if model is not None else "", _places(each))
        for path, each in sorted(uses.items())
    ]
    if model is None:
        say(table(("field", "stands at"), [(path, places) for path, _, places in rows]))
    else:
        say(table(("field", "type", "stands at"), rows))
    return 0


def _told(path: str, uses: list[Use], *, typed: bool) -> dict[str, object]:
    """Return a field for programs."""
    places = list(dict.fromkeys(use.place for use in uses))
    known = {"type": uses[0].shape.describe()} if typed else {}
    return {"field": path, **known, "places": [place.as_dict() for place in places]}


def _places(uses: list[Use]) -> str:
    """Return where a field stands: the first place, and how many there are besides."""
    places = list(dict.fromkeys(use.place.where for use in uses))
    more = f" and {len(places) - 1} more" if len(places) > 1 else ""
    return f"{places[0]}{more}"


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
    """Write a copy of a template with what was found, or add why there is none."""
    from memo_kit.template.annotating import annotated  # noqa: PLC0415 - only faults need it

    if not report.errors and not any(finding.place.where for finding in report.findings):
        if not report.as_json:
            say(f"not written: {copy} (there is nothing to set a comment at)")
        return
    try:
        data = annotated(read_document(path), [*report.errors, *report.findings])
        write([Output(copy, data)], overwrite=overwrite)
    except MemoKitError as error:
        report.fail(error, file=str(path))
        said = f"not written: {copy}"
    else:
        report.documents.append({"file": str(copy), "annotates": str(path)})
        said = f"written: {copy}"
    if not report.as_json:
        say(said)


def _model(path: Path, kind: str | None, named: str | None) -> tuple[type | None, str | None]:
    """Return the model that a template is checked against, and what it is called."""
    if kind is not None and named is not None:
        message = "--kind and --model both say what the template is for: give one"
        raise click.UsageError(message)
    if named is not None:
        from memo_kit.cli.model import load_model  # noqa: PLC0415 - rarely asked for

        return load_model(named), named.partition(":")[2]
    first = path.name.partition(".")[0]
    chosen = kind or (first if first in set(Kind) else None)
    return (Kind(chosen).model if chosen else None), chosen
