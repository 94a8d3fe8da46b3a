"""The styles of a document, as far as filling a template needs them."""

from __future__ import annotations

from dataclasses import dataclass, field

from memo_kit.ooxml.markup import parse
from memo_kit.ooxml.names import w
from memo_kit.ooxml.package import Package

__all__ = ["Styles"]


@dataclass(frozen=True)
class Styles:
    """What a document defines.

    Attributes:
        language: The language of text that says nothing of its own, as ``lt-LT``, or nothing.
        names: Style ids by kind, as ``character`` and ``paragraph``.
    """

    language: str = ""
    names: dict[str, frozenset[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, package: Package) -> Styles:
        """Read the styles of a Word file."""
        for part in package.targets(package.document, "styles"):
            if part in package:
                root = parse(package.read(part), name=part)
                path = "/".join(w(n) for n in ("docDefaults", "rPrDefault", "rPr", "lang"))
                language = root.find(path)
                names: dict[str, set[str]] = {}
                for style in root.iterchildren(w("style")):
                    kind = names.setdefault(style.get(w("type"), "paragraph"), set())
                    kind.add(style.get(w("styleId"), ""))
                return cls(
                    language.get(w("val"), "") if language is not None else "",
                    {kind: frozenset(found) for kind, found in names.items()},
                )
        return cls()

    def character_style(self, *wanted: str) -> str | None:
        """Return the first of some character styles that the document defines."""
        known = self.names.get("character", frozenset())
        return next((name for name in wanted if name in known), None)
