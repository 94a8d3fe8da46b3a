"""Word files with tags, ready to be filled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from memo_kit.errors import (
    Finding,
    MemoKitError,
    Place,
    SeveralProblemsError,
    TemplateError,
    UsageError,
    raise_all,
)
from memo_kit.language.language import Language, Variety
from memo_kit.ooxml.archive import Member
from memo_kit.ooxml.package import Package
from memo_kit.template.filling import UsedForm
from memo_kit.template.limits import Limits
from memo_kit.template.names import suggested
from memo_kit.template.printing import Printer
from memo_kit.template.reading import Book, read_book
from memo_kit.template.rendering import write_part
from memo_kit.template.streaming import Job
from memo_kit.template.variety import marked_as, marker
from memo_kit.template.verifying import Recorder
from memo_kit.template.vocabulary import all_names, names_of

if TYPE_CHECKING:
    from memo_kit.template.inspection.ledger import Ledger, Use

__all__ = ["LanguageNotKnownError", "Rendering", "Template", "TemplateUnreadableError"]


_FROZEN = "a Template never changes: open another one"


class TemplateUnreadableError(TemplateError):
    """The file of a template cannot be read: it is not there, is a folder, or is closed to you.

    Look at the name and the folder, and whether other programs can open the file.
    """

    code = "template.unreadable"


class LanguageNotKnownError(UsageError):
    """A template was to be filled in a language that memo_kit does not write.

    Known are ``lt``, ``en`` and the varieties ``lt-LT``, ``en-GB`` and ``en-CA``.
    """

    code = "usage.language-not-known"


@dataclass(frozen=True)
class Rendering:
    """A filled template.

    Attributes:
        package: The Word file as its parts, for who wants to go on with it.
        forms: The declined forms that stand in it, in reading order.
    """

    package: Package
    forms: tuple[UsedForm, ...]

    @cached_property
    def data(self) -> bytes:
        """The bytes of the Word file."""
        return self.package.write()


class Template:
    """A Word file with tags: opened and checked once, filled any number of times.

    It never changes, so that threads may share it; it pickles as its bytes, so that
    processes may each have one.

    Example:
        >>> Template.from_bytes(b"", name="contract.docx")
        Traceback (most recent call last):
        ...
        memo_kit.ooxml.archive.NotAWordFileError: error[template.not-a-docx]: the file is no Word document (.docx)
          at contract.docx
          hint: save it in Word as “Word document (.docx)”
    """

    __slots__ = ("_book", "_data", "limits", "model", "name")
    name: str
    model: type | None
    limits: Limits
    _data: bytes
    _book: Book

    def __init__(self, data: bytes, name: str, model: type | None, limits: Limits) -> None:
        try:
            book = read_book(Package.open(data, limits.package), limits)
        except MemoKitError as fault:
            raise _in_file(fault, name) from None
        own = {"name": name, "model": model, "limits": limits, "_data": data, "_book": book}
        for key, value in own.items():
            object.__setattr__(self, key, value)
        errors = book.errors or (self.check(model) if model is not None else [])
        raise_all(_in_file(error, name) for error in errors)

    @property
    def data(self) -> bytes:
        """The bytes of the Word file, as it was opened."""
        return self._data

    @classmethod
    def open(
        cls, path: Path | str, *, model: type | None = None, limits: Limits | None = None
    ) -> Self:
        """Read a template from a file.

        Args:
            path: Where the file is.
            model: The Pydantic model that the template is checked against.
            limits: The most that the template may be and do.

        Raises:
            MemoKitError: If the file is no template, or has faults; all faults come at once.
        """
        path = Path(path)
        try:
            data = path.read_bytes()
        except OSError as fault:
            message = f"the template cannot be read: {fault.strerror}"
            hint = "look at the name of the file and its permissions"
            raise TemplateUnreadableError(message, hint=hint, place=Place(file=str(path))) from None
        return cls.from_bytes(data, name=path.name, model=model, limits=limits)

    @classmethod
    def from_bytes(
        cls, data: bytes, *, name: str, model: type | None = None, limits: Limits | None = None
    ) -> Self:
        """Read a template from its bytes.

        Args:
            data: The bytes of the Word file.
            name: How messages call it.
            model: The Pydantic model that the template is checked against.
            limits: The most that the template may be and do.

        Raises:
            MemoKitError: If the file is no template, or has faults; all faults come at once.
        """
        return cls(data, name, model, limits or Limits())

    @property
    def language(self) -> Variety | None:
        """The language of the template: its property “Language”, or that of its default style."""
        return self._book.language

    @property
    def digest(self) -> str:
        """SHA-256 of the file: which template it is, whatever its name."""
        return _digest(self._data)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """What to look at though the template can be filled: tags in tracked deletions."""
        return tuple(
            replace(each, place=each.place.in_file(self.name)) for each in self._book.warnings
        )

    def render(
        self,
        data: object,
        *,
        language: Variety | Language | str | None = None,
        verify: bool = False,
    ) -> bytes:
        """Return the Word file filled with data.

        Args:
            data: A mapping, or an object of the model.
            language: The language of dates, numbers and bilingual texts, as ``lt`` or
                ``en-CA``; without it the language of the template.
            verify: Whether every value is looked for in the finished file.

        Raises:
            MemoKitError: If a value is missing or cannot be printed, with its place.
        """
        return self.rendering(data, language=language, verify=verify).data

    def rendering(
        self,
        data: object,
        *,
        language: Variety | Language | str | None = None,
        level: int = 6,
        verify: bool = False,
    ) -> Rendering:
        """Return the filled Word file and the declined forms in it.

        Args:
            data: A mapping, or an object of the model.
            language: As for ``render``.
            level: How hard to compress, from 1 (fast) to 9 (small).
            verify: As for ``render``.

        Raises:
            MemoKitError: If a value is missing or cannot be printed, with its place.
        """
        book = self._book
        filling = book.filling(_variety(language, book.language), self.limits)
        filling.data = data
        printer = (Recorder if verify else Printer)(filling, book.link_style)
        mark = marker(book.language, filling.language)
        job = Job(filling, printer, level, mark)
        names = names_of(data, book.names)
        try:
            streams = [write_part(part, job, names) for part in book.parts]
            # Only now the numbers of all references are known.
            written = {stream.name: stream.finished() for stream in streams}
        except MemoKitError as fault:
            raise _in_file(suggested(fault, lambda: all_names(data)), self.name) from None
        package = _filled(book.package, written, level)
        if mark is not None:
            package = package.changed(marked_as(book.package, mark, written))
        if filling.late is not None:
            package = filling.late.kept_in(package)
        if isinstance(printer, Recorder):
            faults = printer.faults(package, [part.part for part in book.parts])
            raise_all(_in_file(fault, self.name) for fault in faults)
        return Rendering(package, tuple(filling.used))

    def check(self, model: type) -> list[MemoKitError]:
        """Return what in the template does not fit a model; nothing when all fits.

        Every expression is followed through the model before any data are there: unknown
        fields, what may be missing and is used without a guard, filters given the wrong thing,
        whole objects printed, names out of reach.

        Args:
            model: A Pydantic model.
        """
        return [_in_file(error, self.name) for error in self._inspected(model).errors]

    def review(self, model: type) -> list[Finding]:
        """Return what is worth a look though the template fits a model.

        Warnings are of branches that are never reached, comparisons with values that a field
        never has, and lists that may be empty where one item is used; a note lists the fields
        of the model that the template never uses.

        Args:
            model: A Pydantic model.
        """
        from memo_kit.template.inspection.unused import unused_note  # noqa: PLC0415 - as below

        ledger = self._inspected(model)
        note = unused_note(model, ledger.uses)
        found = [*ledger.warnings, *([note] if note is not None else [])]
        return [replace(each, place=each.place.in_file(self.name)) for each in found]

    def fields(self, model: type | None = None) -> list[Use]:
        """Return every field that the template uses in any part, in reading order.

        Args:
            model: The Pydantic model that tells what a field can hold; without one it is the
                model that the template was opened with.
        """
        # Word stores a text box twice, for new and for old programs.
        return list(dict.fromkeys(self._inspected(model or self.model).uses))

    def schema(self) -> dict[str, object]:
        """Return what data the template needs, as a JSON Schema (2020-12), without any model.

        Loops make arrays, fields of fields objects. A field is required unless each use asks
        first ``is defined`` (or has ``default``); it may be null where each use asks first
        whether there is something. A type is told only where a use proves it.
        """
        from memo_kit.template.inspection.inspector import inspect  # noqa: PLC0415 - as below
        from memo_kit.template.inspection.schema import schema_of  # noqa: PLC0415 - as below

        return schema_of(inspect(self._book.parsed, demands=True).demands or ())

    def _inspected(self, model: type | None) -> Ledger:
        from memo_kit.template.inspection.inspector import inspect  # noqa: PLC0415 - the stock needs none

        return inspect(self._book.parsed, model)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(_FROZEN, name=name, obj=self)

    def __delattr__(self, name: str) -> None:
        raise AttributeError(_FROZEN, name=name, obj=self)

    def __reduce__(self) -> tuple[Any, ...]:
        return Template, (self._data, self.name, self.model, self.limits)

    def __repr__(self) -> str:
        return f"Template({self.name!r})"


@lru_cache(maxsize=16)
def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def _filled(package: Package, written: Mapping[str, bytes | Member], level: int) -> Package:
    """Return a package with the parts that were written, whole or compressed already."""
    whole = {name: part for name, part in written.items() if isinstance(part, bytes)}
    filled = package.changed(whole, level=level)
    if len(whole) == len(written):
        return filled
    return filled.repacked(part for part in written.values() if isinstance(part, Member))


def _variety(language: Variety | Language | str | None, own: Variety | None) -> Variety | None:
    if language is None or isinstance(language, Variety):
        return language or own
    if own is not None and own.language.value == language:
        return own
    known = {"lt": Variety.LT, "en": Variety.EN_GB} | {each.value: each for each in Variety}
    if language not in known:
        message = f"values cannot be printed in “{language}”"
        raise LanguageNotKnownError(message, hint=f"use {', '.join(known)}")
    return known[language]


def _in_file(fault: MemoKitError, name: str) -> MemoKitError:
    if isinstance(fault, SeveralProblemsError):
        return SeveralProblemsError([_in_file(error, name) for error in fault.errors])
    return fault.placed((fault.place or Place()).in_file(name))
