"""The Word files of the benchmark, written in the tags of each engine from one description."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from docx import Document

from benchmarks.contract import TEXT

__all__ = [
    "DIALECTS",
    "Dialect",
    "agreement",
    "long_document",
    "package",
    "table",
]

_TAG: Final = re.compile(r"\{\{ ([\w.]+) \}\}")
_SPACES: Final = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_START: Final = (
    f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document {_SPACES}><w:body>'
)
_END: Final = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850"'
    ' w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
    "</w:body></w:document>"
)
_FORMAT: Final = '<w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="22"/></w:rPr>'
_PARAGRAPH: Final = '<w:pPr><w:spacing w:after="60"/><w:jc w:val="both"/></w:pPr>'


class Dialect(NamedTuple):
    """How an engine writes its tags.

    Attributes:
        field: Writes a run with a field of the data, by its path.
        loop: Writes the rows of a loop: the name of the list and the fields of an item.
    """

    field: Callable[[str], str]
    loop: Callable[[str, tuple[str, ...]], str]


def agreement(dialect: Dialect) -> str:
    """Return the XML of the two-page agreement."""
    body = (
        _table(dialect.loop("areas", ("number", "text")), 2)
        if line == "|"
        else _paragraph(dialect, line)
        for line in TEXT.split("\n")
    )
    return f"{_START}{''.join(body)}{_END}"


def table(dialect: Dialect, columns: tuple[str, ...]) -> str:
    """Return the XML of a document with one table, a row for each item of ``rows``."""
    loop = _table(dialect.loop("rows", columns), len(columns))
    return f"{_START}{loop}{_paragraph(dialect, 'The end.')}{_END}"


def long_document(dialect: Dialect, paragraphs: int) -> str:
    """Return the XML of many paragraphs without a tag, and one with the tag ``title``."""
    body = "".join(
        _paragraph(dialect, f"{number}. The parties agree on what stands in paragraph {number}.")
        for number in range(1, paragraphs + 1)
    )
    return f"{_START}{_paragraph(dialect, '{{ title }}')}{body}{_END}"


def package(document: str, *, title: str = "") -> bytes:
    """Return a Word file with all parts that python-docx gives a new one.

    Args:
        document: The XML of its body.
        title: The property “Title”.
    """
    empty = io.BytesIO()
    new = Document()
    new.core_properties.title = title
    new.save(empty)
    written = io.BytesIO()
    with zipfile.ZipFile(empty) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as out:
        for name in old.namelist():
            is_body = name == "word/document.xml"
            out.writestr(name, document.encode() if is_body else old.read(name))
    return written.getvalue()


def _run(text: str) -> str:
    written = text.replace("&", "&amp;").replace("<", "&lt;")
    return f'<w:r>{_FORMAT}<w:t xml:space="preserve">{written}</w:t></w:r>'


def _paragraph(dialect: Dialect, text: str) -> str:
    return f"<w:p>{_PARAGRAPH}{''.join(_runs(dialect, text))}</w:p>"


def _runs(dialect: Dialect, text: str) -> Iterable[str]:
    for index, piece in enumerate(_TAG.split(text)):
        if index % 2:
            yield dialect.field(piece)
        elif piece:
            yield _run(piece)


def _table(rows: str, columns: int) -> str:
    grid = '<w:gridCol w:w="2300"/>' * columns
    properties = '<w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
    return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"


def _cell(runs: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/></w:tcPr><w:p>{runs}</w:p></w:tc>'


def _row(cells: Iterable[str]) -> str:
    return f"<w:tr>{''.join(map(_cell, cells))}</w:tr>"


def _marked_row(mark: str, columns: int) -> str:
    """Return a row that holds nothing but a tag."""
    return _row([_run(mark), *[""] * (columns - 1)])


def _jinja(path: str) -> str:
    return _run(f"{{{{ {path} }}}}")


def _jinja_rows(name: str, columns: tuple[str, ...]) -> str:
    row = _row(_jinja(f"item.{column}") for column in columns)
    start = _marked_row(f"{{%tr for item in {name} %}}", len(columns))
    return f"{start}{row}{_marked_row('{%tr endfor %}', len(columns))}"


def _bare_rows(name: str, columns: tuple[str, ...]) -> str:
    row = _row(_jinja(f"item.{column}") for column in columns)
    return f"{{% for item in {name} %}}{row}{{% endfor %}}"


def _curly(path: str) -> str:
    return _run(f"{{{path.replace('.', '_')}}}")


def _curly_rows(name: str, columns: tuple[str, ...]) -> str:
    first, *between, last = (f"{{{column}}}" for column in columns)
    return _row(map(_run, (f"{{#{name}}}{first}", *between, f"{last}{{/{name}}}")))


def _plus(path: str) -> str:
    return _run(f"+++INS {path.replace('.', '_')}+++")


def _plus_rows(name: str, columns: tuple[str, ...]) -> str:
    row = _row(_run(f"+++INS $item.{column}+++") for column in columns)
    start = _marked_row(f"+++FOR item IN {name}+++", len(columns))
    return f"{start}{row}{_marked_row('+++END-FOR item+++', len(columns))}"


def _merge_field(path: str) -> str:
    name = path.replace(".", "_")
    return f'<w:fldSimple w:instr=" MERGEFIELD {name} ">{_run(f"«{name}»")}</w:fldSimple>'


def _merge_rows(name: str, columns: tuple[str, ...]) -> str:
    return _row(_merge_field(f"{name}.{column}") for column in columns)


DIALECTS: Final = {
    "jinja": Dialect(_jinja, _jinja_rows),
    "floor": Dialect(_jinja, _bare_rows),
    "curly": Dialect(_curly, _curly_rows),
    "plus": Dialect(_plus, _plus_rows),
    "merge": Dialect(_merge_field, _merge_rows),
}
