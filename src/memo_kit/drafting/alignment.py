"""Two documents clause by clause: what keeps them from being set side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from memo_kit.errors import MemoKitError, OutputError, Place, Severity, TemplateError
from memo_kit.language.language import Language
from memo_kit.ooxml.numbering import Counters, Numbering
from memo_kit.ooxml.outline import Entry, EntryKind
from memo_kit.ooxml.section import Unsettled
from memo_kit.template.template import Template

if TYPE_CHECKING:
    from memo_kit.checks.comparison import Comparison

__all__ = [
    "BlockUnknownError",
    "Side",
    "TemplatesDifferError",
    "UnevenDocumentsError",
    "differing",
    "uneven",
]


class BlockUnknownError(TemplateError):
    """A document holds something that cannot be set beside another text.

    Tracked changes have two readings, comments are about the text, and inserted parts are laid
    out by the program that made them. Accept or refuse the changes, delete the comments, and take
    such parts out.
    """

    code = "template.block-unknown"


class TemplatesDifferError(TemplateError):
    """The templates of the two languages do not say the same, so their drafts make no pair.

    A condition, a loop or a field that stands in one language alone prints there what the other
    language does not say: with these data or with the next ones. ``memo-kit parity`` compares two
    templates and tells all such places. Write the same in both.
    """

    code = "template.languages-differ"


class UnevenDocumentsError(OutputError):
    """Two documents cannot be set side by side: a clause of one has no counterpart in the other.

    A row of the bilingual document holds the same clause in both languages. Where one document has
    a paragraph, a level, a number, a cell or a section that the other has not, every row below
    would be shifted and say something else. Write the clause in both templates, with the same
    style, and under the same condition.
    """

    code = "output.uneven-documents"


_Step: TypeAlias = tuple[Entry | None, Entry | None]


class Side(NamedTuple):
    """One of the two documents.

    Attributes:
        name: What messages call it.
        language: Its language.
        entries: What stands in it, in reading order.
        numbering: Its lists.
        unsettled: The tracked changes and comments in it.
    """

    name: str
    language: Language
    entries: Sequence[Entry]
    numbering: Numbering
    unsettled: Sequence[Unsettled] = ()


def uneven(left: Side, right: Side) -> Iterator[MemoKitError]:
    """Yield what keeps two documents from being set side by side, with the places in both.

    Each entry needs a counterpart: of the same kind, style and level, with the same number, the same
    lines and the same columns, in the same order. Nothing may be left to be accepted or refused.

    Args:
        left: The first document.
        right: The second one.
    """
    layouts = [[entry.layout for entry in side.entries] for side in (left, right)]
    steps: Sequence[_Step]
    if layouts[0] == layouts[1]:
        steps = [*zip(left.entries, right.entries, strict=True)]
        yield from _numbered_otherwise(left, right)
        yield from _broken_otherwise(left, right)
    else:
        from memo_kit.checks.comparison import structure  # noqa: PLC0415 - documents that match do without

        both = _compared(left, right)
        steps = [(one and one.entry, other and other.entry) for one, other in both.steps]
        for each in structure.findings(both):
            yield UnevenDocumentsError(each.message, hint=each.hint, place=each.place)
    yield from _unsettled(left, right, steps)
    yield from _unsettled(right, left, [(other, one) for one, other in steps])


@lru_cache(maxsize=32)
def differing(left: Template, right: Template) -> tuple[TemplatesDifferError, ...]:
    """Return what two templates do not say in both languages: structure, conditions, fields, labels.

    Numbers and dates beside the tags are not compared: the check of the bilingual document does.

    Args:
        left: The template of the first language.
        right: The template of the second one.
    """
    from memo_kit.checks.comparison import COMPARISON_RULES, beside  # noqa: PLC0415 - the stock's are known to agree

    both = beside(left.data, right.data, names=(left.name, right.name))
    return tuple(
        TemplatesDifferError(each.message, hint=each.hint, place=each.place)
        for rule in COMPARISON_RULES
        for each in rule.findings(both)
        if each.severity is Severity.ERROR
    )


def _compared(left: Side, right: Side) -> Comparison:
    from memo_kit.checks.comparison import Comparison, File  # noqa: PLC0415 - as above
    from memo_kit.checks.matching import Clause, figures  # noqa: PLC0415 - as above
    from memo_kit.checks.tagging import Tagging  # noqa: PLC0415 - as above

    files = (
        File(
            side.name,
            [Clause(each, Tagging(each.text), figures(each.text)) for each in side.entries],
            side.language,
        )
        for side in (left, right)
    )
    return Comparison.of(*files)


def _numbered_otherwise(left: Side, right: Side) -> Iterator[UnevenDocumentsError]:
    """Yield the first paragraph of each list whose number is another one in the other language."""
    counters = Counters(left.numbering), Counters(right.numbering)
    told = set()
    for one, other in zip(left.entries, right.entries, strict=True):
        if one.item is None or other.item is None:
            continue
        number, beside = counters[0].count(one.item), counters[1].count(other.item)
        if number.number != beside.number and one.item.list_id not in told:
            told.add(one.item.list_id)
            message = (
                f"a paragraph with the number “{number.written}” stands beside one with"
                f" “{beside.written}” ({right.name}: {other.where})"
            )
            hint = "let both lists begin, count and begin anew alike"
            yield UnevenDocumentsError(message, hint=hint, place=_place(left, one))


def _broken_otherwise(left: Side, right: Side) -> Iterator[UnevenDocumentsError]:
    """Yield the paragraphs that have more lines in one language: a line may be an item of a list."""
    for one, other in zip(left.entries, right.entries, strict=True):
        if one.kind is EntryKind.PARAGRAPH and one.lines != other.lines:
            message = (
                f"a paragraph of {one.lines} lines stands beside one of {other.lines}"
                f" ({right.name}: {other.where})"
            )
            hint = "write the same lines in both languages"
            yield UnevenDocumentsError(message, hint=hint, place=_place(left, one))


def _unsettled(side: Side, other: Side, steps: Sequence[_Step]) -> Iterator[BlockUnknownError]:
    inserted = (
        Unsettled("an inserted part", one.where, one.where)
        for one, beside in steps
        if one is not None and beside is not None and one.kind is EntryKind.OTHER
    )
    for each in (*side.unsettled, *inserted):
        there = _counterpart(each, steps)
        message = f"{each.what} stands in the text (counterpart: {other.name}: {there})"
        hint = "accept or refuse tracked changes in Word, delete comments, take inserted parts out"
        place = Place(side.name, where=each.where)
        yield BlockUnknownError(message, hint=hint, place=place)


def _counterpart(there: Unsettled, steps: Sequence[_Step]) -> str:
    """Return where the counterpart of something stands, or what it would stand after."""
    story = there.where.partition(", ")[0]
    if story != "body":
        return story
    last = ""
    for one, other in steps:
        last = last if other is None else other.where
        if one is not None and one.where == there.near:
            is_listed = other is not None and there.near == there.where
            return last if is_listed else f"after {last}" if last else "at its beginning"
    return "at its beginning"


def _place(side: Side, entry: Entry) -> Place:
    return Place(side.name, where=entry.where, text=entry.text or None)
