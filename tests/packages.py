"""The habits of programs that make Word files, done to a small file by hand."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping

from tests.paper import zipped

__all__ = ["HABITS", "WRITINGS", "files_of", "retyped", "written"]

Files = dict[str, bytes]

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_STRICT = {
    _WORD: "http://purl.oclc.org/ooxml/wordprocessingml/main",
    f"{_OFFICE}/relationships/custom-properties": (
        "http://purl.oclc.org/ooxml/officeDocument/relationships/customProperties"
    ),
    f"{_OFFICE}/relationships": "http://purl.oclc.org/ooxml/officeDocument/relationships",
    f"{_OFFICE}/custom-properties": "http://purl.oclc.org/ooxml/officeDocument/customProperties",
    f"{_OFFICE}/docPropsVTypes": "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes",
    "http://schemas.openxmlformats.org/drawingml/2006/": "http://purl.oclc.org/ooxml/drawingml/",
}


def files_of(data: bytes) -> Files:
    """Return the parts of a Word file by name, as they lie in it."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def strict(files: Files) -> Files:
    """Return a file as “Strict Open XML Document”."""
    return _replaced(files, _STRICT)


def prefixed(files: Files) -> Files:
    """Return a file whose elements of Word have the prefix ``x``, as some libraries write them."""
    return _replaced(
        files,
        {"xmlns:w=": "xmlns:x=", "<w:": "<x:", "</w:": "</x:", " w:": " x:"},
    )


def unprefixed(files: Files) -> Files:
    """Return a file whose elements of Word have no prefix, and their attributes another one."""
    return _replaced(
        files,
        {
            f'xmlns:w="{_WORD}"': f'xmlns="{_WORD}" xmlns:a="{_WORD}"',
            "<w:": "<",
            "</w:": "</",
            " w:": " a:",
        },
    )


def wide(files: Files) -> Files:
    """Return a file whose parts are in UTF-16."""
    declaration = '<?xml version="1.0" encoding="UTF-16" standalone="yes"?>\r\n'
    return {
        name: f"{declaration}{_undeclared(data)}".encode("utf-16") for name, data in files.items()
    }


def marked(files: Files) -> Files:
    """Return a file whose parts begin with the mark of UTF-8, with remarks around the root."""
    start = '\ufeff<?xml version="1.0" encoding="utf-8"?>\n<?program kept?><!-- first -->'
    return {
        name: f"{start}{_undeclared(data)}<!-- last -->".encode() for name, data in files.items()
    }


def spelled(files: Files) -> Files:
    """Return a file whose braces are written by their numbers."""
    numbers = {"{": "&#123;", "}": "&#x7D;", "%7B": "&#37;7B"}
    return _replaced(files, numbers)


def capital(files: Files) -> Files:
    """Return a file whose parts, and what tells of them, differ in capitals."""
    return {
        name if name == "[Content_Types].xml" else name.upper(): data
        for name, data in files.items()
    }


def percent(files: Files) -> Files:
    """Return a file whose names are written with percent signs in some places and not in others."""
    names = {"word/header1.xml": "word/antraštė1.xml"}
    renamed = {names.get(name, name): data for name, data in files.items()}
    return _replaced(renamed, {"header1.xml": "antra%C5%A1t%C4%971.xml"})


def moved(files: Files) -> Files:
    """Return a file with other names of parts, and targets from the root of the package."""
    renamed = {
        name.replace("word/document.xml", "docx/main2.xml"): data for name, data in files.items()
    }
    renamed["docx/_rels/main2.xml.rels"] = (
        renamed.pop("word/_rels/document.xml.rels")
        .replace(b'Target="', b'Target="../word/')
        .replace(b'Target="../word/https', b'Target="https')
        .replace(b"../word/header", b"/word/header")
    )
    return _replaced(renamed, {"word/document.xml": "docx/main2.xml"})


def bare(files: Files) -> Files:
    """Return a file without the parts that Word does without."""
    dropped = ("styles", "numbering")
    kept = {name: data for name, data in files.items() if not any(d in name for d in dropped)}
    text = kept["word/_rels/document.xml.rels"].decode()
    for kind in dropped:
        start = text.index(f'<Relationship Id="rId_{kind}"')
        text = text[:start] + text[text.index("/>", start) + 2 :]
    kept["word/_rels/document.xml.rels"] = text.encode()
    types = kept["[Content_Types].xml"].decode()
    for kind in dropped:
        start = types.index(f'<Override PartName="/word/{kind}.xml"')
        types = types[:start] + types[types.index("/>", start) + 2 :]
    kept["[Content_Types].xml"] = types.encode()
    return kept


