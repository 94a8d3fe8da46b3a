"""Word files with pictures in the body and in a header."""

from __future__ import annotations

import re
import struct
import zlib

from memo_kit.ooxml.package import CONTENT_TYPES_NAME, Package
from tests.paper import paper, part_of

__all__ = ["picture", "pictures_of", "with_pictures"]

_IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_DRAWINGS = "http://schemas.openxmlformats.org/drawingml/2006"
_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"


def picture(number: int, key: str) -> str:
    """Return a picture as XML, as it stands in a run.

    Args:
        number: Its id in the document.
        key: The relationship to its file.
    """
    return (
        '<w:drawing><wp:inline><wp:extent cx="9525" cy="9525"/>'
        f'<wp:docPr id="{number}" name="picture {number}"/>'
        f'<a:graphic xmlns:a="{_DRAWINGS}/main"><a:graphicData uri="{_DRAWINGS}/picture">'
        f'<pic:pic xmlns:pic="{_DRAWINGS}/picture"><pic:nvPicPr>'
        f'<pic:cNvPr id="{number}" name="picture {number}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{key}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9525" cy="9525"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing>"
    )


def with_pictures(*blocks: str, header: str) -> bytes:
    """Return a Word file whose body and header each know another picture by the key ``rId9``."""
    end = '<w:sectPr><w:headerReference w:type="default" r:id="rId_header1"/></w:sectPr>'
    source = paper(*blocks, end, parts={"header1": header}, links=_link("image1.png"))
    default = '<Default Extension="png" ContentType="image/png"/></Types>'
    types = part_of(source, CONTENT_TYPES_NAME).replace("</Types>", default)
    links = f'<Relationships xmlns="{_LINKS}">{_link("image2.png")}</Relationships>'
    parts = {
        CONTENT_TYPES_NAME: types.encode(),
        "word/_rels/header1.xml.rels": links.encode(),
        "word/media/image1.png": _dot(b"\x00"),
        "word/media/image2.png": _dot(b"\xff"),
    }
    return Package.open(source).changed(parts).write()


def pictures_of(data: bytes, part: str) -> list[str]:
    """Return the names of the files of the pictures that a part shows."""
    package = Package.open(data)
    known = {each.key: each.target for each in package.relationships(part)}
    keys = re.findall(r'r:embed="([^"]+)"', package.read(part).decode())
    return [known[key] for key in keys if known[key] in package]


def _link(file: str) -> str:
    return f'<Relationship Id="rId9" Type="{_IMAGE}" Target="media/{file}"/>'


def _dot(shade: bytes) -> bytes:
    """Return a PNG of one grey dot."""
    head = struct.pack(">2I5B", 1, 1, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(b"\x00" + shade)), (b"IEND", b""))
    written = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(written)
