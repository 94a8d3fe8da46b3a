"""A Word file as its parts: opened with limits, written with the same bytes every time."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from typing import Final, NamedTuple, Self
from urllib.parse import unquote

from memo_kit.errors import Place
from memo_kit.ooxml.archive import (
    Entry,
    Member,
    NotAWordFileError,
    assemble,
    compress,
    entry_of,
    read_members,
)
from memo_kit.ooxml.dialect import STRICT, kind_of_relation
from memo_kit.ooxml.directory import PackageDamagedError, PackageTooLargeError
from memo_kit.ooxml.harm import TooManyLinksError, refuse_harm
from memo_kit.ooxml.limits import PackageLimits
from memo_kit.ooxml.markup import parse, refuse_foreign, serialise
from memo_kit.ooxml.names import CONTENT_TYPES, RELATIONSHIPS

__all__ = [
    "CONTENT_TYPES_NAME",
    "Package",
    "Relationship",
    "relationships_name",
]

CONTENT_TYPES_NAME: Final = "[Content_Types].xml"
_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MACRO_WORD: Final = "application/vnd.ms-word"
# What a document is, and what a template of Word's own (.dotx, .dotm) becomes when it is filled.
_DOCUMENT_TYPES: Final = {
    f"{_WORD}.template.main+xml": f"{_WORD}.document.main+xml",
    f"{_MACRO_WORD}.template.macroenabledtemplate.main+xml": (
        f"{_MACRO_WORD}.document.macroEnabled.main+xml"
    ),
    f"{_WORD}.document.main+xml": "",
    f"{_MACRO_WORD}.document.macroenabled.main+xml": "",
}


_OF_PACKAGE: Final = ("document", "is_strict", "_content_types")


class Relationship(NamedTuple):
    """How one part points to another, or out of the file.

    Attributes:
        key: The id that the part uses, as ``rId7``.
        kind: The last word of the type, as ``header`` or ``hyperlink``.
        target: The part's name in the package, or the address outside.
        external: Whether the target lies outside the file.
    """

    key: str
    kind: str
    target: str
    external: bool


class _Kept:
    """What a file and its changed versions share: the parts that nobody changed, and what was made of them."""

    def __init__(self, members: tuple[Member, ...]) -> None:
        self.by_name = {member.name: member for member in members}
        self.by_key = {_key(name): name for name in self.by_name}
        self.names = tuple(sorted(self.by_name, key=_reading_order))
        self.read: dict[str, bytes] = {}
        self.links: dict[str, tuple[Relationship, ...]] = {}
        self.entries: dict[str, Entry] = {}


@dataclass(frozen=True)
class Package:
    """The parts of a Word file; never changed, so that threads may share it.

    Attributes:
        members: The parts as they lie in the archive.
        changes: The bytes of parts that were changed or added since.
        level: How hard to compress these, from 1 (fast) to 9 (small).

    Example:
        >>> Package.open(b"%PDF-1.7")
        Traceback (most recent call last):
        ...
        memo_kit.ooxml.archive.NotAWordFileError: error[template.not-a-docx]: ...
    """

    members: tuple[Member, ...]
    changes: Mapping[str, bytes] = field(default_factory=dict)
    level: int = 6

    @classmethod
    def open(
        cls, data: bytes, limits: PackageLimits | None = None, *, harmless: bool = True
    ) -> Self:
        """Read a Word file that nobody has looked at before.

        Args:
            data: The bytes of the file.
            limits: The most that is read.
            harmless: Whether a file is refused that runs, hides or loads something; a check opens
                it to tell of all that it finds.

        Raises:
            TemplateError: If the file is no Word document, is locked, damaged, too large
                or holds what a document to be signed must not hold. The class tells which.
        """
        limits = limits or PackageLimits()
        package = cls(read_members(data, limits))
        if CONTENT_TYPES_NAME not in package:
            message = "the file is a zip archive but no Word document"
            raise NotAWordFileError(message, hint="save it in Word as “Word document (.docx)”")
        package._refuse_foreign(limits)
        if harmless:
            refuse_harm(package, macros=limits.macros)
        package.document  # noqa: B018 - raises when there is none
        return package

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of the parts, in the order in which they are written."""
        kept = self._kept
        if self.changes.keys() <= kept.by_name.keys():
            return kept.names
        return tuple(sorted({*kept.names, *self.changes}, key=_reading_order))

    def __contains__(self, name: object) -> bool:
        return name in self.changes or self.actual(str(name)) in self._kept.by_name

    def actual(self, name: str) -> str:
        """Return how the name of a part is written in this file, or the name as it is.

        Capitals do not count, nor whether a letter is written with a percent sign (ISO/IEC
        29500-2, 6.2.2.3): programs write one and the same name in several ways.
        """
        kept = self._kept
        return name if name in kept.by_name else kept.by_key.get(_key(name), name)

    def read(self, name: str) -> bytes:
        """Return the bytes of a part.

        Raises:
            PackageDamagedError: If there is no such part.
        """
        name = self.actual(name)
        if name in self.changes:
            return self.changes[name]
        read = self._kept.read
        if name not in read:
            member = self._kept.by_name.get(name)
            if member is None:
                message = f"the Word file is damaged: the part {name} is missing"
                raise PackageDamagedError(message, hint="let Word repair the file and save it")
            read[name] = member.unpack()
        return read[name]

    def member(self, name: str) -> Member:
        """Return a part as it lies in the archive, still compressed."""
        name = self.actual(name)
        if name in self.changes:
            return compress(name, self.changes[name], level=self.level)
        return self._kept.by_name[name]

    def content_type(self, name: str) -> str:
        """Return the content type of a part, or nothing when the package does not state it."""
        overrides, defaults = self._content_types
        return overrides.get(_key(name)) or defaults.get(name.rpartition(".")[2].lower(), "")

    def is_xml(self, name: str) -> bool:
        """Tell whether a part is XML, by its name or by its type."""
        return name.endswith((".xml", ".rels", ".vml")) or self.content_type(name).endswith("xml")

    def relationships(self, name: str) -> tuple[Relationship, ...]:
        """Return where a part points to; the empty name stands for the package itself."""
        own = relationships_name(name)
        return self.relationships_in(own) if own in self else ()

    def relationships_in(self, name: str) -> tuple[Relationship, ...]:
        """Return what a part with relationships says, as ``word/_rels/document.xml.rels``."""
        name = self.actual(name)
        known = self._kept.links if name not in self.changes else {}
        if name not in known:
            known[name] = tuple(self._read_relationships(name))
        return known[name]

    def _read_relationships(self, name: str) -> Iterator[Relationship]:
        folder = posixpath.dirname(posixpath.dirname(name))
        root = parse(self.read(name), name=name)
        for child in root.iterchildren(f"{{{RELATIONSHIPS}}}Relationship"):
            target = child.get("Target", "")
            external = child.get("TargetMode") == "External"
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
                target = self.actual(target)
            kind = kind_of_relation(child.get("Type", ""))
            yield Relationship(child.get("Id", ""), kind, target, external)

    def targets(self, name: str, kind: str) -> tuple[str, ...]:
        """Return the names of the parts of one kind that a part points to."""
        return tuple(
            relationship.target
            for relationship in self.relationships(name)
            if relationship.kind == kind and not relationship.external
        )

    @cached_property
    def is_strict(self) -> bool:
        """Whether the file is a “Strict Open XML Document”."""
        return STRICT.encode() in self.read(relationships_name(""))

    @cached_property
    def document(self) -> str:
        """The name of the part with the body of the document.

        Raises:
            NotAWordFileError: If there is none.
        """
        for target in self.targets("", "officeDocument"):
            if target in self and self.content_type(target).lower() in _DOCUMENT_TYPES:
                return target
        message = "the file is no Word document: it has no document part"
        raise NotAWordFileError(message, hint="save it in Word as “Word document (.docx)”")

    def changed(self, parts: Mapping[str, bytes], *, level: int | None = None) -> Self:
        """Return the file with some parts changed or added; all others stay compressed as they are.

        Args:
            parts: New bytes by part name.
            level: How hard to compress all that was changed; as before when left out.
        """
        level = self.level if level is None else level
        changes = {self.actual(name): data for name, data in parts.items()}
        package = type(self)(self.members, {**self.changes, **changes}, level)
        known = vars(self)
        vars(package).update(_kept=self._kept)
        if not any(map(_points, parts)):
            # What is what in a file follows from the parts that only tell of others.
            vars(package).update({name: known[name] for name in _OF_PACKAGE if name in known})
        return package

    def as_document(self) -> Self:
        """Return a template of Word's own (.dotx, .dotm) as the document that is made of it.

        Word opens a file as what its main part says, whatever its name ends with.
        """
        document = self.document
        kind = _DOCUMENT_TYPES[self.content_type(document).lower()]
        if not kind:
            return self
        root = parse(self.read(CONTENT_TYPES_NAME), name=CONTENT_TYPES_NAME)
        for child in list(root.iterchildren(f"{{{CONTENT_TYPES}}}Override")):
            if _key(child.get("PartName", "").lstrip("/")) == _key(document):
                root.remove(child)
        attributes = {"PartName": f"/{document}", "ContentType": kind}
        root.append(root.makeelement(f"{{{CONTENT_TYPES}}}Override", attributes))
        return self.changed({CONTENT_TYPES_NAME: serialise(root).encode()})

    def repacked(self, members: Iterable[Member]) -> Self:
        """Return the file with some parts replaced by others that are compressed already."""
        new = {member.name: member for member in members}
        kept = tuple(new.get(member.name, member) for member in self.members)
        return replace(self, members=kept)

    def write(self) -> bytes:
        """Return the bytes of the file: the same parts give the same bytes on any day."""
        return assemble(map(self._entry, self.names))

    def _entry(self, name: str) -> Entry:
        if name in self.changes:
            return entry_of(self.member(name))
        entries = self._kept.entries
        if name not in entries:
            entries[name] = entry_of(self._kept.by_name[name])
        return entries[name]

    @cached_property
    def _kept(self) -> _Kept:
        return _Kept(self.members)

    @cached_property
    def _content_types(self) -> tuple[dict[str, str], dict[str, str]]:
        root = parse(self.read(CONTENT_TYPES_NAME), name=CONTENT_TYPES_NAME)
        overrides: dict[str, str] = {}
        defaults: dict[str, str] = {}
        for child in root.iterchildren(f"{{{CONTENT_TYPES}}}*"):
            kind = child.get("ContentType", "")
            if part := child.get("PartName"):
                overrides[_key(part.lstrip("/"))] = kind
            elif extension := child.get("Extension"):
                defaults[extension.lower()] = kind
        return overrides, defaults

    def _refuse_foreign(self, limits: PackageLimits) -> None:
        for name in self.names:
            if self.is_xml(name):
                data = self.read(name)
                refuse_foreign(data, name=name)
                most = limits.links if _points(name) else limits.elements
                if _elements(data) > most:
                    raise _too_many(name, limits)


