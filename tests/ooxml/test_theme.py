"""Two documents with themes of their own."""

from __future__ import annotations

import re

import pytest

from memo_kit.errors import MemoKitError
from memo_kit.ooxml.facing import Column
from tests.ooxml.beside import beside, column


def themed(made: Column, font: str) -> Column:
    """Return a document whose theme has a font."""
    name = "word/theme.xml"
    text = made.package.read(name).decode().replace("Times New Roman", font)
    return made._replace(package=made.package.changed({name: text.encode()}))


def test_text_in_another_font_of_the_theme_is_refused() -> None:
    """The document has one theme, and the text of the second language would look otherwise."""
    line = '<w:p><w:r><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/></w:rPr><w:t>A</w:t></w:r></w:p>'
    right = column(line, tag="en-GB")
    with pytest.raises(MemoKitError) as caught:
        beside(column(line), themed(right, "Arial"))
    assert caught.value.code == "template.defaults-differ"
    assert caught.value.place is not None
    assert caught.value.place.where == "word/theme.xml"
    colour = right.package.read("word/theme.xml").replace(b"1F4E79", b"1F4E78")
    beside(column(line), right._replace(package=right.package.changed({"word/theme.xml": colour})))
    beside(column("A"), themed(column("A", tag="en-GB"), "Arial"))


def test_a_file_without_a_theme_has_other_fonts() -> None:
    """Word then takes fonts of its own, which the theme of the first document may not name."""
    line = '<w:p><w:r><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/></w:rPr><w:t>A</w:t></w:r></w:p>'
    right = column(line, tag="en-GB")
    links = "word/_rels/document.xml.rels"
    text = re.sub("<Relationship [^>]*/theme[^>]*/>", "", right.package.read(links).decode())
    bare = right._replace(package=right.package.changed({links: text.encode()}))
    with pytest.raises(MemoKitError) as caught:
        beside(column(line), bare)
    assert caught.value.code == "template.defaults-differ"
