"""Two documents laid out as one: side by side, or one after the other, with what is shared once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from enum import StrEnum
from itertools import zip_longest
from typing import Final, NamedTuple

from memo_kit.errors import Place
from memo_kit.ooxml.columns import (
    Look,
    Row,
    align,
    columns,
    hold,
    is_halved,
    style_of_columns,
    text_width,
    turned,
)
from memo_kit.ooxml.contents import bind, has_contents, release, with_contents
from memo_kit.ooxml.guest import DefaultsDifferError, Guest
from memo_kit.ooxml.host import Host
from memo_kit.ooxml.joint import joined, joined_table, shown
from memo_kit.ooxml.keeping import begin_page
from memo_kit.ooxml.leading import surround
from memo_kit.ooxml.markup import Element, build, escape
from memo_kit.ooxml.names import RELATIONSHIP_ID, kind_of, w
from memo_kit.ooxml.narrowing import Measures, measures_of, narrow, scale
from memo_kit.ooxml.outline import Entry
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.proofing import mark_language
from memo_kit.ooxml.section import Section, sections, unsettled

__all__ = ["Column", "Facing", "Layout", "Paired", "Piece", "Shared"]

# The level on which the items of a clause are numbered.
_ITEMS: Final = 2
# Between what stands above the columns and their headings, in twentieths of a point.
_AIR: Final = 120
_MARGINS: Final = ("headerReference", "footerReference")


class Layout(StrEnum):
    """How two languages stand in one document.

    ``columns``: side by side, a row a clause. ``landscape``: the same on wide pages.
    ``consecutive``: all of one language, then all of the other, with the same numbers.
    """

    COLUMNS = "columns"
    LANDSCAPE = "landscape"
    CONSECUTIVE = "consecutive"


class Column(NamedTuple):
    """One of the two languages.

    Attributes:
        package: The document in this language.
        tag: The language, as ``lt-LT``.
        heading: What stands above its column.
        caption: What a screen reader calls the table of the columns.
        description: What it says the table is for.
    """

    package: Package
    tag: str
    heading: str
    caption: str = ""
    description: str = ""


class Paired(NamedTuple):
    """Clauses that stand beside each other: a row a pair.

    Attributes:
        rows: The blocks of both documents.
    """

    rows: Sequence[tuple[Entry, Entry]]


class Shared(NamedTuple):
    """What belongs to both languages and stands once.

    Attributes:
        left: The blocks of the first document.
        right: Those of the second one.
    """

    left: Sequence[Entry]
    right: Sequence[Entry]


Piece = Paired | Shared


class Facing:
    """Two documents on their way to one.

    Args:
        left: The first language; its page, styles and properties are kept.
        right: The second language, fitted into the first one.

    Raises:
        DefaultsDifferError: If their default formatting is not the same.

    Attributes:
        left: What stands in the first document, section by section.
        right: The same of the second one.
        numbering: The lists of both.
        unsettled: The tracked changes and comments in both.
    """

    def __init__(self, left: Column, right: Column) -> None:
        left, right = (each._replace(package=with_contents(each.package)) for each in (left, right))
        self._columns = (left, right)
        self._joined: set[str] = set()
        self._look = Look()
        self._host = Host(left.package)
        self.left: Sequence[Section] = sections(self._host.document, self._host.definitions)
        self._measures = _measures(self._host)
        self._guest = Guest(right.package, self._host, right.tag)
        self.right: Sequence[Section] = sections(self._guest.document, self._guest.definitions)
        self.numbering = self._host.definitions.numbering, self._guest.definitions.numbering
        self.unsettled = (
            unsettled(self._host.labelled(), self.left),
            unsettled(self._guest.labelled(), self.right),
        )

    def laid_out(self, pieces: Sequence[Sequence[Piece]], layout: Layout) -> Package:
        """Return the two documents as one.

        Args:
            pieces: What each section holds, in reading order.
            layout: How the languages stand.

        Raises:
            DefaultsDifferError: If one has lists, notes, a header or a footer and the other has none.
        """
        first, second = self._columns
        self._guest.fit(self._guest.document, second.package.document, first.package.document)
        for root in self._host.stories():
            mark_language(root, first.tag)
        if layout is not Layout.CONSECUTIVE:
            self._look = self._said(style_of_columns(self._host))
        self._settle_contents(pieces, layout)
        body = next(self._host.document.iterchildren(w("body")))
        for child in list(body):
            body.remove(child)
        last = len(pieces) - 1
        for number, (own, other, content) in enumerate(
            zip(self.left, self.right, pieces, strict=True)
        ):
            own.open_end()
            other.open_end()
            properties = deepcopy(own.properties)
            self._join_margins(own.properties, other.properties)
            if layout is Layout.LANDSCAPE:
                turned(properties)
            if layout is Layout.CONSECUTIVE:
                body.extend(self._consecutive(content))
            else:
                self._section(body, content, text_width(own.properties), text_width(properties))
            # A table at the end of a section is followed by a paragraph, which holds its properties.
            body.append(self._ended(properties if number < last else None))
            if number == last:
                body.append(properties)
        self._guest.settle()
        return self._host.finished()

    def _section(self, body: Element, content: Sequence[Piece], whole: int, width: int) -> None:
        held: Sequence[Row] = ()
        for piece, following in zip_longest(content, content[1:]):
            if isinstance(piece, Shared):
                made = list(self._once(piece))
                for block in made if width != whole else ():
                    scale(block, width, whole)
                for block in filter(is_halved, made):
                    align(block)
                    self._narrow(block.iter(w("p")), width, whole)
                if held:
                    hold(made[0], held)
                    held = ()
                body.extend(made)
            else:
                rows = self._rows(piece, width, whole)
                free = len(rows) - _held(piece, following)
                columns(body, rows[:free], width, self._header(), self._look)
                held = rows[free:]
            if following is not None:
                body.append(self._gap(_AIR if isinstance(following, Paired) else 0))

    def _settle_contents(self, pieces: Sequence[Sequence[Piece]], layout: Layout) -> None:
        """Keep tables of contents apart: one that would gather both languages gathers no more."""
        texts = [piece for content in pieces for piece in content if isinstance(piece, Paired)]
        is_one = layout is Layout.CONSECUTIVE and len(texts) == 1
        for side, column in enumerate(self._columns):
            if not has_contents(column.package):
                continue
            root = (self._host.document, self._guest.document)[side]
            if is_one:
                name = f"memotext{column.tag.partition('-')[0]}"
                blocks = [pair[side].element for pair in texts[0].rows]
                surround(blocks, name, self._host.free_id())
                bind(root, name)
            else:
                release(root)

    def _rows(self, piece: Paired, width: int, whole: int) -> Sequence[Row]:
        self._narrow((block.element for pair in piece.rows for block in pair), width, whole)
        return [Row([left.element], [right.element]) for left, right in piece.rows]

    def _narrow(self, blocks: Iterable[Element], width: int, whole: int) -> None:
        measures = self._measures.beyond(width // 2)
        for block in blocks:
            narrow(block, width // 2, whole, measures)

    def _said(self, style: str) -> Look:
        captions = [each.caption for each in self._columns]
        descriptions = [each.description for each in self._columns]
        return Look(style, " / ".join(filter(None, captions)), " ".join(filter(None, descriptions)))

    def _header(self) -> Row:
        first, second = self._columns
        return Row([self._heading(first)], [self._heading(second)])

    def _consecutive(self, content: Sequence[Piece]) -> Iterator[Element]:
        text = next((piece for piece in content if isinstance(piece, Paired)), None)
        for piece in content:
            if isinstance(piece, Shared):
                yield from self._once(piece)
                continue
            if piece is text:
                begin_page(piece.rows[0][1].element)
            for side in (0, 1):
                yield from (pair[side].element for pair in piece.rows)

    def _once(self, piece: Shared) -> Iterator[Element]:
        lefts, rights = (
            [each.element for each in piece.left],
            [each.element for each in piece.right],
        )
        if any(kind_of(each.tag) == "tbl" for each in (*lefts, *rights)):
            for left, right in zip(lefts, rights, strict=True):
                yield joined_table(left, right)
            return
        both = joined(lefts, rights)
        for paragraph in rights:
            self._subordinate(paragraph)
        yield from both

    def _subordinate(self, paragraph: Element) -> None:
        """Give a letterhead in the second language the style for it, where the document has one."""
        style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        if style is not None:
            original = f"{style.get(w('val'))}Original"
            if original in self._host.definitions.styles:
                style.set(w("val"), original)

    def _heading(self, column: Column) -> Element:
        language = f'<w:lang w:val="{column.tag}"/>'
        return build(
            self._host.document,
            '<w:p><w:pPr><w:keepNext/><w:spacing w:before="60" w:after="60"/><w:jc w:val="center"/>'
            f"</w:pPr><w:r><w:rPr>{language}</w:rPr>"
            f"<w:t>{escape(column.heading)}</w:t></w:r></w:p>",
        )

    def _ended(self, properties: Element | None) -> Element:
        paragraph = self._gap()
        if properties is not None:
            paragraph[0].append(properties)
        return paragraph

    def _gap(self, before: int = 0) -> Element:
        """Return a paragraph that shows nothing and keeps two tables apart."""
        return build(
            self._host.document,
            f'<w:p><w:pPr><w:spacing w:before="{before}" w:after="0" w:line="20"'
            ' w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>',
        )

    def _join_margins(self, own: Element, other: Element) -> None:
        """Let headers and footers show what those of both documents say, each thing once."""
        first, second = self._columns
        references = {_sort(each): each for each in own if kind_of(each.tag) in _MARGINS}
        for match in [each for each in other if kind_of(each.tag) in _MARGINS]:
            source = _target(second.package, match)
            added = deepcopy(self._guest.root(source))
            reference = references.get(_sort(match))
            if reference is None:
                if any(shown(added)):
                    raise _alone(source)
                continue
            name = _target(first.package, reference)
            if name not in self._joined:
                self._joined.add(name)
                self._join(self._host.root(name), added, name, source)

    def _join(self, there: Element, added: Element, name: str, source: str) -> None:
        self._guest.fit(added, source, name)
        if shown(there) == shown(added):
            return
        own, theirs = list(there.iterchildren("*")), list(added.iterchildren("*"))
        both = [*own, *theirs]
        if all(kind_of(each.tag) == "p" for each in both):
            both = joined(own, theirs)
        for block in own:
            there.remove(block)
        there.extend(both)


def _held(piece: Paired, following: Piece | None) -> int:
    """Return how many rows at the end stay with the signatures: a clause and its heading."""
    if not isinstance(following, Shared) or not is_halved(following.left[0].element):
        return 0
    blocks = [left for left, _ in piece.rows[:0:-1]]
    # From its last item back to the clause itself, and to a heading right above it. Clauses that are
    # numbered through all articles are of the first level, too, but not of the style of a heading.
    count = next((n for n, each in enumerate(blocks, 1) if (each.level or 0) < _ITEMS), 1)
    above = blocks[count : count + 1]
    if above and not above[0].level and above[0].style != blocks[count - 1].style:
        count += 1
    return min(count, len(blocks))


def _measures(host: Host) -> Measures:
    styles = host.find("styles")
    return measures_of(styles) if styles is not None else Measures({}, {}, {})


def _alone(source: str) -> DefaultsDifferError:
    message = "the second document has a header or footer that the first one has not"
    hint = "give both templates the same headers and footers"
    return DefaultsDifferError(message, hint=hint, place=Place(where=source))


def _sort(reference: Element) -> tuple[str, str]:
    return kind_of(reference.tag), reference.get(w("type"), "default")


def _target(package: Package, reference: Element) -> str:
    key = reference.get(RELATIONSHIP_ID)
    return next(e.target for e in package.relationships(package.document) if e.key == key)
