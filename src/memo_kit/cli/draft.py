"""``memo-kit draft``: data files become Word documents."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import click

from memo_kit.agreement.agreement import Agreement, BilingualLayout
from memo_kit.agreement.reading import load
from memo_kit.cli.console import is_terminal, say
from memo_kit.cli.report import Report
from memo_kit.drafting.draft import Draft, draft
from memo_kit.drafting.edition import Edition
from memo_kit.drafting.writing import Output, write
from memo_kit.errors import Finding, MemoKitError, Place, UsageError, raise_all
from memo_kit.language.language import Language
from memo_kit.template.template import Template

__all__ = ["TemplateOptionError", "command", "template_option"]

_ALL = "all"
_MANY = 4


class TemplateOptionError(UsageError):
    """``--template`` does not say which template is for which language of the run.

    Write ``--template lt=contract.lt.docx``; for both languages give the option twice. A language
    without a template of its own takes the one of the stock. A template that no document would
    be made from is refused, so that nobody waits for what does not come.
    """

    code = "usage.template-option"


class _Wishes(NamedTuple):
    """What the person at the keyboard asked for."""

    data: tuple[Path, ...]
    languages: tuple[str, ...]
    templates: tuple[str, ...]
    folder: Path
    left: str
    layout: str | None
    final: bool
    leave_open: tuple[str, ...]
    embed: tuple[str, ...]
    overwrite: bool
    as_json: bool

    @property
    def wanted(self) -> tuple[Edition, ...]:
        return tuple(
            edition
            for edition in Edition
            if _ALL in self.languages or edition.value in self.languages
        )

    @property
    def drafted(self) -> tuple[Language, ...]:
        """The languages that have to be drafted, for themselves or for the bilingual document."""
        return tuple(
            language
            for language in Language
            if any(language in edition.languages for edition in self.wanted)
        )

    @property
    def own_templates(self) -> dict[Language, Path]:
        """The templates by language.

        Raises:
            TemplateOptionError: If one would be left aside in silence.
        """
        own: dict[Language, Path] = {}
        for language, file in map(template_option, self.templates):
            if language in own or language not in self.drafted:
                message = f"the template {file} would not be used"
                hint = f"give one template for “{language}”, and draft in that language"
                raise TemplateOptionError(message, hint=hint)
            own[language] = file
        return own


@click.command("draft", short_help="Make Word documents from data files.")
@click.argument("data", nargs=-1, required=True, metavar="DATA…", type=click.Path(path_type=Path))
@click.option(
    "-l",
    "--language",
    "languages",
    multiple=True,
    default=(_ALL,),
    type=click.Choice([*map(str, Edition), _ALL]),
    help="Language of the document; may be given again.  [default: all]",
)
@click.option(
    "-t",
    "--template",
    "templates",
    multiple=True,
    metavar="lt=FILE",
    help="Own Word template for a language; may be given again.",
)
@click.option(
    "-o",
    "--output",
    "folder",
    default=Path(),
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Folder to write to; made if it is not there.  [default: this one]",
)
@click.option(
    "--left",
    default=Language.LT.value,
    type=click.Choice([*map(str, Language)]),
    help="Language that stands left, or first, in the bilingual document.  [default: lt]",
)
@click.option(
    "--layout",
    default=None,
    type=click.Choice([*map(str, BilingualLayout)]),
    help="How the languages of the bilingual document stand.  [default: what the data say]",
)
@click.option("--final", is_flag=True, help="Refuse whatever must not be signed.")
@click.option(
    "--leave-open",
    multiple=True,
    metavar="FIELD",
    help="Field that stays open in a final document, as document.date; may be given again.",
)
@click.option(
    "--embed",
    multiple=True,
    metavar="FIELD",
    help="Field of the data to put into the document, or “all”; may be given again.",
)
@click.option("--overwrite", is_flag=True, help="Replace documents that somebody changed.")
@click.option("--json", "as_json", is_flag=True, help="Print the result for programs.")
def command(**given: Any) -> int:  # noqa: ANN401 - click hands over what the options say
    """Make Word documents from DATA files: NAME.lt.docx, NAME.en.docx and NAME.bilingual.docx.

    Nothing is written unless every document of every file can be made.
    """
    wishes = _Wishes(**given)
    report = Report(wishes.as_json)
    made = [*_made(wishes, report)]
    if not report.errors:
        _write(made, wishes, report)
    return report.show()


class _Made(NamedTuple):
    """A finished draft, the data that it was made from and the file that it goes to."""

    source: Path
    draft: Draft
    path: Path


def _made(wishes: _Wishes, report: Report) -> Iterator[_Made]:
    own = dict(_opened(wishes.own_templates, report))
    faulty = wishes.own_templates.keys() - own.keys()
    for source in _watched(wishes.data, quiet=wishes.as_json):
        try:
            agreement = load(source)
        except MemoKitError as error:
            report.fail(error)
            continue
        drafts: dict[Language, Draft] = {}
        for language in wishes.drafted:
            if language not in faulty:
                with report.failures(source):
                    drafts[language] = _draft(agreement, language, own.get(language), wishes.embed)
        yield from _editions(drafts, source, wishes, report)


def _editions(
    drafts: dict[Language, Draft], source: Path, wishes: _Wishes, report: Report
) -> Iterator[_Made]:
    finished: dict[Edition, Draft] = {}
    for edition in wishes.wanted:
        # What kept a language from being drafted, or from being final, is not told of both again.
        if all(language in drafts for language in edition.languages):
            with report.failures(source):
                finished[edition] = _edition(drafts, edition, wishes)
            if edition in finished:
                path = wishes.folder / f"{source.stem}.{edition}.docx"
                yield _Made(source, finished[edition], path)
            else:
                drafts.pop(edition.languages[0])


def _edition(drafts: Mapping[Language, Draft], edition: Edition, wishes: _Wishes) -> Draft:
    made = drafts[edition.languages[0]]
    if edition is Edition.BILINGUAL:
        from memo_kit.drafting.pairing import pair  # noqa: PLC0415 - one language does without

        left = Language(wishes.left)
        right = next(language for language in Language if language is not left)
        made = pair(drafts[left], drafts[right], layout=wishes.layout)
    return made.finished(leave_open=wishes.leave_open) if wishes.final else made


def _opened(files: Mapping[Language, Path], report: Report) -> Iterator[tuple[Language, Template]]:
    """Yield the templates that can be opened, whatever the data say."""
    for language, file in files.items():
        try:
            yield language, Template.open(file)
        except MemoKitError as error:
            report.fail(error)


def _draft(
    agreement: Agreement, language: Language, template: Template | None, embed: Sequence[str]
) -> Draft:
    if template is not None:
        name = template.name
        raise_all(
            error.placed((error.place or Place()).in_file(name))
            for error in template.check(type(agreement))
        )
    return draft(agreement, language, template=template, embed=embed, verify=True)


def _write(made: Sequence[_Made], wishes: _Wishes, report: Report) -> None:
    try:
        write([Output(each.path, each.draft.data) for each in made], overwrite=wishes.overwrite)
    except MemoKitError as error:
        report.fail(error)
        return
    for each in made:
        report.documents.append(
            {
                "file": str(each.path),
                "data": str(each.source),
                "kind": each.draft.kind,
                "language": each.draft.language.value,
            }
        )
        report.find(_in_file(each.draft.warnings, each.source))
        if not wishes.as_json:
            say(f"written: {each.path}")


def _in_file(findings: Sequence[Finding], source: Path) -> Iterator[Finding]:
    for finding in findings:
        # What a template warns of names the template itself.
        place = finding.place if finding.place.file else finding.place.in_file(str(source))
        yield replace(finding, place=place)


def template_option(option: str) -> tuple[Language, Path]:
    """Return the language and the file that ``--template lt=FILE`` names.

    Raises:
        TemplateOptionError: If it does not name both.
    """
    language, equals, file = option.partition("=")
    if not equals or not file or language not in set(Language):
        message = f"“--template {option}” does not name a language and a file"
        raise TemplateOptionError(message, hint="write it as “--template lt=FILE”")
    return Language(language), Path(file)


def _watched(files: Sequence[Path], *, quiet: bool) -> Iterator[Path]:
    """Yield the files; on a terminal many of them show how far the work is."""
    if quiet or len(files) < _MANY or not is_terminal(sys.stderr):
        yield from files
        return
    from rich.console import Console  # noqa: PLC0415 - only a terminal shows progress
    from rich.progress import track  # noqa: PLC0415

    yield from track(files, description="drafting", console=Console(stderr=True), transient=True)
