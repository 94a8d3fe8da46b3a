"""Where a document comes from: its properties, and a fingerprint that tells whether it was changed."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from functools import lru_cache
from hashlib import sha256
from typing import Final, NamedTuple

from memo_kit import __version__
from memo_kit.agreement.agreement import Agreement
from memo_kit.agreement.canonical import canonical, canonical_data
from memo_kit.drafting.edition import Edition
from memo_kit.errors import TemplateError
from memo_kit.language.language import Language, Variety
from memo_kit.ooxml.archive import Member
from memo_kit.ooxml.digest import text_digest
from memo_kit.ooxml.draftmark import Word, with_mark
from memo_kit.ooxml.origin import Stage, Told
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.properties import read_core, read_custom, set_core, set_custom
from memo_kit.template.template import Template

__all__ = ["Origin", "fingerprint", "is_untouched", "kind_of", "stamp"]

_NOT_YET = "0" * 64
# What a document without a date says of itself: the first day that a zip archive knows.
_NO_DAY = datetime.date(1980, 1, 1)
_MARKS = {Language.LT: "PROJEKTAS", Language.EN: "DRAFT"}
_VARIETIES = {Language.LT: Variety.LT, Language.EN: Variety.EN_GB}


class Origin(NamedTuple):
    """What a document was made from.

    Attributes:
        agreement: The agreement.
        edition: The language of its text, or both.
        templates: The templates.
        languages: The languages of its text; that which stands first comes first.
        left_open: The fields that are filled in when it is signed; None for a draft.
        embedded: The fields of the data that the document carries with it.
    """

    agreement: object
    edition: Edition
    templates: tuple[Template, ...] = ()
    languages: tuple[Language, ...] = ()
    left_open: tuple[str, ...] | None = None
    embedded: tuple[str, ...] = ()

    @property
    def stage(self) -> Stage:
        """How far the document is."""
        return Stage.DRAFT if self.left_open is None else Stage.FINAL


def stamp(package: Package, origin: Origin) -> Package:
    """Return a finished document with its properties filled and its fingerprints set.

    A draft gets the mark of a draft. A title and an author that the template gives are kept.

    Times are those of the agreement's day, never of the clock, so that the same agreement
    gives the same bytes on any day.

    Args:
        package: The document.
        origin: What it was made from.
    """
    agreement, edition = origin.agreement, origin.edition
    told = _told(origin)
    if origin.stage is Stage.DRAFT:
        package = with_mark(
            package, [_word(agreement, each) for each in origin.languages or edition.languages]
        )
    if origin.embedded:
        package, told[Told.EMBEDDED_DIGEST] = _carrying(package, origin)
    told[Told.TEXT_DIGEST] = text_digest(package)
    changed = set_core(package, _core(agreement, edition, read_core(package)))
    changed |= set_custom(package.changed(changed), {**told, Told.FINGERPRINT: _NOT_YET})
    unsigned = package.changed(changed)
    homes = _homes(unsigned)
    mark = _sum(unsigned, homes, _NOT_YET).encode()
    own = {name: changed[name].replace(_NOT_YET.encode(), mark) for name in homes}
    return unsigned.changed(own)


def fingerprint(package: Package) -> str:
    """Return what tells one document from any other: SHA-256 over the names and bytes of all parts.

    The place of the fingerprint itself counts as zeros.

    Args:
        package: A document of memo_kit.
    """
    return _sum(package, _homes(package), read_custom(package).get(Told.FINGERPRINT, _NOT_YET))


def is_untouched(data: bytes) -> bool:
    """Say whether memo_kit wrote a document and nobody changed it since.

    Args:
        data: The bytes of a file, of any kind.
    """
    try:
        package = Package.open(data)
        return read_custom(package).get(Told.FINGERPRINT) == fingerprint(package)
    except TemplateError:
        return False


def kind_of(agreement: object) -> str:
    """Return the kind of an agreement, as ``memorandum``; of own data, the name of their class."""
    kind = getattr(agreement, "kind", None)
    return kind if isinstance(kind, str) else type(agreement).__name__


def _sum(package: Package, homes: Collection[str], mark: str) -> str:
    total = sha256()
    for name in sorted(package.names):
        if name in homes:
            content = package.read(name).replace(mark.encode(), _NOT_YET.encode())
            part = sha256(content).digest()
        elif name in package.changes:
            part = sha256(package.read(name)).digest()
        else:
            part = _digest(package.member(name))
        total.update(name.encode() + b"\n" + part)
    return total.hexdigest()


@lru_cache(maxsize=512)
def _digest(member: Member) -> bytes:
    """Return the digest of a part of a template; the next draft from it has the same part."""
    return sha256(member.unpack()).digest()


def _homes(package: Package) -> tuple[str, ...]:
    """Return the names of the parts that hold the fingerprint itself."""
    return package.targets("", "custom-properties")


def _core(agreement: object, edition: Edition, given: Mapping[str, str]) -> Mapping[str, str]:
    # Word knows one language of a file: in two languages, that of the text that stands first.
    stands = given.get("language", "") if edition is Edition.BILINGUAL else ""
    if not isinstance(agreement, Agreement):
        return {"language": stands or edition.languages[0].value}
    day = agreement.document.date
    known = day if isinstance(day, datetime.date) else _NO_DAY
    authors = given.get("creator") or ", ".join(each.short_name for each in agreement.parties)
    titles = dict.fromkeys(agreement.title.text_in(each) for each in edition.languages)
    return {
        "title": given.get("title") or " / ".join(titles),
        "creator": authors,
        "lastModifiedBy": authors,
        "language": stands or agreement.variety(edition.languages[0]).value,
        "created": f"{known}T00:00:00Z",
        "modified": f"{known}T00:00:00Z",
    }


def _told(origin: Origin) -> dict[str, str]:
    agreement, templates = origin.agreement, origin.templates
    told: dict[str, str] = {
        Told.VERSION: __version__,
        Told.KIND: kind_of(agreement),
        Told.LANGUAGE: origin.edition.value,
        Told.STAGE: origin.stage.value,
    }
    if templates:
        told[Told.TEMPLATE] = " / ".join(each.name for each in templates)
        told[Told.TEMPLATE_DIGEST] = " / ".join(each.digest for each in templates)
    if isinstance(agreement, Agreement):
        told[Told.PRESET] = agreement.preset.value
        told[Told.DATA_DIGEST] = _data_digest(agreement)
    if origin.left_open:
        told[Told.LEFT_OPEN] = ", ".join(origin.left_open)
    return told


def _data_digest(agreement: Agreement) -> str:
    """Return SHA-256 of the data; those of the last agreement are known, as both languages need them."""
    known, digest = _LAST[0]
    if known is not agreement:
        digest = sha256(canonical(canonical_data(agreement))).hexdigest()
        _LAST[0] = (agreement, digest)
    return digest


_LAST: Final[list[tuple[Agreement | None, str]]] = [(None, "")]


def _carrying(package: Package, origin: Origin) -> tuple[Package, str]:
    from memo_kit.drafting.embedding import carried  # noqa: PLC0415 - few documents carry data
    from memo_kit.ooxml.embedded import with_embedded  # noqa: PLC0415

    data = carried(origin.agreement, origin.embedded)
    return with_embedded(package, data), sha256(data.data).hexdigest()


def _word(agreement: object, language: Language) -> Word:
    own = agreement.variety(language) if isinstance(agreement, Agreement) else _VARIETIES[language]
    return Word(_MARKS[language], own.value)
