"""All templates of the stock."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tools.stock.body import body
from tools.stock.layout import PRESETS, Layout
from tools.stock.numbering import numbering
from tools.stock.package import pack, properties, small_parts
from tools.stock.page import furniture
from tools.stock.styles import styles
from tools.stock.wording import Wording

__all__ = ["FOLDER", "KINDS", "LANGUAGES", "build"]

FOLDER = Path(__file__).parents[2] / "templates"
KINDS = ("memorandum", "protocol")
LANGUAGES = {"lt": "lt-LT", "en": "en-GB"}
"""The languages and how Word calls them; a draft in Canadian English changes the latter."""


def build() -> Mapping[str, bytes]:
    """Return every template by its path below ``templates/``."""
    return {
        f"{layout.folder}{kind}.{language}.docx": _template(kind, language, layout)
        for layout in PRESETS.values()
        for kind in KINDS
        for language in LANGUAGES
    }


def _template(kind: str, language: str, layout: Layout) -> bytes:
    wording = Wording(language, kind)
    tag = LANGUAGES[language]
    (initials,) = wording.paragraphs("initials")
    parts = {
        "document": body(wording.blocks(), layout, tag),
        "styles": styles(layout, tag),
        "numbering": numbering(layout, language),
        **small_parts(tag),
    }
    core = properties(wording.paragraphs("properties"))
    return pack(parts, core, furniture(layout, initials, tag))
