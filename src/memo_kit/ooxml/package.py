"""A Word file as its parts: opened with limits, written with the same bytes every time."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final, NamedTuple, Self

from memo_kit.errors import Place, TemplateError
from memo_kit.ooxml.archive import (
    Entry,
    Member,
    NotAWordFileError,
    PackageDamagedError,
    assemble,
    compress,
    entry_of,
    read_members,
)
from memo_kit.ooxml.limits import PackageLimits
from memo_kit.ooxml.markup import Element, parse, refuse_dtd
from memo_kit.ooxml.names import CONTENT_TYPES, RELATIONSHIPS

__all__ = [
    "CONTENT_TYPES_NAME",
    "ActiveContentError",
    "ExternalContentError",
    "Package",
    "Relationship",
    "relationships_name",
]

CONTENT_TYPES_NAME: Final = "[Content_Types].xml"
_DOCUMENT_TYPES: Final = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
)
_ACTIVE_TYPES: Final = ("macroenabled", "vbaproject", "vbadata", "activex", "oleobject")
_ACTIVE_RELATIONSHIPS: Final = (
    "vbaproject",
    "wordvbadata",
    "attachedtoolbars",
    "control",
    "activexcontrolbinary",
    "afchunk",
    "oleobject",
)
_LINK_SCHEMES: Final = ("http://", "https://", "mailto:")


class ActiveContentError(TemplateError):
    """The Word file holds something that runs or hides: macros, ActiveX, OLE objects or inserted files.

    A document that is to be signed must show all that it says and do nothing. Save the
    file as .docx without macros and remove embedded objects.
    """

    code = "template.active-content"


class ExternalContentError(TemplateError):
    """The Word file loads something from elsewhere: a remote template, a linked picture, a frame.

    Opening such a file can run a stranger's macros, and what it shows can change after
    signing. In Word: File, Options, Add-ins, Templates, remove the attached template;
    insert pictures instead of linking them. Links to web pages and e-mail addresses are
    allowed.
    """

    code = "template.external-content"


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
        self.names = tuple(sorted(self.by_name, key=_reading_order))
        self.read: dict[str, bytes] = {}
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
    def open(cls, data: bytes, limits: PackageLimits | None = None) -> Self:
        """Read a Word file that nobody has looked at before.

        Args:
            data: The bytes of the file.
            limits: The most that is read.

        Raises:
            TemplateError: If the file is no Word document, is locked, damaged, too large
                or holds what a document to be signed must not hold. The class tells which.
        """
        package = cls(read_members(data, limits or PackageLimits()))
        for member in package.members:
            if member.name.endswith((".xml", ".rels")):
                refuse_dtd(package.read(member.name), name=member.name)
        package._refuse_harm()
        return package

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of the parts, in the order in which they are written."""
        kept = self._kept
        if self.changes.keys() <= kept.by_name.keys():
            return kept.names
        return tuple(sorted({*kept.names, *self.changes}, key=_reading_order))

    def __contains__(self, name: object) -> bool:
        return name in self._kept.by_name or name in self.changes

    def read(self, name: str) -> bytes:
        """Return the bytes of a part.

        Raises:
            PackageDamagedError: If there is no such part.
        """
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
        if name in self.changes:
            return compress(name, self.changes[name], level=self.level)
        return self._kept.by_name[name]

    def content_type(self, name: str) -> str:
        """Return the content type of a part, or nothing when the package does not state it."""
        overrides, defaults = self._content_types
        return overrides.get(name.lower()) or defaults.get(name.rpartition(".")[2].lower(), "")

    def relationships(self, name: str) -> tuple[Relationship, ...]:
        """Return where a part points to; the empty name stands for the package itself."""
        own = relationships_name(name)
        if own not in self:
            return ()
        return tuple(_relationships(parse(self.read(own), name=own), posixpath.dirname(name)))

    def targets(self, name: str, kind: str) -> tuple[str, ...]:
        """Return the names of the parts of one kind that a part points to."""
        return tuple(
            relationship.target
            for relationship in self.relationships(name)
            if relationship.kind == kind and not relationship.external
        )

    @cached_property
    def document(self) -> str:
        """The name of the part with the body of the document.

        Raises:
            NotAWordFileError: If there is none.
        """
        for target in self.targets("", "officeDocument"):
            if target in self and self.content_type(target) in _DOCUMENT_TYPES:
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
        package = type(self)(self.members, {**self.changes, **parts}, level)
        vars(package).update(_kept=self._kept)
        return package

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
                overrides[part.lstrip("/").lower()] = kind
            elif extension := child.get("Extension"):
                defaults[extension.lower()] = kind
        return overrides, defaults

    def _refuse_harm(self) -> None:
        if CONTENT_TYPES_NAME not in self:
            message = "the file is a zip archive but no Word document"
            raise NotAWordFileError(message, hint="save it in Word as “Word document (.docx)”")
        for name in self.names:
            active = next(
                (mark for mark in _ACTIVE_TYPES if mark in self.content_type(name).lower()), None
            )
            if active is not None:
                raise _active(name)
            if name.endswith(".rels"):
                self._refuse_harmful_relationships(name)
        self.document  # noqa: B018 - raises when there is none

    def _refuse_harmful_relationships(self, name: str) -> None:
        for relationship in _relationships(parse(self.read(name), name=name), ""):
            if relationship.kind.lower() in _ACTIVE_RELATIONSHIPS:
                raise _active(relationship.target)
            link = relationship.kind == "hyperlink" and _is_link(relationship.target)
            if relationship.external and not link:
                message = f"the Word file loads from elsewhere: “{relationship.target}”"
                hint = "remove the remote template or insert what is linked"
                raise ExternalContentError(message, hint=hint, place=Place(where=name))


def relationships_name(name: str) -> str:
    """Return the name of the part that holds where a part points to.

    Example:
        >>> relationships_name("word/document.xml")
        'word/_rels/document.xml.rels'
    """
    folder, file = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def _relationships(root: Element, folder: str) -> Iterator[Relationship]:
    for child in root.iterchildren(f"{{{RELATIONSHIPS}}}Relationship"):
        target = child.get("Target", "")
        external = child.get("TargetMode") == "External"
        if not external:
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        yield Relationship(
            child.get("Id", ""), child.get("Type", "").rpartition("/")[2], target, external
        )


def _is_link(target: str) -> bool:
    # Word writes the tags of a template's address with percent signs.
    return target.lower().startswith((*_LINK_SCHEMES, "#", "{{", "%7b%7b"))


def _reading_order(name: str) -> tuple[int, str]:
    return (0 if name == CONTENT_TYPES_NAME else 1 if name.endswith(".rels") else 2, name)


def _active(name: str) -> ActiveContentError:
    message = f"the Word file holds active content: {name}"
    return ActiveContentError(message, hint="save it as .docx without macros or embedded objects")
