"""Word documents made of a few lines of their own XML, so that a fault stands beside its test."""

from __future__ import annotations

from collections.abc import Mapping

from memo_kit.checks.document import check_document
from memo_kit.errors import Finding
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.properties import set_core
from tests.paper import zipped

__all__ = ["NAMESPACES", "control", "found", "page", "paragraph"]

_PROPERTIES = {"title": "Sutartis", "creator": "UAB", "language": "lt-LT"}
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_STYLES = f"""<w:styles {NAMESPACES}>
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:lang
 w:val="lt-LT"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>
<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
</w:styles>"""
_PARTS = {
    "[Content_Types].xml": f"""<Types xmlns="{_PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="{_WORD}.styles+xml"/></Types>""".encode(),
    "_rels/.rels": f"""<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>""".encode(),
    "word/_rels/document.xml.rels": f"""<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="rId1" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>""".encode(),
    "word/styles.xml": _STYLES.encode(),
}


def page(body: str, *, properties: Mapping[str, str] = _PROPERTIES) -> bytes:
    """Return a document with a body of WordprocessingML and properties that say all they should."""
    document = f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
    package = Package.open(zipped({**_PARTS, "word/document.xml": document.encode()}))
    return package.changed(set_core(package, properties)).write()


def paragraph(text: str, language: str = "lt-LT") -> str:
    """Return a paragraph with a run for each piece of text between broken bars."""
    runs = "".join(
        f'<w:r><w:rPr><w:lang w:val="{language}"/></w:rPr>'
        f'<w:t xml:space="preserve">{piece}</w:t></w:r>'
        for piece in text.split("¦")
    )
    return f"<w:p>{runs}</w:p>"


def control(label: str, *, number: int = 1, inside: str | None = None) -> str:
    """Return a content control that shows its label; round a paragraph, or inside one."""
    content = inside or f"<w:r><w:t>[{label}]</w:t></w:r>"
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{label}"/><w:id w:val="{number}"/><w:showingPlcHdr/>'
        f"</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


def found(body: str, **properties: Mapping[str, str]) -> list[Finding]:
    """Check a page."""
    return check_document(page(body, **properties), name="a.docx")
