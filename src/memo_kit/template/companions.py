"""What belongs to a place in the text and is stored elsewhere: notes, comments, addresses of links.

A footnote stands in a part of its own and the text holds its number only. When a loop repeats
the text, each round needs a note of its own, and a tag in the note means what it means at its
number. So a note is worked out where its number stands, kept, and written into its part later.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple, cast

from memo_kit.ooxml.marks import mark, pieces_of, token, tokens
from memo_kit.ooxml.markup import Element, find_all
from memo_kit.ooxml.names import RELATIONSHIP_ID, RELATIONSHIPS, w
from memo_kit.ooxml.package import Package, relationships_name
from memo_kit.ooxml.parts import PartKind, TextPart
from memo_kit.template.identity import Blocks, identify_all, standing
from memo_kit.template.marking import Sheet, mark_tags
from memo_kit.template.slots import Action, ActionKind

__all__ = ["accompany"]


class _Family(NamedTuple):
    item: str
    references: tuple[str, ...]


_FAMILIES: Final = {
    "footnotes": _Family("footnote", ("footnoteReference",)),
    "endnotes": _Family("endnote", ("endnoteReference",)),
    "comments": _Family("comment", ("commentRangeStart", "commentReference", "commentRangeEnd")),
}
_RELATION: Final = f"{{{RELATIONSHIPS}}}Relationship"


class _Use(NamedTuple):
    """Where in the text something stands.

    Attributes:
        nodes: What refers to it, in reading order.
        attribute: The attribute that refers.
        blocks: The tags around the first.
    """

    nodes: list[Element]
    attribute: str
    blocks: Blocks


def accompany(package: Package, parts: Sequence[TextPart], sheets: list[Sheet]) -> None:
    """Let notes, comments and addresses go along with the text that they belong to.

    Args:
        package: The template.
        parts: Its parts with text.
        sheets: Those with tags, lifted; the sheets of further parts are added.
    """
    by_name = {sheet.part.name: sheet for sheet in sheets}
    body = by_name.get(package.document)
    around: dict[Element, Blocks] = {}
    noted: list[tuple[Sheet, list[tuple[Element, _Use]]]] = []
    for part in parts if body is not None else ():
        if body is not None and part.label in _FAMILIES:
            sheet, taken = _notes(package, part, body, by_name)
            if taken:
                if part.name not in by_name:
                    sheets.append(sheet)
                noted.append((sheet, taken))
                around |= {item: use.blocks for item, use in taken}
    # A note may hold links, so that these are looked at first.
    for story in [each for each in sheets if each.part.kind is PartKind.STORY]:
        links = by_name.get(package.actual(relationships_name(story.part.name)))
        if links is not None:
            _take_links(story, links, around)
    for sheet, taken in noted:
        for item, use in taken:
            if use.blocks.repeated:
                identify_all(sheet, item)
            _take(cast("Sheet", body), sheet, item, use)
            sheet.root.remove(item)
        _finish(sheet)


def _notes(
    package: Package, part: TextPart, body: Sheet, known: Mapping[str, Sheet]
) -> tuple[Sheet, list[tuple[Element, _Use]]]:
    """Return the notes that go along with the body, and where they belong."""
    family = _FAMILIES[part.label]
    uses = _uses(body, family)
    sheet = known.get(part.name)
    if sheet is None and not any(use.blocks.all for use in uses.values()):
        return body, []
    sheet = sheet or mark_tags(part, package.read(part.name))
    taken = [
        (note, uses[note.get(w("id"), "")])
        for note in sheet.root.iterchildren(w(family.item))
        if note.get(w("id"), "") in uses
    ]
    # One that goes along takes all others along, so that they stay in reading order.
    goes = any(use.blocks.all or _has_tags(note) for note, use in taken)
    return sheet, taken if goes else []


def _take_links(story: Sheet, links: Sheet, around: Mapping[Element, Blocks]) -> None:
    tagged = {
        link.get("Id", ""): link
        for link in links.root.iterchildren(_RELATION)
        if tokens(link.get("Target", ""))
    }
    uses: list[tuple[str, _Use]] = []
    for node, blocks in standing(story) if tagged else ():
        key = node.get(RELATIONSHIP_ID, "")
        if key in tagged:
            note = next((around[each] for each in node.iterancestors() if each in around), Blocks())
            repeated = blocks.repeated + note.repeated
            uses.append((key, _Use([node], RELATIONSHIP_ID, Blocks(blocks.all, repeated))))
    for key, use in uses:
        _take(story, links, tagged[key], use)
    for key in {key for key, _ in uses}:
        links.root.remove(tagged[key])
    if uses:
        _finish(links)


def _uses(body: Sheet, family: _Family) -> dict[str, _Use]:
    """Return where in the body each note stands, by its id."""
    uses: dict[str, _Use] = {}
    for node, blocks in standing(body, *map(w, family.references)):
        use = uses.setdefault(node.get(w("id"), ""), _Use([], w("id"), blocks))
        use.nodes.append(node)
    return uses


def _take(story: Sheet, source: Sheet, item: Element, use: _Use) -> None:
    """Set a mark where something is worked out that is written into another part."""
    attribute = "Id" if item.tag == _RELATION else w("id")
    value = item.get(attribute, "")
    if use.blocks.repeated:
        detail = (source.part.name, "start", value, _prefix(source, item))
        item.set(attribute, token(source.add(Action(ActionKind.IDENTIFY, detail))))
        number = story.add(Action(ActionKind.IDENTIFY, (source.part.name, "end", value)))
        for node in use.nodes:
            node.set(use.attribute, token(number))
    number = story.add(Action(ActionKind.CARRY, (source.part.name,)))
    story.companions[number] = _moved(story, source, pieces_of(item))
    item.set(attribute, value)
    use.nodes[0].addprevious(mark(number))


def _prefix(source: Sheet, item: Element) -> str:
    """Return what stands before the numbers of new ids: a note has a number, a link has a name."""
    if item.tag != _RELATION:
        return ""
    prefix = f"{item.get('Id')}n"
    while any(each.get("Id", "").startswith(prefix) for each in source.root.iterchildren("*")):
        prefix += "n"
    return prefix


def _moved(story: Sheet, source: Sheet, written: Iterable[str | int]) -> tuple[str | int, ...]:
    """Return pieces of one part with the numbers that their holes have in another one."""
    return tuple(
        piece if isinstance(piece, str) else _hole(story, source, piece) for piece in written
    )


def _hole(story: Sheet, source: Sheet, number: int) -> int:
    moved = story.add(source.holes[number])
    if (kept := source.captures.get(number)) is not None:
        pieces, end = _moved(story, source, kept.pieces), _hole(story, source, kept.end)
        story.captures[moved] = kept._replace(pieces=pieces, end=end)
    if number in source.companions:
        story.companions[moved] = _moved(story, source, source.companions[number])
    return moved


def _finish(sheet: Sheet) -> None:
    """Set a mark where what was carried is written."""
    sheet.root.append(mark(sheet.add(Action(ActionKind.CARRIED, (sheet.part.name,)))))


def _has_tags(note: Element) -> bool:
    written = find_all(note, ".//processing-instruction('memo')")
    return bool(written) or any(tokens(str(t)) for t in find_all(note, ".//text() | .//@*"))
