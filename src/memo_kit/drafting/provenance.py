"""Where a document comes from: its properties, and a fingerprint that tells whether it was changed."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from functools import lru_cache
from hashlib import sha256

from memo_kit import __version__
from memo_kit.agreement.agreement import Agreement
from memo_kit.drafting.edition import Edition
from memo_kit.errors import TemplateError
from memo_kit.ooxml.archive import Member
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.properties import read_core, read_custom, set_core, set_custom

__all__ = ["fingerprint", "is_untouched", "kind_of", "stamp"]

_FINGERPRINT = "memo_kit.fingerprint"
_NOT_YET = "0" * 64
# What a document without a date says of itself: the first day that a zip archive knows.
_NO_DAY = datetime.date(1980, 1, 1)


def stamp(package: Package, agreement: object, edition: Edition) -> Package:
    """Return a finished document with its properties filled and its fingerprint set.

    A title and an author that the template gives are kept.

    Times are those of the agreement's day, never of the clock, so that the same agreement
    gives the same bytes on any day.

    Args:
        package: The document.
        agreement: What it was made from.
        edition: The language of its text, or both.
    """
    changed = set_core(package, _core(agreement, edition, read_core(package)))
    changed |= set_custom(package.changed(changed), _custom(agreement, edition))
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
    return _sum(package, _homes(package), read_custom(package).get(_FINGERPRINT, _NOT_YET))


def is_untouched(data: bytes) -> bool:
    """Say whether memo_kit wrote a document and nobody changed it since.

    Args:
        data: The bytes of a file, of any kind.
    """
    try:
        package = Package.open(data)
        return read_custom(package).get(_FINGERPRINT) == fingerprint(package)
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


def _custom(agreement: object, edition: Edition) -> Mapping[str, str]:
    told = {
        "memo_kit.version": __version__,
        "memo_kit.kind": kind_of(agreement),
        "memo_kit.language": edition.value,
    }
    if isinstance(agreement, Agreement):
        told["memo_kit.preset"] = agreement.preset.value
    return {**told, _FINGERPRINT: _NOT_YET}
