"""Rules about what Word keeps under the surface: links between parts, ids, properties."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from memo_kit.checks.rule import Fault, rule
from memo_kit.errors import Place, Severity
from memo_kit.ooxml.package import CONTENT_TYPES_NAME
from memo_kit.ooxml.view import DocumentView

__all__ = [
    "content_type_missing",
    "id_repeated",
    "relationship_broken",
    "styles_doubled",
]

_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml."
# What a part is must be told beside its link, or Word does not open the file.
_EXPECTED: Final = {
    "styles": f"{_WORD}styles+xml",
    "numbering": f"{_WORD}numbering+xml",
    "settings": f"{_WORD}settings+xml",
    "header": f"{_WORD}header+xml",
    "footer": f"{_WORD}footer+xml",
    "footnotes": f"{_WORD}footnotes+xml",
    "endnotes": f"{_WORD}endnotes+xml",
    "comments": f"{_WORD}comments+xml",
    "fontTable": f"{_WORD}fontTable+xml",
    "core-properties": "application/vnd.openxmlformats-package.core-properties+xml",
    "image": "image/",
}


@rule(
    "check.content-type-missing",
    Severity.ERROR,
    source="ISO/IEC 29500-2, 6.5.2: the package states the type of each part",
)
def content_type_missing(document: DocumentView) -> Iterator[Fault]:
    """The file does not say what one of its parts is, or says something else.

    Word calls such a document damaged. Draft the document anew, or let Word repair it.
    """
    package = document.package
    hint = "draft the document anew, or let Word repair it"
    for name in package.names:
        if name != CONTENT_TYPES_NAME and not package.content_type(name):
            place = Place(file=document.name, where=name)
            yield Fault("the type of a part is not stated", place, hint)
    for source in ("", package.document):
        for each in package.relationships(source):
            expected = _EXPECTED.get(each.kind)
            if expected and not each.external and each.target in package:
                stated = package.content_type(each.target)
                if stated and not stated.lower().startswith(expected.lower()):
                    place = Place(file=document.name, where=each.target)
                    yield Fault(f"a part is said to be “{stated}”", place, hint)


@rule(
    "check.styles-doubled",
    Severity.NOTE,
    source="Word 2010 wrote its styles twice, for itself and for older programs",
)
def styles_doubled(document: DocumentView) -> Iterator[Fault]:
    """The file holds its styles a second time, as Word 2010 did.

    No program of today reads them, and they may say something else. Save the document in Word.
    """
    for target in document.package.targets(document.package.document, "stylesWithEffects"):
        place = Place(file=document.name, where=target)
        yield Fault("the styles stand in the file twice", place, "save the document in Word")


@rule(
    "check.relationship-broken",
    Severity.ERROR,
    source="ISO/IEC 29500-2, 9.3: a relationship leads to a part that is there",
)
def relationship_broken(document: DocumentView) -> Iterator[Fault]:
    """A picture, header or link points to something that the file does not hold.

    Word calls such a document damaged, or shows a red cross in the place of a picture. Insert
    the missing thing again in Word, or draft the document anew.
    """
    package = document.package
    hint = "draft the document anew, or insert what is missing in Word"
    for part in ("", *package.names):
        for relationship in package.relationships(part):
            if not relationship.external and relationship.target not in package:
                message = f"the part {relationship.target} is missing"
                yield Fault(message, Place(file=document.name, where=part or None), hint)
    for part, key in document.references:
        if key not in {relationship.key for relationship in package.relationships(part)}:
            message = f"the relationship {key} is missing"
            yield Fault(message, Place(file=document.name, where=part), hint)


@rule(
    "check.id-repeated",
    Severity.ERROR,
    source="ISO/IEC 29500-1, 17.13.6.2, 17.5.2.18 and 20.4.2.5: ids are unique in a document",
)
def id_repeated(document: DocumentView) -> Iterator[Fault]:
    """Two bookmarks, pictures or content controls have the same id or name.

    Word repairs such a document by dropping one of them, which breaks references and
    places to fill. Draft the document anew; if it was put together from others, remove one
    of the two.
    """
    seen = Counter(
        (each.kind, each.value, each.part if each.kind == "picture id" else "")
        for each in document.identities
    )
    for (kind, value, _), times in seen.items():
        if times > 1:
            yield Fault(
                f"the {kind} “{value}” stands {times} times",
                Place(file=document.name),
                "draft the document anew, or remove one of them",
            )
