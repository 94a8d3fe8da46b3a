"""What may stand inside a line besides letters: breaks and links, as XML."""

from __future__ import annotations

from memo_kit.ooxml.formatting import formatted
from memo_kit.ooxml.markup import escape

__all__ = ["interrupt", "link", "run", "text_of_run"]


def run(text: str, formatting: str) -> str:
    """Return a run with some text.

    Example:
        >>> run("A & B", "")
        '<w:r><w:t xml:space="preserve">A &amp; B</w:t></w:r>'
    """
    return f'<w:r>{formatting}<w:t xml:space="preserve">{text_of_run(text)}</w:t></w:r>'


def text_of_run(text: str) -> str:
    r"""Return text as it is written in a run, with its line breaks and tabs as Word has them.

    Example:
        >>> text_of_run("A & B\nC")
        'A &amp; B</w:t><w:br/><w:t xml:space="preserve">C'
    """
    written = escape(text)
    for character, name in (("&#10;", "br"), ("&#9;", "tab")):
        written = written.replace(character, f'</w:t><w:{name}/><w:t xml:space="preserve">')
    return written


def link(text: str, anchor: str, formatting: str, style: str | None) -> str:
    """Return text that leads to a bookmark.

    LibreOffice drops a link whose run has no character style, so the run
    carries one when the document defines one.

    Args:
        text: The text.
        anchor: The name of the bookmark.
        formatting: The properties of the runs around it.
        style: The character style.
    """
    inside = run(text, _with_style(formatting, style))
    return f'<w:hyperlink w:anchor="{escape(anchor)}" w:history="1">{inside}</w:hyperlink>'


def interrupt(structure: str, formatting: str) -> str:
    """Return a structure with the run before it closed and another one opened after it."""
    return f'</w:t></w:r>{structure}<w:r>{formatting}<w:t xml:space="preserve">'


def _with_style(formatting: str, style: str | None) -> str:
    if style is None:
        return formatting
    return formatted(formatting, {"w:rStyle": f'<w:rStyle w:val="{escape(style)}"/>'})
