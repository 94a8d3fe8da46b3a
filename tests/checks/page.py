"""Word documents made of a few lines of their own XML, so that a fault stands beside its test."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO

from docx import Document

from memo_kit.checks.document import check_document
from memo_kit.errors import Finding
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.properties import set_core

__all__ = ["NAMESPACES", "control", "found", "page", "paragraph"]

_PROPERTIES = {"title": "Sutartis", "creator": "UAB", "language": "lt-LT"}
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
)


def page(body: str, *, properties: Mapping[str, str] = _PROPERTIES) -> bytes:
    """Return a document with a body of WordprocessingML and properties that say all they should."""
    file = BytesIO()
    Document().save(file)
    package = Package.open(file.getvalue())
    package = package.changed(set_core(package, properties))
    document = f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
    return package.changed({"word/document.xml": document.encode()}).write()


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
