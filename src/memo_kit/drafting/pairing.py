"""Pairing: the documents of two languages become one, with what belongs to both once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final

from memo_kit.agreement.agreement import Agreement
from memo_kit.drafting.alignment import Side, differing, uneven
from memo_kit.drafting.draft import Draft, kept
from memo_kit.drafting.edition import Edition
from memo_kit.drafting.provenance import Origin, stamp
from memo_kit.errors import OutputError, UsageError, raise_all
from memo_kit.language.language import Language, Variety
from memo_kit.ooxml.facing import Column, Facing, Layout, Paired, Piece, Shared
from memo_kit.ooxml.late import with_data_of
from memo_kit.ooxml.outline import Entry
from memo_kit.ooxml.properties import read_core, set_core
from memo_kit.ooxml.section import Section
from memo_kit.ooxml.styles import Styles

__all__ = ["DraftsNotPairedError", "Layout", "LayoutUnknownError", "NothingToPairError", "pair"]

# How the names of styles and bookmarks begin whose paragraphs belong to both languages.
_LETTERHEAD: Final = "letterhead"
_SIGNATURE: Final = "memosig"
# What stands above a column, and what a screen reader says of the table.
_SAID: Final = {
    Language.LT: (
        "Lietuvių kalba",
        "Tekstas dviem kalbomis",
        "Maketo lentelė: kiekvienoje eilutėje – ta pati nuostata abiem kalbomis.",
    ),
    Language.EN: (
        "English",
        "Text in two languages",
        "Layout table: each row holds the same provision in both languages.",
    ),
}
_VARIETIES: Final = {Language.LT: Variety.LT.value, Language.EN: Variety.EN_GB.value}
_IN_BOTH: Final = ("title", "subject", "description")


class DraftsNotPairedError(UsageError):
    """Two drafts were to be paired that are not the two languages of one agreement.

    A bilingual document says the same twice. Draft one agreement in Lithuanian and in English,
    and pair the two.
    """

    code = "usage.drafts-not-paired"


class NothingToPairError(OutputError):
    """Neither of the two documents holds anything to be set beside the other.

    Two empty templates make no bilingual document: nobody would see that their text is missing. Write
    the text, or look whether the right files were given.
    """

    code = "output.nothing-to-pair"


class LayoutUnknownError(UsageError):
    """A bilingual document was asked for in a layout that there is not.

    ``columns`` sets the texts side by side, ``landscape`` does so on wide pages, ``consecutive``
    sets one after the other. Write one of them.
    """

    code = "usage.layout-unknown"


def pair(left: Draft, right: Draft, *, layout: Layout | str | None = None) -> Draft:
    """Make one document of the drafts of an agreement in two languages.

    Each clause is a row, Lithuanian beside English. Letterhead and signatures stand once, for
    both. The lists of each column are Word's own and count by themselves.

    Args:
        left: The draft whose text stands left, or first.
        right: The draft in the other language.
        layout: ``columns`` (side by side), ``landscape`` (the same on wide pages) or
            ``consecutive`` (one text after the other). When left out, what the agreement says
            (``bilingual_layout``); data of your own that say nothing have ``columns``.

    Returns:
        The bilingual draft.

    Raises:
        DraftsNotPairedError: If they are not the two languages of one agreement.
        LayoutUnknownError: If there is no such layout.
        TemplatesDifferError: For each place where templates of your own differ, all at once.
        NothingToPairError: If both documents are empty.
        UnevenDocumentsError: For each clause that one of them has alone, all at once.
        TemplateError: If one holds what cannot be set beside another text.
    """
    _refuse_strangers(left, right)
    if left._template is not None and right._template is not None:  # noqa: SLF001 - of the same class
        raise_all(differing(left._template, right._template))  # noqa: SLF001
    wanted = _layout(left.agreement, layout)
    columns = _column(left), _column(right)
    facing = Facing(*columns)
    raise_all(uneven(*_sides(facing, (left, right))))
    if not any(section.blocks for section in facing.left):
        message = f"{left.name} and {right.name} hold no text"
        raise NothingToPairError(message, hint="write the text in both templates")
    pieces = [
        list(_pieces(one, other, wanted))
        for one, other in zip(facing.left, facing.right, strict=True)
    ]
    package = facing.laid_out(pieces, wanted)
    package = with_data_of(package, columns[1].package)
    package = package.changed(set_core(package, _said_in_both(*columns)))
    origin = _origin(left, right)
    stamped = stamp(package, origin)
    made = Draft(
        data=stamped.write(),
        language=Edition.BILINGUAL,
        agreement=left.agreement,
        kind=left.kind,
        is_final=False,
        _origin=origin,
        _plain=package,
        _used=(*left._used, *right._used),  # noqa: SLF001
        _of_template=(*left._of_template, *right._of_template),  # noqa: SLF001
    )
    return kept(made, stamped)


def _origin(left: Draft, right: Draft) -> Origin:
    sides = left._origin, right._origin  # noqa: SLF001 - of the same class
    return Origin(
        left.agreement,
        Edition.BILINGUAL,
        tuple(template for each in sides for template in each.templates),
        languages=tuple(language for each in sides for language in each.edition.languages),
        embedded=tuple(dict.fromkeys(name for each in sides for name in each.embedded)),
    )


def _refuse_strangers(left: Draft, right: Draft) -> None:
    hint = "draft one agreement in Lithuanian and in English, and pair the two"
    if left.agreement is not right.agreement and left.agreement != right.agreement:
        message = "the two drafts are of different agreements"
        raise DraftsNotPairedError(message, hint=hint)
    if Edition.BILINGUAL in {left.language, right.language} or left.language == right.language:
        message = f"a draft in “{left.language}” and one in “{right.language}” make no pair"
        raise DraftsNotPairedError(message, hint=hint)


def _column(draft: Draft) -> Column:
    package = draft._plain  # noqa: SLF001 - of the same class
    language = draft.language.languages[0]
    agreement = draft.agreement
    if isinstance(agreement, Agreement):
        tag = agreement.variety(language).value
    else:
        own = Styles.of(package).language
        tag = own if own.startswith(language.value) else _VARIETIES[language]
    return Column(package, tag, *_SAID[language])


def _layout(agreement: object, wanted: Layout | str | None) -> Layout:
    if wanted is None:
        if isinstance(agreement, Agreement):
            return Layout(agreement.bilingual_layout)
        return Layout.COLUMNS
    try:
        return Layout(wanted)
    except ValueError:
        message = f"two texts cannot be laid out as “{wanted}”"
        hint = f"write one of: {', '.join(Layout)}"
        raise LayoutUnknownError(message, hint=hint) from None


def _sides(facing: Facing, drafts: tuple[Draft, Draft]) -> Iterator[Side]:
    for number, (body, draft) in enumerate(zip((facing.left, facing.right), drafts, strict=True)):
        yield Side(
            draft.name,
            draft.language.languages[0],
            [entry for section in body for entry in section.entries[_heads(section) :]],
            facing.numbering[number],
            facing.unsettled[number],
        )


def _pieces(left: Section, right: Section, layout: Layout) -> Iterator[Piece]:
    heads, others = left.entries[: _heads(left)], right.entries[: _heads(right)]
    if heads or others:
        yield Shared(*([each for each in side if each.is_outermost] for side in (heads, others)))
    pairs = zip(*(list(_blocks(section)) for section in (left, right)), strict=True)
    for is_shared, group in groupby(
        pairs, lambda pair: any(_is_shared(block, layout) for block in pair)
    ):
        rows = [(one[0], other[0]) for one, other in group]
        if is_shared:
            yield Shared([row[0] for row in rows], [row[1] for row in rows])
        else:
            yield Paired(rows)


def _heads(section: Section) -> int:
    """Return how many entries the letterhead has, with which a section begins."""
    others = (
        number
        for number, entry in enumerate(section.entries)
        if not entry.story.startswith("body, paragraph")
        or (entry.is_outermost and not entry.style.startswith(_LETTERHEAD))
    )
    return next(others)


def _blocks(section: Section) -> Iterator[Sequence[Entry]]:
    """Yield what stands in a section outside its letterhead, each with what stands in it."""
    listed = section.entries[_heads(section) :]
    starts = [number for number, entry in enumerate(listed) if entry.is_outermost]
    for start, end in pairwise((*starts, len(listed) - 1)):
        yield listed[start:end]


def _is_shared(block: Sequence[Entry], layout: Layout) -> bool:
    """Tell whether a block belongs to both languages: the signatures, or a break of both columns."""
    is_break = layout is not Layout.CONSECUTIVE and block[0].is_break
    return is_break or any(
        label.startswith(_SIGNATURE) for entry in block for label in entry.labels
    )


def _said_in_both(left: Column, right: Column) -> dict[str, str]:
    """Return the properties of the document that are text, in both languages."""
    one, other = read_core(left.package), read_core(right.package)
    return {
        key: " / ".join(dict.fromkeys((one[key], other[key])))
        for key in _IN_BOTH
        if one.get(key) and other.get(key)
    }
