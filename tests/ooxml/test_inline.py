"""Structure inside a line."""

from __future__ import annotations

from memo_kit.ooxml.inline import interrupt, link


def test_a_link_carries_a_character_style_and_the_formatting_around() -> None:
    """LibreOffice 7.4 drops a link whose run has no character style."""
    formatting = '<w:rPr><w:rStyle w:val="Old"/><w:b/></w:rPr>'
    assert link("8", "a&b", formatting, "Reference") == (
        '<w:hyperlink w:anchor="a&amp;b" w:history="1"><w:r><w:rPr><w:rStyle w:val="Reference"/>'
        '<w:b/></w:rPr><w:t xml:space="preserve">8</w:t></w:r></w:hyperlink>'
    )
    assert "<w:rPr><w:rStyle" in link("8", "a", "", "Reference")
    assert '<w:rPr><w:rStyle w:val="R"/></w:rPr>' in link("8", "a", "<w:rPr/>", "R")
    assert "rPr" not in link("8", "a", "", None)


def test_a_structure_stands_between_two_runs() -> None:
    """The run before it is closed, another is opened with the same formatting."""
    assert (
        interrupt("<x/>", "<w:rPr/>") == '</w:t></w:r><x/><w:r><w:rPr/><w:t xml:space="preserve">'
    )
