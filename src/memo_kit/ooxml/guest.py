"""Taking the content of one Word file over into another: styles, lists, links, notes and ids go with it."""

from __future__ import annotations

from collections.abc import Collection
from copy import deepcopy
from itertools import count
from typing import Final

from memo_kit.errors import Place, TemplateError
from memo_kit.ooxml.adoption import STYLED, Adopted, adopt, looks_alike, name_style
from memo_kit.ooxml.host import Host
from memo_kit.ooxml.leading import bookmarks, lead
from memo_kit.ooxml.manuscript import Manuscript
from memo_kit.ooxml.markup import (
    Element,
    added,
    child,
    parent_of,
    parse,
    related,
    serialise,
)
from memo_kit.ooxml.names import DRAWING, RELATIONSHIPS, kind_of, w
from memo_kit.ooxml.numbering import linked_definitions
from memo_kit.ooxml.package import Package, relationships_name
from memo_kit.ooxml.proofing import mark_language, mark_numbers
from memo_kit.ooxml.theme import FONT_OF_THEME, fonts

__all__ = ["DefaultsDifferError", "Guest"]


_SHAPES: Final = "{urn:schemas-microsoft-com:vml}"
_OBJECT: Final = "{urn:schemas-microsoft-com:office:office}OLEObject"
_WORD_2010: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_NOTES: Final = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}
# What a fitted document is looked at for: styles, notes, and what has an id or a name.
_FITTED: Final = (
    *map(w, (*STYLED, *_NOTES, "bookmarkStart", "bookmarkEnd", "id", "p")),
    DRAWING,
)
_STYLE, _NUMBER, _VALUE = w("pStyle"), w("numPr"), w("val")
# What stands before the number, by the order of the schema (ISO/IEC 29500-1, 17.3.1.26).
_BEFORE_NUMBER: Final = frozenset(
    map(
        w,
        ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl"),
    )
)
_LONGEST_NAME: Final = 40


class DefaultsDifferError(TemplateError):
    """Two documents are not made alike, and cannot stand side by side as they are.

    Their default letters, their paragraphs or the fonts of their themes differ, so that text without
    a style of its own would not look as its template shows it; or one has lists, notes, a header or
    a footer and the other has none. Give both templates the same font, size and spacing in Word
    (Design, Set as Default), and the same parts.
    """

    code = "template.defaults-differ"


