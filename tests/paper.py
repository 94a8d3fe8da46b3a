"""Small Word files written from text, so that a test shows what it reads."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from html import escape
from itertools import groupby

from memo_kit.ooxml.package import Package
from tools.stock.theme import theme

__all__ = ["BY_ONA", "body_of", "paper", "paragraph", "part_of", "shape", "zipped"]

# Who made a tracked change, and when.
BY_ONA = 'w:author="Ona" w:date="2019-06-26T00:00:00Z"'

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" mc:Ignorable="w14"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DRAWINGS = "http://schemas.openxmlformats.org/drawingml/2006/main"
_SHAPES = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_CORE_RELATION = f"{_PACKAGE}/relationships/metadata/core-properties"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MAIN = f"{_WORD}.document.main+xml"
_THEME = "application/vnd.openxmlformats-officedocument.theme+xml"

_STYLES = (
    f"<w:styles {SPACES}><w:docDefaults><w:rPrDefault><w:rPr>"
    '<w:lang w:val="lt-LT"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Article"><w:name w:val="Article"/>'
    '<w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Clause"><w:name w:val="Clause"/>'
    '<w:basedOn w:val="Article"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="character" w:styleId="Reference"><w:name w:val="Reference"/></w:style>'
    "</w:styles>"
)
_NUMBERING = (
    f'<w:numbering {SPACES}><w:abstractNum w:abstractNumId="0">'
    '<w:multiLevelType w:val="multilevel"/>'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Article"/>'
    '<w:lvlText w:val="%1 straipsnis."/><w:lvlJc w:val="left"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1.%2."/><w:lvlJc w:val="left"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)
# What Word puts into every document beside the body.
_ALWAYS = ("styles", "numbering", "settings", "fontTable", "theme")
_SETTINGS = f'<w:settings {SPACES}><w:zoom w:percent="100"/></w:settings>'
_FONTS = f'<w:fonts {SPACES}><w:font w:name="Carlito"/></w:fonts>'
_CORE = (
    f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<dc:title>{title}</dc:title><dc:language>{language}</dc:language></cp:coreProperties>"
)


def paper(
    *blocks: str,
    language: str = "lt-LT",
    title: str = "Sutartis",
    parts: Mapping[str, str] | None = None,
    links: str = "",
) -> bytes:
    """Return a Word file.

    Args:
        blocks: A block is a paragraph; one that begins with “¦” is a row of a table, its
            cells between such bars, and rows that follow each other are one table; one that
            begins with ``<`` is XML.
        language: The property “Language”.
        title: The property “Title”.
        parts: Stories besides the body by kind and number, as ``header1`` and ``footnotes``,
            each as XML between its root's tags.
        links: Further relationships of the document, as XML.
    """
    stories = parts or {}
    files = {
        "word/document.xml": _document(blocks),
        "word/styles.xml": _STYLES,
        "word/numbering.xml": _NUMBERING,
        "word/settings.xml": _SETTINGS,
        "word/fontTable.xml": _FONTS,
        "word/theme.xml": theme(),
        "docProps/core.xml": _CORE.format(title=escape(title), language=language),
    }
    files |= {f"word/{name}.xml": _story(name, xml) for name, xml in stories.items()}
    files["word/_rels/document.xml.rels"] = _links(
        [_relation(name) for name in (*_ALWAYS, *stories)], links
    )
    files["_rels/.rels"] = _links(
        [
            f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>',
            f'<Relationship Id="rId2" Type="{_CORE_RELATION}" Target="docProps/core.xml"/>',
        ]
    )
    files["[Content_Types].xml"] = _types((*_ALWAYS, *stories))
    return zipped(files)


def paragraph(*runs: str, style: str = "", bookmark: str = "", number: int = 1) -> str:
    """Return a paragraph as XML, with each text in a bold run of its own."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    start = f'<w:bookmarkStart w:id="{number}" w:name="{bookmark}"/>' if bookmark else ""
    end = f'<w:bookmarkEnd w:id="{number}"/>' if bookmark else ""
    inner = "".join(
        f'<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{escape(run)}</w:t></w:r>'
        for run in runs
    )
    return f"<w:p>{properties}{start}{inner}{end}</w:p>"


def shape(number: int, description: str, content: str = "") -> str:
    """Return a drawing with a rectangle as XML, as it stands in a run."""
    return (
        '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        '<wp:extent cx="914400" cy="457200"/>'
        f'<wp:docPr id="{number}" name="shape {number}" descr="{description}"/>'
        f'<a:graphic xmlns:a="{_DRAWINGS}"><a:graphicData uri="{_SHAPES}"><wps:wsp><wps:cNvSpPr/>'
        '<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="457200"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
        f"{content}<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """Return an archive of some files."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


def stored(files: Mapping[str, str | bytes]) -> bytes:
    """Return an archive of some files that are not compressed, as long as they are."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_STORED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


def part_of(data: bytes, name: str) -> str:
    """Return a part of a Word file as text."""
    return Package.open(data).read(name).decode()


def body_of(data: bytes) -> str:
    """Return what stands in the body of a Word file, as XML."""
    document = part_of(data, "word/document.xml")
    return document.partition("<w:body>")[2].partition("</w:body>")[0]


def _document(blocks: tuple[str, ...]) -> str:
    written = []
    for is_row, group in groupby(blocks, lambda block: block.startswith("¦")):
        lines = list(group)
        written += [_table(lines)] if is_row else [_block(line) for line in lines]
    return f"<w:document {SPACES}><w:body>{''.join(written)}</w:body></w:document>"


def _block(line: str) -> str:
    return line if line.startswith("<") else paragraph(line)


def _table(rows: list[str]) -> str:
    cells = [[_cell(cell.strip()) for cell in row.strip("¦").split("¦")] for row in rows]
    grid = '<w:gridCol w:w="1000"/>' * len(cells[0])
    width = '<w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr>'
    written = "".join(
        f"<w:tr>{''.join(f'<w:tc>{width}{cell}</w:tc>' for cell in row)}</w:tr>" for row in cells
    )
    return (
        '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{written}</w:tbl>"
    )


def _cell(text: str) -> str:
    return _block(text) if text else "<w:p/>"


def _story(name: str, xml: str) -> str:
    root = {"header": "hdr", "footer": "ftr"}.get(name.rstrip("0123456789"), name)
    inner = xml if xml.startswith("<") else paragraph(xml)
    return f"<w:{root} {SPACES}>{inner}</w:{root}>"


def _relation(name: str) -> str:
    kind = name.rstrip("0123456789")
    return f'<Relationship Id="rId_{name}" Type="{_OFFICE}/{kind}" Target="{name}.xml"/>'


def _links(relations: list[str], more: str = "") -> str:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(relations)}{more}</Relationships>'


def _types(names: tuple[str, ...]) -> str:
    kinds = {name: f"{_WORD}.{name.rstrip('0123456789')}+xml" for name in names}
    kinds["theme"] = _THEME
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{kind}"/>'
        for name, kind in kinds.items()
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_MAIN}"/>'
        '<Override PartName="/docProps/core.xml"'
        ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        f"{overrides}</Types>"
    )
