"""What the data behind the content controls of a document say: Word shows that, and no other text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from memo_kit.ooxml.late import data_part
from memo_kit.ooxml.markup import Element, parse
from memo_kit.ooxml.names import w
from memo_kit.ooxml.package import Package

__all__ = ["Binding", "Bindings"]

# The ids that Word gives to the properties of a file; every other id is one of a part.
_PROPERTIES: Final = {
    "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}": "core-properties",
    "{6668398D-A668-4E3E-A5EB-62B293D839F1}": "extended-properties",
}
_MAPPING: Final = re.compile(r"""xmlns:([\w.-]+)\s*=\s*(["'])(.*?)\2""")
_STEP: Final = re.compile(
    r"""/(@?)(?:([\w.-]+):)?([\w.-]+)((?:\[(?:[1-9][0-9]{0,8}|@[\w.-]+\s*=\s*(?:'[^']*'|"[^"]*"))\])*)"""
)
_TEST: Final = re.compile(r"""\[(?:(\d+)|@([\w.-]+)\s*=\s*(?:'([^']*)'|"([^"]*)"))\]""")
_PATH: Final = re.compile(rf"(?:{_STEP.pattern})+")


class Binding(NamedTuple):
    """What a content control is bound to.

    Attributes:
        value: What the data say; None where there are none, so that Word leaves the text.
        path: Where they stand, as the document says it.
        is_followed: Whether the path is one as Word writes them; no other one is followed.
    """

    value: str | None
    path: str
    is_followed: bool


class Bindings:
    """What content controls of a document are bound to; each part with data is read once.

    Args:
        package: The document.
    """

    def __init__(self, package: Package) -> None:
        self._package = package
        self._roots: dict[str, tuple[Element, ...]] = {}

    def of(self, control: Element) -> Binding | None:
        """Return what a content control is bound to, or nothing where it is not.

        Args:
            control: The control.

        Raises:
            TemplateError: If the data cannot be read.
        """
        binding = control.find(f"{w('sdtPr')}/{w('dataBinding')}")
        if binding is None:
            return None
        path = binding.get(w("xpath"), "").strip()
        if not _PATH.fullmatch(path):
            return Binding(None, path, is_followed=False)
        mappings = _MAPPING.findall(binding.get(w("prefixMappings"), ""))
        spaces = {prefix: space for prefix, _, space in mappings}
        identity = binding.get(w("storeItemID"), "").upper()
        if identity not in self._roots:
            data = _data(self._package, identity)
            self._roots[identity] = tuple(parse(each, name="customXml") for each in data)
        values = (_value(root, path, spaces) for root in self._roots[identity])
        return Binding(next((v for v in values if v is not None), None), path, is_followed=True)


def _data(package: Package, identity: str) -> Iterator[bytes]:
    """Yield the parts that a control may be bound to: the one with an id; without one, each."""
    kind = _PROPERTIES.get(identity)
    if identity and kind is None:
        part = data_part(package, identity)
        yield from () if part is None else (part,)
    else:
        names = (
            package.targets("", kind) if kind else package.targets(package.document, "customXml")
        )
        yield from (package.read(name) for name in names if name in package)


def _value(root: Element, path: str, spaces: Mapping[str, str]) -> str | None:
    """Return what stands at a path, or nothing."""
    reached: Sequence[Element] = [root]
    for depth, (at, prefix, name, tests) in enumerate(_STEP.findall(path)):
        tag = f"{{{spaces.get(prefix, '')}}}{name}" if prefix else name
        if at:
            return next((each.get(tag) for each in reached), None)
        if depth:
            reached = [child for each in reached for child in each.iterchildren(tag)]
        elif root.tag != tag:
            return None
        for number, attribute, *quoted in _TEST.findall(tests):
            if number:
                reached = reached[int(number) - 1 :][:1]
            else:
                reached = [each for each in reached if each.get(attribute) == "".join(quoted)]
    return next(("".join(map(str, each.itertext())) for each in reached), None)
