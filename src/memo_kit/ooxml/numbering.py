"""Word's own numbering: which paragraphs are numbered, and what their numbers are."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, NamedTuple

from memo_kit.errors import Place
from memo_kit.ooxml.markup import Element, MarkupDamagedError, child, parse
from memo_kit.ooxml.names import w
from memo_kit.ooxml.package import Package

__all__ = ["Counters", "Item", "Label", "Numbering", "linked_definitions"]

_MOST: Final = 32_767
_PLACEHOLDER: Final = re.compile(r"%([1-9])")
_LEVELS: Final = 9
_PROPERTIES: Final = w("pPr")
_STYLE: Final = w("pStyle")
_NUMBER: Final = w("numPr")
_VALUE: Final = w("val")
_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


class Item(NamedTuple):
    """That a paragraph is numbered.

    Attributes:
        list_id: The list instance (``w:numId``).
        level: From 0.
    """

    list_id: str
    level: int


class Label(NamedTuple):
    """The number of one paragraph of a finished document.

    Attributes:
        position: Which numbered paragraph of the document it is, from 1.
        number: The number as a reference says it, as “8” or “8.2”.
        level: From 0.
        written: The number as it stands before the paragraph, as “8.” or “Article 8.”.
    """

    position: int
    number: str
    level: int
    written: str = ""


class _Level(NamedTuple):
    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    decimal_only: bool = False


_UNDEFINED: Final = _Level()


class _List(NamedTuple):
    abstract: str
    levels: dict[int, _Level]
    restarts: dict[int, int]


@dataclass
class Numbering:
    """The list definitions of a document and the styles that use them.

    Attributes:
        lists: The definitions by list id.
        styles: Which paragraph styles number their paragraphs.
    """

    lists: dict[str, _List] = field(default_factory=dict)
    styles: dict[str, Item] = field(default_factory=dict)

    @classmethod
    def of(cls, package: Package) -> Numbering:
        """Read the numbering of a Word file."""
        roots: dict[str, Element] = {}
        for kind in ("numbering", "styles"):
            for name in package.targets(package.document, kind):
                if name in package:
                    roots[kind] = parse(package.read(name), name=name)
        return cls.read(roots.get("numbering"), roots.get("styles"))

    @classmethod
    def read(cls, numbering: Element | None, styles: Element | None) -> Numbering:
        """Read the numbering of a Word file from two of its parts, as far as it has them.

        Args:
            numbering: The root of the part with the lists.
            styles: The root of the part with the styles.
        """
        return cls(
            {} if numbering is None else _read_lists(numbering),
            {} if styles is None else _read_styles(styles),
        )

    def item(self, paragraph: Element) -> Item | None:
        """Return how a paragraph is numbered, by itself or by its style, or None."""
        properties = child(paragraph, _PROPERTIES)
        if properties is None:
            return None
        style = child(properties, _STYLE)
        return self.item_in(properties, style.get(_VALUE, "") if style is not None else "")

    def item_in(self, properties: Element, style: str) -> Item | None:
        """Return how a paragraph with some properties is numbered, or None.

        Args:
            properties: The properties of the paragraph (``w:pPr``).
            style: The id of its style; nothing where it names none.
        """
        own = child(properties, _NUMBER)
        if own is None:
            return self.numbered(style)
        return self.numbered(style, _value(own, "numId"), _value(own, "ilvl"))

    def numbered(self, style: str, list_id: str = "", level: str = "") -> Item | None:
        """Return how a paragraph is numbered, or None.

        Args:
            style: The id of its style; nothing where it names none.
            list_id: The list that it names itself, or nothing.
            level: The level that it names itself, or nothing.
        """
        item = self.styles.get(style) if style else None
        if list_id or level:
            list_id = list_id or (item.list_id if item else "0")
            level = level or (str(item.level) if item else "0")
            item = Item(list_id, _number_in(level))
        return item if item is not None and item.list_id in self.lists else None


class Counters:
    """Counts the numbered paragraphs of one document, in reading order."""

    def __init__(self, numbering: Numbering) -> None:
        self._lists = numbering.lists
        self._values: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()
        self._position = 0

    def count(self, item: Item) -> Label:
        """Return the number of the next numbered paragraph."""
        self.advance(item)
        definition = self._lists[item.list_id]
        values = self._values[definition.abstract]
        written = _written(definition, values, item.level)
        number = _number(definition, values, item.level)
        return Label(self._position, number, item.level, written)

    def written(self, item: Item) -> str:
        """Return the number of the next numbered paragraph as it stands before it, and nothing else."""
        self.advance(item)
        definition = self._lists[item.list_id]
        return _written(definition, self._values[definition.abstract], item.level)

    def advance(self, item: Item) -> None:
        """Pass a numbered paragraph whose number nobody asks for."""
        definition = self._lists[item.list_id]
        values = self._values.setdefault(definition.abstract, [None] * _LEVELS)
        if item.list_id not in self._begun:
            self._begun.add(item.list_id)
            for restarted, start in definition.restarts.items():
                values[restarted] = start - 1
        current = values[item.level]
        level = definition.levels.get(item.level, _UNDEFINED)
        values[item.level] = level.start if current is None else current + 1
        for deeper in range(item.level + 1, _LEVELS):
            restart = definition.levels.get(deeper, _UNDEFINED).restart
            if restart is None or 0 < item.level + 1 <= restart:
                values[deeper] = None
        self._position += 1

    def restart(self, item: Item) -> None:
        """Let the level of a list begin anew with the next paragraph of it."""
        values = self._values.setdefault(self._lists[item.list_id].abstract, [None] * _LEVELS)
        values[item.level] = None

    def free_list(self, count: int) -> str:
        """Return an id that no list has; another one for each count, from 1."""
        taken = max((int(key) for key in self._lists if key.isdecimal()), default=0)
        return str(taken + count)

    def written_anew(self, item: Item, number: str) -> str:
        """Return a list that begins anew, as XML: the same as another one, with a start.

        Args:
            item: A paragraph of the other list.
            number: The id of the new one.
        """
        definition = self._lists[item.list_id]
        start = definition.levels.get(item.level, _UNDEFINED).start
        return (
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{definition.abstract}"/>'
            f'<w:lvlOverride w:ilvl="{item.level}"><w:startOverride w:val="{start}"/>'
            "</w:lvlOverride></w:num>"
        )


def _written(definition: _List, values: list[int | None], level: int) -> str:
    own = definition.levels.get(level, _UNDEFINED)
    return "" if own.form == "bullet" else _filled(definition, values, own, own.text)


def _filled(definition: _List, values: list[int | None], own: _Level, text: str) -> str:
    """Return the text of a level with numbers in the place of “%1” and the like."""

    def fill(match: re.Match[str]) -> str:
        which = int(match[1]) - 1
        shown = definition.levels.get(which, _UNDEFINED)
        value = values[which]
        form = "decimal" if own.decimal_only else shown.form
        return _format(shown.start if value is None else value, form)

    return _PLACEHOLDER.sub(fill, text)


def _number(definition: _List, values: list[int | None], level: int) -> str:
    """Return the number without what is written around it, and with the numbers above it."""
    own = definition.levels.get(level, _UNDEFINED)
    first, inner = _inner(own.text)
    if not inner or own.form == "bullet":
        return _written(definition, values, level)
    number = _filled(definition, values, own, inner)
    if level and first == level:
        # A list of letters below an article: “8.2(a)” says which.
        return f"{_number(definition, values, level - 1)}({number})"
    return number


@lru_cache(maxsize=256)
def _inner(text: str) -> tuple[int, str]:
    """Return which level the text of a level names first, and the text from there to the last one."""
    found = list(_PLACEHOLDER.finditer(text))
    return (int(found[0][1]) - 1, text[found[0].start() : found[-1].end()]) if found else (0, "")


def _format(value: int, form: str) -> str:
    if form in {"lowerLetter", "upperLetter"}:
        letters = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)
        return letters.upper() if form == "upperLetter" else letters
    if form in {"lowerRoman", "upperRoman"}:
        written = ""
        for amount, mark in _ROMAN:
            written += mark * (value // amount)
            value %= amount
        return written.upper() if form == "upperRoman" else written
    if form == "decimalZero":
        return f"{value:02d}"
    return "" if form == "none" else str(value)


def linked_definitions(root: Element) -> dict[str, str]:
    """Return the definitions that a style of lists holds, by the ids of those that only name the style.

    Args:
        root: The root of the part with the lists.
    """
    users, holders = {}, {}
    for abstract in root.iterchildren(w("abstractNum")):
        key = abstract.get(w("abstractNumId"), "")
        if style := _value(abstract, "styleLink"):
            holders[style] = key
        if style := _value(abstract, "numStyleLink"):
            users[key] = style
    return {key: holders[style] for key, style in users.items() if style in holders}


def _number_in(text: str) -> int:
    """Return the number of a list, a level or a start; Word counts to 32 767.

    Raises:
        MarkupDamagedError: If it is none.

    Example:
        >>> _number_in("3")
        3
    """
    try:
        number = int(text)
    except ValueError:
        number = -1
    if not 0 <= number <= _MOST:
        message = f"the numbering has “{text[:20]}” where a number from 0 to {_MOST} belongs"
        hint = "open the file in Word, let it repair the file and save it"
        raise MarkupDamagedError(message, hint=hint, place=Place(where="numbering"))
    return number


def _read_lists(root: Element) -> dict[str, _List]:
    abstracts = {
        abstract.get(w("abstractNumId"), ""): _read_levels(abstract)
        for abstract in root.iterchildren(w("abstractNum"))
    }
    linked = linked_definitions(root)
    lists = {}
    for number in root.iterchildren(w("num")):
        abstract = _value(number, "abstractNumId")
        abstract = linked.get(abstract, abstract)
        levels = dict(abstracts.get(abstract, {}))
        restarts = {}
        for override in number.iterchildren(w("lvlOverride")):
            levels |= _read_levels(override)
            if start := _value(override, "startOverride"):
                restarts[_number_in(override.get(w("ilvl"), "0"))] = _number_in(start)
        lists[number.get(w("numId"), "")] = _List(abstract, levels, restarts)
    return lists


def _read_levels(parent: Element) -> dict[int, _Level]:
    levels = {}
    for level in parent.iterchildren(w("lvl")):
        restart = _value(level, "lvlRestart")
        levels[_number_in(level.get(w("ilvl"), "0"))] = _Level(
            _number_in(_value(level, "start") or "0"),
            _value(level, "numFmt") or "decimal",
            _value(level, "lvlText"),
            _number_in(restart) if restart else None,
            level.find(w("isLgl")) is not None,
        )
    return levels


def _read_styles(root: Element) -> dict[str, Item]:
    found: dict[str, Item] = {}
    bases: dict[str, str] = {}
    for style in root.iterchildren(w("style")):
        key = style.get(w("styleId"), "")
        bases[key] = _value(style, "basedOn")
        properties = child(style, _PROPERTIES)
        own = child(properties, _NUMBER) if properties is not None else None
        if own is not None:
            found[key] = Item(_value(own, "numId"), _number_in(_value(own, "ilvl") or "0"))
    return {key: item for key in bases if (item := _inherited(key, found, bases)) is not None}


def _inherited(key: str, found: dict[str, Item], bases: dict[str, str]) -> Item | None:
    seen: set[str] = set()
    level: int | None = None
    while key and key not in seen:
        seen.add(key)
        if key in found:
            item = found[key]
            level = item.level if level is None else level
            if item.list_id:
                return Item(item.list_id, level)
        key = bases.get(key, "")
    return None


def _value(parent: Element, name: str) -> str:
    found = child(parent, w(name))
    return found.get(_VALUE, "") if found is not None else ""