def twice(files: Files) -> Files:
    """Return a file with two parts of core properties, as templates of LibreOffice may have."""
    link = (
        '<Relationship Id="rId9" Target="docProps/core0.xml" Type="http://schemas.openxmlformats.'
        'org/officedocument/2006/relationships/metadata/core-properties"/></Relationships>'
    )
    kind = (
        '<Override PartName="/docProps/core0.xml"'
        ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )
    return files | {
        "docProps/core0.xml": files["docProps/core.xml"],
        "_rels/.rels": files["_rels/.rels"].replace(b"</Relationships>", link.encode()),
        "[Content_Types].xml": files["[Content_Types].xml"].replace(b"</Types>", kind.encode()),
    }


HABITS: Mapping[str, Callable[[Files], Files]] = {
    "as Word": lambda files: files,
    "strict": strict,
    "another prefix": prefixed,
    "no prefix": unprefixed,
    "UTF-16": wide,
    "byte order mark": marked,
    "braces by number": spelled,
    "capitals": capital,
    "percent signs": percent,
    "other names": moved,
    "no styles": bare,
    "two core properties": twice,
}
"""What programs do differently: from the parts of a file to its parts as they write them."""


def _plain(archive: zipfile.ZipFile, files: Mapping[str, bytes]) -> None:
    for name, data in files.items():
        archive.writestr(name, data)


def _stored(archive: zipfile.ZipFile, files: Mapping[str, bytes]) -> None:
    archive.writestr("mimetype", "application/x", zipfile.ZIP_STORED)
    for name, data in files.items():
        archive.writestr(name, data, zipfile.ZIP_STORED)


def _backwards(archive: zipfile.ZipFile, files: Mapping[str, bytes]) -> None:
    for folder in ("_rels/", "word/", "word/_rels/", "docProps/"):
        archive.mkdir(folder)
    for name, data in reversed(list(files.items())):
        archive.writestr(name, data, compresslevel=9)


def _large(archive: zipfile.ZipFile, files: Mapping[str, bytes]) -> None:
    for name, data in files.items():
        with archive.open(name, "w", force_zip64=True) as part:
            part.write(data)


def _extra(archive: zipfile.ZipFile, files: Mapping[str, bytes]) -> None:
    for name, data in files.items():
        entry = zipfile.ZipInfo(name, (2024, 2, 29, 1, 2, 4))
        entry.extra = b"\x55\x54\x05\x00\x01\x00\x00\x00\x00"
        entry.comment = b"a remark"
        archive.writestr(entry, data, zipfile.ZIP_DEFLATED)
    archive.comment = b"of the archive"


class _Stream(io.RawIOBase):
    """A file that cannot go back, so that sizes come after the bytes of each part."""

    def __init__(self) -> None:
        self.data = b""

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        self.data += bytes(data)  # type: ignore[call-overload]
        return len(data)  # type: ignore[arg-type]


WRITINGS = {
    "plain": _plain,
    "stored": _stored,
    "backwards with folders": _backwards,
    "zip64": _large,
    "extra fields": _extra,
    "streamed": _plain,
}
"""How archives are written."""


def written(files: Mapping[str, bytes], writing: str = "plain") -> bytes:
    """Return an archive of some parts.

    Args:
        files: The parts.
        writing: How it is written, by a name of ``WRITINGS``.
    """
    stream = _Stream() if writing == "streamed" else io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        WRITINGS[writing](archive, files)
    return stream.data if isinstance(stream, _Stream) else stream.getvalue()


def retyped(data: bytes, old: str, new: str) -> bytes:
    """Return a Word file with a text of its content types replaced."""
    files = files_of(data)
    types = files["[Content_Types].xml"].decode()
    assert old in types
    return zipped(files | {"[Content_Types].xml": types.replace(old, new).encode()})


def _undeclared(data: bytes) -> str:
    text = data.decode()
    return text.partition("?>")[2] if text.startswith("<?xml") else text


def _replaced(files: Files, changes: Mapping[str, str]) -> Files:
    changed = {}
    for name, data in files.items():
        text = data.decode()
        for old, new in changes.items():
            text = text.replace(old, new)
        changed[name] = text.encode()
    return changed
