"""Rules about what Word keeps under the surface: links between parts, ids, properties."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from memo_kit.checks.rule import Fault, rule
from memo_kit.errors import Place, Severity
from memo_kit.ooxml.view import DocumentView

__all__ = ["id_repeated", "property_empty", "relationship_broken"]


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


@rule(
    "check.property-empty",
    Severity.WARNING,
    source="readers, archives and screen readers go by title, author and language",
)
def property_empty(document: DocumentView) -> Iterator[Fault]:
    """The document does not say its title, its author or its language.

    An archive lists documents by these properties, and a program that reads aloud picks its
    voice by the language. In Word: File, Info, Properties.
    """
    properties = document.properties
    for name, label in (("title", "title"), ("creator", "author"), ("language", "language")):
        if not properties.get(name, "").strip():
            yield Fault(
                f"the document has no {label} in its properties",
                Place(file=document.name),
                "fill it in Word: File, Info, Properties",
            )
