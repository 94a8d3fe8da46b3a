"""``memo-kit check --expect``: a finished document beside the data that it was made from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click

from memo_kit.cli.file import is_document, read_document
from memo_kit.cli.report import Report
from memo_kit.errors import MemoKitError, Place, UsageError

if TYPE_CHECKING:
    from memo_kit.agreement.agreement import Agreement
    from memo_kit.agreement.syntax.node import Source
    from memo_kit.drafting.counterdraft import Wishes

__all__ = ["ExpectOptionError", "Expected", "Wish", "options", "read"]

_Command = TypeVar("_Command", bound=Callable[..., Any])
_EDITIONS = ("lt", "en", "bilingual")
_LAYOUTS = ("columns", "landscape", "consecutive")
_LANGUAGES = {"lt": "in Lithuanian", "en": "in English", "bilingual": "in Lithuanian and English"}


class ExpectOptionError(UsageError):
    """``--expect``, or an option that belongs to it, was not used as it can be.

    It names one data file, and the files to check are documents that were made from it. The
    options that tell of the document (``--language``, ``--left``, ``--layout``, ``--template``) mean
    nothing without it. Check documents of other data in a run of their own.
    """

    code = "usage.expect-option"


class Wish(NamedTuple):
    """What the options say.

    Attributes:
        data: The data files that ``--expect`` names.
        language: The language of the document.
        left: The language that stands left, or first.
        layout: How two languages stand.
        templates: Templates of one's own, as ``lt=FILE``.
    """

    data: tuple[Path, ...] = ()
    language: str | None = None
    left: str | None = None
    layout: str | None = None
    templates: tuple[str, ...] = ()


def options(command: _Command) -> _Command:
    """Give a command the options of the comparison."""
    for option in reversed(
        (
            click.option(
                "--expect",
                "data",
                multiple=True,
                metavar="DATA",
                type=click.Path(path_type=Path),
                help="Data file that every text of the document has to come from.",
            ),
            click.option(
                "--language",
                type=click.Choice(_EDITIONS),
                help="With --expect: language of the document, if it does not tell.",
            ),
            click.option(
                "--left",
                type=click.Choice(_EDITIONS[:2]),
                help="With --expect: language that stands left, or first, if it does not tell.",
            ),
            click.option(
                "--layout",
                type=click.Choice(_LAYOUTS),
                help="With --expect: how two languages stand, if the document does not tell.",
            ),
            click.option(
                "-t",
                "--template",
                "templates",
                multiple=True,
                metavar="lt=FILE",
                help="With --expect: own Word template that it was made from; may be given again.",
            ),
        )
    ):
        command = option(command)
    return command


def read(wish: Wish, files: Sequence[Path], report: Report) -> Expected | None:
    """Return what documents are compared with; None without ``--expect``, or when it cannot be read.

    Args:
        wish: What the options say.
        files: The files to check.
        report: Takes up what is wrong with the data and the templates.

    Raises:
        ExpectOptionError: If the options contradict each other.
    """
    _refuse(wish, files)
    if not wish.data:
        return None
    from memo_kit.agreement.reading import load, read_source  # noqa: PLC0415 - only the comparison needs it

    (path,) = wish.data
    try:
        agreement = load(path)
        return Expected(
            path, agreement, read_source(read_document(path), name=path.name), _wishes(wish)
        )
    except MemoKitError as error:
        report.fail(error, file=str(path))
        return None


class Expected(NamedTuple):
    """Data that documents are compared with.

    Attributes:
        path: The data file.
        agreement: What it says.
        source: The same with its lines.
        wishes: What the person at the keyboard says of the documents.
    """

    path: Path
    agreement: Agreement
    source: Source
    wishes: Wishes

    def prove(self, path: Path, report: Report) -> Iterator[str]:
        """Compare a document, and yield a sentence where it says what it should.

        Args:
            path: The document.
            report: Takes up what differs.

        Raises:
            MemoKitError: If the document cannot be compared.
        """
        from memo_kit.drafting.expectation import prove  # noqa: PLC0415 - only the comparison needs it

        proof = prove(
            read_document(path),
            self.agreement,
            name=str(path),
            source=self.source._replace(name=str(self.path)),
            wishes=self.wishes,
        )
        report.find(proof.findings)
        report.documents[-1]["expectation"] = {
            "data": str(self.path),
            "language": proof.edition.value,
            "paragraphs": proof.paragraphs,
            "values": proof.values,
            "proved": proof.is_proved,
        }
        if proof.is_proved:
            told = f"{proof.paragraphs} paragraphs {_LANGUAGES[proof.edition.value]}"
            yield (
                f"every text of {self.path} stands in {path}, and no other: {told}, with "
                f"{proof.values} fields of the data"
            )


def _refuse(wish: Wish, files: Sequence[Path]) -> None:
    place = Place(file=str(files[0]))
    if len(wish.data) > 1:
        message = "“--expect” was given more than once"
        hint = "check the documents of each data file in a run of their own"
        raise ExpectOptionError(message, hint=hint, place=Place(file=str(wish.data[1])))
    if not wish.data and any(wish[1:]):
        message = "an option tells of a document that is compared with nothing"
        hint = "name the data of the document: --expect memorandum.yaml"
        raise ExpectOptionError(message, hint=hint, place=place)
    data = next((each for each in files if not is_document(each)), None)
    if wish.data and data is not None:
        message = f"{data} is no document that could be compared with data"
        hint = "write the documents first, and the data behind “--expect”"
        raise ExpectOptionError(message, hint=hint, place=Place(file=str(data)))


def _wishes(wish: Wish) -> Wishes:
    from memo_kit.cli.draft import template_option  # noqa: PLC0415 - only the comparison needs it
    from memo_kit.drafting.counterdraft import Wishes  # noqa: PLC0415
    from memo_kit.drafting.edition import Edition  # noqa: PLC0415
    from memo_kit.language.language import Language  # noqa: PLC0415
    from memo_kit.template.template import Template  # noqa: PLC0415

    own = dict(map(template_option, wish.templates))
    return Wishes(
        Edition(wish.language) if wish.language else None,
        wish.layout,
        Language(wish.left) if wish.left else None,
        {language: Template.open(file) for language, file in own.items()},
    )