@lru_cache(maxsize=512)
def relationships_name(name: str) -> str:
    """Return the name of the part that holds where a part points to.

    Example:
        >>> relationships_name("word/document.xml")
        'word/_rels/document.xml.rels'
    """
    folder, file = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def _key(name: str) -> str:
    """Return what two ways of writing the name of one part have in common."""
    return (unquote(name) if "%" in name else name).lower()


def _reading_order(name: str) -> tuple[int, str]:
    return (0 if name == CONTENT_TYPES_NAME else 1 if name.endswith(".rels") else 2, name)


def _points(name: str) -> bool:
    """Tell whether a part only tells of others, so that none needs as many elements as a text."""
    return name.endswith(".rels") or name == CONTENT_TYPES_NAME


def _elements(data: bytes) -> int:
    """Return how many elements a part can have at most."""
    return data.count(b"<") - data.count(b"</")


def _too_many(name: str, limits: PackageLimits) -> PackageTooLargeError | TooManyLinksError:
    place = Place(where=name)
    if _points(name):
        message = f"the part {name} has more than {limits.links} entries"
        hint = f"raise the limit links={limits.links}"
        return TooManyLinksError(message, hint=hint, place=place)
    message = f"the part {name} has more than {limits.elements} elements"
    hint = f"make it smaller, or raise the limit elements={limits.elements}"
    return PackageTooLargeError(message, hint=hint, place=place)
