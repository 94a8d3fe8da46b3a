"""The styles of one Word file taken over into another: each keeps its looks and is known by its name."""

from __future__ import annotations

from copy import deepcopy
from typing import Final, NamedTuple

from memo_kit.ooxml.markup import Element, added, canonical, child, parent_of, written
from memo_kit.ooxml.names import kind_of, w

__all__ = ["STYLED", "Adopted", "adopt", "looks_alike", "name_style"]

STYLED: Final = frozenset(("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"))
"""The elements that name a style by its id."""
_STYLE, _VALUE = w("pStyle"), w("val")


class Adopted(NamedTuple):
    """What became of the styles.

    Attributes:
        ids: Those that have another id now.
        plain: The style of paragraphs that name none; empty where it is that of the other file.
    """

    ids: dict[str, str]
    plain: str = ""


def adopt(own: Element, there: Element, suffix: str) -> Adopted:
    """Take styles over into another file, and say what they are called there.

    A style of the same name that looks the same is there already, whatever its id. One that looks
    different, or builds on such a one, gets a name of its own.

    Args:
        own: The root of the part with the styles.
        there: That of the other file; changed in place.
        suffix: The ending of ids that both have, as ``_en``.
    """
    known, wanted = _styles(there), _styles(own)
    names = {_title(style): key for key, style in known.items()}
    same = _called_otherwise(wanted, names)
    if same:
        own = deepcopy(own)
        _call(own, same)
        wanted = _styles(own)
    renamed = {
        key: f"{key}{suffix}"
        for key, style in wanted.items()
        if key in known and not looks_alike(style, known[key])
    }
    # What builds on a style that looks different looks different, too.
    while built := {
        key: f"{key}{suffix}"
        for key, style in wanted.items()
        if key in known and key not in renamed and _base(style) in renamed
    }:
        renamed |= built
    for key, style in wanted.items():
        if key not in known or key in renamed:
            there.append(_taken(style, renamed, suffix if _title(style) in names else ""))
    usual, theirs = _usual(known), _usual(wanted)
    plain = renamed.get(theirs, theirs)
    ids = {key: renamed.get(there, there) for key, there in same.items()}
    return Adopted(renamed | ids, plain if plain != usual else "")


def looks_alike(one: Element | None, other: Element | None) -> bool:
    """Tell whether two definitions say the same about looks, in whatever language."""
    if one is not None and other is not None and written(one) == written(other):
        return True
    return _look(one) == _look(other)


def _look(element: Element | None) -> bytes:
    """Return what a definition says about looks, without its language."""
    if element is None:
        return b""
    copy = deepcopy(element)
    for node in list(copy.iter(w("lang"), w("rsid"))):
        parent_of(node).remove(node)
    return canonical(copy)


def _styles(root: Element) -> dict[str, Element]:
    return {style.get(w("styleId"), ""): style for style in root.iterchildren(w("style"))}


def _title(style: Element) -> tuple[str, str]:
    """Return the kind of a style and its name, which is the same in Word of any language."""
    name = child(style, w("name"))
    return style.get(w("type"), ""), name.get(_VALUE, "").lower() if name is not None else ""


def _base(style: Element) -> str:
    base = child(style, w("basedOn"))
    return base.get(_VALUE, "") if base is not None else ""


def _usual(styles: dict[str, Element]) -> str:
    """Return the style of a paragraph that names none."""
    usual = (
        key
        for key, style in styles.items()
        if style.get(w("type")) == "paragraph" and style.get(w("default")) in {"1", "true", "on"}
    )
    return next(usual, "")


def _called_otherwise(
    wanted: dict[str, Element], names: dict[tuple[str, str], str]
) -> dict[str, str]:
    """Return the styles that have another id in the other file: “Antrat1” is “Heading1”."""
    found = {key: names.get(_title(style), key) for key, style in wanted.items()}
    return {key: there for key, there in found.items() if key != there and there not in wanted}


def _call(styles: Element, ids: dict[str, str]) -> None:
    for node in styles.iter(*map(w, ("style", *STYLED))):
        attribute = w("styleId") if kind_of(node.tag) == "style" else _VALUE
        key = node.get(attribute, "")
        node.set(attribute, ids.get(key, key))


def name_style(root: Element, style: str) -> None:
    """Name the style of the paragraphs that name none.

    Args:
        root: What holds them; changed in place.
        style: The id of the style.
    """
    for paragraph in root.iter(w("p")):
        properties = child(paragraph, w("pPr"))
        if properties is None:
            properties = added(paragraph, w("pPr"))
            paragraph.insert(0, properties)
        if child(properties, _STYLE) is None:
            properties.insert(0, added(properties, _STYLE, val=style))


def _taken(style: Element, renamed: dict[str, str], suffix: str) -> Element:
    copy = deepcopy(style)
    key = copy.get(w("styleId"), "")
    copy.set(w("styleId"), renamed.get(key, key))
    copy.attrib.pop(w("default"), "")
    for node in copy.iter("*"):
        if kind_of(node.tag) in STYLED:
            node.set(w("val"), renamed.get(node.get(w("val"), ""), node.get(w("val"), "")))
        elif kind_of(node.tag) == "name" and suffix:
            node.set(w("val"), f"{node.get(w('val'))} {suffix.strip('_')}")
    for properties in copy.iterchildren(w("pPr")):
        # Its paragraphs name their list themselves.
        for number in list(properties.iterchildren(w("numPr"))):
            properties.remove(number)
    return copy
