"""Drafting: an agreement and a template become a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from memo_kit.agreement.agreement import Agreement
from memo_kit.checks.agreement import AgreementReport, check_agreement
from memo_kit.checks.field import NameFields
from memo_kit.checks.readiness import DeclinedForm
from memo_kit.drafting.edition import Edition
from memo_kit.drafting.provenance import Origin, kind_of, stamp
from memo_kit.drafting.stock import open_template, stock_template
from memo_kit.drafting.writing import Output, write
from memo_kit.errors import Finding, UsageError, raise_all
from memo_kit.language.language import Language
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.text import readable_text
from memo_kit.template.filling import UsedForm
from memo_kit.template.template import Template

if TYPE_CHECKING:
    from memo_kit.drafting.block import Block

__all__ = ["Draft", "LanguageNotDraftedError", "TemplateNeededError", "draft", "kept"]


class LanguageNotDraftedError(UsageError):
    """A document was asked for in a language that memo_kit does not draft in.

    The languages are ``lt`` (Lithuanian) and ``en`` (English; the data say which English);
    ``bilingual`` is both side by side. Write one of them.
    """

    code = "usage.language-not-drafted"


class TemplateNeededError(UsageError):
    """A document was asked for of data that are no agreement of memo_kit, without a template.

    The stock has templates for memoranda and cooperation protocols only. Give one for your own
    data, as ``template=Template.open("contract.lt.docx", model=Contract)``.
    """

    code = "usage.template-needed"


# What a draft says of itself.
_OF_DRAFTS = frozenset(("check.draft-mark", "check.sample-mark"))


@dataclass(frozen=True)
class Draft:
    """A finished document, not yet written to a file.

    Attributes:
        data: The bytes of the Word file.
        language: The language of its text, or ``bilingual``.
        agreement: What it was made from.
        kind: The kind of agreement, as ``memorandum``; of own data, the name of their class.
        is_final: Whether it may be signed. A draft says on every page that it is one.
    """

    data: bytes = field(repr=False)
    language: Edition
    agreement: object = field(repr=False)
    kind: str
    is_final: bool
    _origin: Origin = field(repr=False, compare=False)
    _plain: Package = field(repr=False, compare=False)
    _used: tuple[UsedForm, ...] = field(default=(), repr=False, compare=False)
    _of_template: tuple[Finding, ...] = field(default=(), repr=False, compare=False)
    _template: Template | None = field(default=None, repr=False, compare=False)

    @property
    def name(self) -> str:
        """What messages call the document, as ``memorandum.lt.docx``."""
        return f"{self.kind}.{self.language}.docx"

    def __getstate__(self) -> dict[str, object]:
        return {name: value for name, value in vars(self).items() if name != "_package"}

    @cached_property
    def _package(self) -> Package:
        return Package.open(self.data)

    @cached_property
    def text(self) -> str:
        """The text as people read it: a paragraph a line, the cells of a row between bars."""
        return readable_text(self._package)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """What stands in it, in reading order: paragraphs with their numbers, tables, rows, sections."""
        from memo_kit.drafting.block import blocks  # noqa: PLC0415 - a draft that nobody looks into does without

        return blocks(self._package)

    @cached_property
    def forms(self) -> tuple[DeclinedForm, ...]:
        """Every name in every case that the document uses."""
        return tuple(dict.fromkeys(self._forms()))

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """What a person has to look at before the document is final."""
        return (*self._of_template, *self.report.findings)

    @cached_property
    def report(self) -> AgreementReport:
        """What the check of the data saw, with the forms that this document uses."""
        return check_agreement(self.agreement, self.forms, self.language.value)

    def check(self) -> list[Finding]:
        """Check the finished document by every rule.

        That a draft is one, and says so of its samples, is not told of; ``memo-kit check`` of its
        file does.

        Returns:
            What the rules found; an empty list for a document that is as it should be.
        """
        from memo_kit.checks.document import check_document  # noqa: PLC0415 - a draft that nobody checks does without

        found = check_document(self.data, name=self.name)
        return [each for each in found if self.is_final or each.code not in _OF_DRAFTS]

    def finished(self, *, leave_open: Iterable[str] = ()) -> Draft:
        """Return the document as one that may be signed: without the mark of a draft.

        Args:
            leave_open: The fields that may stay open and are filled in at signing, as
                ``document.date``: each is a value that the data call ``later``, or the label of
                a place that the template leaves open.

        Raises:
            UsageError: If one of them is nothing that is open.
            OutputError: If something must not be signed; several reasons come as one error.
        """
        from memo_kit.drafting.finishing import refusals  # noqa: PLC0415 - drafts do without

        left_open = tuple(dict.fromkeys(leave_open))
        origin = self._origin._replace(left_open=left_open)
        package = stamp(self._plain, origin)
        made = replace(self, data=package.write(), is_final=True, _origin=origin)
        final = kept(made, package)
        raise_all(refusals(final, left_open))
        return final

    def save(self, path: str | PathLike[str], *, overwrite: bool = False) -> Path:
        """Write the document to a file, whole or not at all.

        A file that is there is replaced when memo_kit wrote it and nobody changed it since.

        Args:
            path: The file; its folder is made if it is not there.
            overwrite: Whether a file that somebody changed is replaced, too.

        Returns:
            The path.

        Raises:
            OutputError: If it could not be written; an older file is as it was.
        """
        place = Path(path)
        write([Output(place, self.data)], overwrite=overwrite)
        return place

    def _forms(self) -> Iterator[DeclinedForm]:
        if not self._used:
            return
        names = NameFields(self.agreement)
        for used in dict.fromkeys((each.source, each.case, each.form) for each in self._used):
            source, case, form = used
            for path in names.find(source, case, form) or (None,):
                yield DeclinedForm(source, case, form, path)


def draft(  # noqa: PLR0913 - each option is one that a user of the command has, too
    agreement: object,
    language: Language | Edition | str,
    *,
    template: Template | None = None,
    final: bool = False,
    leave_open: Iterable[str] = (),
    embed: Iterable[str] = (),
    verify: bool = False,
) -> Draft:
    """Make the document of an agreement in one language, or in both.

    Args:
        agreement: A memorandum or a cooperation protocol; with a template of your own, any
            model or mapping that the template is made for.
        language: ``lt``, ``en`` or ``bilingual``.
        template: A template of your own; the one of the stock when left out. For a bilingual
            document of templates of your own, draft each language and ``pair`` them.
        final: Whether to refuse what must not be signed: forms that memo_kit is not sure of,
            sample values, values to be filled later, tags in tracked deletions, and every fault
            that a check finds.
        leave_open: The fields that may stay open in a final document, as ``document.date``.
        embed: The fields of the data that the document carries with it, as ``parties``, or
            ``all``; whoever gets the document can read them.
        verify: Whether every value that was printed is looked for in the finished document.

    Returns:
        The document with its warnings. It says on every page that it is a draft, unless it is
        final.

    Raises:
        UsageError: If there is no such language or field, or no template for such data.
        TemplateError: If the template cannot be filled from the data.
        DataError: If a value cannot be printed.
        OutputError: If ``final`` refuses the draft; several reasons come as one error.

    Example:
        >>> draft({"title": "Sutartis"}, "lv")
        Traceback (most recent call last):
        ...
        memo_kit.drafting.draft.LanguageNotDraftedError: error[usage.language-not-drafted]: ...
    """
    edition = _edition(language)
    carried = tuple(dict.fromkeys(embed))
    if edition is Edition.BILINGUAL:
        made = _bilingual(agreement, template, carried, verify=verify)
    else:
        made = _in_one_language(agreement, edition, template, carried, verify=verify)
    return made.finished(leave_open=leave_open) if final else made


def kept(made: Draft, package: Package) -> Draft:
    """Return a draft that keeps its document as parts, so that whoever goes on need not open it.

    Args:
        made: The draft.
        package: What its bytes were written from.
    """
    vars(made)["_package"] = package
    return made


def _in_one_language(
    agreement: object,
    edition: Edition,
    template: Template | None,
    embed: tuple[str, ...],
    *,
    verify: bool,
) -> Draft:
    (wanted,) = edition.languages
    chosen = template or _from_stock(agreement, wanted)
    variety = agreement.variety(wanted) if isinstance(agreement, Agreement) else wanted.value
    rendering = chosen.rendering(agreement, language=variety, verify=verify)
    origin = Origin(agreement, edition, (chosen,), embedded=embed)
    package = stamp(rendering.package, origin)
    made = Draft(
        data=package.write(),
        language=edition,
        agreement=agreement,
        kind=kind_of(agreement),
        is_final=False,
        _origin=origin,
        _plain=rendering.package,
        _used=rendering.forms,
        _of_template=chosen.warnings,
        _template=template,
    )
    return kept(made, package)


def _bilingual(
    agreement: object, template: Template | None, embed: tuple[str, ...], *, verify: bool
) -> Draft:
    from memo_kit.drafting.pairing import pair  # noqa: PLC0415 - one language does without

    if template is not None:
        message = "one template makes no bilingual document"
        hint = "draft each language with its template, and give both drafts to memo_kit.pair"
        raise TemplateNeededError(message, hint=hint)
    languages = Edition.BILINGUAL.languages
    return pair(*(draft(agreement, each, embed=embed, verify=verify) for each in languages))


def _edition(language: Language | Edition | str) -> Edition:
    try:
        return Edition(language)
    except ValueError:
        message = f"memo_kit drafts no document in “{language}”"
        hint = f"write one of: {', '.join(Edition)}"
        raise LanguageNotDraftedError(message, hint=hint) from None


def _from_stock(agreement: object, language: Language) -> Template:
    if not isinstance(agreement, Agreement):
        message = f"the stock has no template for {type(agreement).__name__}"
        raise TemplateNeededError(message, hint="give one: template=Template.open(…)")
    return open_template(stock_template(kind_of(agreement), language, agreement.preset))