class Guest(Manuscript):
    """A Word file whose content is fitted into another one.

    Its styles keep their looks, its lists count by themselves, its bookmarks, pictures, content
    controls and notes get ids and names that are free.

    Args:
        package: The file.
        host: Where its content goes.
        tag: Its language, as ``en-GB``; names that both have get it as their ending.

    Raises:
        DefaultsDifferError: If the default formatting of the two is not the same.
    """

    def __init__(self, package: Package, host: Host, tag: str) -> None:
        super().__init__(package)
        self._host = host
        self._tag = tag
        self._suffix = f"_{tag.partition('-')[0]}"
        self._styles, self._plain = self._take_styles()
        self._lists: dict[str, str] = {}
        self._list_definitions: dict[str, str] = {}
        self._notes: dict[tuple[str, str], str] = {}
        self._parts: dict[str, str] = {}
        self._names = self._free_names()

    def fit(self, root: Element, source: str, target: str) -> None:
        """Change what one of its parts holds so that it can stand in a part of the host.

        Args:
            root: The root of the part, or any element of it; changed in place.
            source: The name of the part.
            target: The name of the part of the host.
        """
        for properties in list(root.iter(w("pPr"))):
            self._number(properties)
        if self._plain:
            name_style(root, self._plain)
        mark_language(root, self._tag)
        mark_numbers(root, self._tag)
        ids: dict[str, str] = {}
        for node in root.iter(*_FITTED):
            kind = kind_of(node.tag)
            if kind in STYLED:
                style = node.get(_VALUE, "")
                if style in self._styles:
                    node.set(_VALUE, self._styles[style])
            elif kind in _NOTES:
                node.set(w("id"), self._note(_NOTES[kind], node.get(w("id"), "")))
            else:
                self._rename(node, kind, ids)
        self._name_shapes(root)
        lead(root, self._names)
        self._relate(root, source, target)

    def settle(self) -> None:
        """Let what leads to a bookmark that stands once, for both, lead there.

        A letterhead or a header that says the same in both languages keeps the bookmarks of the
        host alone.
        """
        stories = list(self._host.stories())
        there = {name for root in stories for name in bookmarks(root)}
        gone = {new: old for old, new in self._names.items() if new not in there}
        for root in stories if gone else ():
            lead(root, gone)

    def _rename(self, node: Element, kind: str, ids: dict[str, str]) -> None:
        if kind in {"bookmarkStart", "bookmarkEnd"}:
            old = node.get(w("id"), "")
            ids.setdefault(old, str(self._host.free_id()))
            node.set(w("id"), ids[old])
        elif node.tag == DRAWING:
            node.set("id", str(self._host.free_id()))
        elif kind == "id" and kind_of(parent_of(node).tag) == "sdtPr":
            node.set(w("val"), str(self._host.free_id()))
        else:
            for name in ("paraId", "textId"):
                node.attrib.pop(f"{_WORD_2010}{name}", "")
        if kind == "bookmarkStart":
            node.set(w("name"), self._names.get(node.get(w("name"), ""), node.get(w("name"), "")))

    def _name_shapes(self, root: Element) -> None:
        """Give the shapes of older programs ids of their own, and what names them the same."""
        shapes = [each for each in root.iter(f"{_SHAPES}*") if each.get("id")]
        new = {each.get("id", ""): f"{each.get('id')}{self._suffix}" for each in shapes}
        for each in shapes:
            each.set("id", new[each.get("id", "")])
            kind = each.get("type", "").removeprefix("#")
            if kind in new:
                each.set("type", f"#{new[kind]}")
        for each in root.iter(_OBJECT) if shapes else ():
            shape = each.get("ShapeID", "")
            each.set("ShapeID", new.get(shape, shape))

    def _free_names(self) -> dict[str, str]:
        taken = {name for root in self._host.stories() for name in bookmarks(root)}
        found: dict[str, str] = {}
        own = dict.fromkeys(name for root in self.stories() for name in bookmarks(root))
        for name in own:
            if name in taken:
                found[name] = self._free_name(name, taken)
                taken.add(found[name])
        return found

    def _free_name(self, name: str, taken: Collection[str]) -> str:
        endings = (f"{self._suffix}{number if number > 1 else ''}" for number in count(1))
        names = (f"{name[: _LONGEST_NAME - len(ending)]}{ending}" for ending in endings)
        return next(free for free in names if free not in taken)

    def _take_styles(self) -> Adopted:
        name, own = self._host.part("styles"), self.find("styles")
        if name is None or own is None:
            return Adopted({})
        there = self._host.root(name)
        if not looks_alike(there.find(w("docDefaults")), own.find(w("docDefaults"))):
            message = "the two documents have different default formatting"
            hint = "give both templates the same default font, size and spacing"
            raise DefaultsDifferError(message, hint=hint, place=Place(where=name))
        self._refuse_other_theme()
        return adopt(own, there, self._suffix)

    def _refuse_other_theme(self) -> None:
        """Refuse text in a font of the theme where the theme of the host has another one."""
        if self.theme() == self._host.theme() or not self.holds(FONT_OF_THEME):
            return
        if fonts(self.find("theme")) != fonts(self._host.find("theme")):
            message = "the two documents have different fonts in their themes"
            hint = "choose the same fonts in both templates: Design, Fonts"
            raise DefaultsDifferError(message, hint=hint, place=Place(where=self.part("theme")))

    # Lists

    def _number(self, properties: Element) -> None:
        style = child(properties, _STYLE)
        key = style.get(_VALUE, "") if style is not None else ""
        item = self.definitions.numbering.item_in(properties, key)
        if item is None:
            return
        for own in list(properties.iterchildren(_NUMBER)):
            properties.remove(own)
        number = added(properties, _NUMBER)
        added(number, w("ilvl"), val=str(item.level))
        added(number, w("numId"), val=self._list(item.list_id))
        position = sum(child.tag in _BEFORE_NUMBER for child in properties)
        if position < len(properties) - 1:
            properties.insert(position, number)

    def _list(self, list_id: str) -> str:
        if list_id not in self._lists:
            own, there = self._both("numbering")
            instance = deepcopy(_named(own, "num", "numId", list_id))
            pointer = next(instance.iterchildren(w("abstractNumId")))
            pointer.set(_VALUE, self._list_definition(pointer.get(_VALUE, "")))
            self._lists[list_id] = _free(there, "num", "numId")
            instance.set(w("numId"), self._lists[list_id])
            there.append(instance)
        return self._lists[list_id]

    def _list_definition(self, key: str) -> str:
        """Take a definition over once: lists that share one go on counting where another one stopped."""
        own, there = self._both("numbering")
        key = linked_definitions(own).get(key, key)
        if key not in self._list_definitions:
            definition = deepcopy(_named(own, "abstractNum", "abstractNumId", key))
            for name in ("nsid", "tmpl", "pStyle", "styleLink"):
                for node in list(definition.iter(w(name))):
                    parent_of(node).remove(node)
            for node in definition.iter(w("lvlPicBulletId")):
                node.set(_VALUE, self._bullet(node.get(_VALUE, "")))
            self._list_definitions[key] = _free(there, "abstractNum", "abstractNumId")
            definition.set(w("abstractNumId"), self._list_definitions[key])
            # All definitions come before the first list (ISO/IEC 29500-1, 17.9.16).
            position = len(list(there.iterchildren(w("abstractNum"), w("numPicBullet"))))
            there.insert(position, definition)
        return self._list_definitions[key]

    def _bullet(self, key: str) -> str:
        """Take a picture over that stands before the items of a list."""
        own, there = self._both("numbering")
        picture = deepcopy(_named(own, "numPicBullet", "numPicBulletId", key))
        free = _free(there, "numPicBullet", "numPicBulletId")
        picture.set(w("numPicBulletId"), free)
        parts = self._package.targets(self._package.document, "numbering")
        self._name_shapes(picture)
        self._relate(picture, parts[0], self._host.part("numbering") or parts[0])
        there.insert(0, picture)
        return free

    # Notes, pictures and links

    def _note(self, kind: str, key: str) -> str:
        if (kind, key) not in self._notes:
            own, there = self._both(kind)
            source = self._package.targets(self._package.document, kind)[0]
            element = kind.removesuffix("s")
            note = deepcopy(_named(own, element, "id", key))
            self.fit(note, source, self._host.part(kind) or source)
            self._notes[kind, key] = _free(there, element, "id")
            note.set(w("id"), self._notes[kind, key])
            there.append(note)
        return self._notes[kind, key]

    def _relate(self, root: Element, source: str, target: str) -> None:
        known = {each.get("Id"): each for each in self._relationships(source)}
        for node, name in related(root):
            key = node.get(name)
            if key in known and kind_of(node.tag) not in {"headerReference", "footerReference"}:
                node.set(name, self._linked(known[key], source, target))

    def _linked(self, link: Element, source: str, target: str) -> str:
        external = link.get("TargetMode") == "External"
        address = link.get("Target", "")
        if not external:
            keys = {each.key: each.target for each in self._package.relationships(source)}
            address = self._part(keys[link.get("Id", "")])
        return self._host.relate(target, link.get("Type", ""), address, external=external)

    def _part(self, name: str) -> str:
        if name not in self._parts:
            data = self._package.read(name)
            self._parts[name] = free = self._host.add(name, data, self._package.content_type(name))
            if self._relationships(name):
                # A chart points to parts of its own.
                root = parse(data, name=name)
                self._relate(root, name, free)
                self._host.write(free, serialise(root).encode())
        return self._parts[name]

    def _relationships(self, source: str) -> list[Element]:
        name = relationships_name(source)
        if name not in self._package:
            return []
        return list(self.root(name).iterchildren(f"{{{RELATIONSHIPS}}}*"))

    def _both(self, kind: str) -> tuple[Element, Element]:
        """Return the roots of a part that both files need to have.

        Raises:
            DefaultsDifferError: If one has none.
        """
        own, name = self.find(kind), self._host.part(kind)
        if own is None or name is None:
            message = f"one of the two documents has {kind} and the other has none"
            hint = f"give both templates the same {kind}"
            raise DefaultsDifferError(message, hint=hint, place=Place(where=kind))
        return own, self._host.root(name)


def _named(root: Element, kind: str, attribute: str, value: str) -> Element:
    return next(each for each in root.iterchildren(w(kind)) if each.get(w(attribute)) == value)


def _free(root: Element, kind: str, attribute: str) -> str:
    taken = [int(each.get(w(attribute), "0")) for each in root.iterchildren(w(kind))]
    return str(max(taken, default=0) + 1)
