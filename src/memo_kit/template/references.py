"""References to numbered paragraphs, computed from what the document really contains."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from memo_kit.errors import TemplateError
from memo_kit.language.language import Language, Variety
from memo_kit.language.lists import join
from memo_kit.language.lithuanian.form import Case, Number
from memo_kit.ooxml.numbering import Label

__all__ = [
    "LabelRepeatedError",
    "LabelUnknownError",
    "LinkedText",
    "Reference",
    "UnitUnknownError",
    "resolve",
]

_NBSP: Final = "\u00a0"
_ITEM: Final = re.compile("\x07(\\d+)\x07")
# What a numbered paragraph is called, by the name that ``unit`` takes. Lithuanian contracts
# have straipsniai and in them punktai [to be checked by a language editor].
_UNITS: Final = {
    "article": ("straipsnis", "straipsniai", "Article", "Articles"),
    "paragraph": ("punktas", "punktai", "paragraph", "paragraphs"),
    "annex": ("priedas", "priedai", "Annex", "Annexes"),
    "chapter": ("skyrius", "skyriai", "Chapter", "Chapters"),
}


class LabelUnknownError(TemplateError):
    """``ref`` names a bookmark that no numbered paragraph of the finished document has.

    The article may have been left out because the data do not ask for it: guard the
    sentence with the same condition. Or the bookmark was lost when the paragraph was
    edited in Word: set it again on the heading of the article (Insert, Bookmark).
    """

    code = "template.label-unknown"


class LabelRepeatedError(TemplateError):
    """``ref`` names a bookmark that several numbered paragraphs have.

    A loop repeated the paragraph, so that nobody knows which one is meant. Refer to a
    paragraph outside the loop.
    """

    code = "template.label-repeated"


class UnitUnknownError(TemplateError):
    """``ref`` was asked for a unit that it does not know.

    Known are ``article``, ``paragraph``, ``annex`` and ``chapter``.
    """

    code = "template.unit-unknown"


@dataclass(frozen=True)
class Reference:
    """What ``ref`` gives: labels to be resolved when the document is complete.

    Attributes:
        labels: Names of bookmarks, at least one.
        case: The Lithuanian case of the unit.
        unit: How the paragraphs are called, or None to tell it from their level.
    """

    labels: tuple[str, ...]
    case: Case
    unit: str | None


class LinkedText(NamedTuple):
    """A piece of a resolved reference.

    Attributes:
        text: The text.
        anchor: The bookmark that it leads to, or None for words between.
    """

    text: str
    anchor: str | None = None


def resolve(
    reference: Reference, labels: Mapping[str, list[Label]], variety: Variety
) -> tuple[LinkedText, ...]:
    r"""Return the text of a reference and where its pieces lead to.

    Args:
        reference: What to refer to.
        labels: The numbers of all labelled paragraphs of the document.
        variety: The language.

    Raises:
        TemplateError: If a label is not in the document, or is there more than once.

    Example:
        >>> labels = {"ip": [Label(9, "9", 0)], "secrecy": [Label(8, "8", 0)]}
        >>> both = Reference(("ip", "secrecy"), Case.NOMINATIVE, None)
        >>> "".join(piece.text for piece in resolve(both, labels, Variety.EN_GB))
        'Articles\xa08 and 9'
    """
    found = sorted(
        ((_only(label, labels), label) for label in reference.labels),
        key=lambda pair: pair[0].position,
    )
    unit = reference.unit or _unit(found[0][0])
    if unit not in _UNITS:
        message = f"ref() knows no unit “{unit}”"
        raise UnitUnknownError(message, hint=f"use {', '.join(_UNITS)}")
    word = _word(unit, variety, reference.case, several=len(found) > 1)
    before, after = ("", f"{_NBSP}{word}") if variety is Variety.LT else (f"{word}{_NBSP}", "")
    if len(found) == 1:
        label, anchor = found[0]
        return (LinkedText(f"{before}{label.number}{after}", anchor),)
    listed = join([f"\x07{index}\x07" for index in range(len(found))], variety)
    pieces = _ITEM.split(f"{before}{listed}{after}")
    return tuple(
        LinkedText(found[int(piece)][0].number, found[int(piece)][1])
        if index % 2
        else LinkedText(piece)
        for index, piece in enumerate(pieces)
        if piece
    )


def _unit(label: Label) -> str:
    """Return what a paragraph calls itself in its number, else what its level is called."""
    written = label.written.casefold()
    for unit, words in _UNITS.items():
        if any(word.casefold() in written for word in words):
            return unit
    return "article" if label.level == 0 else "paragraph"


def _only(name: str, labels: Mapping[str, list[Label]]) -> Label:
    found = labels.get(name, [])
    if not found:
        message = f"no numbered paragraph of the document has the bookmark “{name}”"
        hint = "guard the sentence with the condition of the article, or set the bookmark in Word"
        raise LabelUnknownError(message, hint=hint)
    if len(found) > 1:
        message = f"{len(found)} numbered paragraphs have the bookmark “{name}”"
        raise LabelRepeatedError(message, hint="refer to a paragraph outside the loop")
    return found[0]


def _word(unit: str, variety: Variety, case: Case, *, several: bool) -> str:
    lithuanian, lithuanian_many, one, many = _UNITS[unit]
    if variety.language is Language.EN:
        return many if several else one
    from memo_kit.language.lithuanian import decline  # noqa: PLC0415 - only when it is needed

    if several:
        return decline(lithuanian_many, case, number=Number.PLURAL).text
    return decline(lithuanian, case).text
