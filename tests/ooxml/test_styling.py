"""What the styles of a document say of its paragraphs."""

from __future__ import annotations

from memo_kit.ooxml.package import Package
from memo_kit.ooxml.styling import Looks
from tests.ooxml.beside import column, restyled
from tests.ooxml.test_joint import element
from tests.paper import paper

STYLE = '<w:style w:type="paragraph" w:styleId="{}"><w:name w:val="{}"/>{}</w:style>'.format
LEVEL = '<w:pPr><w:outlineLvl w:val="{}"/></w:pPr>'.format


def test_the_level_of_a_heading_is_inherited() -> None:
    """From the style that a style is based on; level 9 is that of text, and says so of itself."""
    based = '<w:basedOn w:val="{}"/>'.format
    styles = (
        STYLE("H", "Heading 1", LEVEL(0))
        + STYLE("Chapter", "Chapter", based("H"))
        + STYLE("Text", "Text", based("H") + LEVEL(9))
        + STYLE("Round", "Round", based("Round"))
        + '<w:style w:type="character" w:styleId="Nuoroda"><w:name w:val="Hyperlink"/></w:style>'
        + "</w:styles>"
    )
    looks = Looks.of(restyled(column("A"), ("</w:styles>", styles)).package)
    assert {key: looks.levels.get(key) for key in ("H", "Chapter", "Text", "Round")} == {
        "H": 1, "Chapter": 1, "Text": None, "Round": None,
    }  # fmt: skip
    assert looks.ids["heading 1"] == "H"
    assert looks.link_style == "Nuoroda"
    heading = element('<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr></w:p>')
    assert (looks.name(heading), looks.outline_level(heading)) == ("heading 1", 1)
    own = element('<w:p><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:p>')
    assert (looks.name(own), looks.outline_level(own)) == ("", 3)


def test_a_document_without_styles_says_nothing() -> None:
    """The part is optional in Word's format; a style without a name has none."""
    name = "word/_rels/document.xml.rels"
    bare = b"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'/>"
    looks = Looks.of(Package.open(paper("A")).changed({name: bare}))
    assert looks == Looks({}, {})
    nameless = '<w:style w:type="paragraph" w:styleId="X"/></w:styles>'
    named = Looks.of(restyled(column("A"), ("</w:styles>", nameless)).package).names
    assert named["X"] == ""
