"""Rules about where a document comes from: whether it is still what memo_kit wrote."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256
from typing import Final, NamedTuple

from memo_kit.checks.rule import Fault, rule
from memo_kit.errors import Place, Severity
from memo_kit.ooxml.digest import text_digest
from memo_kit.ooxml.embedded import embedded
from memo_kit.ooxml.names import SIGNATURE
from memo_kit.ooxml.origin import Stage, Told
from memo_kit.ooxml.properties import read_custom
from memo_kit.ooxml.view import DocumentView

__all__ = [
    "Origin",
    "data_altered",
    "draft_changed",
    "origin_of",
    "provenance_lost",
    "text_changed",
]

_DIGEST: Final = re.compile("[0-9a-f]{64}")
_NEEDED: Final = (Told.VERSION, Told.KIND, Told.LANGUAGE, Told.STAGE, Told.TEXT_DIGEST)
_WHERE: Final = "custom properties"
_TEXT: Final = "the fingerprint of the text stands in the document's properties (SHA-256)"


class Origin(NamedTuple):
    """What a document tells of where it comes from.

    Attributes:
        version: The version of memo_kit that wrote it.
        stage: ``draft`` or ``final``.
        is_as_written: Whether its text is still what memo_kit wrote; what was typed into places
            that were left open does not count.
    """

    version: str
    stage: str
    is_as_written: bool


def origin_of(document: DocumentView) -> Origin | None:
    """Return where a document comes from; nothing where it does not tell.

    Args:
        document: The document.
    """
    told = read_custom(document.package)
    if not all(told.get(name) for name in _NEEDED):
        return None
    as_written = told[Told.TEXT_DIGEST] == text_digest(document.package)
    return Origin(told[Told.VERSION], told[Told.STAGE], as_written)


@rule("check.text-changed", Severity.ERROR, source=_TEXT)
def text_changed(document: DocumentView) -> Iterator[Fault]:
    """The text of a final document is not what memo_kit wrote.

    Somebody changed a word, a number or the order of paragraphs after the document was made
    final, so nobody has looked at what it says now. What is typed into places that were left
    open does not count, nor how the text looks. Compare both texts with ``memo-kit text``; bring
    what was changed into the data or the template, and draft the document anew.
    """
    if _stage(document) == Stage.FINAL and _is_changed(document):
        yield Fault(
            "the text is not what memo_kit wrote",
            Place(file=document.name),
            "draft the document anew, and compare both with “memo-kit text”",
        )


@rule("check.draft-changed", Severity.WARNING, source=_TEXT)
def draft_changed(document: DocumentView) -> Iterator[Fault]:
    """The text of a draft is not what memo_kit wrote.

    People write on drafts; what they wrote is lost when the document is drafted anew. Bring it
    into the data or the template.
    """
    if _stage(document) == Stage.DRAFT and _is_changed(document):
        yield Fault(
            "the text of the draft is not what memo_kit wrote",
            Place(file=document.name),
            "bring what was changed into the data or the template",
        )


@rule(
    "check.provenance-lost",
    Severity.WARNING,
    source="memo_kit tells in the properties what it made a document from",
)
def provenance_lost(document: DocumentView) -> Iterator[Fault]:
    """A document of memo_kit does not tell any more what it was made from.

    Its properties were removed or damaged, as *Inspect Document* in Word does, so that nobody can
    prove that its text is still what memo_kit wrote. Draft the document anew.
    """
    told = read_custom(document.package)
    ours = {name: value for name, value in told.items() if name in set(Told)}
    lacking = [name for name in _NEEDED if not ours.get(name)]
    damaged = [name for name, value in ours.items() if _is_damaged(name, value)]
    if ours and (lacking or damaged):
        names = ", ".join([*lacking, *damaged])
        message = f"the document does not tell what it was made from any more: {names}"
    elif not ours and _looks_like_ours(document):
        message = "memo_kit made the document, and its properties do not tell from what"
    else:
        return
    yield Fault(message, Place(file=document.name, where=_WHERE), "draft the document anew")


@rule(
    "check.data-altered",
    Severity.ERROR,
    source="the digest of embedded data stands in the document's properties (SHA-256)",
)
def data_altered(document: DocumentView) -> Iterator[Fault]:
    """The data that the document carries are not those that memo_kit put into it.

    Their digest is another one than its properties tell, or there is none. The data may say
    something else than the text. Draft the document anew from its data file.
    """
    found = embedded(document.package)
    told = read_custom(document.package).get(Told.EMBEDDED_DIGEST)
    if found is None and told is None:
        return
    if found is None or sha256(found.data).hexdigest() != told:
        yield Fault(
            "the embedded data are gone" if found is None else "the embedded data were changed",
            Place(file=document.name, where="embedded data"),
            "draft the document anew from its data file",
        )


def _stage(document: DocumentView) -> str:
    return read_custom(document.package).get(Told.STAGE, "")


def _is_changed(document: DocumentView) -> bool:
    told = read_custom(document.package).get(Told.TEXT_DIGEST, "")
    return _is_written(told) and told != text_digest(document.package)


def _is_digest(name: str) -> bool:
    return name.endswith("-sha256") or name == Told.FINGERPRINT


def _is_damaged(name: str, value: str) -> bool:
    if name == Told.STAGE:
        return value not in set(Stage)
    return _is_digest(name) and not _is_written(value)


def _is_written(value: str) -> bool:
    return all(_DIGEST.fullmatch(each) for each in value.split(" / "))


def _looks_like_ours(document: DocumentView) -> bool:
    return any(
        each.kind == "bookmark name" and each.value.startswith(SIGNATURE)
        for each in document.identities
    )
