"""The languages that text is marked with."""

from __future__ import annotations

from memo_kit.ooxml.markup import Element, parse
from memo_kit.ooxml.names import w
from memo_kit.ooxml.tongue import is_mixed, main_language, said
from tests.checks.page import NAMESPACES, paragraph


def cell(*paragraphs: str) -> Element:
    """Return a cell with paragraphs."""
    return parse(f"<w:tc {NAMESPACES}>{''.join(paragraphs)}</w:tc>".encode(), name="cell")


def told(*paragraphs: str) -> list[tuple[str, str]]:
    """Return what the runs of a cell say."""
    return [*said(cell(*paragraphs))]


def test_most_letters_tell_the_language() -> None:
    """A text without marks has none."""
    assert main_language(told(paragraph("Memorandumas"), paragraph("Memo", "en-GB"))) == "lt-LT"
    assert main_language(told("<w:p><w:r><w:t>Memorandumas</w:t></w:r></w:p>")) == ""
    assert main_language(told("<w:p><w:r><w:rPr/><w:t>Memo</w:t></w:r></w:p>")) == ""


def test_a_foreign_word_mixes_no_languages() -> None:
    """A fifth of the text does."""
    assert is_mixed(told(paragraph("Vienas"), paragraph("One", "en-GB")))
    assert not is_mixed(told(paragraph("Memorandumas apie"), paragraph("One", "en-GB")))
    assert not is_mixed(told())


def test_a_text_box_is_no_part_of_the_paragraph_that_holds_it() -> None:
    """It has paragraphs of its own."""
    box = f"<w:r><w:pict><w:txbxContent>{paragraph('One', 'en-GB')}</w:txbxContent></w:pict></w:r>"
    held = paragraph("Vienas").replace("</w:p>", f"{box}</w:p>")
    outer, _ = cell(held).iter(w("p"))
    assert [*said(outer)] == [("lt-LT", "Vienas")]
