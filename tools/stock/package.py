"""The package of a template: its parts, how they hang together, and its bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping

from memo_kit.ooxml.markup import DECLARATION, escape
from tools.stock.markup import element, part, w
from tools.stock.styles import FONT
from tools.stock.theme import theme
from tools.stock.wording import Paragraph

__all__ = ["pack", "properties", "settings", "small_parts"]

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_CORE = "application/vnd.openxmlformats-package.core-properties+xml"
_CUSTOM = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
# Empty: what memo_kit tells of itself in a document has its place already.
_NO_CUSTOM = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"'
    ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"/>'
)
_THEME = "application/vnd.openxmlformats-officedocument.theme+xml"
_WORD_2013 = {
    "compatibilityMode": 15,
    "overrideTableStyleFontSizeAndJustification": 1,
    "enableOpenTypeFeatures": 1,
    "doNotFlipMirrorIndents": 1,
    "differentiateMultirowTableHeaders": 1,
    "useWord2013TrackBottomHyphenation": 0,
}
_SPACES = (
    f'xmlns:cp="{_PACKAGE}metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)


def properties(paragraphs: Iterable[Paragraph]) -> str:
    """Return the part with title, subject, author and language, whose values are tags."""
    values = (element(f"dc:{line.kind}", escape(line.text)) for line in paragraphs)
    return DECLARATION + element(f"cp:coreProperties {_SPACES}", *values)


def settings(tag: str) -> str:
    """Return the settings of a document of Word 2013 and later.

    Args:
        tag: The language of the text, as ``lt-LT``.
    """
    address = "http://schemas.microsoft.com/office/word"
    modes = (
        w("compatSetting", name=name, uri=address, val=value) for name, value in _WORD_2013.items()
    )
    return part(
        "settings",
        w("zoom", percent=100),
        w("defaultTabStop", val=567),
        w("characterSpacingControl", val="doNotCompress"),
        w("compat", *modes),
        w("themeFontLang", val=tag),
        w("decimalSymbol", val="," if tag.startswith("lt") else "."),
        w("listSeparator", val=";" if tag.startswith("lt") else ","),
    )


def small_parts(tag: str) -> dict[str, str]:
    """Return the parts that do not depend on the wording or the layout, by their name."""
    font = w(
        "font",
        w("panose1", val="02020603050405020304"),
        w("charset", val="BA"),
        w("family", val="roman"),
        w("pitch", val="variable"),
        name=FONT,
    )
    return {"settings": settings(tag), "fontTable": part("fonts", font), "theme": theme()}


def pack(parts: Mapping[str, str], core: str, furniture: Mapping[str, str]) -> bytes:
    """Return the bytes of a template; equal parts give equal bytes.

    Args:
        parts: The parts in ``word/`` by their short name, with ``document`` among them.
        core: The part with the properties.
        furniture: Headers and footers by the name of their relationship.
    """
    names = {name: f"{name}.xml" for name in parts}
    names |= {key: f"{key.replace('_', '-')}.xml" for key in furniture}
    texts = {**parts, **furniture}
    files = {
        "[Content_Types].xml": _content_types(names),
        "_rels/.rels": _package_links(),
        "docProps/core.xml": core,
        "docProps/custom.xml": DECLARATION + _NO_CUSTOM,
        "word/_rels/document.xml.rels": _links(names),
        **{f"word/{names[key]}": texts[key] for key in names},
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(_entry(name), text.encode())
    return buffer.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 0
    return entry


def _kind(key: str) -> str:
    return key.partition("_")[0]


def _content_types(names: Mapping[str, str]) -> str:
    kinds = {key: f"{_WORD}{_kind(key)}+xml" for key in names}
    kinds |= {"document": f"{_WORD}document.main+xml", "theme": _THEME}
    overrides = (
        element(f'Override PartName="/word/{names[key]}" ContentType="{kind}"')
        for key, kind in kinds.items()
    )
    return DECLARATION + element(
        f'Types xmlns="{_PACKAGE}content-types"',
        element(
            'Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"'
        ),
        element('Default Extension="xml" ContentType="application/xml"'),
        *overrides,
        element(f'Override PartName="/docProps/core.xml" ContentType="{_CORE}"'),
        element(f'Override PartName="/docProps/custom.xml" ContentType="{_CUSTOM}"'),
    )


def _package_links() -> str:
    return _relationships(
        ("document", f"{_OFFICE}officeDocument", "word/document.xml"),
        ("core", f"{_PACKAGE}relationships/metadata/core-properties", "docProps/core.xml"),
        ("custom", f"{_OFFICE}custom-properties", "docProps/custom.xml"),
    )


def _links(names: Mapping[str, str]) -> str:
    others = ((key, name) for key, name in names.items() if key != "document")
    return _relationships(*((key, f"{_OFFICE}{_kind(key)}", name) for key, name in others))


def _relationships(*links: tuple[str, str, str]) -> str:
    written = (
        element(f'Relationship Id="{key}" Type="{kind}" Target="{target}"')
        for key, kind, target in links
    )
    return DECLARATION + element(f'Relationships xmlns="{_PACKAGE}relationships"', *written)
